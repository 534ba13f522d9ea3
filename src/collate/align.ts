// Readings → one table of columns in which equal and near-equal words stand together. Every word of every reading has exactly
// one column, in order; the table does not depend on the order of the inputs. Content words weigh more than function words, so
// that they settle the frame; adjacent matches get a bonus, so that a repeated phrase stays whole. Words that moved are linked
// afterwards as transpositions. Progressive alignment as in CollateX and Needleman–Wunsch, with a canonical order of readings.

import { findMoves } from './moves.ts';
import type { Term } from './terms.ts';
import { areSameWords, oncePerWordings } from './wordings.ts';

export interface AlignedText {
  readonly id: string;
  readonly words: readonly Term[];
}

/** One column: for each witness (in the order of `Alignment.witnesses`) the index of its word, or null. */
export type Column = readonly (number | null)[];

/** Words of `a` that stand in `b` at another place of the order. */
export interface Transposition {
  readonly a: string;
  readonly b: string;
  readonly wordsA: readonly [first: number, end: number];
  readonly wordsB: readonly [first: number, end: number];
}

export interface Alignment {
  /** Ids, sorted. */
  readonly witnesses: readonly string[];
  readonly columns: readonly Column[];
  readonly transpositions: readonly Transposition[];
}

/** Scores of the dynamic programme: quarters only, so that sums are exact. */
const SAME_CONTENT = 6;
const SAME_FUNCTION = 1;
const NEAR_CONTENT = 3;
const ADJACENT = 0.25;
/** Cells of one dynamic programme; longer stretches are cut at words that both have once. */
const MOST_CELLS = 1_000_000;

/** Aligns all witnesses at once. Ids must differ. None gives an empty table. */
export function alignWitnesses(witnesses: readonly AlignedText[]): Alignment {
  const ids = witnesses.map((witness) => witness.id).sort();
  const byId = new Map(witnesses.map((witness) => [witness.id, witness] as const));
  let columns: (number | null)[][] = [];
  for (const witness of canonicalOrder(witnesses)) columns = addWitness(columns, witness, ids, byId);
  return { witnesses: ids, columns, transpositions: findMoves(ids, byId, columns) };
}

/** Longest first, then by the words, then by id: the same for every order of the inputs. */
function canonicalOrder(witnesses: readonly AlignedText[]): readonly AlignedText[] {
  const keyed = witnesses.map((witness) => ({
    witness,
    text: witness.words.map((word) => word.key).join(' '),
  }));
  keyed.sort(
    (a, b) =>
      b.witness.words.length - a.witness.words.length ||
      compareText(a.text, b.text) ||
      compareText(a.witness.id, b.witness.id),
  );
  return keyed.map((entry) => entry.witness);
}

/** Order by UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function addWitness(
  columns: readonly (readonly (number | null)[])[],
  witness: AlignedText,
  ids: readonly string[],
  byId: ReadonlyMap<string, AlignedText>,
): (number | null)[][] {
  const own = ids.indexOf(witness.id);
  const heads = columns.map((column) => wordsOf(column, ids, byId));
  const pairs = alignSequences(heads, witness.words);
  const empty = (): (number | null)[] => ids.map(() => null);
  return pairs.map(([columnIndex, wordIndex]) => {
    const column = columnIndex === null ? empty() : [...columns[columnIndex]!];
    if (wordIndex !== null) column[own] = wordIndex;
    return column;
  });
}

function wordsOf(
  column: Column,
  ids: readonly string[],
  byId: ReadonlyMap<string, AlignedText>,
): readonly Term[] {
  const words: Term[] = [];
  column.forEach((index, at) => {
    if (index !== null) words.push(byId.get(ids[at]!)!.words[index]!);
  });
  return dedupe(words);
}

function dedupe(words: readonly Term[]): readonly Term[] {
  return [...new Map(words.map((word) => [word.key, word] as const)).values()];
}

type Pair = readonly [a: number | null, b: number | null];

/** Aligns two readings: pairs of word indexes in order, null for a word that has no partner. No word is lost. */
export function alignPair(a: readonly Term[], b: readonly Term[]): readonly Pair[] {
  // Any word left out costs more than neighbours can give back: the same words stand side by side.
  return areSameWords(a, b) ? a.map((_, at): Pair => [at, at]) : alignOnce(a, b);
}

