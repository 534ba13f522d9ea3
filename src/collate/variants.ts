// Readings of one statement → typed differences. All readings are aligned at once; each reading is then set against the base, and
// every stretch in which they part becomes one variant, widened to whole words. A reading that shares too little is a paraphrase.

import type { Place, Variant, VariantKind } from '../model/index.ts';
import { type AlignedText, type Alignment, alignWitnesses } from './align.ts';
import type { Term } from './terms.ts';
import { areNear, isSpelling } from './word-forms.ts';

/** A reading with the text of its document, so that marks between words can be seen. */
export interface ReadingText extends Place {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Least share of words of the shorter reading that stand in common columns; below it the whole is a paraphrase. */
const PARAPHRASE_BELOW = 0.4;
/** Two differences with no more common words than this between them are one. */
const BRIDGE = 1;
/** Words beyond those of the shorter side, from which on a last difference holds a cut end. */
const LONG_TAIL = 4;

/** The differences of each reading from the base, in order of the readings and of position. */
export function findVariants(base: ReadingText, others: readonly ReadingText[]): readonly Variant[] {
  const distinct = new Map([base, ...others].map((reading) => [wordsKey(reading), reading.terms] as const));
  const texts = [...distinct].map(([id, words]): AlignedText => ({ id, words }));
  const alignment = alignWitnesses(texts);
  return others.flatMap((other) => compare({ base, other, alignment }));
}

/** Readings with the same words are one witness of the table, wherever they stand: their words are its id. */
function wordsKey({ terms }: ReadingText): string {
  const known = keysKnown.get(terms);
  if (known !== undefined) return known;
  const key = terms.map((term) => term.key).join(' ');
  keysKnown.set(terms, key);
  return key;
}

/** A base is set against all other readings. */
const keysKnown = new WeakMap<readonly Term[], string>();

interface Comparison {
  readonly base: ReadingText;
  readonly other: ReadingText;
  readonly alignment: Alignment;
}

/** A stretch in which two readings part: half-open word indexes on both sides. */
interface Gap {
  readonly a: readonly [first: number, end: number];
  readonly b: readonly [first: number, end: number];
}

function compare(comparison: Comparison): readonly Variant[] {
  const { base, other, alignment } = comparison;
  const [rowA, rowB] = [wordsKey(base), wordsKey(other)];
  if (rowA === rowB || base.terms.length === 0 || other.terms.length === 0) return [];
  const pairs = commonColumns(alignment, rowA, rowB);
  const shorter = Math.min(base.terms.length, other.terms.length);
  if (pairs.length / shorter < PARAPHRASE_BELOW) return [whole('paraphrase', base, other)];
  const gaps = splitTail(bridge(gapsBetween(pairs, base.terms, other.terms)), base.terms.length);
  const moves = movesBetween(alignment, rowA, rowB);
  const variants = [
    ...moves.map((move) => toVariant('transposition', move, base, other)),
    ...gaps
      .filter((gap) => !moves.some((move) => holds(move, gap)))
      .map((gap) => toVariant(kindOf(gap, base, other), gap, base, other)),
  ];
  return variants.sort((x, y) => x.a.from - y.a.from || x.b.from - y.b.from || x.a.to - y.a.to);
}

function commonColumns(
  { witnesses, columns }: Alignment,
  a: string,
  b: string,
): readonly (readonly [number, number])[] {
  const [rowA, rowB] = [witnesses.indexOf(a), witnesses.indexOf(b)];
  return columns.flatMap((column): [number, number][] => {
    const [i, j] = [column[rowA], column[rowB]];
    return i === null || j === null || i === undefined || j === undefined ? [] : [[i, j]];
  });
}

/** Stretches without a common column, and common columns whose words differ. */
function gapsBetween(
  pairs: readonly (readonly [number, number])[],
  a: readonly Term[],
  b: readonly Term[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [i, j] of [...pairs, [a.length, b.length] as const]) {
    if (i > nextA || j > nextB) gaps.push({ a: [nextA, i], b: [nextB, j] });
    if (i < a.length && a[i]!.key !== b[j]!.key) gaps.push({ a: [i, i + 1], b: [j, j + 1] });
    [nextA, nextB] = [i + 1, j + 1];
  }
  return gaps;
}

/** Joins differences that only a word or nothing parts, where one lacks and the other adds. */
function bridge(gaps: readonly Gap[]): readonly Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    const distance = last === undefined ? Number.POSITIVE_INFINITY : gap.a[0] - last.a[1];
    const distanceB = last === undefined ? Number.POSITIVE_INFINITY : gap.b[0] - last.b[1];
    if (last !== undefined && Math.max(distance, distanceB) <= BRIDGE && complements(last, gap))
      joined[joined.length - 1] = { a: [last.a[0], gap.a[1]], b: [last.b[0], gap.b[1]] };
    else joined.push(gap);
  }
  return joined;
}

/** A reading that ends early: the words that answer its last ones are a substitution, the rest was cut off. */
function splitTail(gaps: readonly Gap[], length: number): readonly Gap[] {
  const last = gaps.at(-1);
  if (last === undefined || isEmpty(last.b) || last.a[1] < length) return gaps;
  const seam = last.a[0] + (last.b[1] - last.b[0]);
  if (last.a[1] - seam < LONG_TAIL) return gaps;
  const parts: Gap[] = [
    { a: [last.a[0], seam], b: last.b },
    { a: [seam, last.a[1]], b: [last.b[1], last.b[1]] },
  ];
  return [...gaps.slice(0, -1), ...parts];
}

