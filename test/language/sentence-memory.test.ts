import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEnglish, type Language } from '../../src/language/index.ts';
import type { Token } from '../../src/model/index.ts';
import { loadModels } from '../../src/models.ts';

const FIRST = 'The ferry left the quay late. “Nobody asked us,” Ilse Tarn said, “and nobody will.”';
const LATER =
  'A storm was near.\n\nThe ferry left the quay late. The ferry left the quay late!\n\nTHE FERRY LEFT THE QUAY LATE.';

const read = (language: Language, text: string): readonly Token[] =>
  language.analyse(text, [{ from: 0, to: text.length }]).tokens;

test('a sentence that comes again is read as if it came for the first time', () => {
  const language = createEnglish(loadModels());
  const first = read(language, FIRST);
  assert.deepEqual(read(language, LATER), read(createEnglish(loadModels()), LATER));
  assert.deepEqual(read(language, FIRST), first);
});
