// The words of time as regular-expression sources and what they mean. In: nothing. Out: tables for the grammar.

import type { DayPart, Unit } from './shapes.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT_MONTHS = 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' ');
const both = (words: readonly string[]): string =>
  [...words, ...words.map((word) => word.toUpperCase())].join('|');

export const MONTH: string = `(?:(?:${both(MONTHS)})(?!\\p{L})|(?:${both(SHORT_MONTHS)})(?:\\.|(?!\\p{L})))`;
export const WEEKDAY: string = `(?:${both('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '))})(?!\\p{L})`;
export const WEEKDAY_SHORT = '(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\\.|(?!\\p{L}))';
export const UNIT =
  '(?:minutes?|mins?|hours?|hrs?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|centur(?:y|ies)|seconds?)(?!\\p{L})';
export const PART = '(?:early morning|morning|afternoon|evening|night|lunchtime)(?!\\p{L})';
export const SEASON = '(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?!\\p{L})';
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d\\p{L}%]|[.,]\\d)';
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d\\p{L}]|[,.:]\\d)';

/** 1 for January … 12 for December. */
export function monthNumber(word: string): number {
  return MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayNumber(word: string): number {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** "weeks" → week, "yrs" → year. */
export function unitOf(word: string): Unit {
  const one = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  if (one === 'min') return 'minute';
  if (one === 'hr') return 'hour';
  if (one === 'yr') return 'year';
  return one as Unit;
}

/** The code of a part of the day; null for no word. */
export function partOf(word: string | undefined): DayPart {
  if (!word) return null;
  const plain = word.toLowerCase();
  if (plain.includes('morning')) return 'MO';
  if (plain.includes('afternoon')) return 'AF';
  if (plain.includes('evening')) return 'EV';
  return plain.includes('night') ? 'NI' : 'MI';
}

/** TIMEX3's code of a season. */
export function seasonCode(word: string): string {
  return { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }[word.toLowerCase()] ?? 'SU';
}

const LETTERS: Partial<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};
const FINER: Partial<Record<Unit, readonly [number, Unit]>> = {
  year: [12, 'month'],
  hour: [60, 'minute'],
  minute: [60, 'second'],
  week: [7, 'day'],
  day: [24, 'hour'],
};

/** P2Y, PT30M, P2W; decades and centuries in years; X where the count is not known. */
export function duration(count: number | 'X', unit: Unit): string {
  if (unit === 'weekend') return 'P2D';
  if (unit === 'fortnight') return duration(count === 'X' ? 'X' : count * 2, 'week');
  if (unit === 'decade') return count === 'X' ? 'PXY' : `P${count * 10}Y`;
  if (unit === 'century') return count === 'X' ? 'PXC' : `P${count * 100}Y`;
  if (count !== 'X' && !Number.isInteger(count)) return fractional(count, unit);
  const letter = LETTERS[unit] ?? 'D';
  return letter.startsWith('T') ? `PT${count}${letter.slice(1)}` : `P${count}${letter}`;
}

/** Half an hour is PT30M, a year and a half P18M. */
function fractional(count: number, unit: Unit): string {
  const finer = FINER[unit];
  const value = finer ? count * finer[0] : count;
  return finer && Number.isInteger(value) ? duration(value, finer[1]) : duration(Math.round(count), unit);
}
