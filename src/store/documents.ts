// Documents in the library. In: analysed documents. Out: rows, and the documents again.
// A document is its bytes: its id is their hash, so that the same bytes twice are one document. An address (URL, else path) that
// gives other bytes later has a newer version; the older one stays readable but leaves the stories and the search.

import type {
  Added,
  AnalysedDocument,
  DocumentQuery,
  DocumentSummary,
  NewDocument,
  RemovedDocument,
  Slice,
} from '../model/index.ts';
import type { Database, Row, Value } from './driver.ts';
import { setUngrouped } from './grouping.ts';
import { pack, packBytes, readJson, unpack, unpackBytes, unpackDocumentText, unpackJson } from './pack.ts';
import { indexDocument, unindexDocument } from './postings.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

/** What a writer knows besides the documents. */
export interface Writer {
  readonly database: Database;
  /** Which analysis made the documents: another one makes them again. */
  readonly analyser: string;
  /** The instant, ISO 8601. */
  readonly now: string;
}

/** Keeps one document. Must run inside a write. */
export function addDocument(writer: Writer, given: NewDocument): Added {
  const { database, analyser } = writer;
  const { id } = given.analysed.document;
  const kept = database.get('SELECT seq, analyser, current, removed_at FROM documents WHERE id = ?', id);
  if (kept === undefined) return insertDocument(writer, given);
  if (kept['removed_at'] !== null) return { id, outcome: 'removed', before: null };
  if (kept['analyser'] === analyser) return { id, outcome: 'same', before: null };
  replaceAnalysis(writer, kept, given);
  return { id, outcome: 'again', before: null };
}

function insertDocument(writer: Writer, given: NewDocument): Added {
  const { database } = writer;
  const { document } = given.analysed;
  const address = given.address ?? document.url ?? document.path ?? document.id;
  const before = database.get(
    'SELECT seq, id, version FROM documents WHERE address = ? ORDER BY version DESC LIMIT 1',
    address,
  );
  const version = before === undefined ? 1 : Number(before['version']) + 1;
  if (before !== undefined) retire(database, Number(before['seq']));
  const { row: seq } = database.run(
    `INSERT INTO documents (id, address, version, current, place, bytes, added_at, ${ANALYSED_COLUMNS.join(', ')})
     VALUES (?, ?, ?, 1, ?, ?, ?, ${ANALYSED_COLUMNS.map(() => '?').join(', ')})`,
    document.id,
    address,
    version,
    given.place,
    given.bytes === null ? null : packBytes(given.bytes),
    writer.now,
    ...analysedValues(writer, given),
  );
  indexDocument(database, seq, given.analysed);
  if (hasText(given.analysed)) {
    database.run('INSERT INTO loose (document) VALUES (?)', seq);
    setUngrouped(database, document.id, given.profile);
  }
  return {
    id: document.id,
    outcome: before === undefined ? 'new' : 'newer',
    before: before === undefined ? null : String(before['id']),
  };
}

/** A document without a word stands in no story. */
export function hasText({ document }: AnalysedDocument): boolean {
  return document.text.trim() !== '';
}

/** The columns that an analysis fills. */
export const ANALYSED_COLUMNS = [
  'title',
  'outlet',
  'agency',
  'bylines',
  'published',
  'published_basis',
  'language',
  'path',
  'url',
  'day',
  'characters',
  'problems',
  'analyser',
  'analysed',
] as const;

/** The values of ANALYSED_COLUMNS. */
export function analysedValues(
  writer: Writer,
  { analysed, packed }: Pick<NewDocument, 'analysed' | 'packed'>,
): Value[] {
  const { document } = analysed;
  return [
    document.title,
    document.outlet,
    document.agency,
    JSON.stringify(document.bylines),
    document.published,
    document.publishedBasis,
    document.language,
    document.path,
    document.url,
    (document.published ?? writer.now).slice(0, 10),
    hasText(analysed) ? document.text.length : 0,
    analysed.problems.length,
    writer.analyser,
    packed ?? pack(analysed),
  ];
}

/** The same bytes, understood by a newer analysis. */
function replaceAnalysis(writer: Writer, kept: Row, given: NewDocument): void {
  const { analysed, profile } = given;
  const { database } = writer;
  const seq = Number(kept['seq']);
  database.run(
    `UPDATE documents SET ${ANALYSED_COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE seq = ?`,
    ...analysedValues(writer, given),
    seq,
  );
  unindexDocument(database, seq);
  if (kept['current'] !== 1) return;
  indexDocument(database, seq, analysed);
  leaveStories(database, seq);
  setUngrouped(database, analysed.document.id, profile);
  if (hasText(analysed)) database.run('INSERT OR IGNORE INTO loose (document) VALUES (?)', seq);
}

/** Takes a document out of search and stories; its row stays. */
function retire(database: Database, seq: number): void {
  database.run('UPDATE documents SET current = 0 WHERE seq = ?', seq);
  unindexDocument(database, seq);
  leaveStories(database, seq);
  database.run('DELETE FROM loose WHERE document = ?', seq);
  database.run('INSERT OR IGNORE INTO ungrouped (id) SELECT id FROM documents WHERE seq = ?', seq);
}

function leaveStories(database: Database, seq: number): void {
  database.run(
    'UPDATE stories SET stale = 1 WHERE id IN (SELECT story FROM members WHERE document = ?)',
    seq,
  );
  database.run('DELETE FROM members WHERE document = ?', seq);
}

