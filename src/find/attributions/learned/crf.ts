// In: rows of features for a sequence of tokens. Out: the best sequence of labels and its score, in integers only, so that
// every machine gives the same bytes. A linear-chain conditional random field: one weight for each (feature, label) and
// each (label, label). Training is in train/attributions.ts. Source: Lafferty, McCallum and Pereira 2001.

export interface Crf {
  readonly labels: number;
  /** A power of two: a feature's row is its hash under `rows - 1`. */
  readonly rows: number;
  /** `rows × labels`, in units of 1/SCALE. */
  readonly weights: Int8Array;
  /** `(labels + 1) × labels`; the last row is the start of a sequence. FORBIDDEN where a label may not follow. */
  readonly moves: Int32Array;
}

/** One unit of log-odds in the integer weights. Chosen so that ±4 fits a byte; 16 or 64 changed no dev figure by 0.1. */
export const SCALE = 32;
export const FORBIDDEN: number = -(1 << 24);
const MAGIC = 0x31465243;

/** The features of a sequence: those of token `i` stand at `starts[i] … starts[i + 1]` in `hashes`. */
export interface Rows {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  length: number;
}

/** Room for a sequence of `tokens` tokens of `features` features each; `old` is taken where it has the room. */
export function roomFor(tokens: number, features: number, old?: Rows): Rows {
  if (old && old.hashes.length >= tokens * features && old.starts.length > tokens) return old;
  return { hashes: new Int32Array(tokens * features), starts: new Int32Array(tokens + 1), length: 0 };
}

export interface Decoded {
  readonly labels: Uint8Array;
}

/** The best sequence of labels. `bias` is added to each label at every token; ties go to the lower label. */
export function decode(crf: Crf, rows: Rows, bias: readonly number[]): Decoded {
  return decodeScores(crf, emissions(crf, rows, bias));
}

/** The same from scores that are known already. */
export function decodeScores(crf: Crf, scores: Int32Array): Decoded {
  const { labels: size, moves } = crf;
  const length = scores.length / size;
  const back = new Uint8Array(length * size);
  let best = new Int32Array(size);
  let next = new Int32Array(size);
  for (let to = 0; to < size && length > 0; to++) best[to] = atLeast(moves[size * size + to]! + scores[to]!);
  for (let i = 1, at = size; i < length; i++) {
    for (let to = 0; to < size; to++, at++) {
      let top = FORBIDDEN * 2;
      let chosen = 0;
      for (let from = 0, move = to; from < size; from++, move += size) {
        const score = best[from]! + moves[move]!;
        if (score > top) {
          top = score;
          chosen = from;
        }
      }
      back[at] = chosen;
      next[to] = atLeast(top + scores[at]!);
    }
    const done = next;
    next = best;
    best = done;
  }
  return trace(back, best, length);
}

function atLeast(score: number): number {
  return score < FORBIDDEN * 2 ? FORBIDDEN * 2 : score;
}

/** The score of one sequence of labels; as fine as `evidence`, so that their difference is a log-probability. */
export function pathScore({ labels: size, moves }: Crf, scores: Int32Array, labels: Uint8Array): number {
  let sum = 0;
  let from = size;
  for (let i = 0; i < labels.length; i++) {
    sum += scores[i * size + labels[i]!]! + moves[from * size + labels[i]!]!;
    from = labels[i]!;
  }
  return sum;
}

function trace(back: Uint8Array, best: Int32Array, length: number): Decoded {
  const size = best.length;
  const labels = new Uint8Array(length);
  let label = 0;
  for (let to = 1; to < size; to++) if (best[to]! > best[label]!) label = to;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * size + label]!;
  }
  return { labels };
}

/**
 * `length × labels` scores of the tokens alone, each token's up to a constant of its own where `bias` is empty: no sequence
 * gains by it on another.
 */
