// Pages without the contents of their scripts, styles and comments are the same pages: the short way against the whole way.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { mutate } from '../../fuzz/mutate.ts';
import { packageRoot } from '../../src/models.ts';
import { cutPage, wholePlace } from '../../src/read/cut.ts';
import { type Dom, parseDom, parseDomWhole } from '../../src/read/dom.ts';

/** The tree without what is cut, the words of styles, and without where the page itself ends, which nobody asks. */
const treeOf = ({ nodes, scripts }: Dom): unknown => ({
  scripts,
  nodes: nodes
    .filter(({ parent }) => nodes[parent]?.tag !== 'style')
    .map(({ tag, value, attributes, from, to }) => ({
      tag,
      value,
      attributes,
      from,
      to: tag === 'html' || tag === 'body' ? 0 : to,
    })),
});

const same = (html: string): void =>
  assert.deepEqual(treeOf(parseDom(html)), treeOf(parseDomWhole(html)), html);

for (const html of [
  '<p>a</p><script>var a = "<p>not a paragraph</p>";</script><p>b</p>',
  '<script type="application/ld+json">{"datePublished":"2034-03-14"}</script><p>a',
  '<style>p { color: red; } /* long enough */</style><p>a<!-- a comment of some length --> b</p>',
  '<p title="<script>">a</p> <script>a long script, for sure</script> b',
  '<p title=<script>>a</p> b <script>a long script, for sure</script>c',
  '<textarea><script>in a field, no script</script></textarea><p>a</p>',
  '<title><!-- no comment at all here</title><p>a</p>--><p>b</p>',
  '<!--> <p>after an empty comment, the paragraph counts</p> -->',
  '<!-- a comment that never ends <p>a</p>',
  '<script>a script that never ends <p>a</p>',
  '<script><!-- if (a < b) <script> c </script> --></script><p>after a script in a script</p>',
  '<svg><script/><text>shown text in a picture</text></svg><p>b</p>',
  '<svg><title/><p>a</p><script>a long script, for sure</script></svg><p>b</p>',
  '<svg><style><b>a long style, for sure</b></style></svg><p>b</p>',
  '<select><style><b>a long style, for sure</b></select><p>b</p></style><p>c</p>',
  '<p a"="<script>long enough, this one</script>">b</p>',
  '<noscript><p>a</p><!-- b --></noscript><p>c<script>a long script, for sure</scriptx></script>d</p>',
  '<plaintext><script>a long script, for sure</script>',
  '<SCRIPT>a long script, for sure</ScRiPt >a<!doctype html <p>><?php echo "<p>" ?><b>c</b>',
])
  test(`cut or not, the page is the same: ${html.slice(0, 60)}`, () => same(html));

test('cut or not, mutants of pages are the same', () => {
  const folder = join(packageRoot(), 'fuzz/corpus/seeds');
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, name)));
  const more = new TextEncoder().encode(
    '<script>var a = 1; // enough</script><!-- --!><style>a{b:c;d:e;f:g}</style><svg><title>"</title>\'</svg>',
  );
  for (const page of pages)
    for (let seed = 0; seed < 60; seed++) same(new TextDecoder().decode(mutate(page, more, seed)));
});

test('cut or not, any soup of tags is the same', () => {
  const bits = [
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '--!>',
    '<p ',
    'a="',
    "'",
    '>',
    '/>',
    '<svg>',
    '</svg>',
    '<title>',
    '</title>',
    'words that are long enough',
    '=',
    '<',
    '/',
    '<textarea>',
    '</textarea>',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 14 }), (soup) => same(soup.join(''))),
    { seed: 3, numRuns: 1500 },
  );
});

test('places of the shorter source lead back', () => {
  const html = 'a<script>a long script, for sure</script>b';
  const cut = cutPage(html);
  assert.equal(cut.html, 'a<script></script>b');
  assert.equal(wholePlace(cut, cut.html.indexOf('b'), false), html.indexOf('b'));
  assert.equal(wholePlace(cut, 9, true), 9);
});
