// Two passages → numbers that tell whether they say the same: what share of the shorter one stands in the longer in the same order, how
// long the run is that both have, and whether only one of them negates. Words weigh by their rarity in English, so that the answer for a
// pair does not depend on the other texts at hand. After Wan et al. (2006), Madnani et al. (2012).

import { alignPair } from './align.ts';
import { rarityOf } from './rarity.ts';
import { isNegator } from './sense.ts';
import { stemWord } from './stem.ts';
import type { Term } from './terms.ts';

export interface PairFeatures {
  /** Weighted share of the shorter passage that stands in the same order in the longer. */
  readonly shortInOrder: number;
  /** The longest common run: its share of the shorter's words, and its weight. */
  readonly run: number;
  readonly runWeight: number;
  /** Only one of the two negates. */
  readonly negation: number;
}

const FUNCTION_WEIGHT = 0.1;
/** Rarity of a word that is in no list. */
const FULL_RARITY = 3.3;

/** What a word tells, 0.1 for function words to about 1 for words that no common text has. */
export function tellingWeight(term: Term): number {
  if (!term.isContent) return FUNCTION_WEIGHT;
  return Math.min(1, 0.25 + rarityOf(stemWord(term.key)) / FULL_RARITY);
}

/** The features of a pair. The order of the two makes no difference unless they have equally many words. */
export function comparePair(a: readonly Term[], b: readonly Term[]): PairFeatures {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const weights = short.map(tellingWeight);
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const runs = runsOf(short, long, weights);
  return {
    shortInOrder: ratio(runs.matched, mass),
    run: ratio(runs.longest, short.length),
    runWeight: runs.heaviest,
    negation: Number(short.some(isNegator) !== long.some(isNegator)),
  };
}

/** A share; 0 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

export interface Runs {
  /** Weight of all words that stand in the same order. */
  readonly matched: number;
  readonly longest: number;
  readonly heaviest: number;
}

/** What stands in the same order in both, and the longest and heaviest run of it. */
export function runsOf(short: readonly Term[], long: readonly Term[], weights: readonly number[]): Runs {
  let [matched, longest, heaviest, run, weight] = [0, 0, 0, 0, 0];
  let [lastA, lastB] = [-2, -2];
  for (const [a, b] of alignPair(short, long)) {
    if (a === null || b === null) continue;
    const isSame = short[a]!.key === long[b]!.key;
    const goesOn = run > 0 && lastA === a - 1 && lastB === b - 1;
    run = !isSame ? 0 : goesOn ? run + 1 : 1;
    weight = !isSame ? 0 : goesOn ? weight + weights[a]! : weights[a]!;
    matched += weights[a]!;
    longest = Math.max(longest, run);
    heaviest = Math.max(heaviest, weight);
    [lastA, lastB] = [a, b];
  }
  return { matched, longest, heaviest };
}
