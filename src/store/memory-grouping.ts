// What the grouping remembers, of the library in memory.

import type { GroupingStep } from '../model/index.ts';
import { hasText } from './documents.ts';
import { heldBy, idsOf, leaveStories, type Memory, type Part } from './memory-state.ts';

export function groupingOf(memory: Memory): Part<'group'> {
  const things = new Map<string, Uint8Array>();
  const numbers = new Map<string, number>();
  const step: GroupingStep = {
    read: (shelf, key) => things.get(`${shelf} ${key}`) ?? null,
    write: (shelf, key, bytes) => {
      if (bytes === null) things.delete(`${shelf} ${key}`);
      else things.set(`${shelf} ${key}`, bytes);
    },
    numberOf: (shelf, name) => numbers.get(`${shelf} ${name}`) ?? null,
    setNumber: (shelf, name, number) => {
      if (number === null) numbers.delete(`${shelf} ${name}`);
      else numbers.set(`${shelf} ${name}`, number);
    },
    othersWrote: () => 0,
    ungrouped: (limit) =>
      [...memory.ungrouped]
        .sort()
        .slice(0, limit)
        .map((id) => {
          const kept = memory.documents.get(id);
          const isHere = kept?.current === true && hasText(kept.given.analysed);
          const profile = kept?.given.profile ?? null;
          const analysed = isHere && profile === null ? kept.given.analysed : null;
          return { id, isHere, profile, analysed };
        }),
    setGrouped: (ids) => {
      for (const id of ids) memory.ungrouped.delete(id);
    },
    isKept: (story, documents) => isKept(memory, story, documents),
    disturb: (documents) => {
      for (const id of documents) {
        leaveStories(memory, id);
        if (heldBy(memory, id).length === 0) memory.loose.add(id);
      }
    },
  };
  return { group: async (work) => work(step) };
}

function isKept(memory: Memory, story: string, documents: readonly string[]): boolean {
  const held = idsOf(memory.stories.get(story)).filter((id) => heldBy(memory, id).includes(story));
  return (
    !memory.stale.has(story) && held.length === documents.length && documents.every((id) => held.includes(id))
  );
}
