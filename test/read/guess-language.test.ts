// The language of pages that name none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../../src/read/index.ts';

const ENGLISH =
  'The bridge at Sel was closed on Monday, the council said, after engineers found rust in two of its four bearings, and it will not be open before the autumn.';
const DUTCH =
  'De brug bij Sel is maandag gesloten, zei de gemeente, nadat ingenieurs roest hadden gevonden in twee van de vier lagers, en hij gaat niet voor de herfst open.';
const page = (words: string, attributes = ''): string =>
  `<html${attributes}><head><title>Sel</title></head><body><article><h1>Sel</h1><p>${words}</p></article></body></html>`;

const languageIn = (html: string): string =>
  readSource({ path: 'a.html', bytes: new TextEncoder().encode(html) }).document.language;

test('a page that names no language is English by its small words, and says that this was guessed', () => {
  const read = readSource({ path: 'a.html', bytes: new TextEncoder().encode(page(ENGLISH)) });
  assert.equal(read.document.language, 'en');
  assert.deepEqual(
    read.problems.map(({ code, severity }) => [code, severity]),
    [['read/guessed-language', 'info']],
  );
});

test('another language, a few words and a name given by the page are not guessed at', () => {
  assert.equal(languageIn(page(DUTCH)), 'und');
  assert.equal(languageIn(page('Closed on Monday.')), 'und');
  assert.equal(languageIn(page(ENGLISH, ' lang="en-GB"')), 'en-GB');
});
