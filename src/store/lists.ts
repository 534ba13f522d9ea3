// Everything there is, one after another.

import type { AnalysedDocument } from '../model/index.ts';
import type { Database } from './driver.ts';
import { unpack } from './pack.ts';

/** Every current document in the order of the ids, read one by one: memory does not grow with the library. */
export async function* everyDocument(database: Database): AsyncIterable<AnalysedDocument> {
  const next = 'SELECT id, analysed FROM documents WHERE current = 1 AND id > ? ORDER BY id LIMIT 1';
  for (let row = database.get(next, ''); row !== undefined; row = database.get(next, row['id']!))
    yield unpack<AnalysedDocument>(row['analysed']);
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
