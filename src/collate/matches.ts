// Two texts → the runs of words that both have, as long as they go.
// In: two WordTexts (or one twice, for what it repeats). Out: maximal runs of two words or more, sorted by place in A, then in B.
// Idea: look up each pair of neighbouring words of A in B and extend to both sides once per diagonal.

import { NO_PAIR, type WordText } from './word-index.ts';

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
  const same = a === b;
  const size = b.ids.length;
  const doneUpTo = new Int32Array(a.ids.length + size); // by diagonal
  for (let i = 0; i + 1 < a.ids.length; i++) {
    const pair = a.pairs[i]!;
    const places = pair === NO_PAIR ? undefined : b.places.get(pair);
    if (!places || places.length > MOST_PLACES) continue;
    for (const j of places) {
      if ((same && j <= i) || i < doneUpTo[i - j + size]!) continue;
      const run = extend(a, b, i, j);
      doneUpTo[i - j + size] = run.a + run.length;
      const length = same ? Math.min(run.length, run.b - run.a) : run.length;
      if (length >= 2) runs.push({ ...run, length });
    }
  }
  return runs.sort((x, y) => x.a - y.a || x.b - y.b || x.length - y.length);
}

/** The run through a pair of words that both have. Pairs end where zones end: words of one run stand in one zone. */
function extend(a: WordText, b: WordText, i: number, j: number): Run {
  let [first, before] = [i, j];
  while (
    first > 0 &&
    before > 0 &&
    a.pairs[first - 1] !== NO_PAIR &&
    a.pairs[first - 1] === b.pairs[before - 1]
  ) {
    first--;
    before--;
  }
  let [last, behind] = [i, j];
  while (a.pairs[last + 1] === b.pairs[behind + 1] && (a.pairs[last + 1] ?? NO_PAIR) !== NO_PAIR) {
    last++;
    behind++;
  }
  return { a: first, b: before, length: last - first + 2 };
}
