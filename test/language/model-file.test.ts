// Model files: what is written is what is read, from any place in memory; anything else is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText, mix } from '../../src/language/hash.ts';
import { openModel } from '../../src/language/model-file.ts';
import { createScorer } from '../../src/language/sparse-scorer.ts';
import { createStepScorer } from '../../src/language/step-scorer.ts';
import { hashFeatures, NOTHING, readTemplates } from '../../src/language/templates.ts';
import { createWordTable } from '../../src/language/word-table.ts';
import { createLearner } from '../../train/learner.ts';
import { createRowLearner } from '../../train/row-learner.ts';
import { encodeModel, wordTable } from '../../train/write-model.ts';

const bytes = encodeModel([
  { lists: { labels: ['a', 'é'] }, numbers: { size: 3 } },
  { tables: { small: Uint8Array.of(1, 2, 3), large: Uint32Array.of(7, 4_000_000_000) } },
]);

test('a model file gives back its lists, numbers and tables', () => {
  const model = openModel(bytes);
  assert.deepEqual(model.list('labels'), ['a', 'é']);
  assert.equal(model.number('size'), 3);
  assert.deepEqual([...model.u8('small')], [1, 2, 3]);
  assert.deepEqual([...model.u32('large')], [7, 4_000_000_000]);
});

test('a model file can lie at an odd place in memory', () => {
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  assert.deepEqual([...openModel(shifted.subarray(1)).u32('large')], [7, 4_000_000_000]);
});

test('bytes that are no model are refused', () => {
  assert.throws(() => openModel(Uint8Array.of(1, 2, 3)), /not a model file/);
  assert.throws(() => openModel(bytes).u8('other'), /missing in the model file: other/);
});

test('a word table gives the number of each word, and 0 for a word that it does not have', () => {
  const model = openModel(
    encodeModel([
      wordTable('words', [
        [hashText('mill'), 5],
        [hashText('road'), 9],
      ]),
    ]),
  );
  const table = createWordTable(model, 'words');
  assert.deepEqual(
    ['mill', 'road', 'river'].map((word) => table.get(hashText(word))),
    [5, 9, 0],
  );
});

test('a frozen learner scores as the averaged weights say', () => {
  const learner = createLearner(3);
  const features = Int32Array.from([1, 2, 3], (template) => mix(template, 42));
  learner.update(features, 3, 2, 1);
  learner.update(features, 1, 0, -1);
  for (let k = 0; k < 9; k++) learner.tick();
  const scorer = createScorer(openModel(encodeModel([learner.freeze('x')])), 'x', 3);
  const scores = new Int32Array(3);
  scorer.score(features, 3, scores);
  assert.ok(scores[2]! > 0 && scores[0]! < 0 && scores[1] === 0);
  scorer.score(Int32Array.of(mix(9, 9)), 1, scores);
  assert.deepEqual([...scores], [0, 0, 0]);
});

test('the scorer of a table of any size finds every feature that it holds', () => {
  for (const size of [3, 300, 30_000]) {
    const learner = createLearner(2);
    const features = Int32Array.from({ length: size }, (_, k) => mix(1, k));
    learner.update(features, size, 1, 1);
    learner.tick();
    const scorer = createScorer(openModel(encodeModel([learner.freeze('x')])), 'x', 2);
    const scores = new Int32Array(2);
    for (const feature of features) {
      scorer.score(Int32Array.of(feature), 1, scores);
      assert.ok(scores[1]! > 0, `${feature} of ${size}`);
    }
  }
});

test('the scorer of steps gives what each step is better by than the last', () => {
  const learner = createRowLearner(5);
  const templates = readTemplates('a b a+b', [NOTHING, 'a', 'b']);
  const atoms = Int32Array.of(0, 42, 43);
  const features = new Int32Array(3);
  hashFeatures(templates, atoms, features);
  for (let k = 0; k < 5; k++) learner.observe(features, 3);
  learner.update(features, 3, 0, 2);
  learner.update(features, 1, 1, -1);
  learner.update(features, 2, 2, 1);
  for (let k = 0; k < 9; k++) learner.tick();
  const scorer = createStepScorer(openModel(encodeModel([learner.freeze('x', 3)])), 'x');
  const scores = new Int32Array(3);
  const score = (first: number, count: number): number[] => {
    scores.fill(0);
    scorer.add(templates, atoms, first, first + count, scores);
    return [...scores].map((one) => Math.round((2 * one) / 127 ** 2));
  };
  assert.deepEqual(score(0, 1), [1, -2, 0]);
  assert.deepEqual(score(2, 1), [2, 0, 0]);
  assert.deepEqual(score(0, 3), [4, -3, 0]);
});
