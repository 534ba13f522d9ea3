// Nearness → stories. Only the region around what changed is looked at again.
// In: the index and the slots whose surroundings changed. Out: regions with their stories.
// Idea: likeness, less what is usual around the two documents (in a crowded topic, where everything resembles everything, two reports
// must be more alike to be of one event), joined by average link. The correction is that of cross-domain similarity local
// scaling (Conneau et al. 2018), taken beyond the nearest neighbours, which may be of the same story. The documents fall into regions,
// connected by pairs that are alike enough and have company: each of the two among those most like the other, or others close to both.
// A pair alike by chance connects nothing, so regions stay small in any crowd, and each is grouped without the rest.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { holdsMet, likenessAt, metAt, slotAt } from './near.ts';
import { type SlotRuling, storiesIn } from './region-stories.ts';
import { compareStrings } from './sigla.ts';
import { GROUPING, isCopyAt, isSameAround } from './story-around.ts';
import type { Surroundings } from './story-index.ts';
import type { Entry, Region, RegionPair, StoryIndex } from './story-memory.ts';
import { aroundAt, scoreAt } from './story-score.ts';
import { ONE } from './vectors.ts';

/** Documents about one chain of events. */
export interface StoryMembers {
  /** Made from the id of its earliest document, so that it lasts when later ones join. */
  readonly id: string;
  /** Ids of documents, the earliest first. */
  readonly documents: readonly string[];
}

/** The slots whose place must be looked at again: new ones, and those around which something changed. */
export function unsettled(index: StoryIndex, { rebuilt, touched }: Surroundings): Set<number> {
  const changed = new Set(rebuilt);
  for (const slot of rebuilt) isOther(index, slot);
  for (const [slot, others] of touched)
    if (isOther(index, slot) || others.some((other) => matters(index, slot, other))) changed.add(slot);
  return changed;
}

/** Are the surroundings of a document others than before this step? */
function isOther({ entries }: StoryIndex, slot: number): boolean {
  const entry = entries.get(slot)!;
  const { before } = entry;
  entry.before = null;
  return before !== null && !isSameAround(before, aroundAt(entry));
}

/** Can it make a difference that another came into a list, or left it? Not a stranger of another region. */
function matters({ entries }: StoryIndex, slot: number, other: number): boolean {
  if (other < 0) return false;
  const { near, region } = entries.get(slot)!;
  if (entries.get(other)!.region === region) return true;
  for (let at = 0; at < near.count; at++)
    if (slotAt(near, at) === other) return likenessAt(near, at) >= GROUPING.least * ONE * ONE;
  return false;
}

export interface Change {
  /** Slots that are unsettled, or of which a user decided. */
  readonly changed: ReadonlySet<number>;
  /** Regions that a document left, with the stories that were in them. */
  readonly left: ReadonlyMap<number, readonly StoryMembers[]>;
  readonly ruling: SlotRuling;
}

/** Makes the regions anew in which the slots stand, or with which they now connect. Returns the stories that were there and that are. */
export function regroup(
  index: StoryIndex,
  { changed, left, ruling }: Change,
): { readonly before: StoryMembers[]; readonly after: StoryMembers[] } {
  const before = new Map<number, readonly StoryMembers[]>();
  const seen = new Set<number>();
  const queue: number[] = [];
  const known: Known = { changed, regions: new Map(), pairs: new Map() };
  const takeRegion = (number: number): void => {
    if (number < 0 || before.has(number)) return;
    before.set(number, left.get(number) ?? storiesOf(index, number));
    const region = index.regions.get(number)!;
    recallPairs(index, known, { number, region });
    region.members.forEach(take);
  };
  const take = (slot: number): void => {
    const entry = index.entries.get(slot);
    if (seen.has(slot) || entry === undefined) return;
    seen.add(slot);
    queue.push(slot);
    takeRegion(entry.region);
  };
  for (const number of left.keys()) takeRegion(number);
  changed.forEach(take);
  const top = new Map<number, number>();
  const isJoined = (slot: number) => (other: number) =>
    seen.has(other) && topOf(top, slot) === topOf(top, other);
  for (let at = 0; at < queue.length; at++)
    for (const other of tiesOf(index, queue[at]!, { ruling, known, isJoined: isJoined(queue[at]!) })) {
      take(other);
      top.set(topOf(top, queue[at]!), topOf(top, other));
    }
  for (const number of before.keys()) index.regions.remove(number);
  const after = componentsOf(queue, top).flatMap((slots) => putRegion(index, slots, { ruling, known }));
  return { before: [...before.values()].flat(), after };
}

/** Makes a region of slots, and the stories in it. */
function putRegion(index: StoryIndex, slots: number[], given: Given): StoryMembers[] {
  const { entries, regions, counts } = index;
  const members = slots.sort((a, b) => compareEntries(entries.get(a)!, entries.get(b)!));
  const number = counts.nextRegion++;
  for (const slot of members) {
    const entry = entries.get(slot)!;
    entry.region = number;
    entries.set(slot, entry);
  }
  const pairs = pairsIn(index, members, given.known);
  regions.set(number, { members, pairs, stories: storiesIn(index, { members, pairs }, given.ruling) });
  return storiesOf(index, number);
}

/** The stories of a region. */
export function storiesOf(index: StoryIndex, region: number): StoryMembers[] {
  return index.regions.get(region)!.stories.map((slots) => nameStory(index, slots));
}

