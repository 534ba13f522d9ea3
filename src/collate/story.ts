// The accounts of one story → what they state, where they part, what they leave out. A short list of calls.

import type { Story } from '../model/index.ts';
import { splitSentences } from './sentences.ts';
import type { StoryInput } from './story-input.ts';
import { scanTerms } from './terms.ts';
import { unitsOf } from './units.ts';
import { findUtterances } from './utterances.ts';
import { weighTerms } from './weights.ts';

export type Comparison = Pick<
  Story,
  'statements' | 'conflicts' | 'drift' | 'labels' | 'timeline' | 'omissions'
>;

/** Compares the accounts of one story. Pure: documents in the same order of sigla give the same answer. */
export function compareAccounts(story: StoryInput): Comparison {
  const units = story.documents.flatMap(unitsOf);
  const weights = weighTerms(story.documents.flatMap(sentenceTerms));
  const utterances = findUtterances(story, units, weights);
  return {
    statements: utterances.map(({ statement }) => statement),
    conflicts: [],
    drift: [],
    labels: [],
    timeline: [],
    omissions: [],
  };
}

function sentenceTerms({
  analysed,
}: StoryInput['documents'][number]): readonly ReturnType<typeof scanTerms>[] {
  const { text } = analysed.document;
  return splitSentences(text, { from: 0, to: text.length }).map((sentence) => scanTerms(text, sentence));
}