/** Pairs of words of the alignments that are remembered. */
const MOST_PAIRS = 100_000;

const alignOnce = oncePerWordings(
  (a, b) =>
    alignSequences(
      a.map((word) => [word]),
      b,
    ),
  { most: MOST_PAIRS, sizeOf: ({ length }) => length },
);

function alignSequences(heads: readonly (readonly Term[])[], words: readonly Term[]): readonly Pair[] {
  if (heads.length * words.length <= MOST_CELLS) return alignCells(heads, words);
  const [atHead, atWord] = middleAnchor(heads, words);
  const left = alignSequences(heads.slice(0, atHead), words.slice(0, atWord));
  const right = alignSequences(heads.slice(atHead), words.slice(atWord));
  const shifted = right.map(
    ([a, b]): Pair => [a === null ? null : a + atHead, b === null ? null : b + atWord],
  );
  return [...left, ...shifted];
}

/** A word near the middle that both sides have once, or the two middles where there is none. */
function middleAnchor(
  heads: readonly (readonly Term[])[],
  words: readonly Term[],
): readonly [number, number] {
  const inHeads = countOnce(heads.map((head) => head[0]!.key));
  const inWords = countOnce(words.map((word) => word.key));
  const middle = Math.floor(heads.length / 2);
  let best: readonly [number, number] = [middle, Math.floor(words.length / 2)];
  let distance = Math.floor(heads.length / 4);
  for (const [key, at] of inHeads) {
    const other = inWords.get(key);
    if (at <= 0 || other === undefined || other <= 0 || Math.abs(at - middle) >= distance) continue;
    distance = Math.abs(at - middle);
    best = [at, other];
  }
  return best;
}

/** Key → its place, or -1 where it stands twice. */
function countOnce(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, at) => {
    places.set(key, places.has(key) ? -1 : at);
  });
  return places;
}

/** The dynamic programme: `free` ends anywhere, `matched` ends in a match of the two last words. */
function alignCells(heads: readonly (readonly Term[])[], words: readonly Term[]): readonly Pair[] {
  const width = words.length + 1;
  const gains = gainsOf(heads, words);
  const free = new Float64Array((heads.length + 1) * width);
  const matched = new Float64Array((heads.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  for (let i = 1; i <= heads.length; i++)
    for (let at = i * width + 1; at < (i + 1) * width; at++) {
      const before = at - width - 1;
      const gain = gains[at]!;
      if (gain > 0) matched[at] = gain + Math.max(free[before]!, matched[before]! + ADJACENT);
      free[at] = Math.max(free[at - 1]!, free[at - width]!, matched[at]!);
    }
  return traceBack({ free, matched, gains, width, rows: heads.length });
}

interface Cells {
  readonly free: Float64Array;
  readonly matched: Float64Array;
  readonly gains: Uint8Array;
  readonly width: number;
  readonly rows: number;
}

function traceBack({ free, matched, gains, width, rows }: Cells): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j, mustMatch] = [rows, width - 1, false];
  while (i > 0 || j > 0) {
    const at = i * width + j;
    if (i > 0 && j > 0 && (mustMatch || (matched[at]! > 0 && free[at] === matched[at]))) {
      const before = at - width - 1;
      mustMatch = matched[before]! > 0 && matched[at] === gains[at]! + matched[before]! + ADJACENT;
      pairs.push([--i, --j]);
    } else if (j > 0 && (i === 0 || free[at] === free[at - 1])) pairs.push([null, --j]);
    else pairs.push([--i, null]);
  }
  return pairs.reverse();
}

/** What a match gives, cell by cell: only words that can match are looked at, most cells give nothing. */
function gainsOf(heads: readonly (readonly Term[])[], words: readonly Term[]): Uint8Array {
  const width = words.length + 1;
  const gains = new Uint8Array((heads.length + 1) * width);
  const index = formIndexOf(words);
  heads.forEach((head, row) => {
    const from = (row + 1) * width + 1;
    for (const term of head)
      for (const at of likeIn(index, term)) {
        const score = wordScore(term, words[at]!);
        if (score > gains[from + at]!) gains[from + at] = score;
      }
  });
  return gains;
}

