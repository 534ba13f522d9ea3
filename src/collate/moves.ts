// Transpositions: runs of words that two readings share outside the columns, because one of them has them elsewhere.

import type { AlignedText, Column, Transposition } from './align.ts';
import type { Term } from './terms.ts';

/** Content words that a run needs to count as moved and not as a chance repetition. */
const FEWEST_CONTENT = 2;

/** Runs of each pair of witnesses that are equal word for word but do not share columns; longest first, none used twice. */
export function findMoves(
  ids: readonly string[],
  byId: ReadonlyMap<string, AlignedText>,
  columns: readonly Column[],
): readonly Transposition[] {
  return ids.flatMap((idA, a) =>
    ids.slice(a + 1).flatMap((idB, offset) => {
      const b = a + 1 + offset;
      const shared = columns.filter((column) => column[a] !== null && column[b] !== null);
      const left = looseWords(byId.get(idA)!.words, new Set(shared.map((column) => column[a]!)));
      const right = looseWords(byId.get(idB)!.words, new Set(shared.map((column) => column[b]!)));
      return matchRuns(left, right).map(({ wordsA, wordsB }) => ({ a: idA, b: idB, wordsA, wordsB }));
    }),
  );
}

interface Loose {
  readonly word: Term;
  readonly index: number;
}
type Run = Pick<Transposition, 'wordsA' | 'wordsB'>;

function looseWords(words: readonly Term[], shared: ReadonlySet<number>): readonly Loose[] {
  return words.map((word, index) => ({ word, index })).filter(({ index }) => !shared.has(index));
}

function matchRuns(left: readonly Loose[], right: readonly Loose[]): readonly Run[] {
  const places = new Map<string, number[]>();
  right.forEach(({ word }, j) => {
    const held = places.get(word.key);
    if (held === undefined) places.set(word.key, [j]);
    else held.push(j);
  });
  const runs = left.flatMap(({ word }, i) =>
    (places.get(word.key) ?? []).flatMap((j) => runFrom(left, right, i, j) ?? []),
  );
  runs.sort((x, y) => y.wordsA[1] - y.wordsA[0] - (x.wordsA[1] - x.wordsA[0]) || compareRuns(x, y));
  const taken: Run[] = [];
  for (const run of runs) if (!taken.some((other) => crosses(run, other))) taken.push(run);
  return taken.sort(compareRuns);
}

function compareRuns(x: Run, y: Run): number {
  return x.wordsA[0] - y.wordsA[0] || x.wordsB[0] - y.wordsB[0];
}

function runFrom(left: readonly Loose[], right: readonly Loose[], i: number, j: number): Run | null {
  if (
    i > 0 &&
    j > 0 &&
    continues(left, i - 1) &&
    continues(right, j - 1) &&
    same(left[i - 1]!, right[j - 1]!)
  )
    return null;
  let length = 0;
  while (
    i + length < left.length &&
    j + length < right.length &&
    same(left[i + length]!, right[j + length]!) &&
    (length === 0 || (continues(left, i + length - 1) && continues(right, j + length - 1)))
  )
    length++;
  const content = left.slice(i, i + length).filter(({ word }) => word.isContent).length;
  if (content < FEWEST_CONTENT) return null;
  const [a, b] = [left[i]!.index, right[j]!.index];
  return { wordsA: [a, a + length], wordsB: [b, b + length] };
}

function same(a: Loose, b: Loose): boolean {
  return a.word.key === b.word.key;
}

function continues(words: readonly Loose[], at: number): boolean {
  return words[at]!.index + 1 === words[at + 1]!.index;
}

function crosses(a: Run, b: Run): boolean {
  return cross(a.wordsA, b.wordsA) || cross(a.wordsB, b.wordsB);
}

function cross(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
