// In: the words where a comment tells when it was written. Out: what they leave open is left open: `2 hours ago` as it stands (nobody knows
// when the page was looked at), `Mar 6` as `XXXX-03-06` (voices give it a year where the page's own day leaves one only).

import { dayOf, monthOf } from './date-words.ts';

const RELATIVE =
  /^(?:about |over |almost |nearly )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:second|sec|minute|min|hour|hr|day|week|month|year)s?,? ago$/i;
const TIME = '(?:,?\\s(?:at\\s|@\\s)?(\\d{1,2}):(\\d\\d)\\s?(am|pm|a\\.m\\.|p\\.m\\.)?)?';
// > | Mar 6 · Friday, March 6 at 10:05 pm          > | 6 March, 10:05
const MONTH_FIRST = new RegExp(
  `^(?:\\p{L}{3,9},\\s)?(\\p{L}{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?${TIME}$`,
  'iu',
);
const DAY_FIRST = new RegExp(
  `^(?:\\p{L}{3,9},\\s)?(\\d{1,2})(?:st|nd|rd|th)?\\s(\\p{L}{3,9})\\.?${TIME}$`,
  'iu',
);
const LEAP_YEAR = 2024;

/** The date that such words give; null where they give none. */
export function readOpenDate(words: string): string | null {
  const text = words.replace(/^[\s·•|,(–—-]+(?:on\s)?|[\s·•|,)–—-]+$/giu, '');
  if (text.length > 40) return null;
  if (RELATIVE.test(text)) return text;
  const [month, day, rest] = monthAndDay(text);
  const valid = month === undefined ? null : dayOf(LEAP_YEAR, monthOf(month), Number(day));
  return valid ? `XXXX${valid.slice(4)}${timeOf(rest)}` : null;
}

function monthAndDay(text: string): [month?: string, day?: string, rest?: readonly (string | undefined)[]] {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return [monthFirst[1]!, monthFirst[2]!, monthFirst.slice(3)];
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? [dayFirst[2]!, dayFirst[1]!, dayFirst.slice(3)] : [];
}

function timeOf([hour, minute, half]: readonly (string | undefined)[] = []): string {
  if (hour === undefined) return '';
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  return hours > 23 || Number(minute) > 59 ? '' : `T${String(hours).padStart(2, '0')}:${minute}`;
}
