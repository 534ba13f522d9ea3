// The averaged perceptron for the parser's steps: rows of a table by the top bits of a feature's hash, as src/language/step-scorer.ts
// reads them, so that features which share a row are trained together. Whole numbers only: the same data give the same bytes.

import { STEP_KNOWN_BITS, STEP_ROW_BITS } from '../src/language/step-scorer.ts';
import type { Tables } from './write-model.ts';

export interface RowLearner {
  /** Adds the weights of the features `from` to `to` to the scores of the three steps. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array): void;
  /** Adds `delta` to the weight of each feature for one step; features seen too seldom get none. */
  update(features: Int32Array, count: number, step: number, delta: number): void;
  /** Counts features, before training. */
  observe(features: Int32Array, count: number): void;
  /** Tells that one more example was seen; the average is taken over examples. */
  tick(): void;
  /** The averaged weights as the tables `<name>.rows` and `<name>.known`; `enough` is a lead in the same scale. */
  freeze(name: string, enough: number): Tables;
}

const SHIFT = 32 - STEP_ROW_BITS;
const KNOWN_SHIFT = 32 - STEP_KNOWN_BITS;
const SEEN_BITS = 25;
/** Places of a row: three steps, and one left empty. */
const WIDTH = 4;
const LARGEST = 127;

export function createRowLearner(leastSeen: number): RowLearner {
  const seen = new Uint8Array(1 << SEEN_BITS);
  const known = new Uint32Array(1 << (STEP_KNOWN_BITS - 5));
  const weights = new Int16Array(WIDTH << STEP_ROW_BITS);
  const totals = new Int32Array(WIDTH << STEP_ROW_BITS);
  let ticks = 1;
  return {
    add(features, from, to, scores) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let f = from; f < to; f++) {
        const hash = features[f]!;
        const top = hash >>> KNOWN_SHIFT;
        if (((known[top >>> 5]! >>> (top & 31)) & 1) === 0) continue;
        const at = (hash >>> SHIFT) * WIDTH;
        a += weights[at]!;
        b += weights[at + 1]!;
        c += weights[at + 2]!;
      }
      scores[0] = scores[0]! + a;
      scores[1] = scores[1]! + b;
      scores[2] = scores[2]! + c;
    },
    update(features, count, step, delta) {
      for (let f = 0; f < count; f++) {
        const hash = features[f]!;
        if (seen[hash >>> (32 - SEEN_BITS)]! < leastSeen) continue;
        const top = hash >>> KNOWN_SHIFT;
        known[top >>> 5] = known[top >>> 5]! | (1 << (top & 31));
        const at = (hash >>> SHIFT) * WIDTH + step;
        weights[at] = weights[at]! + delta;
        totals[at] = totals[at]! + delta * ticks;
      }
    },
    observe(features, count) {
      for (let f = 0; f < count; f++) {
        const at = features[f]! >>> (32 - SEEN_BITS);
        if (seen[at]! < 255) seen[at]!++;
      }
    },
    tick() {
      ticks++;
    },
    freeze(name, enough) {
      const { rows, unit } = packRows((at) => weights[at]! - totals[at]! / ticks);
      return {
        numbers: { [`${name}.enough`]: Math.round(enough * unit) },
        tables: { [`${name}.rows`]: rows, [`${name}.known`]: known },
      };
    },
  };
}

/** What the first and the second step have over the third, as signed roots in the bytes of rows; the largest fills its byte. */
function packRows(average: (at: number) => number): { rows: Uint16Array; unit: number } {
  const rows = new Uint16Array(1 << STEP_ROW_BITS);
  const over = (row: number, step: number): number => average(row * WIDTH + step) - average(row * WIDTH + 2);
  let full = 1;
  for (let row = 0; row < rows.length; row++)
    full = Math.max(full, Math.abs(over(row, 0)), Math.abs(over(row, 1)));
  const root = (value: number): number => {
    const size = Math.round(Math.sqrt(Math.abs(value) / full) * LARGEST);
    return (value < 0 ? -size : size) & 0xff;
  };
  for (let row = 0; row < rows.length; row++) rows[row] = (root(over(row, 0)) << 8) | root(over(row, 1));
  return { rows, unit: LARGEST ** 2 / full };
}
