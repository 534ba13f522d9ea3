// In: a draft and its type. Out: how far one may rely on it: certain, likely or possible.
// Idea: two witnesses that know nothing of one another: rules of thumb and trained models. How often each class is right on
// texts that nothing was trained on stands in docs/method/attributions.md.

import type { AttributionType, Confidence } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** Log-odds of the cue, in units of 1/32, from which direct speech that both see is certain: 96.9 % right on PolNeAR dev. */
export const CERTAIN = 32;
/** The same for reported speech to be likely, and what the rules' consent adds: from there on 81 % are right, below it 57 %. */
export const LIKELY = 50;
export const CONSENT = 60;

const QUOTED = /^(?:tag-after|tag-before)$/;

export function confidenceOf(draft: Draft, type: AttributionType): Confidence {
  const nobody = draft.source.length === 0 && draft.voice === undefined && draft.continues === undefined;
  if (nobody || draft.guessed === true) return 'possible';
  const { odds = 0, seconded = false } = draft;
  if (QUOTED.test(draft.rule) && draft.odds !== undefined)
    return seconded && type === 'direct' && odds >= CERTAIN ? 'certain' : 'likely';
  if (draft.rule !== 'learned') return draft.confidence;
  if (type === 'direct') return 'likely';
  return odds + (seconded ? CONSENT : 0) >= LIKELY ? 'likely' : 'possible';
}
