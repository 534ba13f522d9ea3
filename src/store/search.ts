// Full-text search. In: what the user typed. Out: documents with the places where the words stand, and candidates for a quotation.
// The index (SQLite's FTS5) finds and ranks; the places are found again in the text, so that every hit is a span.

import type { QuotationHit, SearchHit, SearchQuery, Slice } from '../model/index.ts';
import { SUMMARY_COLUMNS, toSummary } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { hitIn } from './hits.ts';
import { unpackDocumentText } from './pack.ts';
import { type Asked, foldForSearch, parseSearch, toMatch, wordsOf } from './search-words.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

/** Likeliest first. A query without a word finds nothing. */
export function searchTexts(database: Database, query: SearchQuery): Slice<SearchHit> {
  const asked = parseSearch(query.text);
  const match = toMatch(asked);
  if (match === '') return { rows: [], next: null };
  const limit = limitOf(query.limit);
  const skip = Number(fromCursor(query.cursor, 1)?.[0] ?? 0);
  const best = likeliest(database, query.quotations === true ? 'said' : 'texts', match, skip + limit + 1);
  const rows = best.slice(skip, skip + limit + 1).map((each) => ({ ...each, ...summaryRow(database, each) }));
  return sliceOf(
    rows,
    limit,
    (row) => toHit(row, asked),
    (_, at) => [skip + at + 1],
  );
}

/** Which document, and which quotation of it, a row of an index stands for. */
const PLACES = {
  texts: 'SELECT seq, id, NULL AS finding, NULL AS start, NULL AS stop FROM documents WHERE seq = ?',
  said: `SELECT d.seq, d.id, q.finding, q.start, q.stop FROM quotations q JOIN documents d ON d.seq = q.document
         WHERE q.seq = ?`,
} as const;

/**
 * The likeliest rows of an index with their documents; equally likely ones by document and place. Only the documents of the rows that are
 * wanted are looked at: a common word stands in most documents of a library.
 */
function likeliest(database: Database, index: keyof typeof PLACES, match: string, limit: number): Row[] {
  const ranked = `SELECT rowid AS number, rank FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT ?`;
  let take = limit + TIED;
  let rows = database.all(ranked, match, take);
  // Where the last ones are equally likely, those that were cut off may come before them.
  while (rows.length === take && rows[limit - 1]!['rank'] === rows.at(-1)!['rank']) {
    take *= 4;
    rows = database.all(ranked, match, take);
  }
  const last = rows[limit - 1]?.['rank'] ?? 0;
  return rows
    .filter(({ rank }) => Number(rank) <= Number(last))
    .flatMap(({ number, rank }) => {
      const place = database.get(PLACES[index], number!);
      return place === undefined ? [] : [{ ...place, rank: rank! }];
    })
    .sort(compareRows)
    .slice(0, limit);
}

/** Rows beyond those that are wanted, for copies of one text, which are equally likely. */
const TIED = 30;

function compareRows(a: Row, b: Row): number {
  if (a['rank'] !== b['rank']) return Number(a['rank']) - Number(b['rank']);
  if (a['id'] !== b['id']) return String(a['id']) < String(b['id']) ? -1 : 1;
  return Number(a['start']) - Number(b['start']);
}

function summaryRow(database: Database, { seq }: Row): Row {
  return database.get(`SELECT ${SUMMARY_COLUMNS}, d.analysed FROM documents d WHERE d.seq = ?`, seq!)!;
}

function toHit(row: Row, asked: readonly Asked[]): SearchHit {
  const text = unpackDocumentText(row['analysed']);
  const within =
    typeof row['start'] === 'number'
      ? { from: row['start'], to: Number(row['stop']) }
      : { from: 0, to: text.length };
  return {
    document: toSummary(row),
    ...hitIn(text, within, asked),
    finding: typeof row['finding'] === 'string' ? row['finding'] : null,
  };
}

/** Words of a text that are looked up: the rarest say most, and each costs a reading of its list. */
const MOST_WORDS = 12;

/** Quotations that share the rarest words of a text, likeliest first. */
export function likeQuotations(database: Database, text: string, limit: number): QuotationHit[] {
  const match = anyOf(rarestWords(database, 'said_words', text));
  if (match === '') return [];
  return likeliest(database, 'said', match, limit)
    .filter(isLikely)
    .map((row) => ({
      document: String(row['id']),
      finding: String(row['finding']),
      from: Number(row['start']),
      to: Number(row['stop']),
    }));
}

/** Ids of documents that share the rarest words of a text, likeliest first. */
export function likeTexts(database: Database, text: string, limit: number): string[] {
  const match = anyOf(rarestWords(database, 'texts_words', text));
  if (match === '') return [];
  return likeliest(database, 'texts', match, limit)
    .filter(isLikely)
    .map((row) => String(row['id']));
}

/** So many are taken as they come; of the rest, those that weigh at least this share of the likeliest. */
const TAKEN = 20;
const LEAST_SHARE = 0.25;

/** In: rows in order of rank, which is the more negative the likelier. */
function isLikely(row: Row, at: number, rows: readonly Row[]): boolean {
  return at < TAKEN || Number(row['rank']) <= LEAST_SHARE * Number(rows[0]!['rank']);
}

function rarestWords(database: Database, table: 'said_words' | 'texts_words', text: string): string[] {
  const words = [...new Set(wordsOf(text).map(({ word }) => foldForSearch(word)))];
  const known = words.flatMap((word) => {
    const row = database.get(`SELECT doc FROM ${table} WHERE term = ?`, word);
    return row === undefined ? [] : [{ word, documents: Number(row['doc']) }];
  });
  known.sort((a, b) => a.documents - b.documents || (a.word < b.word ? -1 : 1));
  return known.slice(0, MOST_WORDS).map(({ word }) => word);
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' OR ');
}
