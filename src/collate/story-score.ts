// How much speaks for it that two documents are of one story. In: the index, a document, a place in the list of those nearest it. Out: a
// score, more or less than nothing. Idea: likeness, less what is usual around the two; and the cosine of their words once more,
// each word weighed down by how many of the documents most like the two have it: in a crowded topic the names that everybody
// repeats say little, and what only these two tell says much. Numbers that both give speak for one event; openings that name other
// days of the week speak against it.

import { likenessAt, slotAt } from './near.ts';
import { type Around, aroundOf, GROUPING, isSame } from './story-around.ts';
import type { StoryText } from './story-likeness.ts';
import type { Entry, StoryIndex, Usual } from './story-memory.ts';
import { ONE, productOf, type Vector } from './vectors.ts';

/** What is around a document. */
export function aroundAt(entry: Entry): Around {
  entry.around ??= aroundOf(entry.near);
  return entry.around;
}

/** The score of a document and the one at a place of its list. */
export function scoreAt(index: StoryIndex, slot: number, at: number): number {
  const entry = index.entries.get(slot)!;
  const slotOther = slotAt(entry.near, at);
  const usual = (aroundAt(entry).usual + aroundAt(index.entries.get(slotOther)!).usual) / 2;
  const likeness = likenessAt(entry.near, at) / (ONE * ONE);
  const score = likeness - GROUPING.correction * usual;
  if (likeness < GROUPING.worth) return score;
  const [a, b] = [index.texts.get(slot)!, index.texts.get(slotOther)!];
  return score + GROUPING.own * ownLikeness(index, slot, slotOther) + figuresIn(a, b) + daysIn(a, b);
}

/** Numbers that both give. */
function figuresIn(a: StoryText, b: StoryText): number {
  return (GROUPING.figures * productOf(a.figures, b.figures)) / (ONE * ONE);
}

/** Openings that name one day of the week, or others. */
function daysIn(a: StoryText, b: StoryText): number {
  if (a.days === 0 || b.days === 0) return 0;
  return (a.days & b.days) === 0 ? -GROUPING.otherDay : GROUPING.sameDay;
}

/** The weight of a stem by how many documents of the two crowds have it, from 256 down. */
const WEIGHTS = Array.from({ length: 2 * GROUPING.crowd + 1 }, (_, count) => {
  const most = 2 * GROUPING.crowd + 2;
  return Math.round((256 * Math.log(most / (count + 1))) / Math.log(most));
});

/** How like two documents are in what is not usual around them: worked out once, until what is usual changes. */
function ownLikeness(index: StoryIndex, slotA: number, slotB: number): number {
  const [first, second] = slotA < slotB ? [slotA, slotB] : [slotB, slotA];
  const [usual, other] = [usualAt(index, first), usualAt(index, second)];
  const known = usual.own.get(second);
  if (known?.other === other) return known.likeness;
  const [a, b] = [index.texts.get(first)!.vector, index.texts.get(second)!.vector];
  const likeness = cosineOfOwn(a, b, [usual.counts, other.counts]);
  usual.own.set(second, { other, likeness });
  return likeness;
}

/** The cosine over words that are not usual around the two. Sums of whole numbers: the same in any order. */
function cosineOfOwn(a: Vector, b: Vector, [usualA, usualB]: readonly [Uint8Array, Uint8Array]): number {
  let [product, squareA, squareB] = [0, 0, 0];
  for (let i = 0, j = 0; i < a.stems.length || j < b.stems.length; ) {
    const stemA = a.stems[i] ?? Number.POSITIVE_INFINITY;
    const stemB = b.stems[j] ?? Number.POSITIVE_INFINITY;
    const weight = WEIGHTS[(stemA <= stemB ? usualA[i]! : 0) + (stemB <= stemA ? usualB[j]! : 0)]!;
    const ownA = stemA <= stemB ? weight * a.weights[i++]! : 0;
    const ownB = stemB <= stemA ? weight * b.weights[j++]! : 0;
    product += ownA * ownB;
    squareA += ownA * ownA;
    squareB += ownB * ownB;
  }
  return product === 0 ? 0 : product / Math.sqrt(squareA * squareB);
}

/** By stem of its vector: how many of the crowd around a document have it. */
function usualAt(index: StoryIndex, slot: number): Usual {
  const entry = index.entries.get(slot)!;
  const { crowd } = aroundAt(entry);
  if (entry.usual && isSame(entry.usual.crowd, crowd)) return entry.usual;
  const { stems } = index.texts.get(slot)!.vector;
  const counts = new Uint8Array(stems.length);
  for (const other of crowd) countShared(stems, index.texts.get(other)!.vector.stems, counts);
  entry.usual = { crowd, counts, own: new Map() };
  return entry.usual;
}

function countShared(stems: Int32Array, others: Int32Array, counts: Uint8Array): void {
  for (let i = 0, j = 0; i < stems.length && j < others.length; ) {
    const difference = stems[i]! - others[j]!;
    if (difference === 0) counts[i]!++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
}
