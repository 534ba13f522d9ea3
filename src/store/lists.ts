// Everything there is, one after another.

import type { AnalysedDocument, KeptMembers, KeptStory } from '../model/index.ts';
import type { Database } from './driver.ts';
import { readJson, unpack } from './pack.ts';
import { readStory } from './stories.ts';

/** Every current document in the order of the ids, read one by one: memory does not grow with the library. */
export async function* everyDocument(database: Database): AsyncIterable<AnalysedDocument> {
  const next = 'SELECT id, analysed FROM documents WHERE current = 1 AND id > ? ORDER BY id LIMIT 1';
  for (let row = database.get(next, ''); row !== undefined; row = database.get(next, row['id']!))
    yield unpack<AnalysedDocument>(row['analysed']);
}

/** Every story, or those of the ids, with its documents. */
export function listMembers(database: Database, stories?: readonly string[]): KeptMembers[] {
  const only = stories === undefined ? '' : 'WHERE s.id IN (SELECT value FROM json_each(?))';
  return database
    .all(
      `SELECT s.id, s.stale, (SELECT json_group_array(id) FROM (SELECT d.id FROM members m
       JOIN documents d ON d.seq = m.document WHERE m.story = s.id ORDER BY d.id)) AS documents
       FROM stories s ${only} ORDER BY s.id`,
      ...(stories === undefined ? [] : [JSON.stringify(stories)]),
    )
    .map((row) => ({
      id: String(row['id']),
      documents: readJson<string[]>(row['documents']),
      stale: row['stale'] === 1,
    }));
}

/** Every story in the order of the ids. */
export async function* everyStory(database: Database): AsyncIterable<KeptStory> {
  const next = 'SELECT id FROM stories WHERE id > ? ORDER BY id LIMIT 1';
  for (let row = database.get(next, ''); row !== undefined; row = database.get(next, row['id']!))
    yield readStory(database, String(row['id']))!;
}

/** Ids of stories and documents that begin so, in order. */
export function idsFrom(database: Database, prefix: string, limit: number): string[] {
  const end = `${prefix}\u{10ffff}`;
  return database
    .all(
      `SELECT id FROM stories WHERE id >= ?1 AND id < ?2 UNION SELECT id FROM documents
       WHERE removed_at IS NULL AND id >= ?1 AND id < ?2 ORDER BY id LIMIT ?3`,
      prefix,
      end,
      limit,
    )
    .map((row) => String(row['id']));
}
