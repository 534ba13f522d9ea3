// Words → a vector of whole numbers, and how like two vectors are.
// In: stems of content words in order. Out: stems with weights; the squares of the weights add up to about ONE².
// Whole numbers, because their sums are the same in whatever order they are added: the same on any machine, for any order of the input.
// Words near the beginning weigh more: news says first what happened, and pages fray towards their end.

import { compareStrings } from './sigla.ts';

/** The length of a vector. */
export const ONE = 16384;

/** Full weight for this many content words, then falling by half every HALF words towards FLOOR. */
const LEAD = 35;
const HALF = 115;
const FLOOR = 0.2;

/** Stems by number, ascending, with their weights. */
export interface Vector {
  readonly stems: Int32Array;
  readonly weights: Uint16Array;
}

/** Weighs stems, given in the order of the text, by how often and how early they come and how rare they are. */
export function weighStems<Stem>(stems: ArrayLike<Stem>, rarity: (stem: Stem) => number): Map<Stem, number> {
  const counts = new Map<Stem, number>();
  for (let place = 0; place < stems.length; place++) {
    const stem = stems[place]!;
    counts.set(stem, (counts.get(stem) ?? 0) + weightAt(place));
  }
  let square = 0;
  for (const [stem, count] of counts) {
    const weight = Math.log2(1 + count) * rarity(stem);
    counts.set(stem, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [stem, weight] of counts) {
    const rounded = Math.round((ONE * weight) / length);
    if (rounded > 0) counts.set(stem, rounded);
    else counts.delete(stem);
  }
  return counts;
}

/** By place; texts seldom have more content words. */
const WEIGHTS = Float64Array.from({ length: 1024 }, (_, place) =>
  place < LEAD ? 1 : FLOOR + (1 - FLOOR) * 0.5 ** ((place - LEAD) / HALF),
);

function weightAt(place: number): number {
  return WEIGHTS[place] ?? FLOOR + (1 - FLOOR) * 0.5 ** ((place - LEAD) / HALF);
}

/** The vector of stems that are numbers already. */
export function weighNumbers(stems: ArrayLike<number>, rarity: (stem: number) => number): Vector {
  return vectorOf(weighStems(stems, rarity));
}

/** Weighted stems as a vector. */
export function vectorOf(weights: ReadonlyMap<number, number>): Vector {
  const stems = new Int32Array(weights.size);
  let at = 0;
  for (const stem of weights.keys()) stems[at++] = stem;
  stems.sort();
  const own = new Uint16Array(stems.length);
  for (at = 0; at < own.length; at++) own[at] = weights.get(stems[at]!)!;
  return { stems, weights: own };
}

/** The product of weighted stems: that of their vectors, which need not be made for it. */
export function productOfWeights(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of fewer) sum += weight * (more.get(stem) ?? 0);
  return sum;
}

/** The product of two vectors: 0 to about ONE². */
export function productOf(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const difference = a.stems[i]! - b.stems[j]!;
    if (difference === 0) sum += a.weights[i]! * b.weights[j]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

/** The stems that make two documents alike, the most telling first. */
export function sharedStems(a: Vector, b: Vector, nameOf: (stem: number) => string): string[] {
  const shared: [stem: string, weight: number][] = [];
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const difference = a.stems[i]! - b.stems[j]!;
    if (difference === 0) shared.push([nameOf(a.stems[i]!), a.weights[i]! * b.weights[j]!]);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared.sort((p, q) => q[1] - p[1] || compareStrings(p[0], q[0])).map(([stem]) => stem);
}
