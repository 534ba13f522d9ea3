// Stories that grow: documents are added, taken out and decided upon one by one, and only the stories around them are made again.
// In: profiles and decisions. Out: stories with their reasons. The law: after any sequence of steps the stories are those that the
// same documents and decisions give all at once, in any order (test/collate/stories.test.ts).

import type { Shelves } from '../model/index.ts';
import { type IdPair, ruleOn, type StoryDecision } from './decisions.ts';
import { slotAt } from './near.ts';
import type { Profile } from './profile.ts';
import type { SlotRuling } from './region-stories.ts';
import { compareStrings } from './sigla.ts';
import { enter, leave } from './story-index.ts';
import {
  createIndex,
  type Entry,
  type Limits,
  openIndex,
  type StoryIndex,
  stemName,
} from './story-memory.ts';
import {
  compareEntries,
  nameStory,
  regroup,
  type StoryMembers,
  storiesOf,
  unsettled,
} from './story-regions.ts';
import { ONE, productOf, sharedStems } from './vectors.ts';

export type { StoryMembers } from './story-regions.ts';

/** Opaque: made by `startStories`, changed by the functions below, shown by `listStories`. */
export interface Stories {
  readonly index: StoryIndex;
  decisions: readonly StoryDecision[];
}

/** What a step changed: stories that are no more, and stories that are new or have other members. */
export interface StoryChange {
  readonly gone: readonly string[];
  readonly changed: readonly StoryMembers[];
}

/** Why a document stands in its story. */
export interface StoryReason {
  /** The earlier document that it is most like, or that a user put it together with, then the document itself. */
  readonly pair: IdPair;
  readonly by: 'likeness' | 'decision';
  /** 0 to 1. */
  readonly score: number;
  /** Stems that both have, the most telling first. */
  readonly stems: readonly string[];
}

const REASON_STEMS = 5;
const MOST_COMPARED = 60;

export interface StoryOptions {
  readonly decisions?: readonly StoryDecision[];
  readonly limits?: Limits;
}

/** Stories of these documents; add more, or decide, with the functions below. */
export function startStories(profiles: readonly Profile[] = [], options: StoryOptions = {}): Stories {
  const stories: Stories = { index: createIndex(options.limits), decisions: options.decisions ?? [] };
  addToStories(stories, profiles);
  return stories;
}

/** Stories that a library keeps: only what a step looks at is read. `keep` writes what steps changed. */
export interface KeptStories extends Stories {
  keep(): void;
  /** Goes on in another step, after `keep`. False where others wrote meanwhile: open them anew. */
  attach(shelves: Shelves): boolean;
}

export function openStories(shelves: Shelves, limits?: Limits): KeptStories {
  const { index, decisions, flush, attach } = openIndex(shelves, limits);
  const stories: KeptStories = { index, decisions, keep: () => flush(stories.decisions), attach };
  return stories;
}

/** Adds documents. One whose id is there already is left alone: take it out first. */
export function addToStories(stories: Stories, profiles: readonly Profile[]): StoryChange {
  const changed = unsettled(stories.index, enter(stories.index, profiles));
  return settle(stories, { changed, left: NONE });
}

/** Takes a document out. An unknown id changes nothing. */
export function removeFromStories(stories: Stories, id: string): StoryChange {
  const { index } = stories;
  const slot = index.slots.numberOf(id);
  if (slot === undefined) return { gone: [], changed: [] };
  const { region } = index.entries.get(slot)!;
  const left = new Map([[region, storiesOf(index, region)]]);
  return settle(stories, { changed: unsettled(index, leave(index, id)), left });
}

/** Puts new decisions in place of the old ones. */
export function decideStories(stories: Stories, decisions: readonly StoryDecision[]): StoryChange {
  const named = [...stories.decisions, ...decisions].flatMap(({ documents, from }) => [
    ...documents,
    ...(from ?? []),
  ]);
  stories.decisions = decisions;
  const slots = named.flatMap((id) => stories.index.slots.numberOf(id) ?? []);
  return settle(stories, { changed: new Set(slots), left: NONE });
}

