// Findings of many documents → one edition. The list of calls, in the order in which they build on one another.

import { type AnalysedDocument, type Edition, SCHEMA, type Story } from '../model/index.ts';
import type { StoryDecision } from './decisions.ts';
import { groupDocuments, type StoryGroup, toGroupReason } from './group.ts';
import { headlineOf } from './headline.ts';
import { directReuse, drawLineage } from './lineage.ts';
import type { Witness } from './material.ts';
import { listPlaces } from './places.ts';
import { findSharedText } from './shared-text.ts';
import { nameWitnesses } from './sigla.ts';
import type { StoryReason } from './stories.ts';
import { compareAccounts } from './story.ts';
import { findEvents } from './story-events.ts';
import { storyIdOf } from './story-regions.ts';

export type { StoryDecision } from './decisions.ts';
export { nameTargets, type TargetName } from './label-targets.ts';
export { type Posting, type Profile, postingsOf, profileOf } from './profile.ts';
export {
  addToStories,
  decideStories,
  explainStory,
  type KeptStories,
  listStories,
  openStories,
  removeFromStories,
  type Stories,
  type StoryChange,
  type StoryMembers,
  type StoryOptions,
  type StoryReason,
  startStories,
  storyOf,
} from './stories.ts';

export interface CollateOptions {
  /** What users decided about stories: merges and splits, oldest first. Their word wins. */
  readonly decisions?: readonly StoryDecision[];
}

export { type Change, findChanges } from './changes.ts';
export {
  ASKED,
  compareWithAsked,
  holdsQuotation,
  type QuotationMatch,
  type QuotationReading,
  readQuotation,
} from './quotation-check.ts';

/** Collates documents into stories. Pure: the same documents in any order give the same edition. */
export function collate(documents: readonly AnalysedDocument[], { decisions }: CollateOptions = {}): Edition {
  const witnesses = nameWitnesses(documents);
  const stories = groupDocuments(witnesses, decisions).map((group) => collateStory(witnesses, group));
  return {
    schema: SCHEMA,
    documents: witnesses.map((witness) => entryOf(witness, stories)),
    stories,
    problems: [],
  };
}

/** One edition for each story, with sigla of its own: what a library keeps. */
export function collateEach(
  documents: readonly AnalysedDocument[],
  { decisions }: CollateOptions = {},
): Edition[] {
  const witnesses = nameWitnesses(documents);
  return groupDocuments(witnesses, decisions).map(({ members, why }) => {
    const own = nameWitnesses(members.map((index) => witnesses[index]!.analysed));
    const place = new Map(members.map((index, at) => [index, at] as const));
    const reasons = why.map((reason) => ({
      ...reason,
      pair: [place.get(reason.pair[0])!, place.get(reason.pair[1])!] as const,
    }));
    return editionOf(own, reasons);
  });
}

/**
 * The edition of documents that are known to be one story, in any order: what `reduce` makes of all documents of one key. `reasons` come
 * from `explainStory`.
 */
export function collateOne(
  documents: readonly AnalysedDocument[],
  reasons: readonly StoryReason[] = [],
): Edition {
  const witnesses = nameWitnesses(documents);
  const indexOf = new Map(witnesses.map(({ analysed }, at) => [analysed.document.id, at] as const));
  return editionOf(
    witnesses,
    reasons.map((reason) => toGroupReason(reason, indexOf, witnesses)),
  );
}

function editionOf(witnesses: readonly Witness[], why: StoryGroup['why']): Edition {
  const story = collateStory(witnesses, { members: witnesses.map((_, at) => at), why });
  return {
    schema: SCHEMA,
    documents: witnesses.map((witness) => entryOf(witness, [story])),
    stories: [story],
    problems: [],
  };
}

function collateStory(all: readonly Witness[], group: StoryGroup): Story {
  const witnesses = group.members.map((index) => all[index]!);
  const passages = findSharedText(witnesses);
  const reuse = directReuse(witnesses, passages);
  const lineage = drawLineage(witnesses, passages, reuse);
  return {
    ...headOf(witnesses),
    distinctTexts: lineage.texts.length,
    events: findEvents(witnesses, lineage),
    why: group.why.map(({ pair: [a, b], rule, score }) => ({
      documents: [all[a]!.siglum, all[b]!.siglum],
      rule,
      score,
    })),
    reuse,
    lineage,
    ...compareAccounts({ documents: witnesses, reuse, lineage }),
    places: listPlaces(witnesses),
  };
}

/** A story is known by its earliest document, so that its id lasts when later ones join. */
function headOf(witnesses: readonly Witness[]): Pick<Story, 'id' | 'title' | 'documents'> {
  const { document } = witnesses[0]!.analysed;
  return {
    id: storyIdOf(document.id),
    title: headlineOf(witnesses),
    documents: witnesses.map(({ siglum }) => siglum),
  };
}

function entryOf({ siglum, analysed }: Witness, stories: readonly Story[]): Edition['documents'][number] {
  const { id, path, url, title, outlet, published, publishedBasis } = analysed.document;
  const holders = stories.filter((story) => story.documents.includes(siglum)).map((story) => story.id);
  return { siglum, id, path, url, title, outlet, published, publishedBasis, stories: holders };
}
