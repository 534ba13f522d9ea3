// Every run of the text read again from the bytes of the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { packageRoot } from '../../src/models.ts';
import { readSource } from '../../src/read/index.ts';

/** What a reader of HTML sees in a stretch of source. */
function shown(source: string): string {
  const text = parseFragment(source)
    .childNodes.map((node) => ('value' in node ? node.value : '\n'))
    .join('');
  return text.replace(/[ \t\r\n\f\u00a0]+/g, (blank) => (source.startsWith('<br') ? blank : ' '));
}

/** Reads the bytes of each run again; gives the share of non-blank characters that have an origin. */
function reread(bytes: Uint8Array, encoding = 'utf-8'): number {
  const { document } = readSource({ path: 'page.html', bytes });
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let covered = 0;
  for (const [from, to, byteFrom, byteTo] of document.origin) {
    const text = document.text.slice(from, to);
    const source = decoder.decode(bytes.subarray(byteFrom, byteTo));
    if (source !== text)
      assert.equal(shown(source), text, `run ${from}..${to} of bytes ${byteFrom}..${byteTo}`);
    covered += text.replace(/\s/g, '').length;
  }
  const all = document.text.replace(/\s/g, '').length;
  return all === 0 ? 1 : covered / all;
}

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body><article>${body}</article></body></html>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

for (const name of ['01-agency', '02-repost-blog', '05-essay-blog', '07-followup', '08-liveblog'])
  test(`every character of ${name} comes from the bytes it names`, () => {
    assert.equal(reread(readFileSync(join(packageRoot(), `examples/orra/story/${name}.html`))), 1);
  });

test('references, line ends, stray tags, emoji and no-break spaces keep their places', () => {
  const body =
    '<p>Zo\u00eb &amp; Ren&eacute;e paid 5&nbsp;&#8364;\r\n&#x1F6A2; \u{1f6a2} AT&T </i>and &notit; &copy2024<br>x\u00a0y</p>';
  assert.equal(reread(utf8(page(body))), 1);
});

test('a page in windows-1252 and one in UTF-16 map to their own bytes', () => {
  const text = page(
    '<p>The caf\u00e9 at Sel is closed, the council said on Monday &ndash; again.</p>',
  ).replace('utf-8', 'windows-1252');
  assert.equal(
    reread(
      Uint8Array.from(text, (char) => char.charCodeAt(0)),
      'windows-1252',
    ),
    1,
  );
  const wide = new Uint8Array(2 + 2 * text.length);
  wide.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) wide[2 + 2 * index] = text.charCodeAt(index);
  assert.equal(reread(wide, 'utf-16le'), 1);
});

test('bytes that are no UTF-8 do not shift what follows them', () => {
  const bytes = utf8(
    page(
      '<p>The quay ## of Sel was rebuilt after the flood, \u00e9t\u00e9, hiver, printemps, No\u00ebl, P\u00e2ques, \u00e2ge d\u2019or, for\u00eat and autumn \u00e0 la carte.</p>',
    ),
  );
  const at = bytes.findIndex((byte, index) => byte === 35 && bytes[index + 1] === 35);
  bytes.set([0xe2, 0x82], at);
  assert.equal(reread(bytes), 1);
});

test('any mixture of text, references and tags is read again from its bytes', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '&amp;',
      '&nbsp;',
      '&#233;',
      '&eacute',
      '<b>',
      '</b>',
      '</i>',
      '<br>',
      '<p>',
      '</p>',
      '<!-- x -->',
      '\r\n',
      '  ',
      'word',
      '<table>',
      '<td>',
      '&lt;',
      '&#x1F600;',
      '<li>',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      assert.ok(reread(utf8(page(`<p>${parts.join('')}</p>`))) > 0.999);
    }),
    { seed: 7, numRuns: 300 },
  );
});
