// A story at one look: what each document says, the most disputed figure, when, and who shares text with whom.

import type { VNode } from 'preact';
import { DotPlot } from '../chart/dot-plot.tsx';
import { StemmaChart } from '../chart/stemma.tsx';
import { TimelineChart } from '../chart/timeline.tsx';
import { Disputes } from '../part/disputes.tsx';
import type { PageFrame } from '../part/layout.tsx';
import { Matrix } from '../part/matrix.tsx';
import { current, Pills } from '../part/pills.tsx';
import { Legend, shorten } from '../part/signs.tsx';
import { type FigureSeries, figuresOf } from '../view/figures.ts';
import { stemmaOf } from '../view/lineage.ts';
import { type Only, type Overview, overviewOf } from '../view/overview.ts';
import type { StoryView } from '../view/story-view.ts';
import { timelineOf } from '../view/timeline.ts';
import { counted, showDay } from '../view/when.ts';

/** Rows shown at once; `all=1` shows every row. */
const FIRST_ROWS = 16;

/** The latest turns of a running story that stand beside its matrix. */
const MOST_TURNS = 6;

export interface OverviewState {
  readonly only: Only;
  readonly all: boolean;
}

export function overviewPage(view: StoryView, state: OverviewState): PageFrame {
  const overview = overviewOf(view, state.only);
  const base = `/stories/${overview.story.id}`;
  const isAlone = overview.story.documents.length < 2;
  return {
    title: overview.story.title,
    section: 'stories',
    story: { head: overview.story, tab: 'overview' },
    forms: [
      ['JSON', `${base}.json`],
      ['CSV', `${base}.csv`],
    ],
    main: (
      <div class={overview.story.documents.length > 6 ? 'two many' : 'two'}>
        <Statements overview={overview} state={state} />
        <div class="side-boxes">
          <FigureBox view={view} base={base} />
          <TimelineBox view={view} base={base} />
          {isAlone ? null : <StemmaBox view={view} base={base} />}
        </div>
        <Disputes view={view} />
        {isAlone ? null : <Why overview={overview} />}
      </div>
    ),
  };
}

const ONLY: readonly (readonly [Only, string])[] = [
  ['shared', 'shared'],
  ['disputed', 'disputed'],
  ['revised', 'revised'],
  ['one', 'in one text only'],
];

function Statements({ overview, state }: { overview: Overview; state: OverviewState }): VNode {
  const { statements, story } = overview;
  const rows = state.all ? statements : statements.slice(0, FIRST_ROWS);
  const more = statements.length - rows.length;
  return (
    <section aria-labelledby="say">
      <h2 id="say">
        {story.documents.length < 2 ? 'What it says' : 'What they say'}{' '}
        <small>each cell opens the sentence it rests on</small>
      </h2>
      {story.documents.length < 2 ? (
        <p>
          No other account of this story is here yet. <a href="/add">Add one</a> to see where they part, or{' '}
          <a href={`/documents/${story.documents[0]?.id ?? ''}`}>read this one with its marks</a>.
        </p>
      ) : (
        <Kinds base={`/stories/${story.id}`} current={state.only} />
      )}
      {rows.length === 0 ? (
        <p class="empty">{EMPTY[state.only]}</p>
      ) : (
        <Matrix rows={rows} columns={story.documents} story={story.id} />
      )}
      {more > 0 ? (
        <p>
          <a href={`/stories/${story.id}?only=${state.only}&all=1#say`}>
            Show {counted(more, 'more statement')}
          </a>
        </p>
      ) : null}
      <Legend />
    </section>
  );
}

const EMPTY: Readonly<Record<Only, string>> = {
  shared: 'No statement stands in more than one of these documents.',
  disputed: 'No two of these documents make statements that cannot both hold.',
  revised: 'No figure was revised between these documents.',
  one: 'Every statement stands in more than one text.',
};

function Kinds({ base, current: asked }: { base: string; current: Only }): VNode {
  return (
    <Pills label="Which statements">
      {ONLY.map(([name, title]) => (
        <a key={name} href={`${base}?only=${name}`} {...current(name === asked)}>
          {title}
        </a>
      ))}
    </Pills>
  );
}

function FigureBox({ view, base }: { view: StoryView; base: string }): VNode | null {
  const series = telling(figuresOf(view));
  if (series === undefined) return null;
  return (
    <section class="box" aria-labelledby="figure">
      <h2 id="figure">
        {shorten(series.name, 60)} <small>by time of publication</small>
      </h2>
      <DotPlot series={series} rows={10} />
      <p class="key">
        ● exact · ○→ at least · ←○ at most · dashed: rounded or in words. No “true” value is chosen.{' '}
        <a href={`${base}/figures`}>All figures</a>
      </p>
    </section>
  );
}

/** The disputed figure that most texts give. */
function telling(all: readonly FigureSeries[]): FigureSeries | undefined {
  const weight = ({ points, dispute }: FigureSeries): number =>
    new Set(points.flatMap(({ documents }) => documents)).size + (dispute === null ? 0 : 2);
  return [...all].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))[0];
}

function TimelineBox({ view, base }: { view: StoryView; base: string }): VNode | null {
  const timeline = timelineOf(view);
  return (
    <section class="box" aria-labelledby="when">
      <h2 id="when">
        When <small>it was reported, and what the reports speak of</small>
      </h2>
      <TimelineChart timeline={timeline} />
      {timeline.events.length < 2 ? null : (
        <ol class="turns plain">
          {timeline.events.slice(-MOST_TURNS).map(({ id, day, title }) => (
            <li key={id}>
              <span class="soft">{day === null ? 'day unknown' : showDay(day)}</span>{' '}
              <a class="quoted" href={`${base}/timeline#event-${id}`} dir="auto">
                {shorten(title, 70)}
              </a>
            </li>
          ))}
        </ol>
      )}
      <p class="key">
        <a href={`${base}/timeline`}>The whole timeline</a>
      </p>
    </section>
  );
}

function StemmaBox({ view, base }: { view: StoryView; base: string }): VNode {
  const stemma = stemmaOf(view);
  return (
    <section class="box" aria-labelledby="shared-text">
      <h2 id="shared-text">
        Shared text <small>copies below what they copy</small>
      </h2>
      {stemma.edges.length === 0 ? (
        <p>No two of these documents share text.</p>
      ) : (
        <StemmaChart stemma={stemma} base={`${base}/lineage`} />
      )}
      <p class="key">
        Line width is shared text. Dashed: a few words or a quotation. An arrow only where the direction is
        known. <a href={`${base}/lineage`}>Passages side by side</a>
      </p>
    </section>
  );
}

function Why({ overview: { why } }: { overview: Overview }): VNode {
  return (
    <section id="why" class="wide" aria-labelledby="why-title">
      <h2 id="why-title">
        Why are these together?{' '}
        <small>
          <a href="/method/stories">how stories are found</a>
        </small>
      </h2>
      {why.length === 0 ? (
        <p>Only one document stands in this story.</p>
      ) : (
        <ul class="plain">
          {why.map(({ documents, rule, score }) => (
            <li key={documents.join(' ')}>
              <b>{documents.join(' and ')}</b> {rule} <span class="soft">(score {score.toFixed(2)})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
