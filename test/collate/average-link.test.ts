// Grouping by average link, against the plain method that looks at all pairs of groups each time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkByAverage, type ScoredPair } from '../../src/collate/average-link.ts';

/** The textbook method: join the closest two groups until none is close enough. */
function naive(size: number, pairs: readonly ScoredPair[], least: number, cohesion = 0): number[][] {
  const score = new Map(pairs.map(({ x, y, score }) => [`${x} ${y}`, score]));
  const between = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += score.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? 0;
    return sum / (a.length * b.length);
  };
  const inside = (group: readonly number[]): number => {
    let sum = 0;
    for (const i of group) for (const j of group) if (i < j) sum += score.get(`${i} ${j}`) ?? 0;
    return (2 * sum) / (group.length * (group.length - 1));
  };
  const needed = (a: readonly number[], b: readonly number[]): number =>
    a.length > 1 && b.length > 1 ? Math.max(least, cohesion * Math.min(inside(a), inside(b))) : least;
  let groups = Array.from({ length: size }, (_, index) => [index]);
  for (;;) {
    let best: { x: number; y: number; mean: number } | null = null;
    for (let x = 0; x < groups.length; x++)
      for (let y = x + 1; y < groups.length; y++) {
        const mean = between(groups[x]!, groups[y]!);
        if (mean >= needed(groups[x]!, groups[y]!) && (!best || mean > best.mean)) best = { x, y, mean };
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

test('groups as the plain method does where two groups must be about as close as each is inside', () => {
  fc.assert(
    fc.property(instance, ({ size, scores }) => {
      const pairs = pairsOf(size, scores);
      const found = linkByAverage(size, pairs, { least: 0.25, cohesion: 0.5 });
      assert.deepEqual(found, naive(size, pairs, 0.25, 0.5));
    }),
    { seed: 13, numRuns: 300 },
  );
});

test('two close groups that are loosely alike stay apart, and a single one may join by little', () => {
  const pairs = [
    { x: 0, y: 1, score: 0.5 },
    { x: 2, y: 3, score: 0.5 },
    ...[0, 1].flatMap((x) => [2, 3].map((y) => ({ x, y, score: 0.25 }))),
    { x: 0, y: 4, score: 0.25 },
    { x: 1, y: 4, score: 0.25 },
  ];
  assert.deepEqual(linkByAverage(5, pairs, { least: 0.2, cohesion: 0.7 }), [
    [0, 1, 4],
    [2, 3],
  ]);
});

test('two groups of copies join by what two accounts of one event have, however much alike the copies are', () => {
  const pairs = [
    { x: 0, y: 1, score: 0.9 },
    { x: 2, y: 3, score: 0.9 },
    ...[0, 1].flatMap((x) => [2, 3].map((y) => ({ x, y, score: 0.25 }))),
  ];
  const rules = { least: 0.2, cohesion: 0.5 };
  assert.equal(linkByAverage(4, pairs, rules).length, 2);
  assert.equal(linkByAverage(4, pairs, { ...rules, tightest: 0.45 }).length, 1);
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
