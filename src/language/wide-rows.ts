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

/** Where in the entries the features stand that are worth a row, `from` and `to` one after another, and how long such a row is. */
export interface WideRuns {
  readonly runs: readonly number[];
  readonly width: number;
  readonly mark: number;
}

/** What a table of so many labels wants: runs of `least` entries and more become rows. */
export function widthOf(labelBits: number, labelCount: number): Omit<WideRuns, 'runs'> & { least: number } {
  const width = ((labelCount + 7) >> 3) << 2;
  const mark = labelCount < 1 << labelBits ? (1 << labelBits) - 1 : -1;
  return { width, mark, least: mark < 0 ? Number.MAX_SAFE_INTEGER : leastEntries(width) };
}

/**
 * The first two entries of such a feature give way to two words with its print: one whose label is the highest that fits, which no
 * label has, and one with the number of its row. The others stay, and are never looked at.
 */
export function widenRows(
  table: Entries,
  { runs, width, mark }: WideRuns,
): Entries & { readonly wide: WideRows } {
  const count = Math.min(runs.length / 2, MOST_ROWS);
  const rows = new Int32Array(count * width);
  const copy = table.entries.slice();
  const entries = new Int32Array(copy.buffer);
  let largest = 1;
  for (let row = 0; row < count; row++) {
    const from = runs[2 * row]!;
    const run = { entries, labelBits: table.labelBits, from, to: runs[2 * row + 1]! };
    largest = Math.max(largest, fillRow(run, rows, row * width));
    const print = entries[from]! & ~0xffff;
    entries[from] = print | mark;
    entries[from + 1] = print | row;
  }
  const wide = { width, rows, mark, most: Math.floor(LARGEST_HALF / largest) };
  return { ...table, entries: copy, wide };
}

interface Run {
  readonly entries: Int32Array;
  readonly labelBits: number;
  readonly from: number;
  readonly to: number;
}

/** Adds the weights of a run of entries to the row that begins at `base`. Returns the largest, without its sign. */
function fillRow({ entries, labelBits, from, to }: Run, rows: Int32Array, base: number): number {
  let largest = 0;
  for (let e = from; e < to; e++) {
    const entry = entries[e]!;
    const label = entry & ((1 << labelBits) - 1);
    const weight = (entry << 16) >> (16 + labelBits);
    const at = base + (label >> 1);
    rows[at] = rows[at]! + ((label & 1) === 0 ? weight : weight * HALF);
    largest = Math.max(largest, weight < 0 ? -weight : weight);
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
