// Shape + context → TIMEX3 value. The context is the day of the voice (the anchor), the tense of the clause, the day last
// named, and whether the sentence speaks of quarters. Where the anchor is needed and not known, the value is null and says why.

import {
  civil,
  dayNumber,
  formatDay,
  formatMonth,
  formatQuarter,
  formatWeek,
  isValidDay,
  quarterOf,
  weekdayOf,
} from './calendar.ts';
import type { ClockShape, DayPart, DayShape, Shape, Unit, Which } from './shapes.ts';
import { duration } from './words.ts';

export interface Context {
  /** Day number of the voice's day; null when it is not known. */
  readonly anchor: number | null;
  /** The day on which the page says that it was last changed, where that is soon after the anchor. */
  readonly updated?: number | null;
  /** Where only a year is known: of the page, or of another full date in the text. */
  readonly year: number | null;
  readonly tense: 'past' | 'future' | 'unknown';
  /** Does the sentence speak of quarters? Then "a year ago" is the same quarter a year before. */
  readonly quarters: boolean;
  /** The value last resolved in this voice, for "the same day", "four years later". */
  readonly mention: string | null;
  /** The day on which the last clock time with a day fell, for clock times with none. */
  readonly clockDay: string | null;
}

export interface Resolved {
  readonly value: string | null;
  readonly why: string;
  /** Was the anchor used? */
  readonly anchored: boolean;
}

const known = (value: string, why: string, anchored = true): Resolved => ({ value, why, anchored });
const unknown = (why: string): Resolved => ({ value: null, why, anchored: false });
const NO_DAY = 'the day of this voice is not known, so the expression cannot be placed';

/** The TIMEX3 value of a shape in its context; never throws. */
export function resolve(shape: Shape, context: Context): Resolved {
  switch (shape.kind) {
    case 'fixed':
      return known(shape.value, 'says it itself', false);
    case 'day':
      return resolveDay(shape, context);
    case 'clock':
      return resolveClock(shape, context);
    case 'same-day':
      return resolveSameDay(shape.part, context);
    case 'offset':
      return resolveOffset(shape, context);
    case 'range': {
      const a = resolve(shape.a, context);
      const b = resolve(shape.b, context);
      return a.value && b.value
        ? known(`${a.value}/${b.value}`, a.why, a.anchored || b.anchored)
        : a.value
          ? b
          : a;
    }
    case 'month':
      return resolveMonth(shape, context);
    case 'weekday':
    case 'season':
      return (
        fromMention(shape, context) ??
        (context.anchor === null ? withoutAnchor(shape) : resolveRelative(shape, context.anchor, context))
      );
    default:
      return context.anchor === null ? withoutAnchor(shape) : resolveRelative(shape, context.anchor, context);
  }
}

type Relative = Extract<Shape, { kind: 'weekday' | 'near' | 'calendar' | 'quarter' | 'season' | 'holiday' }>;

function withoutAnchor(shape: Relative): Resolved {
  if (shape.kind === 'season' && shape.year !== null)
    return known(`${shape.year}-${shape.season}`, 'says it itself', false);
  if (shape.kind === 'quarter' && shape.quarter && shape.year !== null)
    return known(formatQuarter(shape.year, shape.quarter), 'says it itself', false);
  return unknown(NO_DAY);
}

function resolveRelative(shape: Relative, anchor: number, context: Context): Resolved {
  switch (shape.kind) {
    case 'weekday':
      return known(
        withPart(formatDay(weekday(shape.weekday, plainly(shape.which), anchor, context)), shape.part),
        `the ${directionOf(plainly(shape.which), context)} such weekday from the voice's day`,
      );
    case 'near':
      return known(withPart(formatDay(anchor + shape.days), shape.part), "counted from the voice's day");
    case 'calendar':
      return known(calendarUnit(shape.unit, shape.shift, anchor), "counted from the voice's day");
    case 'quarter':
      return known(quarter(shape, anchor, context), "the quarter before or around the voice's day");
    case 'season':
      return known(season(shape, anchor, context), "the season nearest to the voice's day");
    case 'holiday':
      return known(
        holiday(shape.name, shape.year, anchor, context),
        "the holiday nearest to the voice's day",
      );
  }
}

const plainly = (which: Which | 'the' | 'that' | 'following'): Which =>
  which === 'the' || which === 'that' ? null : which === 'following' ? 'next' : which;