export function emissions(crf: Crf, rows: Rows, bias: readonly number[]): Int32Array {
  const { labels: size } = crf;
  const scores = new Int32Array(rows.length * size);
  const packed = packedOf(crf);
  if (packed === null) addAny(crf, rows, scores);
  else if (size === 3) addThree(packed, crf.rows - 1, rows, scores);
  else addFive(packed, crf.rows - 1, rows, scores);
  if (bias.length > 0) for (let i = 0; i < scores.length; i++) scores[i]! += bias[i % size] ?? 0;
  return scores;
}

function addAny({ labels: size, rows: count, weights }: Crf, rows: Rows, scores: Int32Array): void {
  for (let i = 0; i < rows.length; i++) {
    for (let k = rows.starts[i]!; k < rows.starts[i + 1]!; k++) {
      const row = (rows.hashes[k]! & (count - 1)) * size;
      for (let label = 1; label < size; label++)
        scores[i * size + label]! += weights[row + label]! - weights[row]!;
    }
  }
}

// The same for the two sizes in use: this is where finding attributions spends its time, and most of it waiting for memory. What a label has
// over label 0 is kept in a byte, all of a row in one number, so that the tables are small and a row is one look; two bytes at a time are
// added in the halves of a word.

/** For each row what its labels have over label 0, a byte each and MIDDLE more: of three labels 1 and 2; of five 1, 3, 2 and 4. */
export type Packed = Uint16Array | Int32Array;
export const MIDDLE = 128;
const packs = new WeakMap<Crf, Packed | null>();

/** The packed table of a model of three or five labels; null for others, and where a row's labels are further apart than a byte holds. */
export function packedOf(crf: Crf): Packed | null {
  const known = packs.get(crf);
  if (known !== undefined) return known;
  const { labels: size, rows, weights } = crf;
  const packed = size === 3 ? new Uint16Array(rows) : size === 5 ? new Int32Array(rows) : null;
  let all = 0;
  for (let row = 0, at = 0; packed !== null && row < rows; row++, at += size) {
    const base = weights[at]! - MIDDLE;
    const one = weights[at + 1]! - base;
    const two = weights[at + 2]! - base;
    const three = size === 3 ? 0 : weights[at + 3]! - base;
    const four = size === 3 ? 0 : weights[at + 4]! - base;
    all |= one | two | three | four;
    packed[row] = size === 3 ? one | (two << 8) : one | (three << 8) | (two << 16) | (four << 24);
  }
  // A difference beyond a byte sets a bit above it, or all of them.
  const kept = (all & ~255) === 0 ? packed : null;
  packs.set(crf, kept);
  return kept;
}

/** Two bytes that stand apart: sums of up to MOST_SUMMED rows stay inside their halves. */
export const HALVES = 0x00ff00ff;
const MOST_SUMMED = 256;

function addThree(packed: Packed, mask: number, rows: Rows, scores: Int32Array): void {
  const { hashes, starts } = rows;
  for (let i = 0; i < rows.length; i++) {
    const end = starts[i + 1]!;
    for (let k = starts[i]!; k < end; ) {
      const first = k;
      const stop = Math.min(end, k + MOST_SUMMED);
      let sum = 0;
      for (; k < stop; k++) {
        const row = packed[hashes[k]! & mask]!;
        sum = (sum + ((row | (row << 8)) & HALVES)) | 0;
      }
      addHalves(scores, i * 3 + 1, sum, k - first);
    }
  }
}

function addFive(packed: Packed, mask: number, rows: Rows, scores: Int32Array): void {
  const { hashes, starts } = rows;
  for (let i = 0; i < rows.length; i++) {
    const end = starts[i + 1]!;
    for (let k = starts[i]!; k < end; ) {
      const first = k;
      const stop = Math.min(end, k + MOST_SUMMED);
      let low = 0;
      let high = 0;
      for (; k < stop; k++) {
        const row = packed[hashes[k]! & mask]!;
        low = (low + (row & HALVES)) | 0;
        high = (high + ((row >>> 8) & HALVES)) | 0;
      }
      addSums(scores, i, { low, high, rows: k - first });
    }
  }
}

