// Documents → stories: the documents about one chain of events.
// In: witnesses in order. Out: groups of indexes, each with its reasons.
// Idea: likeness of weighted words, less what is usual around the two documents (in a crowded topic, where everything resembles
// everything, two reports must be more alike to be of one event), joined by average link. The correction is that of cross-domain
// similarity local scaling (Conneau et al. 2018), taken beyond the nearest neighbours, which may be of the same story.

import { linkByAverage, type ScoredPair } from './average-link.ts';
import { type Bags, likenessOf, sharedWords, weighDocuments } from './bags.ts';
import { articleOf, type Witness } from './material.ts';
import { withoutSiteText } from './site-text.ts';
import { wordsIn } from './words.ts';

export interface StoryGroup {
  /** Indexes of the witnesses, ascending. */
  readonly members: readonly number[];
  readonly why: readonly StoryReason[];
}

/** Why a document stands in its group: the earlier member that it is most like, and the words that make it so. */
export interface StoryReason {
  readonly pair: readonly [number, number];
  readonly score: number;
  readonly words: readonly string[];
}

/** Tuned on the public story sets all together; docs/method/stories.md has the measurement. */
export const GROUPING = {
  /** Two groups join while their mean corrected likeness is at least this. */
  least: 0.135,
  /** The usual likeness around a document: the mean over its neighbours of these ranks. */
  ranks: [10, 30],
  /** How much of it is taken off. */
  correction: 0.9,
  /** Pairs less alike are not looked at. */
  candidate: 0.05,
  /** Stems that more documents have bring no pairs together: they would bring too many. */
  mostHolders: 320,
  reasonWords: 5,
} as const;

/** Groups documents. Every document stands in exactly one group; groups are sorted by their first member. */
export function groupDocuments(witnesses: readonly Witness[]): StoryGroup[] {
  const words = witnesses.map(({ analysed }) => wordsIn(analysed.document.text, articleOf(analysed)));
  const bags = weighDocuments(withoutSiteText(words));
  const pairs = likePairs(bags);
  const groups = linkByAverage(witnesses.length, correct(pairs, witnesses.length), GROUPING.least);
  return groups.map((members) => ({ members, why: reasonsFor(members, bags) }));
}

/** Pairs that share enough rare words to be compared in full: an inverted index, document by document. */
export function likePairs({ vectors, holders }: Bags): ScoredPair[] {
  const later: number[][] = holders.map(() => []);
  const pairs: ScoredPair[] = [];
  const sums = new Float64Array(vectors.length);
  for (let y = 0; y < vectors.length; y++) {
    const { stems, weights } = vectors[y]!;
    const met: number[] = [];
    for (let at = 0; at < stems.length; at++) {
      const list = later[stems[at]!]!;
      if (holders[stems[at]!]! > GROUPING.mostHolders) continue;
      for (let k = 0; k < list.length; k += 2) {
        const x = list[k]!;
        if (sums[x] === 0) met.push(x);
        sums[x]! += weights[at]! * list[k + 1]!;
      }
      list.push(y, weights[at]!);
    }
    for (const x of met.sort((p, q) => p - q)) {
      if (sums[x]! >= GROUPING.candidate) pairs.push({ x, y, score: likenessOf(vectors[x]!, vectors[y]!) });
      sums[x] = 0;
    }
  }
  return pairs;
}

/** Takes off what is usual around the two. */
function correct(pairs: readonly ScoredPair[], size: number): ScoredPair[] {
  const scores: number[][] = Array.from({ length: size }, () => []);
  for (const { x, y, score } of pairs) {
    scores[x]!.push(score);
    scores[y]!.push(score);
  }
  const usual = scores.map(usualLikeness);
  return pairs.map(({ x, y, score }) => ({
    x,
    y,
    score: score - (GROUPING.correction * (usual[x]! + usual[y]!)) / 2,
  }));
}

function usualLikeness(scores: readonly number[]): number {
  const [from, to] = GROUPING.ranks;
  const crowd = [...scores].sort((a, b) => b - a).slice(from, to);
  return crowd.reduce((sum, score) => sum + score, 0) / (to - from);
}

function reasonsFor(members: readonly number[], bags: Bags): StoryReason[] {
  return members.slice(1).map((member, at) => {
    let best = { other: members[0]!, score: -1 };
    for (const other of members.slice(0, at + 1)) {
      const score = likenessOf(bags.vectors[other]!, bags.vectors[member]!);
      if (score > best.score) best = { other, score };
    }
    const pair = [best.other, member] as const;
    return {
      pair,
      score: Math.round(best.score * 1000) / 1000,
      words: sharedWords(bags, pair, GROUPING.reasonWords),
    };
  });
}
