// What a worker thread does: it analyses batches of inputs, or collates stories, with models of its own. Plain data in and out.

import { collateOne, type StoryReason } from './collate/index.ts';
import type { AnalysedDocument, Edition } from './model/index.ts';
import type { Problem } from './problem.ts';
import type { Source } from './read/index.ts';
import { tryAnalyse } from './variorum.ts';

/** A batch of inputs, each to its document or the problem that kept it from being one, as JSON: text crosses threads cheaply. */
export function analyseBatch(sources: readonly Source[]): string[] {
  return sources.map((source) => JSON.stringify(tryAnalyse(source) satisfies AnalysedDocument | Problem));
}

/** One story to be collated. */
export interface StoryTask {
  /** Analysed documents as JSON. */
  readonly documents: readonly string[];
  readonly reasons: readonly StoryReason[];
}

/** The edition of a story, as JSON. */
export function collateStoryTask({ documents, reasons }: StoryTask): string {
  const analysed = documents.map((text) => JSON.parse(text) as AnalysedDocument);
  return JSON.stringify(collateOne(analysed, reasons) satisfies Edition);
}
