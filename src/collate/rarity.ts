// How much a shared word says: rare words much, common ones little.
// In: a stem. Out: its weight. Idea: inverse document frequency over a background of English, not over the documents at hand: among
// five pages about one event every word of it is common, and a collection that grows must not change its mind about older pages.

import { COMMON_WORDS } from './common-words.ts';

/** Added to the share of texts that have a word, so that among rare words rarity hardly counts. Tuned: docs/method/stories.md. */
const EVENING = 0.04;
const TEXTS = 1000;

let common: ReadonlyMap<string, number> | null = null;

/** The weight of a stem: 0 for one that every text has, about 3.2 for one that is in no list. */
export function rarityOf(stem: string): number {
  common ??= readCommonWords();
  return -Math.log(Math.min(1, (common.get(stem) ?? 0) / TEXTS + EVENING));
}

function readCommonWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of COMMON_WORDS.split('\n')) {
    const [count, ...stems] = line.split(' ');
    for (const stem of stems) words.set(stem, Number(count));
  }
  return words;
}
