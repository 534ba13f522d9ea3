// What stands at one and the same place of two copies. In: documents that are one text, their quantities and moments. Out: pairs of a number, a
// weekday, a date or an hour between the same words on both sides. Idea: in copied words nothing else need be known of what a number counts.

import type { Moment, Span } from '../model/index.ts';
import { compareText } from './align.ts';
import { minutesOf } from './conflicts-amounts.ts';
import { isFormer, type Quantity, shortOf } from './quantities.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';

/** A number, a day or an hour where it stands. Only those of one kind are compared, by what they say. */
export interface Item extends Span {
  readonly kind: 'number' | 'weekday' | 'day' | 'clock';
  readonly says: string;
  readonly quantity: Quantity | null;
  /** The resolved day of a weekday. */
  readonly value: string | null;
}

/** One item in two documents. */
export interface ItemPair {
  readonly a: Item;
  readonly b: Item;
  readonly documents: readonly [string, string];
}

/** Equal words that must stand around both, the content words among them, and how far is looked on each side. */
const LEAST_AROUND = 5;
const LEAST_CONTENT = 2;
const MOST_AROUND = 6;
/** Equal words that must stand before an age, "age" among them. */
const LEAST_BEFORE_AGE = 2;
/** Items behind one and the same word that are looked at. */
const MOST_CANDIDATES = 20;

/** All pairs of copies, in order of sigla and position. */
export function pairCopies(
  story: StoryInput,
  {
    quantities,
    sentences,
  }: { readonly quantities: readonly Quantity[]; readonly sentences: ReadonlyMap<string, readonly Unit[]> },
): readonly ItemPair[] {
  const copies = copiesOf(story);
  const items = new Map(
    [...new Set(copies.flat())].map((siglum) => {
      const units = sentences.get(siglum) ?? [];
      return [siglum, itemsOf(story, siglum, { quantities, units })] as const;
    }),
  );
  return copies.flatMap((pair) => pairsIn(story, pair, items));
}

function itemsOf(
  story: StoryInput,
  siglum: string,
  { quantities, units }: { readonly quantities: readonly Quantity[]; readonly units: readonly Unit[] },
): readonly Item[] {
  const { analysed } = documentOf(story, siglum);
  const numbers = quantities.filter(
    (one) => one.siglum === siglum && !one.sentence.inComment && !one.isDenied && !isFormer(one),
  );
  const comments = units.filter(({ inComment }) => inComment);
  const moments = analysed.findings.filter(
    (finding): finding is Moment =>
      finding.kind === 'date' && !comments.some(({ from, to }) => from <= finding.from && finding.to <= to),
  );
  return [
    ...numbers.map(
      (quantity): Item => ({
        from: quantity.figure.from,
        to: quantity.figure.to,
        kind: 'number',
        says: shortOf(quantity),
        quantity,
        value: null,
      }),
    ),
    ...moments.flatMap((moment) => dayOf(analysed.document.text, moment)),
  ].sort((a, b) => a.from - b.from || a.to - b.to || compareText(a.kind, b.kind));
}

const WEEKDAY = /^(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

// > | meets on Thursday · at 10 a.m. · since 2006 · on March 6
//   |          ^^^^^^^^      ^^^^^^^         ^^^^      ^^^^^^^
function dayOf(text: string, { from, to, type, value, anchor }: Moment): readonly Item[] {
  const words = text.slice(from, to);
  const weekday = WEEKDAY.exec(words)?.[1]?.toLowerCase();
  if (weekday !== undefined) return [{ from, to, kind: 'weekday', says: weekday, quantity: null, value }];
  const minutes = type === 'TIME' ? minutesOf(words) : null;
  if (minutes !== null)
    return [{ from, to, kind: 'clock', says: String(minutes), quantity: null, value: null }];
  const isPlain = type === 'DATE' && value !== null && (anchor === null || /\p{N}/u.test(words));
  // > | Copyright © 2031 The Marn Courier        the site's, of the day it was printed
  //   |             ^^^^
  if (/(?:©|\(c\)|copyright)\W*$/iu.test(text.slice(Math.max(0, from - 16), from))) return [];
  return isPlain && /^\d{4}(?:-\d\d){0,2}$/u.test(value)
    ? [{ from, to, kind: 'day', says: value, quantity: null, value: null }]
    : [];
}

/** Documents of one text that share words with one another, pair by pair. */
function copiesOf({ reuse, lineage }: StoryInput): readonly (readonly [string, string])[] {
  const textOf = new Map(lineage.texts.flatMap((text, at) => text.map((siglum) => [siglum, at] as const)));
  const pairs = new Map<string, readonly [string, string]>();
  for (const { a, b } of reuse)
    if (a.document !== b.document && textOf.get(a.document) === textOf.get(b.document))
      pairs.set(`${a.document} ${b.document}`, [a.document, b.document]);
  return [...pairs].sort(([a], [b]) => compareText(a, b)).map(([, pair]) => pair);
}

function pairsIn(
  story: StoryInput,
  [a, b]: readonly [string, string],
  items: ReadonlyMap<string, readonly Item[]>,
): readonly ItemPair[] {
  const [termsA, termsB] = [termsOf(story, a), termsOf(story, b)];
  const after = new Map<string, Item[]>();
  for (const item of items.get(b) ?? []) {
    const key = wordBefore(termsB, item);
    after.set(key, [...(after.get(key) ?? []), item]);
  }
  return (items.get(a) ?? []).flatMap((x) => {
    const candidates = (after.get(wordBefore(termsA, x)) ?? []).slice(0, MOST_CANDIDATES);
    const opposite = candidates.filter((y) => y.kind === x.kind && stands(termsA, x, termsB, y));
    const [y] = opposite;
    return y === undefined || opposite.length > 1 ? [] : [{ a: x, b: y, documents: [a, b] as const }];
  });
}

function termsOf(story: StoryInput, siglum: string): readonly Term[] {
  return scanTerms(documentOf(story, siglum).analysed.document.text);
}

function wordBefore(terms: readonly Term[], item: Item): string {
  return `${item.kind} ${terms[firstFrom(terms, item.from) - 1]?.key ?? ''}`;
}

function stands(termsA: readonly Term[], x: Item, termsB: readonly Term[], y: Item): boolean {
  const before = [wordsBefore(termsA, x), wordsBefore(termsB, y)] as const;
  const after = [wordsAfter(termsA, x), wordsAfter(termsB, y)] as const;
  const same = [commonHead(...before), commonHead(...after)] as const;
  const around = same.flat();
  // > | Robert Tarn, age 27 · the other, Piet Lond, age 16        of whom: the name must be the same
  //   |              ^^^                            ^^^
  if (/^age[ds]?$/u.test(same[0][0]?.key ?? '') && same[0].length < LEAST_BEFORE_AGE) return false;
  return (
    same[0].length > 0 &&
    around.length >= LEAST_AROUND &&
    around.filter(({ isContent }) => isContent).length >= LEAST_CONTENT
  );
}

/** Nearest first. */
function wordsBefore(terms: readonly Term[], { from }: Item): readonly Term[] {
  const at = firstFrom(terms, from);
  return terms.slice(Math.max(0, at - MOST_AROUND), at).reverse();
}

function wordsAfter(terms: readonly Term[], { to }: Item): readonly Term[] {
  const at = firstFrom(terms, to);
  return terms.slice(at, at + MOST_AROUND);
}

function firstFrom(terms: readonly Term[], place: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonHead(a: readonly Term[], b: readonly Term[]): readonly Term[] {
  const end = a.findIndex(({ key }, at) => key !== b[at]?.key);
  return end < 0 ? a : a.slice(0, end);
}
