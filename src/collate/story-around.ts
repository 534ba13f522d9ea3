// What the nearest others say of a document: how much likeness is usual around it, who is most like it, who is close.
// In: its list of nearest others. Out: all that the making of stories asks of that list, besides the list itself.

import { likenessAt, type Near, slotAt } from './near.ts';
import { ONE } from './vectors.ts';

/** Tuned on the public story sets all together; docs/method/stories.md has the measurement. */
export const GROUPING = {
  /** Two groups join while their mean corrected likeness is at least this. */
  least: 0.07,
  /** And, where both have several members, at least this share of the mean inside the looser one: at 0.7 docs/method/stories.md has what it gives. */
  cohesion: 0.5,
  /** For which no group counts as more alike than this: what is printed again with changes is more alike than two accounts of one event ever are. */
  tightest: 0.45,
  /** Documents that are so alike are copies of one text, which counts once: a copy is not among what is usual around another. */
  copy: 0.87,
  /** Documents connect into one region where each is among so many most like the other, or by a pair of corrected likeness `tie` … */
  mostLike: 3,
  tie: 0.1,
  /** … if so many others are close to both: more like each of the two than is usual around it, by this much. */
  shared: 3,
  close: 0.05,
  /** The usual likeness around a document: the mean over its neighbours of these ranks, in steps, so that one more neighbour seldom changes it. */
  ranks: [8, 28],
  step: 0.005,
  /** It is never less than this: where few documents are at hand, the rest of the world still goes on. */
  leastUsual: 0.06,
  /** Nor more than this: where so many are so much alike, they are of one story. */
  mostUsual: 0.45,
  /** How much of it is taken off. */
  correction: 1.1,
  /** How much it counts that the two share words which others around them have not … */
  own: 0.6,
  /** … which are so many most like each of the two. */
  crowd: 16,
  /** How much the numbers count that both give. */
  figures: 0.15,
  /** Openings that name one day of the week are more alike by this, those that name other days less. */
  sameDay: 0.02,
  otherDay: 0.07,
  /** Below this likeness nobody looks at words again. */
  worth: 0.08,
} as const;

export interface Around {
  /** The usual likeness around it. */
  readonly usual: number;
  /** The slots most like it, the most like first. */
  readonly mostLike: readonly number[];
  /** Those much more like it than is usual. */
  readonly close: readonly number[];
  /** The slots most like it whose words are the usual ones around it, ascending. */
  readonly crowd: readonly number[];
}

export function aroundOf(near: Near): Around {
  const places = mostLikeFirst(near).filter((at) => !isCopyAt(near, at));
  const usual = usualLikeness(places.map((at) => likenessAt(near, at)));
  const least = (GROUPING.correction * usual + GROUPING.close) * ONE * ONE;
  const close = places.filter((at) => likenessAt(near, at) >= least);
  return {
    usual,
    mostLike: places.slice(0, GROUPING.mostLike).map((at) => slotAt(near, at)),
    close: close.map((at) => slotAt(near, at)),
    crowd: places
      .slice(0, GROUPING.crowd)
      .map((at) => slotAt(near, at))
      .sort((a, b) => a - b),
  };
}

/** Is the document at a place of the list a copy? */
export function isCopyAt(near: Near, at: number): boolean {
  return likenessAt(near, at) >= GROUPING.copy * ONE * ONE;
}

/** Places in the list, the most like first; of equal ones the first. Each is sorted as one number: this is asked of many lists. */
function mostLikeFirst(near: Near): readonly number[] {
  const { count } = near;
  const codes = Float64Array.from(
    { length: count },
    (_, at) => likenessAt(near, at) * count + count - 1 - at,
  );
  return Array.from(codes.sort().reverse(), (code) => count - 1 - (code % count));
}

/** The mean likeness of the neighbours of middle rank; those that are missing count as little. In: likenesses, the greatest first. */
export function usualLikeness(scores: readonly number[]): number {
  const [from, to] = GROUPING.ranks;
  const least = GROUPING.leastUsual * ONE * ONE;
  let sum = 0;
  for (let rank: number = from; rank < to; rank++) sum += Math.max(least, scores[rank] ?? least);
  const mean = Math.min(GROUPING.mostUsual, sum / ((to - from) * ONE * ONE));
  return Math.round(mean / GROUPING.step) * GROUPING.step;
}

/** Is all the same? */
export function isSameAround(a: Around, b: Around): boolean {
  return (
    a.usual === b.usual &&
    isSame(a.mostLike, b.mostLike) &&
    isSame(a.close, b.close) &&
    isSame(a.crowd, b.crowd)
  );
}

export function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((slot, at) => slot === b[at]);
}
