// Two texts → the runs of words that both have, as long as they go.
// In: two WordTexts (or one twice, for what it repeats). Out: maximal runs of two words or more, sorted by place in A, then in B.
// Idea: look up each pair of neighbouring words of A in B and extend to both sides once per diagonal.

import { pairKey, type WordText } from './word-index.ts';

/** The words `a … a + length` of one text are the words `b … b + length` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Pairs that stand in a text more often are passed over as starting points: they say nothing. */
export const MOST_PLACES = 40;

/** All maximal common runs. For one text with itself, only those of two different places. */
export function commonRuns(a: WordText, b: WordText): Run[] {
  const runs: Run[] = [];
  const doneUpTo = new Map<number, number>();
  const same = a === b;
  for (let i = 0; i + 1 < a.ids.length; i++) {
    if (a.words[i]!.zone !== a.words[i + 1]!.zone) continue;
    const places = b.pairs.get(pairKey(a.ids[i]!, a.ids[i + 1]!));
    if (!places || places.length > MOST_PLACES) continue;
    for (const j of places) {
      if ((same && j <= i) || i < (doneUpTo.get(i - j) ?? 0)) continue;
      const run = extend(a, b, { a: i, b: j, length: 2 });
      doneUpTo.set(i - j, run.a + run.length);
      const length = same ? Math.min(run.length, run.b - run.a) : run.length;
      if (length >= 2) runs.push({ ...run, length });
    }
  }
  return runs.sort((x, y) => x.a - y.a || x.b - y.b || x.length - y.length);
}

function extend(a: WordText, b: WordText, seed: Run): Run {
  const zoneA = a.words[seed.a]!.zone;
  const zoneB = b.words[seed.b]!.zone;
  const equal = (i: number, j: number): boolean =>
    i >= 0 && j >= 0 && a.ids[i] === b.ids[j] && a.words[i]?.zone === zoneA && b.words[j]?.zone === zoneB;
  let before = 0;
  while (equal(seed.a - before - 1, seed.b - before - 1)) before++;
  let length = seed.length;
  while (equal(seed.a + length, seed.b + length)) length++;
  return { a: seed.a - before, b: seed.b - before, length: length + before };
}
