// Full-text search. In: what the user typed. Out: documents with the places where the words stand.
// The index (SQLite's FTS5) finds and ranks; the places are found again in the text, so that every hit is a span.

import type { SearchHit, SearchQuery, Slice } from '../model/index.ts';
import { SUMMARY_COLUMNS, toSummary } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { hitIn } from './hits.ts';
import { unpackDocumentText } from './pack.ts';
import { BOUNDS, type Bounds, type Index, isCommon, likeliest, likeliestBy, newest } from './ranking.ts';
import { type Asked, parseSearch, toMatch } from './search-words.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

/** Likeliest first; newest first where all words are very common. A query without a word finds nothing. */
export function searchTexts(
  database: Database,
  query: SearchQuery,
  bounds: Bounds = BOUNDS,
): Slice<SearchHit> {
  const asked = parseSearch(query.text);
  if (toMatch(asked) === '') return { rows: [], next: null };
  const limit = limitOf(query.limit);
  const skip = Number(fromCursor(query.cursor, 1)?.[0] ?? 0);
  const index = query.quotations === true ? 'said' : 'texts';
  const best = bestRows(database, { index, asked, limit: skip + limit + 1 }, bounds);
  const rows = best.slice(skip, skip + limit + 1).map((each) => ({ ...each, ...summaryRow(database, each) }));
  return sliceOf(
    rows,
    limit,
    (row) => toHit(row, asked),
    (_, at) => [skip + at + 1],
  );
}

interface Wanted {
  readonly index: Index;
  readonly asked: readonly Asked[];
  readonly limit: number;
}

function bestRows(database: Database, { index, asked, limit }: Wanted, { weighed }: Bounds): Row[] {
  const match = toMatch(asked);
  const wanted = asked.filter(({ without }) => !without);
  const rare = wanted.filter((each) => !isCommon(database, index, toMatch([each]), weighed));
  if (rare.length === wanted.length) return likeliest(database, index, match, limit);
  if (rare.length === 0) return newest(database, index, match, { limit });
  return likeliestBy(database, index, { match, weighed: toMatch(rare) }, limit);
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
