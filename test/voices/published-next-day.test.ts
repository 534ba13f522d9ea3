// A text without a day of its own beside a post that has one: the post's day, or the day after it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/variorum.ts';

function publishedOf(sentence: string): readonly (string | null)[] {
  const text = `Pass closed by slide\n\nThe council on Tuesday closed the Ardenne pass after a slide. ${sentence}\n\nWe lost the road, not the will to mend it.\n\n— Ardenne Roads (@ardenneroads) April 8, 2031\n\nThe pass had been open since the winter.\n`;
  const { document } = analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  return [document.published, document.publishedBasis];
}

test('a text is of the day of the post whose weekday it names', () => {
  assert.deepEqual(publishedOf('Nobody was hurt.'), ['2031-04-08', 'inferred']);
});

test('a text that says "yesterday" and names the weekday of the post is of the day after', () => {
  assert.deepEqual(publishedOf('Crews yesterday cleared the first lane.'), ['2031-04-09', 'inferred']);
});

test('what a speaker calls yesterday says nothing of the day of the text', () => {
  assert.deepEqual(publishedOf('"We saw it yesterday," a driver said.'), ['2031-04-08', 'inferred']);
});
