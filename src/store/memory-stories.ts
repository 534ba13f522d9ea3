// Stories and decisions of the library in memory.

import type { NewDecision, NewStory, StoryFilter, StoryQuery, StorySummary } from '../model/index.ts';
import { countFacets, lastDayOf, STORIES_COUNTED } from './facets.ts';
import { compare, heldBy, idsOf, leaveStories, type Memory, type Part } from './memory-state.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

const FILTERS: Readonly<Record<StoryFilter, (summary: StorySummary) => boolean>> = {
  disputed: ({ disputed }) => disputed > 0,
  revised: ({ revised }) => revised > 0,
  drifting: ({ drifts }) => drifts > 0,
  'single-source': ({ documents, distinctTexts }) => documents > 1 && distinctTexts === 1,
  'one-document': ({ documents }) => documents === 1,
};

export function storiesOf(
  memory: Memory,
): Part<
  'stories' | 'storyFacets' | 'story' | 'storyMembers' | 'everyStory' | 'idsFrom' | 'unsettled' | 'putStories'
> {
  return {
    stories: async (query = {}) => {
      const rows = asked(memory, query);
      const after = Number(fromCursor(query.cursor, 1)?.[0] ?? 0);
      const limit = limitOf(query.limit);
      return sliceOf(
        rows.slice(after, after + limit + 1),
        limit,
        (row) => row,
        (_, at) => [after + at + 1],
      );
    },
    storyFacets: async (query = {}) =>
      countFacets(
        asked(memory, query)
          .slice(0, STORIES_COUNTED)
          .map((summary) => ({ latest: latestOf(summary), summary })),
      ),
    story: async (id) => memory.stories.get(memory.heirs.get(id) ?? id) ?? null,
    storyMembers: async (stories) =>
      [...memory.stories.keys()]
        .sort()
        .filter((id) => stories?.includes(id) ?? true)
        .map((id) => ({
          id,
          documents: idsOf(memory.stories.get(id))
            .filter((each) => heldBy(memory, each).includes(id))
            .sort(),
          stale: memory.stale.has(id),
        })),
    async *everyStory() {
      for (const id of [...memory.stories.keys()].sort()) yield memory.stories.get(id)!;
    },
    idsFrom: async (prefix, limit = 100) =>
      [
        ...memory.stories.keys(),
        ...[...memory.documents].filter(([, { removed }]) => removed === null).map(([id]) => id),
      ]
        .filter((id) => id.startsWith(prefix))
        .sort()
        .slice(0, limit),
    unsettled: async () => ({ documents: [...memory.loose].sort(), stories: [...memory.stale].sort() }),
    putStories: async (stories, instead) => putAll(memory, stories, instead),
  };
}

/** The stories that a query asks for, latest first. */
function asked(memory: Memory, query: StoryQuery): StorySummary[] {
  return [...memory.stories.values()]
    .map(({ summary }) => summary)
    .filter((each) => tells(memory, each, query))
    .sort((a, b) => compare(latestOf(b), latestOf(a)) || compare(a.id, b.id));
}

function putAll(memory: Memory, stories: readonly NewStory[], instead: readonly string[]): void {
  const before = new Map(instead.map((id) => [id, idsOf(memory.stories.get(id))] as const));
  for (const id of [...instead, ...stories.map(({ summary }) => summary.id)]) {
    for (const document of idsOf(memory.stories.get(id)))
      if (memory.documents.get(document)?.current === true) memory.loose.add(document);
    memory.stories.delete(id);
    memory.stale.delete(id);
  }
  for (const { summary, edition } of stories) {
    memory.stories.set(summary.id, { summary: { ...summary, updatedAt: memory.now() }, edition });
    memory.heirs.delete(summary.id);
    for (const { id } of edition.documents) {
      if (memory.documents.get(id)?.current === true) memory.loose.delete(id);
      else memory.stale.add(summary.id);
    }
  }
  for (const [gone, documents] of before) if (!memory.stories.has(gone)) nameHeir(memory, gone, documents);
}

function nameHeir(memory: Memory, gone: string, documents: readonly string[]): void {
  const counts = [...memory.stories.values()]
    .map((story) => ({
      id: story.summary.id,
      count: idsOf(story).filter((id) => documents.includes(id)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compare(a.id, b.id));
  if (counts[0] === undefined) return;
  for (const [old, heir] of memory.heirs) if (heir === gone) memory.heirs.set(old, counts[0].id);
  memory.heirs.set(gone, counts[0].id);
}

function latestOf({ to, updatedAt }: StorySummary): string {
  return to ?? updatedAt.slice(0, 10);
}

function tells(
  memory: Memory,
  summary: StorySummary,
  { where, since, until, outlet, place }: StoryQuery,
): boolean {
  if (where !== undefined && !FILTERS[where](summary)) return false;
  if (since !== undefined && latestOf(summary) < since) return false;
  if (until !== undefined && latestOf(summary) > lastDayOf(until)) return false;
  if (place !== undefined && summary.places?.includes(place) !== true) return false;
  return (
    outlet === undefined ||
    memory.stories.get(summary.id)!.edition.documents.some((each) => each.outlet === outlet)
  );
}

export function decisionsOf(memory: Memory): Part<'decide' | 'undo' | 'decisions' | 'visits' | 'keepVisits'> {
  const disturb = (ids: readonly string[]): void => {
    for (const id of ids) leaveStories(memory, id);
  };
  return {
    decide: async ({ kind, documents = [], from = [], target = null, note = '' }: NewDecision) => {
      const id = `d${memory.decisions.length + 1}`;
      const decision = { id, kind, documents, from, target, note, decidedAt: memory.now(), undoneAt: null };
      memory.decisions.push(decision);
      disturb([...documents, ...from]);
      return decision;
    },
    undo: async (id) => {
      const at = memory.decisions.findIndex((each) => each.id === id && each.undoneAt === null);
      if (at < 0) return false;
      const decision = memory.decisions[at]!;
      memory.decisions[at] = { ...decision, undoneAt: memory.now() };
      disturb([...decision.documents, ...decision.from]);
      return true;
    },
    visits: async (addresses, since) =>
      [...memory.visits.values()]
        .filter(({ address, firstAt }) => addresses.includes(address) || firstAt >= since)
        .sort((a, b) => compare(a.address, b.address)),
    keepVisits: async (visits) => {
      for (const visit of visits) {
        const firstAt = memory.visits.get(visit.address)?.firstAt ?? visit.firstAt;
        memory.visits.set(visit.address, { ...visit, firstAt });
      }
    },
    decisions: async () => [...memory.decisions],
  };
}
