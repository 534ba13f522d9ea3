// What a copy changed in the words that it took: a number, a weekday, an hour. In: what stands at one place of two copies. Out: conflicts of kind
// figure and date. Nothing is said of rounding, of a toll that grew from day to day, or of readers' comments.

import type { Conflict, Place } from '../model/index.ts';
import { compareText } from './align.ts';
import type { Item, ItemPair } from './copied-items.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { revises } from './figures.ts';
import { areCompatible } from './quantities.ts';
import type { StoryInput } from './story-input.ts';

interface Change {
  readonly kind: Item['kind'];
  readonly a: Place & { readonly says: string };
  readonly b: Place & { readonly says: string };
}

/** One conflict for each thing that copies tell differently. Those that `known` conflicts tell already are left out. */
export function findCopyConflicts(
  story: StoryInput,
  pairs: readonly ItemPair[],
  known: readonly Conflict[],
): readonly Conflict[] {
  const changes = pairs
    .filter(({ a, b }) => differ(a, b))
    .map(
      ({ a, b, documents }): Change => ({
        kind: a.kind,
        a: placeOf(documents[0], a),
        b: placeOf(documents[1], b),
      }),
    );
  return groupChanges(changes.filter((change) => !isKnown(change, known))).map((group) =>
    conflictOf(story, group),
  );
}

function placeOf(document: string, { from, to, says }: Item): Change['a'] {
  return { document, from, to, says };
}

/** Two numbers that rounding or a growing toll explains do not differ. */
function differ(x: Item, y: Item): boolean {
  if (x.says === y.says) return false;
  if (x.quantity === null || y.quantity === null) return !isPartOf(x.says, y.says);
  const [p, q] = [x.quantity, y.quantity];
  // > | Five people hurt in Marn      > | 25-year-old woman named        no number of the same
  //   | ^^^^^^^^^^^                     | ^^^^^^^^^^^
  if (p.figure.dimension !== q.figure.dimension) return false;
  if (p.figure.pair !== null && q.figure.pair !== null) return true;
  if ((p.figure.pair === null) !== (q.figure.pair === null) || p.isPart !== q.isPart) return false;
  return !areCompatible(p, q) && !revises(p, q) && !revises(q, p);
}

/** "March" and "March 6" are one date, told more and less exactly. */
function isPartOf(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isKnown({ a, b }: Change, known: readonly Conflict[]): boolean {
  const has = (side: readonly Place[], place: Place): boolean =>
    side.some(({ document, from, to }) => document === place.document && from < place.to && place.from < to);
  return known.some(({ sides }) => sides.some((side) => has(side, a)) && sides.some((side) => has(side, b)));
}

/** Changes that have a place in common are of one thing. */
function groupChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: { readonly keys: Set<string>; readonly members: Change[] }[] = [];
  for (const change of changes) {
    const keys = [change.a, change.b].map(({ document, from }) => `${document} ${from}`);
    const group = groups.find((one) => keys.some((key) => one.keys.has(key)));
    if (group === undefined) groups.push({ keys: new Set(keys), members: [change] });
    else {
      for (const key of keys) group.keys.add(key);
      group.members.push(change);
    }
  }
  return groups.map(({ members }) => members);
}

const WHY: Readonly<Record<Item['kind'], string>> = {
  number: 'one sentence copied with another number',
  weekday: 'one sentence copied with another day',
  day: 'one sentence copied with another date',
  clock: 'one sentence copied with another hour',
};

function conflictOf(story: StoryInput, group: readonly Change[]): Conflict {
  const sides = new Map<string, Place[]>();
  const all = group.flatMap(({ a, b }) => [a, b]);
  all.sort((x, y) => compareText(x.document, y.document) || x.from - y.from);
  for (const { says, document, from, to } of all)
    sides.set(says, [...(sides.get(says) ?? []), { document, from, to }]);
  const { kind } = group[0]!;
  return toConflict(
    story,
    kind === 'number' ? 'figure' : 'date',
    [...sides.values()].map(distinct),
    WHY[kind],
  );
}
