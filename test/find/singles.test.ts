// Single people told without a number. Notation: the phrase is marked, its label is what became of the person (`of`).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from '../marked.ts';
import { figuresOf } from './finding.ts';

/** Every count of one that no number gives must be marked, at its span, with the words of its fate. */
function tellsOf(source: string): void {
  const { text, marks } = marked(source);
  assert.deepEqual(
    figuresOf(text)
      .filter(({ implied }) => implied)
      .map(({ from, to, of, value, unit }) => [text.slice(from, to), of, value, unit]),
    marks.map(({ from, to, label }) => [text.slice(from, to), label, 1, 'person']),
  );
}

test('a person whose fate is told is a count of one', () => {
  tellsOf('[[A man|killed]] was killed when a wall fell.');
  tellsOf('The blast killed [[a nurse|killed]] on her way home.');
  tellsOf('[[Another woman|in serious condition]] is in serious condition.');
  tellsOf('The inquiry into the death of [[a young villager|death of]] opened.');
});

test('people in a list share their fate', () => {
  tellsOf('[[A 9-year-old girl|died]], [[a nurse|died]] and [[her son|died]] died in the fire.');
  tellsOf('[[Mother|found dead]], two children found dead in mill cottage');
});

test('a headline names people without an article', () => {
  tellsOf('[[Teen|shot dead]] shot dead, [[brother|hurt]] hurt in Dorn');
});

test('who did the harm is not the one harmed', () => {
  tellsOf('A man shot [[his brother|shot]] on Monday.');
  tellsOf('A driver who injured two workers left.');
});

test('somebody who was counted before, or is only supposed, is not counted', () => {
  tellsOf('The man was killed on Monday. If a man is killed, the law is silent. No woman was hurt.');
});

test('a person who has a number already is counted once', () => {
  const found = figuresOf('One woman was killed and two men were hurt.');
  assert.deepEqual(
    found.map(({ value, implied }) => [value, implied]),
    [
      [1, false],
      [2, false],
    ],
  );
});
