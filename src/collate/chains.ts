// Common runs → passages: runs that follow one another in both texts with little between them are one passage, edited.
// In: two WordTexts and their common runs. Out: chains, best first, none overlapping another on both sides.
// Idea: the best chain ending at each run by dynamic programming (sparse alignment, as in genome comparison), taken out one by one;
// after each, only the runs that stood upon it are scored again.

import { extendEnds } from './chain-ends.ts';
import { linkRuns } from './chain-links.ts';
import { openScores } from './chain-scores.ts';
import type { Run } from './matches.ts';
import type { WordText } from './word-index.ts';

export interface Chain {
  readonly runs: readonly Run[];
  /** Weight of the shared words less the cost of what stands between them. */
  readonly score: number;
}

/** Chains whose score reaches `least`, best first; none lies within a better one on both sides. */
export function chainRuns(a: WordText, b: WordText, runs: readonly Run[], least: number): Chain[] {
  const linked = linkRuns(a, b, runs);
  const best = openScores(a, runs, linked);
  const left = listByPlace(runs);
  const chains: Chain[] = [];
  for (let last = best.next(least); last !== null; last = best.next(least)) {
    const whole = best.chainTo(last).map((k) => runs[k]!);
    const clean = extendEnds(a, b, withoutTails(a, b, withoutOverlap(whole)));
    const chain = { runs: clean, score: best.scores[last]! };
    chains.push(chain);
    const group = linked.groups[last]!;
    best.remove(left.take(chain, (k) => linked.groups[k] === group && isWithin(runs[k]!, chain)));
  }
  chains.sort((x, y) => y.score - x.score || x.runs[0]!.a - y.runs[0]!.a || x.runs[0]!.b - y.runs[0]!.b);
  return withoutContained(chains);
}

/** Words of A in one entry of the list by place. */
const BLOCK = 64;

/** The blocks of A that a stretch of words reaches into. */
function blocksOf(from: number, to: number): number[] {
  const blocks: number[] = [];
  for (let block = Math.floor(from / BLOCK); block <= Math.floor((to - 1) / BLOCK); block++)
    blocks.push(block);
  return blocks;
}

function blocksUnder({ runs }: Chain): number[] {
  const last = runs.at(-1)!;
  return blocksOf(runs[0]!.a, last.a + last.length);
}

interface ByPlace {
  /** Takes out those of the runs beside the chain in A that the test holds for. */
  take(chain: Chain, isTaken: (k: number) => boolean): ReadonlySet<number>;
}

/** The runs by the blocks of A that they reach into. */
function listByPlace(runs: readonly Run[]): ByPlace {
  const blocks = new Map<number, number[]>();
  runs.forEach((run, k) => {
    for (const block of blocksOf(run.a, run.a + run.length)) append(blocks, block, k);
  });
  return {
    take(chain, isTaken) {
      const taken = new Set<number>();
      for (const block of blocksUnder(chain)) {
        const list = blocks.get(block) ?? [];
        for (const k of list) if (!taken.has(k) && isTaken(k)) taken.add(k);
        blocks.set(
          block,
          list.filter((k) => !taken.has(k)),
        );
      }
      return taken;
    },
  };
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Leaves out chains of which every run lies within one better chain. In: best first. */
function withoutContained(chains: readonly Chain[]): Chain[] {
  const better = new Map<number, Chain[]>();
  return chains.filter((chain) => {
    const { a: from, length } = chain.runs[0]!;
    const around = blocksOf(from, from + length).flatMap((block) => better.get(block) ?? []);
    for (const block of blocksUnder(chain)) append(better, block, chain);
    return !around.some((other) => chain.runs.every((run) => isWithin(run, other)));
  });
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
