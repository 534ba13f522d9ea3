// Nearness → stories. Only the region around what changed is looked at again.
// In: the index and the slots whose surroundings changed. Out: regions with their stories.
// Idea: likeness, less what is usual around the two documents (in a crowded topic, where everything resembles everything, two reports
// must be more alike to be of one event), joined by average link. The correction is that of cross-domain similarity local
// scaling (Conneau et al. 2018), taken beyond the nearest neighbours, which may be of the same story. Two groups can only join where some pair is alike
// enough by itself; so the documents fall into regions that such pairs connect, and each region is grouped without the rest.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { linkByAverage, type ScoredPair } from './average-link.ts';
import { holds, likenessAt, type Near, slotAt } from './nearness.ts';
import { compareStrings } from './sigla.ts';
import type { Entry, StoryIndex, Surroundings } from './story-index.ts';
import { ONE } from './vectors.ts';

/** Tuned on the public story sets all together; docs/method/stories.md has the measurement. */
export const GROUPING = {
  /** Two groups join while their mean corrected likeness is at least this. */
  least: 0.13,
  /** And, where both have several members, at least this share of the mean inside the looser one: at 0.7 docs/method/stories.md has what it gives. */
  cohesion: 0.7,
  /** Documents connect into one region by a pair of this corrected likeness, or of the least one among the most like of both. */
  tie: 0.19,
  mostLike: 3,
  /** The usual likeness around a document: the mean over its neighbours of these ranks. */
  ranks: [8, 28],
  /** It is never less than this: where few documents are at hand, the rest of the world still goes on. */
  leastUsual: 0.06,
  /** How much of it is taken off. */
  correction: 0.9,
} as const;

/** Documents about one chain of events. */
export interface StoryMembers {
  /** Made from the id of its earliest document, so that it lasts when later ones join. */
  readonly id: string;
  /** Ids of documents, the earliest first. */
  readonly documents: readonly string[];
}

/** Documents that likeness or a user's word connects, and the stories they make. */
export interface Region {
  /** Slots. */
  readonly members: readonly number[];
  readonly named: readonly StoryMembers[];
}

/** What users decided, by slot. */
export interface SlotRuling {
  readonly together: ReadonlyMap<number, readonly number[]>;
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
}

export interface Regions {
  readonly byNumber: Map<number, Region>;
  next: number;
}

/** The slots whose place must be looked at again. Makes anew what is usual around them, and who is most like them. */
export function unsettled(index: StoryIndex, { rebuilt, touched }: Surroundings): Set<number> {
  const changed = new Set<number>();
  const isNew = (slot: number): boolean => {
    const entry = index.entries[slot]!;
    const [usual, mostLike] = [usualLikeness(entry.near), mostLikeIn(entry.near)];
    const same = usual === entry.usual && mostLike.join() === entry.mostLike.join();
    entry.usual = usual;
    entry.mostLike = mostLike;
    return !same;
  };
  for (const slot of rebuilt) {
    isNew(slot);
    changed.add(slot);
  }
  for (const [slot, others] of touched)
    if (isNew(slot) || others.some((other) => matters(index, slot, other))) changed.add(slot);
  return changed;
}

/** Can it make a difference that another came into a list, or left it? Not a stranger of another region. */
function matters({ entries }: StoryIndex, slot: number, other: number): boolean {
  if (other < 0) return false;
  const { near, region } = entries[slot]!;
  if (entries[other]!.region === region) return true;
  for (let at = 0; at < near.count; at++)
    if (slotAt(near, at) === other) return likenessAt(near, at) >= GROUPING.least * ONE * ONE;
  return false;
}

export interface Change {
  /** Slots that are unsettled, or of which a user decided. */
  readonly changed: ReadonlySet<number>;
  /** Regions that a document left. */
  readonly left: readonly number[];
  readonly ruling: SlotRuling;
}

/** Makes the regions anew in which the slots stand, or with which they now connect. Returns those that are gone and those that are new. */
export function regroup(
  index: StoryIndex,
  regions: Regions,
  { changed, left, ruling }: Change,
): { readonly before: Region[]; readonly after: Region[] } {
  const before = new Map<number, Region>();
  const seen = new Set<number>();
  const queue: number[] = [];
  const takeRegion = (region: number): void => {
    if (region < 0 || before.has(region)) return;
    before.set(region, regions.byNumber.get(region)!);
    regions.byNumber.get(region)!.members.forEach(take);
  };
  const take = (slot: number): void => {
    if (seen.has(slot) || !index.entries[slot]) return;
    seen.add(slot);
    queue.push(slot);
    takeRegion(index.entries[slot].region);
  };
  left.forEach(takeRegion);
  changed.forEach(take);
  const top = new Map<number, number>();
  for (let at = 0; at < queue.length; at++)
    for (const other of tiesOf(index, queue[at]!, ruling)) {
      take(other);
      top.set(topOf(top, queue[at]!), topOf(top, other));
    }
  for (const number of before.keys()) regions.byNumber.delete(number);
  const after = componentsOf(queue, top).map((slots) => {
    const members = slots.sort((a, b) => compareEntries(index.entries[a]!, index.entries[b]!));
    const region = {
      members,
      named: storiesIn(index, members, ruling).map((slots) => nameStory(index, slots)),
    };
    for (const slot of members) index.entries[slot]!.region = regions.next;
    regions.byNumber.set(regions.next++, region);
    return region;
  });
  return { before: [...before.values()], after };
}

