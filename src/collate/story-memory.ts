// What the grouping knows of each document and of each key, and how it is kept. In: nothing, or the shelves of a library. Out: a
// `StoryIndex`, the same to all who work with it wherever it is kept.

import type { Shelves } from '../model/index.ts';
import { readBytes, writeBytes } from './bytes.ts';
import type { StoryDecision } from './decisions.ts';
import type { Near } from './near.ts';
import { commonName, commonNumber, firstFreeNumber, rarityOfNumber } from './rarity.ts';
import { keptNames, keptShelf, memoryNames, memoryShelf, type Names, type Shelf } from './shelves.ts';
import type { Around } from './story-around.ts';
import { LEAD_WORDS, type StoryText } from './story-likeness.ts';
import { vectorOf, weighNumbers, weighStems } from './vectors.ts';

export interface Limits {
  /** A stem with more holders is no key. */
  readonly mostHolders: number;
  /** So many nearest others are kept. */
  readonly nearest: number;
}

/** docs/method/stories.md says what they cost and give. */
export const LIMITS: Limits = { mostHolders: 400, nearest: 48 };

/** A document's place among the others. */
export interface Entry {
  readonly id: string;
  readonly order: string;
  near: Near;
  /** Null until it is asked for, and when `near` has changed. */
  around: Around | null;
  /** What its crowd says. Null until it is asked for; out of date when the crowd is another. */
  usual: Usual | null;
  /** What it was before this step; null when nothing changed. */
  before: Around | null;
  region: number;
}

/** What those around a document say, as far as it says it too. */
export interface Usual {
  readonly crowd: readonly number[];
  /** By stem of the document's vector: how many of the crowd have it. */
  readonly counts: Uint8Array;
  /** By another document: how like the two are in what is not usual around them; true while what is usual around the other is this. */
  readonly own: Map<number, { readonly other: Usual; readonly likeness: number }>;
}

/** What a document says. */
export interface EntryText extends StoryText {
  /** The stems of the numbers that it gives first. */
  readonly numbers: Int32Array;
  /** Its heaviest stems, and their weights. */
  readonly keys: Int32Array;
  readonly keyWeights: Uint16Array;
}

/** The documents that have a stem among their heaviest, and its weight in each. */
export interface Holders {
  count: number;
  /** Null where there are so many that they will hardly be wanted again. */
  list: { readonly slots: number[]; readonly weights: number[] } | null;
}

/** Documents that likeness or a user's word connects, and the stories they make: slots, the earliest first. */
export interface Region {
  readonly members: readonly number[];
  readonly stories: readonly (readonly number[])[];
  /** How like its documents are, so that only what changed is reckoned again; null where it is not known. */
  readonly pairs: readonly RegionPair[] | null;
}

/** Two slots of a region that have each other among their nearest. */
export interface RegionPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Does it hold the region together? */
  readonly isTie: boolean;
}

export interface Counts {
  documents: number;
  nextSlot: number;
  nextStem: number;
  nextRegion: number;
}

export interface StoryIndex {
  readonly limits: Limits;
  readonly counts: Counts;
  readonly slots: Names;
  readonly stems: Names;
  readonly entries: Shelf<Entry>;
  readonly texts: Shelf<EntryText>;
  readonly holders: Shelf<Holders>;
  readonly regions: Shelf<Region>;
  /** Room for sums by slot: see nearness.ts. */
  sums: Float64Array;
}

export function createIndex(limits: Limits = LIMITS): StoryIndex {
  return {
    limits,
    counts: { documents: 0, nextSlot: 0, nextStem: firstFreeNumber(), nextRegion: 0 },
    slots: memoryNames(),
    stems: memoryNames(),
    entries: memoryShelf(),
    texts: memoryShelf(),
    holders: memoryShelf(),
    regions: memoryShelf(),
    sums: new Float64Array(0),
  };
}

/** An index that a library keeps, with the decisions that it was made with. */
export interface KeptIndex {
  readonly index: StoryIndex;
  readonly decisions: readonly StoryDecision[];
  /** Writes what changed. */
  flush(decisions: readonly StoryDecision[]): void;
  /** Goes on in another step with what it knows. False where that is no longer what is kept, or too much: open it anew. */
  attach(shelves: Shelves): boolean;
}

interface Head {
  readonly counts: Counts;
  readonly decisions: readonly StoryDecision[];
}

export function openIndex(shelves: Shelves, limits: Limits = LIMITS): KeptIndex {
  const step = { shelves };
  let known = { head: readHead(shelves), others: shelves.othersWrote() };
  const head = known.head === null ? null : (JSON.parse(known.head) as Head);
  const entries = keptShelf(step, 'entry', ENTRY);
  const texts = keptShelf(step, 'text', TEXT);
  const holders = keptShelf(step, 'holders', HOLDERS);
  const regions = keptShelf(step, 'region', REGION);
  const shelfList = [entries, texts, holders, regions];
  const names = { slots: keptNames(step, 'slot'), stems: keptNames(step, 'stem') };
  const empty = createIndex(limits);
  const index = {
    ...empty,
    counts: head?.counts ?? empty.counts,
    ...names,
    entries,
    texts,
    holders,
    regions,
  };
  return {
    index,
    decisions: head?.decisions ?? [],
    flush: (decisions) => {
      for (const shelf of shelfList) shelf.flush();
      const now: Head = { counts: index.counts, decisions };
      known = { ...known, head: JSON.stringify(now) };
      step.shelves.write('head', 0, new TextEncoder().encode(known.head!));
    },
    attach: (next) => {
      const isSame = next.othersWrote() === known.others && readHead(next) === known.head;
      step.shelves = next;
      if (!isSame) return false;
      names.slots.rest();
      names.stems.rest();
      return shelfList.map((shelf) => shelf.rest()).every((isSmall) => isSmall);
    },
  };
}

