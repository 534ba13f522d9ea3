// Spans: overlap, containment, order, and the sweep that finds the innermost span around each query.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareSpans, contains, innermostAround, overlaps, type Span } from '../../src/model/index.ts';

test('spans that only touch do not overlap', () => {
  assert.equal(overlaps({ from: 0, to: 3 }, { from: 3, to: 5 }), false);
  assert.equal(overlaps({ from: 0, to: 4 }, { from: 3, to: 5 }), true);
});

test('a span contains itself', () => {
  assert.equal(contains({ from: 2, to: 4 }, { from: 2, to: 4 }), true);
});

test('the shortest span around a query is found', () => {
  const items = [
    { from: 0, to: 20 },
    { from: 5, to: 10 },
  ];
  assert.deepEqual(
    innermostAround(items, [
      { from: 6, to: 8 },
      { from: 9, to: 12 },
      { from: 30, to: 31 },
    ]),
    [items[1], items[0], undefined],
  );
});

const spans = fc.array(
  fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]): Span => ({ from, to: from + length })),
  { maxLength: 30 },
);

test('the sweep gives what looking through all spans gives', () => {
  fc.assert(
    fc.property(spans, spans, (items, some) => {
      const queries = [...some].sort(compareSpans);
      const lengths = queries.map((query) =>
        Math.min(...items.filter((item) => contains(item, query)).map((item) => item.to - item.from)),
      );
      const found = innermostAround(items, queries).map((item) => (item ? item.to - item.from : Infinity));
      assert.deepEqual(found, lengths);
    }),
    { seed: 7 },
  );
});
