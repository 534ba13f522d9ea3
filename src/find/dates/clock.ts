// Text → clock times ("1:15 a.m.", "18.00", "1930 GMT", "a quarter past one", "six this evening"), joined with the day that
// stands beside them. A named zone ("GMT+1") is kept as an offset; "Lenn time" is part of the span and keeps the local clock.

import { readNumber } from '../numbers.ts';
import type { ClockShape, Expression, Groups, Shape } from './shapes.ts';

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ZONE_WORD =
  'GMT|UTC|BST|CET|CEST|EET|EEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|AEST|AEDT|MSK|Z';
const ZONE = `(?:\\s*\\(?(?<z>${ZONE_WORD})(?![\\p{L}])(?<zo>[+-]\\d{1,2}(?::?\\d\\d)?)?\\)?)?(?:,?\\s+(?:local|\\p{Lu}\\p{L}+)(?:\\s+\\p{Lu}\\p{L}+)?\\s+time(?!\\p{L}))?`;
const LEAD =
  '(?:(?:at\\s+)?(?:about|around|shortly before|shortly after|just before|just after|soon after|well before|nearly|before|after)\\s+)?';
const START = '(?<![\\p{L}\\d.:,$£€])';

const OFFSETS: Record<string, string> = {
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  IST: '+05:30',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

type Read = (g: Groups, match: RegExpExecArray, text: string) => { hour: number; minute: number } | null;

// The third of each is a piece that every match holds: looking for it alone is far cheaper than trying the pattern everywhere.
const PATTERNS: readonly (readonly [pattern: RegExp, read: Read, holds: RegExp])[] = [
  // > | 1:15 a.m. · 7am · 2.05am
  [
    new RegExp(
      `${START}${LEAD}(?<h>\\d{1,2})(?:[:.](?<m>\\d\\d))?(?::\\d\\d)?\\s?(?:(?<ap>[ap])\\.m(?:\\.|(?!\\p{L}))|(?<ap2>[ap])m(?!\\p{L}))${ZONE}`,
      'giu',
    ),
    twelveHour,
    /\d\s?[ap]\.?m/iu,
  ],
  // > | 19:30 · 18.00 after by, at, from, until
  [
    new RegExp(
      `${START}${LEAD}(?<h>[01]?\\d|2[0-3])(?<s>[:.])(?<m>[0-5]\\d)(?::[0-5]\\d)?(?![\\d%:]|\\.\\d)(?!\\s*(?:percent|per cent|million|billion|point|km|metre|meter|inch|cent))${ZONE}`,
      'gu',
    ),
    dayClock,
    /\d[:.]\d\d/u,
  ],
  // > | 1930 GMT
  [
    new RegExp(
      `${START}(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)(?=\\s*(?:GMT|UTC|BST|CET|hours|hrs))${ZONE}(?:\\s*(?:hours|hrs))?`,
      'gu',
    ),
    (g) => ({ hour: Number(g.h), minute: Number(g.m) }),
    /\d\d\d\d\s*(?:GMT|UTC|BST|CET|hours|hrs)/u,
  ],
  [
    new RegExp(`${START}${LEAD}(?<w>noon|midday|midnight)(?!\\p{L})${ZONE}`, 'giu'),
    (g) => ({ hour: /midnight/i.test(g.w!) ? 24 : 12, minute: 0 }),
    /noon|midday|midnight/iu,
  ],
  // > | a quarter past one · half past six · five to two
  [
    new RegExp(
      `(?=[aqhtf])${START}(?:at\\s+)?(?<q>a quarter|quarter|half|ten|twenty|twenty-five|five)\\s+(?<dir>past|to)\\s+(?<h>${HOURS})(?!\\p{L}|-)`,
      'giu',
    ),
    spokenClock,
    /\s(?:past|to)\s+(?:one|t|f|s|eight|nine|eleven)/iu,
  ],
  [
    new RegExp(
      `${START}${LEAD}(?<h>${HOURS}|\\d{1,2})\\s+o['’]clock(?:\\s+(?:in\\s+the|this)\\s+(?<p>morning|afternoon|evening)|\\s+at\\s+(?<n>night))?`,
      'giu',
    ),
    partHour,
    /o['’]clock/iu,
  ],
  // > | six this evening · at two on Sunday morning · at ten
  [
    new RegExp(
      `${START}${LEAD}(?<h>${HOURS}|\\d{1,2})\\s+(?:in\\s+the|this|on\\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\s+(?<p>morning|afternoon|evening|night)(?!\\p{L})`,
      'giu',
    ),
    unnumbered,
    /(?:the|this|day)\s+(?:morning|afternoon|evening|night)/iu,
  ],
  [
    new RegExp(`(?<=\\bat\\s)(?<h>${HOURS})(?=[.,;:)]|\\s+(?:on|and|yesterday|today|with|to|o)\\b|$)`, 'giu'),
    bareHour,
    /\bat\s(?:one|t|f|s|eight|nine|eleven)/iu,
  ],
];

function twelveHour(g: Groups): { hour: number; minute: number } | null {
  const hour = Number(g.h);
  if (hour > 12 || hour === 0) return null;
  return { hour: (hour % 12) + (/p/i.test(g.ap ?? g.ap2!) ? 12 : 0), minute: Number(g.m ?? 0) };
}

/** "18.00" is a time only after a word of time or alone on its line; "19:30" always is, unless it is a score or a verse. */
function dayClock(g: Groups, match: RegExpExecArray, text: string): { hour: number; minute: number } | null {
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  const alone =
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index)) && /^\s*(?:\n|$)/.test(after);
  const led =
    /(?:\b(?:by|at|until|till|from|before|after|between|since|around|about|and|see|our|the|UNTIL|Until)\s+)$/.test(
      before,
    );
  const zoned = Boolean(g.z) || /time$/.test(match[0]);
  const dated = /^,?\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/i.test(after);
  const entry = /^\s+entry\b/.test(after);
  if (
    g.s === '.' &&
    !(
      alone ||
      zoned ||
      dated ||
      entry ||
      (led && g.h!.length === 2 && /^\s*(?:$|[,;:)\n]|\.(?!\d)|(?:on|and|entry)\b)/.test(after))
    )
  )
    return null;
  if (
    g.s === '.' &&
    /\b(?:and|from|the|about|around)\s+$/.test(before) &&
    !zoned &&
    !dated &&
    !entry &&
    !alone
  )
    return null;
  return { hour: Number(g.h), minute: Number(g.m) };
}

