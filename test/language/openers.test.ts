// Words that stand before or behind a name and are none of it: thanks, commands, a senator's party and state.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLanguage } from '../../src/variorum.ts';

function namesIn(text: string): string[] {
  const { entities } = defaultLanguage().analyse(text, [{ from: 0, to: text.length }]);
  return entities.map(({ name }) => name);
}

test('a word that only opens the sentence is no part of a name', () => {
  assert.deepEqual(namesIn('Thanks Tilda. I will wait for the wire.'), ['Tilda']);
  assert.deepEqual(namesIn('Do they? Ask the Kurds.'), ['Kurds']);
});

test('party and state are nobody’s name', () => {
  assert.deepEqual(namesIn('Sen. Lindy Grove, R-S.C., called it folly. Rep. Ada Tarn (D-Ohio) agreed.'), [
    'Lindy Grove',
    'Ada Tarn',
  ]);
});

test('a state before a title is no part of the name', () => {
  const names = namesIn('Massachusetts Gov. Deval Harrow spoke on Monday. Lt. Gov. Ada Quill did not.');
  assert.ok(names.includes('Deval Harrow'), names.join(', '));
  assert.ok(!names.some((name) => name.includes('Massachusetts Gov')), names.join(', '));
});
