// In: the first or last lines of one comment. Out: its author, its time and its number, as the lines say them.
// Idea: one line or two read as a comment's head; a bare name counts only above a line with a time.

import { isName, type MetaLine, readMetaLine } from './comment-lines.ts';
import { isoDay, pad } from './dates.ts';
import type { Line } from './lines.ts';
import type { ThreadComment } from './thread.ts';

/** The day of a line with a time, or null. */
export function dateOf(meta: MetaLine): string | null {
  if (!meta.date) return meta.relative;
  const { year, month } = meta.date;
  // The year is found when the page's day is known: comment-years.ts.
  const day = year === null ? `XXXX-${pad(month)}-${pad(meta.date.day)}` : isoDay(meta.date);
  return meta.date.time ? `${day}T${meta.date.time}` : day;
}

/** The number that a comment's first line gives it, or null. */
// > | 4. Ode, May 3, 2031        Posted by: Ode | May 3, 2031 at 10:05 AM | 4
//   | ^                                                                  ^      three digits at most: four are a year
export function numberIn(text: string): string | null {
  return /^[#(]?(\d{1,5})[.):]?\s/.exec(text)?.[1] ?? /\|\s?#?(\d{1,3})$/.exec(text)?.[1] ?? null;
}

/** The author and time that stand in the first lines or the last line of a comment. */
export function signature(
  lines: readonly Line[],
  first: number,
  end: number,
  marker: number,
): Pick<ThreadComment, 'author' | 'date' | 'meta'> {
  const head = readMetaLine(lines[first]!.text.slice(marker));
  const second = first + 1 < end ? readMetaLine(lines[first + 1]!.text) : null;
  const name = lines[first]!.text.slice(marker);
  if (head && head.strength > 0) {
    const both = second && second.strength > 0 && !(head.author && second.author);
    return {
      author: head.author ?? (both ? second.author : null),
      date: dateOf(head) ?? (both ? dateOf(second) : null),
      meta: both ? [first, first + 1] : [first],
    };
  }
  if (second && !second.author && second.shape !== 'N says:' && isName(name))
    return { author: name, date: dateOf(second), meta: [first, first + 1] };
  return { author: null, date: null, meta: [] };
}
