// Shared passages → who copied whom, and how many distinct texts there are.
// In: the witnesses of a story and the passages they share. Out: reuse with direction, the stemma, groups of documents that are one text.
// A direction is given only where there is evidence for it; otherwise it is `unknown`.

import type { Lineage, LineageEdge, Reuse } from '../model/index.ts';
import { articleOf, type Witness } from './material.ts';
import type { SharedPassage } from './shared-text.ts';
import { compareStrings } from './sigla.ts';
import { wordsIn } from './words.ts';

/** Documents are one text when this share of the shorter article stands in the other. */
export const ONE_TEXT_SHARE = 0.3;

/** Gives each shared passage its direction. */
export function directReuse(passages: readonly SharedPassage[]): Reuse[] {
  return passages.map(({ a, b, kind }) => ({ a, b, kind, direction: 'unknown', evidence: 'no evidence' }));
}

/** Draws the stemma of a story. */
export function drawLineage(witnesses: readonly Witness[], passages: readonly SharedPassage[]): Lineage {
  const across = passages.filter(({ a, b }) => a.document !== b.document);
  const totals = new Map<string, { from: string; to: string; sharedCharacters: number; words: number }>();
  for (const { a, b, words } of across) {
    const key = `${a.document} ${b.document}`;
    const total = totals.get(key) ?? { from: a.document, to: b.document, sharedCharacters: 0, words: 0 };
    totals.set(key, {
      ...total,
      sharedCharacters: total.sharedCharacters + Math.min(a.to - a.from, b.to - b.from),
      words: total.words + words[2],
    });
  }
  const length = new Map(witnesses.map((witness) => [witness.siglum, articleLength(witness)]));
  const edges: LineageEdge[] = [];
  const pairs: [string, string][] = [];
  for (const { from, to, sharedCharacters, words } of totals.values()) {
    edges.push({ from, to, sharedCharacters, direction: 'unknown', evidence: 'shared passages' });
    const shorter = Math.min(length.get(from) ?? 0, length.get(to) ?? 0);
    if (words >= ONE_TEXT_SHARE * shorter) pairs.push([from, to]);
  }
  edges.sort((x, y) => compareStrings(x.from, y.from) || compareStrings(x.to, y.to));
  return {
    edges,
    texts: joinPairs(
      witnesses.map(({ siglum }) => siglum),
      pairs,
    ),
  };
}

function articleLength({ analysed }: Witness): number {
  return wordsIn(analysed.document.text, articleOf(analysed)).length;
}

/** Groups names that pairs connect; groups and their members keep the order of the names. */
export function joinPairs(
  names: readonly string[],
  pairs: readonly (readonly [string, string])[],
): string[][] {
  const top = new Map(names.map((name) => [name, name]));
  const find = (name: string): string => {
    let at = name;
    while (top.get(at) !== at) at = top.get(at)!;
    return at;
  };
  for (const [a, b] of pairs) top.set(find(a), find(b));
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(find(name), [...(groups.get(find(name)) ?? []), name]);
  return [...groups.values()];
}