const hourOf = (word: string): number => readNumber(word.toLowerCase(), 0)?.value ?? Number(word);

function spokenClock(g: Groups): { hour: number; minute: number } | null {
  const word = g.q!.toLowerCase();
  const minutes = word.endsWith('quarter') ? 15 : word === 'half' ? 30 : (readNumber(word, 0)?.value ?? 0);
  const hour = hourOf(g.h!);
  return /to/i.test(g.dir!) ? { hour: (hour + 23) % 24, minute: 60 - minutes } : { hour, minute: minutes };
}

function partHour(g: Groups): { hour: number; minute: number } | null {
  const hour = hourOf(g.h!);
  if (!(hour >= 1 && hour <= 12)) return null;
  const late = /afternoon|evening|night/i.test(g.p ?? g.n ?? '');
  return { hour: late && hour < 12 ? hour + 12 : hour, minute: 0 };
}

/** Words with a number behind them that names one of several, and small words that lead an hour at the start of a sentence. */
const NUMBERED =
  /(?<!\p{L})(?:gate|room|platform|bus|flight|route|line|pier|berth|terminal|exit|lane|channel|level|stage|track|ward|hall|court|dock|junction|block|building|floor|unit|train|tram|ferry|district|zone|sector|number|no\.|game|round|chapter|part)\s$/iu;
