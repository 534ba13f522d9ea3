// In: a story, the base document and the documents to show. Out: one row for each statement that several documents have: what each says in its
// own sentence, what differs from the base, and the apparatus entry in the scholars' form.

import { nameOf, oneLine, quote } from '../../formats/index.ts';
import type { Reading, Relation, Statement } from '../../model/index.ts';
import { type ApparatusEntry, apparatusOf } from './apparatus.ts';
import { type Cited, cite, sentenceAround } from './cited.ts';
import { type Dispute, disputeOf, is, isCompared, type StoryView } from './story-view.ts';
import { type DiffPart, diffWords } from './word-diff.ts';

export interface ReadingsRow {
  readonly number: number;
  readonly id: string;
  readonly kind: Statement['kind'];
  readonly name: string;
  readonly dispute: Dispute;
  /** Where the base has it, else null. */
  readonly base: Cited | null;
  readonly cells: readonly ReadingsCell[];
  readonly apparatus: readonly ApparatusEntry[];
}

export interface ReadingsCell {
  readonly document: string;
  readonly readings: readonly ReadingShown[];
  /** What was looked for where it says nothing, and the nearest thing found. */
  readonly silence: { readonly lookedFor: readonly string[]; readonly nearest: Cited | null } | null;
}

export interface ReadingShown {
  readonly relation: Relation;
  readonly opens: Cited;
  /** The sentence around it. */
  readonly before: string;
  readonly after: string;
  /** Its words, with what differs from the base where both are one wording. */
  readonly parts: readonly DiffPart[];
  readonly chain: readonly string[];
  readonly isQuoted: boolean;
}

export interface ReadingsQuery {
  readonly base: string;
  readonly show: readonly string[];
  readonly kind: 'all' | Statement['kind'];
  readonly only: 'all' | 'disputed' | 'revised';
  /** Also statements that one document alone has. */
  readonly alone?: boolean;
}

/** The rows, in the order of the base text; what the base does not have follows, by where others have it. */
export function readingsOf(view: StoryView, query: ReadingsQuery): readonly ReadingsRow[] {
  const statements = view.story.statements
    .filter((statement) => query.alone === true || isCompared(statement, view.story))
    .filter(({ kind }) => query.kind === 'all' || kind === query.kind)
    .filter((statement) => query.only === 'all' || is(statement, query.only));
  const sorted = [...statements].sort((a, b) => compareInBase(a, b, query.base));
  return sorted.map((statement, index) => rowOf(view, statement, { query, number: index + 1 }));
}

function compareInBase(a: Statement, b: Statement, base: string): number {
  const [left, right] = [firstIn(a, base), firstIn(b, base)];
  if (left !== undefined && right !== undefined) return left.from - right.from || (a.id < b.id ? -1 : 1);
  if (left !== undefined || right !== undefined) return left === undefined ? 1 : -1;
  const [x, y] = [a.readings[0]!, b.readings[0]!];
  if (x.document !== y.document) return x.document < y.document ? -1 : 1;
  return x.from - y.from || (a.id < b.id ? -1 : 1);
}

/** The longest reading of a document: its headline repeats what its body says in full. */
export function firstIn({ readings }: Statement, document: string): Reading | undefined {
  const own = readings.filter((reading) => reading.document === document);
  return own.reduce<Reading | undefined>(
    (best, each) => (best === undefined || each.to - each.from > best.to - best.from ? each : best),
    undefined,
  );
}

interface RowContext {
  readonly query: ReadingsQuery;
  readonly number: number;
}

function rowOf(view: StoryView, statement: Statement, { query, number }: RowContext): ReadingsRow {
  const { evidence } = view;
  const base = firstIn(statement, query.base);
  const lemma =
    base ??
    statement.readings.find(
      ({ from, document }) => document === statement.gist.document && from === statement.gist.from,
    ) ??
    statement.readings[0]!;
  return {
    number,
    id: statement.id,
    kind: statement.kind,
    name: nameOf(statement, evidence),
    dispute: disputeOf(statement),
    base: base === undefined ? null : cite(evidence, base),
    cells: query.show.map((document) => cellOf(view, statement, { document, lemma })),
    apparatus: apparatusOf(view, statement, lemma),
  };
}

function cellOf(
  { evidence }: StoryView,
  statement: Statement,
  { document, lemma }: { readonly document: string; readonly lemma: Reading },
): ReadingsCell {
  const own = statement.readings.filter((each) => each.document === document);
  const silent = statement.silent.find((each) => each.document === document);
  const words = quote(evidence, lemma);
  return {
    document,
    readings: own.map((reading) => {
      const text = evidence.documents.get(document)?.document.text ?? '';
      const isQuoted = reading.type === 'direct' || reading.type === 'mixed';
      const comparable = statement.kind === 'utterance' && isQuoted && reading !== lemma;
      const own = quote(evidence, reading);
      return {
        relation: reading.relation,
        opens: cite(evidence, reading),
        ...sentenceAround(text, reading),
        parts: (comparable ? diffWords(words, own) : null) ?? [{ kind: 'same', text: own }],
        chain: reading.chain.map(oneLine),
        isQuoted,
      };
    }),
    silence:
      silent === undefined
        ? null
        : {
            lookedFor: silent.lookedFor.filter((word) => word !== ''),
            nearest: silent.nearest === null ? null : cite(evidence, { document, ...silent.nearest }),
          },
  };
}
