// Features that speak of many labels stand in rows of their own: the sums are those of the entries that the file holds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mix, mix2 } from '../../src/language/hash.ts';
import { type ModelFile, openModel } from '../../src/language/model-file.ts';
import { createScorer } from '../../src/language/sparse-scorer.ts';
import { createLearner } from '../../train/learner.ts';
import { encodeModel } from '../../train/write-model.ts';

const LABELS = 21;

/** Features 0 to 199; feature k speaks of `k % LABELS + 1` labels. */
function learned(): ModelFile {
  const learner = createLearner(LABELS);
  for (let k = 0; k < 200; k++)
    for (let label = 0; label <= k % LABELS; label++)
      learner.update(Int32Array.of(mix(k, 1)), 1, label, (mix2(k, label, 3) % 900) + 1000 * (label % 2));
  learner.tick();
  learner.tick();
  return openModel(encodeModel([learner.freeze('x')]));
}

/** What the entries say, one by one. */
function sumOfEntries(model: ModelFile, features: Int32Array): number[] {
  const starts = model.u32('x.starts');
  const entries = model.u32('x.entries');
  const labelBits = model.number('x.labelBits');
  const scores = new Array<number>(LABELS).fill(0);
  for (const hash of features) {
    const bucket = hash >>> (32 - model.number('x.bits'));
    for (let e = starts[bucket]!; e < starts[bucket + 1]!; e++)
      if (entries[e]! >>> 16 === (hash & 0xffff))
        scores[entries[e]! & ((1 << labelBits) - 1)]! += (entries[e]! << 16) >> (16 + labelBits);
  }
  return scores;
}

test('rows for many labels add up to what the entries say, however many features are added', () => {
  const model = learned();
  const scorer = createScorer(model, 'x', LABELS);
  for (const count of [1, 7, 100, 600]) {
    const features = Int32Array.from({ length: count }, (_, k) => mix((k * 7) % 230, 1));
    const scores = new Int32Array(LABELS);
    scorer.score(features, count, scores);
    assert.deepEqual([...scores], sumOfEntries(model, features));
    assert.ok(scores.some((score) => score !== 0));
  }
});
