// Pages that list items of other outlets, mottos above a headline, names above an agency's copy, marks of Markdown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../../src/read/index.ts';
import { findVoices, type Voiced } from '../../src/voices/index.ts';
import { plainPage } from './plain-page.ts';

function voicesOf({ document, passages }: Voiced): string[] {
  return passages
    .filter(({ parent }) => parent === null)
    .map(({ role, voice, from, to }) => `${role} | ${voice} | ${document.text.slice(from, to).slice(0, 24)}`);
}

const html = (text: string): Voiced =>
  findVoices(readSource({ path: 'a.html', bytes: new TextEncoder().encode(text) }));

const LIST = `<html><head><title>Weir closes for repairs - NewsHeap</title></head><body>
<div><h2><a>Weir to close in March, says port</a></h2><div>Quay Wire · 4 days ago</div>
<p>The weir at Sund will close in March for repairs that were put off twice, the port said on Wednesday. ...</p></div>
<div><h2><a>Boatmen: "Nobody asked us"</a></h2><div>The Sund Echo · 2 hours ago</div>
<p>Boatmen at Sund said on Thursday that nobody had asked them about the weir, and that they would block it. ...</p></div>
<p>Published: 18 January 2031</p></body></html>`;

test('each item of a list of other outlets’ reports is spoken by the outlet that it names', () => {
  const voices = voicesOf(html(LIST));
  for (const line of [
    'body | Quay Wire | Weir to close in March, ',
    'body | Quay Wire | The weir at Sund will cl',
    'body | The Sund Echo | Boatmen: "Nobody asked u',
    'body | The Sund Echo | Boatmen at Sund said on ',
  ])
    assert.ok(voices.includes(line), `${line} is not among\n${voices.join('\n')}`);
  assert.ok(!voices.some((line) => /Echo \| Published/.test(line)));
});

test('a site’s name behind the hyphen of its window is the outlet and no part of the headline', () => {
  const { document } = html(LIST);
  assert.deepEqual([document.outlet, document.title], ['NewsHeap', 'Weir closes for repairs']);
});

test('the names right above an agency’s dateline are the agency’s byline', () => {
  const page = `<html><body><article><h1>Weir closes for repairs at Sund</h1><p>By Anna Weld and Piotr Sund</p>
<p>SUND, Jan 14 (Coastwire) - The weir at Sund will close in March for repairs, the port said on Wednesday after a long delay.</p>
<p>"We waited too long," harbour master Ode Fenn told reporters at the weir on Wednesday evening.</p></article></body></html>`;
  assert.ok(voicesOf(html(page)).includes('byline | Coastwire | By Anna Weld and Piotr S'));
});

test('a motto above the headline names nobody', () => {
  const text = `QUAY BEACON\nUnafraid. Unbowed.\n\nPort bosses vow to SHUT the weir unless boatmen pay up\n\nBy Staff\nJanuary 15, 2031 06:30 AM\n
The weir at Sund will close within three days unless the boatmen pay, the port declared on Wednesday after talks broke up.\n
The boatmen said that they would never pay for a weir that leaks, and that the port knew it.\n`;
  assert.deepEqual(findVoices(plainPage(text)).document.bylines, []);
});

test('a page in Markdown gives its headline without the marks, its day and its quoted lines', () => {
  const text = `# Weir row explained: what we know so far\n\n*Last updated: January 17, 2031. This guide was reviewed by an editor.*\n
The weir at Sund will close in March for repairs, the port said on Wednesday after long talks with the boatmen.\n
> We waited too long. On Saturday at noon the weir will be shut.\n\nThat is all the port has said so far about the weir at Sund.\n`;
  const voiced = findVoices(plainPage(text));
  assert.deepEqual(
    [voiced.document.title, voiced.document.published],
    ['Weir row explained: what we know so far', '2031-01-17'],
  );
  assert.ok(voicesOf(voiced).some((line) => line.startsWith('block-quote | unknown | > We waited')));
});

const STORY = `The weir at Sund will close in March for repairs that were put off twice, the port said on Wednesday after talks.

Boatmen said that nobody had asked them about the weir, and that they would block it with their boats.
`;

test('a thread pasted from a comment service says who answers whom, and its bars are nobody’s words', () => {
  const text = `Weir closes for repairs at Sund\n\nBy Oona Lund\nPublished 3:14 PM GMT, Tue March 4, 2031\n\n${STORY}
19 Comments The Sund Echo Login\n\nSort by Best\n
Pete Marl • 2 hours ago\nThe port knew it all along.\n14 △ ▽ Reply Share ›\n
wharfgirl88 Pete Marl • an hour ago\nMy dad works there. Nobody asked him.\n3 △ ▽ Reply Share ›\n
Oona Lund Mod wharfgirl88 • an hour ago\nWe did ask the port, twice.\n21 △ ▽ Reply Share ›\n`;
  const { document, passages } = findVoices(plainPage(text));
  const comments = passages.filter(({ role }) => role === 'comment');
  const numberOf = (id: string | null): number => comments.findIndex((one) => one.id === id);
  assert.deepEqual(
    comments.map(({ voice, replyTo }) => [voice, numberOf(replyTo)]),
    [
      ['Pete Marl', -1],
      ['wharfgirl88', 0],
      ['Oona Lund', 1],
    ],
  );
  assert.equal(document.published, '2031-03-04');
});

