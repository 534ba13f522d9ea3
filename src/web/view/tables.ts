// The tables of a story's views as rows for CSV. Every row that rests on words carries them, with the document's id and the span.

import type { StorySummary } from '../../model/index.ts';
import type { Cited } from './cited.ts';
import type { CsvRow } from './csv.ts';
import { figuresOf } from './figures.ts';
import { stemmaOf } from './lineage.ts';
import { namesOf } from './names.ts';
import { type Only, overviewOf } from './overview.ts';
import { type ReadingsQuery, readingsOf } from './readings.ts';
import type { StoryView } from './story-view.ts';
import { timelineOf } from './timeline.ts';
import { voicesOf } from './voices.ts';

const PLACE = ['document', 'document id', 'from', 'to', 'words'] as const;

function placeCells(place: Cited | null): CsvRow {
  return place === null
    ? ['', '', '', '', '']
    : [place.document, place.id, place.from, place.to, place.quote];
}

export function overviewRows(view: StoryView, only: Only): readonly CsvRow[] {
  const { statements } = overviewOf(view, only);
  const rows = statements.flatMap(({ id, kind, name, dispute, cells }) =>
    cells.flatMap(({ document, sign, short, opens }): CsvRow[] =>
      sign === null
        ? []
        : [
            [
              id,
              kind,
              name,
              dispute,
              sign,
              short,
              ...(opens === null ? [document, '', '', '', ''] : placeCells(opens)),
            ],
          ],
    ),
  );
  return [['statement', 'kind', 'name', 'dispute', 'relation', 'value', ...PLACE], ...rows];
}

export function readingsRows(view: StoryView, query: ReadingsQuery): readonly CsvRow[] {
  const rows = readingsOf(view, query).flatMap(({ id, kind, name, cells }) =>
    cells.flatMap(({ readings }) =>
      readings.map(
        ({ relation, opens, chain }): CsvRow => [
          id,
          kind,
          name,
          relation,
          chain.join(' › '),
          ...placeCells(opens),
        ],
      ),
    ),
  );
  return [['statement', 'kind', 'name', 'relation', 'through', ...PLACE], ...rows];
}

export function figureRows(view: StoryView): readonly CsvRow[] {
  const rows = figuresOf(view).flatMap(({ id, name, unit, points }) =>
    points.map(
      (point): CsvRow => [
        id,
        name,
        unit,
        point.shape,
        point.low,
        point.high,
        point.short,
        point.relation,
        point.published,
        point.documents.join(' '),
        point.chain.join(' › '),
        ...placeCells(point.opens),
      ],
    ),
  );
  return [
    [
      'statement',
      'name',
      'unit',
      'shape',
      'low',
      'high',
      'as printed',
      'relation',
      'published',
      'documents',
      'through',
      ...PLACE,
    ],
    ...rows,
  ];
}

export function voiceRows(view: StoryView): readonly CsvRow[] {
  const rows = voicesOf(view).flatMap(({ name, naming, utterances }) =>
    utterances.flatMap(({ id, readings }) =>
      readings.map(
        ({ relation, chain, opens, isQuoted }): CsvRow => [
          name,
          naming,
          id,
          relation,
          isQuoted ? 'quoted' : 'retold',
          chain.join(' › '),
          ...placeCells(opens),
        ],
      ),
    ),
  );
  return [['speaker', 'naming', 'statement', 'relation', 'how', 'through', ...PLACE], ...rows];
}

export function nameRows(view: StoryView, all: boolean): readonly CsvRow[] {
  const rows = namesOf(view, all).flatMap(({ target, cells }) =>
    cells.flatMap((wordings) =>
      wordings.map(
        ({ words, count, owner, scare, first }): CsvRow => [
          target,
          words,
          count,
          owner,
          scare ? 'scare quotes' : '',
          ...placeCells(first),
        ],
      ),
    ),
  );
  return [['target', 'wording', 'times', 'whose word', 'scare', ...PLACE], ...rows];
}

export function timelineRows(view: StoryView): readonly CsvRow[] {
  const rows = timelineOf(view).happened.flatMap(({ day, spans }) =>
    spans.map((place): CsvRow => [day, ...placeCells(place)]),
  );
  return [['day', ...PLACE], ...rows];
}

export function lineageRows(view: StoryView): readonly CsvRow[] {
  const rows = stemmaOf(view).edges.flatMap(({ from, to, direction, passages }) =>
    passages.map(
      ({ kind, evidence, a, b }): CsvRow => [
        from,
        to,
        direction,
        kind,
        evidence,
        ...placeCells(a),
        ...placeCells(b),
      ],
    ),
  );
  const second = PLACE.map((name) => `second ${name}`);
  return [['from', 'to', 'direction', 'kind', 'evidence', ...PLACE, ...second], ...rows];
}

export function storyRows(stories: readonly StorySummary[]): readonly CsvRow[] {
  const rows = stories.map(
    (each): CsvRow => [
      each.id,
      each.title,
      each.documents,
      each.distinctTexts,
      each.from,
      each.to,
      each.disputed,
      each.revised,
      each.onlyOnce,
      each.drifts,
    ],
  );
  return [
    [
      'story',
      'title',
      'documents',
      'distinct texts',
      'from',
      'to',
      'disputed',
      'revised',
      'only once',
      'drifts',
    ],
    ...rows,
  ];
}
