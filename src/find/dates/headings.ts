// Day headings of live blogs: a line that holds nothing but a date dates what follows, up to the next such line.
// In: text and its expressions. Out: stretches with their day; none unless the text is built of timed entries, since a page's
// own date line also stands alone.

import type { Span } from '../../model/index.ts';
import { parseDay } from './calendar.ts';
import { resolve } from './resolve.ts';
import type { Expression } from './shapes.ts';

export interface DayStretch extends Span {
  /** Day number; null where the heading's year is not known. */
  readonly day: number | null;
  /** Above the entries: the minute of the newest one. A later clock time there is of the day before. */
  readonly newest: number | null;
}

const FEWEST_ENTRIES = 3;

/** The stretches under day headings, sorted. What stands above the first heading belongs to its day: newest comes first. */
export function headingDays(
  text: string,
  expressions: readonly Expression[],
  published: number | null,
  year: number | null,
): DayStretch[] {
  const alone = expressions.filter((expression) => standsAlone(text, expression));
  const entries = alone.filter((expression) => expression.shape.kind === 'clock');
  const headings = alone.filter((expression) => expression.shape.kind === 'day');
  if (entries.length < FEWEST_ENTRIES || headings.length === 0 || entries[0]!.from < headings[0]!.from)
    return [];
  const stretches = headings.map((heading, n) => {
    const context = {
      anchor: published,
      year,
      tense: 'unknown' as const,
      quarters: false,
      mention: null,
      clockDay: null,
    };
    const day = parseDay(resolve(heading.shape, context).value);
    return { from: heading.from, to: headings[n + 1]?.from ?? text.length, day, newest: null };
  });
  return [
    { from: 0, to: headings[0]!.from, day: stretches[0]!.day, newest: minuteOf(entries[0]!) },
    ...stretches,
  ];
}

function minuteOf({ shape }: Expression): number | null {
  return shape.kind === 'clock' ? shape.hour * 60 + shape.minute : null;
}

// > | Edited by Ida Brook (until 20.00) and Tomas Hale     above entries of which the newest is of 00.40
//   |                            ^^^^^ the evening before
/** The day of an expression under its heading. */
export function dayUnder(stretch: DayStretch, expression: Expression): number | null {
  const minute = minuteOf(expression);
  const isLater = stretch.newest !== null && minute !== null && minute > stretch.newest;
  return stretch.day === null ? null : stretch.day - (isLater ? 1 : 0);
}

function standsAlone(text: string, span: Span): boolean {
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, span.from - MOST_BLANKS), span.from)) &&
    /^[^\S\n]*(?:\n|$)/.test(text.slice(span.to, span.to + MOST_BLANKS))
  );
}
const MOST_BLANKS = 20;
