// An averaged perceptron over hashed features for many labels (Collins 2002; Daumé's lazy averaging).
// Integers only, rows handed out in the order of the updates: the same data in the same order give the same bytes.

import type { Tables } from './write-model.ts';

export interface Learner {
  readonly labelCount: number;
  /** Sets `scores[label]` from the first `count` features. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
  /** Adds the scores of the features `from` to `to`. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array): void;
  /** Adds `delta` to the weight of each feature for one label. */
  update(features: Int32Array, count: number, label: number, delta: number): void;
  /** Counts features, before training: those seen less often than `leastSeen` get no weight. */
  observe(features: Int32Array, count: number): void;
  /** Tells that one more example was seen; the average is taken over examples. */
  tick(): void;
  /** The averaged weights as tables `<name>.starts`, `<name>.entries`. */
  freeze(name: string, options?: FreezeOptions): Tables;
}

export interface FreezeOptions {
  /** Weights smaller than this, as whole numbers in the model's own scale, are left out. */
  readonly least?: number;
  /** A lead of one label over another in the weights' own units; its size in the model's scale is kept as `<name>.enough`. */
  readonly enough?: number;
}

const FIRST_SLOT_BITS = 18;
const SEEN_BITS = 25;
const FIRST_ROWS = 1 << 16;

/** A learner for `labelCount` labels (at most 256). */
export function createLearner(labelCount: number, leastSeen = 1): Learner {
  const seen = new Uint8Array(leastSeen > 1 ? 1 << SEEN_BITS : 0);
  // Slot k holds a feature's hash at 2k and its row + 1 at 2k + 1.
  let slotBits = FIRST_SLOT_BITS;
  let slots = new Int32Array(2 << slotBits);
  let rowCount = 0;
  let weights = new Int16Array(FIRST_ROWS * labelCount);
  let totals = new Int32Array(FIRST_ROWS * labelCount);
  let rowKeys = new Int32Array(FIRST_ROWS);
  let steps = 1;

  const slotOf = (hash: number): number => {
    const mask = (1 << slotBits) - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
    return 2 * slot;
  };
  const widen = (): void => {
    slotBits++;
    slots = new Int32Array(2 << slotBits);
    for (let row = 0; row < rowCount; row++) {
      const slot = slotOf(rowKeys[row]!);
      slots[slot] = rowKeys[row]!;
      slots[slot + 1] = row + 1;
    }
  };
  const grow = (): void => {
    const size = rowKeys.length * 2;
    weights = copyInto(new Int16Array(size * labelCount), weights);
    totals = copyInto(new Int32Array(size * labelCount), totals);
    rowKeys = copyInto(new Int32Array(size), rowKeys);
  };
  const addRow = (hash: number): number => {
    if (rowCount === rowKeys.length) grow();
    if (rowCount * 2 > 1 << slotBits) widen();
    const slot = slotOf(hash);
    rowKeys[rowCount] = hash;
    slots[slot] = hash;
    slots[slot + 1] = rowCount + 1;
    return rowCount++;
  };

  return {
    labelCount,
    score(features, count, scores) {
      scores.fill(0, 0, labelCount);
      this.add(features, 0, count, scores);
    },
    add(features, from, to, scores) {
      for (let f = from; f < to; f++) {
        const row = slots[slotOf(features[f]!) + 1]! - 1;
        if (row < 0) continue;
        const base = row * labelCount;
        for (let label = 0; label < labelCount; label++)
          scores[label] = scores[label]! + weights[base + label]!;
      }
    },
    update(features, count, label, delta) {
      for (let f = 0; f < count; f++) {
        const hash = features[f]!;
        if (leastSeen > 1 && seen[hash >>> (32 - SEEN_BITS)]! < leastSeen) continue;
        const known = slots[slotOf(hash) + 1]!;
        const row = known === 0 ? addRow(hash) : known - 1;
        const at = row * labelCount + label;
        weights[at] = weights[at]! + delta;
        totals[at] = totals[at]! + delta * steps;
      }
    },
    observe(features, count) {
      if (leastSeen === 1) return;
      for (let f = 0; f < count; f++) {
        const at = features[f]! >>> (32 - SEEN_BITS);
        if (seen[at]! < 255) seen[at]!++;
      }
    },
    tick() {
      steps++;
    },
    freeze(name, options = {}) {
      const hashes: number[] = [];
      const labels: number[] = [];
      const averages: number[] = [];
      for (let row = 0; row < rowCount; row++)
        for (let label = 0; label < labelCount; label++) {
          const at = row * labelCount + label;
          const average = weights[at]! - totals[at]! / steps;
          if (average === 0) continue;
          hashes.push(rowKeys[row]!);
          labels.push(label);
          averages.push(average);
        }
      return pack(name, { labelCount, hashes, labels, averages }, options);
    },
  };
}

interface Weights {
  readonly labelCount: number;
  readonly hashes: readonly number[];
  readonly labels: readonly number[];
  readonly averages: readonly number[];
}

/** Entries as src/language/sparse-scorer.ts reads them; the largest weight fills the bits that the label leaves. */
function pack(name: string, weights: Weights, { least = 0, enough }: FreezeOptions): Tables {
  let labelBits = 1;
  while (1 << labelBits < weights.labelCount) labelBits++;
  const most = (1 << (15 - labelBits)) - 1;
  const full = weights.averages.reduce((sofar, one) => Math.max(sofar, Math.abs(one)), 0) || 1;
  const kept: { hash: number; entry: number }[] = [];
  for (let i = 0; i < weights.hashes.length; i++) {
    const average = weights.averages[i]!;
    const value = Math.round((average * most) / full);
    if (value === 0 || Math.abs(value) < least) continue;
    const hash = weights.hashes[i]!;
    const low = ((value << labelBits) & 0xffff) | weights.labels[i]!;
    kept.push({ hash, entry: (((hash & 0xffff) << 16) | low) >>> 0 });
  }
  let bits = 8;
  while (4 << bits < kept.length) bits++;
  const shift = 32 - bits;
  kept.sort((a, b) => (a.hash >>> shift) - (b.hash >>> shift) || a.entry - b.entry);
  const starts = new Uint32Array((1 << bits) + 1);
  for (const { hash } of kept) starts[(hash >>> shift) + 1]!++;
  for (let bucket = 0; bucket < 1 << bits; bucket++) starts[bucket + 1]! += starts[bucket]!;
  return {
    numbers: {
      [`${name}.bits`]: bits,
      [`${name}.labelBits`]: labelBits,
      ...(enough === undefined ? {} : { [`${name}.enough`]: Math.round((enough * most) / full) }),
    },
    tables: { [`${name}.starts`]: starts, [`${name}.entries`]: Uint32Array.from(kept, (one) => one.entry) },
  };
}

function copyInto<T extends Int16Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}

/** Shuffles in place by a linear congruential generator: the same seed gives the same order everywhere. */
export function shuffle<T>(items: T[], seed: number): T[] {
  let state = seed >>> 0;
  for (let i = items.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
  return items;
}
