// How like two documents are, as far as it tells that they report one event. Depends on the two alone.
// In: profiles as numbers. Out: 0 to about ONE². Idea: the product of their vectors, and how much of what the one says first stands anywhere in
// the other, for a long essay on what a short notice tells. But sentences that both have to the letter may be
// a site's (subscribe, cookies, about us). They are when what else the two say is about different things, and is not about
// what these sentences say either. Copies of one article pass: their heads, at least, speak of what the body says.

import { ONE, productOf, productOfWeights, type Vector, weighStems } from './vectors.ts';

export interface StoryText {
  readonly vector: Vector;
  /** The stems of its first words. */
  readonly lead: Vector;
  /** The numbers that it gives first, years left out, each once. */
  readonly figures: Vector;
  /** The days of the week that its opening names: a bit each. */
  readonly days: number;
  /** Numbers of the stems of the content words, in order. */
  readonly words: Int32Array;
  /** By sentence: the index after its last word. */
  readonly ends: Int32Array;
  /** By sentence two numbers, which sentences have in common whose beginnings, or ends, are equal. */
  readonly prints: Int32Array;
}

/** So many content words are what a document says first. */
export const LEAD_WORDS = 25;
/** How much being told by the other counts, beside the product. */
const COVER = 0.2;
/** Documents that are less alike will not meet in one story: it does not matter why they are so little alike. */
const WORTH = 0.1 * ONE * ONE;
const NONE: ReadonlySet<number> = new Set();
/** Below this two stretches are about different things. */
const DIFFERENT = 0.12 * ONE * ONE;
/** What is left of a document must have so many content words to speak for it. */
const LEAST_REST = 5;
/** And so many to speak against a sentence that is about the same things. */
const LEAST_OWN = 15;
/** A shared stretch of so many content words is an article, not a notice. */
const ARTICLE_WORDS = 100;

/** The likeness of two documents. `rarity` weighs a stem by its number. */
export function likenessOf(a: StoryText, b: StoryText, rarity: (stem: number) => number): number {
  const product = Math.round(
    (1 - COVER) * productOf(a.vector, b.vector) + (COVER / 2) * (coverOf(a, b) + coverOf(b, a)),
  );
  const shared = product < WORTH ? NONE : sharedPrints(a, b);
  if (shared.size === 0) return product;
  const [partsA, partsB] = [divide(a, shared), divide(b, shared)];
  if (partsA.rest.length < LEAST_REST || partsB.rest.length < LEAST_REST) return product;
  if (isArticle(partsA) || isArticle(partsB)) return product;
  const [restA, restB] = [weighStems(partsA.rest, rarity), weighStems(partsB.rest, rarity)];
  const rest = productOfWeights(restA, restB);
  if (rest >= DIFFERENT) return product;
  const isShort = Math.min(partsA.rest.length, partsB.rest.length) < LEAST_OWN;
  const notice = isShort ? weighStems(partsA.shared, rarity) : null;
  const isOwn = notice !== null && [restA, restB].some((own) => productOfWeights(own, notice) >= DIFFERENT);
  return isOwn ? product : rest;
}

/** How much of what `a` says first stands in `b`: 0 to ONE². */
function coverOf({ lead }: StoryText, { vector }: StoryText): number {
  let all = 0;
  let covered = 0;
  for (let i = 0, j = 0; i < lead.stems.length; i++) {
    const square = lead.weights[i]! ** 2;
    all += square;
    while (j < vector.stems.length && vector.stems[j]! < lead.stems[i]!) j++;
    if (vector.stems[j] === lead.stems[i]) covered += square;
  }
  return all === 0 ? 0 : Math.round((ONE * ONE * covered) / all);
}

function sharedPrints(a: StoryText, b: StoryText): ReadonlySet<number> {
  let shared: Set<number> | null = null;
  const [left, right] = [sortedPrints(a), sortedPrints(b)];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = left[i]! - right[j]!;
    if (difference === 0 && left[i] !== 0) {
      shared ??= new Set();
      shared.add(left[i]!);
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared ?? NONE;
}

/** The prints of a text in order of size: a text is compared many times. */
const sorted = new WeakMap<Int32Array, Int32Array>();

function sortedPrints({ prints }: StoryText): Int32Array {
  let list = sorted.get(prints);
  if (list === undefined) {
    list = Int32Array.from(prints).sort();
    sorted.set(prints, list);
  }
  return list;
}

/** Is the shared part too long for a notice: by itself, or as the greater part of the page? */
function isArticle({ rest, shared }: Parts): boolean {
  return shared.length >= ARTICLE_WORDS || shared.length >= Math.max(rest.length, ARTICLE_WORDS / 2);
}

interface Parts {
  readonly rest: number[];
  readonly shared: number[];
}

/** The words of a document inside the shared sentences, and the others. */
function divide({ words, ends, prints }: StoryText, shared: ReadonlySet<number>): Parts {
  const parts: Parts = { rest: [], shared: [] };
  let from = 0;
  ends.forEach((end, sentence) => {
    const isShared = shared.has(prints[2 * sentence]!) || shared.has(prints[2 * sentence + 1]!);
    const part = isShared ? parts.shared : parts.rest;
    for (let at = from; at < end; at++) part.push(words[at]!);
    from = end;
  });
  return parts;
}

// > | Subscribe to read what Ada Quill writes every day
//   | ^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^   the same notice under each writer's name
/** Numbers for the beginning and the end of a sentence; of a sentence of few words both are for the whole. */
export function printsOf(words: readonly string[]): [head: number, tail: number] {
  const part = words.length < LEAST_PARTED ? words.length : Math.max(3, Math.floor(PART * words.length));
  return [printOf(words.slice(0, part)), printOf(words.slice(words.length - part))];
}

/** Sentences of fewer words are compared as a whole. */
const LEAST_PARTED = 6;
/** How much of a sentence its beginning and its end are. */
const PART = 0.4;

/** The same for the same words (FNV-1a over their letters). 0 for a word by itself, which chance repeats. */
function printOf(words: readonly string[]): number {
  if (words.length < 2) return 0;
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash | 0;
}
