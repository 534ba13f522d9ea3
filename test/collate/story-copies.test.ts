// Copies of one text count once when texts are linked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scoresBetween, textsAmong } from '../../src/collate/story-copies.ts';

test('copies of copies are one text', () => {
  const copies = [
    [0, 2],
    [2, 4],
  ] as const;
  assert.deepEqual(textsAmong(5, copies), [[0, 2, 4], [1], [3]]);
});

test('the score of two texts is the mean over their copies that are near, whatever their number', () => {
  const pairs = [
    { x: 0, y: 1, score: 0.9 },
    { x: 0, y: 2, score: 0.4 },
    { x: 1, y: 2, score: 0.2 },
  ];
  const [only, ...others] = scoresBetween([[0, 1], [2]], pairs);
  assert.deepEqual([only!.x, only!.y, others.length], [0, 1, 0]);
  assert.ok(Math.abs(only!.score - 0.3) < 1e-12);
});

test('each document stands in one text, and two that must stay apart never in the same', () => {
  const size = 12;
  const someCopies = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 });
  fc.assert(
    fc.property(someCopies, fc.nat(size - 1), fc.nat(size - 1), (copies, a, b) => {
      const isApart = (x: number, y: number): boolean =>
        x !== y && [x, y].every((at) => at === a || at === b);
      const texts = textsAmong(size, copies, isApart);
      assert.deepEqual(
        texts.flat().sort((p, q) => p - q),
        [...Array(size).keys()],
      );
      assert.ok(a === b || !texts.some((text) => text.includes(a) && text.includes(b)));
    }),
    { seed: 5, numRuns: 200 },
  );
});
