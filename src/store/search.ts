// Full-text search. In: what the user typed. Out: documents with the places where the words stand, and candidates for a quotation.
// The index (SQLite's FTS5) finds and ranks; the places are found again in the text, so that every hit is a span.

import type { AnalysedDocument, QuotationHit, SearchHit, SearchQuery, Slice } from '../model/index.ts';
import { SUMMARY_COLUMNS, toSummary } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { hitIn } from './hits.ts';
import { unpack } from './pack.ts';
import { type Asked, foldForSearch, parseSearch, toMatch, wordsOf } from './search-words.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

/** Likeliest first. A query without a word finds nothing. */
export function searchTexts(database: Database, query: SearchQuery): Slice<SearchHit> {
  const asked = parseSearch(query.text);
  const match = toMatch(asked);
  if (match === '') return { rows: [], next: null };
  const limit = limitOf(query.limit);
  const skip = Number(fromCursor(query.cursor, 1)?.[0] ?? 0);
  const rows = database.all(query.quotations === true ? IN_SPEECH : IN_TEXTS, match, limit + 1, skip);
  return sliceOf(
    rows,
    limit,
    (row) => toHit(row, asked),
    (_, at) => [skip + at + 1],
  );
}

const IN_TEXTS = `SELECT ${SUMMARY_COLUMNS}, d.analysed, NULL AS finding, NULL AS start, NULL AS stop
  FROM texts t JOIN documents d ON d.seq = t.rowid WHERE texts MATCH ? ORDER BY t.rank, d.id LIMIT ? OFFSET ?`;
const IN_SPEECH = `SELECT ${SUMMARY_COLUMNS}, d.analysed, q.finding, q.start, q.stop
  FROM said s JOIN quotations q ON q.seq = s.rowid JOIN documents d ON d.seq = q.document
  WHERE said MATCH ? ORDER BY s.rank, d.id, q.start LIMIT ? OFFSET ?`;

function toHit(row: Row, asked: readonly Asked[]): SearchHit {
  const { document } = unpack<AnalysedDocument>(row['analysed']);
  const within =
    typeof row['start'] === 'number'
      ? { from: row['start'], to: Number(row['stop']) }
      : { from: 0, to: document.text.length };
  return {
    document: toSummary(row),
    ...hitIn(document.text, within, asked),
    finding: typeof row['finding'] === 'string' ? row['finding'] : null,
  };
}

/** Words of a text that are looked up: the rarest say most, and each costs a reading of its list. */
const MOST_WORDS = 12;

/** Quotations that share the rarest words of a text, likeliest first. */
export function likeQuotations(database: Database, text: string, limit: number): QuotationHit[] {
  const match = anyOf(rarestWords(database, 'said_words', text));
  if (match === '') return [];
  return database
    .all(
      `SELECT d.id, q.finding, q.start, q.stop, s.rank AS rank FROM said s JOIN quotations q ON q.seq = s.rowid
       JOIN documents d ON d.seq = q.document WHERE said MATCH ? ORDER BY s.rank, d.id, q.start LIMIT ?`,
      match,
      limit,
    )
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
  return database
    .all(
      'SELECT d.id, t.rank AS rank FROM texts t JOIN documents d ON d.seq = t.rowid WHERE texts MATCH ? ORDER BY t.rank, d.id LIMIT ?',
      match,
      limit,
    )
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
