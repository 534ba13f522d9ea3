// Notation: the expression is marked in the text, its value is the label; the text is written on the day given.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from '../marked.ts';
import { datesOf } from './finding.ts';

/** Every date of the text must be marked, at its span, with its value. */
function resolvesTo(source: string, day: string | null = '2031-04-09'): void {
  const { text, marks } = marked(source);
  assert.deepEqual(
    datesOf(text, day).map((moment) => [text.slice(moment.from, moment.to), moment.value ?? 'unknown']),
    marks.map((mark) => [text.slice(mark.from, mark.to), mark.label]),
  );
}

test('resolves a weekday backwards, and forwards where the tense is future', () => {
  resolvesTo('The ferry sank on [[Sunday|2031-04-06]].');
  resolvesTo('The council will meet on [[Friday|2031-04-11]].');
});

test('resolves yesterday, last week and a month without a year against the day of writing', () => {
  resolvesTo('She asked for it in [[January|2031-01]] and again [[yesterday|2031-04-08]].');
  resolvesTo('Rain fell [[last week|2031-W14]].');
});

test('keeps a full date whatever the day of writing', () => {
  resolvesTo('The dam opened on [[Feb. 3, 1931|1931-02-03]].', null);
  resolvesTo('[[7 November 2022|2022-11-07]]', null);
});

test('says that a weekday is unknown where no day of writing is known', () => {
  resolvesTo('It broke on [[Tuesday|unknown]].', null);
});

test('counts from the date named before', () => {
  resolvesTo('They parted in [[1994|1994]] and signed [[four years later|1998]].');
});

test('joins a clock time with the day beside it', () => {
  resolvesTo('The gates opened at [[2:40 a.m. on Sunday|2031-04-06T02:40]].');
  resolvesTo('Published [[April 9, 2024 8:42 PM GMT+1|2024-04-09T20:42+01:00]].');
});
