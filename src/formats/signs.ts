// The six relations and silence as the one sign each has everywhere: command line, pages, print.

import type { Relation, Statement } from '../model/index.ts';

export type Sign = Relation | 'silent';

/** Each sign with what it means. Signs carry the meaning; colour only repeats it. */
export const SIGNS: Readonly<Record<Sign, { readonly sign: string; readonly meaning: string }>> = {
  says: { sign: '●', meaning: 'says so' },
  claims: { sign: '◐', meaning: 'reports a claim' },
  vaguer: { sign: '≈', meaning: 'vaguer, compatible' },
  revised: { sign: '↑', meaning: 'revised later' },
  conflicts: { sign: '≠', meaning: 'cannot both hold' },
  copied: { sign: '=', meaning: 'copied, not counted again' },
  silent: { sign: '–', meaning: 'silent' },
};

/** Strongest first: what a cell shows when a document has several readings of one statement. */
const STRENGTH: readonly Relation[] = ['conflicts', 'revised', 'says', 'claims', 'vaguer', 'copied'];

/** A document's sign for a statement; null where it neither has a reading nor is called silent. */
export function signOf(statement: Statement, document: string): Sign | null {
  const relations = statement.readings.filter((reading) => reading.document === document);
  const strongest = STRENGTH.find((relation) => relations.some((reading) => reading.relation === relation));
  if (strongest !== undefined) return strongest;
  return statement.silent.some((silence) => silence.document === document) ? 'silent' : null;
}

/** What a document's cell says beside its sign: a figure's value, else ''. */
export function shortOf(statement: Statement, document: string): string {
  return (
    statement.readings.find((reading) => reading.document === document && reading.short !== null)?.short ?? ''
  );
}

/** The legend in one line. */
export function legend(): string {
  return Object.values(SIGNS)
    .map(({ sign, meaning }) => `${sign} ${meaning}`)
    .join(' · ');
}

/** A value as a table has room for it: `at least 9` → `≥9`, `27 to 30` → `27–30`. */
export function compact(short: string): string {
  return short
    .replace(/^at least /u, '≥')
    .replace(/^(?:more than|over) /u, '>')
    .replace(/^(?:up to|at most) /u, '≤')
    .replace(/^(?:less than|fewer than|under) /u, '<')
    .replace(/^(?:about|around|nearly|almost) /u, '~')
    .replace(/^(\S+) to (\S+)/u, '$1–$2');
}
