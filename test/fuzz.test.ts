// What the fuzz loop found is replayed: every file of fuzz/corpus goes through its target, and a few mutants with it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutate } from '../fuzz/mutate.ts';
import { corpusOf } from '../fuzz/run.ts';
import { TARGETS } from '../fuzz/targets/index.ts';

for (const [name, check] of Object.entries(TARGETS))
  test(`the corpus of ${name} breaks no law`, async () => {
    for (const [path, bytes] of corpusOf(name))
      if (name === 'read' || path.startsWith(name)) await check(bytes, path);
  });

test('the same seed gives the same mutant', () => {
  const [first, second] = [...corpusOf('read').values()];
  assert.deepEqual(mutate(first!, second!, 7), mutate(first!, second!, 7));
  assert.notDeepEqual(mutate(first!, second!, 7), mutate(first!, second!, 8));
});
