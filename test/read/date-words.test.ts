// Dates as pages print them, in the languages of news pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInstant } from '../../src/read/date-words.ts';

const CASES: readonly (readonly [string, string | null])[] = [
  ['April 9, 2024 8:42 PM GMT+1', '2024-04-09T20:42+01:00'],
  ['2024-04-09T19:42:11Z', '2024-04-09T19:42:11Z'],
  ['20240409', '2024-04-09'],
  ['Am 29. Mai 2017 um 14:38', '2017-05-29T14:38'],
  ['Le 11 septembre 2018 à 12:57', '2018-09-11T12:57'],
  ['26 abril 2022 a las 14:02', '2022-04-26T14:02'],
  ['06.11.2023, 13.47 Uhr', '2023-11-06T13:47'],
  ['9 квітня 2020', '2020-04-09'],
  ['3 Şubat 2020 12:00', '2020-02-03T12:00'],
  ['2024年4月9日', '2024-04-09'],
  ['31 February 2024', null],
  ['version 1.2.2020.4', null],
  ['in 2024', null],
];

for (const [text, instant] of CASES)
  test(`reads ${JSON.stringify(text)} as ${instant}`, () => assert.equal(readInstant(text), instant));

test('reads 04/05/2024 by the order of the page', () => {
  assert.equal(readInstant('04/05/2024'), '2024-05-04');
  assert.equal(readInstant('04/05/2024', { monthFirst: true }), '2024-04-05');
});