export function nameStory({ entries }: StoryIndex, slots: Region['stories'][number]): StoryMembers {
  const documents = slots.map((slot) => entries.get(slot)!.id);
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

/** Less likeness never makes the score of a tie: nothing is added to it, and what is usual is taken off. */
const LEAST_TIE =
  Math.min(GROUPING.worth, GROUPING.least + GROUPING.correction * GROUPING.leastUsual) * ONE * ONE;

/** The documents with which one must stand in a region: alike enough and in company, or put together by a user. */
function tiesOf(
  index: StoryIndex,
  slot: number,
  { ruling, known, isJoined }: Given & { readonly isJoined: (other: number) => boolean },
): number[] {
  const same = known.changed.has(slot) ? undefined : known.pairs.get(slot);
  if (same !== undefined) return [...(ruling.together.get(slot) ?? []), ...tiedIn(same)];
  const entry = index.entries.get(slot)!;
  const { mostLike, close } = aroundAt(entry);
  const ties = [...(ruling.together.get(slot) ?? [])];
  const own = new Set(close);
  for (let at = 0; at < entry.near.count; at++) {
    if (likenessAt(entry.near, at) < LEAST_TIE) continue;
    const slotOther = slotAt(entry.near, at);
    if (isJoined(slotOther)) continue;
    const other = index.entries.get(slotOther)!;
    if (!holdsMet(other.near, [slot, metAt(entry.near, at)], index.limits.nearest)) continue;
    const around = aroundAt(other);
    const isMostLike = mostLike.includes(slotOther) && around.mostLike.includes(slot);
    if (isCopyAt(entry.near, at)) {
      ties.push(slotOther);
      continue;
    }
    // The score comes last: it reads what both and their neighbours say.
    if (!isMostLike && !shareEnough(around.close, own)) continue;
    if (isEnough(scoreAt(index, slot, at), isMostLike)) ties.push(slotOther);
  }
  return ties;
}

function isEnough(score: number, isMostLike: boolean): boolean {
  return score >= GROUPING.least && (isMostLike || score >= GROUPING.tie);
}

/** Does a pair with this score hold a region together? The same question, asked of one pair. */
function isTie(a: Entry, [slotA, slotB]: readonly [number, number], b: Entry, score: number): boolean {
  const [own, other] = [aroundAt(a), aroundAt(b)];
  const isMostLike = own.mostLike.includes(slotB) && other.mostLike.includes(slotA);
  return isEnough(score, isMostLike) && (isMostLike || shareEnough(other.close, new Set(own.close)));
}

function tiedIn(pairs: ReadonlyMap<number, RegionPair>): number[] {
  return [...pairs].filter(([, { isTie: ties }]) => ties).map(([other]) => other);
}

/** What is known from before of regions that are made again. */
interface Known {
  readonly changed: ReadonlySet<number>;
  /** By slot: the region in which it was, where its pairs were known. */
  readonly regions: Map<number, number>;
  /** By slot that has not changed: its pairs with others of its region that have not. */
  readonly pairs: Map<number, Map<number, RegionPair>>;
}

interface Given {
  readonly ruling: SlotRuling;
  readonly known: Known;
}

function recallPairs(
  { entries }: StoryIndex,
  { changed, regions, pairs }: Known,
  { number, region }: { readonly number: number; readonly region: Region },
): void {
  if (region.pairs === null) return;
  const isSame = (slot: number): boolean => !changed.has(slot) && entries.get(slot) !== undefined;
  for (const slot of region.members) {
    regions.set(slot, number);
    if (isSame(slot)) pairs.set(slot, new Map());
  }
  for (const pair of region.pairs) {
    if (!isSame(pair.a) || !isSame(pair.b)) continue;
    pairs.get(pair.a)!.set(pair.b, pair);
    pairs.get(pair.b)!.set(pair.a, pair);
  }
}

/** Are there others enough that are close to both? */
function shareEnough(close: readonly number[], own: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const third of close) if (own.has(third) && ++shared === GROUPING.shared) return true;
  return false;
}

/** The pairs of a region: those between documents that have not changed as they were, the others reckoned. */
function pairsIn(index: StoryIndex, members: readonly number[], known: Known): RegionPair[] {
  const { entries, limits } = index;
  const place = new Map(members.map((slot, at) => [slot, at] as const));
  return members.flatMap((a, x) => {
    const entry = entries.get(a)!;
    const pairs: RegionPair[] = [];
    for (let at = 0; at < entry.near.count; at++) {
      const b = slotAt(entry.near, at);
      const y = place.get(b);
      if (y === undefined || x >= y) continue;
      const before = pairBefore(known, a, b);
      if (before === undefined) {
        const other = entries.get(b)!;
        if (!holdsMet(other.near, [a, metAt(entry.near, at)], limits.nearest)) continue;
        const score = scoreAt(index, a, at);
        const isTied = isCopyAt(entry.near, at) || isTie(entry, [a, b], other, score);
        pairs.push({ a, b, score, isTie: isTied });
      } else if (before !== null) pairs.push({ ...before, a, b });
    }
    return pairs;
  });
}

/** The pair of two documents of one region that have not changed; null where they are none, undefined where it must be reckoned. */
function pairBefore({ regions, pairs }: Known, a: number, b: number): RegionPair | null | undefined {
  const [own, other] = [pairs.get(a), pairs.get(b)];
  if (own === undefined || other === undefined || regions.get(a) !== regions.get(b)) return undefined;
  return own.get(b) ?? null;
}
