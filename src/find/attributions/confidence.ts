// In: a draft. Out: how far one may rely on it: certain, likely or possible.
// Idea: the judge's log-odds that source and content are right, learned on texts that the models had not seen. How often each
// class is right on texts that nothing was trained on stands in docs/method/attributions.md.

import type { Confidence } from '../../model/index.ts';
import type { Draft } from './draft.ts';

/** The judge's log-odds, in units of 1/32, from which what it judged is certain. */
export const CERTAIN = 84;
/** The same from which it is likely. */
export const LIKELY = -20;

/** Where the rules of direct speech and the models, each alone, see the same words of the same source, this is enough. */
const TOGETHER = 36;

/** With `plain`, the construction leaves no doubt that it is a report: likely at least. */
export function confidenceOf(draft: Draft, plain: boolean): Confidence {
  const nobody = draft.source.length === 0 && draft.voice === undefined && draft.continues === undefined;
  if (nobody) return 'possible';
  const { right, rule, seconded = false } = draft;
  if (right === undefined) return draft.confidence === 'certain' ? 'likely' : draft.confidence;
  if (right >= CERTAIN) return 'certain';
  if (seconded && /^tag-/.test(rule) && right >= TOGETHER) return 'certain';
  return right >= LIKELY || plain ? 'likely' : 'possible';
}
