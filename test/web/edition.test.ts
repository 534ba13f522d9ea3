// The page: hostile text stays text, every link leads somewhere on the page, the documents' texts are whole, nothing is fetched.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { joinEvidence } from '../../src/formats/index.ts';
import { analyse, collateDocuments } from '../../src/variorum.ts';
import { textWithMarks } from '../../src/web/edition/document-text.ts';
import { formatEditionHtml } from '../../src/web/index.ts';
import { ACCOUNTS } from '../harness/story.ts';

const POISON = `"><script>alert(1)</script> crane falls at Selby Quay

May 6, 2031

"The wind took it like a <img src=x onerror=alert(2)> kite," harbour master Ilya Brandt told reporters. &amp; "]]>

A crane fell across Selby Quay on Sunday and hurt nine dockers, the port authority said.
`;

function pageOf(accounts: Readonly<Record<string, string>>): string {
  const documents = Object.entries(accounts).map(([path, text]) =>
    analyse({ path, bytes: new TextEncoder().encode(text) }),
  );
  return formatEditionHtml(joinEvidence(collateDocuments(documents), documents));
}

const page = pageOf({ ...ACCOUNTS, 'poison.txt': POISON, '<b>.txt': ACCOUNTS['post.txt']! });

test('markup in a document is shown, not obeyed', () => {
  const tags = [...page.matchAll(/<([a-z0-9]+)[\s>]/gu)].map((match) => match[1]!);
  assert.ok(!tags.includes('script') && !tags.includes('img') && !tags.includes('link'));
  assert.doesNotMatch(page, /<[^>]* on[a-z]+=/u);
  assert.match(page, /&lt;script>alert\(1\)&lt;\/script>/u);
});

test('the page asks for nothing from outside and forbids scripts', () => {
  assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/u);
  assert.doesNotMatch(page, /(?:src|href)="(?!#)/u);
  assert.doesNotMatch(page, /url\(|@import/u);
});

test('every link leads to an element of the page, and no id stands twice', () => {
  const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1]!);
  const targets = [...page.matchAll(/ href="#([^"]*)"/gu)].map((match) => match[1]!);
  assert.ok(targets.length > 10);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    targets.filter((target) => !ids.includes(target)),
    [],
  );
});

test('an edition without documents gives a page that says so', () => {
  assert.match(pageOf({}), /No document could be read\./u);
});

test('marks change no character of a text, for any places in it', () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([from, length]) => ({ document: 'A', from, to: from + length }));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z \n]{0,60}$/), fc.array(span, { maxLength: 30 }), (text, places) => {
      const html = renderToString(textWithMarks(text, places));
      assert.equal(html.replace(/<[^>]*>/gu, ''), text);
      const inside = places.filter(({ from, to }) => from < to && to <= text.length);
      for (const { from, to } of inside) assert.ok(html.includes(`id="A-${from}-${to}"`));
    }),
    { seed: 7, numRuns: 300 },
  );
});
