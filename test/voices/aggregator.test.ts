// An aggregator's page, read for what it says of itself: whose page, whose article, of which day; and an outlet named by its newsletter.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../src/model/index.ts';
import { findVoices } from '../../src/voices/index.ts';
import { plainPage } from './plain-page.ts';

const documentOf = (text: string): Document => findVoices(plainPage(text)).document;

const AGGREGATED = `roundup
Mon, Nov 3, 2031
Local Weather 11°C Eastholm
Advertisement
The Varden Times

Ferry line to close its oldest pier (3 minute read)

Story by Mira Solt, Jan Pederik • 2w

Passengers wait at the old pier in Aster, Friday, October 17, 2031. (Pool photo via ANA) VARDEN — The ferry line said on Friday that it would close its oldest pier before the winter.

Advertisement

“The piles are older than the queen,” its director, Ode Fenn, told reporters in Aster.

© 2031 The Varden Times. roundup may earn a commission from links on this page.
`;

test('the name of a page is not its headline, even beside a date', () => {
  assert.equal(documentOf(AGGREGATED).title, 'Ferry line to close its oldest pier');
});

test('people who wrote a story are no outlet', () => {
  const { outlet, aggregator, bylines } = documentOf(AGGREGATED);
  assert.deepEqual(
    { outlet, aggregator, bylines },
    { outlet: 'The Varden Times', aggregator: 'roundup', bylines: ['Mira Solt', 'Jan Pederik'] },
  );
});

test('a date beside the weather is the clock of the page; the caption and the weekday of the text date the article', () => {
  const { published, publishedBasis } = documentOf(AGGREGATED);
  assert.deepEqual([published, publishedBasis], ['2031-10-17', 'inferred']);
});

test('a pool credit in brackets ends the caption, and the article goes on behind it', () => {
  const { passages } = findVoices(plainPage(AGGREGATED));
  const read = (role: string): string[] =>
    passages
      .filter((each) => each.role === role)
      .map(({ from, to }) => AGGREGATED.slice(from, to).slice(0, 30));
  assert.deepEqual(read('caption'), ['Passengers wait at the old pie']);
  assert.deepEqual(read('credit'), ['(Pool photo via ANA)']);
  assert.equal(read('body')[0], 'VARDEN — The ferry line said o');
});

test('an outlet named in the genitive loses its s', () => {
  const text = `Pier to close

Oct 18, 2031

The ferry line said on Friday that it would close its oldest pier before the winter, and that nobody would lose work.

Subscribe to the Beacon's newsletter for three stories a day.
`;
  assert.equal(documentOf(text).outlet, 'Beacon');
});