function wordScore(a: Term, b: Term): number {
  if (a.key === b.key) return a.isContent ? SAME_CONTENT : SAME_FUNCTION;
  return areNear(a, b) ? NEAR_CONTENT : 0;
}

/** Words by what another must have in common with them to be the same or near: the key, the stem, the beginning or the end. */
export interface FormIndex {
  readonly words: readonly Term[];
  readonly keys: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly edges: ReadonlyMap<number, readonly number[]>;
}

const formIndexes = new WeakMap<readonly Term[], FormIndex>();

/** The same words are compared with many others: they are indexed once. */
export function formIndexOf(words: readonly Term[]): FormIndex {
  const index = formIndexes.get(words) ?? indexForms(words);
  formIndexes.set(words, index);
  return index;
}

function indexForms(words: readonly Term[]): FormIndex {
  const keys = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const edges = new Map<number, number[]>();
  words.forEach((word, at) => {
    enter(keys, word.key, at);
    if (!word.isContent) return;
    enter(stems, word.stem, at);
    for (const edge of edgesOf(word.key)) enter(edges, edge, at);
  });
  return { words, keys, stems, edges };
}

function enter<Form>(places: Map<Form, number[]>, form: Form, at: number): void {
  const held = places.get(form);
  if (held === undefined) places.set(form, [at]);
  else held.push(at);
}

/** Places of words that may be the same as a word or near it; some stand there twice. */
function likeIn({ keys, stems, edges }: FormIndex, word: Term): readonly number[] {
  const same = keys.get(word.key) ?? NOWHERE;
  if (!word.isContent) return same;
  const like = [...same, ...(stems.get(word.stem) ?? NOWHERE)];
  for (const edge of edgesOf(word.key)) for (const at of edges.get(edge) ?? NOWHERE) like.push(at);
  return like;
}

/** Is the word, or one near it, among them? */
export function isAmong({ words, keys, stems, edges }: FormIndex, word: Term): boolean {
  if (keys.has(word.key)) return true;
  if (!word.isContent) return false;
  if (stems.has(word.stem)) return true;
  for (const edge of edgesOf(word.key))
    for (const at of edges.get(edge) ?? NOWHERE) if (isSpelling(word.key, words[at]!.key)) return true;
  return false;
}

const NOWHERE: readonly number[] = [];

// > | Kyrov … Kirov: one letter apart, in words of five letters or more, leaves the first two letters or the last two as they are
//   | ^^ ^^   ^^ ^^
function edgesOf(key: string): readonly number[] {
  if (key.length < SPELT) return NOWHERE;
  const known = edgesKnown.get(key);
  if (known !== undefined) return known;
  if (edgesKnown.size >= MOST_KNOWN) edgesKnown.clear();
  const edges = [2 * twoLetters(key, 0), 2 * twoLetters(key, key.length - 2) + 1];
  edgesKnown.set(key, edges);
  return edges;
}

/** Words that were looked at lately: two units are compared word by word. */
const edgesKnown = new Map<string, readonly number[]>();
const MOST_KNOWN = 50_000;

/** One number for two letters; that others may have it too costs a comparison. */
function twoLetters(key: string, at: number): number {
  return (key.charCodeAt(at) * 8191 + key.charCodeAt(at + 1)) & 0xfffff;
}

/** Forms of one word, or two spellings of it: same stem, or one letter apart in five or more. */
export function areNear(a: Term, b: Term): boolean {
  if (!a.isContent || !b.isContent) return false;
  return a.stem === b.stem || isSpelling(a.key, b.key);
}

/** Shorter words that are a letter apart are two words. */
const SPELT = 5;

/** One substitution, insertion, deletion or swap in words of five letters or more. */
export function isSpelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SPELT || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  const isSwap = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (isSwap || (left.length <= 1 && right.length <= 1)) && !/\p{N}/u.test(a + b);
}
