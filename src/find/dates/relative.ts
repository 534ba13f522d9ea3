// Rules for dates told from the day of speaking: weekdays, yesterday, last week, the same day, the year.
// In: a match. Out: its shape, which resolve.ts places against the voice's day.

import { date, fixed, type Rule, rule, shiftOf, type Unplaced, WHICH, whichOf } from './rule.ts';
import type { Groups, Shape } from './shapes.ts';
import { PART, partOf, unitOf, WEEKDAY, weekdayNumber } from './words.ts';

export const RELATIVE: readonly Rule[] = [
  // > | late on Tuesday · Tuesday evening · last Friday · early Sunday morning
  rule(
    `(?:(?<mod>later|late|early|earlier)\\s+(?:on\\s+)?)?(?:(?<which>${WHICH})\\s+)?(?<w>${WEEKDAY})(?:\\s+(?<p>${PART}))?(?<rel>\\s+(?:last|next)\\s+week|\\s+(?:before last))?`,
    'gu',
    (g, m, text) =>
      readWeekday(
        g,
        text.slice(Math.max(0, m.index - 8), m.index),
        text.slice(m.index + m[0].length).slice(0, 24),
      ),
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  ),
  rule(
    `(?<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)(?:\\s+(?<p>${PART}|nights|mornings|evenings))?(?!\\p{L})`,
    'gu',
    (g) => fixed('SET', `XXXX-WXX-${weekdayNumber(g.w!)}${g.p ? `T${partOf(g.p)}` : ''}`),
    'mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays',
  ),
  rule(
    `(?:(?:late|later|early|earlier)\\s+)?(?<d>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)(?!\\p{L})(?:\\s+(?<p>${PART}))?`,
    'giu',
    (g) => readNear(g),
    'yesterday|today|tomorrow|tonight',
  ),
  rule(
    '(?:(?:late|early)\\s+)?last\\s+(?<p>night|evening)(?!\\p{L})',
    'giu',
    (g) => ({
      type: 'TIME',
      shape: { kind: 'near', days: -1, part: partOf(g.p) },
    }),
    /last\s+(?:night|evening)/,
  ),
  rule(
    `(?:(?:late|later|early|earlier)\\s+)?this\\s+(?<p>${PART})`,
    'giu',
    (g) => ({
      type: 'TIME',
      shape: { kind: 'near', days: 0, part: partOf(g.p) },
    }),
    /this\s+(?:early|morning|afternoon|evening|night|lunchtime)/,
  ),
  rule(
    '(?:late\\s+|later\\s+|early\\s+)?(?:on\\s+)?(?:the\\s+)?(?:same|that)\\s+(?<p>day|morning|afternoon|evening|night)(?!\\p{L})',
    'giu',
    (g) => date({ kind: 'same-day', part: g.p === 'day' ? null : partOf(g.p) }),
    /(?:same|that)\s+(?:day|morning|afternoon|evening|night)/,
  ),
  rule(
    `(?:(?:later|earlier|late|early)\\s+)?(?<which>${WHICH})\\s+(?<u>weekend|week|fortnight|month|quarter|year|decade|century)(?!\\p{L})(?!['’]s\\s+(?:first|second|third|fourth))`,
    'giu',
    (g, m) => readCalendar(g, m),
    /(?:last|next|this|past|previous|coming|following|that|current)\s+(?:week|fortnight|month|quarter|year|decade|century)/,
  ),
  rule(
    '(?:the\\s+)(?<u>weekend)(?!\\p{L})',
    'giu',
    () => date({ kind: 'calendar', unit: 'weekend', shift: -1 }),
    'weekend',
  ),
  rule(
    '(?:the\\s+)?(?:rest|end|remainder|start|beginning|middle)\\s+of\\s+(?:the|this)\\s+(?<u>week|month|year|decade|century)(?!\\p{L})',
    'giu',
    (g) => date({ kind: 'calendar', unit: unitOf(g.u!), shift: 0 }),
    /(?:rest|end|remainder|start|beginning|middle)\s+of\s+th/,
  ),
  rule(
    'the\\s+(?:(?:current|full|whole|entire)\\s+)?(?:fiscal\\s+)?(?<u>year)(?!\\p{L}|[\\s-]+(?:earlier|before|ago|after))(?=[.,;)]|\\s+(?:was|is|were|ended|ending|to|and|before|earlier|after|as|from|with|but|in))',
    'giu',
    (_, m, text) =>
      /^\s+end(?:ed|ing)\b/.test(text.slice(m.index + m[0].length))
        ? fixed('DURATION', 'P1Y')
        : date({ kind: 'calendar', unit: 'year', shift: 0 }),
    /the\s+(?:(?:current|full|whole|entire)\s+)?(?:fiscal\s+)?year/,
  ),
  rule(
    '(?:the\\s+)?year[\\s-]end(?!\\p{L})',
    'giu',
    () => date({ kind: 'day', year: null, month: 12, day: 31, weekday: null }),
    /year[\s-]end/,
  ),
  rule(
    `(?:late|early)\\s+in\\s+the\\s+(?<p>${PART})`,
    'giu',
    (g) => ({
      type: 'TIME',
      shape: { kind: 'same-day', part: partOf(g.p) },
    }),
    /(?:late|early)\s+in\s+the\s/,
  ),
];

// > | what the Sunday Ledger had last week
//   |          ^^^^^^^^^^^^^ the name of a paper or a programme
const PAPER =
  /^ (?:Times|Ledger|Mail|Mirror|Express|Telegraph|Herald|Post|Independent|Observer|People|Sun|World|Tribune|Star|Review|Gazette|Journal|Chronicle|Courier|News|Record|Standard|Business|Globe|Press|Politics|Show|Live|Magazine|Sport)(?!\p{L})/u;

// > | died on the Sunday, in hospital      but: the Sunday papers
//   |         ^^^^^^^^^^ of the story's own week
function readWeekday(g: Groups, before: string, after: string): Unplaced | null {
  if (!g.which && !g.p && PAPER.test(after)) return null;
  const alone =
    /\bon the $/i.test(before) && /^(?:[,.;:!?)]|\s+(?:in|before|after|of|when|and|at)\b|\s*$)/.test(after);
  const definite = g.which || !/\bthe $/i.test(before) ? null : alone ? 'that' : 'the';
  const which = g.rel && /next/.test(g.rel) ? 'next' : g.rel ? 'last' : (whichOf(g.which) ?? definite);
  const shape: Shape = { kind: 'weekday', weekday: weekdayNumber(g.w!), which, part: partOf(g.p) };
  return { type: g.p ? 'TIME' : 'DATE', shape };
}

const NEAR: Record<string, number> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};
function readNear(g: Groups): Unplaced {
  const word = g.d!.toLowerCase();
  const part = word === 'tonight' ? 'NI' : partOf(g.p);
  return {
    type: part ? 'TIME' : 'DATE',
    shape: { kind: 'near', days: NEAR[word.replace(/\s+/g, ' ')] ?? 0, part },
  };
}

function readCalendar(g: Groups, match: RegExpExecArray): Unplaced | null {
  if (/^(?:that|following)/i.test(match[0])) return null;
  const unit = unitOf(g.u!);
  if (unit === 'decade' && whichOf(g.which) === 'last') return fixed('DURATION', 'P10Y');
  if (/^past$/i.test(g.which!) && unit !== 'weekend') return null;
  if (unit === 'quarter') return date({ kind: 'quarter', quarter: null, year: null, yearShift: 0 });
  return date({ kind: 'calendar', unit, shift: shiftOf(g.which) });
}
