// The publication date: which of a page's dates wins, and what is listed of the others.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../src/model/index.ts';
import { readHtml } from '../../src/read/html.ts';

const BODY = `<p>The bridge at Sel was closed on Monday, the council said, after engineers found rust in two of its
four bearings and asked for a closer look at the others, which are older.</p>`;

function read(head: string, article: string, after = ''): Document {
  const html = `<html lang="en-GB"><head>${head}</head><body><article><h1>Bridge at Sel closed</h1>${article}${BODY}</article>${after}</body></html>`;
  return readHtml(html, { id: '0', path: null }).document;
}
const taken = (document: Document): string | undefined =>
  document.publishedSources.find((source) => source.taken)?.source;

test('the publication in the page data wins over its modification, and keeps its instant', () => {
  const document = read(
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-05-04T18:02:00Z","dateModified":"2023-06-01T00:00:00Z"}</script>`,
    '<time>4 May 2023</time>',
  );
  assert.equal(document.published, '2023-05-04T18:02:00Z');
  assert.equal(document.publishedBasis, 'metadata');
  assert.equal(taken(document), 'JSON-LD datePublished');
  const evidence = document.publishedEvidence[0]!;
  assert.equal(document.text.slice(evidence.from, evidence.to), '4 May 2023');
});

test('a page without page data is dated by the line under its headline', () => {
  const document = read('', '<p class="meta">By Ann Writer, 4 May 2023</p>');
  assert.equal(document.published, '2023-05-04');
  assert.equal(document.publishedBasis, 'text');
});

test('an update line, a copyright year and the dates of other articles do not win', () => {
  const document = read(
    '',
    '<p class="date">Published 4 May 2023</p><p class="date">Updated 9 May 2023</p>',
    '<aside class="related"><ul><li><a href="/a">Ferry late</a> <time datetime="2023-05-20">20 May</time></li></ul></aside><footer>© 12 June 2024</footer>',
  );
  assert.equal(document.published, '2023-05-04');
});

test('the address of the page tells its day', () => {
  const document = read('<link rel="canonical" href="https://news.example/2023/05/04/bridge">', '');
  assert.equal(document.published, '2023-05-04');
  assert.equal(taken(document), 'address');
});

test('an instant in UTC gives way to the day that the page itself shows', () => {
  const document = read(
    '<meta property="article:published_time" content="2023-05-05T01:30:00Z"><link rel="canonical" href="https://news.example/2023/05/04/bridge">',
    '<time class="published">May 4, 2023</time>',
  );
  assert.equal(document.published?.slice(0, 10), '2023-05-04');
});

test('a page that tells only when it was changed is dated by that, and says that this is inferred', () => {
  const document = read('<meta property="article:modified_time" content="2023-05-09T08:00:00Z">', '');
  assert.deepEqual([document.published, document.publishedBasis], ['2023-05-09T08:00:00Z', 'inferred']);
});

test('a page without any date has none', () => {
  const document = read('', '');
  assert.deepEqual(
    [document.published, document.publishedBasis, document.publishedSources],
    [null, 'none', []],
  );
});

test('a deadline in a list and the day of a quoted post do not win over the line of an update', () => {
  const listed = read(
    '',
    '<p><em>Last updated: 6 May 2023</em></p><ul><li><strong>The deadline:</strong> 15 May 2023.</li><li><strong>The cost:</strong> 4 million</li></ul>',
  );
  assert.equal(listed.published, '2023-05-06');
  const quoted = read(
    '',
    '<div class="meta">By Ann Writer | Updated 4:12 p.m., Tuesday, 3 May 2023</div><blockquote><p>IT IS CLOSED.</p>&mdash; A. Tarn (@tarn) 2 May 2023</blockquote>',
  );
  assert.equal(quoted.published, '2023-05-03');
});
