// The library in numbers.

import { statSync } from 'node:fs';
import type { LibraryStatus } from '../model/index.ts';
import { textOrNull } from './documents.ts';
import type { Database } from './driver.ts';
import { FORMAT } from './migrations.ts';

/** Outlets and problem codes are listed with the most frequent first. */
export function readStatus(database: Database): LibraryStatus {
  const count = (sql: string): number => Number(database.get(sql)!['n']);
  const pairs = (sql: string): (readonly [string, number])[] =>
    database.all(sql).map((row) => [String(row['name']), Number(row['n'])] as const);
  return {
    place: database.path,
    format: FORMAT,
    engine: `SQLite ${database.version}`,
    documents: count('SELECT COUNT(*) AS n FROM documents WHERE current = 1'),
    versions: count('SELECT COUNT(*) AS n FROM documents WHERE removed_at IS NULL'),
    removed: count('SELECT COUNT(*) AS n FROM documents WHERE removed_at IS NOT NULL'),
    stories: count('SELECT COUNT(*) AS n FROM stories'),
    quotations: count('SELECT COUNT(*) AS n FROM quotations'),
    problems: pairs(
      'SELECT code AS name, COUNT(*) AS n FROM document_problems GROUP BY code ORDER BY n DESC, code',
    ),
    outlets: pairs(
      'SELECT outlet AS name, COUNT(*) AS n FROM documents WHERE current = 1 AND outlet IS NOT NULL GROUP BY outlet ORDER BY n DESC, outlet',
    ),
    sizeBytes: sizeOf(database),
    unsettled: count('SELECT COUNT(*) AS n FROM loose'),
    updatedAt: textOrNull(database.get('SELECT MAX(added_at) AS latest FROM documents')!['latest']),
  };
}

function sizeOf({ path }: Database): number {
  const sizes = [path, `${path}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
