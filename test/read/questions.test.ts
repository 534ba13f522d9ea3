// Questions and answers told by markup.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainSource, readSource, readSteps, type Source } from '../../src/read/index.ts';
import { variorum, withFiles } from '../harness/command-line.ts';

const LEAD = '<p>The ferry ran aground on Monday, the coastguard said, with at least 120 people aboard.</p>';
const sourceOf = (html: string): Source => ({
  path: 'a.html',
  bytes: new TextEncoder().encode(
    `<html><body><nav>Home News</nav><article><h1>Ferry page</h1>${LEAD}${html}</article></body></html>`,
  ),
});

/** `role: words` of the blocks that have one of the two roles. */
function pairsIn(html: string): string[] {
  const { document, blocks } = readSource(sourceOf(html));
  return blocks
    .filter(({ role }) => role === 'question' || role === 'answer')
    .map(({ role, from, to }) => `${role}: ${document.text.slice(from, to)}`);
}

const PAIR = ['question: Who ran the ferry?', 'answer: The harbour office ran it.'];

for (const [name, html] of [
  [
    'schema.org attributes',
    '<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Who ran the ferry?</h3><div itemprop="acceptedAnswer"><p itemprop="text">The harbour office ran it.</p></div></div>',
  ],
  [
    'a FAQPage in JSON-LD',
    '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Who ran the ferry?","acceptedAnswer":{"text":"x"}}]}</script><p><strong>Who ran the ferry?</strong></p><p>The harbour office ran it.</p>',
  ],
  [
    'details with a question for a summary',
    '<details><summary>Who ran the ferry?</summary><p>The harbour office ran it.</p></details>',
  ],
  ['a list of questions', '<dl><dt>Who ran the ferry?</dt><dd>The harbour office ran it.</dd></dl>'],
  [
    'headings in a box named FAQ',
    '<div class="faq-block"><h3>Who ran the ferry?</h3><p>The harbour office ran it.</p></div>',
  ],
  [
    'headings under a heading that says FAQ',
    '<h2>Frequently asked questions</h2><h3>Who ran the ferry?</h3><p>The harbour office ran it.</p>',
  ],
  [
    'buttons in headings of an accordion',
    '<section class="faqs"><div><h3><button>Who ran the ferry?</button></h3><div><p>The harbour office ran it.</p></div></div></section>',
  ],
] as const)
  test(`questions and answers are told by ${name}`, () => assert.deepEqual(pairsIn(html), PAIR));

test('a question for a heading in running prose, a summary without one and a glossary are no FAQ', () => {
  assert.deepEqual(pairsIn('<h2>Why did it happen?</h2><p>Nobody knows.</p>'), []);
  assert.deepEqual(
    pairsIn('<details><summary>More on tides</summary><p>They come twice a day.</p></details>'),
    [],
  );
  assert.deepEqual(pairsIn('<dl><dt>Tug</dt><dd>A small strong boat.</dd></dl>'), []);
});

test('explain tells what was taken and what was left, by which rule', () => {
  const { parts } = explainSource(sourceOf('<p>Nobody was hurt, its master said.</p>'));
  const nav = parts.find(({ element }) => element === 'nav');
  assert.deepEqual([nav?.taken, nav?.rule, nav?.words], [false, 'element nav', 'Home News']);
  assert.deepEqual(
    parts.filter(({ taken }) => taken).map(({ element }) => element),
    ['h1', 'p', 'p'],
  );
});

test('every word of the page is taken once or left once', () => {
  const { page, parts } = explainSource(
    sourceOf('<figure><figcaption>The ferry.</figcaption></figure><p>Nobody was hurt.</p>'),
  );
  assert.ok(parts.every(({ words }) => words !== ''));
  assert.equal(parts.filter(({ taken }) => taken).length, page.blocks.length);
});

test('each step can be left out', () => {
  const full = readSource(sourceOf('<figure><figcaption>The ferry.</figcaption></figure>'));
  const without = (list: string) =>
    readSource({
      ...sourceOf('<figure><figcaption>The ferry.</figcaption></figure>'),
      without: readSteps(list)!,
    });
  assert.ok(full.blocks.some(({ role }) => role === 'caption'));
  assert.ok(without('roles').blocks.every(({ role }) => role !== 'caption'));
  assert.doesNotMatch(full.document.text, /Home News/);
  assert.match(without('furniture,article').document.text, /Home News/);
  assert.equal(readSteps('furniture,nonsense'), null);
});

test('variorum explain FILE prints parts, dates and problems; an unknown step exits with 2', () =>
  withFiles(
    { 'a.html': sourceOf('<time datetime="2034-03-14">14 March 2034</time>').bytes },
    async (folder) => {
      const { code, out } = await variorum(['explain', `${folder}/a.html`]);
      assert.equal(code, 0);
      assert.match(out, /left {16}nav\b.*element nav.*Home News/);
      assert.match(out, /published 2034-03-14 \(metadata\)\n {2}taken {2}2034-03-14 +time/);
      assert.equal((await variorum(['explain', '--without', 'nonsense', `${folder}/a.html`])).code, 2);
      assert.equal((await variorum(['explain', 'no/such-code'])).code, 2);
    },
  ));
