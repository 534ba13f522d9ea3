// He and she after somebody was introduced: the person whose first mention opens the sentence before is meant, not the one named most.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLanguage } from '../../src/variorum.ts';

function whoIsHer(text: string): string | undefined {
  const at = text.indexOf('Her brother');
  const { entities } = defaultLanguage().analyse(text, [{ from: 0, to: text.length }]);
  return entities.find(({ mentions }) => mentions.some(([from]) => from === at))?.name;
}

test('a person just introduced is taken up by the pronoun', () => {
  const text = `Minister Dora Fenn visited the harbour on Monday. Fenn said she would pay. "We are here," Fenn told Mrs Lund.

Ada Quill, 58, runs the bakery opposite the pier. Her brother was a deckhand on the night boat.`;
  assert.equal(whoIsHer(text), 'Ada Quill');
});

test('a person of the other gender is not', () => {
  const text = `Dora Fenn visited the harbour on Monday and she spoke to families.

Mr Olaf Brandt runs the bakery opposite the pier. Her brother was a deckhand on the night boat.`;
  assert.notEqual(whoIsHer(text), 'Olaf Brandt');
});
