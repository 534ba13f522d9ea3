// All stories: a row each with its documents, distinct texts, time span, disputes, and when its reports came.

import type { VNode } from 'preact';
import type { StoryFilter, StorySummary } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import { Pills } from '../part/pills.tsx';
import { counted, showDay, showSpan } from '../view/when.ts';

export interface StoriesInput {
  readonly rows: readonly StorySummary[];
  /** The address of the next slice; null at the end. */
  readonly next: string | null;
  readonly where: StoryFilter | null;
  readonly outlet: string | null;
  readonly since: string | null;
  /** Documents in the library; 0 makes the page say how to begin. */
  readonly documents: number;
}

export function storiesPage(input: StoriesInput): PageFrame {
  return {
    title: 'Stories',
    section: 'stories',
    forms: [
      ['JSON', '/stories.json'],
      ['CSV', '/stories.csv'],
    ],
    main: input.documents === 0 ? <Beginning /> : <List input={input} />,
  };
}

function Beginning(): VNode {
  return (
    <div class="empty">
      <p>There is no document here yet.</p>
      <p>
        <a class="button" href="/add">
          Add accounts of a story
        </a>{' '}
        or, in a terminal, <code>variorum add FILE…</code>
      </p>
    </div>
  );
}

const FILTERS: readonly (readonly [StoryFilter | '', string])[] = [
  ['', 'all'],
  ['disputed', 'disputed'],
  ['revised', 'revised'],
  ['drifting', 'retold differently'],
  ['single-source', 'one distinct text'],
  ['one-document', 'one document'],
];

function List({ input }: { input: StoriesInput }): VNode {
  const { rows, next, where, outlet } = input;
  return (
    <>
      <Pills label="Which stories">
        {FILTERS.map(([name, title]) => (
          <a
            key={name}
            href={name === '' ? '/' : `/?where=${name}`}
            {...((where ?? '') === name ? { 'aria-current': 'true' } : {})}
          >
            {title}
          </a>
        ))}
        {outlet === null ? null : (
          <a href="/" aria-current="true">
            of {outlet} ×
          </a>
        )}
      </Pills>
      {rows.length === 0 ? (
        <p class="empty">
          No story is of this kind. <a href="/">Show all</a>
        </p>
      ) : (
        <ol class="stories plain">
          {rows.map((story) => (
            <Row key={story.id} story={story} />
          ))}
        </ol>
      )}
      {next === null ? null : (
        <p>
          <a href={next}>More stories</a>
        </p>
      )}
    </>
  );
}

function Row({ story }: { story: StorySummary }): VNode {
  const copies =
    story.documents === story.distinctTexts ? '' : `, ${counted(story.distinctTexts, 'distinct text')}`;
  return (
    <li data-item>
      <div>
        <h2>
          <a href={`/stories/${story.id}`}>{story.title}</a>
        </h2>
        <p class="soft">
          {counted(story.documents, 'document')}
          {copies} · {showSpan(story.from, story.to)}
          {story.outlets.length === 0
            ? ''
            : ` · ${story.outlets.slice(0, 4).join(', ')}${story.outlets.length > 4 ? ' …' : ''}`}
        </p>
      </div>
      <p class="counts">
        <Count value={story.disputed} word="disputed" tone="conflicts" sign="≠" />
        <Count value={story.revised} word="revised" tone="revised" sign="↑" />
        <Count value={story.drifts} word="retold differently" tone="soft" sign="~" />
        <Count value={story.onlyOnce} word="in one text only" tone="soft" sign="" />
      </p>
      <Sparkline days={story.days} />
    </li>
  );
}

function Count({
  value,
  word,
  tone,
  sign,
}: {
  value: number;
  word: string;
  tone: string;
  sign: string;
}): VNode | null {
  if (value === 0) return null;
  return (
    <span class={`count ${tone}`}>
      {sign === '' ? null : <span aria-hidden="true">{sign} </span>}
      {value} {word}
    </span>
  );
}

/** Documents by day of publication. */
function Sparkline({ days }: { days: StorySummary['days'] }): VNode {
  const shown = days.slice(-24);
  const most = Math.max(1, ...shown.map(([, count]) => count));
  const label = shown.map(([day, count]) => `${showDay(day)}: ${count}`).join('; ');
  if (shown.length === 0) return <span class="spark" />;
  return (
    <svg class="spark" viewBox="0 0 120 28" role="img" aria-label={`Documents by day: ${label}`}>
      {shown.map(([day, count], index) => {
        const height = Math.max(3, Math.round((count / most) * 26));
        return <rect key={day} x={index * 5} y={28 - height} width={4} height={height} />;
      })}
    </svg>
  );
}
