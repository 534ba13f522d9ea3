// Documents → stories: the documents about one chain of events.
// In: witnesses in order. Out: groups of indexes, each with its pairwise reasons.
// Idea: weigh words by how few documents have them, compare by cosine, join by average link while the likeness is high enough.

import { articleOf, type Witness } from './material.ts';
import { compareStrings } from './sigla.ts';
import { isFunctionWord, wordsIn } from './words.ts';

export interface StoryGroup {
  /** Indexes of the witnesses, ascending. */
  readonly members: readonly number[];
  readonly why: readonly { readonly pair: readonly [number, number]; readonly score: number }[];
}

/** Two groups join while the mean likeness of their documents is at least this. */
export const LEAST_LIKENESS = 0.13;

type Vector = ReadonlyMap<string, number>;

/** Groups documents. Every document stands in exactly one group; groups are sorted by their first member. */
export function groupDocuments(witnesses: readonly Witness[]): StoryGroup[] {
  const vectors = vectorsOf(witnesses);
  const likeness = vectors.map((a) => vectors.map((b) => dot(a, b)));
  let groups = witnesses.map((_, index) => [index]);
  for (;;) {
    const best = closest(groups, likeness);
    if (!best || best.score < LEAST_LIKENESS) break;
    const joined = [...groups[best.x]!, ...groups[best.y]!].sort((a, b) => a - b);
    groups = [...groups.filter((_, i) => i !== best.x && i !== best.y), joined];
  }
  return groups
    .sort((a, b) => a[0]! - b[0]!)
    .map((members) => ({ members, why: reasons(members, likeness) }));
}

function vectorsOf(witnesses: readonly Witness[]): Vector[] {
  const counts = witnesses.map(({ analysed }) => {
    const count = new Map<string, number>();
    for (const { key } of wordsIn(analysed.document.text, articleOf(analysed)))
      if (!isFunctionWord(key)) count.set(key, (count.get(key) ?? 0) + 1);
    return count;
  });
  const documents = new Map<string, number>();
  for (const count of counts)
    for (const key of count.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
  return counts.map((count) => {
    const weights = [...count]
      .sort((a, b) => compareStrings(a[0], b[0]))
      .map(([key, n]): [string, number] => [
        key,
        (1 + Math.log(n)) * Math.log(1 + witnesses.length / documents.get(key)!),
      ]);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weights.map(([key, weight]) => [key, weight / length]));
  });
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0);
  return sum;
}

function closest(
  groups: readonly (readonly number[])[],
  likeness: readonly (readonly number[])[],
): { x: number; y: number; score: number } | null {
  let best: { x: number; y: number; score: number } | null = null;
  for (let x = 0; x < groups.length; x++)
    for (let y = x + 1; y < groups.length; y++) {
      let sum = 0;
      for (const i of groups[x]!)
        for (const j of groups[y]!) sum += likeness[Math.min(i, j)]![Math.max(i, j)]!;
      const score = sum / (groups[x]!.length * groups[y]!.length);
      if (!best || score > best.score) best = { x, y, score };
    }
  return best;
}

/** For each member after the first, the earlier member that it is most like. */
function reasons(members: readonly number[], likeness: readonly (readonly number[])[]): StoryGroup['why'] {
  return members.slice(1).map((member, at) => {
    let best = members[0]!;
    for (const other of members.slice(0, at + 1))
      if (likeness[other]![member]! > likeness[best]![member]!) best = other;
    return { pair: [best, member], score: Math.round(likeness[best]![member]! * 1000) / 1000 };
  });
}
