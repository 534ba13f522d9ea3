// Passages while they are being made. In: drafts in any order, tied to one another by reference. Out: passages in order, with ids.
// Idea: every rule works on drafts; only here are they sorted, nested and numbered, and gaps at the top level filled.

import { compareSpans, contains, overlaps, type Passage, type Role, type Span } from '../model/index.ts';

export interface Draft extends Span {
  readonly role: Role;
  /** Who speaks; null where self-description must say it (the outlet's own words). */
  readonly voice: string | null;
  readonly parent: Draft | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly why: string;
}

/** Ties found between drafts once all of them exist. */
export interface Links {
  readonly replyTo: ReadonlyMap<Draft, { readonly target: Draft; readonly why: string }>;
  readonly quotedFrom: ReadonlyMap<Draft, Draft>;
}

export const NO_LINKS: Links = { replyTo: new Map(), quotedFrom: new Map() };

/** A draft with nothing known but its place and role. */
export function draft(span: Span, role: Role, why: string, more: Partial<Draft> = {}): Draft {
  return {
    from: span.from,
    to: span.to,
    role,
    voice: null,
    parent: null,
    number: null,
    date: null,
    why,
    ...more,
  };
}

/** Sorted, with ids and parents. `voiceOf` names the voice of drafts that have none. */
export function toPassages(
  drafts: readonly Draft[],
  links: Links,
  voiceOf: (draft: Draft) => string,
): Passage[] {
  const sorted = drafts
    .map((draft) => ({ draft, depth: depthOf(draft) }))
    .sort((a, b) => compareSpans(a.draft, b.draft) || a.depth - b.depth)
    .map(({ draft }) => draft);
  const ids = new Map(sorted.map((draft, i) => [draft, `p${i + 1}`]));
  return sorted.map((draft) => {
    const reply = links.replyTo.get(draft);
    const source = links.quotedFrom.get(draft);
    return {
      id: ids.get(draft)!,
      from: draft.from,
      to: draft.to,
      role: draft.role,
      voice: draft.voice ?? voiceOf(source ?? draft),
      parent: draft.parent ? (ids.get(draft.parent) ?? null) : null,
      replyTo: reply ? (ids.get(reply.target) ?? null) : null,
      number: draft.number,
      date: draft.date,
      quotedFrom: source ? (ids.get(source) ?? null) : null,
      why: reply ? `${draft.why}; answers: ${reply.why}` : draft.why,
    };
  });
}

function depthOf(draft: Draft): number {
  let depth = 0;
  for (let up = draft.parent; up; up = up.parent) depth++;
  return depth;
}

/** True when top-level drafts are disjoint and each nested draft lies in its parent. */
export function isTree(drafts: readonly Draft[]): boolean {
  const top = drafts.filter((draft) => draft.parent === null).sort(compareSpans);
  return (
    top.every((draft, i) => i === 0 || !overlaps(top[i - 1]!, draft)) &&
    drafts.every((draft) => draft.parent === null || contains(draft.parent, draft))
  );
}