/** Removes a document, leaving its row as a tombstone: the same bytes are not taken in again. */
export function removeDocument({ database, now }: Writer, id: string, why: string): boolean {
  const found = database.get('SELECT seq FROM documents WHERE id = ? AND removed_at IS NULL', id);
  if (found === undefined) return false;
  const seq = Number(found['seq']);
  retire(database, seq);
  database.run('DELETE FROM document_problems WHERE document = ?', seq);
  database.run(
    'UPDATE documents SET analysed = NULL, bytes = NULL, place = NULL, removed_at = ?, removed_why = ? WHERE seq = ?',
    now,
    why,
    seq,
  );
  return true;
}

export function listRemoved(database: Database): RemovedDocument[] {
  return database
    .all(
      'SELECT id, address, title, removed_at, removed_why FROM documents WHERE removed_at IS NOT NULL ORDER BY removed_at, id',
    )
    .map((row) => ({
      id: String(row['id']),
      address: String(row['address']),
      title: textOrNull(row['title']),
      removedAt: String(row['removed_at']),
      why: String(row['removed_why']),
    }));
}

export function readDocument(database: Database, id: string): AnalysedDocument | null {
  const row = database.get('SELECT analysed FROM documents WHERE id = ? AND removed_at IS NULL', id);
  return row === undefined ? null : unpack<AnalysedDocument>(row['analysed']);
}

/** The same as JSON. */
export function readDocumentJson(database: Database, id: string): string | null {
  const row = database.get('SELECT analysed FROM documents WHERE id = ? AND removed_at IS NULL', id);
  return row === undefined ? null : unpackJson(row['analysed']);
}

/** Its text alone. */
export function readDocumentText(database: Database, id: string): string | null {
  const row = database.get('SELECT analysed FROM documents WHERE id = ? AND removed_at IS NULL', id);
  return row === undefined ? null : unpackDocumentText(row['analysed']);
}

/** Ids whose bytes need no analysis: analysed as this version does it, or removed. */
export function knownDocuments(
  database: Database,
  analyser: string,
  ids: readonly string[],
): ReadonlySet<string> {
  const rows = database.all(
    `SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?))
     AND (analyser = ? OR removed_at IS NOT NULL)`,
    JSON.stringify(ids),
    analyser,
  );
  return new Set(rows.map((row) => String(row['id'])));
}

export function readOriginal(
  database: Database,
  id: string,
): { place: string | null; bytes: Uint8Array | null } | null {
  const row = database.get('SELECT place, bytes FROM documents WHERE id = ? AND removed_at IS NULL', id);
  if (row === undefined) return null;
  const { place, bytes } = row;
  return { place: textOrNull(place), bytes: bytes instanceof Uint8Array ? unpackBytes(bytes) : null };
}

/** The columns of a summary; the last one is the list of stories. */
export const SUMMARY_COLUMNS = `d.seq, d.id, d.title, d.outlet, d.agency, d.bylines, d.published, d.published_basis, d.language, d.path, d.url,
  d.address, d.version, d.current, d.characters, d.problems, d.added_at,
  (SELECT json_group_array(story) FROM (SELECT story FROM members WHERE document = d.seq ORDER BY story)) AS stories`;

export function readSummary(database: Database, id: string): DocumentSummary | null {
  const row = database.get(
    `SELECT ${SUMMARY_COLUMNS} FROM documents d WHERE d.id = ? AND d.removed_at IS NULL`,
    id,
  );
  return row === undefined ? null : toSummary(row);
}

/** Newest added first. Without an address, current versions only. */
export function listDocuments(database: Database, query: DocumentQuery): Slice<DocumentSummary> {
  const { where, values } = conditionsOf(query);
  const after = fromCursor(query.cursor, 1);
  if (after !== null) where.push('d.seq < ?');
  const limit = limitOf(query.limit);
  const rows = database.all(
    `SELECT ${SUMMARY_COLUMNS} FROM documents d WHERE ${where.join(' AND ')} ORDER BY d.seq DESC LIMIT ?`,
    ...values,
    ...(after ?? []),
    limit + 1,
  );
  return sliceOf(rows, limit, toSummary, (row) => [Number(row['seq'])]);
}

function conditionsOf(query: DocumentQuery): { where: string[]; values: Value[] } {
  const where = ['d.removed_at IS NULL'];
  const values: Value[] = [];
  const add = (condition: string, value: string | undefined): void => {
    if (value === undefined) return;
    where.push(condition);
    values.push(value);
  };
  if (query.address === undefined) where.push('d.current = 1');
  if (query.problems === true) where.push('d.problems > 0');
  add('d.address = ?', query.address);
  add('d.outlet = ?', query.outlet);
  add('d.day >= ?', query.since);
  add('d.seq IN (SELECT document FROM members WHERE story = ?)', query.story);
  return { where, values };
}

export function toSummary(row: Row): DocumentSummary {
  return {
    id: String(row['id']),
    title: textOrNull(row['title']),
    outlet: textOrNull(row['outlet']),
    agency: textOrNull(row['agency']),
    bylines: readJson<string[]>(row['bylines']),
    published: textOrNull(row['published']),
    publishedBasis: String(row['published_basis']),
    language: String(row['language']),
    path: textOrNull(row['path']),
    url: textOrNull(row['url']),
    address: String(row['address']),
    version: Number(row['version']),
    current: row['current'] === 1,
    characters: Number(row['characters']),
    problems: Number(row['problems']),
    stories: readJson<string[]>(row['stories']),
    addedAt: String(row['added_at']),
  };
}

export function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
