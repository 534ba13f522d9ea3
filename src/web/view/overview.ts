// In: a story. Out: the overview as data: the matrix of statements by documents, and why the documents stand together.

import {
  compact,
  isOnlyOnce,
  nameOf,
  rankStatements,
  type Sign,
  shortOf,
  signOf,
} from '../../formats/index.ts';
import type { Grouping, Place, Statement, Story } from '../../model/index.ts';
import { type Cited, cite } from './cited.ts';
import { showNumbers } from './numbers.ts';
import {
  type Dispute,
  disputeOf,
  headOf,
  is,
  isCompared,
  type StoryHead,
  type StoryView,
} from './story-view.ts';

export interface Overview {
  readonly story: StoryHead;
  readonly statements: readonly MatrixRow[];
  readonly why: readonly Grouping[];
}

export interface MatrixRow {
  readonly id: string;
  readonly kind: Statement['kind'];
  readonly name: string;
  readonly dispute: Dispute;
  readonly gist: Cited;
  readonly cells: readonly Cell[];
}

/** What one document has of a statement. `sign` is null where it was neither read nor looked for. */
export interface Cell {
  readonly document: string;
  readonly sign: Sign | null;
  /** A figure as tables have room for it, else ''. */
  readonly short: string;
  /** What the cell opens: the reading, or for a silence the nearest thing found. */
  readonly opens: Cited | null;
  readonly readings: number;
}

export type Only = 'shared' | 'disputed' | 'revised' | 'one';

/** The rows that `only` asks for, the most telling first. */
export function overviewOf(view: StoryView, only: Only = 'shared'): Overview {
  const rows = rankStatements(view.story).filter((statement) => isAsked(statement, only, view.story));
  return {
    story: headOf(view),
    statements: rows.map((statement) => rowOf(view, statement)),
    why: view.story.why,
  };
}

function isAsked(statement: Statement, only: Only, story: Story): boolean {
  if (only === 'one') return isOnlyOnce(statement, story);
  return only === 'shared' ? isCompared(statement, story) : is(statement, only);
}

function rowOf(view: StoryView, statement: Statement): MatrixRow {
  return {
    id: statement.id,
    kind: statement.kind,
    name: nameOf(statement, view.evidence),
    dispute: disputeOf(statement),
    gist: cite(view.evidence, statement.gist),
    cells: view.story.documents.map((document) => cellOf(view, statement, document)),
  };
}

function cellOf({ evidence }: StoryView, statement: Statement, document: string): Cell {
  const target = targetOf(statement, document);
  return {
    document,
    sign: signOf(statement, document),
    short: compact(showNumbers(shortOf(statement, document))),
    opens: target === null ? null : cite(evidence, target),
    readings: statement.readings.filter((each) => each.document === document).length,
  };
}

function targetOf(statement: Statement, document: string): Place | null {
  const own = statement.readings.filter((each) => each.document === document);
  const strong = own.find(({ relation }) => relation === signOf(statement, document)) ?? own[0];
  if (strong !== undefined) return strong;
  const nearest = statement.silent.find((each) => each.document === document)?.nearest ?? null;
  return nearest === null ? null : { document, ...nearest };
}
