// Rules for dates that name their place in the calendar: full dates, months, years, decades, centuries.
// In: a match. Out: its shape. Year-less dates are here too; resolve.ts finds their year.

import { readNumber } from '../numbers.ts';
import { date, fixed, MOD, type Rule, rule, shiftOf, type Unplaced, WHICH, whichOf } from './rule.ts';
import type { DayShape, Groups } from './shapes.ts';
import { DAY, MONTH, monthNumber, WEEKDAY, WEEKDAY_SHORT, weekdayNumber, YEAR } from './words.ts';

/** "89" is 1989, "05" is 2005. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function day(year: number | null, month: number, date_: number, weekday: string | undefined): DayShape {
  return { kind: 'day', year, month, day: date_, weekday: weekday ? weekdayNumber(weekday) : null };
}

/** The year of a full date may be glued to the first word of the text. > | April 21, 2031The minister */
const FUSED_YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d\\p{Ll}%]|[.,]\\d)';

export const ABSOLUTE: readonly Rule[] = [
  rule('(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?![\\d-])', 'gu', (g) =>
    date(day(Number(g.y), Number(g.m), Number(g.d), undefined)),
  ),
  // > | 11/02/89 · 9.4.2024
  rule('(?<a>\\d{1,2})(?<s>[/.-])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d\\d)(?![\\d/-]|\\.\\d)', 'gu', (g) => {
    if (g.s !== '/' && g.y!.length === 2 && !/^\d\d$/.test(g.a!)) return null;
    const [a, b] = [Number(g.a), Number(g.b)];
    const [month, date_] = a > 12 || g.s === '.' ? [b, a] : [a, b];
    if (month > 12 || date_ > 31) return null;
    const shape = day(fullYear(g.y!), month, date_, undefined);
    return date(g.s !== '.' && a <= 12 && b <= 12 && a !== b ? { ...shape, either: true } : shape);
  }),
  // > | Wednesday, April 10, 2024 · Feb. 3, 1931 · April 9
  rule(
    `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s+)?${MOD}(?<m>${MONTH})\\s+(?:the\\s+)?(?<d>${DAY})(?:(?:,\\s*|\\s+)(?<y>${FUSED_YEAR}))?`,
    'gu',
    (g) => date(day(g.y ? Number(g.y) : null, monthNumber(g.m!), Number.parseInt(g.d!, 10), g.w)),
    /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\.?\s+(?:the\s+)?\d/,
  ),
  // > | Monday, 7 November 2022 · 22 March · the 3rd of May
  rule(
    `(?:(?<w>${WEEKDAY}|${WEEKDAY_SHORT}),?\\s+)?(?:the\\s+)?(?<d>${DAY})(?:\\s+of)?[\\s-]+(?<m>${MONTH})(?:(?:,\\s*|\\s+|-)(?<y>${YEAR}))?`,
    'gu',
    (g) => date(day(g.y ? Number(g.y) : null, monthNumber(g.m!), Number.parseInt(g.d!, 10), g.w)),
    /\d(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  ),
  // > | early June 2019 · mid-November · last April · January this year · for April
  rule(
    `(?:the\\s+(?:end|start|beginning|middle)\\s+of\\s+)?(?:(?<which>${WHICH})\\s+)?(?<mod>${MOD})(?<m>${MONTH})(?:,?\\s+(?:of\\s+)?(?<y>${YEAR})|\\s+(?:of\\s+)?(?<rel>last|this|next)\\s+year)?(?!\\s+\\p{Lu}\\p{L}+\\s+(?:said|says))`,
    'gu',
    readMonth,
  ),
  rule(
    `(?:the\\s+)?(?:(?:early|late|mid)[\\s-]*)?(?<y>1[5-9]\\d|20\\d)0['’]?s(?!\\p{L})`,
    'gu',
    (g) => fixed('DATE', g.y!),
    "0s|0's|0’s",
  ),
  rule(
    `(?:the\\s+)?(?:(?:early|late|mid)[\\s-]+)?['’]?(?<y>[2-9])0s(?!\\p{L})`,
    'gu',
    (g, m) => (/['’]|the /.test(m[0]) ? fixed('DATE', `19${g.y}`) : null),
    '0s',
  ),
  rule(
    `(?:the\\s+)?(?:(?:early|late|mid)[\\s-]+)?(?:nineteen[\\s-])?(?<t>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?!\\p{L})`,
    'gu',
    (g, m) => (/^the|nineteen/.test(m[0]) ? fixed('DATE', `19${2 + TENS.indexOf(g.t!)}`) : null),
    'enties|irties|orties|ifties|ixties|ighties|ineties',
  ),
  rule(
    '(?:the\\s+)?(?:(?:early|late|mid)[\\s-]+)?(?<c>\\d\\d)th[\\s-]+century(?!\\p{L})',
    'giu',
    (g) => fixed('DATE', String(Number(g.c) - 1)),
    'century',
  ),
  rule(
    `(?:(?:the\\s+)?(?:end|start|beginning|middle|rest) of\\s+)?(?:(?:early|late|mid)[\\s-]*)?(?:the\\s+year\\s+|fiscal(?:\\s+year)?\\s+|calendar\\s+)?(?<y>${YEAR})`,
    'giu',
    readYear,
    /(?:1[5-9]|20)\d\d/,
  ),
  rule(
    `(?<a>eighteen|nineteen|twenty)[\\s-]+(?<b>(?:oh[\\s-]|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]?(?:one|two|three|four|five|six|seven|eight|nine))?)(?!\\p{L})`,
    'giu',
    (g, m) => {
      const tail = readNumber(g.b!.replace(/^oh[\s-]/i, ''), 0)?.value;
      const head = { eighteen: 1800, nineteen: 1900 }[g.a!.toLowerCase()];
      return head && tail && !/-(?:twenty|oh)/.test(m[0]) ? fixed('DATE', String(head + tail)) : null;
    },
    'eighteen|nineteen|twenty',
  ),
];
const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

function readMonth(g: Groups, match: RegExpExecArray, text: string): Unplaced | null {
  const month = monthNumber(g.m!);
  const bare = !g.y && !g.rel && !g.which && !g.mod;
  if (bare && /^(?:Jan|Mar|Dec|Jun)$/i.test(g.m!)) return null;
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  if (bare && /^(?:May|March|Mar|Jan|Dec|MARCH|MAY|MAR)$/.test(g.m!) && !PREPOSITION.test(before))
    return null;
  const after = text.slice(match.index + match[0].length).slice(0, 12);
  if (bare && /^\s+\p{Lu}\p{L}+/u.test(after) && !PREPOSITION.test(before)) return null;
  const yearShift = g.rel ? shiftOf(g.rel) : null;
  return date({ kind: 'month', year: g.y ? Number(g.y) : null, month, which: whichOf(g.which), yearShift });
}
const PREPOSITION =
  /(?:^|[\s(“"])(?:in|of|since|by|until|till|from|to|during|through|for|between|before|after|and|or|on)\s+$/i;

const YEAR_LED =
  /(?:^|[\s(])(?:in|since|the|of|from|by|until|till|during|early|late|mid|and|to|for|before|after|this|that|its|their|his|her|['’]s)\s$/iu;

/** A year is any four digits that count nothing. > | in 1998 · the 1998 accord — and not 2000 people, $1998 or 1998 km */
function readYear(g: Groups, match: RegExpExecArray, text: string): Unplaced | null {
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (
    /[$£€¥#/@_=&]\s?$|(?:\p{L}|\d)[-.]$|\bNo\.? $|\b(?:Model|Route|Highway|Flight|page|Windows|about|some|nearly|than|least|almost|over|around) $/iu.test(
      before,
    )
  )
    return null;
  if (
    /^\s*(?:%|percent|per cent|people|persons|men|women|km|miles|met(?:re|er)s|dollars|pounds|tons?|tonnes|votes|feet|ft|kg|seats|jobs|workers|employees|troops|soldiers|points|shares|units|million|billion|hundred|GMT|hours)\b/i.test(
      after,
    )
  )
    return null;
  if (
    /^\s+(?!(?:sales|earnings|results|figures|levels|elections|games|profits|series|its|was|is|has|his|this|times)\b)\p{Ll}+s\b/u.test(
      after,
    ) &&
    !YEAR_LED.test(before)
  )
    return null;
  return date({ kind: 'fixed', value: g.y! });
}
