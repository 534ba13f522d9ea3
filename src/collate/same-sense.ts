// Two passages → do they say the same? Two linear rules over the features of a pair: one for quotations, where a part of the words
// is enough if it stands in them, one for sentences as wholes. The numbers are the rounded answer of a logistic regression
// (`node build/eval/pairs.js FILE --fit`); see docs/method/statements.md for what they reach.

import { comparePair, type PairFeatures } from './pair-features.ts';
import type { Term } from './terms.ts';

type Rule = { readonly bias: number } & Partial<Readonly<Record<keyof PairFeatures, number>>>;

/** Two stretches within quotation marks: one utterance, perhaps cut or altered, or two. */
export const SAME_WORDS: Rule = {
  bias: -8.36,
  shortInOrder: 8.62,
  run: 4.45,
  runWeight: 0.07,
  negation: -1.13,
  lost: 0.91,
};

/** Two sentences: the same proposition, or not. */
export const SAME_PROPOSITION: Rule = {
  bias: -1.05,
  shortCovered: 0.68,
  longCovered: 1.04,
  longInOrder: 3.17,
  run: 1.53,
  runWeight: -0.16,
  shortWords: -8.2,
  longWords: 17.15,
  shortFours: -2.78,
  negation: -1.28,
  shortNumbers: -0.18,
  shortNames: -0.27,
  longNames: 0.26,
  ratio: -5.43,
  length: 0.03,
};

/** Do the two quote one utterance? Above 0 for yes; the more, the surer. */
export function judgeQuotations(a: readonly Term[], b: readonly Term[]): number {
  return judge(SAME_WORDS, comparePair(a, b));
}

/** Do two sentences state one proposition? Above 0 for yes; the more, the surer. */
export function judgeSentences(a: readonly Term[], b: readonly Term[]): number {
  return judge(SAME_PROPOSITION, comparePair(a, b));
}

function judge({ bias, ...weights }: Rule, features: PairFeatures): number {
  const names = Object.keys(weights) as (keyof PairFeatures)[];
  return names.reduce((total, name) => total + weights[name]! * features[name], bias);
}
