// A fault of ours in one document: the others come, the fault is named, the exit code says so.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../src/language/index.ts';
import { defaultLanguage, tryAnalyse } from '../src/variorum.ts';

/** A language that fails on one word, as ours may on a text that nobody thought of. */
const fragile: Language = {
  ...defaultLanguage(),
  analyse(text, parts) {
    if (text.includes('unsayable')) throw new RangeError('no such word');
    return defaultLanguage().analyse(text, parts);
  },
};
const sourceOf = (text: string) => ({ path: 'a.txt', bytes: new TextEncoder().encode(text) });

test('a fault in one document is a problem that names it', () => {
  const result = tryAnalyse(sourceOf('The unsayable happened.'), fragile);
  assert.deepEqual(result, {
    code: 'analyse/fault',
    severity: 'error',
    message: 'a fault of ours: no such word',
    path: 'a.txt',
  });
  assert.ok('schema' in tryAnalyse(sourceOf('Nothing happened.'), fragile));
});
