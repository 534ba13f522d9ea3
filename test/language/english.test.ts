// The whole stage on text: offsets, sentences (a bar where one ends), tags (word/TAG) and lemmas.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEnglish } from '../../src/language/index.ts';
import type { Analysis, Span } from '../../src/model/index.ts';
import { loadModels } from '../../src/models.ts';

const english = createEnglish(loadModels());
const whole = (text: string): Span[] => [{ from: 0, to: text.length }];
const analyse = (text: string): Analysis => english.analyse(text, whole(text));

function checkSentences(marked: string): void {
  const parts = marked.split('|');
  const text = parts.join('');
  const found = analyse(text).sentences.map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(
    found,
    parts.map((part) => part.trim()),
  );
}

test('sentences end at a stop before a capital', () =>
  checkSentences(
    'The dam gave way at night.| Nobody had been warned.| “We were asleep,” said Mr. Aster of Brell Inc. on Monday.',
  ));

test('sentences do not end at initials, titles, times or inside numbers', () =>
  checkSentences('Dr. J. K. Aster left at 5 p.m. on Friday with 3.5 tonnes of salt.| He came back.'));

test('sentences end at an empty line even without a stop', () =>
  checkSentences('Flood hits the valley|\n\nOfficials were slow to answer.'));

test('a closing quotation mark stays with the sentence that it ends', () =>
  checkSentences('“It was dark. | We ran.” | The mayor said nothing.'));

test('words get their universal tags', () => {
  const marked =
    'The/DET minister/NOUN did/AUX not/PART say/VERB who/PRON opened/VERB the/DET gates/NOUN ./PUNCT';
  const pairs = marked.split(' ').map((one) => one.split('/'));
  const { tokens } = analyse(pairs.map(([word]) => word).join(' '));
  assert.deepEqual(
    tokens.map((token) => [token.text, token.tag]),
    pairs,
  );
});

test('words get their lemmas and features', () => {
  const { tokens } = analyse('Two children were found, and the cities have been rebuilt.');
  const lemmaOf = (word: string): string | undefined => tokens.find((token) => token.text === word)?.lemma;
  assert.deepEqual(['children', 'were', 'found', 'cities', 'rebuilt'].map(lemmaOf), [
    'child',
    'be',
    'find',
    'city',
    'rebuild',
  ]);
  assert.match(tokens.find((token) => token.text === 'children')?.features ?? '', /Number=Plur/);
});

test('sentences never cross the borders of ranges, and text outside them is not read', () => {
  const text = 'First part goes on second part ends. outside';
  const { sentences, tokens } = english.analyse(text, [
    { from: 0, to: 18 },
    { from: 19, to: 36 },
  ]);
  assert.deepEqual(
    sentences.map(({ from, to }) => text.slice(from, to)),
    ['First part goes on', 'second part ends.'],
  );
  assert.ok(tokens.every((token) => token.to <= 36));
});

test('every token slices to its text and every sentence covers its tokens, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const { tokens, sentences } = analyse(text);
      for (const token of tokens) assert.equal(text.slice(token.from, token.to), token.text);
      let next = 0;
      for (const { from, to, firstToken, endToken } of sentences) {
        assert.equal(firstToken, next);
        assert.equal(from, tokens[firstToken]!.from);
        assert.equal(to, tokens[endToken - 1]!.to);
        next = endToken;
      }
      assert.equal(next, tokens.length);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('the same text gives the same analysis', () => {
  const text = 'Aster said on Monday that the mill would close. It did not.';
  assert.deepEqual(analyse(text), analyse(text));
});
