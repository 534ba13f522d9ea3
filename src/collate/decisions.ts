// What users decided about stories: which documents belong together, which are to be set apart. Their word wins over likeness.
// In: decisions in the order in which they were made. Out: pairs of documents, free of contradiction: where two decisions cannot both
// hold, the later one does. Plain JSON, so that a file or a library can keep them; documents that are not there yet wait in it.

import type { Decision } from '../model/index.ts';

/** The part of a library's decision that stories look at; other kinds and undone ones count for nothing. */
export type StoryDecision = Pick<Decision, 'kind' | 'documents'> &
  Partial<Pick<Decision, 'from' | 'undoneAt'>>;

export type IdPair = readonly [string, string];

export interface Ruling {
  /** Stands with: pairs whose stories are one. */
  readonly together: readonly IdPair[];
  /** Pairs that never stand in one story. */
  readonly apart: readonly IdPair[];
}

/** Works decisions off from the last to the first; a pair that goes against a later one is dropped. */
export function ruleOn(decisions: readonly StoryDecision[]): Ruling {
  const groupOf = new Map<string, Set<string>>();
  const apart = new Map<string, Set<string>>();
  const ruling: { together: IdPair[]; apart: IdPair[] } = { together: [], apart: [] };
  const membersOf = (id: string): Set<string> => groupOf.get(id) ?? new Set([id]);
  const isApart = (a: string, b: string): boolean =>
    [...membersOf(a)].some((x) => [...membersOf(b)].some((y) => apart.get(x)?.has(y) === true));
  const join = (a: string, b: string): void => {
    if (membersOf(a).has(b) || isApart(a, b)) return;
    const joined = new Set([...membersOf(a), ...membersOf(b)]);
    for (const id of joined) groupOf.set(id, joined);
    ruling.together.push([a, b]);
  };
  const part = (a: string, b: string): void => {
    if (a === b || membersOf(a).has(b)) return;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      apart.set(x, (apart.get(x) ?? new Set()).add(y));
    ruling.apart.push([a, b]);
  };
  for (const { kind, documents, from, undoneAt } of [...decisions].reverse()) {
    if (undoneAt) continue;
    if (kind === 'merge') for (const id of documents.slice(1)) join(documents[0]!, id);
    if (kind === 'split') for (const a of documents) for (const b of from ?? []) part(a, b);
  }
  return ruling;
}
