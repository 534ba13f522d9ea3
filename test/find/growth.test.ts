// Texts made to be long, not to be read: what finds figures, labels and speech in them takes time in proportion to their length.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dates } from '../../src/find/dates/index.ts';
import { readFigures } from '../../src/find/figures/read.ts';
import { findScareQuotes } from '../../src/find/labels/scare-quotes.ts';
import { linkNames } from '../../src/language/link-names.ts';
import type { NameForm } from '../../src/language/name-forms.ts';
import type { Document, Passage, Span } from '../../src/model/index.ts';
import { defaultLanguage } from '../../src/variorum.ts';
import { pairQuotationMarks } from '../../src/voices/quotation-marks.ts';
import { growthOf } from '../harness/cpu-time.ts';

/** Four times the text may take four times as long, and as much again for noise. */
const MOST_GROWTH = 8;

test('numbers beside very many dates are looked up, not compared with each', () => {
  const line = 'rain, 7 May\n';
  const growth = growthOf((size) => {
    const dates: Span[] = Array.from({ length: size }, (_, i) => ({
      from: i * line.length + 6,
      to: (i + 1) * line.length - 1,
    }));
    assert.equal(readFigures(line.repeat(size), dates).length, 0);
  }, 1500);
  assert.ok(growth < MOST_GROWTH, `${growth.toFixed(1)} times the time for four times the text`);
});

test('names in marks are counted in one pass over the text', () => {
  const nameOf = (i: number): string =>
    `M${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const lineOf = (_: unknown, i: number): string => `in the "${nameOf(i)}" council of ${nameOf(i)} `;
  const growth = growthOf((size) => {
    const text = Array.from({ length: size }, lineOf).join('');
    findScareQuotes(text, pairQuotationMarks(text, [{ from: 0, to: text.length }]), []);
  }, 600);
  assert.ok(growth < MOST_GROWTH, `${growth.toFixed(1)} times the time for four times the text`);
});

test('words without an end are cut into sentences of at most 500', () => {
  const text = 'he said that rain fell and '.repeat(400);
  const { sentences } = defaultLanguage().analyse(text, [{ from: 0, to: text.length }]);
  assert.ok(sentences.every(({ firstToken, endToken }) => endToken - firstToken <= 500));
  assert.equal(sentences.at(-1)!.endToken, 2400);
});

test('a name that comes very often is joined to its person without going through the earlier places', () => {
  const formAt = (first: number): NameForm => ({
    first,
    end: first + 2,
    kind: 'person',
    words: ['ilse', 'tarn'],
    key: 'ilse tarn',
    titles: [],
  });
  const [size, times] = [4000, 16];
  const forms = Array.from({ length: times * size }, (_, i) => formAt(3 * i));
  const growth = growthOf((most) => assert.equal(linkNames(forms.slice(0, most)).length, 1), size, times);
  // Little work and much memory: the collector's turns count. In proportion it is 16 times or little more; going through all takes 256.
  assert.ok(growth < 96, `${growth.toFixed(1)} times the time for ${times} times the text`);
});

test('the day of a date among very many passages is looked up', () => {
  const [line, filler, each] = ['7 May 2031\n', '-\n', 60];
  const growth = growthOf((size) => {
    const text = `${line}${filler.repeat(each)}`.repeat(size);
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    const passages = ends.map((end, i) => passageAt(ends[i - 1] ?? 0, end));
    const analysis = { language: 'en' as const, tokens: [], sentences: [], entities: [] };
    const document = { text, published: null } as unknown as Document;
    assert.equal(dates.find({ document, passages, quotations: [], analysis }, []).length, size);
  }, 200);
  assert.ok(growth < MOST_GROWTH, `${growth.toFixed(1)} times the time for four times the text`);
});

function passageAt(from: number, to: number): Passage {
  const nothing = { parent: null, replyTo: null, number: null, date: null, quotedFrom: null };
  return { id: `p${from}`, role: 'body', voice: 'the outlet', from, to, why: 'a line', ...nothing };
}
