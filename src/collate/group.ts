// Documents → stories, all at once. In: witnesses in order, and what users decided. Out: groups of indexes, each with its reasons.
// The work is done where stories grow one document at a time (stories.ts); here only documents become profiles and stems words again.

import { articleWords } from './article-words.ts';
import type { StoryDecision } from './decisions.ts';
import type { Witness } from './material.ts';
import { profileOf } from './profile.ts';
import { stemWord } from './stem.ts';
import { explainStory, listStories, type StoryReason, startStories } from './stories.ts';

export interface StoryGroup {
  /** Indexes of the witnesses, ascending. */
  readonly members: readonly number[];
  readonly why: readonly GroupReason[];
}

/** Why a document stands in its group: the earlier member that it is most like, and the words that make it so. */
export interface GroupReason {
  readonly pair: readonly [number, number];
  readonly score: number;
  /** In words, for people to read. */
  readonly rule: string;
}

/** Groups documents. Every document stands in exactly one group; groups are sorted by their first member. */
export function groupDocuments(
  witnesses: readonly Witness[],
  decisions: readonly StoryDecision[] = [],
): StoryGroup[] {
  const ids = distinctIds(witnesses);
  const profiles = witnesses.map(({ analysed }, index) => ({ ...profileOf(analysed), id: ids[index]! }));
  const stories = startStories(profiles, { decisions });
  const indexOf = new Map(ids.map((id, index) => [id, index] as const));
  return listStories(stories)
    .map((story) => ({
      members: story.documents.map((id) => indexOf.get(id)!).sort((a, b) => a - b),
      why: explainStory(stories, story).map((reason) => toGroupReason(reason, indexOf, witnesses)),
    }))
    .sort((a, b) => a.members[0]! - b.members[0]!);
}

/** A reason with the indexes of its documents, in words. */
export function toGroupReason(
  reason: StoryReason,
  indexOf: ReadonlyMap<string, number>,
  witnesses: readonly Witness[],
): GroupReason {
  const pair = [indexOf.get(reason.pair[0])!, indexOf.get(reason.pair[1])!] as const;
  return { pair, score: reason.score, rule: ruleOf(reason, witnesses[pair[1]]!) };
}

/** The documents' ids; the same bytes read twice are two documents. */
function distinctIds(witnesses: readonly Witness[]): string[] {
  const times = new Map<string, number>();
  return witnesses.map(({ analysed: { document } }) => {
    const time = (times.get(document.id) ?? 0) + 1;
    times.set(document.id, time);
    return time === 1 ? document.id : `${document.id} ${time}`;
  });
}

function ruleOf({ by, stems }: StoryReason, witness: Witness): string {
  if (by === 'decision') return 'you put them together';
  return `share words that few texts have: ${wordsFor(stems, witness).join(', ')}`;
}

/** The first word that a document has for each stem. */
function wordsFor(stems: readonly string[], { analysed }: Witness): string[] {
  const words = new Map<string, string>();
  for (const { key } of articleWords(analysed)) {
    const stem = stemWord(key);
    if (!words.has(stem)) words.set(stem, key);
  }
  return stems.map((stem) => words.get(stem) ?? stem);
}