const CAPITAL = /(?<!\p{L})\p{Lu}[\p{L}’'.]{1,20}\s$/u;
const LEADS_HOUR =
  /(?<!\p{L})(?:At|By|Until|Till|From|Since|Only|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s$/u;

// > | at Gate 4 on Tuesday night · bus 12 this evening          a number that names a thing is no hour
//   |         ^                        ^^
function unnumbered(
  g: Groups,
  match: RegExpExecArray,
  text: string,
): { hour: number; minute: number } | null {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const names = NUMBERED.test(before) || (CAPITAL.test(before) && !LEADS_HOUR.test(before));
  return names ? null : partHour(g);
}

function bareHour(g: Groups): { hour: number; minute: number } | null {
  const hour = hourOf(g.h!);
  return { hour: hour <= 6 ? hour + 12 : hour, minute: 0 };
}

function zoneOf(g: Groups): string | null {
  if (!g.z) return null;
  if (!g.zo) return OFFSETS[g.z.toUpperCase()] ?? null;
  const match = /([+-])(\d{1,2})(?::?(\d\d))?/.exec(g.zo)!;
  return `${match[1]}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}`;
}

/** All clock times of a text, in order of their patterns; overlaps are for the caller to settle. */
export function findClocks(text: string): Expression[] {
  const found: Expression[] = [];
  for (const [pattern, read, holds] of PATTERNS) {
    if (!holds.test(text)) continue;
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const exec = match as RegExpExecArray;
      const time = read(exec.groups ?? {}, exec, text);
      if (!time) continue;
      const shape: ClockShape = {
        kind: 'clock',
        ...time,
        zone: zoneOf(exec.groups ?? {}),
        day: weekdayInside(match[0]),
      };
      found.push({ type: 'TIME', from: match.index, to: match.index + match[0].length, shape });
    }
  }
  return found;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
function weekdayInside(words: string): Shape | null {
  const match = /\bon\s+(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/i.exec(words);
  if (!match) return /\bthis\s/i.test(words) ? { kind: 'near', days: 0, part: null } : null;
  return {
    kind: 'weekday',
    weekday: WEEKDAYS.indexOf(match[1]!.slice(0, 3).toLowerCase()) + 1,
    which: null,
    part: null,
  };
}

const DAYS: readonly string[] = ['day', 'weekday', 'near', 'same-day'];
const LINK =
  /^,?\s*(?:(?:on|at|by|of|the|around|about|before|after|shortly before|shortly after|until|\|)\s*)?$/i;

/** Joins a clock time with the day beside it into one expression. > | 2:40 a.m. on Sunday · April 9, 2024 8:42 PM GMT+1 */
export function joinDays(text: string, expressions: readonly Expression[]): Expression[] {
  const joined: Expression[] = [];
  for (const next of expressions) {
    const last = joined.at(-1);
    const link = last ? text.slice(last.to, next.from) : '';
    const range = last ? clockRange(text, last, next, link) : null;
    if (range) {
      joined[joined.length - 1] = range;
      continue;
    }
    const pair = last && LINK.test(link) && !/\n\s*\n/.test(link) ? joinPair(last, next) : null;
    if (pair) joined[joined.length - 1] = zoneTail(text, pair);
    else joined.push(next);
  }
  return joined;
}

/** > | between 2:30 a.m. and 6 a.m. on Sunday · on Tuesday or Wednesday */
function clockRange(text: string, a: Expression, b: Expression, link: string): Expression | null {
  const range = (): Expression => ({
    type: a.type,
    from: a.from,
    to: b.to,
    shape: { kind: 'range', a: a.shape, b: b.shape },
  });
  if (a.shape.kind === 'weekday' && b.shape.kind === 'weekday')
    return /^\s+or\s+(?:on\s+)?$/.test(link) ? range() : null;
  if (a.shape.kind !== 'clock' || b.shape.kind !== 'clock' || !/^\s*(?:and|to|until|[-–])\s*$/.test(link))
    return null;
  return /\b(?:between|from)\s+$/i.test(text.slice(Math.max(0, a.from - 9), a.from)) ||
    /[-–]|to|until/.test(link)
    ? range()
    : null;
}

function joinPair(a: Expression, b: Expression): Expression | null {
  const ranged = a.shape.kind === 'range' ? a.shape.b : null;
  if (
    ranged?.kind === 'clock' &&
    !ranged.day &&
    a.shape.kind === 'range' &&
    a.shape.a.kind === 'clock' &&
    DAYS.includes(b.shape.kind)
  ) {
    const shape: Shape = { kind: 'range', a: { ...a.shape.a, day: b.shape }, b: { ...ranged, day: b.shape } };
    return { type: 'TIME', from: a.from, to: b.to, shape };
  }
  const clock = a.shape.kind === 'clock' ? a.shape : b.shape.kind === 'clock' ? b.shape : null;
  const day = a.shape.kind === 'clock' ? b.shape : a.shape;
  if (!clock || clock.day || !DAYS.includes(day.kind)) return null;
  return { type: 'TIME', from: a.from, to: b.to, shape: { ...clock, day } };
}

/** > | 2:40 a.m. on Sunday, Lenn time */
function zoneTail(text: string, expression: Expression): Expression {
  const tail = /,?\s+(?:local|\p{Lu}\p{L}+)(?:\s+\p{Lu}\p{L}+)?\s+time(?!\p{L})/uy;
  tail.lastIndex = expression.to;
  const match = tail.exec(text);
  return match ? { ...expression, to: expression.to + match[0].length } : expression;
}
