// How much a word tells in one story: rare words much, common ones little. Counted over distinct sentences, so that a text
// that was copied ten times does not make its own words common.

import type { Term } from './terms.ts';

export interface Weights {
  /** 0.1 for function words, else up to 1, by the share of distinct sentences that hold the stem. */
  of(term: Term): number;
}

const FUNCTION_WEIGHT = 0.1;

/** Weights from all sentences of a story. */
export function weighTerms(sentences: readonly (readonly Term[])[]): Weights {
  const distinct = new Map(
    sentences.map((terms) => [terms.map((term) => term.key).join(' '), terms] as const),
  );
  const counts = new Map<string, number>();
  for (const terms of distinct.values())
    for (const stem of new Set(terms.map((term) => term.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const total = Math.max(distinct.size, 20);
  const top = Math.log(1 + total);
  const weights = new Map(
    [...counts].map(([stem, count]) => [stem, Math.log(1 + total / count) / top] as const),
  );
  const unknown = Math.log(1 + total) / top;
  return {
    of: ({ stem, isContent }) => (isContent ? (weights.get(stem) ?? unknown) : FUNCTION_WEIGHT),
  };
}

/** Sum of weights, in order of position, so that it never depends on the order of the inputs. */
export function massOf(terms: readonly Term[], weights: Weights): number {
  return terms.reduce((sum, term) => sum + weights.of(term), 0);
}
