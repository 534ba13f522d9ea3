// The commands of the library: what they print and their exit codes.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Edition, Slice, StorySummary } from '../../src/model/index.ts';
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

test('an empty file is no library to read, and stays empty', () =>
  withFiles({ 'empty.db': '' }, async (folder) => {
    const path = join(folder, 'empty.db');
    const { code, err } = await variorum(['stories', '--library', path]);
    assert.deepEqual([code, /no library at .*: the file is empty\nhint: /.test(err)], [4, true]);
    assert.equal(readFileSync(path).length, 0);
  }));

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

test('quote prints every reading, the first one marked, and what was changed', async () => {
  const { code, out } = await run('quote', 'the wind took it like a balloon');
  assert.equal(code, 0);
  assert.match(out, /^Not printed in these words/);
  assert.match(out, /2031-05-04 \(first\) .*Coastwire.*Ilya Brandt.*\n[\s\S]*substitution: balloon → kite/);
  assert.match((await run('quote', 'took it like a kite')).out, /^Printed as asked/);
  const none = await run('quote', 'purple lanterns danced');
  assert.deepEqual([none.code, /^Cannot tell/.test(none.out)], [1, true]);
});

test('history prints the versions of a page and what was changed', async () => {
  const path = join(folder, 'page.txt');
  writeFileSync(
    path,
    'Mill burns in Orvath\n\nJune 3, 2031\n\nNine people were hurt when a mill burned, police said.\n',
  );
  await run('add', path);
  assert.equal((await run('history', path)).code, 1);
  writeFileSync(
    path,
    'Mill burns in Orvath\n\nJune 3, 2031\n\nEleven people were hurt when a mill burned, police said.\n',
  );
  assert.match((await run('add', path)).out, /^1 newer versions/);
  const { code, out } = await run('history', path);
  assert.equal(code, 0);
  assert.match(out, /version 1 [\s\S]*version 2 [\s\S]*−Nine− → \+Eleven\+/);
  await run(
    'remove',
    (JSON.parse((await run('document', path, '--json')).out) as { document: { id: string } }).document.id,
  );
});

test('decisions merge and split stories, are listed, and are undone', async () => {
  const ids = async (): Promise<string[]> =>
    (JSON.parse((await run('stories', '--json')).out) as Slice<StorySummary>).rows.map(({ id }) => id);
  const [first, second] = await ids();
  assert.equal((await run('decisions')).code, 1);
  const merged = await run('decisions', 'merge', first!, second!, '--note', 'one subject');
  assert.match(merged.out, /^d1 .* merge .*"one subject"/);
  assert.equal((await ids()).length, 1);
  assert.match((await run('decisions', 'undo', 'd1')).out, /\(undone\)/);
  assert.deepEqual(await ids(), [first, second]);
  const crane = (JSON.parse((await run('stories', '--json')).out) as Slice<StorySummary>).rows.find(
    ({ documents }) => documents === 2,
  )!;
  assert.equal((await run('decisions', 'split', crane.id, join(folder, 'post.txt'))).code, 0);
  assert.equal((await ids()).length, 3);
  await run('add', folder);
  assert.equal((await ids()).length, 3);
  await run('decisions', 'undo', 'd2');
  assert.equal((await run('decisions', 'marry', 'a', 'b')).code, 2);
});

test('export writes every document and story, and load makes the same library of its records', async () => {
  const { out } = await run('export');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    lines.map((line) => ('document' in line ? 'document' : 'stories' in line ? 'edition' : '?')),
    ['document', 'document', 'document', 'edition', 'edition'],
  );
  const backup = join(folder, 'backup.jsonl');
  assert.equal((await run('export', '--format', 'library', '-o', backup)).code, 0);
  const copy = (...words: string[]): Promise<Ran> =>
    variorum([...words, '--library', join(folder, 'copy.db')]);
  assert.equal((await copy('load', backup)).code, 0);
  const records = (await copy('export', '--format', 'library')).out;
  assert.equal(records, readFileSync(backup, 'utf8'));
  assert.equal((await copy('export')).out, out);
  assert.deepEqual(
    [(await copy('load', backup)).code, (await copy('export', '--format', 'json')).code],
    [2, 2],
  );
  writeFileSync(backup, '{"kept":"document"\n');
  assert.equal((await variorum(['load', backup, '--library', join(folder, 'bad.db')])).code, 2);
});

