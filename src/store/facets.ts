// In: summaries of stories, latest first. Out: what they can be narrowed by, and how many stories each value would leave.

import type { FacetCount, StoryFacets, StorySummary } from '../model/index.ts';

/** Stories that facets are counted over: the latest ones, so that a page never waits for a whole archive. */
export const STORIES_COUNTED = 20_000;
/** Values of a facet that are worth a place on a page. */
const MOST_VALUES = 40;
/** More months than these are shown as years. */
const MOST_MONTHS = 24;

export interface Counted {
  /** Day of the last publication. */
  readonly latest: string;
  readonly summary: Pick<StorySummary, 'outlets' | 'places'>;
}

export function countFacets(stories: readonly Counted[]): StoryFacets {
  const months = countEach(stories.map(({ latest }) => [latest.slice(0, 7)]));
  const times =
    months.size > MOST_MONTHS ? countEach(stories.map(({ latest }) => [latest.slice(0, 4)])) : months;
  return {
    outlets: mostFirst(countEach(stories.map(({ summary }) => summary.outlets))),
    places: mostFirst(countEach(stories.map(({ summary }) => summary.places ?? []))),
    times: [...times].sort(([a], [b]) => (a < b ? 1 : -1)),
  };
}

function countEach(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly FacetCount[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0)).slice(0, MOST_VALUES);
}

/** A day, month or year as the last text that days in it can be: `2031-05` → `2031-05-99` holds every day of the month. */
export function lastDayOf(time: string): string {
  return time.length >= 10 ? time : `${time}${'-99-99'.slice(time.length - 4)}`;
}