function nameStory({ entries }: StoryIndex, slots: readonly number[]): StoryMembers {
  const documents = slots.map((slot) => entries[slot]!.id);
  return { id: storyIdOf(documents[0]!), documents };
}

/** The id of a story whose earliest document has this id. */
export function storyIdOf(document: string): string {
  return `s${bytesToHex(sha256(utf8ToBytes(document))).slice(0, 16)}`;
}

export function compareEntries(a: Entry, b: Entry): number {
  return compareStrings(a.order, b.order) || compareStrings(a.id, b.id);
}

function topOf(top: Map<number, number>, slot: number): number {
  let at = slot;
  for (let next = top.get(at) ?? at; next !== at; next = top.get(at) ?? at) {
    top.set(at, top.get(next) ?? next);
    at = next;
  }
  return at;
}

function componentsOf(slots: readonly number[], top: Map<number, number>): number[][] {
  const components = new Map<number, number[]>();
  for (const slot of slots) {
    const root = topOf(top, slot);
    const list = components.get(root);
    if (list) list.push(slot);
    else components.set(root, [slot]);
  }
  return [...components.values()];
}

/** The documents with which one must stand in a region: alike enough, or put together by a user. */
function tiesOf(index: StoryIndex, slot: number, ruling: SlotRuling): number[] {
  const { near, mostLike } = index.entries[slot]!;
  const ties = [...(ruling.together.get(slot) ?? [])];
  for (let at = 0; at < near.count; at++) {
    const other = slotAt(near, at);
    const score = corrected(index, slot, at);
    if (score < GROUPING.least || !holds(index.entries[other]!.near, slot)) continue;
    const isClosest = mostLike.includes(other) && index.entries[other]!.mostLike.includes(slot);
    if (score >= GROUPING.tie || isClosest) ties.push(other);
  }
  return ties;
}

/** The slots most like a document, the most like first. */
function mostLikeIn(near: Near): number[] {
  return Array.from({ length: near.count }, (_, at) => at)
    .sort((a, b) => likenessAt(near, b) - likenessAt(near, a) || a - b)
    .slice(0, GROUPING.mostLike)
    .map((at) => slotAt(near, at));
}

/** The likeness of a document and one near it, less what is usual around the two. */
function corrected({ entries }: StoryIndex, slot: number, at: number): number {
  const { near, usual } = entries[slot]!;
  const other = entries[slotAt(near, at)]!;
  return likenessAt(near, at) / (ONE * ONE) - (GROUPING.correction * (usual + other.usual)) / 2;
}

/** The mean likeness of the neighbours of middle rank; those that are missing count as little. */
export function usualLikeness(near: Near): number {
  const [from, to] = GROUPING.ranks;
  const least = GROUPING.leastUsual * ONE * ONE;
  const scores = Array.from({ length: near.count }, (_, at) => likenessAt(near, at)).sort((a, b) => b - a);
  let sum = 0;
  for (let rank: number = from; rank < to; rank++) sum += Math.max(least, scores[rank] ?? least);
  return sum / ((to - from) * ONE * ONE);
}

/** Average link over the members of one region, then what users put together. */
function storiesIn(index: StoryIndex, members: readonly number[], ruling: SlotRuling): number[][] {
  if (members.length === 1) return [[...members]];
  const place = new Map(members.map((slot, at) => [slot, at] as const));
  const isApart = (x: number, y: number): boolean => ruling.apart.get(members[x]!)?.has(members[y]!) === true;
  const groups = linkByAverage(members.length, pairsIn(index, members, place), {
    least: GROUPING.least,
    cohesion: GROUPING.cohesion,
    ...(members.some((slot) => ruling.apart.has(slot)) && { isApart }),
  });
  const ties = members.flatMap((slot, at) =>
    (ruling.together.get(slot) ?? []).flatMap((other) =>
      place.has(other) ? [[at, place.get(other)!] as const] : [],
    ),
  );
  return putTogether(groups, ties, isApart).map((group) => group.map((at) => members[at]!));
}

function pairsIn(
  index: StoryIndex,
  members: readonly number[],
  place: ReadonlyMap<number, number>,
): ScoredPair[] {
  return members.flatMap((slot, x) => {
    const { near } = index.entries[slot]!;
    const pairs: ScoredPair[] = [];
    for (let at = 0; at < near.count; at++) {
      const other = slotAt(near, at);
      const y = place.get(other);
      if (y !== undefined && x < y && holds(index.entries[other]!.near, slot))
        pairs.push({ x, y, score: corrected(index, slot, at) });
    }
    return pairs;
  });
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
