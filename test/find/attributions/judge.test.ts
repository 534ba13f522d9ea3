import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Draft } from '../../../src/find/attributions/draft.ts';
import { bestOfEach } from '../../../src/find/attributions/learned/judge.ts';
import { readTrees, scoreTrees, writeTrees } from '../../../src/find/attributions/learned/trees.ts';
import { type Case, trainTrees } from '../../../train/boosted-trees.ts';

const OPTIONS = { trees: 16, depth: 3, rate: 0.2, least: 1, shrink: 1 };
const cases = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
    .map(([a, b]): Case => ({ values: Int32Array.of(a, b), right: a > 3 && b < 5 ? 1 : 0 })),
  { minLength: 60, maxLength: 120 },
);

test('trees learn a rule of two conditions', () => {
  const grid = Array.from({ length: 41 * 41 }, (_, i) => ({ a: (i % 41) - 20, b: Math.floor(i / 41) - 20 }));
  const all = grid.map(({ a, b }) => ({ values: Int32Array.of(a, b), right: a > 3 && b < 5 ? 1 : 0 }));
  const trees = trainTrees(all, OPTIONS);
  const wrong = all.filter(({ values, right }) => scoreTrees(trees, values) > 0 !== (right === 1));
  assert.ok(wrong.length < all.length / 20);
});

test('trees are the same bytes each time, and read as they were written', () => {
  fc.assert(
    fc.property(cases, (some) => {
      if (some.every(({ right }) => right === some[0]!.right)) return;
      const bytes = writeTrees(trainTrees(some, OPTIONS));
      assert.deepEqual(bytes, writeTrees(trainTrees(some, OPTIONS)));
      assert.deepEqual(writeTrees(readTrees(bytes)), bytes);
    }),
    { seed: 3, numRuns: 6 },
  );
});

test('of the readings of one cue the likeliest stays, and none below the least', () => {
  const draft = (cueToken: number, right: number): Draft => ({
    source: [],
    cue: [],
    cueToken,
    content: [],
    rule: 'learned',
    confidence: 'likely',
    right,
  });
  const drafts = [draft(4, 10), draft(4, 30), draft(9, -40), draft(12, 0)];
  assert.deepEqual(
    bestOfEach(drafts, -16, () => false).map(({ right }) => right),
    [30, 0],
  );
});
