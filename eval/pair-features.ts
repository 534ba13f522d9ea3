// Two passages → more numbers than the product uses, to learn what they could reach (`--fit`): whether they say the same, what share of each the other covers, in order and in any order, how
// long the runs are that both have, and what only one of them has: a negation, a number, a name. Words weigh by their rarity in
// English, so that the answer for a pair does not depend on the other texts at hand. After Wan et al. (2006), Madnani et al. (2012).

import { ratio, runsOf, tellingWeight } from '../src/collate/pair-features.ts';
import { isNegator } from '../src/collate/sense.ts';
import { familyOf, type Term } from '../src/collate/terms.ts';

/** `short` is the passage with fewer words, the first of equals. */
export interface PairFeatures {
  /** Weighted share of the shorter's words that the longer has in any order, and the other way round. */
  readonly shortCovered: number;
  readonly longCovered: number;
  /** Weighted share of each that stands in the same order in both. */
  readonly shortInOrder: number;
  readonly longInOrder: number;
  /** The longest common run: its share of the shorter's words, and its weight. */
  readonly run: number;
  readonly runWeight: number;
  /** Share of plain words and of runs of four. */
  readonly shortWords: number;
  readonly longWords: number;
  readonly shortFours: number;
  /** Only one of the two negates. */
  readonly negation: number;
  /** Numbers and names of one side that the other lacks, two or three at most. */
  readonly shortNumbers: number;
  readonly shortNames: number;
  readonly longNames: number;
  /** Words of the shorter through words of the longer; logarithm of the words of the shorter. */
  readonly ratio: number;
  readonly length: number;
  /** Weight of the shorter's words that the longer lacks. */
  readonly lost: number;
}

/** The features of a pair. The order of the two makes no difference unless they have equally many words. */
export function comparePair(a: readonly Term[], b: readonly Term[]): PairFeatures {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const weights = short.map(tellingWeight);
  const mass = sum(weights);
  const longMass = sum(long.map(tellingWeight));
  const runs = runsOf(short, long, weights);
  const covered = coverage(short, long);
  return {
    shortCovered: ratio(covered, mass),
    longCovered: ratio(coverage(long, short), longMass),
    shortInOrder: ratio(runs.matched, mass),
    longInOrder: ratio(runs.matched, longMass),
    run: ratio(runs.longest, short.length),
    runWeight: runs.heaviest,
    ...sharedGrams(short, long),
    negation: Number(short.some(isNegator) !== long.some(isNegator)),
    shortNumbers: Math.min(2, lacking(numbers(short), numbers(long))),
    shortNames: Math.min(3, lacking(names(short), stems(long))),
    longNames: Math.min(3, lacking(names(long), stems(short))),
    ratio: ratio(short.length, long.length),
    length: Math.log(1 + short.length),
    lost: mass - covered,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Weight of the words of `a` that `b` has: the same form in full, another form or a word of the same family in part. */
function coverage(a: readonly Term[], b: readonly Term[]): number {
  const keys = new Set(b.map(({ key }) => key));
  const known = stems(b);
  const families = new Set(b.map(({ stem }) => familyOf(stem)));
  return sum(
    a.map((term) => {
      const near = known.has(term.stem) ? 0.95 : families.has(familyOf(term.stem)) ? 0.8 : 0;
      return tellingWeight(term) * (keys.has(term.key) ? 1 : near);
    }),
  );
}

function sharedGrams(
  short: readonly Term[],
  long: readonly Term[],
): Pick<PairFeatures, 'shortWords' | 'longWords' | 'shortFours'> {
  const words = countShared(gramsOf(short, 1), gramsOf(long, 1));
  const fours = gramsOf(short, 4);
  return {
    shortWords: ratio(words, short.length),
    longWords: ratio(words, long.length),
    shortFours: ratio(countShared(fours, gramsOf(long, 4)), fours.length),
  };
}

function gramsOf(terms: readonly Term[], size: number): readonly string[] {
  const grams: string[] = [];
  for (let at = 0; at + size <= terms.length; at++)
    grams.push(
      terms
        .slice(at, at + size)
        .map(({ key }) => key)
        .join(' '),
    );
  return grams;
}

/** How many of `a` stand in `b`, each as often as there. */
function countShared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const gram of b) left.set(gram, (left.get(gram) ?? 0) + 1);
  return a.filter((gram) => {
    const count = left.get(gram) ?? 0;
    left.set(gram, count - 1);
    return count > 0;
  }).length;
}

const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)$/u;

function numbers(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(
    terms
      .filter(({ key }) => /\p{N}/u.test(key) || NUMBER_WORD.test(key))
      .map(({ key }) => key.replace(/,/gu, '')),
  );
}

/** Words with a capital that does not come from the start of a sentence. */
function names(terms: readonly Term[]): readonly string[] {
  return terms
    .slice(1)
    .filter((term) => term.isCapital && term.isContent)
    .map(({ stem }) => stem);
}

function stems(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.map(({ stem }) => stem));
}

function lacking(wanted: Iterable<string>, held: ReadonlySet<string>): number {
  return [...wanted].filter((one) => !held.has(one)).length;
}
