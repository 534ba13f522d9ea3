// The calendar as arithmetic on day numbers (days since 1970-01-01), and TIMEX3 spellings of its parts.
// In and out: plain numbers and strings; no clock, no zone, no locale.

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The day number of a civil date; out-of-range months and days roll over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** The civil date of a day number. */
export function civil(day: number): CivilDay {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Is there such a day? 30 February is none. */
export function isValidDay(year: number, month: number, day: number): boolean {
  const back = civil(dayNumber(year, month, day));
  return month >= 1 && month <= 12 && back.day === day && back.month === month;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** 2024-04-09 */
export function formatDay(day: number): string {
  const { year, month, day: date } = civil(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** 2024-04; months outside 1–12 roll over. */
export function formatMonth(year: number, month: number): string {
  return formatDay(dayNumber(year, month, 1)).slice(0, 7);
}

/** 2024-W15, by ISO 8601: the week of its Thursday. */
export function formatWeek(day: number): string {
  const thursday = day + 4 - weekdayOf(day);
  const { year } = civil(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${pad(week)}`;
}

/** 1989-Q3; quarters outside 1–4 roll over. */
export function formatQuarter(year: number, quarter: number): string {
  const index = year * 4 + quarter - 1;
  return `${Math.floor(index / 4)}-Q${(((index % 4) + 4) % 4) + 1}`;
}

/** 1 for January … 4 for December. */
export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

/** The day of an ISO date or instant, null when it is not one. */
export function parseDay(value: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isValidDay(year, month, day) ? dayNumber(year, month, day) : null;
}
