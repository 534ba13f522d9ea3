// Common runs → passages: runs that follow one another in both texts with little between them are one passage, edited.
// In: two WordTexts and their common runs. Out: chains, best first, none overlapping another on both sides.
// Idea: the best chain ending at each run by dynamic programming (sparse alignment, as in genome comparison), taken out one by one.

import { extendEnds } from './chain-ends.ts';
import type { Run } from './matches.ts';
import type { WordText } from './word-index.ts';

export interface Chain {
  readonly runs: readonly Run[];
  /** Weight of the shared words less the cost of what stands between them. */
  readonly score: number;
}

/** What may stand between two runs of one passage, in words, within a sentence and across sentences. */
const MOST_BETWEEN = { inSentence: 22, across: 6 };
const COST = { inSentence: 0.1, across: 0.35, open: 0.3, splice: 2 };

/** Chains whose score reaches `least`, best first; none lies within a better one on both sides. */
export function chainRuns(a: WordText, b: WordText, runs: readonly Run[], least: number): Chain[] {
  const chains: Chain[] = [];
  for (const neighbours of neighbourhoods(runs)) {
    for (let left = neighbours; left.length > 0; ) {
      const chain = bestChain(a, b, left);
      if (chain.score < least) break;
      chains.push(chain);
      left = left.filter((run) => !isWithin(run, chain));
    }
  }
  chains.sort((x, y) => y.score - x.score || x.runs[0]!.a - y.runs[0]!.a || x.runs[0]!.b - y.runs[0]!.b);
  return chains.filter(
    (chain, k) => !chains.slice(0, k).some((better) => chain.runs.every((run) => isWithin(run, better))),
  );
}

/** Runs that could stand in one chain, whatever their weights: near one another in both texts. Each list is sorted as given. */
function neighbourhoods(runs: readonly Run[]): Run[][] {
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const group = runs.map((_, k) => k);
  const top = (k: number): number => {
    let at = k;
    while (group[at] !== at) at = group[at] = group[group[at]!]!;
    return at;
  };
  runs.forEach((run, k) => {
    for (let p = k - 1; p >= 0 && run.a - runs[p]!.a <= longest + MOST_BETWEEN.inSentence; p--)
      if (isNear(runs[p]!, run)) group[Math.max(top(p), top(k))] = Math.min(top(p), top(k));
  });
  const lists = new Map<number, Run[]>();
  runs.forEach((run, k) => {
    const list = lists.get(top(k));
    if (list) list.push(run);
    else lists.set(top(k), [run]);
  });
  return [...lists.values()];
}

function isNear(first: Run, second: Run): boolean {
  const gapA = second.a - first.a - first.length;
  const gapB = second.b - first.b - first.length;
  return gapA <= MOST_BETWEEN.inSentence && gapB <= MOST_BETWEEN.inSentence && second.b > first.b;
}

function bestChain(a: WordText, b: WordText, runs: readonly Run[]): Chain {
  const weights = runs.map((run) => weightOf(a, run));
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const score: number[] = [];
  const before: number[] = [];
  let best = 0;
  for (let k = 0; k < runs.length; k++) {
    const run = runs[k]!;
    score[k] = weights[k]!;
    before[k] = -1;
    for (let p = k - 1; p >= 0 && run.a - runs[p]!.a <= longest + MOST_BETWEEN.inSentence; p--) {
      if (!isNear(runs[p]!, run)) continue;
      const total = score[p]! + weights[k]! - costBetween(a, b, runs[p]!, run);
      if (total > score[k]! + 1e-9) {
        score[k] = total;
        before[k] = p;
      }
    }
    if (score[k]! > score[best]! + 1e-9) best = k;
  }
  const chain: Run[] = [];
  for (let k = best; k >= 0; k = before[k]!) chain.unshift(runs[k]!);
  return { runs: extendEnds(a, b, withoutTails(a, b, withoutOverlap(chain))), score: score[best]! };
}

/** What is left of a passage beyond a sentence border must weigh this much to stay. */
const LEAST_TAIL = 1.6;

/** Cuts a word or two of the next or the last sentence that happen to be the same ("… the dam. The …"). */
function withoutTails(a: WordText, b: WordText, runs: readonly Run[]): Run[] {
  const cutEnd = withoutTail(a, b, runs, 1);
  return withoutTail(a, b, cutEnd, -1);
}

function withoutTail(a: WordText, b: WordText, runs: readonly Run[], direction: 1 | -1): Run[] {
  const run = direction === 1 ? runs.at(-1)! : runs[0]!;
  let weight = 0;
  for (let k = 0; k + 1 < run.length && weight < LEAST_TAIL; k++) {
    const at = direction === 1 ? run.length - 1 - k : k;
    weight += a.weights[run.a + at]!;
    const next = at - direction;
    const crosses =
      a.words[run.a + at]!.sentence !== a.words[run.a + next]!.sentence &&
      b.words[run.b + at]!.sentence !== b.words[run.b + next]!.sentence;
    if (!crosses || weight >= LEAST_TAIL) continue;
    const length = run.length - k - 1;
    if (direction === 1) return [...runs.slice(0, -1), { ...run, length }];
    return [{ a: run.a + k + 1, b: run.b + k + 1, length }, ...runs.slice(1)];
  }
  return [...runs];
}

function weightOf(text: WordText, run: Run): number {
  let sum = 0;
  for (let i = run.a; i < run.a + run.length; i++) sum += text.weights[i]!;
  return sum;
}

/** Infinite where the second run cannot follow the first. */
function costBetween(a: WordText, b: WordText, first: Run, second: Run): number {
  const gapA = second.a - first.a - first.length;
  const gapB = second.b - first.b - first.length;
  const overlap = -Math.min(gapA, gapB, 0);
  if (overlap >= second.length || second.b <= first.b) return Number.POSITIVE_INFINITY;
  const endA = a.words[first.a + first.length - 1]!;
  const endB = b.words[first.b + first.length - 1]!;
  const nextA = a.words[second.a]!;
  const nextB = b.words[second.b]!;
  if (endA.zone !== nextA.zone || endB.zone !== nextB.zone) return Number.POSITIVE_INFINITY;
  const goesOnA = endA.sentence === nextA.sentence;
  const goesOnB = endB.sentence === nextB.sentence;
  const inSentence = goesOnA && goesOnB;
  const gap = Math.max(gapA, gapB, 0);
  if (gap > (inSentence ? MOST_BETWEEN.inSentence : MOST_BETWEEN.across)) return Number.POSITIVE_INFINITY;
  const border = goesOnA === goesOnB ? COST.open : COST.splice;
  return border + overlap + gap * (inSentence ? COST.inSentence : COST.across);
}

/** Trims the beginning of a run that its forerunner reaches into, so that each word is matched once. */
function withoutOverlap(runs: readonly Run[]): Run[] {
  const clean: Run[] = [];
  for (const run of runs) {
    const last = clean.at(-1);
    const overlap = last ? Math.max(0, last.a + last.length - run.a, last.b + last.length - run.b) : 0;
    if (overlap < run.length)
      clean.push({ a: run.a + overlap, b: run.b + overlap, length: run.length - overlap });
  }
  return clean;
}

/** Does the run reach into the rectangle that the chain spans? */
function isWithin(run: Run, { runs }: Chain): boolean {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  return (
    run.a + run.length > first.a &&
    run.a < last.a + last.length &&
    run.b + run.length > first.b &&
    run.b < last.b + last.length
  );
}
