// In: sequences of feature rows with gold labels. Out: integer weights for decode(). Maximum likelihood by AdaGrad, one
// sequence at a time in a seeded order; the weights of the later passes are averaged. Reproducible to the byte.

import { type Crf, FORBIDDEN, type Rows, SCALE } from '../src/find/attributions/learned/crf.ts';

export interface Sequence {
  readonly rows: () => Rows;
  readonly gold: Uint8Array;
}

export interface LearnerOptions {
  readonly labels: number;
  readonly rows: number;
  readonly passes: number;
  readonly rate: number;
  /** Where the squares of the gradients begin: the larger, the less a rare feature may say. */
  readonly start?: number;
  /** Share of the features, of 256, that a step leaves out: others learn to do without them. */
  readonly drop?: number;
  /** Passes after this one are averaged. */
  readonly averageFrom: number;
  /** May label `to` follow `from`? `from` = labels is the start. */
  readonly may: (from: number, to: number) => boolean;
}

interface Learner {
  readonly options: LearnerOptions;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly moves: Float64Array;
  readonly moveSquares: Float64Array;
}

/** Trains a model; `log` hears of each pass. */
export function trainCrf(
  sequences: readonly Sequence[],
  options: LearnerOptions,
  log: (line: string) => void,
): Crf {
  const { labels, rows } = options;
  const learner: Learner = {
    options,
    weights: new Float32Array(rows * labels),
    squares: new Float32Array(rows).fill(options.start ?? 1e-2),
    moves: new Float64Array((labels + 1) * labels),
    moveSquares: new Float64Array((labels + 1) * labels).fill(1),
  };
  const sum = new Float32Array(rows * labels);
  const moveSum = new Float64Array(learner.moves.length);
  let averaged = 0;
  for (let pass = 0; pass < options.passes; pass++) {
    let loss = 0;
    for (const index of shuffled(sequences.length, 77 + pass))
      loss += learn(learner, sequences[index]!, pass * sequences.length + index);
    log(`pass ${pass + 1}: loss ${(loss / sequences.length).toFixed(4)}`);
    if (pass < options.averageFrom) continue;
    averaged++;
    for (let i = 0; i < sum.length; i++) sum[i]! += learner.weights[i]!;
    for (let i = 0; i < moveSum.length; i++) moveSum[i]! += learner.moves[i]!;
  }
  return quantized(options, sum, moveSum, averaged);
}

function quantized(options: LearnerOptions, sum: Float32Array, moveSum: Float64Array, n: number): Crf {
  const { labels, rows, may, drop = 0 } = options;
  const weights = new Int8Array(sum.length);
  const unit = (SCALE * (1 - drop / 256)) / n;
  for (let i = 0; i < sum.length; i++) weights[i] = Math.max(-127, Math.min(127, Math.round(sum[i]! * unit)));
  const moves = new Int32Array(moveSum.length);
  for (let from = 0; from <= labels; from++) {
    for (let to = 0; to < labels; to++) {
      const i = from * labels + to;
      moves[i] = may(from, to) ? Math.round((moveSum[i]! / n) * SCALE) : FORBIDDEN;
    }
  }
  return { labels, rows, weights, moves };
}

/** A seeded permutation of 0 … n - 1 (Fisher–Yates over a linear congruential generator). */
export function shuffled(n: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

let scratch = new Float64Array(0);

/** One step of gradient on one sequence; gives its loss. */
function learn(learner: Learner, sequence: Sequence, step: number): number {
  const { labels: size, drop = 0 } = learner.options;
  const rows = drop === 0 ? sequence.rows() : thinned(sequence.rows(), drop, step);
  const n = rows.length;
  if (scratch.length < n * size * 3) scratch = new Float64Array(n * size * 6);
  const local = scratch.subarray(0, n * size);
  const alpha = scratch.subarray(n * size, 2 * n * size);
  const beta = scratch.subarray(2 * n * size, 3 * n * size);
  scoreTokens(learner, rows, local);
  const moves = expMoves(learner);
  const loss = -goldScore(learner, sequence.gold, local) + forward(size, n, local, moves, alpha);
  backward(size, n, local, moves, beta);
  updateMoves(learner, sequence.gold, { n, local, moves, alpha, beta });
  updateTokens(learner, rows, sequence.gold, alpha, beta);
  return loss;
}

let thin: Rows = { hashes: new Int32Array(0), starts: new Int32Array(0), length: 0 };

/** The rows without the features that this step leaves out: the same ones at every token. */
function thinned(rows: Rows, drop: number, step: number): Rows {
  const { hashes, starts, length } = rows;
  const most = starts[length]!;
  if (thin.hashes.length < most || thin.starts.length <= length)
    thin = { hashes: new Int32Array(most * 2), starts: new Int32Array(length * 2 + 1), length: 0 };
  const seed = Math.imul(step + 1, 0x9e3779b1);
  let at = 0;
  for (let i = 0; i < length; i++) {
    thin.starts[i] = at;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      const draw = Math.imul(hashes[k]! ^ seed, 0x85ebca6b) >>> 24;
      if (draw >= drop) thin.hashes[at++] = hashes[k]!;
    }
  }
  thin.starts[length] = at;
  thin.length = length;
  return thin;
}

