// Links to spans that last: by offsets, by words, by what stands around them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locate } from '../../src/web/view/locate.ts';

const link = (from: number, to: number, quote: string | null, before = '', after = '') => ({
  span: { from, to },
  quote,
  before,
  after,
});

test('believes offsets alone, inside the text only', () => {
  assert.deepEqual(locate('eleven people', link(0, 6, null)), { span: { from: 0, to: 6 }, how: 'exact' });
  assert.deepEqual(locate('eleven', link(0, 60, null)), { span: null, how: null });
});

test('finds the words of a link where they moved to', () => {
  assert.deepEqual(locate('Updated. At least nine died.', link(0, 13, 'At least nine')), {
    span: { from: 9, to: 22 },
    how: 'moved',
  });
});

test('of two equal places takes the one with the same words around it', () => {
  const text = 'nine were hurt. Later nine died.';
  assert.deepEqual(locate(text, link(70, 74, 'nine', 'Later ', ' died')), {
    span: { from: 22, to: 26 },
    how: 'moved',
  });
  assert.deepEqual(locate(text, link(0, 4, 'nine', 'Later ', ' died')), {
    span: { from: 0, to: 4 },
    how: 'exact',
  });
});

test('says when the words are gone', () => {
  assert.deepEqual(locate('Eleven died.', link(0, 4, 'nine')), { span: null, how: 'gone' });
});
