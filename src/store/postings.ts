// What the full-text indexes know of a document: its text, and each stretch of reported speech. The indexes hold no copy of the
// words; texts are cut from the document when they are shown.

import type { AnalysedDocument, Attribution, Span } from '../model/index.ts';
import type { Database } from './driver.ts';

/** Enters a document into the indexes. Must run inside a write. */
export function indexDocument(database: Database, seq: number, analysed: AnalysedDocument): void {
  const { text } = analysed.document;
  database.run('INSERT INTO texts (rowid, text) VALUES (?, ?)', seq, text);
  for (const { finding, from, to } of reportedSpeech(analysed)) {
    const { row } = database.run(
      'INSERT INTO quotations (document, finding, start, stop) VALUES (?, ?, ?, ?)',
      seq,
      finding,
      from,
      to,
    );
    database.run('INSERT INTO said (rowid, text) VALUES (?, ?)', row, text.slice(from, to));
  }
  for (const [code, severity, times] of countProblems(analysed))
    database.run(
      'INSERT OR REPLACE INTO document_problems (document, code, severity, times) VALUES (?, ?, ?, ?)',
      seq,
      code,
      severity,
      times,
    );
}

/** Takes a document out of the indexes. */
export function unindexDocument(database: Database, seq: number): void {
  database.run('DELETE FROM texts WHERE rowid = ?', seq);
  database.run('DELETE FROM said WHERE rowid IN (SELECT seq FROM quotations WHERE document = ?)', seq);
  database.run('DELETE FROM quotations WHERE document = ?', seq);
  database.run('DELETE FROM document_problems WHERE document = ?', seq);
}

export interface ReportedSpeech extends Span {
  readonly finding: string;
}

/** The content of every attribution that reports what somebody said, from its first word to its last. */
export function reportedSpeech({ findings }: AnalysedDocument): ReportedSpeech[] {
  return findings
    .filter((finding): finding is Attribution => finding.kind === 'attribution')
    .filter(({ content, speech, type }) => content.length > 0 && (speech || type !== 'indirect'))
    .map(({ id, content }) => ({ finding: id, from: content[0]![0], to: content.at(-1)![1] }));
}

function countProblems({ problems }: AnalysedDocument): (readonly [string, string, number])[] {
  const counts = new Map<string, number>();
  for (const { code, severity } of problems) {
    const key = `${code} ${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, times]) => {
    const [code, severity] = key.split(' ');
    return [code!, severity!, times] as const;
  });
}
