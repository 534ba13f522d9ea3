// In: hashes of the features that hold. Out: a score for every label: the sum of the features' weights.
// Idea: a trained perceptron is mostly zeros. What is left is a list of (feature, label, weight), four bytes each, sorted by
// bucket: the top bits of a feature's hash choose the bucket, its low 16 bits tell it from its neighbours there. The other 16 bits
// of an entry hold the weight and, lowest, the label.

import type { ModelFile } from './model-file.ts';

export interface Scorer {
  readonly labelCount: number;
  /** Sets `scores[label]` for every label from the first `count` features. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
  /** Adds instead of setting. */
  add(features: Int32Array, count: number, scores: Int32Array): void;
}

/** A scorer over the tables `<name>.starts` and `<name>.entries` of a model. */
export function createScorer(model: ModelFile, name: string, labelCount: number): Scorer {
  const starts = model.u32(`${name}.starts`);
  const entries = model.u32(`${name}.entries`);
  const labelBits = model.number(`${name}.labelBits`);
  const labelMask = (1 << labelBits) - 1;
  const weightShift = 16 + labelBits;
  const shift = 32 - model.number(`${name}.bits`);
  const add = (features: Int32Array, count: number, scores: Int32Array): void => {
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      const bucket = hash >>> shift;
      const print = hash & 0xffff;
      const end = starts[bucket + 1]!;
      for (let e = starts[bucket]!; e < end; e++) {
        const entry = entries[e]!;
        if (entry >>> 16 !== print) continue;
        const label = entry & labelMask;
        scores[label] = scores[label]! + ((entry << 16) >> weightShift);
      }
    }
  };
  return {
    labelCount,
    add,
    score(features, count, scores) {
      scores.fill(0, 0, labelCount);
      add(features, count, scores);
    },
  };
}

/** The label with the highest score; the lower label when two are equal. */
export function bestOf(scores: Int32Array, count: number): number {
  let best = 0;
  for (let label = 1; label < count; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
