// The nearest others of each document: who shares its keys, and how like they are.
// In: the index. Out: lists, nearest first, of at most `nearest`; equal ones by id. Kept as whole numbers in one array per document.

import { holds, likenessAt, type Near, slotAt } from './near.ts';
import { rarityOfNumber } from './rarity.ts';
import { compareStrings } from './sigla.ts';
import { aroundOf } from './story-around.ts';
import { likenessOf } from './story-likeness.ts';
import type { Entry, StoryIndex } from './story-memory.ts';
import { ONE } from './vectors.ts';

/** Documents that meet by less are strangers. */
const LEAST_MET = 0.04 * ONE * ONE;

/** Documents that meet another under its keys, and the sums of the products of the keys that both have. */
export interface Meetings {
  readonly slots: Int32Array;
  readonly met: Float64Array;
}

/** All documents that meet the one at a slot under its keys, in no order that means anything. */
export function meet(index: StoryIndex, slot: number): Meetings {
  const { texts, holders, limits } = index;
  const sums = sumsFor(index);
  const seen: number[] = [];
  const { keys, keyWeights } = texts.get(slot)!;
  for (let place = 0; place < keys.length; place++) {
    const { count, list } = holders.get(keys[place]!)!;
    if (count > limits.mostHolders || list === null) continue;
    const { slots, weights } = list;
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
  const { nextSlot } = index.counts;
  if (index.sums.length < nextSlot) index.sums = new Float64Array(2 * nextSlot);
  return index.sums;
}

/** Makes the list of a document anew. */
export function refresh(index: StoryIndex, slot: number): void {
  const { entries, limits } = index;
  const { slots, met } = meet(index, slot);
  const idOf = (other: number): string => entries.get(other)!.id;
  const least = met.length > limits.nearest ? Float64Array.from(met).sort().at(-limits.nearest)! : 0;
  const nearest: number[] = [];
  for (let at = 0; at < met.length; at++) if (met[at]! >= least) nearest.push(at);
  nearest.sort((a, b) => met[b]! - met[a]! || compareStrings(idOf(slots[a]!), idOf(slots[b]!)));
  const count = Math.min(nearest.length, limits.nearest);
  const known = likenesses(entries.get(slot)!.near);
  const values = new Int32Array(3 * count);
  for (let place = 0; place < count; place++) {
    const at = nearest[place]!;
    const other = slots[at]!;
    values.set([other, met[at]!, known.get(other) ?? between(index, slot, other)], 3 * place);
  }
  setNear(index, slot, { count, values });
}

/** How like a document those of its list are: that depends on the two alone. */
function likenesses(near: Near): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (let at = 0; at < near.count; at++) known.set(slotAt(near, at), likenessAt(near, at));
  return known;
}

/** Puts another list in the place of one; what was around the document before this step stays known. */
function setNear({ entries }: StoryIndex, slot: number, near: Near): void {
  const entry: Entry = entries.get(slot)!;
  entry.before ??= entry.around ?? aroundOf(entry.near);
  entry.around = null;
  entry.near = near;
  entries.set(slot, entry);
}

/** Offers another document to a list. Null when it is not taken, else the slot that it pushes out, -1 for none. */
export function offer(
  index: StoryIndex,
  slot: number,
  [other, met]: readonly [slot: number, met: number],
): number | null {
  const { near } = index.entries.get(slot)!;
  if (near.count === index.limits.nearest && near.values[3 * near.count - 2]! > met) return null;
  if (holds(near, other)) return null;
  const at = placeFor(index, near, [other, met]);
  const { nearest } = index.limits;
  if (at === nearest) return null;
  const count = Math.min(nearest, near.count + 1);
  const values = new Int32Array(3 * count);
  values.set(near.values.subarray(0, 3 * at));
  values.set([other, met, between(index, slot, other)], 3 * at);
  values.set(near.values.subarray(3 * at, 3 * (count - 1)), 3 * (at + 1));
  setNear(index, slot, { count, values });
  return near.count < nearest ? -1 : slotAt(near, nearest - 1);
}

function placeFor(
  { entries }: StoryIndex,
  { count, values }: Near,
  [slot, met]: readonly [number, number],
): number {
  const { id } = entries.get(slot)!;
  let at = count;
  while (at > 0) {
    const known = values[3 * (at - 1) + 1]!;
    if (known > met || (known === met && entries.get(values[3 * (at - 1)]!)!.id < id)) break;
    at--;
  }
  return at;
}

function between({ texts }: StoryIndex, a: number, b: number): number {
  return likenessOf(texts.get(a)!, texts.get(b)!, rarityOfNumber);
}
