// Documents of one region → stories. In: the members of the region, the scores of its pairs, what users decided. Out: groups of slots.
// Idea: copies of one text first, then average link over texts, then what users put together.

import { type Apart, linkByAverage, type ScoredPair } from './average-link.ts';
import { holdsMet, metAt, slotAt } from './near.ts';
import { GROUPING, isCopyAt } from './story-around.ts';
import { scoresBetween, type Texts, textsAmong } from './story-copies.ts';
import type { RegionPair, StoryIndex } from './story-memory.ts';

/** What users decided, by slot. */
export interface SlotRuling {
  readonly together: ReadonlyMap<number, readonly number[]>;
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The stories of a region: slots, members in their order; sorted by first member. */
export function storiesIn(
  index: StoryIndex,
  { members, pairs }: { readonly members: readonly number[]; readonly pairs: readonly RegionPair[] },
  ruling: SlotRuling,
): number[][] {
  if (members.length === 1) return [[...members]];
  const place = new Map(members.map((slot, at) => [slot, at] as const));
  const isApart = (x: number, y: number): boolean => ruling.apart.get(members[x]!)?.has(members[y]!) === true;
  const scored = pairs.map(({ a, b, score }): ScoredPair => ({ x: place.get(a)!, y: place.get(b)!, score }));
  const rule = members.some((slot) => ruling.apart.has(slot)) ? { isApart } : {};
  const texts = textsAmong(members.length, copiesAmong(index, members, place), rule.isApart);
  const groups = linkTexts(texts, scored, rule);
  const ties = members.flatMap((slot, at) =>
    (ruling.together.get(slot) ?? []).flatMap((other) =>
      place.has(other) ? [[at, place.get(other)!] as const] : [],
    ),
  );
  return putTogether(groups, ties, isApart).map((group) => group.map((at) => members[at]!));
}

/** Pairs of members, by place, that are copies of one text. */
function copiesAmong(
  { entries, limits }: StoryIndex,
  members: readonly number[],
  place: ReadonlyMap<number, number>,
): (readonly [number, number])[] {
  return members.flatMap((slot, x) => {
    const { near } = entries.get(slot)!;
    const copies: (readonly [number, number])[] = [];
    for (let at = 0; at < near.count; at++) {
      const y = place.get(slotAt(near, at));
      if (y === undefined || y <= x || !isCopyAt(near, at)) continue;
      const other = entries.get(members[y]!)!;
      if (holdsMet(other.near, [slot, metAt(near, at)], limits.nearest)) copies.push([x, y]);
    }
    return copies;
  });
}

/** Average link over texts: a text counts once in every mean, however many copies of it there are. */
function linkTexts(
  texts: Texts,
  scored: readonly ScoredPair[],
  { isApart }: { readonly isApart?: Apart },
): number[][] {
  const areApart = (x: number, y: number): boolean =>
    texts[x]!.some((a) => texts[y]!.some((b) => isApart!(a, b)));
  const groups = linkByAverage(texts.length, scoresBetween(texts, scored), {
    least: GROUPING.least,
    cohesion: GROUPING.cohesion,
    tightest: GROUPING.tightest,
    ...(isApart && { isApart: areApart }),
  });
  return groups.map((group) => group.flatMap((at) => texts[at]!).sort((a, b) => a - b));
}

/** Makes whole stories one, where users said so of two of their documents. Where others of them must stay apart, only the two move. */
function putTogether(
  groups: readonly (readonly number[])[],
  ties: readonly (readonly [number, number])[],
  isApart: (x: number, y: number) => boolean,
): number[][] {
  if (ties.length === 0) return groups.map((group) => [...group]);
  const groupOf = new Map<number, number[]>();
  for (const group of groups) {
    const own = [...group];
    for (const at of group) groupOf.set(at, own);
  }
  for (const [x, y] of ties) {
    const [a, b] = [groupOf.get(x)!, groupOf.get(y)!];
    if (a === b) continue;
    const clash = a.some((p) => b.some((q) => isApart(p, q)));
    const joined = clash ? [x, y] : [...a, ...b];
    for (const at of joined) {
      const left = groupOf.get(at)!;
      if (clash) left.splice(left.indexOf(at), 1);
      groupOf.set(at, joined);
    }
  }
  return [...new Set(groupOf.values())]
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}
