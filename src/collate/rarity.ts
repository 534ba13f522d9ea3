// How much a shared word says: rare words much, common ones little.
// In: a stem, or its number. Out: its weight. Idea: inverse document frequency over a background of English, not over the documents at
// hand: among five pages about one event every word of it is common, and a collection that grows must not change its mind about older
// pages. The common stems have the first numbers, the same everywhere; whoever numbers other stems begins after them.

import { COMMON_WORDS } from './common-words.ts';

/** Added to the share of texts that have a word, so that among rare words rarity hardly counts. Tuned: docs/method/stories.md. */
const EVENING = 0.04;
const TEXTS = 1000;
/** The weight of a stem that is in no list. */
const MOST = -Math.log(EVENING);

interface CommonStems {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By number. */
  readonly weights: readonly number[];
}

let common: CommonStems | null = null;

/** The weight of a stem: 0 for one that every text has, about 3.2 for one that is in no list. */
export function rarityOf(stem: string): number {
  return rarityOfNumber(commonNumber(stem) ?? Number.POSITIVE_INFINITY);
}

/** The same by number. */
export function rarityOfNumber(number: number): number {
  common ??= readCommonWords();
  return common.weights[number] ?? MOST;
}

/** The number of a common stem; undefined for any other. */
export function commonNumber(stem: string): number | undefined {
  common ??= readCommonWords();
  return common.numbers.get(stem);
}

/** The common stem of a number; undefined for any other. */
export function commonName(number: number): string | undefined {
  common ??= readCommonWords();
  return common.names[number];
}

/** The first number that no common stem has. */
export function firstFreeNumber(): number {
  common ??= readCommonWords();
  return common.names.length;
}

function readCommonWords(): CommonStems {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const weights: number[] = [];
  for (const line of COMMON_WORDS.split('\n')) {
    const [count, ...stems] = line.split(' ');
    for (const stem of stems) {
      const number = numbers.get(stem) ?? names.length;
      numbers.set(stem, number);
      names[number] = stem;
      weights[number] = -Math.log(Math.min(1, Number(count) / TEXTS + EVENING));
    }
  }
  return { names, numbers, weights };
}
