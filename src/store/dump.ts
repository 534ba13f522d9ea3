// The whole library as records, and a library out of records: what one exports the other takes in, to the last instant.
// In: an open database. Out: records one by one, documents in the order in which they were added; or rows made of them.

import type { AnalysedDocument, Decision, Edition, KeptRecord, StorySummary } from '../model/index.ts';
import { VariorumError } from '../problem.ts';
import { listDecisions } from './decisions.ts';
import { ANALYSED_COLUMNS, analysedValues, hasText, textOrNull } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { setUngrouped } from './grouping.ts';
import { pack, packBytes, readJson, unpack, unpackBytes, unpackText } from './pack.ts';
import { indexDocument } from './postings.ts';

/** Every record: documents (old versions and tombstones too), stories, names that stories had, decisions. */
export async function* dumpRecords(database: Database): AsyncIterable<KeptRecord> {
  const next = `SELECT d.*, d.seq IN (SELECT document FROM loose) AS waiting,
    (SELECT profile FROM ungrouped u WHERE u.id = d.id) AS profile FROM documents d WHERE d.seq > ? ORDER BY d.seq LIMIT 1`;
  for (let row = database.get(next, 0); row !== undefined; row = database.get(next, row['seq']!))
    yield documentRecord(row);
  for (const { id } of database.all('SELECT id FROM stories ORDER BY id'))
    yield storyRecord(
      database.get('SELECT summary, edition, stale, updated_at FROM stories WHERE id = ?', id!)!,
    );
  for (const { old, story } of database.all('SELECT old, story FROM story_names ORDER BY old'))
    yield { kept: 'name', old: String(old), story: String(story) };
  for (const decision of listDecisions(database)) yield { kept: 'decision', decision };
}

function documentRecord(row: Row): KeptRecord {
  const { bytes, removed_at: at, removed_why: why } = row;
  return {
    kept: 'document',
    id: String(row['id']),
    address: String(row['address']),
    version: Number(row['version']),
    current: row['current'] === 1,
    waiting: row['waiting'] === 1,
    place: textOrNull(row['place']),
    bytes: bytes instanceof Uint8Array ? Buffer.from(unpackBytes(bytes)).toString('base64') : null,
    analyser: String(row['analyser']),
    addedAt: String(row['added_at']),
    removed:
      at === null || at === undefined
        ? null
        : { at: String(at), why: String(why), title: textOrNull(row['title']) },
    analysed: row['analysed'] === null ? null : unpack<AnalysedDocument>(row['analysed']),
    profile: unpackText(row['profile']),
  };
}

function storyRecord(row: Row): KeptRecord {
  const summary = readJson<StorySummary>(row['summary']);
  return {
    kept: 'story',
    summary: { ...summary, updatedAt: String(row['updated_at']) },
    edition: unpack<Edition>(row['edition']),
    stale: row['stale'] === 1,
  };
}

/** Takes records into an empty library. Must run inside a write. Throws `usage` when the library holds something. */
export function restoreRecords(database: Database, records: readonly KeptRecord[]): void {
  for (const record of records) {
    if (record.kept === 'document') restoreDocument(database, record);
    else if (record.kept === 'story') restoreStory(database, record);
    else if (record.kept === 'name')
      database.run('INSERT INTO story_names (old, story) VALUES (?, ?)', record.old, record.story);
    else restoreDecision(database, record.decision);
  }
}

/** Throws `usage` unless the library holds nothing. */
export function assertEmpty(database: Database): void {
  const found = database.get('SELECT 1 AS found FROM documents UNION ALL SELECT 1 FROM decisions LIMIT 1');
  if (found !== undefined)
    throw new VariorumError('usage', `the library ${database.path} is not empty`, {
      hint: 'a whole library is taken into a new one: name another with --library',
    });
}

type DocumentRecord = Extract<KeptRecord, { kept: 'document' }>;

function restoreDocument(database: Database, record: DocumentRecord): void {
  const { analysed, removed, bytes } = record;
  const columns = analysed === null ? [] : ANALYSED_COLUMNS;
  const emptied = {
    title: removed?.title ?? null,
    bylines: '[]',
    published_basis: 'none',
    language: 'und',
    day: record.addedAt.slice(0, 10),
    characters: 0,
    problems: 0,
    analyser: record.analyser,
  };
  const names = analysed === null ? Object.keys(emptied) : [...columns];
  const values =
    analysed === null
      ? Object.values(emptied)
      : analysedValues({ database, analyser: record.analyser, now: record.addedAt }, { analysed });
  const { row: seq } = database.run(
    `INSERT INTO documents (id, address, version, current, place, bytes, added_at, removed_at, removed_why, ${names.join(', ')})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ${names.map(() => '?').join(', ')})`,
    record.id,
    record.address,
    record.version,
    record.current ? 1 : 0,
    record.place,
    bytes === null ? null : packBytes(Buffer.from(bytes, 'base64')),
    record.addedAt,
    removed?.at ?? null,
    removed?.why ?? null,
    ...values,
  );
  if (record.current && analysed !== null) indexDocument(database, seq, analysed);
  if (record.current && analysed !== null && hasText(analysed))
    setUngrouped(database, record.id, record.profile);
  if (record.waiting) database.run('INSERT INTO loose (document) VALUES (?)', seq);
}

function restoreStory(
  database: Database,
  { summary, edition, stale }: Extract<KeptRecord, { kept: 'story' }>,
): void {
  const { updatedAt, ...rest } = summary;
  database.run(
    `INSERT INTO stories (id, title, latest, documents, distinct_texts, disputed, revised, drifts, summary, edition, stale, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    summary.id,
    summary.title,
    summary.to ?? updatedAt.slice(0, 10),
    summary.documents,
    summary.distinctTexts,
    summary.disputed,
    summary.revised,
    summary.drifts,
    JSON.stringify(rest),
    pack(edition),
    stale ? 1 : 0,
    updatedAt,
  );
  database.run(
    `INSERT INTO members (document, story) SELECT seq, ? FROM documents
     WHERE current = 1 AND seq NOT IN (SELECT document FROM loose) AND id IN (SELECT value FROM json_each(?))`,
    summary.id,
    JSON.stringify(edition.documents.map(({ id }) => id)),
  );
}

function restoreDecision(database: Database, decision: Decision): void {
  database.run(
    'INSERT INTO decisions (seq, kind, documents, apart_from, target, note, decided_at, undone_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    Number(decision.id.slice(1)),
    decision.kind,
    JSON.stringify(decision.documents),
    JSON.stringify(decision.from),
    decision.target,
    decision.note,
    decision.decidedAt,
    decision.undoneAt,
  );
}
