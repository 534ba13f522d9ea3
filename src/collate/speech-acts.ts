// Sentences that tell of a remark although no attribution was found in them: the speaker's name and an act that is done with words.

import type { Speaker } from './speakers.ts';
import type { Unit } from './units.ts';

// > | Civil defence has asked people in a dozen villages to leave.      (no attribution was found)
//   | ^^^^^^^^^^^^^     ^^^^^ the speaker's name, and an act done with words
const SPEECH_ACTS = new Set(
  'ask tell told order urg warn accus threaten vow promis compar liken call brand describ blam condemn prais deni reject admit conced demand insist announc claim declar refus declin suggest propos offer pledg advis appeal instruct request recommend predict apologis apologiz defend dismiss reveal disclos'.split(
    ' ',
  ),
);

/** Does the sentence tell that this speaker said something, by his name and a verb of speech? False for nobody. */
export function tellsOf({ terms }: Pick<Unit, 'terms'>, speaker: Speaker | null): boolean {
  if (speaker === null || !terms.some(({ stem }) => SPEECH_ACTS.has(stem))) return false;
  const last = speaker.words.at(-1);
  if (!speaker.isUnnamed) return terms.some(({ key }) => key === last);
  return speaker.stems.length > 1 && speaker.stems.every((stem) => terms.some((term) => term.stem === stem));
}
