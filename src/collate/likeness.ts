// How alike two units are: the share of the shorter one's weight that the other one has, in order for quotations, in any order
// for paraphrases. The sum of what they share is given as well: two short units may share little and yet all of it.

import { alignPair } from './align.ts';
import type { Term } from './terms.ts';
import { massOf, type Weights } from './weights.ts';
import { areNear, heldIn } from './word-forms.ts';
import { type OfPair, oncePerWordings } from './wordings.ts';

export interface Likeness {
  /** Shared weight through the weight of the lighter unit, 0 to 1. */
  readonly share: number;
  /** Shared weight through the weight of the heavier unit, 0 to 1. */
  readonly shareOfLonger: number;
  /** Shared weight of content words. */
  readonly mass: number;
  /** Words in the longest run that both have without a break. */
  readonly run: number;
}

/** In order: for two quotations, or a quotation and words that may be quoted without marks. */
export function compareInOrder(a: readonly Term[], b: readonly Term[], weights: Weights): Likeness {
  return likenessOf(weights).inOrder(a, b);
}

/** What `compareInOrder` can give at most, without aligning: as if every word that stands anywhere in the other stood in order. */
export function mostInOrder(a: readonly Term[], b: readonly Term[], weights: Weights): Most {
  return likenessOf(weights).most(a, b);
}

export type Most = Pick<Likeness, 'share' | 'mass' | 'run'>;

/** The three ways to compare with the weights of one story; pairs with the same words are compared once. */
interface Likenesses {
  readonly inOrder: OfPair<Likeness>;
  readonly most: OfPair<Most>;
  readonly asBags: OfPair<Likeness>;
  /** Of whole units. */
  readonly masses: WeakMap<readonly Term[], number>;
}

const likenesses = new WeakMap<Weights, Likenesses>();

function likenessOf(weights: Weights): Likenesses {
  const known = likenesses.get(weights);
  if (known !== undefined) return known;
  const made = {
    inOrder: oncePerWordings((a, b) => weighInOrder(a, b, weights)),
    most: oncePerWordings((a, b) => weighMost(a, b, weights)),
    asBags: oncePerWordings((a, b) => weighBags(a, b, weights)),
    masses: new WeakMap<readonly Term[], number>(),
  };
  likenesses.set(weights, made);
  return made;
}

function weighInOrder(a: readonly Term[], b: readonly Term[], weights: Weights): Likeness {
  const pairs = alignPair(a, b).filter(
    (pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null,
  );
  const shared = pairs.map(([i]) => a[i]!);
  return toLikeness(shared, longestRun(pairs, a, b), { a, b, weights });
}

function weighMost(a: readonly Term[], b: readonly Term[], weights: Weights): Most {
  const isHeld = heldIn(a, b);
  let [run, most, all, mass] = [0, 0, 0, 0];
  for (const [at, term] of a.entries()) {
    if (!isHeld(at)) {
      run = 0;
      continue;
    }
    run++;
    most = Math.max(most, run);
    const weight = weights.of(term);
    all += weight;
    if (term.isContent) mass += weight;
  }
  return { share: ratio(all, Math.min(wholeMass(a, weights), wholeMass(b, weights))), mass, run: most };
}

/**
 * In any order: for a paraphrase. Each stem counts as often as the side that has it less often; a number that the other side
 * rounds counts as shared.
 */
export function compareAsBags(a: readonly Term[], b: readonly Term[], weights: Weights): Likeness {
  return likenessOf(weights).asBags(a, b);
}

function weighBags(a: readonly Term[], b: readonly Term[], weights: Weights): Likeness {
  const shared = withoutMeasures(a, sharedTerms(a, b)).filter(({ key }) => !WHEN.test(key));
  return toLikeness(shared, 0, { a: bagOf(a).content, b: bagOf(b).content, weights });
}

/** Days and hours say when, which much that has nothing else in common has in common. */
export const WHEN: RegExp =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|midnight|noon|today|yesterday|tomorrow)$/u;

/** Words that measure, and numbers. */
export const MEASURE: RegExp =
  /^(?:percent|percentage|years?|months?|weeks?|days?|hours?|minutes?|million|billion|thousand|hundred|crowns?|dollars?|euros?|pounds?|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|tonnes?|tons?)$/u;
export const NUMBER: RegExp =
  /^(?:\p{N}.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half)$/u;

