// Two quoted passages → do they say the same? In: their words. Out: a number above 0 for yes. A plain sum of what tells: how much of the
// shorter stands in the longer in the same order, how much of it is one common run, and how many telling words that run has; a negation
// on one side alone tells against. The parts are weighed by hand; only the threshold is measured. docs/method/statements.md has the numbers.

import { comparePair } from './pair-features.ts';
import type { Term } from './terms.ts';
import { type OfPair, oncePerWordings } from './wordings.ts';

const IN_ORDER = 8;
const RUN = 4;
const RUN_WORD = 0.5;
const NEGATION = 1;
/** Of 86 pairs of real quotations 90.7 in 100 are right at 7.5 (at 7 more, which joins more that are two). */
const THRESHOLD = 7.5;

/** A quotation of fewer words than this is a piece of the other only where some of its words follow one another there as they do here. */
const PIECE = 6;
const LEAST_RUN = 2;

/** Do the two quote one utterance, perhaps cut or altered? Above 0 for yes; the more, the surer. */
export const judgeQuotations: OfPair<number> = oncePerWordings(weighQuotations);

function weighQuotations(a: readonly Term[], b: readonly Term[]): number {
  const { shortInOrder, run, runWeight, negation } = comparePair(a, b);
  const shorter = Math.min(a.length, b.length);
  if (shorter < PIECE && run * shorter < LEAST_RUN) return -THRESHOLD;
  return IN_ORDER * shortInOrder + RUN * run + RUN_WORD * runWeight - NEGATION * negation - THRESHOLD;
}
