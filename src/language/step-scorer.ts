// In: hashes of the features that hold. Out: scores of the parser's three steps. Idea: only differences decide, so a feature needs
// two numbers, what it speaks for the first and for the second step over the third. Each is kept as a signed root in one byte, so
// that small weights keep their weight; two bytes are a row, and the top bits of the hash are the row's number (Weinberger et al.
// 2009). A bit for each value of a few more bits of the hash tells features that were never learned from those that share their row:
// without it the names of a sentence that nobody has heard of disturb its parse.

import type { ModelFile } from './model-file.ts';
import { hashFeatures, type Templates } from './templates.ts';

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
  const rows = joinRows(model.u16(`${name}.rows`), model.u32(`${name}.known`));
  const hashes = new Int32Array(MOST_TEMPLATES);
  return {
    add(templates, atoms, from, to, scores) {
      hashFeatures(templates, atoms, hashes, from, to);
      addScores(rows, hashes, from, to, scores);
    },
  };
}

const MOST_TEMPLATES = 256;

/** A row's two weights with the eight bits that tell what shares it, in one word: one look into memory a feature, not two. */
function joinRows(weights: Uint16Array, known: Uint32Array): Int32Array {
  const rows = new Int32Array(weights.length);
  const bits = new Int32Array(known.buffer, known.byteOffset, known.length);
  // The bits of four rows are in one word.
  for (let word = 0, row = 0; row < rows.length; word++, row += 4) {
    const four = bits[word]!;
    rows[row] = (weights[row]! << 16) | (four & 255);
    rows[row + 1] = (weights[row + 1]! << 16) | ((four >>> 8) & 255);
    rows[row + 2] = (weights[row + 2]! << 16) | ((four >>> 16) & 255);
    rows[row + 3] = (weights[row + 3]! << 16) | (four >>> 24);
  }
  return rows;
}

/** The features were hashed in a loop of their own: this one only waits for memory, and many of its rounds wait at once. */
function addScores(rows: Int32Array, hashes: Int32Array, from: number, to: number, scores: Int32Array): void {
  const shift = 32 - STEP_ROW_BITS;
  const knownShift = 32 - STEP_KNOWN_BITS;
  let first = 0;
  let second = 0;
  for (let k = from; k < to; k++) {
    const hash = hashes[k]!;
    const row = rows[hash >>> shift]!;
    // All ones where the feature is known, else zero: no branch, since none could guess it.
    const mask = -((row >>> ((hash >>> knownShift) & 7)) & 1);
    const a = (row >> 24) & mask;
    const b = ((row << 8) >> 24) & mask;
    first += a * Math.abs(a);
    second += b * Math.abs(b);
  }
  scores[0] = scores[0]! + first;
  scores[1] = scores[1]! + second;
}
