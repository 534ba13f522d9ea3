// Where sentences end: `|` stands in the text where one does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLanguage } from '../../src/variorum.ts';

function endsAt(source: string): void {
  const text = source.replaceAll('| ', '');
  const { sentences } = defaultLanguage().analyse(text, [{ from: 0, to: text.length }]);
  assert.equal(sentences.map(({ from, to }) => text.slice(from, to)).join(' | '), source);
}

test('the stop of an hour ends no sentence that has only said when, nor one that goes on with the day', () => {
  endsAt('At 5 a.m. Police came to the port.');
  endsAt('On Tuesday at 9:30 a.m. Judge Pell read the verdict.');
  endsAt('It left at 6 p.m. Monday with 40 aboard.');
  endsAt('The ferry sank at 3 a.m. Lenn time, the coastguard said.');
});

test('the stop of an hour ends a sentence that is whole', () => {
  endsAt('They met at 7 p.m. | Nobody spoke.');
  endsAt('The ferry sank at 3 a.m. | The crew swam ashore.');
});

test('the stop behind the name of a site ends its sentence', () => {
  endsAt('She wrote so in a post on X. | Latvia and Estonia followed.');
});