/** All stories, sorted by the order of their earliest documents; every document stands in exactly one. */
export function listStories({ index }: Stories): StoryMembers[] {
  const regions = new Set<number>();
  for (let slot = 0; slot < index.counts.nextSlot; slot++) {
    const entry = index.entries.get(slot);
    if (entry) regions.add(entry.region);
  }
  const firstOf = (one: StoryMembers): Entry => index.entries.get(index.slots.numberOf(one.documents[0]!)!)!;
  return [...regions]
    .flatMap((region) => storiesOf(index, region))
    .sort((a, b) => compareEntries(firstOf(a), firstOf(b)));
}

/** The story of a document; null when the document is not here. */
export function storyOf({ index }: Stories, id: string): StoryMembers | null {
  const slot = index.slots.numberOf(id);
  if (slot === undefined) return null;
  const { stories } = index.regions.get(index.entries.get(slot)!.region)!;
  return nameStory(index, stories.find((slots) => slots.includes(slot))!);
}

const NONE: ReadonlyMap<number, readonly StoryMembers[]> = new Map();

function settle(
  { index, decisions }: Stories,
  change: {
    readonly changed: ReadonlySet<number>;
    readonly left: ReadonlyMap<number, readonly StoryMembers[]>;
  },
): StoryChange {
  const { before, after } = regroup(index, { ...change, ruling: bySlot(index, decisions) });
  const known = new Map(before.map((one) => [one.id, keyOf(one)] as const));
  const kept = new Set(after.map(({ id }) => id));
  return {
    gone: [...known.keys()].filter((id) => !kept.has(id)).sort(),
    changed: after
      .filter((one) => known.get(one.id) !== keyOf(one))
      .sort((a, b) => compareStrings(a.id, b.id)),
  };
}

function keyOf({ documents }: StoryMembers): string {
  return documents.join(' ');
}

function bySlot({ slots }: StoryIndex, decisions: readonly StoryDecision[]): SlotRuling {
  const together = new Map<number, number[]>();
  const apart = new Map<number, Set<number>>();
  const ruling = ruleOn(decisions);
  for (const [a, b] of slotPairs(ruling.together, slots)) together.set(a, [...(together.get(a) ?? []), b]);
  for (const [a, b] of slotPairs(ruling.apart, slots)) apart.set(a, (apart.get(a) ?? new Set()).add(b));
  return { together, apart };
}

/** The pairs whose documents are here, both ways round. */
function slotPairs(pairs: readonly IdPair[], slots: StoryIndex['slots']): [number, number][] {
  return pairs.flatMap(([a, b]) => {
    const [x, y] = [slots.numberOf(a), slots.numberOf(b)];
    return x === undefined || y === undefined ? [] : [[x, y] as [number, number], [y, x] as [number, number]];
  });
}

/** For each document of a story but the first, what holds it there. */
export function explainStory({ index, decisions }: Stories, { documents }: StoryMembers): StoryReason[] {
  const slots = documents.map((id) => index.slots.numberOf(id)!);
  const place = new Map(slots.map((slot, at) => [slot, at] as const));
  const { together } = bySlot(index, decisions);
  return slots.slice(1).map((slot, at) => {
    const put = (together.get(slot) ?? []).find((other) => (place.get(other) ?? slots.length) <= at);
    const pair = [put ?? mostLike(index, slot, slots.slice(0, at + 1)), slot] as const;
    const [a, b] = pair.map((one) => index.texts.get(one)!);
    const names = pair.map((one) => index.entries.get(one)!.id);
    return {
      pair: [names[0]!, names[1]!],
      by: put === undefined ? 'likeness' : 'decision',
      score: Math.round((1000 * productOf(a!.vector, b!.vector)) / ONE ** 2) / 1000,
      stems: sharedStems(a!.vector, b!.vector, (stem) => stemName(index, stem)).slice(0, REASON_STEMS),
    };
  });
}

/** Of the earlier documents, the one most like this; among the near ones if there are any. */
function mostLike({ entries, texts }: StoryIndex, slot: number, earlier: readonly number[]): number {
  const { near } = entries.get(slot)!;
  const { vector } = texts.get(slot)!;
  const isNear = new Set(Array.from({ length: near.count }, (_, at) => slotAt(near, at)));
  const some = earlier.filter((other) => isNear.has(other));
  let best = { slot: earlier[0]!, score: -1 };
  for (const other of some.length > 0 ? some : earlier.slice(0, MOST_COMPARED)) {
    const score = productOf(texts.get(other)!.vector, vector);
    if (score > best.score) best = { slot: other, score };
  }
  return best.slot;
}