// > | a rise of 12 percent over two years   ·   an offer of 7 percent over two years
//   |              ^^^^^^^                               ^^^^^^^ a measure of another number is nothing in common
// > | within two days   ·   over two years
//   |        ^^^                 ^^^
/** A number and its measure are shared together or not at all. */
function withoutMeasures(terms: readonly Term[], shared: readonly Term[]): readonly Term[] {
  if (!shared.some(({ key }) => MEASURE.test(key) || NUMBER.test(key))) return shared;
  const held = new Set(shared);
  const isLone = (term: Term): boolean => {
    const at = terms.indexOf(term);
    const [before, after] = [terms[at - 1], terms[at + 1]];
    if (MEASURE.test(term.key)) return before !== undefined && NUMBER.test(before.key) && !held.has(before);
    return NUMBER.test(term.key) && after !== undefined && MEASURE.test(after.key) && !held.has(after);
  };
  return shared.filter((term) => !isLone(term));
}

/** Content words of `a` that `b` has in some form, each as often as there. */
export function sharedTerms(a: readonly Term[], b: readonly Term[]): readonly Term[] {
  const { stems, counts } = bagOf(b);
  let used: Map<string, number> | null = null;
  return a.filter((term) => {
    const all = stems.get(term.stem);
    const before = all === undefined ? 0 : (used?.get(term.stem) ?? 0);
    const isHeld = all !== undefined && before < all;
    if (isHeld) {
      used ??= new Map();
      used.set(term.stem, before + 1);
    }
    return term.isContent && (isHeld || (counts.length > 0 && isRounded(countOf(term), counts)));
  });
}

/** The content words of a unit, how often each stem stands in it, and its numbers. */
interface Bag {
  readonly content: readonly Term[];
  readonly stems: ReadonlyMap<string, number>;
  readonly counts: readonly number[];
}

const bags = new WeakMap<readonly Term[], Bag>();

function bagOf(terms: readonly Term[]): Bag {
  const known = bags.get(terms);
  if (known !== undefined) return known;
  const stems = new Map<string, number>();
  for (const { stem } of terms) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  const bag = {
    content: terms.filter((term) => term.isContent),
    stems,
    counts: terms.map(countOf).filter((count) => count !== null),
  };
  bags.set(terms, bag);
  return bag;
}

const COUNTS: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
};
/** Numbers this near to one another may be one number, rounded; smaller ones are not rounded. */
const ROUNDING = 0.1;
const LEAST_ROUNDED = 10;

// > | some 8,600 persons … / nearly 9,000 residents …      > | eleven villages … / a dozen villages
//   |      ^^^^^                    ^^^^^                        ^^^^^^                ^^^^^
function isRounded(count: number | null, others: readonly number[]): boolean {
  if (count === null) return false;
  return others.some((other) => Math.abs(count - other) <= ROUNDING * Math.max(count, other));
}

/** The number that a word writes, years apart; null for none and for small ones. */
export function countOf({ key }: Term): number | null {
  if (Object.hasOwn(COUNTS, key)) return COUNTS[key]!;
  if (!isDigit(key.charCodeAt(0)) || !/^\p{N}{1,3}(?:,\p{N}{3})*$/u.test(key)) return null;
  const count = Number(key.replace(/,/gu, ''));
  return count >= LEAST_ROUNDED ? count : null;
}

/** The mass of a whole unit, reckoned once for a story. */
function wholeMass(terms: readonly Term[], weights: Weights): number {
  const { masses } = likenessOf(weights);
  const known = masses.get(terms);
  if (known !== undefined) return known;
  const mass = massOf(terms, weights);
  masses.set(terms, mass);
  return mass;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

interface Sides {
  readonly a: readonly Term[];
  readonly b: readonly Term[];
  readonly weights: Weights;
}

function toLikeness(shared: readonly Term[], run: number, { a, b, weights }: Sides): Likeness {
  const [massA, massB] = [wholeMass(a, weights), wholeMass(b, weights)];
  const all = massOf(shared, weights);
  const mass = massOf(
    shared.filter((term) => term.isContent),
    weights,
  );
  return {
    share: ratio(all, Math.min(massA, massB)),
    shareOfLonger: ratio(all, Math.max(massA, massB)),
    mass,
    run,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function longestRun(
  pairs: readonly (readonly [number, number])[],
  a: readonly Term[],
  b: readonly Term[],
): number {
  let [best, run] = [0, 0];
  pairs.forEach(([i, j], at) => {
    const before = pairs[at - 1];
    const goesOn = before !== undefined && before[0] === i - 1 && before[1] === j - 1;
    const isSame = a[i]!.key === b[j]!.key || areNear(a[i]!, b[j]!);
    run = !isSame ? 0 : goesOn ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return best;
}
