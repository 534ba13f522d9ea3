// Rules for lengths of time: offsets ("four years later"), durations ("forty minutes") and sets ("every Thursday").
// In: a match. Out: its shape; a rate ("$5 a day") and an age are none.

import { NUMBER_WORD } from '../numbers.ts';
import { COUNT, countOf, date, fixed, HEDGE, type Rule, rule, type Unplaced } from './rule.ts';
import type { Groups } from './shapes.ts';
import { duration, MONTH, monthNumber, PART, partOf, UNIT, unitOf, WEEKDAY, weekdayNumber } from './words.ts';

export const OFFSETS: readonly Rule[] = [
  // > | a year ago · two days before the collision · four years later · 10 days ago
  rule(
    `${HEDGE}(?<n>${COUNT})[\\s-]+(?<u>${UNIT})(?:\\s+or\\s+so)?[\\s-]+(?<dir>ago|earlier|later|from now|hence|previously|on(?=\\s*(?:[.,:;]|\\n|$)))(?!\\p{L})`,
    'giu',
    readOffset,
    /(?:minute|min|hour|hr|day|weekend|week|fortnight|month|quarter|year|yr|decade|century|centurie|second)s?(?:\s+or\s+so)?[\s-]+(?:ago|earlier|later|from now|hence|previously|on\s*(?:[.,:;]|\n|$))/,
  ),
  rule(
    `(?<n>an?|one)\\s+(?<u>year|month|week)\\s+ago\\s+(?<t>this week|this month|today|yesterday|tomorrow)(?!\\p{L})`,
    'giu',
    (g) => date({ kind: 'offset', count: 1, unit: unitOf(g.u!), sign: -1, from: 'anchor' }),
    'ago',
  ),
];

function readOffset(g: Groups): Unplaced | null {
  const count = countOf(g.n!);
  const unit = unitOf(g.u!);
  const later = /later|from now|hence|after/i.test(g.dir!);
  if (count === 'X') return fixed('DATE', later ? 'FUTURE_REF' : 'PAST_REF');
  const from = /ago|from now|hence|^on$/i.test(g.dir!) ? 'anchor' : 'mention';
  if (['second', 'minute', 'hour'].includes(unit)) return fixed('DURATION', duration(count, unit));
  return date({ kind: 'offset', count, unit, sign: later ? 1 : -1, from });
}