// > | The ferry sank on 5 November 2022. On the Sunday divers found the bell, and the next spring it was rung.
//   |                                       ^^^^^^^^^^                         ^^^^^^^^^^^^^^^
/** Story time: a definite weekday or a following season counts from the day last named, where that lies well before the voice's day. */
function fromMention(
  shape: Extract<Shape, { kind: 'weekday' | 'season' }>,
  context: Context,
): Resolved | null {
  if (shape.which !== 'the' && shape.which !== 'that' && shape.which !== 'following') return null;
  const named = /^(\d{4})(?:-(\d\d)-(\d\d))?/.exec(context.mention ?? '');
  if (shape.which === 'that' && !named?.[3]) return unknown('a day of a week that is not named before');
  if (!named) return null;
  const year = Number(named[1]);
  if (shape.kind === 'season') {
    const isPast = context.anchor === null || year < civil(context.anchor).year;
    return isPast ? known(`${year + 1}-${shape.season}`, 'counted from the date named before', false) : null;
  }
  if (!named[3]) return null;
  const day = dayNumber(year, Number(named[2]), Number(named[3]));
  const next = day + ((shape.weekday - weekdayOf(day) + 7) % 7);
  if (
    shape.which === 'that' &&
    context.anchor !== null &&
    next > context.anchor &&
    context.tense !== 'future'
  )
    return unknown('a day of a week that is not named before');
  if (shape.which !== 'that' && context.anchor !== null && context.anchor - day < 7) return null;
  return known(withPart(formatDay(next), shape.part), 'the weekday after the day named before', false);
}

function directionOf(which: Which, context: Context): string {
  if (which) return which;
  return context.tense === 'future' ? 'next' : 'last';
}

const withPart = (day: string, part: DayPart): string => (part ? `${day}T${part}` : day);

/** The latest such weekday up to the anchor, or with a future tense the first from it on. */
function weekday(wanted: number, which: Which, anchor: number, context: Context): number {
  const today = weekdayOf(anchor);
  if (which === 'this') return anchor - today + wanted;
  const back = (today - wanted + 7) % 7;
  if (which === 'last') return anchor - (back || 7);
  if (which === 'next') return anchor + ((wanted - today + 7) % 7 || 7);
  // > | Jan. 9, 2031 / Updated Jan. 10, 2031 … the ministry said early Friday        the day of the change
  const ahead = (wanted - today + 7) % 7;
  if (ahead > 0 && context.updated != null && anchor + ahead <= context.updated) return anchor + ahead;
  return context.tense === 'future' ? anchor + ((wanted - today + 7) % 7) : anchor - back;
}

function calendarUnit(unit: Unit, shift: number, anchor: number): string {
  const { year, month } = civil(anchor);
  if (unit === 'weekend')
    return `${formatWeek(anchor + 7 * (shift === -1 ? (weekdayOf(anchor) >= 6 ? 0 : -1) : shift))}-WE`;
  if (unit === 'week') return formatWeek(anchor + 7 * shift);
  if (unit === 'fortnight') return formatWeek(anchor + 14 * shift);
  if (unit === 'month') return formatMonth(year, month + shift);
  if (unit === 'quarter') return formatQuarter(year, quarterOf(month) + shift);
  if (unit === 'decade') return String(Math.floor(year / 10) + shift);
  if (unit === 'century') return String(Math.floor(year / 100) + shift);
  if (unit === 'day') return formatDay(anchor + shift);
  return String(year + shift);
}

function quarter(shape: Extract<Shape, { kind: 'quarter' }>, anchor: number, context: Context): string {
  const { year, month } = civil(anchor);
  const last = quarterOf(month) - 1;
  if (shape.quarter === null) return formatQuarter(year + shape.yearShift, last);
  if (shape.year !== null) return formatQuarter(shape.year, shape.quarter);
  const past = shape.quarter > quarterOf(month) && context.tense !== 'future' && shape.quarter !== 4 ? -1 : 0;
  return formatQuarter(year + (shape.yearShift || past), shape.quarter);
}

