// Document → attributions: who said what. Direct speech by its marks and tags (quoted.ts), reported speech by its clauses
// (reported.ts), one list (merge.ts), then speakers and flags (finish.ts). What is shown is speech that is certain or likely.

import type { Attribution } from '../../model/index.ts';
import type { Finder, FindInput } from '../finder.ts';
import { contentFrom, type Draft } from './draft.ts';
import { finishDrafts } from './finish.ts';
import { mergeDrafts } from './merge.ts';
import { findQuoted } from './quoted.ts';
import { findReported } from './reported.ts';
import { findStructured } from './structured.ts';
import { joinUntagged } from './untagged.ts';
import { type View, viewOf } from './view.ts';

/** Every attribution, belief and attitude and the merely possible among them. */
export function findEveryAttribution(input: FindInput): readonly Attribution[] {
  const view = viewOf(input);
  return finishDrafts(view, draftsOf(view));
}

function draftsOf(view: View): Draft[] {
  const quoted = findQuoted(view);
  const merged = [...mergeDrafts(quoted, findReported(view)), ...findStructured(view)];
  return inOrder(joinUntagged(view, merged));
}

/** Sorted by content, then cue; `continues` points at the new places. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const order = drafts.map((_, i) => i);
  order.sort(
    (a, b) =>
      contentFrom(drafts[a]!) - contentFrom(drafts[b]!) || drafts[a]!.cueToken - drafts[b]!.cueToken || a - b,
  );
  const place = new Map(order.map((old, now) => [old, now]));
  return order.map((old) => {
    const draft = drafts[old]!;
    return draft.continues === undefined ? draft : { ...draft, continues: place.get(draft.continues)! };
  });
}

/** Speech that is certain or likely. */
export const attributions: Finder<Attribution> = {
  kind: 'attribution',
  find: (input) => shown(findEveryAttribution(input)),
};

function shown(all: readonly Attribution[]): Attribution[] {
  const kept = all.filter((one) => one.speech && one.confidence !== 'possible');
  const ids = new Set(kept.map((one) => one.id));
  return kept.map((one) => ({
    ...one,
    within: one.within !== null && ids.has(one.within) ? one.within : null,
    continues: one.continues !== null && ids.has(one.continues) ? one.continues : null,
  }));
}
