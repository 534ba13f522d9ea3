// In: drafts of direct speech and of reported speech. Out: one list without doubles. Direct speech wins over a reported
// clause that has the same cue or the same content; a reported clause inside a quotation stays, nested.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { View } from './view.ts';

/** Joins the lists. */
export function mergeDrafts(quoted: readonly Draft[], reported: readonly Draft[]): Draft[] {
  const cues = new Set(quoted.filter((draft) => draft.cueToken >= 0).map((draft) => draft.cueToken));
  const near = byStretch(quoted);
  const free = reported.filter(
    (draft) => !cues.has(draft.cueToken) && !isTaken(draft, neighbours(near, draft)),
  );
  return [...quoted, ...free];
}

/** Direct speech by rule, then what the models found, then the surest of the reported clauses that they refused. */
export function combine(
  quoted: readonly Draft[],
  rules: readonly Draft[],
  learned: readonly Draft[],
): Draft[] {
  const own = new Set(quoted);
  const merged = mergeDrafts(quoted, learned);
  return mergeDrafts(
    merged,
    rules.filter((draft) => !own.has(draft) && draft.sure === true),
  );
}

/** Gives what the models found without a source the one that the rules see for its cue, or that of its sentence's last cue. */
export function completed(view: View, rules: readonly Draft[], learned: readonly Draft[]): Draft[] {
  const byCue = new Map(rules.map((draft) => [draft.cueToken, draft]));
  let last: Draft | null = null;
  const drafts: Draft[] = [];
  for (const draft of learned) {
    let { source } = draft;
    if (source.length === 0) {
      const near =
        last && view.sentenceOf[last.cueToken] === view.sentenceOf[draft.cueToken] ? last.source : [];
      source = byCue.get(draft.cueToken)?.source ?? near;
    }
    if (source.length === 0 && isLedByColon(view, draft)) continue;
    const whole = { ...draft, source };
    drafts.push(whole);
    if (source.length > 0) last = whole;
  }
  return drafts;
}

/** A quotation behind a colon without a known speaker is for untagged.ts. */
function isLedByColon(view: View, draft: Draft): boolean {
  return draft.content.some(({ from, to }) => /:\s*["'“‘]/.test(view.text.slice(Math.max(0, from - 3), to)));
}

const STRETCH = 2048;

/** The drafts by the stretches of text that their content touches, so that only neighbours are compared. */
function byStretch(drafts: readonly Draft[]): Map<number, Draft[]> {
  const near = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const stretch of stretchesOf(draft)) {
      const here = near.get(stretch);
      if (here) here.push(draft);
      else near.set(stretch, [draft]);
    }
  }
  return near;
}

function stretchesOf(draft: Draft): Set<number> {
  const stretches = new Set<number>();
  for (const { from, to } of draft.content) {
    for (let i = Math.floor(from / STRETCH); i <= Math.floor(to / STRETCH); i++) stretches.add(i);
  }
  return stretches;
}

function neighbours(near: ReadonlyMap<number, readonly Draft[]>, draft: Draft): Draft[] {
  return [...stretchesOf(draft)].flatMap((stretch) => near.get(stretch) ?? []);
}

function isTaken(draft: Draft, quoted: readonly Draft[]): boolean {
  return quoted.some(
    (other) => shareOf(draft.content, other.content) > 0.6 && shareOf(other.content, draft.content) > 0.6,
  );
}

/** The share of `a`'s characters that `b` covers. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  let all = 0;
  for (const x of a) {
    all += x.to - x.from;
    for (const y of b) shared += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  }
  return all === 0 ? 0 : shared / all;
}
