// In: a short text (a line). Out: the absolute dates in it, with what they say and what they leave open.
// Idea: only what heads, datelines and comment headers need; find/ has the full grammar of time.

import type { Span } from '../model/index.ts';

export interface PlainDate extends Span {
  /** Null where the text leaves it out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday; null where not named. */
  readonly weekday: number | null;
  /** `19:42`, `19:42:11Z` or null. */
  readonly time: string | null;
  /** Day and month could be exchanged (04/05/2024). */
  readonly doubtful: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  '(?:(?<!\\p{L})(sun|mon|tue|wed|thu|fri|sat)(?:day|nesday|sday|rsday|urday|s|rs|r)?\\.?,?\\s{0,2}(?:the\\s)?)?';
const YEAR = "((?:19|20)\\d\\d|['’]\\d\\d)";
/** The forms, each with the groups weekday, year, month, day in the order given. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  // > | 2024-04-09T19:42:11Z
  //   | ^^^^^^^^^^
  { pattern: /(?<!\d)(20\d\d|19\d\d)([-/.])(\d\d?)\2(\d\d?)(?!\d)/dgi, order: 'y-md' },
  // > | Tuesday, 9th of April 2024
  {
    pattern: form(
      `${WEEKDAY}(\\d\\d?)(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR}(?!\\d)|(?![\\p{L}\\d]))`,
    ),
    order: 'wdmy',
  },
  // > | Sat, Nov. 23rd, 2024
  {
    pattern: form(
      `${WEEKDAY}${MONTH}\\s(\\d\\d?)(?:st|nd|rd|th)?(?!\\d|:)(?:,?\\s{0,2}${YEAR}(?!\\d)|(?![\\p{L}\\d]))`,
    ),
    order: 'wmdy',
  },
  // > | 07.22.2012, 4/9/24
  { pattern: /(?<![\d.])(\d\d?)([./-])(\d\d?)\2((?:19|20)?\d\d)(?![\d.]\d|\d)/dgi, order: 'n-ny' },
];

function form(source: string): RegExp {
  return new RegExp(`(?<!\\d)${source}`, 'dgiu');
}

const TIME =
  /^(?:[,|·•–—@-]|\s|at|T|um|on)*(\d\d?)(?::|\.|h)(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?\s?(am|pm|a\.m\.|p\.m\.|[ap](?![\p{L}]))?\s?(Z|GMT|UTC|BST|EST|EDT|PST|PDT|CET|CEST)?([+-]\d\d?(?::?\d\d)?)?/iu;
const BARE_HOUR = /^(?:[,|·•–—@-]|\s|at)*(\d\d?)\s?(am|pm)(?![\p{L}])/iu;

/** No date is without one of these. */
const HINT =
  /\d[-/.]\d|\d.{0,8}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).{0,8}\d/i;

/** The dates of the text, in order, none overlapping another. */
export function readDates(text: string, offset = 0): PlainDate[] {
  const found: PlainDate[] = [];
  if (!HINT.test(text)) return found;
  for (const { pattern, order } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const date = toDate(match, order, text, offset);
      if (date && !found.some((other) => other.from < date.to && date.from < other.to)) found.push(date);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function toDate(match: RegExpExecArray, order: string, text: string, offset: number): PlainDate | null {
  const fields = new Map<string, string>();
  for (let i = 0; i < order.length; i++) {
    const key = fields.has(order[i]!) ? `${order[i]}2` : order[i]!;
    fields.set(key, match[i + 1] ?? '');
  }
  const parts = order === 'n-ny' ? numeric(fields) : named(fields);
  if (!parts || parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return null;
  const end = match.index + match[0].length;
  const time = readTime(text.slice(end, end + 40));
  const from = offset + match.index;
  return { from, to: offset + end + (time?.length ?? 0), time: time?.value ?? null, ...parts };
}

type Parts = Pick<PlainDate, 'year' | 'month' | 'day' | 'weekday' | 'doubtful'>;

function named(fields: ReadonlyMap<string, string>): Parts | null {
  const month = fields.get('m')!;
  // > | may 20 people      lower case: a verb
  if (/^\p{Ll}/u.test(month) || /^\p{Ll}/u.test(fields.get('w') ?? '')) return null;
  const weekday = WEEKDAYS.indexOf((fields.get('w') ?? '').slice(0, 3).toLowerCase());
  return {
    year: readYear(fields.get('y') ?? ''),
    month: /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(fields.get('d')),
    weekday: weekday < 0 ? null : weekday,
    doubtful: false,
  };
}

function numeric(fields: ReadonlyMap<string, string>): Parts {
  const [a, b] = [Number(fields.get('n')), Number(fields.get('n2'))];
  const dayFirst = a > 12 || fields.get('-') === '.';
  const [day, month] = dayFirst && b <= 12 ? [a, b] : [b, a];
  return {
    year: readYear(fields.get('y') ?? ''),
    month,
    day,
    weekday: null,
    doubtful: a <= 12 && b <= 12 && a !== b,
  };
}

function readYear(text: string): number | null {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return null;
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** A clock time right after a date, or at the start of the text. */
export function readTime(text: string): { readonly value: string; readonly length: number } | null {
  const match = TIME.exec(text);
  const bare = match ? null : BARE_HOUR.exec(text);
  if (!match && !bare) return null;
  const [hour, minute] = match ? [Number(match[1]), Number(match[2])] : [Number(bare![1]), 0];
  const half = (match ? match[4] : bare![2])?.toLowerCase() ?? '';
  const hours = half ? (hour % 12) + (half.startsWith('p') ? 12 : 0) : hour;
  if (hours > 24 || minute > 59) return null;
  return { value: `${pad(hours)}:${pad(minute)}`, length: (match ?? bare)![0].trimEnd().length };
}

export const pad = (value: number): string => String(value).padStart(2, '0');

/** `2024-04-09`; null where the year is not known. */
export function isoDay(date: Pick<PlainDate, 'year' | 'month' | 'day'>): string | null {
  return date.year === null ? null : `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}

/** Day of the week of a calendar day, 0 = Sunday (Sakamoto's method). */
export function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** A day so many days later. */
export function addDays(iso: string, days: number): string {
  const moved = new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10);
}

/** 0–6 for a weekday's English name or abbreviation, else null. */
export function weekdayNamed(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : index;
}
