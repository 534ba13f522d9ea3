// In: a story's figure statements. Out: for each the values that its documents give, by time of publication, ready for a dot plot.
// Readings of one text with one value stand on one line; copies are counted beside it.

import { nameOf, oneLine, rankStatements } from '../../formats/index.ts';
import type { Figure, Reading, Statement } from '../../model/index.ts';
import { type Cited, cite } from './cited.ts';
import { showNumbers } from './numbers.ts';
import { type Column, columnsOf, type Dispute, disputeOf, type StoryView } from './story-view.ts';

export interface FigureSeries {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly dispute: Dispute;
  readonly points: readonly FigurePoint[];
}

export interface FigurePoint {
  readonly documents: readonly string[];
  readonly published: string | null;
  readonly shape: 'exact' | 'at-least' | 'at-most' | 'range' | 'rounded';
  readonly low: number;
  readonly high: number;
  /** As the documents print it in tables. */
  readonly short: string;
  readonly relation: Reading['relation'];
  /** Through whom it came, outermost first. */
  readonly chain: readonly string[];
  readonly opens: Cited;
}

/** Every quantity with the values given for it, the most telling first. Readings without a number are left out. */
export function figuresOf(view: StoryView): readonly FigureSeries[] {
  const columns = new Map(columnsOf(view).map((column) => [column.siglum, column]));
  return rankStatements(view.story)
    .filter(({ kind }) => kind === 'figure')
    .map((statement) => seriesOf(view, statement, columns))
    .filter(({ points }) => points.length > 0);
}

function seriesOf(view: StoryView, statement: Statement, columns: ReadonlyMap<string, Column>): FigureSeries {
  const figures = statement.readings.map((reading) => figureOf(view, reading));
  return {
    id: statement.id,
    name: nameOf(statement, view.evidence),
    unit: figures.find((figure) => figure?.unit)?.unit ?? null,
    dispute: disputeOf(statement),
    points: joined(
      statement.readings.flatMap((reading, index) => {
        const figure = figures[index];
        return figure ? pointOf(view, reading, figure, columns.get(reading.document)) : [];
      }),
      columns,
    ),
  };
}

function figureOf({ evidence }: StoryView, { document, finding }: Reading): Figure | undefined {
  const found = evidence.documents.get(document)?.findings.find(({ id }) => id === finding);
  return found?.kind === 'figure' ? found : undefined;
}

function pointOf(
  { evidence }: StoryView,
  reading: Reading,
  figure: Figure,
  column: Column | undefined,
): FigurePoint[] {
  const low = figure.value ?? figure.min ?? figure.max;
  const high = figure.value ?? figure.max ?? figure.min;
  if (low === null || high === null) return [];
  return [
    {
      documents: [reading.document],
      published: column?.published ?? null,
      shape: shapeOf(figure),
      low,
      high,
      short: showNumbers(reading.short ?? String(low)),
      relation: reading.relation,
      chain: reading.chain.map(oneLine),
      opens: cite(evidence, reading),
    },
  ];
}

function shapeOf({ value, min, max, approximate }: Figure): FigurePoint['shape'] {
  if (value !== null) return approximate ? 'rounded' : 'exact';
  if (min !== null && max !== null) return 'range';
  return min !== null ? 'at-least' : 'at-most';
}

/** One line for each value of each text, earliest first; those of unknown time last. */
function joined(
  points: readonly FigurePoint[],
  columns: ReadonlyMap<string, Column>,
): readonly FigurePoint[] {
  const byKey = new Map<string, FigurePoint>();
  for (const point of points) {
    const text = columns.get(point.documents[0]!)?.text ?? point.documents[0]!;
    const key = `${text} ${point.shape} ${point.low} ${point.high}`;
    const first = byKey.get(key);
    const documents = [...new Set([...(first?.documents ?? []), ...point.documents])];
    byKey.set(key, { ...(first ?? point), documents });
  }
  return [...byKey.values()].sort(
    (a, b) =>
      compare(a.published ?? '9999', b.published ?? '9999') ||
      compare(a.documents[0]!, b.documents[0]!) ||
      a.low - b.low ||
      a.high - b.high ||
      compare(a.shape, b.shape),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
