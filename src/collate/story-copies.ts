// Copies of one text count once, however often it was printed. In: the members of a region, the pairs of copies among them, the pairs with
// their scores. Out: texts (each with its copies), and the scores between texts. Idea: copies are so much alike that the accounts of
// one event, each in several copies, seem loose beside one another; text by text they are as near as they would be alone.

import type { Apart, ScoredPair } from './average-link.ts';

/** Indexes of members that are copies of one text, ascending; each member stands in one, sorted by first member. */
export type Texts = readonly (readonly number[])[];

/** Joins copies into texts. Two that must stay apart never stand in one text. `copies` are pairs of indexes. */
export function textsAmong(
  size: number,
  copies: readonly (readonly [number, number])[],
  isApart?: Apart,
): Texts {
  const textOf = Array.from({ length: size }, (_, at) => [at]);
  for (const [x, y] of copies) {
    const [a, b] = [textOf[x]!, textOf[y]!];
    if (a === b || (isApart && a.some((one) => b.some((other) => isApart(one, other))))) continue;
    a.push(...b);
    for (const at of b) textOf[at] = a;
  }
  return [...new Set(textOf)].map((text) => text.sort((p, q) => p - q)).sort((p, q) => p[0]! - q[0]!);
}

/** The mean score between two texts, over those of their copies that are near each other. */
export function scoresBetween(texts: Texts, pairs: readonly ScoredPair[]): ScoredPair[] {
  const place = new Map(texts.flatMap((text, at) => text.map((member) => [member, at] as const)));
  const sums = new Map<number, { x: number; y: number; sum: number; count: number }>();
  for (const { x, y, score } of pairs) {
    const [a, b] = [place.get(x)!, place.get(y)!];
    if (a === b) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * texts.length + high;
    const known = sums.get(key) ?? { x: low, y: high, sum: 0, count: 0 };
    known.sum += score;
    known.count++;
    sums.set(key, known);
  }
  return [...sums.values()].map(({ x, y, sum, count }) => ({ x, y, score: sum / count }));
}
