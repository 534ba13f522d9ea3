// Days counted from a happening: "two days before the collision". In: the text, its expressions of time and what they were resolved to. Out:
// the same, where the length of time is a day: that of the date beside it, or counted from the day that the text gives for the happening.
// Idea: the noun after "before" or "after" names the happening; the nearest full day in a sentence part with that noun is its day.

import type { Moment } from '../../model/index.ts';
import { formatDay, formatMonth, formatWeek, parseDay } from './calendar.ts';

// > | two days before the collision · the week after his arrest · 10 months before the big quake
//   |         ^^^^^^         ^^^^^^^^^           ^^^^^     ^^^^^^                        ^^^^^
const FROM_EVENT =
  /^\s+(?<side>before|after)\s+(?:the|his|her|its|their|a|an)\s+(?:\p{L}[\p{L}-]*\s+){0,2}?(?<noun>\p{L}{4,}(?:ion|ent|ment|ing|ash|uake|ire|ood|orm|aid|ack|ike|ast|ote|eath|ding|arrest|trial|match|game|war|coup|summit|talks|burial|funeral|visit|launch|siege|riot|protest|strike|vote|crash|sinking))(?!\p{L})/iu;
const LENGTH = /^P(?<count>\d+)(?<unit>[DWM])$/;
/** How far from its day the noun of a happening may stand, in UTF-16 units. */
const BESIDE = 60;
const REACH = 90;

/** Lengths of time beside a happening, as days where the text gives its day. `moments` are sorted. */
export function countFromEvents(text: string, moments: readonly Moment[]): readonly Moment[] {
  return moments.map((moment, n) => {
    const length = LENGTH.exec(moment.value ?? '');
    const event = length && FROM_EVENT.exec(text.slice(moment.to, moment.to + REACH));
    if (!event) return moment;
    const beside = besideBefore(text, moments[n - 1], moment);
    if (beside)
      return {
        ...moment,
        type: 'DATE',
        value: beside,
        why: 'the day that it stands beside',
      } satisfies Moment;
    const { side, noun } = event.groups!;
    const day = dayOfEvent(text, moments, noun!, n);
    if (day === null) return moment;
    const sign = side!.toLowerCase() === 'before' ? -1 : 1;
    const value = movedDay(day, sign * Number(length!.groups!['count']), length!.groups!['unit']!);
    return { ...moment, type: 'DATE', value, why: `counted from the day of "${noun}"` } satisfies Moment;
  });
}

// > | answered on 3 November, two days before the collision
//   |             ^^^^^^^^^^  the same day, told twice
function besideBefore(text: string, before: Moment | undefined, moment: Moment): string | null {
  if (!before || !/^,\s$/.test(text.slice(before.to, moment.from))) return null;
  return /^\d{4}-\d\d-\d\d$/.test(before.value ?? '') ? before.value : null;
}

/** The nearest full day that stands with the noun in one part of a sentence, those before first. */
function dayOfEvent(text: string, moments: readonly Moment[], noun: string, at: number): number | null {
  const order = [...moments.keys()]
    .filter((n) => n !== at)
    .sort((a, b) => rank(a, at) - rank(b, at) || a - b);
  for (const n of order.slice(0, MOST_SEEN)) {
    const { from, to, value } = moments[n]!;
    const day = /^\d{4}-\d\d-\d\d/.test(value ?? '') ? parseDay(value!.slice(0, 10)) : null;
    if (day !== null && standsWith(text, noun, { from, to })) return day;
  }
  return null;
}
const MOST_SEEN = 60;
const rank = (n: number, at: number): number => (n < at ? at - n : (n - at) * 2);

function standsWith(text: string, noun: string, { from, to }: { from: number; to: number }): boolean {
  const before = /[^.!?;\n]*$/.exec(text.slice(Math.max(0, from - BESIDE), from))![0];
  const after = /^[^.!?;\n]*/.exec(text.slice(to, to + BESIDE))![0];
  const word = new RegExp(`(?<!\\p{L})${noun}s?(?!\\p{L})`, 'iu');
  return (word.test(before) && !AWAY.test(before)) || word.test(after.slice(0, BESIDE / 2));
}
/** > | two days before the collision on …: the day is not that of the happening */
const AWAY = /\b(?:before|after|since)\b/i;

function movedDay(day: number, count: number, unit: string): string {
  if (unit === 'D') return formatDay(day + count);
  if (unit === 'W') return formatWeek(day + 7 * count);
  const [year, month] = formatDay(day).split('-').map(Number);
  return formatMonth(year!, month! + count);
}
