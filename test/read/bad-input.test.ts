// Bad input: each gives a clear problem, the run goes on, nothing crashes, and the exit code tells.

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AnalysedDocument, Edition } from '../../src/model/index.ts';
import { readInput } from '../../src/read/index.ts';
import { variorum, withFiles } from '../harness/command-line.ts';
import { ACCOUNTS } from '../harness/story.ts';

const good = { 'good.txt': ACCOUNTS['harbour.txt']! };

/** Collates one good and one bad file; the good one must come out, and the bad one must be named with its code. */
async function survives(
  name: string,
  content: string | Uint8Array,
  code: string,
  exitCode: number,
): Promise<void> {
  await withFiles({ ...good, [name]: content }, async (folder) => {
    const ran = await variorum(['collate', '--json', folder]);
    const edition = JSON.parse(ran.out) as Edition;
    assert.ok(edition.documents.some(({ path }) => path?.endsWith('good.txt')));
    const found = edition.problems
      .filter((problem) => problem.path?.endsWith(name))
      .map((problem) => problem.code);
    assert.ok(found.includes(code as never), `${name}: ${found.join(', ') || 'no problem'}`);
    assert.equal(ran.code, exitCode);
  });
}

test('a missing file is named and the run goes on', () =>
  withFiles(good, async (folder) => {
    const ran = await variorum(['collate', '--json', join(folder, 'none.txt'), join(folder, 'good.txt')]);
    assert.equal(ran.code, 3);
    assert.match(ran.err, /none\.txt: missing input.*\[read\/missing\]/);
    assert.equal((JSON.parse(ran.out) as Edition).documents.length, 1);
  }));

test('an empty file', () => survives('empty.txt', '', 'read/empty', 3));
test('a file of white space', () => survives('blank.txt', ' \n\t\n', 'read/empty', 3));
test('a picture under the name of a text', () =>
  survives('photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 'read/binary', 3));
test('a text full of NUL bytes', () => survives('nul.txt', `abc${'\0'.repeat(50)}def`, 'read/binary', 3));

test('a page that declares UTF-8 and is windows-1252', () => {
  const page =
    '<html><head><meta charset="utf-8"><title>T</title></head><body><p>The caf\x92 was \x93open\x94, he said.</p></body></html>';
  return survives(
    'page.html',
    Uint8Array.from(page, (char) => char.charCodeAt(0)),
    'read/wrong-declaration',
    0,
  );
});

test('a file larger than the limit is left out, and --max-bytes raises the limit', () =>
  withFiles({ ...good, 'large.txt': 'word '.repeat(400) }, async (folder) => {
    const small = await variorum(['find', '--jsonl', '--max-bytes', '1000', folder]);
    assert.equal(small.code, 3);
    assert.match(small.err, /large\.txt: too large: more than 1000 bytes \[read\/too-large]/);
    assert.equal((await variorum(['find', '--max-bytes', '3000', folder])).code, 0);
  }));

test('50 MB are refused at once without being read', () =>
  withFiles({ ...good, 'huge.txt': Buffer.alloc(50_000_000, 'a ') }, async (folder) => {
    const ran = await variorum(['find', '--jsonl', folder]);
    assert.equal(ran.code, 3);
    assert.match(ran.err, /huge\.txt: too large/);
    assert.equal(ran.out.trim().split('\n').length, 1);
  }));

test('a page nested a hundred thousand deep is read', () =>
  withFiles(
    {
      'deep.html': `<html><body>${'<div>'.repeat(100_000)}<p>Nine people died, the mayor said.</p></body></html>`,
    },
    async (folder) => {
      const ran = await variorum(['find', '--jsonl', folder]);
      const { document } = JSON.parse(ran.out) as AnalysedDocument;
      assert.match(document.text, /Nine people died/);
    },
  ));

test('a page without an article keeps its visible text and says so', () =>
  survives('shop.html', '<html><body><div>Rope</div><div>Twine</div></body></html>', 'read/no-article', 0));

test('a page of navigation and notices only says so', () =>
  survives(
    'menu.html',
    '<html><body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav><footer><p>© 2031 All rights reserved</p></footer></body></html>',
    'read/only-boilerplate',
    0,
  ));

test(
  'a file that may not be read is named',
  { skip: process.getuid?.() === 0 && 'root may read every file' },
  () =>
    withFiles({ ...good, 'secret.txt': 'x' }, async (folder) => {
      chmodSync(join(folder, 'secret.txt'), 0);
      const ran = await variorum(['find', folder]);
      assert.equal(ran.code, 3);
      assert.match(ran.err, /read\/unreadable/);
    }),
);

test('what the disk refuses is a problem, not a throw', () =>
  withFiles(good, async (folder) => {
    const { value } = await readInput(folder, { mostBytes: 1000 }).next();
    assert.ok('code' in value && value.code === 'read/unreadable');
  }));

test('a folder that links to itself is read once', () =>
  withFiles(good, async (folder) => {
    mkdirSync(join(folder, 'sub'));
    symlinkSync(folder, join(folder, 'sub/loop'));
    const ran = await variorum(['find', '--jsonl', folder]);
    assert.equal(ran.out.trim().split('\n').length, 1);
  }));

test('the same file named twice is read once', () =>
  withFiles(good, async (folder) => {
    const path = join(folder, 'good.txt');
    const ran = await variorum(['collate', '--json', path, path]);
    const edition = JSON.parse(ran.out) as Edition;
    assert.deepEqual(
      [ran.code, edition.documents.length, edition.problems.map(({ code }) => code)],
      [0, 1, ['read/duplicate']],
    );
  }));

test('declared dates that disagree are told', () => {
  const page = `<html><head><title>Rope</title><meta property="article:published_time" content="2031-05-04T10:00:00Z">
    <link rel="canonical" href="https://news.example/2031/03/01/rope"></head><body><article><h1>Rope</h1>
    <p>The rope works at Selby closed on Sunday after ninety years, its owner said.</p></article></body></html>`;
  return survives('dates.html', page, 'read/dates-disagree', 0);
});
