// Counts for the event finder: how often each feature of a coded deed stands with each PLOVER type. Counts only, no weights, no text;
// features are hashed. In: ../shared/data/events. Out: models/events.bin, the same bytes every time.

import { deedFeatures, EVENT_TYPES, EVENTS_FILE, type EventCounts, featureKey } from '../src/find/index.ts';
import { createEnglish } from '../src/language/index.ts';
import { loadModels } from '../src/models.ts';
import { type CodedDeed, readCodedDeeds, runOf, treeOfDeed } from './coded-deeds.ts';
import { writeModel } from './write-model.ts';

/** A coded deed as features and type. */
export interface Example {
  readonly features: readonly string[];
  readonly type: number;
}

/** The features of a coded deed. */
export function exampleOf(deed: CodedDeed): Example {
  const tree = treeOfDeed(deed);
  const actor = runOf(tree, deed.actor);
  const recipient = runOf(tree, deed.recipient);
  return { features: deedFeatures(tree, { actor, recipient, trigger: -1 }), type: deed.type };
}

/** Counts of all features that at least `least` examples have. */
export function countFeatures(examples: readonly Example[], least = 1): EventCounts {
  const kinds = EVENT_TYPES.length;
  const rows = new Map<number, number[]>();
  const totals = EVENT_TYPES.map(() => 0);
  for (const { features, type } of examples) {
    totals[type]! += 1;
    for (const key of new Set(features.map(featureKey))) {
      const row = rows.get(key) ?? EVENT_TYPES.map(() => 0);
      row[type] = Math.min(row[type]! + 1, 255);
      rows.set(key, row);
    }
  }
  const kept = [...rows]
    .filter(([, row]) => row.reduce((sum, count) => sum + count, 0) >= least)
    .sort((a, b) => a[0] - b[0]);
  const counts = new Uint8Array(kept.length * kinds);
  kept.forEach(([, row], index) => {
    counts.set(row, index * kinds);
  });
  return { keys: Uint32Array.from(kept, ([key]) => key), counts, totals };
}

/** Counts the coded sentences and writes the model. */
export function trainEvents(): void {
  const examples = readCodedDeeds(createEnglish(loadModels())).map(exampleOf);
  const { keys, counts, totals } = countFeatures(examples);
  const numbers = Object.fromEntries(totals.map((total, type) => [`total.${type}`, total]));
  writeModel(EVENTS_FILE, [{ numbers, tables: { keys: keys as Uint32Array, counts: counts as Uint8Array } }]);
}
