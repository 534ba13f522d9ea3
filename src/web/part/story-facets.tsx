// The lists beside the stories: places, outlets and times that they can be narrowed to, with how many stories each would leave.

import type { VNode } from 'preact';
import type { FacetCount, StoryFacets } from '../../model/index.ts';
import type { StoriesAsked } from '../page/stories.tsx';
import { counted, grouped, showDay } from '../view/when.ts';

/** More values than these are folded. */
const FIRST = 8;

interface Facet {
  readonly title: string;
  readonly values: readonly FacetCount[];
  readonly show: (value: string) => string;
  readonly change: (value: string) => Partial<StoriesAsked>;
  readonly isTaken: (value: string) => boolean;
}

export function StoryFacetLists({
  asked,
  facets,
  hrefOf,
}: {
  asked: StoriesAsked;
  facets: StoryFacets;
  hrefOf: (change: Partial<StoriesAsked>) => string;
}): VNode {
  const lists: readonly Facet[] = [
    {
      title: 'Places they name',
      values: facets.places,
      show: (value) => value,
      change: (place) => ({ place }),
      isTaken: (value) => value === asked.place,
    },
    {
      title: 'Last told',
      values: facets.times,
      show: showDay,
      change: (time) => ({ since: time, until: time }),
      isTaken: (value) => value === asked.since && value === asked.until,
    },
    {
      title: 'Told by',
      values: facets.outlets,
      show: (value) => value,
      change: (outlet) => ({ outlet }),
      isTaken: (value) => value === asked.outlet,
    },
  ];
  return (
    <aside id="narrow" class="facets" aria-label="Narrow the list">
      {lists.map((facet) => (
        <FacetList key={facet.title} facet={facet} hrefOf={hrefOf} />
      ))}
    </aside>
  );
}

function FacetList({
  facet: { title, values, show, change, isTaken },
  hrefOf,
}: {
  facet: Facet;
  hrefOf: (change: Partial<StoriesAsked>) => string;
}): VNode | null {
  if (values.length === 0) return null;
  const line = ([value, stories]: FacetCount): VNode => (
    <li key={value}>
      <a href={hrefOf(change(value))} {...(isTaken(value) ? { 'aria-current': 'true' } : {})}>
        <span dir="auto">{show(value)}</span>{' '}
        <span class="soft" title={counted(stories, 'story', 'stories')}>
          {grouped(stories)}
        </span>
      </a>
    </li>
  );
  const rest = values.slice(FIRST);
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">{values.slice(0, FIRST).map(line)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary class="soft small">{rest.length} more</summary>
          <ul class="plain">{rest.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
