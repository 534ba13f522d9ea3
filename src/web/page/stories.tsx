// All stories: a row each with its documents, distinct texts, time span, disputes, and when its reports came.

import type { VNode } from 'preact';
import type { StoryFacets, StoryFilter, StorySummary } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import { Pills } from '../part/pills.tsx';
import { shorten } from '../part/signs.tsx';
import { StoryFacetLists } from '../part/story-facets.tsx';
import { counted, showDay, showSpan } from '../view/when.ts';

export interface StoriesInput {
  readonly rows: readonly StorySummary[];
  /** The address of the next slice; null at the end. */
  readonly next: string | null;
  readonly asked: StoriesAsked;
  readonly facets: StoryFacets;
  /** Documents in the library; 0 makes the page say how to begin. */
  readonly documents: number;
}

/** What the address asks for. */
export interface StoriesAsked {
  readonly where: StoryFilter | null;
  readonly outlet: string | null;
  readonly place: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

export function storiesPage(input: StoriesInput): PageFrame {
  const query = queryOf(input.asked, {});
  return {
    title: 'Stories',
    section: 'stories',
    forms: [
      ['JSON', `/stories.json${query}`],
      ['CSV', `/stories.csv${query}`],
    ],
    main: input.documents === 0 ? <Beginning /> : <List input={input} />,
  };
}

/** The question mark of an address of this page with some of its values changed; '' when nothing is asked. */
function queryOf(asked: StoriesAsked, change: Partial<StoriesAsked>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...change }))
    if (value !== null) query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
}

function Beginning(): VNode {
  return (
    <div class="empty prose">
      <p>
        There is nothing here yet. Give Variorum the accounts of a story that you have — saved pages, plain
        texts, feeds, archives — and it shows who said what, who copied whom, and where they part.
      </p>
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
  const { rows, next, asked, facets } = input;
  return (
    <div class="listing">
      <div>
        <Pills label="Which stories">
          {FILTERS.map(([name, title]) => (
            <a
              key={name}
              href={`/${queryOf(asked, { where: name === '' ? null : name })}`}
              {...((asked.where ?? '') === name ? { 'aria-current': 'true' } : {})}
            >
              {title}
            </a>
          ))}
          <a class="only-narrow" href="#narrow">
            place, time, outlet …
          </a>
        </Pills>
        <Narrowed asked={asked} />
        {rows.length === 0 ? (
          <p class="empty">
            No story is of this kind. <a href="/">Show all stories</a>
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
      </div>
      <StoryFacetLists asked={asked} facets={facets} hrefOf={(change) => `/${queryOf(asked, change)}`} />
    </div>
  );
}

/** What the list was narrowed to, each with the way back. */
function Narrowed({ asked }: { asked: StoriesAsked }): VNode | null {
  const time =
    asked.since === null && asked.until === null
      ? null
      : asked.since === asked.until
        ? showDay(asked.since!)
        : [
            asked.since === null ? '' : `since ${showDay(asked.since)}`,
            asked.until === null ? '' : `until ${showDay(asked.until)}`,
          ]
            .filter((part) => part !== '')
            .join(', ');
  const chosen: readonly (readonly [string, string, Partial<StoriesAsked>])[] = [
    ...(asked.place === null ? [] : [['names', asked.place, { place: null }] as const]),
    ...(asked.outlet === null ? [] : [['told by', asked.outlet, { outlet: null }] as const]),
    ...(time === null ? [] : [['last told', time, { since: null, until: null }] as const]),
  ];
  if (chosen.length === 0) return null;
  return (
    <p class="narrowed">
      Only stories that:{' '}
      {chosen.map(([word, value, without]) => (
        <a key={word} href={`/${queryOf(asked, without)}`} title="Take this away">
          {word} <b dir="auto">{value}</b> <span aria-hidden="true">×</span>
          <span class="hidden">: take this away</span>
        </a>
      ))}
    </p>
  );
}

function Row({ story }: { story: StorySummary }): VNode {
  const copies =
    story.documents === story.distinctTexts ? '' : `, ${counted(story.distinctTexts, 'distinct text')}`;
  return (
    <li data-item>
      <div>
        <h2>
          <a href={`/stories/${story.id}`} dir="auto">
            {shorten(story.title, 170)}
          </a>
        </h2>
        <p class="soft">
          {counted(story.documents, 'document')}
          {copies} · {showSpan(story.from, story.to)}
          {story.outlets.length === 0
            ? ''
            : ` · ${story.outlets.slice(0, 4).join(', ')}${story.outlets.length > 4 ? ' …' : ''}`}
        </p>
        <p class="counts">
          <Count value={story.disputed} word="disputed" tone="conflicts" sign="≠" />
          <Count value={story.revised} word="revised" tone="revised" sign="↑" />
          <Count value={story.drifts} word="retold differently" tone="soft" sign="~" />
          <Count value={story.onlyOnce} word="in one text only" tone="soft" sign="" />
        </p>
      </div>
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

/** Fewer days are told well enough by the line above. */
const LEAST_DAYS = 4;

/** Documents by day of publication. */
function Sparkline({ days }: { days: StorySummary['days'] }): VNode | null {
  const shown = days.slice(-24);
  const most = Math.max(1, ...shown.map(([, count]) => count));
  const label = shown.map(([day, count]) => `${showDay(day)}: ${count}`).join('; ');
  if (shown.length < LEAST_DAYS) return null;
  return (
    <svg class="spark" viewBox="0 0 120 28" role="img" aria-label={`Documents by day: ${label}`}>
      {shown.map(([day, count], index) => {
        const height = Math.max(3, Math.round((count / most) * 26));
        return <rect key={day} x={index * 5} y={28 - height} width={4} height={height} />;
      })}
    </svg>
  );
}
