// Rules for quarters, halves, seasons and holidays.
// In: a match. Out: its shape. "The quarter" is the one last reported on.

import { readNumber } from '../numbers.ts';
import { date, fixed, type Rule, rule, shiftOf, type Unplaced, WHICH, whichOf } from './rule.ts';
import type { Groups } from './shapes.ts';
import { SEASON, seasonCode, YEAR } from './words.ts';

const ORDINAL_WORD = '(?<q>first|second|third|fourth|1st|2nd|3rd|4th|final|last)';
export const FINANCIAL: readonly Rule[] = [
  rule(
    `(?:(?:the|this|last|next)\\s+(?!\\p{L}+-quarter))?(?:(?<rel>last|this|next)\\s+year['’]s\\s+|year-earlier\\s+|(?<y2>${YEAR})\\s+|(?<y3>${YEAR})['’]s\\s+)?(?:fiscal[\\s-]+)?${ORDINAL_WORD}[\\s-]+quarter(?!\\p{L})(?:\\s+(?:of\\s+)?(?:fiscal\\s+)?(?:(?<y>${YEAR})|(?<rel2>last|this|next)\\s+year))?`,
    'giu',
    readQuarter,
    'quarter',
  ),
  rule(
    'the\\s+(?:(?:latest|current|most recent|recent|just-ended|fiscal)\\s+)?(?:quarter|period)(?!\\p{L})',
    'giu',
    (_, m) =>
      /period/i.test(m[0]) && !/latest/i.test(m[0])
        ? null
        : date({ kind: 'quarter', quarter: null, year: null, yearShift: 0 }),
    'quarter|period',
  ),
  rule(
    '(?:the\\s+)?(?:year-ago|year-earlier)\\s+(?:quarter|period)(?!\\p{L})',
    'giu',
    () => date({ kind: 'quarter', quarter: null, year: null, yearShift: -1 }),
    'year-ago|year-earlier',
  ),
  rule(
    'year-(?:ago|earlier)(?!\\p{L})|a\\s+year\\s(?:ago|earlier|before)(?!\\p{L})',
    'giu',
    (_, m) =>
      date({
        kind: 'offset',
        count: 1,
        unit: 'year',
        sign: -1,
        from: /ago/i.test(m[0]) ? 'anchor' : 'mention',
      }),
    /year(?:-|\s)(?:ago|earlier|before)/,
  ),
  rule(
    `(?:the\\s+)?(?<h>first|second|last)\\s+half(?:\\s+of\\s+(?:(?<y>${YEAR})|(?<rel>last|this|next)\\s+year|the\\s+year))(?!\\p{L})`,
    'giu',
    (g) =>
      g.y
        ? fixed('DATE', `${g.y}-H${/first/i.test(g.h!) ? 1 : 2}`)
        : date({ kind: 'calendar', unit: 'year', shift: shiftOf(g.rel) }),
    'half',
  ),
];

function readQuarter(g: Groups): Unplaced | null {
  const quarter = { fir: 1, '1st': 1, sec: 2, '2nd': 2, thi: 3, '3rd': 3, fou: 4, '4th': 4, fin: 4, las: 0 }[
    g.q!.slice(0, 3).toLowerCase()
  ];
  if (quarter === undefined || quarter === 0)
    return quarter === 0 ? date({ kind: 'quarter', quarter: null, year: null, yearShift: 0 }) : null;
  const year = g.y ?? g.y2 ?? g.y3;
  return date({
    kind: 'quarter',
    quarter,
    year: year ? Number(year) : null,
    yearShift: g.rel || g.rel2 ? shiftOf(g.rel ?? g.rel2) : 0,
  });
}

export const SEASONS: readonly Rule[] = [
  rule(
    `(?:(?:early|late|mid)[\\s-]+)?(?:(?<which>${WHICH}|the|the next|the following)\\s+)(?:(?:early|late|mid)[\\s-]+)?(?<s>${SEASON})(?:\\s+of\\s+(?<y>${YEAR}|nineteen ninety-\\p{L}+))?`,
    'giu',
    (g, m) => readSeason(g, m),
    'spring|summer|autumn|fall|winter',
  ),
  rule(
    `(?<s>${SEASON})(?:\\s+of)?\\s+(?<y>${YEAR})`,
    'gu',
    (g) => date({ kind: 'season', season: seasonCode(g.s!), year: Number(g.y), which: null }),
    'spring|summer|autumn|fall|winter',
  ),
  rule(
    `(?:(?<which>${WHICH})\\s+)?(?<n>Christmas(?:\\s+(?:Eve|Day))?|New\\s+Year['’]s(?:\\s+(?:Eve|Day))?|Thanksgiving(?:\\s+Day)?|Independence Day|Labor Day|Memorial Day|Veterans Day|Halloween|Valentine['’]s Day|Boxing Day|Easter(?:\\s+(?:Sunday|Monday))?|Good Friday|May Day)(?!\\p{L})(?:,?\\s+(?<y>${YEAR}))?`,
    'gu',
    (g) =>
      date({
        kind: 'holiday',
        name: g.n!.replace(/\s+/g, ' '),
        year: g.y ? Number(g.y) : null,
        which: whichOf(g.which),
      }),
    "christmas|year's|year’s|thanksgiving|independence day|labor day|memorial day|veterans day|halloween|valentine|boxing day|easter|good friday|may day",
  ),
];

function readSeason(g: Groups, match: RegExpExecArray): Unplaced | null {
  const the = /^the$/i.test(g.which!);
  if (the && /fall/i.test(g.s!)) return null;
  const year = g.y
    ? /\d/.test(g.y)
      ? Number(g.y)
      : 1990 + (readNumber(g.y.split('-')[1]!, 0)?.value ?? 0)
    : null;
  const which = /the next|following/i.test(match[0]) ? 'following' : the ? null : whichOf(g.which);
  return date({ kind: 'season', season: seasonCode(g.s!), year, which });
}