function complements(x: Gap, y: Gap): boolean {
  return (
    (isEmpty(x.a) && isEmpty(y.b)) ||
    (isEmpty(x.b) && isEmpty(y.a)) ||
    (!isEmpty(x.a) && !isEmpty(x.b) && !isEmpty(y.a) && !isEmpty(y.b))
  );
}

function isEmpty([first, end]: readonly [number, number]): boolean {
  return end <= first;
}

function movesBetween({ transpositions }: Alignment, a: string, b: string): readonly Gap[] {
  return transpositions.flatMap((move): Gap[] => {
    if (move.a === a && move.b === b) return [{ a: move.wordsA, b: move.wordsB }];
    return move.a === b && move.b === a ? [{ a: move.wordsB, b: move.wordsA }] : [];
  });
}

function holds(move: Gap, gap: Gap): boolean {
  const inside = (outer: readonly [number, number], inner: readonly [number, number]): boolean =>
    outer[0] <= inner[0] && inner[1] <= outer[1];
  return (isEmpty(gap.b) && inside(move.a, gap.a)) || (isEmpty(gap.a) && inside(move.b, gap.b));
}

function kindOf(gap: Gap, base: ReadingText, other: ReadingText): VariantKind {
  if (isEmpty(gap.b)) return lackKind(gap, base, other);
  if (isEmpty(gap.a)) return isBracketed(other, gap.b) ? 'bracket' : 'addition';
  const [a, b] = [base.terms.slice(...gap.a), other.terms.slice(...gap.b)];
  if (isBracketed(other, gap.b) || isBracketed(base, gap.a)) return 'bracket';
  const isOneWord = a.length === 1 && b.length === 1;
  return isOneWord && areNear(a[0]!, b[0]!) && isSpelling(a[0]!.key, b[0]!.key) && a[0]!.stem !== b[0]!.stem
    ? 'spelling'
    : 'substitution';
}

// > | “… not say that this is so; we asked in May”     (two sentences stood between)
//   |                           ^                        splice
function lackKind(gap: Gap, base: ReadingText, other: ReadingText): VariantKind {
  const seam = seamAt(other, gap.b[0]);
  if (/…|\.\s?\.\s?\./u.test(seam)) return 'ellipsis';
  if (gap.b[0] === 0 || gap.b[0] >= other.terms.length)
    return isBracketed(base, gap.a) ? 'bracket' : 'truncation';
  if (isBracketed(base, gap.a)) return 'bracket';
  const cut = base.text.slice(base.terms[gap.a[0]]!.from, base.terms[gap.a[1] - 1]!.to + 1);
  return /[.!?]/u.test(cut.slice(0, -1)) && /[;,]/u.test(seam) ? 'splice' : 'omission';
}

/** The marks and blanks between the words before and after a place. */
function seamAt({ text, terms, from, to }: ReadingText, at: number): string {
  const start = terms[at - 1]?.to ?? from;
  return text.slice(start, terms[at]?.from ?? to);
}

function isBracketed({ text, terms }: ReadingText, [first, end]: readonly [number, number]): boolean {
  if (end <= first) return false;
  return text[terms[first]!.from - 1] === '[' && text[terms[end - 1]!.to] === ']';
}

// > | They gave us a form   →   They [the board] gave us a form
//   | ^^^^                      ^^^^^^^^^^^^^^^^  a bracket stands with the word that it explains
function toVariant(kind: VariantKind, gap: Gap, base: ReadingText, other: ReadingText): Variant {
  if (kind === 'bracket' && gap.a[0] > 0 && gap.b[0] > 0 && isEmpty(gap.a) !== isEmpty(gap.b)) {
    const wide: Gap = { a: [gap.a[0] - 1, gap.a[1]], b: [gap.b[0] - 1, gap.b[1]] };
    return { kind, a: withBracket(base, wide.a), b: withBracket(other, wide.b) };
  }
  return { kind, a: placeOf(base, gap.a), b: placeOf(other, gap.b) };
}

/** The words' span with a bracket that closes right after it. */
function withBracket(reading: ReadingText, words: readonly [number, number]): Place {
  const place = placeOf(reading, words);
  const opens = reading.text.slice(place.from, place.to).includes('[');
  return opens && reading.text[place.to] === ']' ? { ...place, to: place.to + 1 } : place;
}

/** The words' span; for no words the empty span after the word before. */
function placeOf({ document, terms, from }: ReadingText, [first, end]: readonly [number, number]): Place {
  if (end > first) return { document, from: terms[first]!.from, to: terms[end - 1]!.to };
  const at = terms[first - 1]?.to ?? terms[first]?.from ?? from;
  return { document, from: at, to: at };
}

function whole(kind: VariantKind, a: ReadingText, b: ReadingText): Variant {
  const place = ({ document, from, to }: ReadingText): Place => ({ document, from, to });
  return { kind, a: place(a), b: place(b) };
}
