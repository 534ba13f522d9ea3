// In: an edition. Out: its contents as flat tables, one row a thing, every row with the characters that it rests on. CSV, Parquet and
// Markdown print these tables; nothing is in one that is not in the others.

import type { Conflict, Place, Story } from '../../model/index.ts';
import { type Evidence, nameOf, quote } from '../evidence.ts';

export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'flag';
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

type RowsOf = (story: Story, evidence: Evidence) => readonly (readonly Cell[])[];

const text = (name: string): Column => ({ name, type: 'text' });
const integer = (name: string): Column => ({ name, type: 'integer' });
const number = (name: string): Column => ({ name, type: 'number' });
const flag = (name: string): Column => ({ name, type: 'flag' });
const place = (prefix: string): readonly Column[] => [
  text(`${prefix}document`),
  integer(`${prefix}from`),
  integer(`${prefix}to`),
  text(`${prefix}words`),
];

/** All tables of an edition, always the same ones, empty where there is nothing. */
export function tablesOf(evidence: Evidence): readonly Table[] {
  return [documentsTable(evidence), ...STORY_TABLES.map((table) => storyTable(table, evidence))];
}

function documentsTable({ edition }: Evidence): Table {
  const columns = [
    'siglum',
    'id',
    'path',
    'url',
    'title',
    'outlet',
    'published',
    'published_basis',
    'stories',
  ].map(text);
  const rows = edition.documents.map((entry) => [
    entry.siglum,
    entry.id,
    entry.path,
    entry.url,
    entry.title,
    entry.outlet,
    entry.published,
    entry.publishedBasis,
    entry.stories.join(' '),
  ]);
  return { name: 'documents', columns, rows };
}

interface StoryTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rowsOf: RowsOf;
}

function storyTable({ name, columns, rowsOf }: StoryTable, evidence: Evidence): Table {
  const rows = evidence.edition.stories.flatMap((story) =>
    rowsOf(story, evidence).map((row) => [story.id, ...row]),
  );
  return { name, columns: [text('story'), ...columns], rows };
}

const cellsOf = (evidence: Evidence, at: Place): readonly Cell[] => [
  at.document,
  at.from,
  at.to,
  quote(evidence, at),
];

const SIDE: readonly Column[] = [integer('side'), integer('weight'), text('why'), ...place('')];

/** A row for each place of each side, with the columns of `SIDE`. */
function sidesOf(
  { sides, weight, why }: Pick<Conflict, 'sides' | 'weight' | 'why'>,
  evidence: Evidence,
): readonly (readonly Cell[])[] {
  return sides.flatMap((side, number) =>
    side.map((at) => [number + 1, weight[number] ?? null, why, ...cellsOf(evidence, at)]),
  );
}

const STORY_TABLES: readonly StoryTable[] = [
  {
    name: 'stories',
    columns: [text('title'), text('documents'), integer('distinct_texts')],
    rowsOf: (story) => [[story.title, story.documents.join(' '), story.distinctTexts]],
  },
  {
    name: 'statements',
    columns: [
      text('id'),
      text('kind'),
      text('name'),
      text('speaker'),
      text('date'),
      text('part_of'),
      ...place('gist_'),
    ],
    rowsOf: (story, evidence) =>
      story.statements.map((each) => [
        each.id,
        each.kind,
        nameOf(each, evidence),
        each.speaker,
        each.date,
        each.partOf,
        ...cellsOf(evidence, each.gist),
      ]),
  },
  {
    name: 'readings',
    columns: [
      text('statement'),
      text('relation'),
      text('type'),
      text('short'),
      text('chain'),
      text('finding'),
      ...place(''),
    ],
    rowsOf: (story, evidence) =>
      story.statements.flatMap(({ id, readings }) =>
        readings.map((each) => [
          id,
          each.relation,
          each.type,
          each.short,
          each.chain.join(' > '),
          each.finding,
          ...cellsOf(evidence, each),
        ]),
      ),
  },
  {
    name: 'variants',
    columns: [text('statement'), text('kind'), ...place('a_'), ...place('b_')],
    rowsOf: (story, evidence) =>
      story.statements.flatMap(({ id, variants }) =>
        variants.map((each) => [id, each.kind, ...cellsOf(evidence, each.a), ...cellsOf(evidence, each.b)]),
      ),
  },
  {
    name: 'silences',
    columns: [
      text('statement'),
      text('document'),
      text('looked_for'),
      integer('nearest_from'),
      integer('nearest_to'),
      text('nearest_words'),
      number('score'),
    ],
    rowsOf: (story, evidence) =>
      story.statements.flatMap(({ id, silent }) =>
        silent.map(({ document, lookedFor, nearest, score }) => [
          id,
          document,
          lookedFor.join(' '),
          nearest?.from ?? null,
          nearest?.to ?? null,
          nearest === null ? null : quote(evidence, { document, ...nearest }),
          score,
        ]),
      ),
  },
  {
    name: 'shared-text',
    columns: [text('kind'), text('direction'), text('evidence'), ...place('a_'), ...place('b_')],
    rowsOf: (story, evidence) =>
      story.reuse.map((each) => [
        each.kind,
        each.direction,
        each.evidence,
        ...cellsOf(evidence, each.a),
        ...cellsOf(evidence, each.b),
      ]),
  },
  {
    name: 'conflicts',
    columns: [integer('conflict'), text('kind'), ...SIDE],
    rowsOf: (story, evidence) =>
      story.conflicts.flatMap((each, index) =>
        sidesOf(each, evidence).map((side) => [index + 1, each.kind, ...side]),
      ),
  },
  {
    name: 'drift',
    columns: [text('kind'), text('why'), ...place('quotation_'), ...place('paraphrase_')],
    rowsOf: (story, evidence) =>
      story.drift.map((each) => [
        each.kind,
        each.why,
        ...cellsOf(evidence, each.quotation),
        ...cellsOf(evidence, each.paraphrase),
      ]),
  },
  {
    name: 'labels',
    columns: [text('target'), text('owner'), flag('scare'), ...place('')],
    rowsOf: (story, evidence) =>
      story.labels.map((each) => [each.target, each.owner, each.scare, ...cellsOf(evidence, each)]),
  },
  {
    name: 'contrasts',
    columns: [integer('contrast'), text('target'), text('kind'), ...SIDE],
    rowsOf: (story, evidence) =>
      (story.contrasts ?? []).flatMap((each, index) =>
        sidesOf(each, evidence).map((side) => [index + 1, each.target, each.kind, ...side]),
      ),
  },
  {
    name: 'timeline',
    columns: [text('happened'), text('reported'), ...place('')],
    rowsOf: (story, evidence) =>
      story.timeline.flatMap(({ happened, reported, spans }) =>
        spans.map((at) => [happened, reported.join(' '), ...cellsOf(evidence, at)]),
      ),
  },
  {
    name: 'omissions',
    columns: [text('statement'), text('said_by'), text('omitted_by')],
    rowsOf: (story) =>
      story.omissions.map((each) => [each.statement, each.saidBy.join(' '), each.omittedBy.join(' ')]),
  },
];
