// A library with flipped bytes, of a newer version, under a clock that jumps.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLibrary } from '../../src/store/index.ts';
import { variorum, withFiles } from '../harness/command-line.ts';
import { numbered } from '../store/numbered.ts';
import { SIX } from './program.ts';

/** Places at which bytes are flipped; each costs four commands. */
const PLACES = 5;

test('a library with flipped bytes answers, or says that it is damaged: never a fault of ours', () =>
  withFiles(SIX, async (folder) => {
    const whole = join(folder, 'whole.db');
    const flipped = join(folder, 'flipped.db');
    await variorum([
      'add',
      '--jobs',
      '1',
      '--library',
      whole,
      ...Object.keys(SIX).map((name) => join(folder, name)),
    ]);
    const bytes = readFileSync(whole);
    for (let at = 0; at < PLACES; at++) {
      const place = Math.floor((bytes.length * at) / PLACES) + at * 7;
      const copy = Buffer.from(bytes);
      copy.fill(0xa5, place, place + 40);
      writeFileSync(flipped, copy);
      for (const words of [
        ['stories'],
        ['search', 'bell'],
        ['export', '--format', 'jsonl'],
        ['check', '--repair'],
      ]) {
        const { code, err } = await variorum([...words, '--library', flipped]);
        assert.ok([0, 1, 4].includes(code), `${words} at ${place}: ${code} ${err}`);
      }
    }
  }));

test('a library of a newer version is refused with 4 and stays as it is', () =>
  withFiles({}, async (folder) => {
    const path = join(folder, 'newer.db');
    await (await openLibrary(path, { create: true })).close();
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(999, 60); // the user version in the head of an SQLite file
    writeFileSync(path, bytes);
    const { code, err } = await variorum(['stories', '--library', path]);
    assert.equal(code, 4);
    assert.match(err, /has format 999; this version knows formats up to \d+\nhint: update variorum/);
    assert.deepEqual(readFileSync(path), bytes);
  }));

test('a clock that jumps back neither loses a version nor breaks the library', async () => {
  const times = [
    '2031-05-04T10:00:00Z',
    '1970-01-01T00:00:00Z',
    '2099-01-01T00:00:00Z',
    '2031-05-04T10:00:01Z',
  ];
  let at = 0;
  const library = await openLibrary(':memory:', { create: true, now: () => times[at++ % times.length]! });
  for (const text of ['One bell rang.', 'Two bells rang.', 'Three bells rang.'])
    await library.add([
      {
        analysed: { ...numbered(text, text) },
        place: null,
        bytes: null,
        address: 'https://lamp.example/bell',
      },
    ]);
  const { rows } = await library.documents({});
  assert.equal(rows.length, 1, 'one page, in its last version');
  assert.deepEqual(await library.check(), []);
  assert.equal((await library.document(rows[0]!.id))!.document.text, 'Three bells rang.');
  await library.close();
});
