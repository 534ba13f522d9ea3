// Document → findings: the list of finders. Each names the kinds that it builds on, and runs after them.

import type { Finding } from '../model/index.ts';
import { attributions, findEveryAttribution } from './attributions/index.ts';
import { dates } from './dates/index.ts';
import { events } from './events/index.ts';
import { figures } from './figures/index.ts';
import type { Finder, FindInput } from './finder.ts';
import { labels } from './labels/index.ts';

export { findEveryAttribution } from './attributions/index.ts';
export {
  type Deed,
  deedFeatures,
  EVENT_TYPES,
  EVENTS_FILE,
  type EventCounts,
  type EventRun,
  type EventTree,
  type EventType,
  eventTree,
  featureKey,
  openEvents,
  typeOfDeed,
} from './events/index.ts';
export type { Finder, FindInput } from './finder.ts';

/** Every finder, in no particular order. */
export const FINDERS: readonly Finder[] = [attributions, dates, figures, labels, events];

/** All findings of one document, sorted by position, the longer first, then by id. */
export function findAll(input: FindInput, finders: readonly Finder[] = FINDERS): readonly Finding[] {
  const found: Finding[] = [];
  for (const finder of inOrderOfNeed(finders)) {
    const needed = found.filter(({ kind }) => finder.needs.includes(kind));
    // One by one: a text of many megabytes has more findings than a call has room for arguments.
    for (const finding of finder.find(input, needed)) found.push(finding);
  }
  return inTextOrder(found);
}

/** The findings with belief, attitude and the merely possible among the attributions. What builds on attributions stays as it was. */
export function withEveryAttribution(input: FindInput, findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter(({ kind }) => kind !== 'attribution');
  return inTextOrder([...others, ...findEveryAttribution(input)]);
}

function inTextOrder(findings: Finding[]): readonly Finding[] {
  return findings.sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
}

/** Each finder after those it needs; a need that no finder of the list meets is met by nothing. */
function inOrderOfNeed(finders: readonly Finder[]): readonly Finder[] {
  const ordered: Finder[] = [];
  const place = (finder: Finder): void => {
    if (ordered.includes(finder)) return;
    for (const other of finders) if (finder.needs.includes(other.kind)) place(other);
    ordered.push(finder);
  };
  for (const finder of finders) place(finder);
  return ordered;
}
