// In: hashes of the features that hold. Out: a score for every label: the sum of the features' weights.
// Idea: a trained perceptron is mostly zeros. What is left is a list of (feature, label, weight), four bytes each, sorted by
// bucket: the top bits of a feature's hash choose the bucket, its low 16 bits tell it from its neighbours there. The other 16 bits
// of an entry hold the weight and, lowest, the label.

import type { ModelFile } from './model-file.ts';
import { addWideRows, type Entries, type WideRows, widenRows, widthOf } from './wide-rows.ts';

export interface Scorer {
  readonly labelCount: number;
  /** Sets `scores[label]` for every label from the first `count` features. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
  /** Adds the weights of the features `from` to `to`. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array): void;
}

/** A scorer over the tables `<name>.starts` and `<name>.entries` of a model. */
export function createScorer(model: ModelFile, name: string, labelCount: number): Scorer {
  const table = openTable(model, name, labelCount);
  return {
    labelCount,
    add: (features, from, to, scores) => addScores(table, features, from, to, scores),
    score(features, count, scores) {
      scores.fill(0, 0, labelCount);
      addScores(table, features, 0, count, scores);
    },
  };
}

interface Table {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly labelBits: number;
  readonly shift: number;
  /** One bit for each value of a hash's top bits: zero when no known feature has it. Small enough to stay close at hand. */
  readonly known: Int32Array;
  readonly knownShift: number;
  readonly wide: WideRows;
}

const KNOWN_BITS = 20;
const PRINT_BITS = 16;

function openTable(model: ModelFile, name: string, labelCount: number): Table {
  const labelBits = model.number(`${name}.labelBits`);
  const shift = 32 - model.number(`${name}.bits`);
  const kept = { starts: model.u32(`${name}.starts`), entries: model.u32(`${name}.entries`), labelBits };
  // In a small table bucket and print leave some bits of the hash open: then only the bucket's are used.
  const knownShift = shift <= PRINT_BITS ? 32 - KNOWN_BITS : shift;
  const { width, mark, least } = widthOf(labelBits, labelCount);
  const { known, runs } = survey(kept, shift, knownShift, least);
  return { ...widenRows(kept, { runs, width, mark }), labelBits, shift, known, knownShift };
}

/** The bits of the known features, and the runs of at least so many entries of one feature: all in one pass, since it is done at the start. */
function survey(
  kept: Entries,
  shift: number,
  knownShift: number,
  least: number,
): { known: Int32Array; runs: number[] } {
  // Signed views: numbers beyond 31 bits are slow until the loop is compiled.
  const starts = new Int32Array(kept.starts.buffer, kept.starts.byteOffset, kept.starts.length);
  const entries = new Int32Array(kept.entries.buffer, kept.entries.byteOffset, kept.entries.length);
  const known = new Int32Array(1 + ((0xffffffff >>> knownShift) >>> 5));
  const printMask = shift <= PRINT_BITS ? 0xffff : 0;
  const runs: number[] = [];
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1]!;
    let first = starts[bucket]!;
    let print = -1;
    for (let e = first; e < end; e++) {
      const found = entries[e]! >>> 16;
      if (found === print) continue;
      if (e - first >= least) runs.push(first, e);
      first = e;
      print = found;
      const top = ((bucket << shift) | (found & printMask)) >>> knownShift;
      known[top >>> 5] = known[top >>> 5]! | (1 << (top & 31));
    }
    if (end - first >= least) runs.push(first, end);
  }
  return { known, runs };
}

/** Features that one call adds up at most at once. */
const MOST_AT_ONCE = 256;
const buckets = new Int32Array(MOST_AT_ONCE);
const prints = new Int32Array(MOST_AT_ONCE);
const ends = new Int32Array(MOST_AT_ONCE);
const ahead = new Int32Array(MOST_AT_ONCE);

// Short loops one after another: a loop that does nothing but look waits for many places of memory at once.
function addScores(table: Table, features: Int32Array, from: number, to: number, scores: Int32Array): void {
  for (let first = from; first < to; first += MOST_AT_ONCE) {
    const kept = keepKnown(table, features, first, Math.min(to, first + MOST_AT_ONCE));
    lookAhead(table, kept);
    const wide = addEntries(table, kept, scores);
    addWideRows(table.wide, buckets, wide, scores);
  }
}

/** Buckets and prints of the features that may be known; returns how many. No branch, since none could guess it. */
function keepKnown(
  { shift, known, knownShift }: Table,
  features: Int32Array,
  from: number,
  to: number,
): number {
  let kept = 0;
  for (let f = from; f < to; f++) {
    const hash = features[f]!;
    const top = hash >>> knownShift;
    buckets[kept] = hash >>> shift;
    prints[kept] = hash & 0xffff;
    kept += (known[top >>> 5]! >>> (top & 31)) & 1;
  }
  return kept;
}

function lookAhead({ starts, entries }: Table, kept: number): void {
  for (let k = 0; k < kept; k++) {
    const bucket = buckets[k]!;
    buckets[k] = starts[bucket]!;
    ends[k] = starts[bucket + 1]!;
  }
  for (let k = 0; k < kept; k++) ahead[k] = entries[buckets[k]!]!;
}

/** Adds what stands in entries, and writes the numbers of the wide rows over `buckets`; returns how many. */
function addEntries({ entries, labelBits, wide: { mark } }: Table, kept: number, scores: Int32Array): number {
  const labelMask = (1 << labelBits) - 1;
  const weightShift = 16 + labelBits;
  let wide = 0;
  for (let k = 0; k < kept; k++) {
    const print = prints[k]!;
    const end = ends[k]!;
    for (let e = buckets[k]!; e < end; e++) {
      const entry = entries[e]!;
      const found = entry >>> 16;
      if (found < print) continue;
      if (found > print) break;
      const label = entry & labelMask;
      if (label === mark) {
        buckets[wide++] = entries[e + 1]! & 0xffff;
        break;
      }
      scores[label] = scores[label]! + ((entry << 16) >> weightShift);
    }
  }
  return wide;
}

/** The label with the highest score; the lower label when two are equal. */
export function bestOf(scores: Int32Array, count: number): number {
  let best = 0;
  for (let label = 1; label < count; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}

/** How far the best label is ahead of the next. */
export function leadOf(scores: Int32Array, count: number, best: number): number {
  let next = -Number.MAX_SAFE_INTEGER;
  for (let label = 0; label < count; label++)
    if (scores[label]! > next && label !== best) next = scores[label]!;
  return scores[best]! - next;
}
