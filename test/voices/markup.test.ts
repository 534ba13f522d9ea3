// Pages with markup get what only the words tell: an editor's remarks around and inside wire copy, block quotes with their speaker,
// replies in a flat thread, words of one comment unmarked in another, introductions whose quotation was lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../../src/read/index.ts';
import { findVoices, type Voiced } from '../../src/voices/index.ts';

const comment = (author: string, time: string, body: string): string =>
  `<li class="comment"><div class="comment-author"><cite class="fn">${author}</cite></div>
   <time datetime="${time}">then</time><div class="comment-content"><p>${body}</p></div></li>`;

const PAGE = `<!doctype html><html><head><title>Crane falls at Selby Quay - Quay Notes</title>
<meta property="og:site_name" content="Quay Notes"></head><body><article><h1>Crane falls at Selby Quay</h1>
<p>T.K. – The wire has this today, and I leave it as I found it. My own remarks stand in square brackets.</p>
<p>SELBY (Coastwire) – A crane fell across Selby Quay on Sunday and hurt two dockers, the port authority said. [Three, as anyone could count. – T.K.]</p>
<p>Harbour master Ilya Brandt wrote to the owners in March:</p>
<blockquote><p>We ask for new brakes before the winter. The old ones have held for sixty years and will not hold for ever.</p></blockquote>
<p>The owners did not answer, the authority said on Monday, and the crane stood in the wind all night.</p>
<p>(Reporting by Anna Weld; Editing by Ode Fenn)</p>
<p>That is all there was. The picture they sent with it was of another crane, and I have left it out.</p></article>
<ol class="commentlist">
${comment('Old Docker', '2031-05-05T10:00:00Z', 'I oiled that crane for twenty years. It never moved in a wind, and nobody asked me about the brakes.')}
${comment('Nel', '2031-05-05T11:00:00Z', '@Old Docker</p><p>I oiled that crane for twenty years.</p><p>Then you know who had the key.')}
${comment('Tam', '2031-05-05T12:00:00Z', 'I have nothing to add to that. As Nel well says,')}
</ol></body></html>`;

const voiced: Voiced = findVoices(readSource({ path: 'a.html', bytes: new TextEncoder().encode(PAGE) }));
const shown = voiced.passages.map(
  ({ role, voice, from, to }) => `${role} | ${voice} | ${voiced.document.text.slice(from, to).slice(0, 26)}`,
);

function has(line: string): void {
  assert.ok(shown.includes(line), `${line} is not among\n${shown.join('\n')}`);
}

test("remarks above and below wire copy are the reprinting page's own", () => {
  has('editor-note | T.K. | T.K. – The wire has this t');
  has('editor-note | Quay Notes | That is all there was. The');
});

test("a signed bracket inside wire copy is the editor's", () =>
  has('editor-note | T.K. | [Three, as anyone could co'));

test('a block quote has the voice that the words above it name', () =>
  has('block-quote | Ilya Brandt | We ask for new brakes befo'));

test('a flat thread is linked by names, and unmarked words of another comment keep their voice', () => {
  const comments = voiced.passages.filter(({ role }) => role === 'comment');
  assert.deepEqual(
    comments.map(({ replyTo }) => replyTo),
    [null, comments[0]!.id, null],
  );
  has('quoted-comment | Old Docker | I oiled that crane for twe');
});

test('an introduction whose quotation was lost is a problem with its place', () => {
  const lost = voiced.problems.find(({ code }) => code === 'voices/lost-quotation');
  assert.equal(voiced.document.text.slice(lost?.from, lost?.to), 'As Nel well says,');
});

test('whoever is cited or signs speaks an embedded or pulled quotation, and buttons beside the byline are furniture', () => {
  const html = `<html><head><title>Crane falls</title></head><body><article><h1>Crane falls at the quay</h1>
<div class="byline-wrapper"><a>Nel Aske</a><div>Feb 07, 2031</div><div>41</div></div>
<p>A crane fell across the quay on Sunday and hurt two dockers, the port authority said in the evening.</p>
<p>“I’m not sorry,” said the owner, who had left the yard long before the storm came up the river.</p>
<blockquote><p>Cranes fall. That is what they do.</p><cite>Odo Finch, owner of the crane</cite></blockquote>
<p>UPDATE: The owner has since written to the port authority, and the port authority has not read it.</p>
<blockquote class="twitter-tweet"><p>Two dockers, one crane, no brakes.</p>&mdash; Quay Branch (@quaybranch) <a href="#">February 4, 2031</a></blockquote>
</article></body></html>`;
  const { document, passages } = findVoices(
    readSource({ path: 'b.html', bytes: new TextEncoder().encode(html) }),
  );
  const spoken = (words: string) =>
    passages.findLast(({ from, to }) => document.text.slice(from, to).includes(words))!;
  assert.equal(spoken('what they do').voice, 'Odo Finch');
  assert.equal(spoken('no brakes').voice, 'Quay Branch (@quaybranch)');
  assert.equal(spoken('UPDATE').role, 'body');
  assert.equal(spoken('41').role, 'boilerplate');
  assert.equal(spoken('Feb 07').role, 'date-line');
});

test('a block quote that nobody closed ends where the comments begin, and no passage covers another', () => {
  const page = `<article><h1>Crane falls at Selby Quay</h1><p>A crane fell across Selby Quay on Sunday, the port authority said.</p>
<blockquote><p>We ask for new brakes before the winter.</p><section id="comments"><ol class="commentlist">
${comment('Nel', '2031-05-05T11:00:00Z', 'Then you know who had the key.')}</ol></section>`;
  const { document, passages } = findVoices(
    readSource({ path: 'a.html', bytes: new TextEncoder().encode(page) }),
  );
  const told = passages.map(({ role, from, to }) => `${role}: ${document.text.slice(from, to)}`);
  assert.ok(told.includes('block-quote: We ask for new brakes before the winter.'), told.join('\n'));
  assert.ok(told.includes('comment: Then you know who had the key.'), told.join('\n'));
  const top = passages.filter(({ parent }) => parent === null);
  assert.ok(
    top.every(({ from }, at) => at === 0 || from >= top[at - 1]!.to),
    told.join('\n'),
  );
});
