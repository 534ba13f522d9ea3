// Who speaks in a block that is quoted without marks, from the words that hand over to it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voiceIn } from '../../src/voices/block-quotes.ts';

test('the name in the words that introduce a block speaks in it', () => {
  assert.equal(voiceIn('Here is what the minister Ilse Tarn said:'), 'Ilse Tarn');
  assert.equal(voiceIn('Ada Pell came first. The mayor then wrote:'), 'Ada Pell');
});

test('an office speaks in a block where no name is given, a document does not', () => {
  assert.equal(voiceIn('It rained. The mayor has issued a statement:'), 'The mayor');
  assert.equal(voiceIn('A spokesman for the port said:'), 'A spokesman for the port');
  assert.equal(voiceIn('The statement said:'), null);
  assert.equal(voiceIn('It said:'), null);
});
