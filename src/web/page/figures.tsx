// Every quantity of a story: a dot plot, and the same values as a table with who gave them.

import type { VNode } from 'preact';
import { DotPlot } from '../chart/dot-plot.tsx';
import type { PageFrame } from '../part/layout.tsx';
import { Scroll } from '../part/pills.tsx';
import { Legend, Quoted, Siglum, SignMark, shorten } from '../part/signs.tsx';
import { type FigurePoint, type FigureSeries, figuresOf } from '../view/figures.ts';
import { headOf, type StoryView } from '../view/story-view.ts';
import { counted, showDay } from '../view/when.ts';

export function figuresPage(view: StoryView): PageFrame {
  const head = headOf(view);
  const all = figuresOf(view);
  const base = `/stories/${head.id}/figures`;
  return {
    title: `Figures · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'figures' },
    forms: [
      ['JSON', `${base}.json`],
      ['CSV', `${base}.csv`],
    ],
    main: (
      <>
        <p class="key">
          x is the value, rows are ordered by time of publication. ● exact · ○→ at least · ←○ at most · ┣━┫
          range · dashed: rounded or in words. No “true” value is chosen.{' '}
          <a href="/method/figures">How figures are read</a>
        </p>
        {all.length === 0 ? (
          <p class="empty">
            No number in these documents counts or measures what they tell of. Dates, times and list numbers
            are no figures. <a href="/method/figures">Why?</a>
          </p>
        ) : null}
        {all.map((series) => (
          <Series key={series.id} series={series} />
        ))}
        <Legend />
      </>
    ),
  };
}

function Series({ series }: { series: FigureSeries }): VNode {
  return (
    <section class="series" id={series.id} aria-labelledby={`h-${series.id}`} data-item>
      <h2 id={`h-${series.id}`}>
        {shorten(series.name, 90)}{' '}
        {series.dispute === null ? null : <b class={series.dispute}>{series.dispute}</b>}
        {series.unit === null ? null : <small>{series.unit}</small>}
      </h2>
      <div class="series-parts">
        <DotPlot series={series} />
        <Values series={series} />
      </div>
    </section>
  );
}

/** Every value with its sentence; a long table scrolls beside its plot. */
function Values({ series }: { series: FigureSeries }): VNode {
  return (
    <Scroll label={`${counted(series.points.length, 'value')}: ${shorten(series.name, 60)}`}>
      <table class="values">
        <thead class="hidden">
          <tr>
            <th scope="col">Documents</th>
            <th scope="col">Value</th>
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {series.points.map((point) => (
            <Value key={point.opens.href} point={point} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Value({ point }: { point: FigurePoint }): VNode {
  return (
    <tr>
      <th scope="row">
        {point.documents.map((name) => (
          <>
            <Siglum key={name} name={name} />{' '}
          </>
        ))}
      </th>
      <td class="value-cell">
        <SignMark sign={point.relation} /> {point.short}
      </td>
      <td>
        <Quoted place={point.opens} />{' '}
        <span class="soft small">
          {point.published === null ? 'no date' : showDay(point.published)}
          {point.chain.length === 0 ? '' : ` · through ${point.chain.join(' › ')}`}
        </span>
      </td>
    </tr>
  );
}
