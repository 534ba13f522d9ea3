// In: the entries of a model (sparse-scorer.ts). Out: the same, with features that speak of many labels taken out into rows that
// hold a weight for every label, two to a word. Idea: most of the time went into adding entry after entry of a few features that
// speak of nearly all labels; one addition of a word serves two labels, and no entry has to be looked at.

export interface Entries {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly labelBits: number;
}

export interface WideRows {
  /** Words of a row: the weights of labels 0 and 1, of 2 and 3 …, the higher label in the upper half; a multiple of four. */
  readonly width: number;
  readonly rows: Int32Array;
  /** The label that stands for a row: one that no entry has, or -1. */
  readonly mark: number;
  /** So many rows can be added without leaving a half. */
  readonly most: number;
}

/** A row is worth its place when it takes the place of so many entries. */
const leastEntries = (width: number): number => Math.max(8, Math.ceil((width * 3) / 8));
const MOST_ROWS = 1 << 16;
const LARGEST_HALF = (1 << 15) - 1;

/**
 * In place of a feature's entries stand two words with its print: one whose label is the highest that fits, which no label has, and
 * one with the number of its row.
 */
export function widenRows(table: Entries, labelCount: number): Entries & { readonly wide: WideRows } {
  const { labelBits } = table;
  const width = ((labelCount + 7) >> 3) << 2;
  const mark = labelCount < 1 << labelBits ? (1 << labelBits) - 1 : -1;
  const least = mark < 0 ? Number.MAX_SAFE_INTEGER : leastEntries(width);
  const count = countWide(table, least);
  const rows = new Int32Array(count * width);
  const starts = new Uint32Array(table.starts.length);
  const entries = new Uint32Array(table.entries.length);
  let largest = 1;
  let row = 0;
  let at = 0;
  for (let bucket = 0; bucket + 1 < table.starts.length; bucket++) {
    const end = table.starts[bucket + 1]!;
    starts[bucket] = at;
    for (let e = table.starts[bucket]!; e < end; ) {
      const stop = endOfFeature(table.entries, e, end);
      if (stop - e < least || row === count) while (e < stop) entries[at++] = table.entries[e++]!;
      else {
        largest = Math.max(largest, fillRow(table, e, stop, rows.subarray(row * width)));
        const print = table.entries[e]! & ~0xffff;
        entries[at++] = print | mark;
        entries[at++] = print | row++;
        e = stop;
      }
    }
  }
  starts[table.starts.length - 1] = at;
  const wide = { width, rows, mark, most: Math.floor(LARGEST_HALF / largest) };
  return { starts, entries: entries.slice(0, at), labelBits, wide };
}

function countWide({ starts, entries }: Entries, least: number): number {
  let count = 0;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1]!;
    for (let e = starts[bucket]!; e < end; ) {
      const stop = endOfFeature(entries, e, end);
      if (stop - e >= least) count++;
      e = stop;
    }
  }
  return Math.min(count, MOST_ROWS);
}

function endOfFeature(entries: Uint32Array, from: number, end: number): number {
  const print = entries[from]! >>> 16;
  let stop = from + 1;
  while (stop < end && entries[stop]! >>> 16 === print) stop++;
  return stop;
}

/** Returns the largest weight, without its sign. */
function fillRow({ entries, labelBits }: Entries, from: number, to: number, row: Int32Array): number {
  let largest = 0;
  for (let e = from; e < to; e++) {
    const label = entries[e]! & ((1 << labelBits) - 1);
    const weight = (entries[e]! << 16) >> (16 + labelBits);
    row[label >> 1] = row[label >> 1]! + (label % 2 === 0 ? weight : weight * HALF);
    largest = Math.max(largest, Math.abs(weight));
  }
  return largest;
}

/** A word is `high * HALF + low`, so that words add up as their halves do. */
const HALF = 1 << 16;

/** Adds the first `count` rows of `numbers` to the scores. `numbers` is written over. */
export function addWideRows(wide: WideRows, numbers: Int32Array, count: number, scores: Int32Array): void {
  for (let k = 0; k < count; k++) numbers[k] = numbers[k]! * wide.width;
  for (let k = 0; k < count; k += wide.most)
    addRows(wide, numbers, k, Math.min(count, k + wide.most), scores);
}

/** Four words at a time, since then the sums need not go through memory. */
function addRows(
  { width, rows }: WideRows,
  bases: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  for (let word = 0; word < width; word += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = from; k < to; k++) {
      const at = bases[k]! + word;
      a = (a + rows[at]!) | 0;
      b = (b + rows[at + 1]!) | 0;
      c = (c + rows[at + 2]!) | 0;
      d = (d + rows[at + 3]!) | 0;
    }
    addHalves(scores, 2 * word, a);
    addHalves(scores, 2 * word + 2, b);
    addHalves(scores, 2 * word + 4, c);
    addHalves(scores, 2 * word + 6, d);
  }
}

function addHalves(scores: Int32Array, at: number, sum: number): void {
  const low = (sum << 16) >> 16;
  if (at < scores.length) scores[at] = scores[at]! + low;
  if (at + 1 < scores.length) scores[at + 1] = scores[at + 1]! + ((sum - low) >> 16);
}
