// In: passages of which comments may have a day without a year (`XXXX-03-09`), and the day of the page. Out: the same with the year, where the
// page leaves one only: comments are written under an article, and pages leave out the year of days that lie a short time back.

import type { Passage } from '../model/index.ts';

/** So long after its article is a comment written of which the page leaves out the year. */
const MOST_DAYS = 60;
const DAY = 86_400_000;

/** Gives comments their year, or no date. */
export function withYears(passages: readonly Passage[], published: string | null): readonly Passage[] {
  if (!passages.some(({ date }) => date?.startsWith('XXXX-'))) return passages;
  const own = published === null ? Number.NaN : Date.parse(published.slice(0, 10));
  return passages.map((passage) =>
    passage.date?.startsWith('XXXX-') ? { ...passage, date: yearOf(passage.date.slice(4), own) } : passage,
  );
}

/** A day before the article's is of another zone. */
function yearOf(rest: string, own: number): string | null {
  if (Number.isNaN(own)) return null;
  const year = new Date(own - DAY).getUTCFullYear();
  for (const each of [year, year + 1]) {
    const days = (Date.parse(`${each}${rest.slice(0, 6)}`) - own) / DAY;
    if (days >= -1 && days <= MOST_DAYS) return `${each}${rest}`;
  }
  return null;
}
