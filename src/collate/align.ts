// Readings → one table of columns in which equal and near-equal words stand together. Every word of every reading has exactly
// one column, in order; the table does not depend on the order of the inputs. Content words weigh more than function words, so
// that they settle the frame; adjacent matches get a bonus, so that a repeated phrase stays whole. Words that moved are linked
// afterwards as transpositions. Progressive alignment as in CollateX and Needleman–Wunsch, with a canonical order of readings.

import { findMoves } from './moves.ts';
import type { Term } from './terms.ts';
import { areNear, formIndexOf, likeIn } from './word-forms.ts';
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

/** Scores of the dynamic programme, in quarters: whole numbers, so that sums are exact. */
const SAME_CONTENT = 24;
const SAME_FUNCTION = 4;
const NEAR_CONTENT = 12;
const ADJACENT = 1;
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

/** Tables that one dynamic programme after another writes its cells into; they grow, and are never longer than MOST_CELLS with borders. */
let [free, matched, gains] = [new Int32Array(0), new Int32Array(0), new Uint8Array(0)];

function clearTables(cells: number, width: number): void {
  if (free.length < cells) {
    const room = Math.min(2 * cells, Math.max(cells, 2 * MOST_CELLS));
    [free, matched, gains] = [new Int32Array(room), new Int32Array(room), new Uint8Array(room)];
  }
  free.fill(0, 0, width);
  matched.fill(NO_MATCH, 0, width);
  gains.fill(0, 0, cells);
}

/** Less than any score. */
const NO_MATCH = -(2 ** 30);

/** The dynamic programme: `free` ends anywhere, `matched` ends in a match of the two last words. Scores are counted in quarters. */
function alignCells(heads: readonly (readonly Term[])[], words: readonly Term[]): readonly Pair[] {
  const width = words.length + 1;
  clearTables((heads.length + 1) * width, width);
  setGains(heads, words);
  for (let i = 1; i <= heads.length; i++) {
    free[i * width] = 0;
    matched[i * width] = NO_MATCH;
    for (let at = i * width + 1; at < (i + 1) * width; at++) {
      const gain = gains[at]!;
      let best = Math.max(free[at - 1]!, free[at - width]!);
      let match = NO_MATCH;
      if (gain > 0) {
        const before = at - width - 1;
        match = gain + Math.max(free[before]!, matched[before]! + ADJACENT);
        best = Math.max(best, match);
      }
      matched[at] = match;
      free[at] = best;
    }
  }
  return traceBack(heads.length, width);
}

function traceBack(rows: number, width: number): readonly Pair[] {
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
function setGains(heads: readonly (readonly Term[])[], words: readonly Term[]): void {
  const width = words.length + 1;
  const index = formIndexOf(words);
  heads.forEach((head, row) => {
    const from = (row + 1) * width + 1;
    for (const term of head)
      for (const at of likeIn(index, term)) {
        const score = wordScore(term, words[at]!);
        if (score > gains[from + at]!) gains[from + at] = score;
      }
  });
}

function wordScore(a: Term, b: Term): number {
  if (a.key === b.key) return a.isContent ? SAME_CONTENT : SAME_FUNCTION;
  return areNear(a, b) ? NEAR_CONTENT : 0;
}
