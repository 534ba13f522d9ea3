// Measures of several accounts: one scale for miles and kilometres, hours and minutes, thirds and hundredths.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, collateDocuments } from '../../src/variorum.ts';

const page = (path: string, sentence: string): string =>
  `Slide closes the Ardenne pass road above Vellin\n\nMay ${path === 'a.txt' ? 4 : 5}, 2031\n\nA slide closed the Ardenne pass road above Vellin on Sunday. ${sentence} Nobody was hurt when the slide came down on the Ardenne pass road.\n`;

/** The figure statements of two accounts that several accounts have: `reading / reading`. */
function readings(first: string, second: string): readonly string[] {
  const documents = [first, second].map((sentence, n) => {
    const path = `${'ab'[n]}.txt`;
    return analyse({ path, bytes: new TextEncoder().encode(page(path, sentence)) });
  });
  return collateDocuments(documents)
    .stories.flatMap(({ statements }) => statements)
    .filter((statement) => statement.kind === 'figure' && statement.readings.length > 1)
    .map((statement) => statement.readings.map(({ short }) => short).join(' / '));
}

test('a distance in miles and one in kilometres are one statement, and agree within their last digits', () => {
  assert.deepEqual(
    readings('The slide lies 31 kilometres from Vellin.', 'The slide lies 19 miles from Vellin.'),
    ['31 kilometre / 19 mile'],
  );
});

test('half of the road and 50 percent of it are one share', () => {
  assert.deepEqual(
    readings('Two thirds of the pass road is lost.', 'Some 67 percent of the pass road is lost.').length,
    1,
  );
});

test('minutes and hours compare', () => {
  assert.deepEqual(
    readings(
      'Crews worked at the pass for a delay of 90 minutes.',
      'There was a delay of 1.5 hours, said drivers.',
    ).length,
    1,
  );
});

test('an account that tells of one man dead counts one, unless it gives a toll', () => {
  assert.deepEqual(readings('A man was killed in the slide.', 'Two people were killed in the slide.'), [
    '1 / 2',
  ]);
  assert.deepEqual(
    readings('The slide killed two people. A nurse was killed.', 'Two people were killed in the slide.'),
    ['2 / 2'],
  );
});
