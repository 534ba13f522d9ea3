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

/** Documents that meet another under its keys, and the sums of the products of the keys that both have. */
export interface Meetings {
  readonly slots: Int32Array;
  readonly met: Float64Array;
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
export function meet(index: StoryIndex, slot: number): Meetings {
  const { entries, holders, limits } = index;
  const sums = sumsFor(index);
  const seen: number[] = [];
  const { keys, keyWeights } = entries[slot]!;
  for (let place = 0; place < keys.length; place++) {
    const { slots, weights } = holders.get(keys[place]!)!;
    if (slots.length > limits.mostHolders) continue;
    const own = keyWeights[place]!;
    for (let at = 0; at < slots.length; at++) {
      const other = slots[at]!;
      if (sums[other] === 0) seen.push(other);
      sums[other]! += own * weights[at]!;
    }
  }
  const others = seen.filter((other) => other !== slot && sums[other]! >= LEAST_MET);
  const met = Float64Array.from(others, (other) => sums[other]!);
  for (const other of seen) sums[other] = 0;
  return { slots: Int32Array.from(others), met };
}

/** A row of zeros, one for each slot; whoever writes into it leaves zeros behind. */
function sumsFor(index: StoryIndex): Float64Array {
  if (index.sums.length < index.entries.length) index.sums = new Float64Array(2 * index.entries.length);
  return index.sums;
}

/** Makes the list of a document anew. */
export function refresh(index: StoryIndex, slot: number): void {
  const { entries, limits } = index;
  const { slots, met } = meet(index, slot);
  const least = met.length > limits.nearest ? Float64Array.from(met).sort().at(-limits.nearest)! : 0;
  const nearest = [...slots.keys()]
    .filter((at) => met[at]! >= least)
    .sort((a, b) => met[b]! - met[a]! || compareStrings(entries[slots[a]!]!.id, entries[slots[b]!]!.id))
    .slice(0, limits.nearest);
  entries[slot]!.near = {
    count: nearest.length,
    values: Int32Array.from(
      nearest.flatMap((at) => [slots[at]!, met[at]!, between(index, slot, slots[at]!)]),
    ),
  };
}

/** Offers another document to a list. Null when it is not taken, else the slot that it pushes out, -1 for none. */
export function offer(index: StoryIndex, slot: number, other: number, met: number): number | null {
  const { near } = index.entries[slot]!;
  if (holds(near, other)) return null;
  const at = placeFor(index, near, [other, met]);
  const { nearest } = index.limits;
  if (at === nearest) return null;
  const count = Math.min(nearest, near.count + 1);
  const values = new Int32Array(3 * count);
  values.set(near.values.subarray(0, 3 * at));
  values.set([other, met, between(index, slot, other)], 3 * at);
  values.set(near.values.subarray(3 * at, 3 * (count - 1)), 3 * (at + 1));
  index.entries[slot]!.near = { count, values };
  return near.count < nearest ? -1 : slotAt(near, nearest - 1);
}

function placeFor(
  { entries }: StoryIndex,
  { count, values }: Near,
  [slot, met]: readonly [number, number],
): number {
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
