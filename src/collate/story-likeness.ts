// How like two documents are, as far as it tells that they report one event. Depends on the two alone.
// In: profiles as numbers. Out: 0 to about ONE². Idea: the product of their vectors; but sentences that both have to the letter may be
// a site's (subscribe, cookies, about us). They are when what else the two say is about different things, and is not about
// what these sentences say either. Copies of one article pass: their heads, at least, speak of what the body says.

import { ONE, productOf, type Vector, weighNumbers } from './vectors.ts';

export interface StoryText {
  readonly vector: Vector;
  /** Numbers of the stems of the content words, in order. */
  readonly words: Int32Array;
  /** By sentence: the index after its last word. */
  readonly ends: Int32Array;
  /** By sentence: a number that equal sentences have in common. */
  readonly prints: Int32Array;
}

/** Below this two stretches are about different things. */
const DIFFERENT = 0.12 * ONE * ONE;
/** What is left of a document must have so many content words to speak for it. */
const LEAST_REST = 5;
/** A shared stretch of so many content words is an article, not a notice. */
const ARTICLE_WORDS = 60;

/** The likeness of two documents. `rarity` weighs a stem by its number. */
export function likenessOf(a: StoryText, b: StoryText, rarity: (stem: number) => number): number {
  const product = productOf(a.vector, b.vector);
  const shared = sharedPrints(a, b);
  if (shared.size === 0) return product;
  const [partsA, partsB] = [divide(a, shared), divide(b, shared)];
  if (partsA.rest.length < LEAST_REST || partsB.rest.length < LEAST_REST) return product;
  if (partsA.shared.length >= ARTICLE_WORDS) return product;
  const [restA, restB, notice] = [partsA.rest, partsB.rest, partsA.shared].map((words) =>
    weighNumbers(words, rarity),
  );
  const rest = productOf(restA!, restB!);
  const isOwn = [restA!, restB!].some((vector) => productOf(vector, notice!) >= DIFFERENT);
  return rest >= DIFFERENT || isOwn ? product : rest;
}

function sharedPrints(a: StoryText, b: StoryText): ReadonlySet<number> {
  const shared = new Set<number>();
  for (const print of a.prints) if (b.prints.includes(print)) shared.add(print);
  return shared;
}

/** The words of a document inside the shared sentences, and the others. */
function divide(
  { words, ends, prints }: StoryText,
  shared: ReadonlySet<number>,
): { rest: number[]; shared: number[] } {
  const parts = { rest: [] as number[], shared: [] as number[] };
  let from = 0;
  ends.forEach((end, sentence) => {
    const part = shared.has(prints[sentence]!) ? parts.shared : parts.rest;
    for (let at = from; at < end; at++) part.push(words[at]!);
    from = end;
  });
  return parts;
}

/** A number for a sentence: the same for the same words (FNV-1a over their letters). */
export function printOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash | 0;
}
