// What is wrong with a library is told, with what to do, and nothing is made worse by asking.

import assert from 'node:assert/strict';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { VariorumError } from '../../src/problem.ts';
import { openDatabase } from '../../src/store/driver.ts';
import { openLibrary } from '../../src/store/index.ts';
import { numbered } from './numbered.ts';

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-faults-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filled(path: string, count: number): Promise<void> {
  const library = await openLibrary(path, { create: true });
  const documents = Array.from({ length: count }, (_, at) => numbered(`doc-${at}`));
  await library.add(documents.map((analysed) => ({ analysed, place: null, bytes: null })));
  await library.close();
}

const isLibraryError = (pattern: RegExp) => (error: unknown) =>
  error instanceof VariorumError && error.code === 'library' && pattern.test(error.message);

test('a library of a newer version is refused and left as it is', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'newer.db');
    await filled(path, 1);
    const database = await openDatabase(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = readFileSync(path);
    await assert.rejects(
      openLibrary(path),
      isLibraryError(/format 99; this version knows formats up to \d+/),
    );
    assert.deepEqual(readFileSync(path), before);
  }));

test('a library of format 2, with its profiles beside the documents, becomes one of today with what waits to be grouped', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'older.db');
    await filled(path, 3);
    const database = await openDatabase(path);
    database.exec(
      `ALTER TABLE documents ADD COLUMN profile BLOB; UPDATE documents SET profile = x'${brotliCompressSync('"kept"').toString('hex')}';
       ALTER TABLE ungrouped DROP COLUMN profile; PRAGMA user_version = 2`,
    );
    database.close();
    const library = await openLibrary(path);
    const waiting = await library.group((step) =>
      step.ungrouped(10).map(({ isHere, profile }) => [isHere, profile]),
    );
    assert.deepEqual(
      waiting,
      Array.from({ length: 3 }, () => [true, '"kept"']),
    );
    await library.group((step) => step.setGrouped(step.ungrouped(2).map(({ id }) => id)));
    assert.equal(await library.group((step) => step.ungrouped(10).length), 1);
    await library.close();
  }));

test('a database of another program is refused', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'other.db');
    const database = await openDatabase(path);
    database.exec('CREATE TABLE recipes (name TEXT)');
    database.close();
    await assert.rejects(openLibrary(path), isLibraryError(/is a database, but not a library/));
  }));

test('a file that is damaged in the middle is told by check or at the first reading', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'damaged.db');
    await filled(path, 200);
    const size = readFileSync(path).length;
    const file = openSync(path, 'r+');
    for (let at = 4096 * 8; at < size - 4096; at += 4096 * 3)
      writeSync(file, Buffer.alloc(2048, 0x5a), 0, 2048, at);
    closeSync(file);
    const look = async (): Promise<number> => {
      const library = await openLibrary(path);
      try {
        return (await library.check()).length;
      } finally {
        await library.close();
      }
    };
    const found = await look().catch((error: unknown) => {
      assert.ok(isLibraryError(/is damaged/)(error), String(error));
      return 1;
    });
    assert.ok(found > 0);
  }));

test('search indexes that were lost are told, and made again by repair', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'index.db');
    await filled(path, 5);
    const database = await openDatabase(path);
    database.exec("INSERT INTO texts (texts) VALUES ('delete-all'); DELETE FROM quotations");
    database.close();
    const library = await openLibrary(path);
    const faults = await library.check();
    assert.deepEqual([faults.length, faults.every(({ mends }) => mends)], [5, true]);
    await library.check({ repair: true });
    assert.deepEqual(await library.check(), []);
    assert.equal((await library.search({ text: 'lantern' })).rows.length, 5);
    await library.close();
  }));

test('a folder that does not exist is told', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'no', 'such', 'a.db');
    await assert.rejects(openLibrary(path, { create: true }), isLibraryError(/cannot be opened/));
  }));

test('a file that may not be written is told when it is written to', { skip: process.getuid?.() === 0 }, () =>
  withFolder(async (folder) => {
    const path = join(folder, 'fixed.db');
    await filled(path, 1);
    chmodSync(path, 0o400);
    chmodSync(folder, 0o500);
    try {
      await assert.rejects(
        filled(path, 2),
        (error) => error instanceof VariorumError && error.code === 'library',
      );
    } finally {
      chmodSync(folder, 0o700);
    }
  }),
);

test('an empty file becomes a library', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'empty.db');
    writeFileSync(path, '');
    await filled(path, 1);
  }));
