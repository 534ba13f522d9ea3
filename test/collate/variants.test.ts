// Variants of readings that begin at one place: a short and a long cut of the same words are two readings, in any order.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanTerms } from '../../src/collate/terms.ts';
import { findVariants, type ReadingText } from '../../src/collate/variants.ts';

function reading(document: string, text: string, length: number): ReadingText {
  const words = text.slice(0, length);
  return { document, from: 0, to: length, text, terms: scanTerms(words) };
}

const TEXT = 'The crane stood still all night and fell at dawn on the quay';

test('two readings that begin at one place of one document do not take each other for the same', () => {
  const long = reading('A', TEXT, TEXT.length);
  const short = reading('A', TEXT, 26);
  const other = reading('B', TEXT.replace('dawn', 'noon'), TEXT.length);
  for (const [base, rest] of [
    [long, [short, other]],
    [short, [long, other]],
    [other, [long, short]],
  ] as const) {
    for (const { a, b } of findVariants(base, rest)) {
      assert.ok(a.from <= a.to && a.to <= TEXT.length);
      assert.ok(b.from <= b.to && b.to <= TEXT.length);
    }
  }
  const kinds = findVariants(long, [short, other]).map(({ kind, b }) => `${kind} ${b.document}`);
  assert.deepEqual(kinds, ['truncation A', 'substitution B']);
});
