// When it happened and when it was reported: two lanes, and each day with its sentences.

import type { VNode } from 'preact';
import { TimelineChart } from '../chart/timeline.tsx';
import type { PageFrame } from '../part/layout.tsx';
import { Quoted, Siglum, shorten } from '../part/signs.tsx';
import { headOf, type StoryView } from '../view/story-view.ts';
import { type TimelineDay, type TimelineEvent, type TimelineView, timelineOf } from '../view/timeline.ts';
import { counted, showDay, showTime } from '../view/when.ts';

const FIRST_SPANS = 6;

export function timelinePage(view: StoryView): PageFrame {
  const head = headOf(view);
  const timeline = timelineOf(view);
  const base = `/stories/${head.id}/timeline`;
  return {
    title: `Timeline · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'timeline' },
    forms: [
      ['JSON', `${base}.json`],
      ['CSV', `${base}.csv`],
    ],
    main: (
      <>
        <h2>
          Two lanes{' '}
          <small>
            above, when it was reported; below, the days that the reports speak of;{' '}
            <a href="/method/dates">how dates are resolved</a>
          </small>
        </h2>
        <div class="wide-chart">
          <TimelineChart timeline={timeline} width={900} />
        </div>
        <Turns events={timeline.events} />
        <Reported timeline={timeline} />
        <h2>The days they speak of</h2>
        {timeline.happened.length === 0 ? (
          <p class="empty">No date could be resolved in these documents.</p>
        ) : (
          <ol class="days plain">
            {timeline.happened.map((day) => (
              <Day key={day.day} day={day} />
            ))}
          </ol>
        )}
      </>
    ),
  };
}

/** The events of the story, where it has more than one. */
function Turns({ events }: { events: readonly TimelineEvent[] }): VNode | null {
  if (events.length < 2) return null;
  return (
    <>
      <h2>
        What it turned on <small>the documents by the day that they report on</small>
      </h2>
      <ol class="days plain">
        {events.map(({ id, day, title, distinctTexts, documents }) => (
          <li key={id} id={`event-${id}`} data-item>
            <h3>{day === null ? 'Day unknown' : showDay(day)}</h3>
            <div>
              <p>
                {shorten(title, 140)}{' '}
                <span class="soft small">{counted(distinctTexts, 'distinct text')}</span>
              </p>
              {documents.map(({ document, rule, opens }) => (
                <p key={document} class="small">
                  <Siglum name={document} /> {rule}
                  {opens === null ? null : (
                    <>
                      : <Quoted place={opens} />
                    </>
                  )}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Reported({ timeline }: { timeline: TimelineView }): VNode {
  return (
    <>
      <h2>Reported</h2>
      <ol class="reported plain">
        {timeline.reported.map(({ siglum, id, title, outlet, published, publishedBasis }) => (
          <li key={siglum}>
            <span class="when">{published === null ? 'date unknown' : showTime(published)}</span>
            <span>
              <Siglum name={siglum} /> {outlet === null ? '' : `${outlet}: `}
              <a class="quoted" href={`/documents/${id}`} dir="auto">
                {title}
              </a>
              {publishedBasis === 'inferred' ? (
                <span class="soft small"> (date reasoned from the text)</span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Day({ day }: { day: TimelineDay }): VNode {
  const rest = day.spans.slice(FIRST_SPANS);
  return (
    <li id={`day-${day.day}`} data-item>
      <h3>
        {showDay(day.day)}
        {/T\d/u.test(day.day) ? <span class="soft"> {day.day.slice(11)}</span> : null}
      </h3>
      <div>
        {day.spans.slice(0, FIRST_SPANS).map((place) => (
          <p key={place.href}>
            <Siglum name={place.document} /> <Quoted place={place} />
          </p>
        ))}
        {rest.length === 0 ? null : (
          <details>
            <summary>{counted(rest.length, 'more place')}</summary>
            {rest.map((place) => (
              <p key={place.href}>
                <Siglum name={place.document} /> <Quoted place={place} />
              </p>
            ))}
          </details>
        )}
      </div>
    </li>
  );
}
