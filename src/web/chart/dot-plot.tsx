// In: the values given for one quantity. Out: a dot plot as SVG, rows by time of publication, each dot a link to its sentence.
// ● exact, ○→ at least, ←○ at most, ┣━┫ range, dashed: rounded or in words. No "true" value is chosen.

import type { VNode } from 'preact';
import type { FigurePoint, FigureSeries } from '../view/figures.ts';
import { showTick } from '../view/numbers.ts';
import { showDay } from '../view/when.ts';
import { type Axis, axisOf } from './axis.ts';

const WIDTH = 520;
const LEFT = 150;
/** Room at the right for the longest label. */
const RIGHT = { least: 96, most: 210, letter: 6.7 };
const ROW = 26;
const TOP = 12;
/** From a value to its label, past the arrow or the frame. */
const GAPS = { exact: 12, 'at-least': 34, 'at-most': 12, range: 12, rounded: 18 } as const;

/** The plot of one quantity; at most `rows` rows. */
export function DotPlot({ series, rows = 40 }: { series: FigureSeries; rows?: number }): VNode {
  const points = series.points.slice(0, rows);
  const axis = axisOf(
    points.flatMap(({ low, high }) => [low, high]),
    WIDTH - LEFT - roomFor(points),
  );
  const bottom = TOP + points.length * ROW;
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${bottom + 26}`} role="group" aria-label={labelOf(series)}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            class="grid"
            x1={LEFT + axis.place(tick)}
            x2={LEFT + axis.place(tick)}
            y1={TOP - 4}
            y2={bottom}
          />
          <text class="soft" x={LEFT + axis.place(tick)} y={bottom + 17} text-anchor="middle">
            {showTick(tick)}
          </text>
        </g>
      ))}
      {points.map((point, index) => (
        <Row key={point.opens.href} point={point} axis={axis} y={TOP + index * ROW + ROW / 2} />
      ))}
    </svg>
  );
}

function roomFor(points: readonly FigurePoint[]): number {
  const widths = points.map(({ short, shape }) => GAPS[shape] + 20 + short.length * RIGHT.letter);
  return Math.min(RIGHT.most, Math.max(RIGHT.least, ...widths));
}

function labelOf({ name, points }: FigureSeries): string {
  const values = points.map(({ documents, short }) => `${documents.join(', ')} ${short}`).join('; ');
  return `${name}: ${values}`;
}

function Row({ point, axis, y }: { point: FigurePoint; axis: Axis; y: number }): VNode {
  const [from, to] = [LEFT + axis.place(point.low), LEFT + axis.place(point.high)];
  const copies = point.documents.length > 1 ? ` ×${point.documents.length}` : '';
  const label = `${point.short}${copies}`;
  return (
    <a href={point.opens.href} class={`point ${point.relation}`}>
      <g>
        <title>{describe(point)}</title>
        <rect class="hit" x={0} y={y - ROW / 2} width={WIDTH} height={ROW} />
        <text x={0} y={y + 4}>
          <tspan class="strong">{sigla(point)}</tspan>
          <tspan class="soft" dx={6}>
            {point.published === null ? 'no date' : showDay(point.published)}
          </tspan>
        </text>
        <Shape point={point} from={from} to={to} y={y} />
        <text class="value" x={to + GAPS[point.shape]} y={y + 4}>
          {label}
        </text>
      </g>
    </a>
  );
}

function sigla({ documents }: FigurePoint): string {
  return documents.length > 3 ? `${documents.slice(0, 3).join(' ')}…` : documents.join(' ');
}

function describe(point: FigurePoint): string {
  const via = point.chain.length > 0 ? `, through ${point.chain.join(' › ')}` : '';
  return `${point.documents.join(', ')}: ${point.short}${via}. “${point.opens.quote}”`;
}

function Shape({ point, from, to, y }: { point: FigurePoint; from: number; to: number; y: number }): VNode {
  switch (point.shape) {
    case 'exact':
      return <circle class="dot" cx={from} cy={y} r={5} />;
    case 'at-least':
      return (
        <g>
          <path class="line" d={`M${from} ${y}h26m-6 -4l7 4l-7 4`} />
          <circle class="ring" cx={from} cy={y} r={5} />
        </g>
      );
    case 'at-most':
      return (
        <g>
          <path class="line" d={`M${from} ${y}h-26m6 -4l-7 4l7 4`} />
          <circle class="ring" cx={from} cy={y} r={5} />
        </g>
      );
    case 'range':
      return <path class="line" d={`M${from} ${y - 6}v12M${from} ${y}H${to}M${to} ${y - 6}v12`} />;
    case 'rounded':
      return <rect class="rounded" x={from - 12} y={y - 6} width={to - from + 24} height={12} rx={6} />;
  }
}
