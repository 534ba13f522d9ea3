// Figures of one thing → the steps in which later accounts changed the number: 19 on Monday, 23 on Tuesday. In: groups of quantities.
// Out: for each day on which a number changed, what it was and is.
// A number that an account gives of something else (the missing taken for the dead) is no step. The number of a day is the one that most accounts of it give.

import type { Revision } from '../model/index.ts';
import { placeOfFigure, slips } from './conflicts-figures.ts';
import { figureId, isTelling, revises } from './figures.ts';
import { mostFrequent } from './most-frequent.ts';
import { type Quantity, shortOf } from './quantities.ts';
import type { StoryInput } from './story-input.ts';

export interface DatedRevision extends Revision {
  readonly day: string;
}

/** All steps, by statement and day. */
export function findRevisions(
  story: StoryInput,
  groups: readonly (readonly Quantity[])[],
): readonly DatedRevision[] {
  const slipped = new Set(slips(groups.flat()).map(([, other]) => other));
  return groups.filter(countsPeople).flatMap((group) => {
    const statement = figureId(story, group);
    const days = numbersByDay(group.filter((quantity) => !slipped.has(quantity)));
    return days.slice(1).flatMap((after, at): DatedRevision[] => {
      const before = days[at]!;
      if (!revises(after, before)) return [];
      const places = { before: placeOfFigure(before), after: placeOfFigure(after) };
      return [{ day: dayOf(after), statement, ...places, was: shortOf(before), is: shortOf(after) }];
    });
  });
}

/** Counts of people change from day to day; that two accounts count other gates is a dispute. */
function countsPeople(group: readonly Quantity[]): boolean {
  return isTelling(group) && group[0]!.categories.length > 0;
}

function dayOf({ day }: Quantity): string {
  return day!.slice(0, 10);
}

/** One quantity for each day, in order of days: parts, denied numbers and those of comments apart. */
function numbersByDay(group: readonly Quantity[]): readonly Quantity[] {
  const days = new Map<string, Quantity[]>();
  for (const quantity of group) {
    if (quantity.day === null || quantity.isPart || quantity.isDenied || quantity.sentence.inComment)
      continue;
    const known = days.get(dayOf(quantity));
    if (known === undefined) days.set(dayOf(quantity), [quantity]);
    else known.push(quantity);
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, members]) => {
    const number = mostFrequent(members.map(shortOf));
    return members.find((quantity) => shortOf(quantity) === number)!;
  });
}
