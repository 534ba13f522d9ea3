// In: hashes of the features that hold. Out: scores of the parser's three steps. Idea: only differences decide, so a feature needs
// two numbers, what it speaks for the first and for the second step over the third. Each is kept as a signed root in one byte, so
// that small weights keep their weight; two bytes are a row, and the top bits of the hash are the row's number (Weinberger et al.
// 2009). A bit for each value of a few more bits of the hash tells features that were never learned from those that share their row:
// without it the names of a sentence that nobody has heard of disturb its parse.

import type { ModelFile } from './model-file.ts';

/** Two million rows, for one million features: features that share one are trained together (train/row-learner.ts). */
export const STEP_ROW_BITS = 21;
export const STEP_KNOWN_BITS = 24;

export interface StepScorer {
  /** Adds the weights of the features `from` to `to`; `scores[2]` stays as it is, since only differences count. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array): void;
}

/** A scorer over the tables `<name>.rows` and `<name>.known` of a model. */
export function createStepScorer(model: ModelFile, name: string): StepScorer {
  const { buffer, byteOffset, length } = model.u16(`${name}.rows`);
  const rows = new Int16Array(buffer, byteOffset, length);
  const known = model.u32(`${name}.known`);
  const table = { rows, known };
  return { add: (features, from, to, scores) => addScores(table, features, from, to, scores) };
}

interface StepTable {
  readonly rows: Int16Array;
  readonly known: Uint32Array;
}

function addScores(
  table: StepTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  const { rows, known } = table;
  const knownShift = 32 - STEP_KNOWN_BITS;
  const shift = 32 - STEP_ROW_BITS;
  let first = 0;
  let second = 0;
  for (let f = from; f < to; f++) {
    const hash = features[f]!;
    const top = hash >>> knownShift;
    if (((known[top >>> 5]! >>> (top & 31)) & 1) === 0) continue;
    const row = rows[hash >>> shift]!;
    const a = row >> 8;
    const b = (row << 24) >> 24;
    first += a * Math.abs(a);
    second += b * Math.abs(b);
  }
  scores[0] = scores[0]! + first;
  scores[1] = scores[1]! + second;
}
