// What was changed between two versions of a text: −removed− and +added+ words stand in the expected line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findChanges } from '../../src/collate/index.ts';

function show(before: string, after: string): string[] {
  return findChanges(before, after).map(
    ({ kind, before: a, after: b }) =>
      `${kind}: ${before.slice(a.from, a.to)} → ${after.slice(b.from, b.to)}`,
  );
}

test('says which words were replaced, added and removed', () => {
  assert.deepEqual(show('At least nine people died on Monday.', 'At least eleven people died on Monday.'), [
    'replaced: nine → eleven',
  ]);
  assert.deepEqual(show('Nine died.', 'Nine died. Two were hurt.'), ['added:  → Two were hurt']);
  assert.deepEqual(show('Nine died, officials said.', 'Nine died.'), ['removed: officials said → ']);
});

test('takes white space, marks and capitals for no change', () => {
  assert.deepEqual(show('“Nine died,” he said.', '"nine  died" he said\n'), []);
});

test('joins changes that only a word or two part', () => {
  assert.deepEqual(show('the old red barn of the farm fell', 'the new red house of the farm fell').length, 1);
});

test('the words outside the changes are the same on both sides', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rest = (side: 'before' | 'after', whole: string): string => {
        let out = whole;
        for (const change of findChanges(before, after).reverse())
          out = out.slice(0, change[side].from) + out.slice(change[side].to);
        return out
          .split(' ')
          .filter((word) => word !== '')
          .join(' ');
      };
      assert.equal(rest('before', before), rest('after', after));
    }),
    { seed: 7, numRuns: 200 },
  );
});
