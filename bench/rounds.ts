// A library for measuring, of public texts multiplied by edits. In: a load (load.ts). Out: its first round added and collated as a user
// would do it; then further rounds. Their documents are multiplied with their findings and grouped for real. A story whose documents are
// all of one round gets the edition of the first round's documents of the same numbers (collated when it is first wanted) in the words of
// the round; stories across rounds are collated for real.

import {
  addToStories,
  collateOne,
  explainStory,
  openStories,
  type Profile,
  type StoryMembers,
  type StoryReason,
} from '../src/collate/index.ts';
import { storyIdOf } from '../src/collate/story-regions.ts';
import { keepFiles, settle } from '../src/library.ts';
import type { Edition, Library, NewStory } from '../src/model/index.ts';
import { summariseStory } from '../src/story-summary.ts';
import { spentMs } from './growth.ts';
import { idOf, type Load, numberOf } from './load.ts';

/** Documents, and stories, of one commit. */
const BATCH = 100;

/** Editions of documents of the first round, by their ids. */
export type Editions = Map<string, Edition>;

/** Adds the base as a user does; the editions of its stories. */
export async function addFirstRound(kept: Library, load: Load): Promise<Editions> {
  const before = spentMs();
  for (let at = 0; at < load.base.length; at += BATCH) await keepFiles(kept, load.base.slice(at, at + BATCH));
  const stories = await settle(kept);
  const each = (spentMs() - before) / load.base.length;
  console.log(
    `${load.base.length} documents added, ${stories} stories: ${each.toFixed(1)} ms of processor time each`,
  );
  const editions: Editions = new Map();
  for await (const { edition } of kept.everyStory())
    editions.set(keyOf(edition.documents.map(({ id }) => id)), edition);
  return editions;
}

/** Adds another round. Returns how many stories were collated: of the first round's documents, and across rounds. */
export async function addRound(
  kept: Library,
  load: Load,
  { round, editions }: { readonly round: number; readonly editions: Editions },
): Promise<{ readonly anew: number; readonly across: number }> {
  const first = round * load.base.length;
  for (let at = 0; at < load.base.length; at += BATCH) {
    const numbers = load.base.slice(at, at + BATCH).map((_, place) => first + at + place);
    await keepFiles(kept, numbers.map(load.documentAt));
  }
  const grouped: Grouped = new Map();
  while (await kept.group((step) => groupSome(step, grouped)));
  const own = [...grouped.values()].filter(({ members }) =>
    members.documents.every((id) => isInRound(load, id, round)),
  );
  const had = editions.size;
  for (let at = 0; at < own.length; at += BATCH) {
    const stories = own.slice(at, at + BATCH).map((each) => {
      const base = { ...each, members: inFirst(load, each.members) };
      return inRound(load, editionOf(load, base, editions), round);
    });
    await kept.putStories(stories, []);
  }
  await kept.group((step) => {
    for (const { members } of grouped.values())
      if (!step.isKept(members.id, members.documents)) step.disturb(members.documents);
  });
  return { anew: editions.size - had, across: await settle(kept) };
}

/** A story of a round, and why its documents stand in it; known until the round is put. */
interface GroupedStory {
  readonly members: StoryMembers;
  readonly reasons: readonly StoryReason[];
}
type Grouped = Map<string, GroupedStory>;

function keyOf(documents: readonly string[]): string {
  return [...documents].sort().join(' ');
}

function isInRound(load: Load, id: string, round: number): boolean {
  const number = numberOf(id);
  return number !== null && Math.floor(number / load.base.length) === round;
}

type Grouping = Parameters<Parameters<Library['group']>[0]>[0];

/** Groups some documents and notes the stories that they change; are there more? */
function groupSome(step: Grouping, grouped: Grouped): boolean {
  const waiting = step.ungrouped(10 * BATCH);
  const stories = openStories(step);
  const { gone, changed } = addToStories(
    stories,
    waiting.map(({ profile }) => JSON.parse(profile!) as Profile),
  );
  for (const id of gone) grouped.delete(id);
  for (const members of changed)
    grouped.set(members.id, { members, reasons: explainStory(stories, members) });
  stories.keep();
  step.setGrouped(waiting.map(({ id }) => id));
  return waiting.length > 0;
}

/** The same members in the first round. */
function inFirst(load: Load, { documents }: StoryMembers): StoryMembers {
  const ids = documents.map((id) => firstOf(load, id));
  return { id: storyIdOf(ids[0]!), documents: ids };
}

function firstOf(load: Load, id: string): string {
  return idOf(numberOf(id)! % load.base.length);
}

function editionOf(load: Load, { members, reasons }: GroupedStory, editions: Editions): Edition {
  const key = keyOf(members.documents);
  const known = editions.get(key);
  if (known !== undefined) return known;
  const edition = collateOne(
    members.documents.map((id) => load.base[numberOf(id)!]!),
    reasons.map((reason) => ({
      ...reason,
      pair: [firstOf(load, reason.pair[0]), firstOf(load, reason.pair[1])] as const,
    })),
  );
  editions.set(key, edition);
  return edition;
}

/** The edition of the same story in another round. */
function inRound(load: Load, edition: Edition, round: number): NewStory {
  const moved = load.inRound(edition, round);
  const documents = moved.documents.map((entry) => ({
    ...entry,
    id: idOf(numberOf(entry.id)! + round * load.base.length),
  }));
  const stories = moved.stories.map((story) => ({ ...story, id: storyIdOf(documents[0]!.id) }));
  const whole = { ...moved, documents, stories };
  return { summary: summariseStory(whole), edition: whole };
}