/** Scores of the tokens; kept as logarithms until `forward` turns them into exponentials in place. */
function scoreTokens(learner: Learner, rows: Rows, local: Float64Array): void {
  const { weights, options } = learner;
  const { labels: size } = options;
  const mask = options.rows - 1;
  for (let i = 0; i < rows.length; i++) {
    const at = i * size;
    for (let l = 0; l < size; l++) local[at + l] = 0;
    for (let k = rows.starts[i]!; k < rows.starts[i + 1]!; k++) {
      const row = (rows.hashes[k]! & mask) * size;
      for (let l = 0; l < size; l++) local[at + l]! += weights[row + l]!;
    }
  }
}

function expMoves({ options, moves }: Learner): Float64Array {
  const { labels: size, may } = options;
  return moves.map((value, i) => (may(Math.floor(i / size), i % size) ? Math.exp(value) : 0));
}

function goldScore({ moves, options }: Learner, gold: Uint8Array, local: Float64Array): number {
  const { labels: size } = options;
  let score = 0;
  let from = size;
  for (let i = 0; i < gold.length; i++) {
    score += local[i * size + gold[i]!]! + moves[from * size + gold[i]!]!;
    from = gold[i]!;
  }
  return score;
}

/** Fills alpha (each row sums to 1), turns `local` into exponentials; gives log Z. */
function forward(
  size: number,
  n: number,
  local: Float64Array,
  moves: Float64Array,
  alpha: Float64Array,
): number {
  let logZ = 0;
  for (let i = 0; i < n; i++) {
    const at = i * size;
    let top = local[at]!;
    for (let l = 1; l < size; l++) top = Math.max(top, local[at + l]!);
    let total = 0;
    for (let to = 0; to < size; to++) {
      local[at + to] = Math.exp(local[at + to]! - top);
      let into = 0;
      if (i === 0) into = moves[size * size + to]!;
      else
        for (let from = 0; from < size; from++) into += alpha[at - size + from]! * moves[from * size + to]!;
      alpha[at + to] = into * local[at + to]!;
      total += alpha[at + to]!;
    }
    for (let l = 0; l < size; l++) alpha[at + l]! /= total;
    logZ += top + Math.log(total);
  }
  return logZ;
}

function backward(
  size: number,
  n: number,
  local: Float64Array,
  moves: Float64Array,
  beta: Float64Array,
): void {
  for (let l = 0; l < size; l++) beta[(n - 1) * size + l] = 1;
  for (let i = n - 2; i >= 0; i--) {
    const at = i * size;
    let total = 0;
    for (let from = 0; from < size; from++) {
      let out = 0;
      for (let to = 0; to < size; to++)
        out += moves[from * size + to]! * local[at + size + to]! * beta[at + size + to]!;
      beta[at + from] = out;
      total += out;
    }
    for (let l = 0; l < size; l++) beta[at + l]! /= total;
  }
}

interface Lattice {
  readonly n: number;
  readonly local: Float64Array;
  readonly moves: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
}

function updateMoves(learner: Learner, gold: Uint8Array, { n, local, moves, alpha, beta }: Lattice): void {
  const { labels: size } = learner.options;
  const gradient = new Float64Array((size + 1) * size);
  const pair = new Float64Array(size * size);
  for (let i = 1; i < n; i++) {
    let total = 0;
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const p =
          alpha[(i - 1) * size + from]! *
          moves[from * size + to]! *
          local[i * size + to]! *
          beta[i * size + to]!;
        pair[from * size + to] = p;
        total += p;
      }
    }
    for (let j = 0; j < pair.length; j++) gradient[j]! -= pair[j]! / total;
    gradient[gold[i - 1]! * size + gold[i]!]! += 1;
  }
  for (let j = 0; j < gradient.length; j++) {
    learner.moveSquares[j]! += gradient[j]! * gradient[j]!;
    learner.moves[j]! += (learner.options.rate * gradient[j]!) / Math.sqrt(learner.moveSquares[j]!);
  }
}

/** Gradients below this are not worth the memory traffic. */
const NEGLIGIBLE = 0.004;

function updateTokens(
  learner: Learner,
  rows: Rows,
  gold: Uint8Array,
  alpha: Float64Array,
  beta: Float64Array,
): void {
  const { weights, squares, options } = learner;
  const { labels: size, rate } = options;
  const mask = options.rows - 1;
  const gradient = new Float64Array(size);
  for (let i = 0; i < rows.length; i++) {
    let total = 0;
    for (let l = 0; l < size; l++) {
      gradient[l] = alpha[i * size + l]! * beta[i * size + l]!;
      total += gradient[l]!;
    }
    let square = 0;
    for (let l = 0; l < size; l++) {
      gradient[l] = (gold[i] === l ? 1 : 0) - gradient[l]! / total;
      square += gradient[l]! * gradient[l]!;
    }
    if (square < NEGLIGIBLE * NEGLIGIBLE) continue;
    for (let k = rows.starts[i]!; k < rows.starts[i + 1]!; k++) {
      const row = rows.hashes[k]! & mask;
      squares[row]! += square;
      const step = rate / Math.sqrt(squares[row]!);
      for (let l = 0; l < size; l++) weights[row * size + l]! += step * gradient[l]!;
    }
  }
}
