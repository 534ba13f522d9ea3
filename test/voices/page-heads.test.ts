// What stands around an article on pages of news sites, blogs and aggregators: sections above headlines, buttons that ran together,
// days that blogs print over their posts, bylines with a day, biographies, clocks, links. As pasted text and with markup.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../../src/read/index.ts';
import { findVoices, type Voiced } from '../../src/voices/index.ts';
import { plainPage } from './plain-page.ts';

const readText = (text: string): Voiced => findVoices(plainPage(text));
const readPage = (html: string): Voiced =>
  findVoices(readSource({ path: 'a.html', bytes: new TextEncoder().encode(html) }));

const roleOf = ({ document, passages }: Voiced, words: string): string =>
  passages.find(({ from, to }) => document.text.slice(from, to).includes(words))?.role ?? 'none';

const BODY = `Growers in the Vale will not pay the orchard tax this year, the treasurer said on Thursday after a long night of talks.

The treasurer, Odo Finch, said that the tax would come back “in a kinder form”, and that the talks would go on.
`;

const NEWS = `Home
Politics

State House
Orchard tax put off after a long night of talks
By Nell Aske and Tom Birk
Jan. 9, 2033, 9:14 PM / Updated Jan. 10, 2033, 7:02 AM
Share
Facebook
Email

Treasurer Odo Finch speaks to growers at the hall on Thursday. Kit Oram / AFP via Getty Images

${BODY}
Ana Ríos contributed reporting from Low Vale.

Nell Aske is a state house correspondent for the Vale Courier. She previously covered the courts.

Tom Birk covers orchards.

© 2033 Vale Courier LLC. All rights reserved.
`;

test('a section above the headline wrote nothing, and buttons are no line of the article', () => {
  const page = readText(NEWS);
  assert.deepEqual(page.document.bylines, ['Nell Aske', 'Tom Birk']);
  assert.equal(page.document.outlet, 'Vale Courier');
  assert.equal(roleOf(page, 'Facebook'), 'boilerplate');
});

test('a caption ends with its sentence, before the name of who took the picture', () => {
  const { document, passages } = readText(NEWS);
  const credit = passages.find(({ role }) => role === 'credit');
  assert.equal(document.text.slice(credit?.from, credit?.to), 'Kit Oram / AFP via Getty Images');
});

test('who helped is a credit, and who the writers are is not the article', () => {
  const page = readText(NEWS);
  assert.equal(roleOf(page, 'contributed reporting'), 'credit');
  assert.equal(roleOf(page, 'Nell Aske is a'), 'boilerplate');
  assert.equal(roleOf(page, 'Tom Birk covers'), 'boilerplate');
});

test('a person whom the article ends with is no writer of it', () => {
  const page = readText(
    `${NEWS.split('Ana Ríos')[0]}Odo Finch is a professor of law, and he has grown plums since he was six years old.\n`,
  );
  assert.equal(roleOf(page, 'Odo Finch is a professor'), 'body');
});

const BLOG = `The Cider Press

Odd things kept in barrels since 2009

Wednesday, 12 March 2031

Vale puts off its orchard tax after a night of talks

VALE, March 11 (Reuters) - ${BODY}
Posted by Wick at 07:45
Email ThisBlogThis!Share to Twitter

3 comments:

Anonymous12 March 2031 at 08:02
First! And the tax is a paper tiger.
ReplyDelete

heimdall7712 March 2031 at 09:00
The treasurer resigned in September 2030, do keep up with the news.
ReplyDelete

Tilda K.13 March 2031 at 10:01
And it sounds like it.
ReplyDelete
Add comment
Load more...
Newer Post Older Post Home
Subscribe to: Post Comments (Atom)
About Me
Wick
Blog Archive
Vale puts off its orchard tax after a night of talks
`;

test('under the day that a blog prints over its posts stands the headline, not above it', () => {
  assert.equal(readText(BLOG).document.title, 'Vale puts off its orchard tax after a night of talks');
});

test('a name that ends in figures and runs into the day heads a comment, and the last one ends before the page goes on', () => {
  const { document, passages } = readText(BLOG);
  const comments = passages.filter(({ role }) => role === 'comment');
  assert.deepEqual(
    comments.map(({ voice, date }) => [voice, date?.slice(0, 10)]),
    [
      ['Anonymous', '2031-03-12'],
      ['heimdall77', '2031-03-12'],
      ['Tilda K.', '2031-03-13'],
    ],
  );
  assert.ok(!document.text.slice(comments[2]!.from, comments[2]!.to).includes('Newer Post'));
});

test('a list’s head is nobody’s name, and a short answer is an answer', () => {
  const page = readText(`Why was the orchard tax put off? All that is known

Last updated: January 12, 2033 · 6 min read

Key Takeaways

The delay: Growers in the Vale will not pay the orchard tax this year, the treasurer said.

Frequently Asked Questions

How many growers are there?

Approximately 2,500, according to the treasury.

Has the tax been dropped?

No. As of January 12, nobody has dropped it for good.
`);
  assert.deepEqual(page.document.bylines, []);
  assert.equal(roleOf(page, 'Approximately 2,500'), 'answer');
});

