// Notation: the figure is marked in the text, its reading is the label: `value`, `min..max`, `a:b` for a pair, then the unit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../../src/model/index.ts';
import { marked } from '../marked.ts';
import { figuresOf } from './finding.ts';

function reading(figure: Figure): string {
  const range = `${figure.min ?? ''}..${figure.max ?? ''}`;
  const value = figure.pair ? figure.pair.join(':') : figure.value === null ? range : String(figure.value);
  return [figure.approximate ? `~${value}` : value, figure.unit].filter(Boolean).join(' ');
}

/** Every figure of the text must be marked, at its span, with its reading. */
function readsAs(source: string): void {
  const { text, marks } = marked(source);
  assert.deepEqual(
    figuresOf(text).map((figure) => [text.slice(figure.from, figure.to), reading(figure)]),
    marks.map((mark) => [text.slice(mark.from, mark.to), mark.label]),
  );
}

test('reads a bound with the people it counts', () => {
  readsAs('[[At least nine people|9.. person]] were killed in the fire.');
  readsAs('[[More than 40 sailors|40.. sailor]] were still at sea.');
  readsAs('[[Nearly 9,000 residents|..9000 resident]] left the coast.');
});

test('reads estimates, words and halves', () => {
  readsAs('[[About 300 people|~300 person]] gathered.');
  readsAs('They gave [[half a million euros|500000 euro]] to the port.');
  readsAs('It closed [[a dozen schools|12 school]] on the island.');
});

test('reads a range as its two ends', () => {
  readsAs('[[Between 27 and 30 people|27..30 person]] drowned.');
  readsAs('It will take [[two to three weeks|2..3 week]].');
});

test('reads measures and money by the name of their unit', () => {
  readsAs('The wall is [[11 metres|11 metre]] high and [[31 km|31 kilometre]] long.');
  readsAs('Damage of [[$5.8 million|5800000 dollar]] was [[0.9 percent|0.9 percentage]] of output.');
});

test('reads a vote as a pair and leaves a score alone', () => {
  readsAs('Parliament voted [[61–44|61:44 vote]] to close the pass.');
  readsAs('The harbour team won 3-1 away.');
});

test('leaves article, bulletin and page numbers, times, years and telephone numbers alone', () => {
  readsAs('Article 4 of the treaty of 1998, bulletin No 7, page 88, paragraphs 1-2.');
  readsAs('The bells rang at 6:40 p.m. in 1931; call 555-0143.');
});