// > | They won't last two weeks.        The talks will last four days.
//   |            ^^^^ to go on
const isVerb = (words: string, before: string): boolean =>
  /^last\s/.test(words) &&
  /(?:\b(?:to|will|would|can|could|may|might|must|shall|should|did|does|do|not|never|cannot|even|barely|only)|n['’]t|['’]ll|['’]d)\s+$/i.test(
    before,
  );

export const DURATIONS: readonly Rule[] = [
  rule(
    `(?:(?:the|this|these)\\s+)?(?:(?:last|past|next|first|coming|previous|final|latest|following)\\s+)(?<n>${COUNT}\\s+|few\\s+)(?<u>${UNIT})`,
    'giu',
    (g, m, text) => {
      if (isVerb(m[0], text.slice(Math.max(0, m.index - 12), m.index))) return null;
      return fixed('DURATION', duration(countOf(g.n!), unitOf(g.u!)));
    },
    /(?:last|past|next|first|coming|previous|final|latest|following)\s+(?:an?\s|few|several|quarter|\d|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|twen|fif|for|hundred|dozen)/,
  ),
  rule(
    '(?:the\\s+|this\\s+)?past\\s+(?<u>week|month|year|decade|century)(?!\\p{L})',
    'giu',
    (g) => fixed('DURATION', duration(1, unitOf(g.u!))),
    'past',
  ),
  rule(
    `(?:the|these)\\s+(?<n>(?:${NUMBER_WORD})|\\d+)\\s+(?<u>${UNIT})`,
    'giu',
    (g) => fixed('DURATION', duration(countOf(g.n!), unitOf(g.u!))),
    /the(?:se)?\s+(?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|twen|fif|for|hundred|dozen)/,
  ),
  {
    ...rule(
      `${HEDGE}(?<n>${COUNT})(?:\\s+|[-‑])(?:(?:full|whole|straight|consecutive|long|more|business|working|and a half)\\s+)*(?<u>${UNIT})(?<tail>-old|-long|\\s+and\\s+a\\s+half)?`,
      'giu',
      readDuration,
    ),
    core: /[\s\-‑](?:minute|min|hour|hr|day|weekend|week|fortnight|month|quarter|year|yr|decade|century|centurie|second)s?(?![a-z])/gi,
  },
  rule(
    `(?:recent|coming)\\s+(?<u>days|weeks|months|years|decades)(?!\\p{L})`,
    'giu',
    (_, m) => fixed('DATE', /recent/i.test(m[0]) ? 'PAST_REF' : 'FUTURE_REF'),
    'recent|coming',
  ),
  rule(
    `(?<=\\b(?:for|in|after|over|many|of|take|within|took|takes|last)\\s)(?<n>many\\s+)?(?<u>days|weeks|months|years|decades|centuries|minutes|hours)(?!\\p{L})(?!\\s+(?:ago|later))`,
    'giu',
    (g) => fixed('DURATION', duration('X', unitOf(g.u!))),
    /(?:for|in|after|over|many|of|take|within|took|takes|last)\s+(?:many\s+)?(?:day|week|month|year|decade|centurie|minute|hour)s/,
  ),
];

function readDuration(g: Groups, match: RegExpExecArray, text: string): Unplaced | null {
  const unit = unitOf(g.u!);
  const article = /^an?$/i.test(g.n!);
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  if (unit === 'quarter' || (/^(?:weekend|second)$/.test(unit) && !/\d|s$/i.test(`${g.n}${g.u}`)))
    return null;
  if (article && isRate(before)) return null;
  const half = g.tail && /half/.test(g.tail) ? 0.5 : 0;
  const count = countOf(g.n!);
  if (
    /old/.test(g.tail ?? '') ||
    /^\s*(?:-?\s?olds?|of age)\b/.test(text.slice(match.index + match[0].length))
  )
    return /-old/.test(match[0]) && unit !== 'year' ? fixed('DURATION', duration(count, unit)) : null;
  return fixed('DURATION', duration(count === 'X' ? 'X' : count + half, unit));
}

/** "$5 a day" and "twice a week" are rates. */
function isRate(before: string): boolean {
  return /(?:[\d%]|\b(?:times|once|twice|percent|cent|cents|dollars|pounds|million|billion|tons?|barrels?|metres|meters|miles))\s+$/i.test(
    before,
  );
}

export const SETS: readonly Rule[] = [
  rule(
    `(?:almost\\s+|nearly\\s+)?(?:every|each)\\s+(?:(?<n>${COUNT}|other|single)\\s+)?(?<u>${UNIT})`,
    'giu',
    (g) =>
      fixed(
        'SET',
        duration(
          /^\d|^[a-z]+$/i.test(g.n ?? '') && !/other|single/i.test(g.n ?? '')
            ? countOf(g.n!)
            : /other/i.test(g.n ?? '')
              ? 2
              : 1,
          unitOf(g.u!),
        ),
      ),
    /(?:every|each)\s/,
  ),
  rule(
    `(?:every|each)\\s+(?<w>${WEEKDAY})`,
    'giu',
    (g) => fixed('SET', `XXXX-WXX-${weekdayNumber(g.w!)}`),
    'every|each',
  ),
  rule(
    `(?:every|each)\\s+(?<m>${MONTH})`,
    'gu',
    (g) => fixed('SET', `XXXX-${String(monthNumber(g.m!)).padStart(2, '0')}`),
    /(?:every|each)\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  ),
  rule(
    `(?:every|each)\\s+(?<p>${PART})`,
    'giu',
    (g) => fixed('SET', `XXXX-XX-XXT${partOf(g.p)}`),
    'every|each',
  ),
  rule(
    '(?<a>daily|weekly|monthly|yearly|annually|hourly|nightly)(?!\\p{L})',
    'giu',
    (g, m, text) => readAdverb(g.a!, m, text),
    'daily|weekly|monthly|yearly|annually|hourly|nightly',
  ),
];

const ADVERBS: Record<string, string> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annually: 'P1Y',
  hourly: 'PT1H',
  nightly: 'P1D',
};
/** A capital inside a sentence makes it part of a name ("the Daily Post"). */
function readAdverb(word: string, match: RegExpExecArray, text: string): Unplaced | null {
  if (
    /^\p{Lu}/u.test(word) &&
    /\p{L}\s+$|^\s+\p{Lu}/u.test(text.slice(Math.max(0, match.index - 3), match.index))
  )
    return null;
  if (/^\p{Lu}/u.test(word) && /^\s+\p{Lu}/u.test(text.slice(match.index + word.length))) return null;
  return fixed('SET', ADVERBS[word.toLowerCase()] ?? 'P1D');
}
