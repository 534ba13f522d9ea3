// In: an attribution's draft and its speaker. Out: whether nobody stands for it whom one could ask: no source at all ("it was reported"),
// people in general ("experts", "many"), or somebody who is not named ("a diplomat", "a source close to the mayor").
// Idea: what is named, a body and an office that one person holds ("the mayor", "a spokesman for the ministry") can be asked; the rest cannot.

import { isPersonNoun } from '../../language/index.ts';
import type { Entity } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { isPassiveVerb } from './phrases.ts';
import type { Speaker } from './speakers.ts';
import { tokenAt, type View } from './view.ts';

/** Is the source empty or without a name? `entity` is the speaker's, if there is one. */
export function isAnonymous(view: View, draft: Draft, speaker: Speaker, entity: Entity | null): boolean {
  const [source] = draft.source;
  if (draft.voice !== undefined || draft.continues !== undefined) return false;
  if (source === undefined) return isPassive(view, draft);
  if (entity !== null && entity.unnamed !== true) return false;
  if (speaker.name === null)
    return /^it$/i.test(view.text.slice(source.from, source.to)) && isPassive(view, draft);
  if (entity?.kind === 'organization' || INSTITUTION.test(speaker.name)) return false;
  if (isUnderCover(view, source.to, draft.source.at(-1)!.to)) return true;
  return entity?.kind === 'group' || isSomebody(view, source.from, draft.source.at(-1)!.to);
}

// > | It was reported that …      has been said that …
//   |        ^^^^^^^^                      ^^^^
function isPassive(view: View, { cueToken }: Draft): boolean {
  return cueToken >= 0 && isPassiveVerb(view, cueToken);
}

/** Bodies that are told of as people, and those who speak for somebody. */
const INSTITUTION =
  /\b(?:police|military|army|opposition|spokes\p{L}+|representatives? (?:of|for)|lawyers? (?:of|for)|attorneys? (?:of|for))\b/iu;

// > | said a teacher who asked not to be named
//   |                        ^^^^^^^^^^^^^^^
const COVER =
  /\b(?:on (?:the )?condition of anonymity|(?:not|refused|declined) to be (?:named|identified|quoted)|anonymous(?:ly)?|not authori[sz]ed to (?:speak|discuss|comment)|requested anonymity)\b/iu;
const COVER_REACH = 120;

function isUnderCover({ text }: View, from: number, to: number): boolean {
  const before = text
    .slice(Math.max(0, from - COVER_REACH), from)
    .split(/[.!?]\s/u)
    .at(-1)!;
  return COVER.test(before) || COVER.test(text.slice(from, to + COVER_REACH).split(/[.!?]\s/u)[0]!);
}

// > | one observer · a senior official · many · officials familiar with the plan
//   |     ^^^^^^^^             ^^^^^^^^   ^^^^   ^^^^^^^^^
function isSomebody(view: View, from: number, to: number): boolean {
  const first = tokenAt(view, from);
  let head = -1;
  for (let i = first; i < view.tokens.length && view.tokens[i]!.from < to; i++) {
    const { tag, lemma } = view.tokens[i]!;
    if (/^(?:ADP|VERB|AUX|SCONJ|PUNCT)$/.test(tag) || (head >= 0 && tag === 'ADJ')) break;
    if (tag === 'PROPN' && !isPersonNoun(lemma.toLowerCase())) return false;
    if (/^(?:NOUN|PRON|PROPN|ADJ|DET|NUM)$/.test(tag)) head = i;
  }
  if (head < 0) return false;
  const { lemma, features } = view.tokens[head]!;
  if (
    /^(?:many|some|others?|most|several|few|one|someone|somebody|everyone|everybody|people|those|all)$/.test(
      lemma.toLowerCase(),
    )
  )
    return true;
  const one = !features.includes('Number=Plur');
  return (
    isPersonNoun(lemma.toLowerCase()) && !(one && /^(?:the|his|her|its|their)$/.test(view.lower[first]!))
  );
}
