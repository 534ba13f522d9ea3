// Which pairs of documents are worth comparing word by word.
// In: indexed texts. Out: pairs [i, j], i <= j, sorted; [i, i] for every text (it may repeat itself).
// Idea: an inverted index of runs of five words. A run that more than MOST_DOCUMENTS texts have is boilerplate and is dropped,
// whatever the order of the input, so the work stays near-linear in the number of documents.

import type { WordText } from './word-index.ts';

export const RUN_LENGTH = 5;
export const MOST_DOCUMENTS = 60;

/** Pairs that share at least one run of five words. */
export function candidatePairs(texts: readonly WordText[]): [number, number][] {
  const holders = indexRuns(texts);
  const pairs = new Set<number>();
  for (const list of holders.values()) {
    if (list.length > MOST_DOCUMENTS) continue;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) pairs.add(list[x]! * texts.length + list[y]!);
  }
  for (let i = 0; i < texts.length; i++) pairs.add(i * texts.length + i);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / texts.length), pair % texts.length]);
}

/** The words of a run as a short text: two characters a word. */
function runAt(ids: Int32Array, at: number): string {
  let run = '';
  for (let i = at; i < at + RUN_LENGTH; i++) run += String.fromCharCode(ids[i]! & 0xffff, ids[i]! >>> 16);
  return run;
}

/** Run → the texts that have it, ascending. */
function indexRuns(texts: readonly WordText[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  texts.forEach(({ ids }, index) => {
    for (let i = 0; i + RUN_LENGTH <= ids.length; i++) {
      const run = runAt(ids, i);
      const list = holders.get(run);
      if (!list) holders.set(run, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return holders;
}
