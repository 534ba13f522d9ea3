// In: a view and a pronoun. Out: the person without a name whom the words just before tell of ("my sister", "a woman"), and whether
// a mention is the subject of its sentence's main clause. Idea: such a noun tells the gender, which a name often does not.

import { genderOfNoun, isPersonNoun } from '../../language/index.ts';
import type { Entity, Span } from '../../model/index.ts';
import { tokenAt, type View } from './view.ts';

// > | My sister lives by the quay. She says …     the nearest noun that tells the gender, from `floor` on
//   | ^^^^^^^^^                    ^^^
export function nounBefore(view: View, floor: number, span: Span, want: Entity['gender']): Noun | null {
  for (let i = tokenAt(view, span.from) - 1; i >= 0 && view.tokens[i]!.from >= floor; i--) {
    const token = view.tokens[i]!;
    if (token.tag !== 'NOUN' || genderOfNoun(token.lemma) !== want) continue;
    const before = view.tokens[i - 1];
    const owned = before && before.from >= floor && /^(?:DET|PRON)$/.test(before.tag);
    const name = view.text.slice(owned ? before.from : token.from, token.to);
    return { speaker: { name, entity: null }, isSubject: isMainSubject(view, token) };
  }
  return null;
}

export interface Noun {
  readonly speaker: { readonly name: string; readonly entity: null };
  readonly isSubject: boolean;
}

/** Where the sentence before the span's begins. */
export function previousFrom(view: View, span: Span): number {
  const at = view.sentenceOf[tokenAt(view, span.from)] ?? 0;
  return view.input.analysis.sentences[at - 1]?.from ?? span.from;
}

export function isMainSubject(view: View, mention: Span): boolean {
  for (
    let i = tokenAt(view, mention.from);
    i < view.tokens.length && view.tokens[i]!.from < mention.to;
    i++
  ) {
    const { relation, head } = view.tokens[i]!;
    if (relation.startsWith('nsubj') && view.tokens[head]?.relation === 'root') return true;
  }
  return false;
}

// > | It was reported that …      It has been said that …
//   | ^^ ^^^ ^^^^^^^^            nobody is named
export function isImpersonal(view: View, span: Span): boolean {
  const first = tokenAt(view, span.from) + 1;
  for (let i = first; i < first + 4; i++) {
    const token = view.tokens[i];
    if (!token || !/^(?:AUX|VERB|ADV)$/.test(token.tag)) return false;
    if (token.tag === 'VERB') return i > first && token.features.includes('Voice=Pass');
  }
  return false;
}

// > | By then it was, in the mouth of a retired colonel, a certainty. “We steered it,” he told the Lamp.
//   |                                 ^^^^^^^^^^^^^^^^^                                ^^ nobody named stands nearer
/** The one person without a name whom the words from `floor` to a pronoun bring in, behind its last name; null where there is none. */
export function personTold(view: View, floor: number, span: Span): string | null {
  for (let i = tokenAt(view, span.from) - 1; i >= 0 && view.tokens[i]!.from >= floor; i--) {
    const { tag, lemma, to } = view.tokens[i]!;
    if (view.quoteOf[i] !== -1) continue;
    if (tag === 'PROPN' || view.text.slice(to, span.from).includes('\n\n')) return null;
    if (tag !== 'NOUN' || !isPersonNoun(lemma.toLowerCase())) continue;
    let first = i - 1;
    while (i - first < 4 && /^(?:ADJ|VERB|NOUN)$/.test(view.tokens[first]?.tag ?? '')) first--;
    return /^an?$/.test(view.lower[first] ?? '') ? view.text.slice(view.tokens[first]!.from, to) : null;
  }
  return null;
}

const BODY =
  /^(?:(?:foreign|interior|defen[cs]e|finance|justice|health|energy|environment|culture|education|transport|economy|agriculture|trade|information)(?: affairs)? )?(?:ministry|department|parliament|government|army|navy|air force|military|police|coast guard|cabinet|embassy|presidency|general staff)$/i;

// > | Lenn’s Foreign Ministry        every state has one: whose it is belongs to its name
//   | ^^^^^^^^^^^^^^^^^^^^^^^
/** The name of a body, with its owner where many have one of that name and the source says whose it is. */
export function bodyName(name: string, source: string): string {
  const owner = source.length < 60 && source.endsWith(name) ? source.slice(0, -name.length) : '';
  const isOwned = /^(?:the )?\p{Lu}[\p{L}. ]*(?:['’]s?)? $/iu.test(owner);
  return BODY.test(name) && isOwned ? source.replace(/^the /i, '') : name;
}
