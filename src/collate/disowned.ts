// "He never said that." In: the units and sentences of a story. Out: conflicts of kind attribution: who denies that words were said, against all who
// give them as said. Idea: such a sentence takes up the quotation just before it, or the comment that it answers. A quotation that another
// account words otherwise is not meant: only renderings with the very same words stand against it.

import type { Conflict, Passage } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { compareSpeakers, nameWords } from './speakers.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import type { Unit } from './units.ts';

// > | She did not say it.   ·   Because he never said that!   ·   The ministry said nothing of the kind.
//   | ^^^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
const NOT_SAID =
  /^(?:(?:because|but|and|no|well|yet),?\s+)?((?:the\s)?[\p{L}’' -]{1,40}?)\s(?:(?:did\snot|didn[’']t|never|has\snever|had\snever)(?:\sactually|\sonce)?\s(?:say|said|write|wrote|utter|uttered|used?)\s(?:it|that|this|so|such\sa\sthing|any\s?thing\sof\s(?:the|that)\s(?:kind|sort)|th(?:ose|ese)\swords|the\swords?)|[\p{L}]{3,12}\s(?:nothing\sof\sthe\s(?:kind|sort)|no\ssuch\sthing))(?=\s*(?:[.!?;:,–—]|$))/iu;

/** Sentences before the denial in which the quotation may stand. */
const MOST_BACK = 2;
/** Words of a quotation from which on it can be found again in another account. */
const LEAST_WORDS = 3;

/** One conflict for each denial that takes up a quotation, in order of place. */
export function findDisowned(
  story: StoryInput,
  units: readonly Unit[],
  sentences: ReadonlyMap<string, readonly Unit[]>,
): readonly Conflict[] {
  const denials = [...sentences].flatMap(([siglum, list]) =>
    list.flatMap((sentence, at) => {
      const subject = subjectOf(story, sentence);
      return subject === null ? [] : [{ siglum, list, at, subject, sentence }];
    }),
  );
  if (denials.length === 0) return [];
  const quoted = units.filter((unit) => isQuoted(unit) && unit.terms.length >= LEAST_WORDS);
  return denials.flatMap(({ siglum, list, at, subject, sentence }) => {
    const own = quoted.filter((unit) => unit.siglum === siglum);
    const target = nearestBefore(own, list, at) ?? answered(story, own, sentence);
    if (target === undefined || !isOf(story, target, subject)) return [];
    const words = wordsOf(target);
    const said = units.filter((unit) => isElsewhere(unit, target) && isSame(wordsOf(unit), words));
    const sides = [[placeOf(sentence)], distinct((said.length > 0 ? said : [target]).map(placeOf))];
    return [toConflict(story, 'attribution', sides, 'denied that it was said')];
  });
}

/** Who is said not to have said it; null for another sentence. */
function subjectOf(story: StoryInput, { siglum, from, to }: Unit): string | null {
  const { text } = documentOf(story, siglum).analysed.document;
  return NOT_SAID.exec(text.slice(from, Math.min(to, from + 160)))?.[1] ?? null;
}

function isQuoted({ type, isMarked, attribution }: Unit): boolean {
  return (
    isMarked || ((type === 'direct' || type === 'mixed') && attribution !== null && !attribution.negated)
  );
}

function nearestBefore(own: readonly Unit[], list: readonly Unit[], at: number): Unit | undefined {
  const sentence = list[at]!;
  const first = list[Math.max(0, at - MOST_BACK)]!;
  const from = first.voice === sentence.voice ? first.from : sentence.from;
  return own.findLast(
    (unit) => from <= unit.from && unit.to <= sentence.from && unit.voice === sentence.voice,
  );
}

/** The last quotation of the comment that this sentence's comment answers. */
function answered(story: StoryInput, own: readonly Unit[], sentence: Unit): Unit | undefined {
  if (!sentence.inComment) return undefined;
  const { passages } = documentOf(story, sentence.siglum).analysed;
  const comment = passages.findLast((one) => one.role === 'comment' && holds(one, sentence));
  const parent = passages.find(({ id }) => id === comment?.replyTo);
  return parent === undefined
    ? undefined
    : own.findLast((unit) => holds(parent, unit) && !(comment !== undefined && holds(comment, unit)));
}

function holds({ from, to }: Passage, unit: Unit): boolean {
  return from <= unit.from && unit.to <= to;
}

const PRONOUN = /^(?:i|we|he|she|they|it)$/iu;

/** A name must be that of the one to whom the words are given, or stand in them; a pronoun may be anybody. */
function isOf(story: StoryInput, target: Unit, subject: string): boolean {
  if (PRONOUN.test(subject)) return true;
  const words = nameWords(subject);
  const named = target.speaker?.words ?? [];
  const { text } = documentOf(story, target.siglum).analysed.document;
  const said = text.slice(target.from, target.to).toLowerCase();
  return words.some((word) => named.includes(word) || said.includes(word.toLowerCase()));
}

function wordsOf({ terms }: Unit): string {
  return terms.map(({ key }) => key).join(' ');
}

/** Characters from which on words that stand within others are the same words, as a headline without its end. */
const LONG = 30;

// > | Mayor will close the harbour for good, council warns    >   Mayor will close the harbour for good
//   |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function isSame(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long === short || (short.length >= LONG && ` ${long} `.includes(` ${short} `));
}

/** In another account, or in another voice; one speaker's, where both name him. */
function isElsewhere(unit: Unit, target: Unit): boolean {
  if (unit.siglum === target.siglum && unit.voice === target.voice && unit !== target) return false;
  return unit === target ? unit.inComment : compareSpeakers(unit.speaker, target.speaker) !== 'different';
}
