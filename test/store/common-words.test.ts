// Searches and quotations in a library where some words stand nearly everywhere: what is looked at stays bounded, and what was asked for
// is found all the same. The bounds are set low here, so that a few texts do for a million.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeQuotations, likeTexts } from '../../src/store/candidates.ts';
import { type Database, openDatabase } from '../../src/store/driver.ts';
import { searchTexts } from '../../src/store/search.ts';
import { account, given, withFile } from './kept.ts';

const LOW = { weighed: 5, rowsOfWord: 5, rowsOfWords: 5, newest: 100 };

const TEXTS = [
  'The lamp was lit at the pier. “The lamp will be lit again,” said Ada Moor.',
  'The lamp stood dark. A heron slept at the pier, and the heron woke.',
  'The lamp was sold. “We will do it without the lamp,” said Ada Moor.',
  'The lamp was cleaned. “It will take the whole of a day,” said Bo Tarrant.',
  'The lamp at the pier was painted. One heron watched.',
  'The lamp was moved. “Nobody will see the lamp there,” said Ada Moor.',
  'The lamp was broken. “It will be mended,” said Bo Tarrant.',
];

async function withTexts(use: (database: Database) => void): Promise<void> {
  await withFile(async (library, path) => {
    await library.add(TEXTS.map((text, at) => given(account(`${at}.txt`, text))));
    const database = await openDatabase(path, true);
    try {
      use(database);
    } finally {
      database.close();
    }
  });
}

function pathsOf(database: Database, text: string, limit = 20): (string | null)[] {
  return searchTexts(database, { text, limit }, LOW).rows.map(({ document }) => document.path);
}

test('a word that too many texts have is wanted, but a rarer one beside it decides the order', async () => {
  await withTexts((database) => {
    assert.deepEqual(pathsOf(database, 'lamp heron'), ['1.txt', '4.txt']);
    assert.deepEqual(pathsOf(database, 'lamp heron -watched'), ['1.txt']);
    assert.deepEqual(pathsOf(database, 'lamp "slept at the"'), ['1.txt']);
    assert.deepEqual(pathsOf(database, 'lamp absent'), []);
  });
});

test('words that too many texts have are found in the newest first, page after page', async () => {
  await withTexts((database) => {
    assert.deepEqual(pathsOf(database, 'lamp the', 3), ['6.txt', '5.txt', '4.txt']);
    const first = searchTexts(database, { text: 'lamp the', limit: 5 }, LOW);
    const second = searchTexts(database, { text: 'lamp the', limit: 5, cursor: first.next! }, LOW);
    assert.deepEqual(
      second.rows.map(({ document }) => document.path),
      ['1.txt', '0.txt'],
    );
    assert.equal(second.next, null);
  });
});

test('a quotation of common words is found by three of them in a row', async () => {
  await withTexts((database) => {
    const paths = (ids: readonly string[]): unknown[] =>
      ids.map((id) => database.get('SELECT path FROM documents WHERE id = ?', id)!['path']);
    const rows = { ...LOW, rowsOfWord: 0 };
    assert.deepEqual(paths(likeTexts(database, 'It will be mended', 20, rows)), ['6.txt']);
    assert.deepEqual(
      paths(likeQuotations(database, 'it will be', 20, rows).map(({ document }) => document)),
      ['6.txt'],
    );
    assert.deepEqual(likeTexts(database, 'mended be will', 20, rows), []);
  });
});

test('with every word rare enough the answers are those of a small library', async () => {
  await withTexts((database) => {
    for (const text of ['lamp heron', 'lamp', '"at the pier"', 'will -heron'])
      assert.deepEqual(
        searchTexts(database, { text }, { ...LOW, weighed: 1000 }).rows,
        searchTexts(database, { text }).rows,
      );
    const high = { ...LOW, weighed: 1000, rowsOfWord: 1000, rowsOfWords: 1000 };
    for (const text of TEXTS)
      assert.deepEqual(likeTexts(database, text, 20, high), likeTexts(database, text, 20));
  });
});