test('a newsletter pasted with its comments keeps its own name, its headline and the names under bare days', () => {
  const text = `The Long Furrow\n\nWhat a weir is for\nOn Sund, and who may call it a sad day\nLENA DROST\nMAR 06, 2031\n\n♡ 212   💬 19   Share\n
${STORY}\nThanks for reading The Long Furrow! Subscribe for free to receive new posts.\n\n212 Likes ∙ 31 Restacks\n
3 Comments\n\nWrite a comment...\n\nHugo Ferris\nMar 6\nLiked by Lena Drost\nThe port’s letter is devastating.\n\nLIKE (34) REPLY SHARE\n
Lena Drost\nMar 6\nAuthor\nI left the letter out for length.\n\nLIKE (9) REPLY SHARE\n\nMarta\nMar 7\nIt was not in March, it was in May.\n\nLIKE (2) REPLY SHARE\n`;
  const { document, passages } = findVoices(plainPage(text));
  assert.deepEqual([document.outlet, document.title], ['The Long Furrow', 'What a weir is for']);
  assert.deepEqual(
    passages.filter(({ role }) => role === 'comment').map(({ voice }) => voice),
    ['Hugo Ferris', 'Lena Drost', 'Marta'],
  );
});

test('an aggregator’s clock is not the day of the article that it takes over', () => {
  const text = `Port closes weir at Sund over leaks - HeadBrief\nHeadBrief\nWorld | Tech | Money\n6 March 2031 | 20 sec read | Source: The Sund Echo\n
${STORY}\nRead full story at The Sund Echo\n`;
  const { title, outlet, aggregator, published } = findVoices(plainPage(text)).document;
  assert.deepEqual(
    [title, outlet, aggregator, published],
    ['Port closes weir at Sund over leaks', 'The Sund Echo', 'HeadBrief', null],
  );
});

test('a shouted name above the headline is the paper’s, and a slash may part day and time', () => {
  const text = `SUND PATRIOT\n‘A sad day’: meddling judge shuts weir for the third time\n\nPosted: Mar 4, 2031 / 07:45 PM GMT\n\n${STORY}`;
  const { bylines, outlet, published } = findVoices(plainPage(text)).document;
  assert.deepEqual([bylines, outlet, published], [[], 'SUND PATRIOT', '2031-03-04']);
});

test('a row of date, reading time and source names whose article it is; the first line of the page is the page', () => {
  const text =
    'NewsHeap\nYour news, in a heap\n\nWeir closed at Varden\nPublished March 9, 2031, 6:02 am ET · 2 min read · Source: Brill Press\n\nThe weir at Varden was closed on Friday after a crack was found, the water board said. Boats were told to wait.\n\nIt will be shut for two weeks, and the lock with it, the board said.\n';
  const { title, outlet, aggregator, published } = findVoices(plainPage(text)).document;
  assert.deepEqual(
    [title, outlet, aggregator, published],
    ['Weir closed at Varden', 'Brill Press', 'NewsHeap', null],
  );
});

test('a line of a name and a date under the byline is the outlet and the day', () => {
  const text =
    'The Weir and the Word\nby Ilse Tarn\nThe Quarterly Commons, March 11, 2031\n\nI have crossed that weir every day for thirty years, and nobody ever told me that it was cracked.\n\nLast Thursday they told me.\n';
  const { outlet, published, bylines } = findVoices(plainPage(text)).document;
  assert.deepEqual([outlet, published, bylines], ['The Quarterly Commons', '2031-03-11', ['Ilse Tarn']]);
});

test('items of other outlets inside an article are links, and the article goes on below them', () => {
  const text = `Weir at Sund closes for repairs\n\nSource: Coastwire · 3h ago · 2 min read\n
SUND (Coastwire) — The weir at Sund will close in March for repairs that were put off twice, the port said on Wednesday.\n
"We waited too long," harbour master Ode Fenn told reporters at the weir on Wednesday evening, before the vote.\n
Ferry late again, company says\n\nQuay Echo · 41m ago\n
The boatmen's union denied that it had been asked about the weir, or about the date of its closing.\n
Timber prices leap on storm fears\n\nTradeline · 2h ago\n
Repairs will cost 4 million crowns, according to the port, which pays two-thirds of the price.\n`;
  const voices = voicesOf(findVoices(plainPage(text)));
  for (const line of [
    'promo | Quay Echo | Ferry late again, compan',
    "body | Coastwire | The boatmen's union deni",
    'promo | Tradeline | Timber prices leap on st',
    'body | Coastwire | Repairs will cost 4 mill',
  ])
    assert.ok(voices.includes(line), `${line} is not among\n${voices.join('\n')}`);
});