test('a page that runs its name into its clock shows another’s article', () => {
  const { document, passages } = readText(`roundupFriday, March 14, 2031 6:20 PMVale 4°CLog in
LIVE: Budget vote 3h ago Ferry runs aground off Sund, 41 rescued 5h ago Markets close lower
Vale puts off its orchard tax after a night of talks
Source: The Vale Post  |  2 days ago  |  3 min read
Save Share Hide source
${BODY}`);
  const { title, outlet, aggregator, published } = document;
  assert.deepEqual(
    { title, outlet, aggregator, published },
    {
      title: 'Vale puts off its orchard tax after a night of talks',
      outlet: 'The Vale Post',
      aggregator: 'roundup',
      published: null,
    },
  );
  assert.deepEqual(
    passages.filter(({ role }) => role === 'standfirst'),
    [],
  );
});

const PARAGRAPHS = BODY.trim()
  .split('\n\n')
  .map((text) => `<p>${text}</p>`)
  .join('\n');
const page = (head: string, tail = ''): Voiced =>
  readPage(
    `<!doctype html><html lang="en"><head><title>Orchard tax put off</title></head><body><article><h1>Orchard tax put off</h1>${head}${PARAGRAPHS}${tail}</article></body></html>`,
  );

test('markup: a byline that begins with "Posted by" names who wrote it', () => {
  const read = page(
    '<div class="entry-meta">Posted by Gus Weld on <time datetime="2033-01-10">January 10, 2033</time></div>',
  );
  assert.deepEqual(read.document.bylines, ['Gus Weld']);
  assert.equal(roleOf(read, 'Posted by'), 'byline');
});

test('markup: what is filed behind the day in a byline is no name', () => {
  const read = page(
    '<div>by <a rel="author">Lamp Desk Crew</a> | Mar 12, 2033 | <a>World</a> | <a>214 comments</a></div>',
  );
  assert.ok(!read.document.bylines.includes('World'));
});

test('markup: the day in a sentence of the article is not the day of the page', () => {
  const read = page(
    '<p>Last updated: January 12, 2033 · 6 min read</p>',
    '<p>In a talk published on January 9, 2033, the treasurer stated that he would not go.</p>',
  );
  assert.equal(read.document.published, '2033-01-12');
  assert.equal(roleOf(read, 'Last updated'), 'date-line');
});

test('markup: a link to more, an appeal and a biography are not the article', () => {
  const read = page(
    '<div class="byline">By <a>Nell Aske</a></div>',
    `<p><a href="/x"><strong>Read more:</strong> What is the Vale accord, and why does it matter?</a></p>
     <p><em>Like what you read? <a>Support the Vale Post</a> from just €5 a month.</em></p>
     <p><em>Nell Aske is the author of </em>The Long Quay<em> (2027). She lives in Low Vale.</em></p>`,
  );
  assert.equal(roleOf(read, 'Vale accord'), 'none');
  assert.equal(roleOf(read, 'Like what you'), 'promo');
  assert.equal(roleOf(read, 'Nell Aske is'), 'boilerplate');
});

test('markup: who speaks in a transcript is no place', () => {
  const read = page(
    '',
    '<p>THE MAYOR: I did not threaten anybody.</p><p>Sen. Ada Quill (D-Vale): Nor did I.</p>',
  );
  assert.deepEqual(
    read.passages.filter(({ role }) => role === 'dateline'),
    [],
  );
});

test('markup: another site’s clock is not the day of the article that it shows', () => {
  const html = `<!doctype html><html lang="en"><head><title>Orchard tax put off - NewsHeap</title></head><body>
  <div class="top"><span>NewsHeap</span><span>Friday, March 14, 2031 6:20 PM</span></div><div class="item"><h1>Orchard tax put off</h1>
  <div class="info">Source: Vale Post &nbsp;|&nbsp; 2 days ago &nbsp;|&nbsp; 3 min read</div><div class="content">${PARAGRAPHS}${PARAGRAPHS}</div></div></body></html>`;
  const { outlet, aggregator, published } = readPage(html).document;
  assert.deepEqual(
    { outlet, aggregator, published },
    { outlet: 'Vale Post', aggregator: 'NewsHeap', published: null },
  );
});

test('markup: a word that only opens the sentence speaks no block quote', () => {
  const read = page(
    '',
    '<p>What a sentence! Let me quote the rest of it, as the Lamp gave it:</p><blockquote>Lives were put at risk. One of our trees is no longer alive.</blockquote>',
  );
  const quote = read.passages.find(({ role }) => role === 'block-quote');
  assert.equal(quote?.voice, 'unknown');
});
