// Which rows of a full-text index are the likeliest. In: expressions for the index. Out: rows with their documents.
// Idea: the index weighs every row that has a word (one or two microseconds each), which is nothing for a rare word and seconds for a
// common one in a library of a million documents. So words that too many rows have are wanted, but not weighed: they say little. Where
// all words are that common, the newest come first.

import type { Database, Row } from './driver.ts';

export type Index = 'texts' | 'said';

/** How much is looked at for one question. The numbers keep each below 100 ms with a million documents: docs/method/library.md. */
export interface Bounds {
  /** Rows that are weighed. */
  readonly weighed: number;
  /** Of a text that is looked up: a word that more rows have is common, and its rarest words may have so many rows together. */
  readonly rowsOfWord: number;
  readonly rowsOfWords: number;
  /** Of words all of which are common, runs are looked for in so many of the newest rows. */
  readonly newest: number;
}

export const BOUNDS: Bounds = {
  weighed: 20_000,
  rowsOfWord: 5000,
  rowsOfWords: 10_000,
  newest: 50_000,
};

/** Which document, and which quotation of it, a row of an index stands for. */
const PLACES: Readonly<Record<Index, string>> = {
  texts: 'SELECT seq, id, NULL AS finding, NULL AS start, NULL AS stop FROM documents WHERE seq = ?',
  said: `SELECT d.seq, d.id, q.finding, q.start, q.stop FROM quotations q JOIN documents d ON d.seq = q.document
         WHERE q.seq = ?`,
};

/** Do more rows than this match? */
export function isCommon(database: Database, index: Index, match: string, most: number): boolean {
  const sql = `SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${most}`;
  return database.get(sql, match) !== undefined;
}

/** The likeliest rows that match with their documents; equally likely ones by document and place. */
export function likeliest(database: Database, index: Index, match: string, limit: number): Row[] {
  const sql = `SELECT rowid AS number, rank FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT ?`;
  return firstOf(database, index, limit, (take) => database.all(sql, match, take));
}

/** The same, weighed by a part of the expression that fewer rows match. */
export function likeliestBy(
  database: Database,
  index: Index,
  { match, weighed }: { readonly match: string; readonly weighed: string },
  limit: number,
): Row[] {
  const sql = `SELECT rowid AS number, rank FROM ${index} WHERE ${index} MATCH ?
    AND +rowid IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?) ORDER BY rank LIMIT ?`;
  return firstOf(database, index, limit, (take) => database.all(sql, weighed, match, take));
}

/** The rows that match and came last, last one first; at most those of so many rows. */
export function newest(
  database: Database,
  index: Index,
  match: string,
  { limit, rows }: { readonly limit: number; readonly rows?: number },
): Row[] {
  const last = rows === undefined ? rows : lastOf(database, index) - rows;
  const sql = `SELECT rowid AS number, 0 AS rank FROM ${index} WHERE ${index} MATCH ? AND rowid > ? ORDER BY rowid DESC LIMIT ?`;
  return database.all(sql, match, last ?? 0, limit).flatMap((row) => placed(database, index, row));
}

function lastOf(database: Database, index: Index): number {
  const table = index === 'texts' ? 'documents' : 'quotations';
  return Number(database.get(`SELECT MAX(seq) AS last FROM ${table}`)!['last'] ?? 0);
}

/** Rows beyond those that are wanted, for copies of one text, which are equally likely. */
const TIED = 30;

/** Only the documents of the rows that are wanted are looked at: a common word stands in most documents of a library. */
function firstOf(
  database: Database,
  index: Index,
  limit: number,
  read: (take: number) => readonly Row[],
): Row[] {
  let take = limit + TIED;
  let rows = read(take);
  // Where the last ones are equally likely, those that were cut off may come before them.
  while (rows.length === take && rows[limit - 1]!['rank'] === rows.at(-1)!['rank']) {
    take *= 4;
    rows = read(take);
  }
  const last = Number(rows[limit - 1]?.['rank'] ?? 0);
  return rows
    .filter(({ rank }) => Number(rank) <= last)
    .flatMap((row) => placed(database, index, row))
    .sort(compareRows)
    .slice(0, limit);
}

function placed(database: Database, index: Index, { number, rank }: Row): Row[] {
  const place = database.get(PLACES[index], number!);
  return place === undefined ? [] : [{ ...place, rank: rank! }];
}

function compareRows(a: Row, b: Row): number {
  if (a['rank'] !== b['rank']) return Number(a['rank']) - Number(b['rank']);
  if (a['id'] !== b['id']) return String(a['id']) < String(b['id']) ? -1 : 1;
  return Number(a['start']) - Number(b['start']);
}
