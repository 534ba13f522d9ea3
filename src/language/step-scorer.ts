// In: hashes of the features that hold. Out: scores of the parser's three steps. Idea: only differences decide, so a feature needs
// two numbers, what it speaks for the first and for the second step over the third. Each is kept as a signed root in one byte, so
// that small weights keep their weight; two bytes are a row, and the top bits of the hash are the row's number (Weinberger et al.
// 2009). A bit for each value of a few more bits of the hash tells features that were never learned from those that share their row:
// without it the names of a sentence that nobody has heard of disturb its parse.

import type { ModelFile } from './model-file.ts';
import { hashAtoms, type Templates } from './templates.ts';

/** Two million rows, for one million features: features that share one are trained together (train/row-learner.ts). */
export const STEP_ROW_BITS = 21;
export const STEP_KNOWN_BITS = 24;

export interface StepScorer {
  /**
   * Adds the weights of the features that the templates `from` to `to` make of the atoms; `scores[2]` stays as it is, since
   * only differences count.
   */
  add(templates: Templates, atoms: Int32Array, from: number, to: number, scores: Int32Array): void;
}

/** A scorer over the tables `<name>.rows` and `<name>.known` of a model. */
export function createStepScorer(model: ModelFile, name: string): StepScorer {
  const { buffer, byteOffset, length } = model.u16(`${name}.rows`);
  const rows = new Int16Array(buffer, byteOffset, length);
  const known = model.u32(`${name}.known`);
  const table = { rows, known };
  return {
    add: (templates, atoms, from, to, scores) => addScores(table, templates, atoms, from, to, scores),
  };
}

interface StepTable {
  readonly rows: Int16Array;
  readonly known: Uint32Array;
}

function addScores(
  table: StepTable,
  templates: Templates,
  atoms: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  const { rows, known } = table;
  const { first: firsts, second: seconds, third: thirds, seeds } = templates;
  const knownShift = 32 - STEP_KNOWN_BITS;
  const shift = 32 - STEP_ROW_BITS;
  let first = 0;
  let second = 0;
  for (let k = from; k < to; k++) {
    const hash = hashAtoms(atoms[firsts[k]!]!, atoms[seconds[k]!]!, atoms[thirds[k]!]!, seeds[k]!);
    const top = hash >>> knownShift;
    // All ones where the feature is known, else zero: no branch, since none could guess it.
    const mask = -((known[top >>> 5]! >>> (top & 31)) & 1);
    const row = rows[hash >>> shift]! & mask;
    const a = row >> 8;
    const b = (row << 24) >> 24;
    first += a * Math.abs(a);
    second += b * Math.abs(b);
  }
  scores[0] = scores[0]! + first;
  scores[1] = scores[1]! + second;
}
