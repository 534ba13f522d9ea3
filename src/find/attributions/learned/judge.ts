// In: drafts that compete, with what the models said of each. Out: the same with `right`: the log-odds, in units of 1/SCALE,
// that source and content are right. Idea: the two models look at one cue each; whether an attribution holds shows also in
// what stands around it in the document: the other cues, who speaks, how often this verb reports here. Boosted trees weigh it.

import type { Draft } from '../draft.ts';
import type { View } from '../view.ts';
import { type Case, casesOf } from './judge-features.ts';
import { scoreTrees, type Trees } from './trees.ts';
import type { Words } from './words.ts';

/** The drafts with the judge's verdict on each. */
export function judged(
  view: View,
  words: Words,
  rules: readonly Draft[],
  drafts: readonly Draft[],
  trees: Trees,
): Draft[] {
  return casesOf(view, words, rules, drafts).map(({ draft, values }: Case) => ({
    ...draft,
    right: scoreTrees(trees, values),
  }));
}

/** What direct speech by rule has the advantage of, in the same units: its edges are those of the quotation. */
const ADVANTAGE = 24;

/** Of the drafts that share a cue the likeliest; of equals the first. What stays below `least` is left out, but for the favoured. */
export function bestOfEach(
  drafts: readonly Draft[],
  least: number,
  isFavoured: (draft: Draft) => boolean,
): Draft[] {
  const worth = (draft: Draft): number => (draft.right ?? 0) + (isFavoured(draft) ? ADVANTAGE : 0);
  const best = new Map<number, Draft>();
  for (const draft of drafts) {
    if ((draft.right ?? 0) < least && !isFavoured(draft)) continue;
    const known = best.get(draft.cueToken);
    if (!known || worth(draft) > worth(known)) best.set(draft.cueToken, draft);
  }
  return drafts.filter((draft) => best.get(draft.cueToken) === draft);
}