test('explain says why documents are one story, why a statement has its readings, and what a finding is', async () => {
  const { rows } = JSON.parse((await run('stories', '--json')).out) as Slice<StorySummary>;
  const crane = rows.find(({ documents }) => documents === 2)!;
  assert.match((await run('explain', crane.id)).out, /Why they stand together\n {2}A B: share words/);
  const { stories } = JSON.parse((await run('story', crane.id, '--json')).out) as Edition;
  const said = stories[0]!.statements.find(
    ({ kind, speaker }) => kind === 'utterance' && speaker === 'Ilya Brandt',
  )!;
  assert.match((await run('explain', said.id)).out, /^statement u-.*Ilya Brandt\n {2}A \d+-\d+ says/);
  const id = JSON.parse((await run('document', join(folder, 'harbour.txt'), '--json')).out).document
    .id as string;
  assert.match((await run('explain', id)).out, /^document .*\npublished 2031-05-04 \(/);
  const finding = said.readings[0]!.finding;
  assert.match((await run('explain', id, finding)).out, /^attribution a.*Ilya Brandt/);
  assert.equal((await run('explain', 'abcdef0123')).code, 2);
});

test('completion gives the ids of the library that begin so, and none where there is no library', async () => {
  const { rows } = JSON.parse((await run('stories', '--json')).out) as Slice<StorySummary>;
  assert.equal((await run('completion', 'ids', rows[0]!.id.slice(0, 9))).out, `${rows[0]!.id}\n`);
  const none = await variorum(['completion', 'ids', 's', '--library', join(folder, 'none.db')]);
  assert.deepEqual([none.code, none.out], [0, '']);
  assert.match((await variorum(['completion', 'bash'])).out, /variorum completion ids/);
});

test('check counts what is there; remove takes a document out of everything', async () => {
  const whole = await run('check');
  assert.deepEqual([whole.code, /3 documents .*nothing is wrong\n$/s.test(whole.out)], [0, true]);
  assert.equal((await run('remove', join(folder, 'other.txt'), '--why', 'a test')).code, 0);
  assert.equal((await run('search', 'museum')).code, 1);
  assert.match((await run('check')).out, /2 documents \(1 older versions, 2 removed\), 1 stories/);
});

test('confirm takes marks that the library has, and refuses others', async () => {
  const strange = await run('decisions', 'confirm', 'zzz');
  assert.deepEqual([strange.code, /no such mark: zzz\nhint: /.test(strange.err)], [2, true]);
  assert.equal((await run('decisions', 'dismiss', 'u-12345678-1-2')).code, 2);
  const { out } = await run('stories', '--json');
  const story = await run('story', (JSON.parse(out) as Slice<StorySummary>).rows[0]!.id, '--json');
  const { documents, stories } = JSON.parse(story.out) as Edition;
  const { id, readings } = stories[0]!.statements.find((each) =>
    each.readings.some(({ finding }) => finding !== ''),
  )!;
  const { document: siglum, finding } = readings.find((each) => each.finding !== '')!;
  const document = documents.find((each) => each.siglum === siglum)!.id;
  assert.match((await run('decisions', 'confirm', id)).out, new RegExp(`confirm  ${id}`));
  const short = `${document.slice(0, 8)}/${finding}`;
  assert.match((await run('decisions', 'dismiss', short)).out, new RegExp(`dismiss  ${document}/${finding}`));
});
