// Alignment of readings. Notation: one string per witness; a table row is written as its words, `·` where a witness has none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Alignment, alignPair, alignWitnesses } from '../../src/collate/align.ts';
import { scanTerms } from '../../src/collate/terms.ts';

const align = (texts: Record<string, string>): Alignment =>
  alignWitnesses(Object.entries(texts).map(([id, text]) => ({ id, words: scanTerms(text) })));

const rows = (texts: Record<string, string>): string[] => {
  const table = align(texts);
  return table.witnesses.map((id, row) =>
    table.columns
      .map((column) => (column[row] === null ? '·' : scanTerms(texts[id]!)[column[row]!]!.key))
      .join(' '),
  );
};

test('puts equal words of two readings into one column and leaves gaps for the others', () => {
  assert.deepEqual(rows({ A: 'The bridge fell at dawn', B: 'The old bridge fell' }), [
    'the · bridge fell at dawn',
    'the old bridge fell · ·',
  ]);
});

test('aligns two spellings of a name and two forms of a word', () => {
  assert.deepEqual(rows({ A: 'Korvath was flooded', B: 'Corvath floods' }), [
    'korvath was flooded',
    'corvath · floods',
  ]);
});

test('keeps a repeated phrase whole where a reading has it once', () => {
  const [, second] = rows({ A: 'we will wait and we will see', B: 'we will see' });
  assert.equal(second, '· · · · we will see');
});

test('prefers a content word to several function words', () => {
  const table = align({ A: 'of the in to harbour', B: 'harbour of the in to' });
  const shared = table.columns.filter((column) => column.every((index) => index !== null));
  assert.deepEqual(shared, [[4, 0]]);
});

test('sees a clause that was moved', () => {
  const { transpositions } = align({
    A: 'They will call it murder. Our children need no other word.',
    B: 'Our children need no other word. They will call it murder.',
  });
  assert.equal(transpositions.length, 1);
});

test('gives an empty table for no witness and for readings without words', () => {
  assert.deepEqual(alignWitnesses([]).columns, []);
  assert.deepEqual(align({ A: '…', B: '' }).columns, []);
});

const words = fc.array(
  fc.constantFrom('the', 'gate', 'gates', 'gate', 'opened', 'night', 'of', 'no', 'river', 'rivers'),
  { maxLength: 14 },
);
const readings = fc.array(words, { minLength: 1, maxLength: 5 });
const named = (lists: readonly string[][]): Record<string, string> =>
  Object.fromEntries(lists.map((list, at) => [`W${at}`, list.join(' ')]));

test('loses no word of any reading and keeps each in its order', () => {
  fc.assert(
    fc.property(readings, (lists) => {
      const table = align(named(lists));
      table.witnesses.forEach((_, row) => {
        const indexes = table.columns.map((column) => column[row]).filter((index) => index !== null);
        assert.deepEqual(
          indexes,
          lists[row]!.map((_, index) => index),
        );
      });
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('gives the same table for every order of the inputs', () => {
  fc.assert(
    fc.property(readings, (lists) => {
      const texts = named(lists);
      const reversed = Object.fromEntries(Object.entries(texts).reverse());
      assert.deepEqual(align(reversed), align(texts));
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('gives one row for every column when all readings are equal', () => {
  fc.assert(
    fc.property(words, (list) => {
      const table = align(named([list, list, list]));
      assert.equal(table.columns.length, list.length);
      assert.ok(table.columns.every((column) => new Set(column).size === 1));
    }),
    { seed: 9, numRuns: 100 },
  );
});

test('loses no word of two readings too long for one table', () => {
  const long = (shift: number): string =>
    Array.from({ length: 1500 }, (_, at) => (at % 3 === shift ? `word${at}` : `w${at % 40}`)).join(' ');
  const [a, b] = [scanTerms(long(0)), scanTerms(long(1))];
  const pairs = alignPair(a, b);
  assert.deepEqual(
    pairs.flatMap(([index]) => index ?? []),
    a.map((_, index) => index),
  );
  assert.deepEqual(
    pairs.flatMap(([, index]) => index ?? []),
    b.map((_, index) => index),
  );
});
