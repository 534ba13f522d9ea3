// What a worker thread does: it analyses batches of inputs, or collates stories, with models of its own. Plain data in and out.
// What the library needs besides (the profile, the packed bytes, the summary) is made here too: the main thread only writes it down.

import { collateOne, profileOf, type StoryReason } from './collate/index.ts';
import type { AnalysedDocument, Edition, NewStory } from './model/index.ts';
import type { Source } from './read/index.ts';
import { startRecall } from './recall.ts';
import { packJson } from './store/pack.ts';
import { summariseStory } from './story-summary.ts';
import { tryAnalyse } from './variorum.ts';

/** What is to be made of each input besides its document: what the grouping needs to know, and the bytes that the library keeps. */
export type Extra = 'profile' | 'packed';

export interface AnalyseTask {
  readonly sources: readonly Source[];
  readonly extras: readonly Extra[];
}

/** An input that was analysed. */
export interface AnalysedInput {
  /** An `AnalysedDocument`, or the `Problem` that kept the input from being one, as JSON: text crosses threads cheaply. */
  readonly json: string;
  readonly profile?: string;
  readonly packed?: Uint8Array;
}

/** A batch of inputs, each with what was asked for. */
export function analyseBatch({ sources, extras }: AnalyseTask): AnalysedInput[] {
  return sources.map((source) => {
    const result = tryAnalyse(source);
    const json = JSON.stringify(result);
    return 'code' in result ? { json } : { json, ...extrasOf(result, json, extras) };
  });
}

function extrasOf(
  analysed: AnalysedDocument,
  json: string,
  extras: readonly Extra[],
): Omit<AnalysedInput, 'json'> {
  return {
    ...(extras.includes('profile') ? { profile: JSON.stringify(profileOf(analysed)) } : {}),
    ...(extras.includes('packed') ? { packed: packJson(json) } : {}),
  };
}

/** One story to be collated. */
export interface StoryTask {
  /** Analysed documents as JSON. */
  readonly documents: readonly string[];
  readonly reasons: readonly StoryReason[];
}

/** The edition of a story, as JSON. */
export function collateStoryTask({ documents, reasons }: StoryTask): string {
  return JSON.stringify(collateTask({ documents, reasons }));
}

const recall = startRecall();

function collateTask({ documents, reasons }: StoryTask): Edition {
  return collateOne(documents.map(recall), reasons);
}

/** The same with what the library keeps of it. */
export function makeStoryTask(
  task: StoryTask,
): Pick<NewStory, 'summary'> & { json: string; packed: Uint8Array } {
  const edition = collateTask(task);
  const json = JSON.stringify(edition);
  return { summary: summariseStory(edition), json, packed: packJson(json) };
}
