// What the grouping into stories remembers, and which documents it does not know as they are. In: an open database, inside a write.
// Out: one step of the grouping. Bytes lie by shelf, then by number, so that what is read together lies together.

import type { AnalysedDocument, GroupingStep, Ungrouped } from '../model/index.ts';
import type { Database } from './driver.ts';
import { packText, unpack, unpackText } from './pack.ts';

/** The order of the shelves in the file; new ones come last. */
const SHELVES: readonly string[] = ['head', 'entry', 'text', 'holders', 'region', 'slot', 'stem'];
const ROOM = 2 ** 44;

/** A step; valid until the write ends. */
export function groupingStep(database: Database): GroupingStep {
  return {
    read: (shelf, key) => {
      const row = database.get('SELECT bytes FROM grouping WHERE key = ?', keyOf(shelf, key));
      return row === undefined ? null : (row['bytes'] as Uint8Array);
    },
    write: (shelf, key, bytes) => {
      if (bytes === null) database.run('DELETE FROM grouping WHERE key = ?', keyOf(shelf, key));
      else
        database.run('INSERT OR REPLACE INTO grouping (key, bytes) VALUES (?, ?)', keyOf(shelf, key), bytes);
    },
    numberOf: (shelf, name) => {
      const row = database.get('SELECT number FROM grouping_names WHERE name = ?', `${shelf} ${name}`);
      return row === undefined ? null : Number(row['number']);
    },
    setNumber: (shelf, name, number) => {
      const key = `${shelf} ${name}`;
      if (number === null) database.run('DELETE FROM grouping_names WHERE name = ?', key);
      else database.run('INSERT OR REPLACE INTO grouping_names (name, number) VALUES (?, ?)', key, number);
    },
    othersWrote: () => Number(database.get('PRAGMA data_version')!['data_version']),
    ungrouped: (limit) => readUngrouped(database, limit),
    setGrouped: (ids) => {
      database.run('DELETE FROM ungrouped WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
    },
    isKept: (story, documents) => isKept(database, story, documents),
    disturb: (documents) => disturb(database, JSON.stringify(documents)),
  };
}

function keyOf(shelf: string, key: number): number {
  return SHELVES.indexOf(shelf) * ROOM + key;
}

/** The grouping must look at a document again; its profile waits there, and is made of the document where it is not given. */
export function setUngrouped(database: Database, id: string, profile?: string | null): void {
  database.run('INSERT OR REPLACE INTO ungrouped (id, profile) VALUES (?, ?)', id, packText(profile));
}

/** Makes the grouping begin anew, with all documents. */
export function forgetGrouping(database: Database): void {
  database.exec('DELETE FROM grouping; DELETE FROM grouping_names');
  database.exec(
    'INSERT OR IGNORE INTO ungrouped (id) SELECT id FROM documents WHERE current = 1 AND characters > 0',
  );
}

function readUngrouped(database: Database, limit: number): Ungrouped[] {
  return database
    .all(
      `SELECT u.id, d.seq, u.profile, CASE WHEN u.profile IS NULL THEN d.analysed END AS analysed FROM ungrouped u
       LEFT JOIN documents d ON d.id = u.id AND d.current = 1 AND d.characters > 0 ORDER BY u.id LIMIT ?`,
      limit,
    )
    .map((row) => ({
      id: String(row['id']),
      isHere: row['seq'] !== null,
      profile: unpackText(row['profile']),
      analysed: row['analysed'] === null ? null : unpack<AnalysedDocument>(row['analysed']),
    }));
}

function isKept(database: Database, story: string, documents: readonly string[]): boolean {
  const found = database.get(
    `SELECT COUNT(*) AS held, SUM(d.id IN (SELECT value FROM json_each(?))) AS wanted FROM stories s
     JOIN members m ON m.story = s.id JOIN documents d ON d.seq = m.document WHERE s.id = ? AND s.stale = 0`,
    JSON.stringify(documents),
    story,
  )!;
  return found['held'] === documents.length && found['wanted'] === documents.length;
}

function disturb(database: Database, documents: string): void {
  database.run(
    `UPDATE stories SET stale = 1 WHERE id IN (SELECT m.story FROM members m JOIN documents d ON d.seq = m.document
     WHERE d.id IN (SELECT value FROM json_each(?)))`,
    documents,
  );
  database.run(
    `INSERT OR IGNORE INTO loose (document) SELECT d.seq FROM documents d WHERE d.id IN (SELECT value FROM json_each(?))
     AND d.current = 1 AND d.characters > 0 AND NOT EXISTS (SELECT 1 FROM members m WHERE m.document = d.seq)`,
    documents,
  );
}
