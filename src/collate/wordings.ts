// Words in a row → the number of that wording, and functions of two wordings that remember what they gave. Accounts of one story print the
// same sentences: what two of them have in common is worked out for the first pair that has these words, and known for all others.
// In: terms. Out: equal numbers for equal words. The numbers order nothing and are never shown. What is kept is bounded.

import type { Term } from './terms.ts';

/** Characters of the wordings, and pairs of them, that are kept; beyond these all are forgotten and worked out again. */
const MOST_CHARACTERS = 4_000_000;
const MOST_PAIRS = 100_000;

const numbers = new Map<string, number>();
const known = new WeakMap<readonly Term[], number>();
let last = 0;
let kept = 0;

/** The number of the words, told by their keys alone: case and places make no other wording. */
export function wordingOf(terms: readonly Term[]): number {
  const before = known.get(terms);
  if (before !== undefined) return before;
  const number = numberOf(keysOf(terms));
  known.set(terms, number);
  return number;
}

/** Do the two have the same words in the same order? */
export function areSameWords(a: readonly Term[], b: readonly Term[]): boolean {
  return a === b || (a.length === b.length && wordingOf(a) === wordingOf(b));
}

function keysOf(terms: readonly Term[]): string {
  let keys = '';
  for (const { key } of terms) keys += `${key}\0`;
  return keys;
}

function numberOf(keys: string): number {
  const number = numbers.get(keys);
  if (number !== undefined) return number;
  kept += keys.length;
  if (kept > MOST_CHARACTERS) {
    numbers.clear();
    kept = keys.length;
  }
  numbers.set(keys, ++last);
  return last;
}

/** A function of two wordings. */
export type OfPair<Made> = (a: readonly Term[], b: readonly Term[]) => Made;

/**
 * The same function, which remembers. It must depend on nothing but the words' keys, stems and kinds, and nobody may change what it
 * gives. `sizeOf` tells how much room a result takes.
 */
export function oncePerWordings<Made extends {}>(
  make: OfPair<Made>,
  { most = MOST_PAIRS, sizeOf = () => 1 }: Room<Made> = {},
): OfPair<Made> {
  const rows = new Map<number, Map<number, Made>>();
  let size = 0;
  return (a, b) => {
    const [first, second] = [wordingOf(a), wordingOf(b)];
    const known = rows.get(first)?.get(second);
    if (known !== undefined) return known;
    const made = make(a, b);
    size += sizeOf(made);
    if (size > most) {
      rows.clear();
      size = sizeOf(made);
    }
    const row = rows.get(first) ?? new Map<number, Made>();
    rows.set(first, row.set(second, made));
    return made;
  };
}

interface Room<Made> {
  readonly most?: number;
  readonly sizeOf?: (made: Made) => number;
}
