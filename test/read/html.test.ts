// Pages read whole: the text of the sample pages to the character, and small pages with one difficulty each.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../../src/models.ts';
import { readHtml } from '../../src/read/html.ts';

const STORY = join(packageRoot(), 'examples/orra/story');
const read = (html: string) => readHtml(html, { id: '0', path: null });
const file = (name: string): string => readFileSync(join(STORY, name), 'utf8');

for (const name of ['01-agency', '07-followup', '08-liveblog'])
  test(`the article of ${name} is its expected text, to the character`, () => {
    const { text } = read(file(`${name}.html`)).document;
    assert.equal(text.trimEnd(), file(`${name}.expected.txt`).trimEnd());
  });

test('words of two blocks are never joined, and white space collapses', () => {
  const { text } = read(
    '<article><p>One\n  two<br>three</p><ul><li>four</li><li>five</li></ul></article>',
  ).document;
  assert.equal(text, 'One two\nthree\n\nfour\n\nfive');
});

test('cells of a table row stand on one line', () => {
  const { text } = read(
    '<article><table><tr><td>Dead</td><td>9</td></tr><tr><td>Missing</td><td>4</td></tr></table></article>',
  ).document;
  assert.equal(text, 'Dead\t9\n\nMissing\t4');
});

test('a hundred thousand nested elements are read', () => {
  const { text } = read(
    `${'<div>'.repeat(100_000)}The bridge at Sel is closed, the council said on Monday.`,
  ).document;
  assert.equal(text, 'The bridge at Sel is closed, the council said on Monday.');
});
