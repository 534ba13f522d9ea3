// In: atoms (whole numbers that describe a place: a word's hash, a label, a distance) and templates that say which atoms make up
// each feature. Out: the features' hashes. Idea: templates are data, so that one short loop makes all features of a place;
// written out one by one they are three times as slow, since no compiler takes so long a function into its stride.

export interface Templates {
  readonly count: number;
  /** Numbers of the atoms of each feature; 0 is the empty atom. */
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly third: Uint8Array;
  readonly seeds: Int32Array;
}

/** The empty atom comes first in every list of atoms, and is always 0. */
export const NOTHING = '-';
const MOST_ATOMS = 3;

// > | s0w+b0t      the word on top of the stack with the label of the word ahead: one feature of two atoms
/** Reads templates, apart by blanks, as names of atoms joined by `+`. A template is known by its place: add new ones at the end. */
export function readTemplates(text: string, atoms: readonly string[]): Templates {
  const parts = text
    .trim()
    .split(/\s+/)
    .map((template) => template.split('+').map((name) => numberOf(atoms, name, template)));
  const column = (k: number): Uint8Array => Uint8Array.from(parts, (part) => part[k] ?? 0);
  return {
    count: parts.length,
    first: column(0),
    second: column(1),
    third: column(2),
    seeds: Int32Array.from(parts, (_, k) => Math.imul(k + 1, 0x9e3779b1)),
  };
}

function numberOf(atoms: readonly string[], name: string, template: string): number {
  const at = atoms.indexOf(name);
  if (at < 1 || template.split('+').length > MOST_ATOMS) throw new Error(`not a template: ${template}`);
  return at;
}

/** Writes the hashes of the features `from` to `to`, all of them unless told. Returns where it stopped. */
export function hashFeatures(
  templates: Templates,
  atoms: Int32Array,
  features: Int32Array,
  from = 0,
  to: number = templates.count,
): number {
  const { first, second, third, seeds } = templates;
  for (let k = from; k < to; k++) {
    features[k] = hashAtoms(atoms[first[k]!]!, atoms[second[k]!]!, atoms[third[k]!]!, seeds[k]!);
  }
  return to;
}

/** The hash of one feature: its atoms in order, and the seed of its template. */
function hashAtoms(a: number, b: number, c: number, seed: number): number {
  const sum = Math.imul(a, 0x27d4eb2f) + Math.imul(b, 0x165667b1) + Math.imul(c, 0x2c1b3c6d) + seed;
  const h = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return h ^ (h >>> 16);
}
