// The nearest others of each document: who shares its keys, and how like they are.
// In: the index. Out: lists, nearest first, of at most `nearest`; equal ones by id. Kept as whole numbers in one array per document.

import { compareStrings } from './sigla.ts';
import type { StoryIndex } from './story-index.ts';
import { likenessOf } from './story-likeness.ts';
import { ONE } from './vectors.ts';

/** Documents that meet by less are strangers. */
const LEAST_MET = 0.04 * ONE * ONE;

/** Slots, the weight by which they met, and likeness: three numbers for each of `count` others. */
export interface Near {
  count: number;
  values: Int32Array;
}

export interface Meeting {
  readonly slot: number;
  /** The sum of the products of the keys that both have. */
  readonly met: number;
}

export function noneNear(): Near {
  return { count: 0, values: new Int32Array(0) };
}

export function slotAt({ values }: Near, at: number): number {
  return values[3 * at]!;
}

export function likenessAt({ values }: Near, at: number): number {
  return values[3 * at + 2]!;
}

/** Is the slot among the nearest? */
export function holds(near: Near, slot: number): boolean {
  for (let at = 0; at < near.count; at++) if (near.values[3 * at] === slot) return true;
  return false;
}

/** All documents that meet the one at a slot under its keys, in no order that means anything. */
export function meet({ entries, holders, limits }: StoryIndex, slot: number): Meeting[] {
  const sums = new Map<number, number>();
  const { keys, keyWeights } = entries[slot]!;
  keys.forEach((key, place) => {
    const { slots, weights } = holders.get(key)!;
    if (slots.length > limits.mostHolders) return;
    for (let at = 0; at < slots.length; at++)
      sums.set(slots[at]!, (sums.get(slots[at]!) ?? 0) + keyWeights[place]! * weights[at]!);
  });
  sums.delete(slot);
  return [...sums].filter(([, met]) => met >= LEAST_MET).map(([other, met]) => ({ slot: other, met }));
}

/** Makes the list of a document anew. */
export function refresh(index: StoryIndex, slot: number): void {
  const { entries } = index;
  const nearest = meet(index, slot)
    .sort((a, b) => b.met - a.met || compareStrings(entries[a.slot]!.id, entries[b.slot]!.id))
    .slice(0, index.limits.nearest);
  entries[slot]!.near = {
    count: nearest.length,
    values: Int32Array.from(nearest.flatMap((one) => [one.slot, one.met, between(index, slot, one.slot)])),
  };
}

/** Offers another document to a list. True when it is taken. */
export function offer(index: StoryIndex, slot: number, other: number, met: number): boolean {
  const { near } = index.entries[slot]!;
  if (holds(near, other)) return false;
  const at = placeFor(index, near, { slot: other, met });
  if (at === index.limits.nearest) return false;
  const count = Math.min(index.limits.nearest, near.count + 1);
  const values = new Int32Array(3 * count);
  values.set(near.values.subarray(0, 3 * at));
  values.set([other, met, between(index, slot, other)], 3 * at);
  values.set(near.values.subarray(3 * at, 3 * (count - 1)), 3 * (at + 1));
  index.entries[slot]!.near = { count, values };
  return true;
}

function placeFor({ entries }: StoryIndex, { count, values }: Near, { slot, met }: Meeting): number {
  const id = entries[slot]!.id;
  let at = count;
  while (at > 0) {
    const known = values[3 * (at - 1) + 1]!;
    if (known > met || (known === met && entries[values[3 * (at - 1)]!]!.id < id)) break;
    at--;
  }
  return at;
}

function between({ entries, rarity }: StoryIndex, a: number, b: number): number {
  return likenessOf(entries[a]!, entries[b]!, (stem) => rarity[stem]!);
}