const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function season(shape: Extract<Shape, { kind: 'season' }>, anchor: number, context: Context): string {
  if (shape.year !== null) return `${shape.year}-${shape.season}`;
  const { year, month } = civil(anchor);
  const start = SEASON_MONTH[shape.season]!;
  if (shape.which === 'this') return `${year}-${shape.season}`;
  if (shape.which === 'next' || shape.which === 'following')
    return `${start > month ? year : year + 1}-${shape.season}`;
  const future = context.tense === 'future' && shape.which === null;
  if (future) return `${start + 2 >= month ? year : year + 1}-${shape.season}`;
  const begun = shape.which === 'last' ? start + 2 < month : start <= month;
  return `${begun ? year : year - 1}-${shape.season}`;
}

/** Movable holidays as [month, weekday, which of them]; -1 is the last. */
const MOVABLE: Record<string, readonly [number, number, number]> = {
  thanksgiving: [11, 4, 4],
  'labor day': [9, 1, 1],
  'memorial day': [5, 1, -1],
};
const FIXED: Record<string, readonly [number, number]> = {
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's": [1, 1],
  'independence day': [7, 4],
  'veterans day': [11, 11],
  halloween: [10, 31],
  "valentine's day": [2, 14],
  'may day': [5, 1],
};

function holiday(name: string, stated: number | null, anchor: number, context: Context): string {
  const plain = name.toLowerCase().replace('’', "'");
  const { year } = civil(anchor);
  if (stated !== null) return formatDay(holidayIn(plain, stated));
  const here = holidayIn(plain, year);
  if (context.tense === 'future') return formatDay(here >= anchor ? here : holidayIn(plain, year + 1));
  return formatDay(here <= anchor ? here : holidayIn(plain, year - 1));
}

