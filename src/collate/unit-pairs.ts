// Units → pairs that may render one utterance, through the words and word runs that they share (an inverted index, never all pairs), and
// what a pair is judged by: accounts of one story print the same sentences, and pairs of the same sentences are judged once.

import type { Speaker } from './speakers.ts';
import type { Act, Unit } from './units.ts';
import { wordingOf } from './wordings.ts';

/** A word or run that more units than this have says nothing about which of them belong together. */
const MOST_POSTINGS = 60;
/** Words in a run that is a key of its own, for quotations made of function words ("nothing is off the table"). */
const RUN = 3;

/** All that two units are judged by: units in which it is the same are judged once (`kindsOf` must name every key). */
export type Said = Pick<
  Unit,
  'terms' | 'quotedTerms' | 'speaker' | 'type' | 'role' | 'isMarked' | 'inComment'
> & {
  readonly attribution: Act | null;
};

/** A number for each unit, the same for units in which all that is judged is the same. */
export function kindsOf(units: readonly Unit[]): readonly number[] {
  const numbers = new Map<string, number>();
  const speakers = new Map<Speaker | null, number>();
  const described = new Map<string, number>();
  return units.map(({ terms, quotedTerms, speaker, type, role, isMarked, inComment, attribution }) => {
    const who = speakers.get(speaker) ?? numberIn(described, describe(speaker));
    speakers.set(speaker, who);
    const { act = '', negated = false } = attribution ?? {};
    const words = [wordingOf(terms), wordingOf(quotedTerms), type, role, isMarked, inComment];
    const kind = [...words, attribution === null, act, negated, who].join(' ');
    return numberIn(numbers, kind);
  });
}

/** The number of a text, in the order in which they come. */
function numberIn(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** All that is known of a speaker, as text. */
function describe(speaker: Speaker | null): string {
  return JSON.stringify(speaker, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}

/** Pairs of indexes, sorted, the smaller first; of two that nobody is told to have said, none. */
export function candidatePairs(units: readonly Unit[]): readonly (readonly [number, number])[] {
  const places = placesByWording(units);
  const seenBy = new Int32Array(units.length).fill(-1);
  const pairs: (readonly [number, number])[] = [];
  units.forEach((unit, a) => {
    const near: number[] = [];
    for (const list of places.get(wordingOf(unit.terms))!)
      for (const b of list) {
        if (b <= a || seenBy[b] === a || (unit.attribution === null && units[b]!.attribution === null))
          continue;
        seenBy[b] = a;
        near.push(b);
      }
    for (const b of near.sort((x, y) => x - y)) pairs.push([a, b]);
  });
  return pairs;
}

/** For each wording the lists of the units that have one of its words or runs; lists that tell nothing are left out. */
function placesByWording(units: readonly Unit[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const postings = new Map<string, number[]>();
  const keysKnown = new Map<number, ReadonlySet<string>>();
  units.forEach((unit, at) => {
    const wording = wordingOf(unit.terms);
    const keys = keysKnown.get(wording) ?? keysOf(unit);
    keysKnown.set(wording, keys);
    for (const key of keys) {
      const places = postings.get(key);
      if (places === undefined) postings.set(key, [at]);
      else if (places.length <= MOST_POSTINGS) places.push(at);
    }
  });
  return new Map(
    [...keysKnown].map(([wording, keys]) => {
      const lists = [...keys].map((key) => postings.get(key)!);
      return [wording, lists.filter(({ length }) => length > 1 && length <= MOST_POSTINGS)] as const;
    }),
  );
}

function keysOf(unit: Unit): ReadonlySet<string> {
  const keys = new Set(unit.terms.filter((term) => term.isContent).map((term) => term.stem));
  for (let at = 0; at + RUN <= unit.terms.length; at++)
    keys.add(`${unit.terms[at]!.key} ${unit.terms[at + 1]!.key} ${unit.terms[at + 2]!.key}`);
  return keys;
}
