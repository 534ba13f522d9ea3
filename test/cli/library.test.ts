// The commands of the library: what they print and their exit codes.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Slice, StorySummary } from '../../src/model/index.ts';
import { type Ran, variorum, withFiles } from '../harness/command-line.ts';
import { ACCOUNTS } from '../harness/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-library-'));
const run = (...words: string[]): Promise<Ran> => variorum([...words, '--library', join(folder, 'test.db')]);

before(async () => {
  for (const [name, text] of Object.entries(ACCOUNTS)) writeFileSync(join(folder, name), text);
  assert.equal((await run('add', folder)).out, '3 new; 2 stories made\n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('add keeps each account once and makes the stories', async () => {
  const again = await run('add', folder);
  assert.deepEqual([again.code, again.out], [0, '3 there already; 0 stories made\n']);
});

test('a command without its library exits with 4 and says how to make one', () =>
  withFiles({}, async (folder) => {
    const { code, err } = await variorum(['stories', '--library', join(folder, 'none.db')]);
    assert.equal(code, 4);
    assert.match(err, /no library at .*none\.db\nhint: `variorum add FILE…`/);
  }));

test('a file that is no library exits with 4 and stays as it is', () =>
  withFiles(
    { 'a.db': 'some text that is no database at all, long enough to be read as a header of one' },
    async (folder) => {
      const { code, err } = await variorum(['stories', '--library', join(folder, 'a.db')]);
      assert.deepEqual([code, /is not a library/.test(err)], [4, true]);
    },
  ));

test('stories lists them, story prints the edition of one by the beginning of its id', async () => {
  const { out } = await run('stories', '--json');
  const { rows } = JSON.parse(out) as Slice<StorySummary>;
  const crane = rows.find(({ documents }) => documents === 2)!;
  const story = await run('story', crane.id.slice(0, 8));
  assert.equal(story.code, 0);
  assert.match(story.out, /2 documents/);
  assert.match((await run('stories')).out, new RegExp(`^${crane.id} {2}2031-05-05 {2}2 docs`, 'm'));
  assert.equal((await run('stories', '--since', '2040-01-01')).code, 1);
  assert.deepEqual([(await run('story', 'zzz')).code, (await run('story', 's')).code], [2, 2]);
});

test('search prints the place of the words, and exits with 1 when there is none', async () => {
  const { code, out } = await run('search', '"forty', 'thousand"', 'crowns');
  assert.deepEqual([code, out], [1, '']);
  assert.match((await run('search', 'kitchen', 'museum')).out, /other\.txt:1:1: Museum buys.*kitchen/s);
});

test('document prints passages with their findings, or the contract line', async () => {
  const { out } = await run('search', 'museum', '--json');
  const { rows } = JSON.parse(out) as Slice<{ document: { id: string; path: string } }>;
  const { id, path } = rows[0]!.document;
  assert.match((await run('document', id)).out, /\[body · .*\][\s\S]*attribution/);
  assert.equal(JSON.parse((await run('document', path, '--json')).out).document.id, id);
  assert.equal((await run('document', id, '--problems')).code, 1);
});

test('check counts what is there; remove takes a document out of everything', async () => {
  const whole = await run('check');
  assert.deepEqual([whole.code, /3 documents .*nothing is wrong\n$/s.test(whole.out)], [0, true]);
  assert.equal((await run('remove', join(folder, 'other.txt'), '--why', 'a test')).code, 0);
  assert.equal((await run('search', 'museum')).code, 1);
  assert.match((await run('check')).out, /2 documents \(0 older versions, 1 removed\), 1 stories/);
});
