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

test('the headline stands below the name of the blog', () => {
  const { document } =
    read(`<html><head><title>Weir Rant: They closed it</title></head><body><h1 class="title">Weir Rant</h1>
<div class="post"><h3 class="post-title">They closed it</h3><div class="post-body">The board has closed the weir, and nobody asked the boats.<br><br>
I went to look on Monday, and the boats were there, in a row, asking.</div>
<div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Ada Orme</span></span></div></div></body></html>`);
  assert.deepEqual(
    [document.title, document.outlet, document.bylines],
    ['They closed it', 'Weir Rant', ['Ada Orme']],
  );
});

test('a second time beside the first is not printed', () => {
  const { text } =
    read(`<article><h1>Weir closed</h1><div class="entry-meta"><span class="posted-on">Posted on
<time class="entry-date published" datetime="2031-02-04">4 February 2031</time><time class="updated" datetime="2031-02-05">5 February 2031</time></span></div>
<p>The board has closed the weir, and nobody asked the boats about it at all.</p></article>`).document;
  assert.ok(text.includes('4 February 2031') && !text.includes('20315'));
});
