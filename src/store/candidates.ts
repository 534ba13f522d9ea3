// Where words like those of a text may stand. In: a text. Out: quotations, or documents, that share its rarest words, likeliest first.
// Of a text whose words are nearly all common, runs of three neighbouring words are looked for: whoever prints words prints runs of them.

import type { QuotationHit } from '../model/index.ts';
import type { Database, Row } from './driver.ts';
import { BOUNDS, type Bounds, type Index, isCommon, likeliest, newest } from './ranking.ts';
import { wordsOf } from './search-words.ts';

/** Words of a text that are looked up: the rarest say most, and each costs a reading of its list. */
const MOST_WORDS = 12;
/** With fewer words than this that are not common, runs are looked for too. */
const FEWEST_WORDS = 3;
/** Words in a run, and runs that are looked for: side by side, from the first word on. */
const RUN = 3;
const MOST_RUNS = 4;

/** Quotations like a text, likeliest first. */
export function likeQuotations(
  database: Database,
  text: string,
  limit: number,
  bounds: Bounds = BOUNDS,
): QuotationHit[] {
  return likeRows(database, { index: 'said', text, limit }, bounds).map((row) => ({
    document: String(row['id']),
    finding: String(row['finding']),
    from: Number(row['start']),
    to: Number(row['stop']),
  }));
}

/** Ids of documents like a text, likeliest first. */
export function likeTexts(
  database: Database,
  text: string,
  limit: number,
  bounds: Bounds = BOUNDS,
): string[] {
  return likeRows(database, { index: 'texts', text, limit }, bounds).map((row) => String(row['id']));
}

interface Wanted {
  readonly index: Index;
  readonly text: string;
  readonly limit: number;
}

function likeRows(database: Database, { index, text, limit }: Wanted, bounds: Bounds): Row[] {
  const words = wordsOf(text).map(({ word }) => word);
  const { rare, hasCommon } = rarest(database, index, words, bounds);
  const likely = rare.length === 0 ? [] : likeliest(database, index, anyOf(rare), limit).filter(isLikely);
  if (!hasCommon || rare.length >= FEWEST_WORDS) return likely;
  const runs = anyOf(runsOf(words));
  const printed = runs === '' ? [] : newest(database, index, runs, { limit, rows: bounds.newest });
  const known = new Set(likely.map(placeOf));
  return [...likely, ...printed.filter((row) => !known.has(placeOf(row)))].slice(0, limit);
}

function placeOf({ id, start }: Row): string {
  return `${id} ${start}`;
}

/** So many are taken as they come; of the rest, those that weigh at least this share of the likeliest. */
const TAKEN = 20;
const LEAST_SHARE = 0.25;

/** In: rows in order of rank, which is the more negative the likelier. */
function isLikely(row: Row, at: number, rows: readonly Row[]): boolean {
  return at < TAKEN || Number(row['rank']) <= LEAST_SHARE * Number(rows[0]!['rank']);
}

/** The rarest of the words that the index has, as many as may be looked up; are there others that it has? */
function rarest(
  database: Database,
  index: Index,
  words: readonly string[],
  { rowsOfWord, rowsOfWords }: Bounds,
): { readonly rare: readonly string[]; readonly hasCommon: boolean } {
  const all = [...new Set(words)];
  const isOften = new Set(all.filter((word) => isCommon(database, index, `"${word}"`, rowsOfWord)));
  const known = all.flatMap((word) => {
    const row = isOften.has(word)
      ? undefined
      : database.get(`SELECT doc FROM ${index}_words WHERE term = ?`, word);
    return row === undefined ? [] : [{ word, rows: Number(row['doc']) }];
  });
  known.sort((a, b) => a.rows - b.rows || (a.word < b.word ? -1 : 1));
  let sum = 0;
  const rare = known.slice(0, MOST_WORDS).filter(({ rows }, at) => {
    sum += rows;
    return at === 0 || sum <= rowsOfWords;
  });
  return { rare: rare.map(({ word }) => word), hasCommon: isOften.size > 0 };
}

// > | would we have done it without him?
//   | ^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^          runs
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length && runs.length < MOST_RUNS; at += RUN)
    runs.push(words.slice(at, at + RUN).join(' '));
  return runs;
}

function anyOf(parts: readonly string[]): string {
  return parts.map((part) => `"${part}"`).join(' OR ');
}
