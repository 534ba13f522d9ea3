// The span of a source and the entities' mentions → the mention that is its head: who speaks, not whom the speaker belongs to ("a spokesman
// for X", "X's envoy", "a teacher at X"). In: a view, a span, mentions in order. Out: a mention, or null.

import { isTitleWord } from '../../language/index.ts';
import type { Entity, Span } from '../../model/index.ts';
import type { View } from './view.ts';

export interface Mention extends Span {
  readonly entity: Entity;
}

/** Mentions that overlap the span, by binary search. Mentions are sorted by `from`. */
export function mentionsIn(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < span.from) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.from < span.to; i++) {
    if (mentions[i]!.to <= span.to) inside.push(mentions[i]!);
  }
  return inside;
}

// > | Lenn harbour's spokesman, Bram Sund,        a person named in the source speaks
// > | the ministry's spokeswoman                  else the whole source, when it is one mention
/** The mention that is the source's head: a person's name, else one that covers the source or ends it. */
export function bestMention(view: View, source: Span, inside: readonly Mention[]): Mention | null {
  const people = inside.filter(
    (mention) => mention.entity.kind === 'person' && isHead(view, source, mention),
  );
  const first = people.find((mention) => !isGoverned(view.text.slice(source.from, mention.from)));
  if (first) return first;
  const heads = inside.filter(
    (mention) =>
      isHead(view, source, mention) &&
      !isTail(view, source, mention) &&
      !isGoverned(view.text.slice(source.from, mention.from)),
  );
  return heads[0] ?? null;
}

// > | a spokesman for Mayor Ada Quill · critics, including Bram Sund · Lenn's envoy in Varsk, Bram Sund
//   |             ^^^^^^^^^                    ^^^^^^^^^                           ^^       ^ behind a comma he is the envoy
const GOVERNS =
  /(?:^|[\s,(])(?:of|at|in|from|near|for|to|with|by|about|against|behind|around|under|including|like|than|and not|such as|among them|representing|advising|backing|supporting|opposing|investigating|leading)\s+(?:the\s+)?((?:\p{L}[\p{L}.'’-]*\s+){0,3})$/iu;

/** Does the name behind these words only tell whom the speaker belongs to? Titles may stand between. */
function isGoverned(lead: string): boolean {
  const found = GOVERNS.exec(lead);
  if (!found) return false;
  const words = found[1]!.split(/\s+/).filter((word) => word !== '');
  // > | authorities in China's Xinjiang
  //   |             ^^ ^^^^^^^
  const isOwner = (word: string): boolean => /^\p{Lu}[\p{L}-]*['’]s?$/u.test(word);
  // > | a study published in the journal Nature
  //   |                      ^^ ^^^^^^^^^^^
  const isKind = (word: string): boolean =>
    /^(?:journal|newspaper|magazine|paper|daily|weekly|city|town|village|state|province|region|district|county)$/i.test(
      word,
    );
  return words.every(
    (word) => isOwner(word) || isKind(word) || isTitleWord(word.replace(/\.$/, '').toLowerCase()),
  );
}

// > | the Tarn premier      Tarn's leader
//   |     ^^^^              ^^^^          modifiers: not who speaks
export function isHead(view: View, source: Span, mention: Span): boolean {
  if (possesses(view, mention)) return false;
  const rest = view.text.slice(mention.to, source.to);
  // > | Lennish and Brellan officials
  if (/^,? (?:and|or) \p{Lu}\p{Ll}+(?:n|sh|ch|se|i|k) \p{Ll}+/u.test(rest)) return false;
  return !/^["'’”]?[\s-]+["“‘]?(?!(?:of|at|in|who|which|and|from|on|for|to|with|near|or|the|a|an|has|had|each|both|all|jointly)\b)\p{L}/u.test(
    rest,
  );
}

export function possesses(view: View, mention: Span): boolean {
  return (
    /^['’]s?\b/.test(view.text.slice(mention.to, mention.to + 3)) ||
    /^['’]\s/.test(view.text.slice(mention.to, mention.to + 2))
  );
}

/** Does the mention stand in a tail ("a resident of X", "a teacher at Y, who …", "the firm that runs Z")? */
export function isTail(view: View, source: Span, mention: Mention): boolean {
  const lead = view.text.slice(source.from, mention.from);
  // > | Health authorities in China's Inner Mongolia        the end of a longer name of a place
  //   |                    ^^               ^^^^^^^^
  if (
    mention.entity.kind === 'place' &&
    /\s(?:of|at|in|from|near|across|around)\s(?:\p{Lu}[\p{L}’'-]*\s){1,3}$/u.test(lead)
  )
    return true;
  // > | the ferry's owner, Lenn-based Orvad Lines        a body's name beside what it is
  //   |                               ^^^^^^^^^^^
  const isBody = mention.entity.kind === 'organization' && mention.to >= source.to;
  if (isBody && /^[^,]+, (?:the |\p{L}+-based )?$/u.test(lead)) return false;
  return (
    /\b(?:of|at|in|from|for|with|on|to|near|by|who|whose|which|,)\s+(?:the\s+)?$/i.test(lead) ||
    /,|\s(?:who|that|which|whose)\s/.test(lead)
  );
}
