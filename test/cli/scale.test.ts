// map | sort | reduce | load gives the library that add gives, byte for byte, whatever happened on the way. `sort` is GNU's.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { keyOf } from '../../src/scale.ts';
import { type Ran, variorum, withFiles } from '../harness/command-line.ts';
import { ACCOUNTS } from '../harness/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-scale-'));
const page = (words: string): string =>
  `<html><head><link rel="canonical" href="https://news.example/mill"><title>Mill burns in Orvath</title></head>
  <body><article><h1>Mill burns in Orvath</h1><p>${words} people were hurt when a mill burned in Orvath on Sunday night, the police said.</p>
  <p>The owner of the mill said that the fire began in the roof and that nobody had slept there for years.</p></article></body></html>`;
/** Two accounts of one event, one of another, two versions of one page, the same bytes twice, an empty file. */
const FILES: Readonly<Record<string, string>> = {
  ...ACCOUNTS,
  'a twin.txt': ACCOUNTS['post.txt']!,
  'mill-1.html': page('Nine'),
  'mill-2.html': page('Eleven'),
  'empty.txt': '',
};
let expected = '';
let mapped = '';

before(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  await variorum(['add', folder, '-q', '--library', join(folder, 'added.db')]);
  expected = (await variorum(['export', '--library', join(folder, 'added.db')])).out;
  mapped = (await variorum(['map', folder, '-q'])).out;
});
after(() => rmSync(folder, { recursive: true, force: true }));

function sorted(text: string): string {
  const { stdout } = spawnSync('sort', {
    input: text,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1e9,
  });
  return stdout;
}

/** What the library exports that sorted lines lead to. */
async function exported(lines: string, name: string, jobs: string): Promise<{ reduced: Ran; out: string }> {
  const library = join(folder, `${name}.db`);
  const reduced = await variorum(['reduce', '-q', '--jobs', jobs], lines);
  assert.equal((await variorum(['load', '-', '--library', library], reduced.out)).code, 0);
  return { reduced, out: (await variorum(['export', '--library', library])).out };
}

test('map | sort | reduce | load exports what add exports', async () => {
  assert.ok(expected.split('\n').length > 6);
  const { reduced, out } = await exported(sorted(mapped), 'plain', '1');
  assert.equal(reduced.code, 0);
  assert.equal(out, expected);
});

test('a map that was killed and run again changes nothing, nor does the number of threads', async () => {
  const killed = mapped.slice(0, Math.floor(mapped.length * 0.6));
  const { reduced, out } = await exported(sorted(killed + mapped), 'killed', '2');
  assert.equal(out, expected);
  assert.deepEqual([reduced.code, reduced.err], [0, '']);
  const alone = await variorum(['reduce', '-q'], sorted(killed));
  assert.deepEqual([alone.code, /a torn line was left out/.test(alone.err)], [3, true]);
});

test('what is no line of map is refused at once, with one message', () =>
  withFiles({ 'a.bin': '\u0000\u0001 text\nmore\n'.repeat(50) }, async (folder) => {
    const { code, out, err } = await variorum(['reduce', join(folder, 'a.bin')]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^variorum: cannot reduce .*: no line of `variorum map` in it\nhint: .*\n$/);
    const library = join(folder, 'new.db');
    assert.equal((await variorum(['load', join(folder, 'a.bin'), '--library', library])).code, 2);
    assert.equal(existsSync(library), false);
  }));

test('lines that are not sorted, and files that are no records, are refused', async () => {
  const lines = sorted(mapped).trim().split('\n').reverse().join('\n');
  const { code, err } = await variorum(['reduce'], lines);
  assert.deepEqual([code, /not sorted/.test(err)], [2, true]);
  assert.equal((await variorum(['load', '-', '--library', join(folder, 'no.db')], '{"a":1}\n')).code, 2);
  assert.equal((await variorum(['load', join(folder, 'none'), '--library', join(folder, 'no.db')])).code, 2);
});

test('keys sort by their bytes as names and numbers sort in the program', () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 8 })
    .map((text) => text.replace(/\0/g, ''));
  const place = fc.tuple(name, fc.nat({ max: 1e6 }));
  const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
  fc.assert(
    fc.property(place, place, ([a, m], [b, n]) => {
      const wanted = a === b ? Math.sign(m - n) : a < b ? -1 : 1;
      assert.equal(Buffer.compare(bytes(keyOf(a, m)), bytes(keyOf(b, n))), wanted);
    }),
    { seed: 7, numRuns: 500 },
  );
});
