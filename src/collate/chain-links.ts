// Common runs → which of them may follow which in one passage, and which lie near one another.
// In: two WordTexts and their runs, sorted by place in A. Out: for each run its forerunners with the cost of what stands between,
// the later first, and the neighbourhood it belongs to. Idea: one sweep over A; only runs that have not ended long before are looked at.

import type { Run } from './matches.ts';
import type { WordText } from './word-index.ts';

/** A run, by its number, that may stand before another in a passage. */
interface Link {
  readonly before: number;
  readonly cost: number;
}

export interface Linked {
  /** By run: what may stand before it. */
  readonly links: readonly (readonly Link[])[];
  /** By run: the number of its neighbourhood. Runs of two neighbourhoods are never in one passage. */
  readonly groups: readonly number[];
}

/** What may stand between two runs of one passage, in words, within a sentence and across sentences. */
const MOST_BETWEEN = { inSentence: 22, across: 6 };
const COST = { inSentence: 0.1, across: 0.35, open: 0.3, splice: 2 };

/** Links each run to those before it. The work grows with the runs, times those that stand within a sentence of one another. */
export function linkRuns(a: WordText, b: WordText, runs: readonly Run[]): Linked {
  const parents = runs.map((_, k) => k);
  const links: Link[][] = [];
  let open: number[] = [];
  runs.forEach((run, k) => {
    const still: number[] = [];
    for (const p of open) {
      const { a: from, length } = runs[p]!;
      if (run.a - from - length <= MOST_BETWEEN.inSentence) still.push(p);
    }
    const own: Link[] = [];
    for (let at = still.length - 1; at >= 0; at--) {
      const before = still[at]!;
      if (!isNear(runs[before]!, run)) continue;
      join(parents, before, k);
      const cost = costBetween(a, b, runs[before]!, run);
      if (cost < Number.POSITIVE_INFINITY) own.push({ before, cost });
    }
    links.push(own);
    still.push(k);
    open = still;
  });
  return { links, groups: parents.map((_, k) => top(parents, k)) };
}

function top(parents: number[], k: number): number {
  let at = k;
  while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
  return at;
}

function join(parents: number[], p: number, k: number): void {
  const [x, y] = [top(parents, p), top(parents, k)];
  parents[Math.max(x, y)] = Math.min(x, y);
}

function isNear(first: Run, second: Run): boolean {
  const gapB = second.b - first.b - first.length;
  return gapB <= MOST_BETWEEN.inSentence && second.b > first.b;
}

/** Infinite where the second run cannot follow the first. */
function costBetween(a: WordText, b: WordText, first: Run, second: Run): number {
  const gapA = second.a - first.a - first.length;
  const gapB = second.b - first.b - first.length;
  const overlap = -Math.min(gapA, gapB, 0);
  if (overlap >= second.length || second.b <= first.b) return Number.POSITIVE_INFINITY;
  const endA = a.words[first.a + first.length - 1]!;
  const endB = b.words[first.b + first.length - 1]!;
  const nextA = a.words[second.a]!;
  const nextB = b.words[second.b]!;
  if (endA.zone !== nextA.zone || endB.zone !== nextB.zone) return Number.POSITIVE_INFINITY;
  const goesOnA = endA.sentence === nextA.sentence;
  const goesOnB = endB.sentence === nextB.sentence;
  const inSentence = goesOnA && goesOnB;
  const gap = Math.max(gapA, gapB, 0);
  if (gap > (inSentence ? MOST_BETWEEN.inSentence : MOST_BETWEEN.across)) return Number.POSITIVE_INFINITY;
  const border = goesOnA === goesOnB ? COST.open : COST.splice;
  return border + overlap + gap * (inSentence ? COST.inSentence : COST.across);
}
