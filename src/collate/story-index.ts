// The memory of grouping: which documents there are, and which are near each other. A document is added without looking at most of the others.
// In: profiles, one by one or many at once, in any order. Out: entries with their nearest others; story-regions.ts makes stories of them.
// Idea: an inverted index of each document's heaviest stems. A stem that too many documents have brings none together: it is dropped for
// all of them as soon as it has too many holders, never "the first ones". So what is near a document is a function of the set of
// documents, whatever the order in which they came, and stays so when one is added or taken out.

import { holds, meet, type Near, noneNear, offer, refresh } from './nearness.ts';
import { heaviestOf, type Profile, weighProfile } from './profile.ts';
import { rarityOf } from './rarity.ts';
import { LEAD_WORDS, printOf, type StoryText } from './story-likeness.ts';
import { vectorOf, weighNumbers } from './vectors.ts';

export interface Limits {
  /** A stem with more holders is no key. */
  readonly mostHolders: number;
  /** So many nearest others are kept. */
  readonly nearest: number;
}

/** docs/method/stories.md says what they cost and give. */
export const LIMITS: Limits = { mostHolders: 400, nearest: 48 };

export interface Entry extends StoryText {
  readonly id: string;
  readonly order: string;
  /** Its heaviest stems, and their weights. */
  readonly keys: Int32Array;
  readonly keyWeights: Uint16Array;
  near: Near;
  /** The usual likeness around the document, the slots most like it, and the region it stands in: see story-regions.ts. */
  usual: number;
  mostLike: readonly number[];
  region: number;
}

/** The documents that have a stem among their heaviest, and its weight in each. */
export interface Holders {
  readonly slots: number[];
  readonly weights: number[];
}

export interface StoryIndex {
  readonly limits: Limits;
  readonly slotOf: Map<string, number>;
  /** By slot; null where a document was taken out. */
  readonly entries: (Entry | null)[];
  readonly numbers: Map<string, number>;
  /** By number: the stem, and how rare it is. */
  readonly stems: string[];
  readonly rarity: number[];
  readonly holders: Map<number, Holders>;
  /** Room for sums by slot: see nearness.ts. */
  sums: Float64Array;
}

export function createIndex(limits: Limits = LIMITS): StoryIndex {
  return {
    limits,
    slotOf: new Map(),
    entries: [],
    numbers: new Map(),
    stems: [],
    rarity: [],
    holders: new Map(),
    sums: new Float64Array(0),
  };
}

/** What a step did to the lists of nearest others. */
export interface Surroundings {
  /** Slots whose list was made anew. */
  readonly rebuilt: Set<number>;
  /** Slots whose list took others in: these, and those that they pushed out. */
  readonly touched: Map<number, number[]>;
}

/** Enters documents; one whose id is known is left alone. */
export function enter(index: StoryIndex, profiles: readonly Profile[]): Surroundings {
  const added: number[] = [];
  for (const profile of profiles) if (!index.slotOf.has(profile.id)) added.push(register(index, profile));
  const rebuilt = new Set(added);
  for (const slot of lostKeys(index, added)) rebuilt.add(slot);
  for (const slot of rebuilt) refresh(index, slot);
  const touched = new Map<number, number[]>();
  if (rebuilt.size === index.slotOf.size) return { rebuilt, touched };
  for (const slot of added) {
    const { slots, met } = meet(index, slot);
    slots.forEach((other, at) => {
      const out = rebuilt.has(other) ? null : offer(index, other, slot, met[at]!);
      if (out !== null) touched.set(other, [...(touched.get(other) ?? []), slot, out]);
    });
  }
  return { rebuilt, touched };
}

/** The holders of keys that have too many of them now, and had not before these were added. */
function lostKeys({ entries, holders, limits }: StoryIndex, added: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const slot of added)
    for (const key of entries[slot]!.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => {
    const { slots } = holders.get(key)!;
    return slots.length > limits.mostHolders && slots.length - count <= limits.mostHolders ? slots : [];
  });
}

/** Takes a document out. */
export function leave(index: StoryIndex, id: string): Surroundings {
  const slot = index.slotOf.get(id)!;
  const changed = new Set(meet(index, slot).slots.filter((other) => holds(index.entries[other]!.near, slot)));
  for (const key of index.entries[slot]!.keys) {
    const { slots, weights } = index.holders.get(key)!;
    const at = slots.indexOf(slot);
    slots.splice(at, 1);
    weights.splice(at, 1);
    if (slots.length === index.limits.mostHolders) for (const other of slots) changed.add(other);
  }
  index.slotOf.delete(id);
  index.entries[slot] = null;
  for (const other of changed) refresh(index, other);
  return { rebuilt: changed, touched: new Map() };
}

/** Gives a document its slot and puts it under its keys. */
function register(index: StoryIndex, profile: Profile): number {
  const slot = index.entries.length;
  const weights = weighProfile(profile);
  const number = (stem: string): number => numberOf(index, stem);
  const heaviest = heaviestOf(weights);
  index.slotOf.set(profile.id, slot);
  index.entries.push({
    ...textOf(profile, weights, { numberOf: number, rarity: index.rarity }),
    id: profile.id,
    order: profile.order,
    keys: Int32Array.from(heaviest, ([stem]) => number(stem)),
    keyWeights: Uint16Array.from(heaviest, ([, weight]) => weight),
    near: noneNear(),
    usual: 0,
    mostLike: [],
    region: -1,
  });
  for (const [stem, weight] of heaviest) {
    const holders = index.holders.get(number(stem)) ?? { slots: [], weights: [] };
    holders.slots.push(slot);
    holders.weights.push(weight);
    index.holders.set(number(stem), holders);
  }
  return slot;
}

function textOf(
  { sentences }: Profile,
  weights: ReadonlyMap<string, number>,
  { numberOf, rarity }: { readonly numberOf: (stem: string) => number; readonly rarity: readonly number[] },
): StoryText {
  let end = 0;
  const words = Int32Array.from(sentences.flat(), numberOf);
  return {
    vector: vectorOf(new Map([...weights].map(([stem, weight]) => [numberOf(stem), weight]))),
    lead: weighNumbers([...words.subarray(0, LEAD_WORDS)], (stem) => rarity[stem]!),
    words,
    ends: Int32Array.from(sentences, (words) => (end += words.length)),
    prints: Int32Array.from(sentences, printOf),
  };
}

function numberOf({ numbers, stems, rarity }: StoryIndex, stem: string): number {
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  numbers.set(stem, stems.length);
  rarity.push(rarityOf(stem));
  return stems.push(stem) - 1;
}
