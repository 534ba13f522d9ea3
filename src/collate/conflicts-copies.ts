// What a copy changed in the words that it took: a number, a weekday, an hour. In: documents that are one text, their quantities and moments. Out:
// conflicts of kind figure and date. Idea: in copied words a number stands between the same words on both sides, so nothing else need be known of what it
// counts. Nothing is said of rounding, of a toll that grew from day to day, or of readers' comments.

import type { Conflict, Moment, Place, Span } from '../model/index.ts';
import { compareText } from './align.ts';
import { minutesOf } from './conflicts-amounts.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { revises } from './figures.ts';
import { areCompatible, isFormer, type Quantity, shortOf } from './quantities.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';

/** A number, a day or an hour where it stands. Only those of one kind are compared, by what they say. */
interface Item extends Span {
  readonly kind: 'number' | 'weekday' | 'day' | 'clock';
  readonly says: string;
  readonly quantity: Quantity | null;
}

interface Change {
  readonly kind: Item['kind'];
  readonly a: Place & { readonly says: string };
  readonly b: Place & { readonly says: string };
}

/** Equal words that must stand around both, the content words among them, and how far is looked on each side. */
const LEAST_AROUND = 5;
const LEAST_CONTENT = 2;
const MOST_AROUND = 6;
/** Items behind one and the same word that are looked at. */
const MOST_CANDIDATES = 20;

/** One conflict for each thing that copies tell differently. Those that `known` conflicts tell already are left out. */
export function findCopyConflicts(
  story: StoryInput,
  {
    quantities,
    sentences,
    known,
  }: {
    readonly quantities: readonly Quantity[];
    readonly sentences: ReadonlyMap<string, readonly Unit[]>;
    readonly known: readonly Conflict[];
  },
): readonly Conflict[] {
  const items = new Map(
    [...sentences].map(([siglum, units]) => [siglum, itemsOf(story, siglum, { quantities, units })] as const),
  );
  const changes = copiesOf(story).flatMap((pair) => changesIn(story, pair, items));
  return groupChanges(changes.filter((change) => !isKnown(change, known))).map((group) =>
    conflictOf(story, group),
  );
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
  if (weekday !== undefined) return [{ from, to, kind: 'weekday', says: weekday, quantity: null }];
  const minutes = type === 'TIME' ? minutesOf(words) : null;
  if (minutes !== null) return [{ from, to, kind: 'clock', says: String(minutes), quantity: null }];
  const isPlain = type === 'DATE' && value !== null && (anchor === null || /\p{N}/u.test(words));
  return isPlain && /^\d{4}(?:-\d\d){0,2}$/u.test(value)
    ? [{ from, to, kind: 'day', says: value, quantity: null }]
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

function changesIn(
  story: StoryInput,
  [a, b]: readonly [string, string],
  items: ReadonlyMap<string, readonly Item[]>,
): readonly Change[] {
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
    if (y === undefined || opposite.length > 1 || !differ(x, y)) return [];
    return [{ kind: x.kind, a: placeOf(a, x), b: placeOf(b, y) }];
  });
}

function placeOf(document: string, { from, to, says }: Item): Change['a'] {
  return { document, from, to, says };
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

/** Two numbers that rounding or a growing toll explains do not differ. */
function differ(x: Item, y: Item): boolean {
  if (x.says === y.says) return false;
  if (x.quantity === null || y.quantity === null) return !isPartOf(x.says, y.says);
  const [p, q] = [x.quantity, y.quantity];
  if (p.figure.pair !== null && q.figure.pair !== null) return true;
  if ((p.figure.pair === null) !== (q.figure.pair === null) || p.isPart !== q.isPart) return false;
  return !areCompatible(p, q) && !revises(p, q) && !revises(q, p);
}

/** "March" and "March 6" are one date, told more and less exactly. */
function isPartOf(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isKnown({ a, b }: Change, known: readonly Conflict[]): boolean {
  const has = (side: readonly Place[], place: Place): boolean =>
    side.some(({ document, from, to }) => document === place.document && from < place.to && place.from < to);
  return known.some(({ sides }) => sides.some((side) => has(side, a)) && sides.some((side) => has(side, b)));
}

/** Changes that have a place in common are of one thing. */
function groupChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: { readonly keys: Set<string>; readonly members: Change[] }[] = [];
  for (const change of changes) {
    const keys = [change.a, change.b].map(({ document, from }) => `${document} ${from}`);
    const group = groups.find((one) => keys.some((key) => one.keys.has(key)));
    if (group === undefined) groups.push({ keys: new Set(keys), members: [change] });
    else {
      for (const key of keys) group.keys.add(key);
      group.members.push(change);
    }
  }
  return groups.map(({ members }) => members);
}

const WHY: Readonly<Record<Item['kind'], string>> = {
  number: 'one sentence copied with another number',
  weekday: 'one sentence copied with another day',
  day: 'one sentence copied with another date',
  clock: 'one sentence copied with another hour',
};

function conflictOf(story: StoryInput, group: readonly Change[]): Conflict {
  const sides = new Map<string, Place[]>();
  const all = group.flatMap(({ a, b }) => [a, b]);
  all.sort((x, y) => compareText(x.document, y.document) || x.from - y.from);
  for (const { says, document, from, to } of all)
    sides.set(says, [...(sides.get(says) ?? []), { document, from, to }]);
  const { kind } = group[0]!;
  return toConflict(
    story,
    kind === 'number' ? 'figure' : 'date',
    [...sides.values()].map(distinct),
    WHY[kind],
  );
}
