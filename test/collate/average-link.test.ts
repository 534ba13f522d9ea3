// Grouping by average link, against the plain method that looks at all pairs of groups each time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkByAverage, type ScoredPair } from '../../src/collate/average-link.ts';

/** The textbook method: join the closest two groups until none is close enough. */
function naive(size: number, pairs: readonly ScoredPair[], least: number): number[][] {
  const score = new Map(pairs.map(({ x, y, score }) => [`${x} ${y}`, score]));
  const between = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += score.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? 0;
    return sum / (a.length * b.length);
  };
  let groups = Array.from({ length: size }, (_, index) => [index]);
  for (;;) {
    let best: { x: number; y: number; mean: number } | null = null;
    for (let x = 0; x < groups.length; x++)
      for (let y = x + 1; y < groups.length; y++) {
        const mean = between(groups[x]!, groups[y]!);
        if (mean >= least && (!best || mean > best.mean)) best = { x, y, mean };
      }
    if (!best) return groups;
    const { x, y } = best;
    const joined = [...groups[x]!, ...groups[y]!].sort((a, b) => a - b);
    groups = groups.map((group, index) => (index === x ? joined : group)).filter((_, index) => index !== y);
  }
}

/** Scores are powers of two apart enough for sums to be exact, so that both methods see the same ties. */
const instance = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    scores: fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 36, maxLength: 36 }),
  }),
);

function pairsOf(size: number, scores: readonly number[]): ScoredPair[] {
  const pairs: ScoredPair[] = [];
  for (let x = 0; x < size; x++)
    for (let y = x + 1; y < size; y++) {
      const score = scores[pairs.length]! / 64;
      pairs.push({ x, y, score });
    }
  return pairs.filter(({ score }) => score > 0);
}

test('groups as the plain method does', () => {
  fc.assert(
    fc.property(instance, ({ size, scores }) => {
      const pairs = pairsOf(size, scores);
      assert.deepEqual(linkByAverage(size, pairs, { least: 0.4 }), naive(size, pairs, 0.4));
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('groups the same whatever the order of the pairs', () => {
  fc.assert(
    fc.property(instance, ({ size, scores }) => {
      const pairs = pairsOf(size, scores);
      assert.deepEqual(
        linkByAverage(size, [...pairs].reverse(), { least: 0.3 }),
        linkByAverage(size, pairs, { least: 0.3 }),
      );
    }),
    { seed: 12, numRuns: 200 },
  );
});
