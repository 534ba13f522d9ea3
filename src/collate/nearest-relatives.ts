// Ten copies of one passage are nine links, not forty-five: of all the passages shared, those that tell something new.
// In: indexed texts and the chains between them. Out: the chains that are not already told by heavier ones, sorted by place.
// Idea: a spanning forest over the words (Kruskal): a chain whose words already hang together through other chains is left out.
// Heavier chains come first, then those between earlier documents, then those of the pair that shares more.

import type { Found } from './shared-text.ts';
import type { WordText } from './word-index.ts';

/** A chain stays when this share of its words is not joined yet. */
export const NEW_SHARE = 0.2;

/** Keeps the chains that join words not yet joined; links inside one document always stay. */
export function nearestRelatives(texts: readonly WordText[], found: readonly Found[]): Found[] {
  const starts = startsOf(texts);
  const parents = Int32Array.from({ length: starts.at(-1)! }, (_, index) => index);
  const weights = found.map((one) => weightOf(texts, one));
  const totals = new Map<number, number>();
  const pairOf = ({ i, j }: Found): number => i * texts.length + j;
  for (const [k, one] of found.entries())
    totals.set(pairOf(one), (totals.get(pairOf(one)) ?? 0) + weights[k]!);
  const order = found
    .map((_, k) => k)
    .sort(
      (x, y) =>
        weights[y]! - weights[x]! ||
        found[x]!.j - found[y]!.j ||
        totals.get(pairOf(found[y]!))! - totals.get(pairOf(found[x]!))! ||
        comparePlaces(found[x]!, found[y]!),
    );
  const kept: Found[] = [];
  for (const k of order) {
    const one = found[k]!;
    const joined = joinWords(parents, one, [starts[one.i]!, starts[one.j]!]);
    if (one.i === one.j || joined.fresh >= NEW_SHARE * joined.all) kept.push(one);
  }
  return kept.sort(comparePlaces);
}

/** By text and place of A, then of B. */
function comparePlaces(x: Found, y: Found): number {
  const [p, q] = [x.chain.runs[0]!, y.chain.runs[0]!];
  return x.i - y.i || p.a - q.a || x.j - y.j || p.b - q.b;
}

function startsOf(texts: readonly WordText[]): number[] {
  const starts = [0];
  for (const { words } of texts) starts.push(starts.at(-1)! + words.length);
  return starts;
}

function weightOf(texts: readonly WordText[], { i, chain }: Found): number {
  let weight = 0;
  for (const run of chain.runs)
    for (let at = run.a; at < run.a + run.length; at++) weight += texts[i]!.weights[at]!;
  return weight;
}

function joinWords(
  parents: Int32Array,
  { chain }: Found,
  [startA, startB]: readonly [number, number],
): { fresh: number; all: number } {
  let fresh = 0;
  let all = 0;
  for (const run of chain.runs)
    for (let k = 0; k < run.length; k++) {
      const x = topOf(parents, startA + run.a + k);
      const y = topOf(parents, startB + run.b + k);
      all++;
      if (x === y) continue;
      fresh++;
      parents[Math.max(x, y)] = Math.min(x, y);
    }
  return { fresh, all };
}

function topOf(parents: Int32Array, word: number): number {
  let at = word;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}
