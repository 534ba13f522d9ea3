// In: an analysed document, the story that holds it if any, and what the reader wants to see. Out: the document reader as data:
// what is known of the document and whence, the marks in the text, and the same marks as a list.

import { isShared, nameOf, oneLine, SIGNS } from '../../formats/index.ts';
import type { AnalysedDocument, Finding, Reading, Span, Statement } from '../../model/index.ts';
import { spanUrl } from './cited.ts';
import type { Located } from './locate.ts';
import { tellFinding } from './said.ts';
import { disputeOf, type StoryView } from './story-view.ts';

export const FACETS = ['statements', 'quotes', 'figures', 'dates', 'names', 'labels'] as const;
export type Facet = (typeof FACETS)[number];
export const DENSITIES = ['few', 'some', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

export interface ReaderState {
  readonly facets: readonly Facet[];
  readonly density: Density;
  /** The span that the address asks for, where its words stand now. */
  readonly located: Located;
  /** What users decided on marks: the mark's id → confirm or dismiss. */
  readonly decided: ReadonlyMap<string, 'confirm' | 'dismiss'>;
}

export interface DocumentMark extends Span {
  /** The finding's or reading's id; decisions name it. */
  readonly id: string;
  readonly facet: Facet;
  /** The class of the mark: a relation's sign, or the kind of finding. */
  readonly tone: string;
  readonly quote: string;
  /** What was found, in a few words. */
  readonly says: string;
  readonly href: string;
  /** The page that says how such marks are made. */
  readonly why: string;
  /** Where the other accounts' readings stand. */
  readonly compare: string | null;
  /** A user confirmed it; machine marks look thin until then. */
  readonly confirmed?: boolean;
}

/** The marks of the facets that are asked for, by position. */
export function marksOf(
  analysed: AnalysedDocument,
  view: StoryView | null,
  state: ReaderState,
): readonly DocumentMark[] {
  const { id } = analysed.document;
  const found = analysed.findings.flatMap((finding) => findingMark(analysed, finding));
  const marks = [...readingMarks(view, id, state.density), ...found, ...nameMarks(analysed)];
  return marks
    .filter(({ facet }) => state.facets.includes(facet))
    .filter(({ from, to, id: mark }) => from < to && state.decided.get(mark) !== 'dismiss')
    .map((mark) => (state.decided.get(mark.id) === 'confirm' ? { ...mark, confirmed: true } : mark))
    .sort(
      (a, b) =>
        a.from - b.from ||
        b.to - a.to ||
        (a.facet < b.facet ? -1 : a.facet > b.facet ? 1 : 0) ||
        (a.id < b.id ? -1 : 1),
    );
}

const KINDS = {
  attribution: ['quotes', 'attributions'],
  figure: ['figures', 'figures'],
  date: ['dates', 'dates'],
  label: ['labels', 'labels'],
  event: ['statements', 'events'],
} as const;

function findingMark(analysed: AnalysedDocument, finding: Finding): DocumentMark[] {
  if (finding.kind === 'label' && !finding.scare) return [];
  const [facet, method] = KINDS[finding.kind];
  const span = finding.kind === 'attribution' ? contentOf(finding) : finding;
  return [
    {
      from: span.from,
      to: span.to,
      id: finding.id,
      facet,
      tone: facet,
      quote: oneLine(analysed.document.text.slice(span.from, span.to)),
      says: tellFinding(finding, analysed),
      href: spanUrl(analysed.document.id, span),
      why: `/method/${method}`,
      compare: null,
    },
  ];
}

/** What was said, without who said it. */
function contentOf({ content, from, to }: Extract<Finding, { kind: 'attribution' }>): Span {
  return content.length === 0 ? { from, to } : { from: content[0]![0], to: content.at(-1)![1] };
}

function nameMarks({ document, entities }: AnalysedDocument): DocumentMark[] {
  return entities.flatMap(({ id, name, kind, mentions }) =>
    mentions.map(([from, to]) => ({
      from,
      to,
      id: `${id}-${from}`,
      facet: 'names' as const,
      tone: 'names',
      quote: oneLine(document.text.slice(from, to)),
      says: `${name} (${kind})`,
      href: spanUrl(document.id, { from, to }),
      why: '/method/language',
      compare: null,
    })),
  );
}

function readingMarks(view: StoryView | null, id: string, density: Density): DocumentMark[] {
  if (view === null) return [];
  const siglum = view.story.documents.find((name) => view.evidence.documents.get(name)?.document.id === id);
  if (siglum === undefined) return [];
  return view.story.statements
    .filter((statement) => isAsked(statement, density))
    .flatMap((statement) =>
      statement.readings
        .filter(({ document }) => document === siglum)
        .map((reading) => readingMark(view, statement, reading, id)),
    );
}

function isAsked(statement: Statement, density: Density): boolean {
  if (density === 'all') return true;
  return density === 'some' ? isShared(statement) : disputeOf(statement) !== null;
}

function readingMark(
  { evidence, story }: StoryView,
  statement: Statement,
  reading: Reading,
  id: string,
): DocumentMark {
  const others = [...new Set(statement.readings.map(({ document }) => document))].filter(
    (name) => name !== reading.document,
  );
  const text = evidence.documents.get(reading.document)?.document.text ?? '';
  const { sign, meaning } = SIGNS[reading.relation];
  const also = others.length === 0 ? 'found here only' : `also in ${others.join(', ')}`;
  return {
    from: reading.from,
    to: reading.to,
    id: `${statement.id}-${reading.from}`,
    facet: 'statements',
    tone: reading.relation,
    quote: oneLine(text.slice(reading.from, reading.to)),
    says: `${sign} ${meaning}; ${also}${statement.kind === 'figure' ? ` · ${nameOf(statement, evidence)}` : ''}`,
    href: spanUrl(id, reading),
    why: `/method/${statement.kind === 'figure' ? 'conflicts' : 'statements'}`,
    compare: `/stories/${story.id}/readings#${statement.id}`,
  };
}
