// Which documents there are, and which are near each other. A document is added without looking at most of the others.
// In: profiles, one by one or many at once, in any order. Out: entries with their nearest others; story-regions.ts makes stories of them.
// Idea: an inverted index of each document's heaviest stems. A stem that too many documents have brings none together: it is dropped for
// all of them as soon as it has too many holders, never "the first ones". So what is near a document is a function of the set of
// documents, whatever the order in which they came, and stays so when one is added or taken out.

import { holds, noneNear } from './near.ts';
import { meet, offer, refresh } from './nearness.ts';
import { heaviestBy, numbersOf, type Profile } from './profile.ts';
import { rarityOfNumber } from './rarity.ts';
import { printsOf } from './story-likeness.ts';
import { type EntryText, entryText, type Holders, type StoryIndex, stemNumber } from './story-memory.ts';
import { weighStems } from './vectors.ts';

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
  for (const profile of profiles)
    if (index.slots.numberOf(profile.id) === undefined) added.push(register(index, profile));
  const rebuilt = new Set(added);
  for (const slot of lostKeys(index, added)) rebuilt.add(slot);
  for (const slot of rebuilt) refresh(index, slot);
  const touched = new Map<number, number[]>();
  if (rebuilt.size < index.counts.documents)
    for (const slot of added) offerAround(index, slot, { rebuilt, touched });
  return { rebuilt, touched };
}

function offerAround(index: StoryIndex, slot: number, { rebuilt, touched }: Surroundings): void {
  const { slots, met } = meet(index, slot);
  slots.forEach((other, at) => {
    const out = rebuilt.has(other) ? null : offer(index, other, [slot, met[at]!]);
    if (out === null) return;
    const changes = touched.get(other);
    if (changes) changes.push(slot, out);
    else touched.set(other, [slot, out]);
  });
}

/** The holders of keys that have too many of them now, and had not before these were added. Lists that are much too long are let go. */
function lostKeys({ texts, holders, limits }: StoryIndex, added: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const slot of added)
    for (const key of texts.get(slot)!.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, more]) => {
    const held = holders.get(key)!;
    const isLost = held.count > limits.mostHolders && held.count - more <= limits.mostHolders;
    const slots = isLost ? held.list!.slots : [];
    if (held.count > 2 * limits.mostHolders) held.list = null;
    return slots;
  });
}

/** Takes a document out. */
export function leave(index: StoryIndex, id: string): Surroundings {
  const slot = index.slots.numberOf(id)!;
  const changed = new Set(
    meet(index, slot).slots.filter((other) => holds(index.entries.get(other)!.near, slot)),
  );
  const { keys } = index.texts.get(slot)!;
  index.slots.remove(id);
  index.entries.remove(slot);
  index.texts.remove(slot);
  index.counts.documents--;
  for (const key of keys)
    if (giveUp(index, key, slot)) for (const other of index.holders.get(key)!.list!.slots) changed.add(other);
  for (const other of changed) refresh(index, other);
  return { rebuilt: changed, touched: new Map() };
}

/** Takes a document from the holders of a key. Is it a key again by that? */
function giveUp(index: StoryIndex, key: number, slot: number): boolean {
  const held = index.holders.get(key)!;
  held.count--;
  const at = held.list?.slots.indexOf(slot) ?? -1;
  if (at >= 0) {
    held.list!.slots.splice(at, 1);
    held.list!.weights.splice(at, 1);
  }
  const isKey = held.count === index.limits.mostHolders;
  if (isKey) held.list ??= holdersOf(index, key);
  index.holders.set(key, held);
  return isKey;
}

/** Looks through all documents: only for a key whose list was let go, when it has lost half of its holders. */
function holdersOf({ counts, texts }: StoryIndex, key: number): Holders['list'] {
  const list: { slots: number[]; weights: number[] } = { slots: [], weights: [] };
  for (let slot = 0; slot < counts.nextSlot; slot++) {
    const text = texts.get(slot);
    const at = text?.keys.indexOf(key) ?? -1;
    if (at < 0) continue;
    list.slots.push(slot);
    list.weights.push(text!.keyWeights[at]!);
  }
  return list;
}

/** Gives a document its slot and puts it under its keys. */
function register(index: StoryIndex, profile: Profile): number {
  const slot = index.counts.nextSlot++;
  const text = textOf(index, profile);
  index.counts.documents++;
  index.slots.add(profile.id, slot);
  index.texts.set(slot, text);
  const { id, order } = profile;
  index.entries.set(slot, {
    id,
    order,
    near: noneNear(),
    around: null,
    usual: null,
    before: null,
    region: -1,
  });
  text.keys.forEach((key, at) => {
    const held = index.holders.get(key) ?? { count: 0, list: { slots: [], weights: [] } };
    held.count++;
    held.list?.slots.push(slot);
    held.list?.weights.push(text.keyWeights[at]!);
    index.holders.set(key, held);
  });
  return slot;
}

function textOf(index: StoryIndex, profile: Profile): EntryText {
  const names = new Map<number, string>();
  const number = (stem: string): number => {
    const found = stemNumber(index, stem);
    names.set(found, stem);
    return found;
  };
  let end = 0;
  const words = Int32Array.from(profile.sentences.flat(), number);
  const weights = weighStems(words, rarityOfNumber);
  return entryText(words, weights, {
    ends: Int32Array.from(profile.sentences, (sentence) => (end += sentence.length)),
    prints: Int32Array.from(profile.sentences.flatMap(printsOf)),
    numbers: Int32Array.from(numbersOf(profile), number),
    keys: Int32Array.from(
      heaviestBy(weights, (stem) => names.get(stem)!),
      ([stem]) => stem,
    ),
  });
}
