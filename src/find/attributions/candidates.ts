// In: what the rules found. Out: everything that the judge has to choose from, in order of the cues: direct speech by rule,
// what the models see (in several readings), and the rules' reading of a cue that the models see too.

import type { Draft } from './draft.ts';
import { type AttributionModels, findLearned } from './learned/index.ts';
import type { Words } from './learned/words.ts';
import { completed, isSame } from './merge.ts';
import type { View } from './view.ts';

export interface Candidates {
  readonly words: Words;
  readonly pool: readonly Draft[];
}

/** Direct speech that the judge knows from its training; headlines and labels are taken as they are. */
export function isTagged({ rule, cueToken }: Draft): boolean {
  return cueToken >= 0 && (rule === 'tag-after' || rule === 'tag-before');
}

export function candidatesOf(view: View, rules: readonly Draft[], models: AttributionModels): Candidates {
  const { words, drafts } = findLearned(view, rules, models);
  const learned = completed(view, rules, drafts);
  const known = new Map(learned.map((draft) => [draft.cueToken, draft]));
  const tagged = rules.filter(isTagged).map((draft) => informed(draft, known.get(draft.cueToken)));
  const others = rules.filter(
    (draft) =>
      !isTagged(draft) && draft.source.length > 0 && known.has(draft.cueToken) && draft.rule !== 'headline',
  );
  const reported = others.map((draft) => ({
    ...informed(draft, known.get(draft.cueToken)),
    cue: known.get(draft.cueToken)!.cue,
    rule: 'learned',
    variant: 'reported',
  }));
  const pool = [...tagged, ...learned, ...reported];
  const order = pool.map((_, i) => i).sort((a, b) => pool[a]!.cueToken - pool[b]!.cueToken || a - b);
  return { words, pool: order.map((i) => pool[i]!) };
}

/** A draft of the rules with what the models say of its cue. */
function informed(draft: Draft, learned: Draft | undefined): Draft {
  if (learned?.odds === undefined || learned.held === undefined) return draft;
  return { ...draft, odds: learned.odds, held: learned.held, seconded: isSame(draft, learned) };
}