function readHead(shelves: Shelves): string | null {
  const bytes = shelves.read('head', 0);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The number of a stem: common stems have the first ones. */
export function stemNumber({ stems, counts }: StoryIndex, stem: string): number {
  const known = commonNumber(stem) ?? stems.numberOf(stem);
  if (known !== undefined) return known;
  stems.add(stem, counts.nextStem);
  return counts.nextStem++;
}

export function stemName({ stems }: StoryIndex, number: number): string {
  return commonName(number) ?? stems.nameOf(number);
}

/** A text out of its words and their weights: all else follows from them. */
export function entryText(
  words: Int32Array,
  weights: ReadonlyMap<number, number>,
  { numbers, ends, prints, keys }: Pick<EntryText, 'numbers' | 'ends' | 'prints' | 'keys'>,
): EntryText {
  return {
    vector: vectorOf(weights),
    lead: weighNumbers(words.subarray(0, LEAD_WORDS), rarityOfNumber),
    figures: weighNumbers(numbers, rarityOfNumber),
    days: weekdaysIn(words),
    numbers,
    words,
    ends,
    prints,
    keys,
    keyWeights: Uint16Array.from(keys, (key) => weights.get(key)!),
  };
}

/** The days of the week among the first words: a bit each. */
function weekdaysIn(words: Int32Array): number {
  const weekdays = WEEKDAYS.map((day) => commonNumber(day));
  let days = 0;
  for (const word of words.subarray(0, OPENING_WORDS)) {
    const day = weekdays.indexOf(word);
    if (day >= 0) days |= 1 << day;
  }
  return days;
}

/** The stems of the days of the week. */
const WEEKDAYS = ['mondai', 'tuesdai', 'wednesdai', 'thursdai', 'fridai', 'saturdai', 'sundai'] as const;
/** So many content words are the opening. */
const OPENING_WORDS = 70;

const TEXT = {
  write: ({ words, numbers, ends, prints, keys }: EntryText): Uint8Array => {
    const writer = writeBytes().list(words).rising(ends).number(prints.length);
    for (const print of prints) writer.signed(print);
    return writer.list(keys).list(numbers).bytes();
  },
  read: (bytes: Uint8Array): EntryText => {
    const reader = readBytes(bytes);
    const words = Int32Array.from(reader.list());
    const ends = Int32Array.from(reader.rising());
    const prints = Int32Array.from({ length: reader.number() }, () => reader.signed());
    const keys = Int32Array.from(reader.list());
    const numbers = Int32Array.from(reader.list());
    return entryText(words, weighStems(words, rarityOfNumber), { ends, prints, keys, numbers });
  },
} as const;

const ENTRY = {
  write: ({ id, order, near, region }: Entry): Uint8Array =>
    writeBytes()
      .text(id)
      .text(order)
      .number(region + 1)
      .list(near.values)
      .bytes(),
  read: (bytes: Uint8Array): Entry => {
    const reader = readBytes(bytes);
    const [id, order] = [reader.text(), reader.text()];
    const region = reader.number() - 1;
    const values = Int32Array.from(reader.list());
    return {
      id,
      order,
      near: { count: values.length / 3, values },
      around: null,
      usual: null,
      before: null,
      region,
    };
  },
} as const;

const HOLDERS = {
  write: ({ count, list }: Holders): Uint8Array =>
    list === null
      ? writeBytes().number(count).bytes()
      : writeBytes().number(count).rising(list.slots).list(list.weights).bytes(),
  read: (bytes: Uint8Array): Holders => {
    const reader = readBytes(bytes);
    const count = reader.number();
    const slots = reader.rising();
    const weights = reader.list();
    return { count, list: slots.length === count ? { slots, weights } : null };
  },
} as const;

/** Raised when pairs are weighed in another way: what a library keeps of them is then reckoned anew. */
const RULES = 1;

const REGION = {
  write: ({ members, stories, pairs }: Region): Uint8Array => {
    const place = new Map(members.map((slot, at) => [slot, at] as const));
    const writer = writeBytes().list(members).number(stories.length);
    for (const story of stories) writer.list(story.map((slot) => place.get(slot)!));
    // Libraries of earlier days end here, or have another number than 0: their pairs were weighed by other rules.
    writer.number(0).number(pairs === null ? 0 : RULES);
    writer.number(pairs?.length ?? 0);
    for (const { a, b, score, isTie } of pairs ?? [])
      writer
        .number(place.get(a)!)
        .number(2 * place.get(b)! + Number(isTie))
        .double(score);
    return writer.bytes();
  },
  read: (bytes: Uint8Array): Region => {
    const reader = readBytes(bytes);
    const members = reader.list();
    const count = reader.number();
    const stories = Array.from({ length: count }, () => reader.list().map((at) => members[at]!));
    const isKnown = reader.number() === 0 && reader.number() === RULES;
    const pairs = Array.from({ length: isKnown ? reader.number() : 0 }, () => {
      const [a, code] = [members[reader.number()]!, reader.number()];
      return { a, b: members[code >> 1]!, isTie: code % 2 === 1, score: reader.double() };
    });
    return { members, stories, pairs: isKnown ? pairs : null };
  },
} as const;
