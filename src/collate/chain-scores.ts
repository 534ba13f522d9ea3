// Linked runs → the score of the best chain that ends at each run, kept true while runs are taken away.
// In: runs, their links and weights. Out: the best end, chain by chain. Idea: dynamic programming once; when runs go, only those whose
// best chain went through them are scored again, and a heap holds the ends. Scores only fall, so stale entries are passed over.

import type { Linked } from './chain-links.ts';
import { popFrom, pushTo } from './heap.ts';
import type { Run } from './matches.ts';
import type { WordText } from './word-index.ts';

export interface Scores {
  /** By run: the score of the best chain that ends with it. */
  readonly scores: readonly number[];
  /** The run at which the best chain left ends; null when none reaches `least`. The earlier of two equal ones. */
  next(least: number): number | null;
  /** The runs of the best chain that ends at a run, in order. */
  chainTo(last: number): number[];
  /** Takes runs away and scores those anew that stood upon them. */
  remove(gone: ReadonlySet<number>): void;
}

interface End {
  readonly k: number;
  readonly score: number;
}

/** Scores that differ by less are equal: sums of the same weights in another order. */
const EQUAL = 1e-9;
const isBefore = (x: End, y: End): boolean => x.score > y.score || (x.score === y.score && x.k < y.k);

/** Scores all runs. */
export function openScores(a: WordText, runs: readonly Run[], { links }: Linked): Scores {
  const weights = runs.map((run) => weightOf(a, run));
  const scores: number[] = [];
  const before: number[] = [];
  const followers = startFollowers(runs.length);
  const isGone = new Uint8Array(runs.length);
  const ends: End[] = [];
  const score = (k: number): void => {
    followers.leave(k);
    let [best, from] = [weights[k]!, -1];
    for (const link of links[k]!) {
      if (isGone[link.before]) continue;
      const total = scores[link.before]! + weights[k]! - link.cost;
      if (total > best + EQUAL) [best, from] = [total, link.before];
    }
    [scores[k], before[k]] = [best, from];
    if (from >= 0) followers.follow(k, from);
    pushTo(ends, { k, score: Math.round(best / EQUAL) }, isBefore);
  };
  const isStale = ({ k, score }: End): boolean => isGone[k] === 1 || score !== Math.round(scores[k]! / EQUAL);
  for (const k of runs.keys()) score(k);
  return {
    scores,
    next(least) {
      while (ends.length > 0 && isStale(ends[0]!)) popFrom(ends, isBefore);
      const end = ends[0];
      return end && scores[end.k]! >= least ? end.k : null;
    },
    chainTo(last) {
      const chain: number[] = [];
      for (let k = last; k >= 0; k = before[k]!) chain.push(k);
      return chain.reverse();
    },
    remove(gone) {
      for (const k of gone) isGone[k] = 1;
      for (const k of upon(gone, followers)) if (!isGone[k]) score(k);
    },
  };
}

/** For each run the runs that stand right upon it in their best chains: lists linked through arrays, for runs are many and move often. */
interface Followers {
  follow(k: number, leader: number): void;
  /** Ends what it follows, if anything. */
  leave(k: number): void;
  firstOf(leader: number): number;
  after(follower: number): number;
}

const NONE = -1;

function startFollowers(size: number): Followers {
  const [first, next, last, leaders] = [0, 1, 2, 3].map(() => new Int32Array(size).fill(NONE)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  return {
    follow(k, leader) {
      const head = first[leader]!;
      if (head !== NONE) last[head] = k;
      next[k] = head;
      last[k] = NONE;
      leaders[k] = leader;
      first[leader] = k;
    },
    leave(k) {
      const leader = leaders[k]!;
      if (leader === NONE) return;
      const [before, behind] = [last[k]!, next[k]!];
      if (before === NONE) first[leader] = behind;
      else next[before] = behind;
      if (behind !== NONE) last[behind] = before;
      leaders[k] = NONE;
    },
    firstOf: (leader) => first[leader]!,
    after: (follower) => next[follower]!,
  };
}

/** All runs whose best chains go through the given ones, in order. */
function upon(gone: ReadonlySet<number>, followers: Followers): number[] {
  const found = new Set<number>();
  const open = [...gone];
  for (let k = open.pop(); k !== undefined; k = open.pop())
    for (let follower = followers.firstOf(k); follower !== NONE; follower = followers.after(follower))
      if (!found.has(follower)) {
        found.add(follower);
        open.push(follower);
      }
  return [...found].sort((x, y) => x - y);
}

function weightOf(text: WordText, run: Run): number {
  let sum = 0;
  for (let i = run.a; i < run.a + run.length; i++) sum += text.weights[i]!;
  return sum;
}
