// What users decided. A decision is never changed: it is undone by a mark, so that the log says what happened.

import type { Decision, DecisionKind, NewDecision } from '../model/index.ts';
import { textOrNull, type Writer } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { readJson } from './pack.ts';

/** Keeps a decision; the stories of its documents will be made again. Must run inside a write. */
export function addDecision({ database, now }: Writer, given: NewDecision): Decision {
  const { kind, documents = [], from = [], target = null, note = '' } = given;
  const { row } = database.run(
    'INSERT INTO decisions (kind, documents, apart_from, target, note, decided_at) VALUES (?, ?, ?, ?, ?, ?)',
    kind,
    JSON.stringify(documents),
    JSON.stringify(from),
    target,
    note,
    now,
  );
  disturb(database, [...documents, ...from]);
  return toDecision(database.get('SELECT * FROM decisions WHERE seq = ?', row)!);
}

/** Undoes a decision; false when there is none, or it is undone already. */
export function undoDecision({ database, now }: Writer, id: string): boolean {
  const found = database.get('SELECT * FROM decisions WHERE seq = ? AND undone_at IS NULL', seqOf(id));
  if (found === undefined) return false;
  database.run('UPDATE decisions SET undone_at = ? WHERE seq = ?', now, found['seq']!);
  const { documents, from } = toDecision(found);
  disturb(database, [...documents, ...from]);
  return true;
}

export function listDecisions(database: Database): Decision[] {
  return database.all('SELECT * FROM decisions ORDER BY seq').map(toDecision);
}

function disturb(database: Database, documents: readonly string[]): void {
  database.run(
    `UPDATE stories SET stale = 1 WHERE id IN (SELECT m.story FROM members m JOIN documents d ON d.seq = m.document
     WHERE d.id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(documents),
  );
}

function seqOf(id: string): number {
  return /^d\d{1,9}$/.test(id) ? Number(id.slice(1)) : -1;
}

function toDecision(row: Row): Decision {
  return {
    id: `d${row['seq']}`,
    kind: String(row['kind']) as DecisionKind,
    documents: readJson<string[]>(row['documents']),
    from: readJson<string[]>(row['apart_from']),
    target: textOrNull(row['target']),
    note: String(row['note']),
    decidedAt: String(row['decided_at']),
    undoneAt: textOrNull(row['undone_at']),
  };
}