function holidayIn(name: string, year: number): number {
  for (const [key, [month, wanted, nth]] of Object.entries(MOVABLE)) {
    if (!name.startsWith(key)) continue;
    const first = dayNumber(year, month, 1);
    const day = first + ((wanted - weekdayOf(first) + 7) % 7);
    return nth > 0 ? day + 7 * (nth - 1) : day + 28 < dayNumber(year, month + 1, 1) ? day + 28 : day + 21;
  }
  if (name.startsWith('easter') || name === 'good friday')
    return easter(year) + (name === 'good friday' ? -2 : /monday/.test(name) ? 1 : 0);
  const fixed = Object.entries(FIXED).find(([key]) => name.startsWith(key))?.[1] ?? [1, 1];
  return dayNumber(year, fixed[0]!, fixed[1]!);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const m = Math.floor((a + 11 * d + 22 * e) / 451);
  const n = d + e - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

function resolveDay(shape: DayShape, context: Context): Resolved {
  const { month, day } = shape;
  if (!isValidDay(shape.year ?? 2024, month, day)) return unknown(`there is no ${day}.${month}.`);
  if (shape.either) return unknown('day and month may be exchanged, and the page does not show its order');
  if (shape.year !== null)
    return known(formatDay(dayNumber(shape.year, month, day)), 'says it itself', false);
  const base = context.anchor === null ? context.year : civil(context.anchor).year;
  const open = `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (base === null) return { value: open, why: 'the text gives no year', anchored: false };
  const year = shape.weekday ? yearByWeekday(shape, base) : nearestYear(month, day, base, context);
  return known(
    formatDay(dayNumber(year, month, day)),
    shape.weekday ? 'the year in which that day has that weekday' : "the year nearest to the voice's day",
  );
}

/** 10 April is a Wednesday in 2024, 2019, 2013: the year nearest to `base`, earlier first. */
function yearByWeekday(shape: DayShape, base: number): number {
  for (const shift of [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6])
    if (
      isValidDay(base + shift, shape.month, shape.day) &&
      weekdayOf(dayNumber(base + shift, shape.month, shape.day)) === shape.weekday
    )
      return base + shift;
  return base;
}

/** With no year: within half a year of the anchor, except where the tense says otherwise. */
function nearestYear(month: number, day: number, base: number, context: Context): number {
  if (context.anchor === null) return base;
  const distance = dayNumber(base, month, day) - context.anchor;
  if (context.tense === 'future') return distance < -60 ? base + 1 : base;
  if (distance > (context.tense === 'past' ? 60 : 120)) return base - 1;
  return distance < -300 ? base + 1 : base;
}

function resolveMonth(shape: Extract<Shape, { kind: 'month' }>, context: Context): Resolved {
  const { month, which, yearShift } = shape;
  if (shape.year !== null) return known(formatMonth(shape.year, month), 'says it itself', false);
  if (context.anchor === null) {
    if (context.year !== null && !which && yearShift === null)
      return known(formatMonth(context.year, month), 'the year of the other dates of the text');
    return {
      value: `XXXX-${String(month).padStart(2, '0')}`,
      why: 'the text gives no year',
      anchored: false,
    };
  }
  const now = civil(context.anchor);
  if (yearShift !== null)
    return known(formatMonth(now.year + yearShift, month), "counted from the voice's day");
  return known(
    formatMonth(monthYear(month, which, now, context), month),
    "the month nearest to the voice's day, as the tense has it",
  );
}

function monthYear(
  month: number,
  which: Which,
  now: { readonly year: number; readonly month: number },
  context: Context,
): number {
  if (which === 'this') return now.year;
  if (which === 'last') return month < now.month ? now.year : now.year - 1;
  if (which === 'next' || context.tense === 'future') return month >= now.month ? now.year : now.year + 1;
  if (month <= now.month) return now.year;
  return context.tense === 'past' || month - now.month > 4 ? now.year - 1 : now.year;
}

function resolveSameDay(part: DayPart, context: Context): Resolved {
  const day = /^\d{4}-\d\d-\d\d/.exec(context.mention ?? '')?.[0];
  if (day) return known(withPart(day, part), 'the day named before');
  return unknown('no day is named before');
}

function resolveOffset(shape: Extract<Shape, { kind: 'offset' }>, context: Context): Resolved {
  const base = shape.from === 'mention' ? (context.mention ?? dayOf(context.anchor)) : dayOf(context.anchor);
  if (base === null) return unknown(NO_DAY);
  const why =
    shape.from === 'mention' && context.mention
      ? 'counted from the date named before'
      : "counted from the voice's day";
  return known(moved(base, shape.count * shape.sign, shape.unit, context), why);
}

const dayOf = (anchor: number | null): string | null => (anchor === null ? null : formatDay(anchor));

/** A value moved by units; it keeps no finer grain than the unit gives. */
function moved(base: string, count: number, unit: Unit, context: Context): string {
  const quarterBase = /^(\d{4})-Q([1-4])$/.exec(base);
  if (quarterBase && unit === 'year')
    return formatQuarter(Number(quarterBase[1]) + count, Number(quarterBase[2]));
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(base);
  if (!match) return duration(Math.abs(count), unit);
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const at = dayNumber(year, month, day);
  if (unit === 'day') return formatDay(at + Math.round(count));
  if (unit === 'week' || unit === 'fortnight')
    return formatWeek(at + Math.round(count * (unit === 'week' ? 7 : 14)));
  if (unit === 'month') return formatMonth(year, month + Math.round(count));
  if (unit === 'quarter') return formatQuarter(year, quarterOf(month) + count);
  if (unit === 'decade') return String(year + count * 10);
  if (unit === 'century') return String(year + count * 100);
  if (context.quarters && unit === 'year' && Math.abs(count) === 1)
    return formatQuarter(year + count, quarterOf(month) - (context.mention === base ? 0 : 1));
  if (unit === 'year' && match[3] && Math.abs(count) === 1 && context.mention === base)
    return formatMonth(year + count, month);
  return String(year + Math.round(count));
}

function resolveClock(shape: ClockShape, context: Context): Resolved {
  const day = shape.day ? resolve(shape.day, context) : clockDay(context);
  if (!day.value) return day;
  const date = day.value.slice(0, 10);
  if (!/^[\dX]{4}-\d\d-\d\d$/.test(date)) return unknown('the day of this clock time is not known');
  const two = (n: number): string => String(n).padStart(2, '0');
  const hour =
    shape.hour < 12 && shape.day && /T(?:EV|NI|AF)$/.test(day.value) && shape.hour >= 1
      ? shape.hour + 12
      : shape.hour;
  return known(`${date}T${two(hour)}:${two(shape.minute)}${shape.zone ?? ''}`, day.why, day.anchored);
}

function clockDay(context: Context): Resolved {
  if (context.clockDay) return known(context.clockDay, 'the day of the clock time before');
  if (context.anchor === null) return unknown(NO_DAY);
  return known(formatDay(context.anchor), "the voice's day, since no other is named");
}
