// Is the library whole? In: an open database. Out: what is wrong with it, and, when asked, what could be mended, mended:
// indexes are made again from the documents, stories that cannot be read are made again by the next `add`.

import type { AnalysedDocument, Fault } from '../model/index.ts';
import type { Database, Row } from './driver.ts';
import { forgetGrouping } from './grouping.ts';
import { unpack } from './pack.ts';
import { indexDocument, reportedSpeech, unindexDocument } from './postings.ts';

/** Looks at everything: the pages of the file, each document, each story, the indexes. */
export function checkLibrary(database: Database, repair: boolean): Fault[] {
  const faults = [...checkPages(database)];
  if (faults.length === 0 || repair)
    faults.push(...checkDocuments(database, repair), ...checkStories(database, repair));
  faults.push(...checkIndexes(database, repair));
  if (repair && faults.length > 0) database.write(() => forgetGrouping(database));
  return faults;
}

function checkPages(database: Database): Fault[] {
  return database
    .all('PRAGMA integrity_check(20)')
    .map((row) => String(row['integrity_check']))
    .filter((message) => message !== 'ok')
    .map((message) => ({ what: message, where: database.path, mends: false }));
}

function checkDocuments(database: Database, repair: boolean): Fault[] {
  const faults: Fault[] = [];
  const seqs = database.all('SELECT seq FROM documents WHERE removed_at IS NULL ORDER BY seq');
  for (const { seq } of seqs) {
    const row = database.get('SELECT seq, id, current, analysed FROM documents WHERE seq = ?', seq!)!;
    const fault = faultOf(database, row);
    if (fault === null) continue;
    faults.push(fault);
    if (repair && fault.mends) reindex(database, row);
  }
  return faults;
}

function faultOf(database: Database, row: Row): Fault | null {
  const where = `document ${row['id']}`;
  const analysed = readable(row);
  if (analysed === null)
    return { what: 'its content cannot be read; add the file again', where, mends: false };
  if (analysed.document.id !== row['id'])
    return { what: `its content is that of ${analysed.document.id}`, where, mends: false };
  const wanted = row['current'] === 1 ? reportedSpeech(analysed).length : 0;
  const { found } = database.get('SELECT COUNT(*) AS found FROM quotations WHERE document = ?', row['seq']!)!;
  const inTexts = database.get('SELECT 1 AS found FROM texts WHERE rowid = ?', row['seq']!) !== undefined;
  if (found === wanted && inTexts === (row['current'] === 1)) return null;
  return { what: 'the search does not know it as it is', where, mends: true };
}

function readable(row: Row): AnalysedDocument | null {
  try {
    return unpack<AnalysedDocument>(row['analysed']);
  } catch {
    return null;
  }
}

function reindex(database: Database, row: Row): void {
  database.write(() => {
    unindexDocument(database, Number(row['seq']));
    if (row['current'] === 1) indexDocument(database, Number(row['seq']), readable(row)!);
  });
}

function checkStories(database: Database, repair: boolean): Fault[] {
  const faults: Fault[] = [];
  for (const row of database.all('SELECT id, edition, documents FROM stories ORDER BY id')) {
    const where = `story ${row['id']}`;
    const { found } = database.get('SELECT COUNT(*) AS found FROM members WHERE story = ?', row['id']!)!;
    const what = !opens(row)
      ? 'it cannot be read'
      : found !== row['documents']
        ? 'documents of it are missing'
        : null;
    const stale = database.get('SELECT stale FROM stories WHERE id = ?', row['id']!)!['stale'] === 1;
    if (what === null || (stale && opens(row))) continue;
    faults.push({ what: `${what}; it will be made again`, where, mends: true });
    if (repair) database.write(() => database.run('UPDATE stories SET stale = 1 WHERE id = ?', row['id']!));
  }
  return faults.concat(checkHomeless(database, repair));
}

function opens(row: Row): boolean {
  try {
    unpack(row['edition']);
    return true;
  } catch {
    return false;
  }
}

/** Every current document stands in a story or waits for one. */
function checkHomeless(database: Database, repair: boolean): Fault[] {
  const homeless = `FROM documents d WHERE d.current = 1 AND d.characters > 0 AND d.seq NOT IN (SELECT document FROM members)
    AND d.seq NOT IN (SELECT document FROM loose)`;
  const rows = database.all(`SELECT d.id ${homeless} ORDER BY d.id`);
  if (repair && rows.length > 0)
    database.write(() => database.run(`INSERT OR IGNORE INTO loose (document) SELECT d.seq ${homeless}`));
  return rows.map((row) => ({ what: 'it stands in no story', where: `document ${row['id']}`, mends: true }));
}

function checkIndexes(database: Database, repair: boolean): Fault[] {
  const faults: Fault[] = [];
  for (const table of ['texts', 'said']) {
    try {
      database.write(() => database.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`));
    } catch {
      faults.push({ what: 'the index is damaged', where: `index ${table}`, mends: true });
    }
  }
  if (repair && faults.length > 0) rebuildIndexes(database);
  return faults;
}

function rebuildIndexes(database: Database): void {
  database.write(() => {
    for (const table of ['texts', 'said'])
      database.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
    database.exec('DELETE FROM quotations; DELETE FROM document_problems');
    for (const row of database.all('SELECT seq, analysed FROM documents WHERE current = 1 ORDER BY seq')) {
      const analysed = readable(row);
      if (analysed !== null) indexDocument(database, Number(row['seq']), analysed);
    }
  });
}
