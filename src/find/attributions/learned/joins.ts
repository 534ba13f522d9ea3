// In: atoms (small integers that describe a place: a word's hash, a tag, a distance) and lists of which of them make up each feature.
// Out: the features' hashes, in the order of the lists. Idea: features are data, so that a short loop for each number of atoms makes
// them all; written out one by one they are too long a function for a compiler to take into its stride.

import { mix, spread } from './words.ts';

export interface Joins {
  /** Features of one atom come first, then those of two, and so on: where those of each number of atoms end. */
  readonly ends: Uint8Array;
  /** The numbers of the atoms, feature after feature. */
  readonly atoms: Uint8Array;
  /** What each feature is known by, and its place in the row. */
  readonly numbers: Int32Array;
  readonly places: Uint8Array;
}

interface Feature {
  readonly place: number;
  readonly atoms: readonly number[];
}

const MOST_ATOMS = 5;

// > | lemma+<tag      the lemma with the tag before it: one feature of two atoms
/** Reads features, apart by blanks, as names of atoms joined by `+`. A feature is known by its place: add new ones at the end. */
export function readJoins(text: string, names: readonly string[], first: number): Joins {
  return toJoins(readFeatures(text, names), first);
}

/**
 * The same features in groups, each in the first of `lists` that holds all of its atoms, the others in a last group. In each the features
 * stand one after another: it tells their hashes, not their places in a row.
 */
export function groupJoins(
  text: string,
  names: readonly string[],
  first: number,
  lists: readonly (readonly string[])[],
): Joins[] {
  const groups: Feature[][] = [...lists, []].map(() => []);
  for (const feature of readFeatures(text, names)) {
    const found = lists.findIndex((list) => feature.atoms.every((atom) => list.includes(names[atom]!)));
    groups.at(found)!.push(feature);
  }
  return groups.map((group) => toJoins(group, first));
}

function readFeatures(text: string, names: readonly string[]): Feature[] {
  return text
    .trim()
    .split(/\s+/)
    .map((feature, place) => {
      const atoms = feature.split('+').map((name) => names.indexOf(name));
      if (atoms.length > MOST_ATOMS || atoms.includes(-1)) throw new Error(`not a feature: ${feature}`);
      return { place, atoms };
    });
}

function toJoins(features: readonly Feature[], first: number): Joins {
  const sorted = [...features].sort((a, b) => a.atoms.length - b.atoms.length || a.place - b.place);
  const upTo = (size: number): number => sorted.filter(({ atoms }) => atoms.length <= size).length;
  return {
    ends: Uint8Array.from({ length: MOST_ATOMS }, (_, k) => upTo(k + 1)),
    atoms: Uint8Array.from(sorted.flatMap(({ atoms }) => atoms)),
    numbers: Int32Array.from(sorted, ({ place }) => first + place),
    places: Uint8Array.from(sorted, ({ place }) => place),
  };
}

/** How many features there are. */
export function countOf({ numbers }: Joins): number {
  return numbers.length;
}

/** Writes the features that the atoms make to `out` from `start` on, each at its place. Returns where they stop. */
export function fillJoins(joins: Joins, atoms: Int32Array, out: Int32Array, start: number): number {
  const { places } = joins;
  const count = hashJoins(joins, atoms, hashes);
  for (let k = 0; k < count; k++) out[start + places[k]!] = hashes[k]!;
  return start + count;
}

const hashes = new Int32Array(256);

/** Writes the hashes of the features in an order of their own: a loop for each number of atoms, so that no round has to ask for it. */
export function hashJoins({ ends, atoms: list, numbers }: Joins, atoms: Int32Array, out: Int32Array): number {
  const [one, two, three, four, five] = [ends[0]!, ends[1]!, ends[2]!, ends[3]!, ends[4]!];
  let k = 0;
  let at = 0;
  for (; k < one; k++, at++) out[k] = spread(mix(numbers[k]!, atoms[list[at]!]!));
  for (; k < two; k++, at += 2)
    out[k] = spread(mix(mix(numbers[k]!, atoms[list[at]!]!), atoms[list[at + 1]!]!));
  for (; k < three; k++, at += 3)
    out[k] = spread(
      mix(mix(mix(numbers[k]!, atoms[list[at]!]!), atoms[list[at + 1]!]!), atoms[list[at + 2]!]!),
    );
  for (; k < five; k++) {
    let hash = mix(mix(numbers[k]!, atoms[list[at++]!]!), atoms[list[at++]!]!);
    hash = mix(mix(hash, atoms[list[at++]!]!), atoms[list[at++]!]!);
    out[k] = spread(k < four ? hash : mix(hash, atoms[list[at++]!]!));
  }
  return five;
}
