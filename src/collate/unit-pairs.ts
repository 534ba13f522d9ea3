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
  const speakers = new Map<Speaker | null, string>();
  return units.map(({ terms, quotedTerms, speaker, type, role, isMarked, inComment, attribution }) => {
    const who = speakers.get(speaker) ?? describe(speaker);
    speakers.set(speaker, who);
    const { act = '', negated = false } = attribution ?? {};
    const words = [wordingOf(terms), wordingOf(quotedTerms), type, role, isMarked, inComment];
    const kind = [...words, attribution === null, act, negated, who].join(' ');
    const number = numbers.get(kind) ?? numbers.size;
    numbers.set(kind, number);
    return number;
  });
}

/** All that is known of a speaker, as text. */
function describe(speaker: Speaker | null): string {
  return JSON.stringify(speaker, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}

/** Pairs of indexes, sorted, the smaller first. */
export function candidatePairs(units: readonly Unit[]): readonly (readonly [number, number])[] {
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
  const pairs = new Set<number>();
  for (const places of postings.values()) {
    if (places.length > MOST_POSTINGS) continue;
    const said = places.filter((at) => units[at]!.attribution !== null);
    for (const a of said)
      for (const b of places)
        if (a < b || (a > b && units[b]!.attribution === null))
          pairs.add(a < b ? a * units.length + b : b * units.length + a);
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((code) => [Math.floor(code / units.length), code % units.length]);
}

function keysOf(unit: Unit): ReadonlySet<string> {
  const keys = new Set(unit.terms.filter((term) => term.isContent).map((term) => term.stem));
  for (let at = 0; at + RUN <= unit.terms.length; at++)
    keys.add(`${unit.terms[at]!.key} ${unit.terms[at + 1]!.key} ${unit.terms[at + 2]!.key}`);
  return keys;
}
