// In: cases as integers, each right or wrong. Out: boosted decision trees that give the log-odds of being right.
// Gradient boosting of the logistic loss with Newton steps over binned features. No randomness: the same bytes every time.
// Source: Friedman 2001; the gain and the leaf values are those of Chen and Guestrin 2016.

import { SCALE } from '../src/find/attributions/learned/crf.ts';
import { LEAF_UNIT, type Trees } from '../src/find/attributions/learned/trees.ts';

export interface Case {
  readonly values: Int32Array;
  /** How right: 0 to 1. */
  readonly right: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The least weight (sum of p(1 - p)) of a leaf, and what is added to it in leaf values and gains. */
  readonly least: number;
  readonly shrink: number;
}

const BINS = 48;

interface Growing {
  readonly feature: number[];
  readonly limit: number[];
  readonly right: number[];
  readonly roots: number[];
}

interface Ground {
  readonly options: BoostOptions;
  /** For each feature the upper limits of its bins. */
  readonly limits: readonly number[][];
  /** For each feature the bin of each case. */
  readonly bins: readonly Uint8Array[];
  readonly gradient: Float64Array;
  readonly weight: Float64Array;
  readonly margin: Float64Array;
}

export function trainTrees(cases: readonly Case[], options: BoostOptions): Trees {
  const limits = limitsOf(cases);
  const share = cases.reduce((sum, { right }) => sum + right, 0) / cases.length;
  const base = Math.log(share / (1 - share));
  const ground: Ground = {
    options,
    limits,
    bins: limits.map((own, f) => Uint8Array.from(cases, ({ values }) => binOf(own, values[f]!))),
    gradient: new Float64Array(cases.length),
    weight: new Float64Array(cases.length),
    margin: new Float64Array(cases.length).fill(base),
  };
  const out: Growing = { feature: [], limit: [], right: [], roots: [] };
  const all = Uint32Array.from(cases, (_, i) => i);
  for (let tree = 0; tree < options.trees; tree++) {
    cases.forEach(({ right }, i) => {
      const p = 1 / (1 + Math.exp(-ground.margin[i]!));
      ground.gradient[i] = right - p;
      ground.weight[i] = p * (1 - p);
    });
    out.roots.push(out.feature.length);
    grow(ground, out, all, options.depth);
  }
  return {
    feature: Int16Array.from(out.feature),
    limit: Int32Array.from(out.limit),
    right: Int32Array.from(out.right),
    roots: Int32Array.from(out.roots),
    base: Math.round(base * SCALE * LEAF_UNIT),
  };
}

/** Limits at even shares of the cases. */
function limitsOf(cases: readonly Case[]): number[][] {
  return Array.from(cases[0]!.values, (_, f) => {
    const sorted = Int32Array.from(cases, ({ values }) => values[f]!).sort();
    const found = new Set<number>();
    for (let bin = 1; bin < BINS; bin++) found.add(sorted[Math.floor((bin * sorted.length) / BINS)]!);
    return [...found].sort((a, b) => a - b).filter((limit) => limit < sorted.at(-1)!);
  });
}

function binOf(limits: readonly number[], value: number): number {
  let bin = 0;
  while (bin < limits.length && value > limits[bin]!) bin++;
  return bin;
}

function grow(ground: Ground, out: Growing, members: Uint32Array, depth: number): void {
  const best = depth === 0 ? null : bestSplit(ground, members);
  const node = out.feature.length;
  if (!best) {
    const value = leafValue(ground, members);
    out.feature.push(-1);
    out.limit.push(Math.round(value * SCALE * LEAF_UNIT));
    out.right.push(0);
    for (const i of members) ground.margin[i]! += value;
    return;
  }
  const { feature, bin } = best;
  out.feature.push(feature);
  out.limit.push(ground.limits[feature]![bin]!);
  out.right.push(0);
  const own = ground.bins[feature]!;
  grow(
    ground,
    out,
    members.filter((i) => own[i]! <= bin),
    depth - 1,
  );
  out.right[node] = out.feature.length;
  grow(
    ground,
    out,
    members.filter((i) => own[i]! > bin),
    depth - 1,
  );
}

function leafValue({ options, gradient, weight }: Ground, members: Uint32Array): number {
  let g = 0;
  let w = 0;
  for (const i of members) {
    g += gradient[i]!;
    w += weight[i]!;
  }
  return (options.rate * g) / (w + options.shrink);
}

/** The split that gains most; ties go to the first feature and the lowest limit. */
function bestSplit(ground: Ground, members: Uint32Array): { feature: number; bin: number } | null {
  const { gradient, weight, bins, limits, options } = ground;
  let allG = 0;
  let allW = 0;
  for (const i of members) {
    allG += gradient[i]!;
    allW += weight[i]!;
  }
  const value = (g: number, w: number): number => (g * g) / (w + options.shrink);
  let best: { feature: number; bin: number } | null = null;
  let most = value(allG, allW) + 1e-6;
  const sumG = new Float64Array(BINS);
  const sumW = new Float64Array(BINS);
  for (let feature = 0; feature < bins.length; feature++) {
    sumG.fill(0);
    sumW.fill(0);
    const own = bins[feature]!;
    for (const i of members) {
      sumG[own[i]!]! += gradient[i]!;
      sumW[own[i]!]! += weight[i]!;
    }
    let g = 0;
    let w = 0;
    for (let bin = 0; bin < limits[feature]!.length; bin++) {
      g += sumG[bin]!;
      w += sumW[bin]!;
      if (w < options.least || allW - w < options.least) continue;
      const gain = value(g, w) + value(allG - g, allW - w);
      if (gain <= most) continue;
      most = gain;
      best = { feature, bin };
    }
  }
  return best;
}
