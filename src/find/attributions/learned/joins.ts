// In: atoms (small integers that describe a place: a word's hash, a tag, a distance) and lists of which of them make up each feature.
// Out: the features' hashes, in the order of the lists. Idea: features are data, so that a short loop for each number of atoms makes
// them all; written out one by one they are too long a function for a compiler to take into its stride.

import { mix, spread } from './words.ts';

export interface Joins {
  /** The number of the first feature; the others follow. */
  readonly first: number;
  /** Runs of features of as many atoms each: how many atoms, how many features. */
  readonly runs: Uint8Array;
  /** The numbers of the atoms, feature after feature. */
  readonly atoms: Uint8Array;
}

const MOST_ATOMS = 5;

// > | lemma+<tag      the lemma with the tag before it: one feature of two atoms
/** Reads features, apart by blanks, as names of atoms joined by `+`. A feature is known by its place: add new ones at the end. */
export function readJoins(text: string, names: readonly string[], first: number): Joins {
  const features = text.trim().split(/\s+/);
  const atoms = features.map((feature) => feature.split('+').map((name) => names.indexOf(name)));
  features.forEach((feature, k) => {
    if (atoms[k]!.length > MOST_ATOMS || atoms[k]!.includes(-1)) throw new Error(`not a feature: ${feature}`);
  });
  const runs: number[] = [];
  for (const { length } of atoms) {
    if (runs.at(-2) === length) runs[runs.length - 1]!++;
    else runs.push(length, 1);
  }
  return { first, runs: Uint8Array.from(runs), atoms: Uint8Array.from(atoms.flat()) };
}

/** Writes the features that the atoms make to `out` from `start` on. Returns where it stopped. */
export function fillJoins(joins: Joins, atoms: Int32Array, out: Int32Array, start: number): number {
  const { runs, atoms: places } = joins;
  let at = start;
  let place = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const size = runs[run]!;
    const end = at + runs[run + 1]!;
    let feature = joins.first + at - start;
    for (; at < end; at++, feature++) {
      let hash = mix(feature, atoms[places[place++]!]!);
      if (size > 1) hash = mix(hash, atoms[places[place++]!]!);
      if (size > 2) hash = mix(hash, atoms[places[place++]!]!);
      if (size > 3) hash = mix(hash, atoms[places[place++]!]!);
      if (size > 4) hash = mix(hash, atoms[places[place++]!]!);
      out[at] = spread(hash);
    }
  }
  return at;
}
