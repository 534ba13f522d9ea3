// What is article and what is page: one kind of furniture at a time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../src/read/html.ts';
import { cpuMs, growthOf } from '../harness/cpu-time.ts';

const FIRST =
  'The bridge at Sel was closed on Monday, the council said, after engineers found rust in two bearings.';
const LAST =
  'It will open again in the spring, said Ida Moll, who has run the ferry beside it for eleven years.';
const p = (text: string): string => `<p>${text}</p>`;
const FILL = p(
  'The bearings were put in when the bridge was built, she said, and nobody has looked at them since then.',
);

/** Roles and words of the blocks between the first and the last paragraph. */
function between(html: string): string[] {
  const page = readHtml(
    `<html><body><main><h1>Bridge at Sel closed</h1>${p(FIRST)}${FILL}${html}${p(LAST)}</main></body></html>`,
    { id: '0', path: null },
  );
  const { text } = page.document;
  const blocks = page.blocks.filter((block) => block.parent === null);
  const lines = blocks.map((block) => `${block.role ?? 'text'}: ${text.slice(block.from, block.to)}`);
  assert.ok(lines.includes(`text: ${FIRST}`) && lines.at(-1) === `text: ${LAST}`, lines.join('\n'));
  return lines.slice(3, -1);
}

const GONE: readonly (readonly [string, string])[] = [
  [
    'related links',
    '<div class="related-posts"><h3>Related</h3><ul><li><a href="/a">Ferry late again</a></li></ul></div>',
  ],
  [
    'a label and the links under it',
    '<h4>Read more:</h4><ul><li><a href="/a">Ferry late again on the lower Orn</a></li></ul>',
  ],
  ['a paragraph that is one link', '<p><a href="/a">FERRY LATE AGAIN ON THE LOWER ORN</a></p>'],
  [
    'a sign-up form',
    '<div class="newsletter-signup"><p>Get the news of the valley in your inbox every day.</p><form><input></form></div>',
  ],
  ['share buttons', '<div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>'],
  ['an advertisement', '<p>Advertisement</p>'],
  [
    'hidden text',
    '<p style="display: none">This text is for machines only and nobody ever sees it on the page.</p>',
  ],
  ['a relative clock', '<span class="x">Updated 3 days ago</span>'],
];
for (const [name, html] of GONE) test(`leaves out ${name}`, () => assert.deepEqual(between(html), []));

const KEPT: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a caption',
    '<figure><img src="a"><figcaption>The bridge in May</figcaption></figure>',
    ['caption: The bridge in May'],
  ],
  ['a block quote', '<blockquote><p>Keep off.</p></blockquote>', ['block-quote: Keep off.']],
  [
    'an embedded post',
    '<blockquote class="twitter-tweet"><p>Closed!</p>&mdash; Sel Council</blockquote>',
    ['embed: Closed!\n\n— Sel Council'],
  ],
  [
    'a list',
    '<ul><li>Closed to lorries</li><li>Open to walkers</li></ul>',
    ['text: Closed to lorries', 'text: Open to walkers'],
  ],
  ['a heading', '<h2>What is next</h2>', ['text: What is next']],
  [
    'links in sentences',
    '<p>The <a href="/r">report of the engineers</a> was published on Friday.</p>',
    ['text: The report of the engineers was published on Friday.'],
  ],
];
for (const [name, html, lines] of KEPT) test(`keeps ${name}`, () => assert.deepEqual(between(html), lines));

test('entries of a live page carry the day of the heading above and their own time', () => {
  const entry = (time: string, text: string): string =>
    `<div class="post"><time datetime="${time}">${time}</time><h3>${text}</h3><p>${FIRST}</p></div>`;
  const { blocks } = readHtml(
    `<html><head><meta property="article:published_time" content="2023-05-04T20:00:00Z"></head><body><main class="liveblog">
<h1>Sel bridge live</h1><h2>Friday 5 May</h2>${entry('00:10', 'Closed')}<h2>Thursday 4 May</h2>${entry('23:40', 'Rust')}${entry('21:05', 'Noise')}</main></body></html>`,
    { id: '0', path: null },
  );
  const dates = blocks
    .filter((block) => block.role === 'live-entry' && block.tag === 'p')
    .map((block) => block.date);
  assert.deepEqual(dates, ['2023-05-05T00:10', '2023-05-04T23:40', '2023-05-04T21:05']);
});

test('hostile pages are read in bounded time', () => {
  const pages = [
    '<div>'.repeat(20_000) + p(FIRST),
    '<p>a'.repeat(20_000),
    '<li class="comment" id="comment-12">x'.repeat(3_000),
    `<table><tr>${'<td>a'.repeat(15_000)}`,
    `<div class="${'comment '.repeat(200_000)}">${p(FIRST)}</div>`,
    '&lt;'.repeat(60_000),
    '<b>'.repeat(3_000) + FIRST,
    `<span>`.repeat(9_000) + FIRST,
    '<a href="x">'.repeat(2_000) + FIRST,
  ];
  for (const html of pages) {
    const begin = cpuMs();
    const { document } = readHtml(`<html><body>${html}`, { id: '0', path: null, byteAt: (index) => index });
    assert.ok(cpuMs() - begin < 20_000, `${html.slice(0, 40)} took ${cpuMs() - begin} ms`);
    assert.ok(document.text.length > 0, html.slice(0, 40));
  }
});

test('a page of many headings that gives as many titles is read in time that grows with it', () => {
  const script = (n: number): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge at Sel closed, part ${n}"}</script>`;
  const page = (count: number): string =>
    `<html><body>${[...Array(count).keys()].map((n) => `${script(n)}<h2>Bridge at Sel closed again, part ${n}</h2>${p(FIRST)}`).join('')}`;
  const growth = growthOf((count) => {
    readHtml(page(count), { id: '0', path: null, byteAt: (index) => index });
  }, 300);
  assert.ok(growth < 9, `${growth.toFixed(1)} times the time for four times the page`);
});
