// The ends of a chain: single words that both texts still share just beyond it belong to the passage.
// In: two texts and a chain. Out: the chain, longer by such words, each a run of its own.
// Idea: take one more word as long as it weighs more than what is skipped to reach it, within the sentence.

import type { Run } from './matches.ts';
import type { WordText } from './word-index.ts';

/** At most so many words are skipped on either side. */
const MOST_SKIPPED = 3;
/** What skipping costs: once, and for each word on the longer side. */
const COST = { once: 0.2, word: 0.15 };

// > | a crack of more than ten metres in the bay's seawalls
//   |                                              ^^^^^^^^   taken
// > | a crack of more than ten metres was found in its seawalls
/** Lengthens a chain of runs at both ends. */
export function extendEnds(a: WordText, b: WordText, runs: readonly Run[]): Run[] {
  const longer = [...runs];
  for (let next = beyond(a, b, longer.at(-1)!, 1); next; next = beyond(a, b, longer.at(-1)!, 1))
    longer.push(next);
  for (let next = beyond(a, b, longer[0]!, -1); next; next = beyond(a, b, longer[0]!, -1))
    longer.unshift(next);
  return longer;
}

function beyond(a: WordText, b: WordText, run: Run, step: 1 | -1): Run | null {
  const endA = step === 1 ? run.a + run.length - 1 : run.a;
  const endB = step === 1 ? run.b + run.length - 1 : run.b;
  let best: { run: Run; gain: number } | null = null;
  for (let skipA = 0; skipA <= MOST_SKIPPED; skipA++)
    for (let skipB = 0; skipB <= MOST_SKIPPED; skipB++) {
      const i = endA + step * (skipA + 1);
      const j = endB + step * (skipB + 1);
      if (a.ids[i] === undefined || a.ids[i] !== b.ids[j]) continue;
      // One text compared with itself: the earlier place must not grow into the later one.
      if (a === b && Math.max(i, endA) >= Math.min(j, endB)) continue;
      if (!sameSentence(a, endA, i) || !sameSentence(b, endB, j)) continue;
      const gain = a.weights[i]! - COST.once - COST.word * Math.max(skipA, skipB);
      if (gain > 0 && (!best || gain > best.gain + 1e-9)) best = { run: { a: i, b: j, length: 1 }, gain };
    }
  return best?.run ?? null;
}

function sameSentence({ words }: WordText, x: number, y: number): boolean {
  return words[x]!.sentence === words[y]!.sentence && words[x]!.zone === words[y]!.zone;
}
