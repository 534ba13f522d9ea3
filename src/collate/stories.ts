// Stories that grow: documents are added, taken out and decided upon one by one, and only the stories around them are made again.
// In: profiles and decisions. Out: stories with their reasons. The law: after any sequence of steps the stories are those that the
// same documents and decisions give all at once, in any order (test/collate/stories.test.ts).

import { type IdPair, ruleOn, type StoryDecision } from './decisions.ts';
import { slotAt } from './nearness.ts';
import type { Profile } from './profile.ts';
import { compareStrings } from './sigla.ts';
import { createIndex, type Entry, enter, type Limits, leave, type StoryIndex } from './story-index.ts';
import {
  compareEntries,
  type Regions,
  regroup,
  type SlotRuling,
  type StoryMembers,
  unsettled,
} from './story-regions.ts';
import { ONE, productOf, sharedStems } from './vectors.ts';

export type { StoryMembers } from './story-regions.ts';

/** Opaque: made by `startStories`, changed by the functions below, shown by `listStories`. */
export interface Stories {
  readonly index: StoryIndex;
  readonly regions: Regions;
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
  const index = createIndex(options.limits);
  const regions: Regions = { byNumber: new Map(), next: 0 };
  const stories: Stories = { index, regions, decisions: options.decisions ?? [] };
  addToStories(stories, profiles);
  return stories;
}

/** Adds documents. One whose id is there already is left alone: take it out first. */
export function addToStories(stories: Stories, profiles: readonly Profile[]): StoryChange {
  const changed = unsettled(stories.index, enter(stories.index, profiles));
  return settle(stories, { changed, left: [] });
}

/** Takes a document out. An unknown id changes nothing. */
export function removeFromStories(stories: Stories, id: string): StoryChange {
  const slot = stories.index.slotOf.get(id);
  if (slot === undefined) return { gone: [], changed: [] };
  const { region } = stories.index.entries[slot]!;
  const changed = unsettled(stories.index, leave(stories.index, id));
  return settle(stories, { changed, left: [region] });
}

/** Puts new decisions in place of the old ones. */
export function decideStories(stories: Stories, decisions: readonly StoryDecision[]): StoryChange {
  const named = [...stories.decisions, ...decisions].flatMap(({ documents, from }) => [
    ...documents,
    ...(from ?? []),
  ]);
  stories.decisions = decisions;
  const slots = named.flatMap((id) => stories.index.slotOf.get(id) ?? []);
  return settle(stories, { changed: new Set(slots), left: [] });
}

/** All stories, sorted by the order of their earliest documents; every document stands in exactly one. */
export function listStories({ index, regions }: Stories): StoryMembers[] {
  const entryOf = (one: StoryMembers): Entry => index.entries[index.slotOf.get(one.documents[0]!)!]!;
  return [...regions.byNumber.values()]
    .flatMap(({ named }) => named)
    .sort((a, b) => compareEntries(entryOf(a), entryOf(b)));
}

/** The story of a document; null when the document is not here. */
export function storyOf({ index, regions }: Stories, id: string): StoryMembers | null {
  const slot = index.slotOf.get(id);
  if (slot === undefined) return null;
  const { named } = regions.byNumber.get(index.entries[slot]!.region)!;
  return named.find(({ documents }) => documents.includes(id)) ?? null;
}

function settle(
  { index, regions, decisions }: Stories,
  change: { readonly changed: ReadonlySet<number>; readonly left: readonly number[] },
): StoryChange {
  const { before, after } = regroup(index, regions, { ...change, ruling: bySlot(index, decisions) });
  const known = new Map(before.flatMap(({ named }) => named).map((one) => [one.id, keyOf(one)] as const));
  const now = after.flatMap(({ named }) => named);
  const kept = new Set(now.map(({ id }) => id));
  return {
    gone: [...known.keys()].filter((id) => !kept.has(id)).sort(),
    changed: now.filter((one) => known.get(one.id) !== keyOf(one)).sort((a, b) => compareStrings(a.id, b.id)),
  };
}

function keyOf({ documents }: StoryMembers): string {
  return documents.join(' ');
}

function bySlot({ slotOf }: StoryIndex, decisions: readonly StoryDecision[]): SlotRuling {
  const together = new Map<number, number[]>();
  const apart = new Map<number, Set<number>>();
  const ruling = ruleOn(decisions);
  for (const [a, b] of slotPairs(ruling.together, slotOf)) together.set(a, [...(together.get(a) ?? []), b]);
  for (const [a, b] of slotPairs(ruling.apart, slotOf)) apart.set(a, (apart.get(a) ?? new Set()).add(b));
  return { together, apart };
}

/** The pairs whose documents are here, both ways round. */
function slotPairs(pairs: readonly IdPair[], slotOf: ReadonlyMap<string, number>): [number, number][] {
  return pairs.flatMap(([a, b]) => {
    const [x, y] = [slotOf.get(a), slotOf.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y] as [number, number], [y, x] as [number, number]];
  });
}

/** For each document of a story but the first, what holds it there. */
export function explainStory({ index, decisions }: Stories, { documents }: StoryMembers): StoryReason[] {
  const slots = documents.map((id) => index.slotOf.get(id)!);
  const place = new Map(slots.map((slot, at) => [slot, at] as const));
  const { together } = bySlot(index, decisions);
  return slots.slice(1).map((slot, at) => {
    const put = (together.get(slot) ?? []).find((other) => (place.get(other) ?? slots.length) <= at);
    const pair = [put ?? mostLike(index, slot, slots.slice(0, at + 1)), slot] as const;
    const [a, b] = pair.map((one) => index.entries[one]!);
    return {
      pair: [a!.id, b!.id],
      by: put === undefined ? 'likeness' : 'decision',
      score: Math.round((1000 * productOf(a!.vector, b!.vector)) / ONE ** 2) / 1000,
      stems: sharedStems(a!.vector, b!.vector, index.stems).slice(0, REASON_STEMS),
    };
  });
}

/** Of the earlier documents, the one most like this; among the near ones if there are any. */
function mostLike({ entries }: StoryIndex, slot: number, earlier: readonly number[]): number {
  const { near, vector } = entries[slot]!;
  const isNear = new Set(Array.from({ length: near.count }, (_, at) => slotAt(near, at)));
  const some = earlier.filter((other) => isNear.has(other));
  let best = { slot: earlier[0]!, score: -1 };
  for (const other of some.length > 0 ? some : earlier.slice(0, MOST_COMPARED)) {
    const score = productOf(entries[other]!.vector, vector);
    if (score > best.score) best = { slot: other, score };
  }
  return best.slot;
}