/** Adds the sums of so many rows to the scores of token `i` of a field of five labels. */
export function addSums(
  scores: Int32Array,
  i: number,
  { low, high, rows }: { readonly low: number; readonly high: number; readonly rows: number },
): void {
  addHalves(scores, i * 5 + 1, low, rows);
  addHalves(scores, i * 5 + 3, high, rows);
}

function addHalves(scores: Int32Array, at: number, sum: number, rows: number): void {
  scores[at] = scores[at]! + (sum & 0xffff) - MIDDLE * rows;
  scores[at + 1] = scores[at + 1]! + (sum >>> 16) - MIDDLE * rows;
}

/** Finer units for sums of many sequences: 1/(SCALE × FINER). */
const FINER = 8;
/** ln(1 + e^-x) in fine units, by x in fine units; beyond the table it is 0. */
const SOFT: Int32Array = Int32Array.from({ length: 7 * SCALE * FINER }, (_, x) =>
  Math.round(Math.log1p(Math.exp(-x / (SCALE * FINER))) * SCALE * FINER),
);

/** log(e^a + e^b) in fine units. */
function addLogs(a: number, b: number): number {
  const gap = a > b ? a - b : b - a;
  return (a > b ? a : b) + (gap < SOFT.length ? SOFT[gap]! : 0);
}

/**
 * The logarithm, in units of 1/SCALE, of the summed weight of all sequences of labels below `most` whose tokens
 * `first … end` bear label 0. Integers only. `scores` are those of `emissions`.
 */
export function evidence(
  crf: Crf,
  scores: Int32Array,
  most: number = crf.labels,
  barred: { readonly first: number; readonly end: number } = { first: 0, end: 0 },
): number {
  const { labels: size, moves } = crf;
  const length = scores.length / size;
  let sums = new Int32Array(size);
  let next = new Int32Array(size);
  const none = FORBIDDEN * FINER * 2;
  for (let i = 0; i < length; i++) {
    const top = i >= barred.first && i < barred.end ? 1 : most;
    for (let to = 0; to < size; to++) {
      let sum = i === 0 && to < top ? moves[size * size + to]! * FINER : none;
      if (i > 0 && to < top)
        for (let from = 0, at = to; from < most; from++, at += size) {
          const move = moves[at]!;
          if (move !== FORBIDDEN) sum = addLogs(sum, sums[from]! + move * FINER);
        }
      next[to] = Math.max(sum + scores[i * size + to]! * FINER, none);
    }
    const done = next;
    next = sums;
    sums = done;
  }
  let total = none;
  for (let to = 0; to < most; to++) total = addLogs(total, sums[to]!);
  return Math.round(total / FINER);
}

/** Log-odds, in units of 1/SCALE, of what has all but `less` of the evidence `all`; both as `evidence` gives them. */
export function logOdds(all: number, less: number): number {
  const gap = Math.max(all - less, 0) / SCALE;
  return Math.round(SCALE * Math.log(Math.max(Math.expm1(gap), 1e-4))) + 0;
}

/** Reads the bytes that `writeCrf` wrote. */
export function readCrf(bytes: Uint8Array): Crf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not an attribution model');
  const labels = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const count = (labels + 1) * labels;
  const moves = Int32Array.from({ length: count }, (_, i) => view.getInt32(12 + 4 * i, true));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 12 + 4 * count, rows * labels);
  return { labels, rows, weights, moves };
}

/** The bytes of a model: magic, labels, rows, moves, weights; little endian. */
export function writeCrf(crf: Crf): Uint8Array {
  const bytes = new Uint8Array(12 + 4 * crf.moves.length + crf.weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, crf.labels, true);
  view.setUint32(8, crf.rows, true);
  crf.moves.forEach((move, i) => {
    view.setInt32(12 + 4 * i, move, true);
  });
  bytes.set(
    new Uint8Array(crf.weights.buffer, crf.weights.byteOffset, crf.weights.length),
    12 + 4 * crf.moves.length,
  );
  return bytes;
}
