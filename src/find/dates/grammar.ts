// Text → expressions of time: dates, weekdays, relative days, calendar units, quarters, seasons, durations and sets.
// Idea: a list of rules, each a pattern and a reader of its match into a shape; where two matches overlap the longer one
// wins. Clock times are in clock.ts. Spans follow TimeML: no preposition, but "late", "about", "the last" belong to it.

import { ABSOLUTE } from './absolute.ts';
import { DURATIONS, OFFSETS, SETS } from './durations.ts';
import { FINANCIAL, SEASONS } from './periods.ts';
import { RELATIVE } from './relative.ts';
import { fixed, matchesOf, mayMatch, type Rule, rule } from './rule.ts';
import type { Expression } from './shapes.ts';

const REFERENCES: readonly Rule[] = [
  rule(
    '(?:right\\s+now|now|currently|at\\s+present|nowadays|these\\s+days|at\\s+this\\s+(?:time|point|moment))(?!\\p{L})(?!-)',
    'giu',
    () => fixed('DATE', 'PRESENT_REF'),
  ),
  rule('(?:the\\s+)?current(?!\\p{L})(?=\\s+\\p{Ll})', 'gu', () => fixed('DATE', 'PRESENT_REF'), 'current'),
  rule('recently(?!\\p{L})', 'giu', () => fixed('DATE', 'PAST_REF'), 'recently'),
  rule(
    'the\\s+(?:near\\s+|foreseeable\\s+)?future(?!\\p{L}|s)',
    'gu',
    () => fixed('DATE', 'FUTURE_REF'),
    'future',
  ),
  rule(
    '(?<=\\b(?:in|of)\\s)the\\s+(?:recent\\s+)?past(?!\\p{L})(?=[.,;]|\\s+(?:and|but|have|has|had|when|to))',
    'giu',
    () => fixed('DATE', 'PAST_REF'),
    'past',
  ),
];

const RULES: readonly Rule[] = [
  ...ABSOLUTE,
  ...RELATIVE,
  ...FINANCIAL,
  ...SEASONS,
  ...OFFSETS,
  ...SETS,
  ...DURATIONS,
  ...REFERENCES,
];

/** All expressions of time of a text but clock times, sorted, none overlapping another: of two the longer stays. */
export function findExpressions(text: string, extra: readonly Expression[] = []): Expression[] {
  const all: Expression[] = [...extra];
  const lower = text.toLowerCase();
  for (const one of RULES) {
    if (!mayMatch(one, lower)) continue;
    for (const match of matchesOf(one, text)) {
      const found = one.read(match.groups ?? {}, match, text);
      const to = match.index + match[0].trimEnd().length;
      if (found && !/\n\s*\n/.test(match[0])) all.push({ ...found, from: match.index, to });
    }
  }
  return withoutOverlaps([...all, ...furtherDays(text, all)]).filter((found) => !isShort(found));
}

/** A length of less than a day is a figure with a unit, not a date. */
function isShort({ type, shape }: Expression): boolean {
  return type === 'DURATION' && shape.kind === 'fixed' && shape.value.startsWith('PT');
}

const FURTHER =
  /(?:,\s*|\s*(?:and|to|or|-|–)\s*)(\d{1,2})(?![\d%:./]|,\d|\s*(?:%|percent|per cent|a\.?m|p\.?m|people|\p{L}+s\b))/uy;

// > | on April 24 and 25
//   |                ^^
function furtherDays(text: string, all: readonly Expression[]): Expression[] {
  const days: Expression[] = [];
  for (const { shape, to } of all) {
    if (shape.kind !== 'day' || shape.year !== null || !/\d$/.test(text.slice(0, to).slice(-1))) continue;
    FURTHER.lastIndex = to;
    const match = FURTHER.exec(text);
    if (!match || Number(match[1]) > 31 || Number(match[1]) <= shape.day) continue;
    const end = to + match[0].length;
    const next = { ...shape, day: Number(match[1]), weekday: null };
    days.push({ type: 'DATE', from: end - match[1]!.length, to: end, shape: next });
  }
  return days;
}

function withoutOverlaps(all: readonly Expression[]): Expression[] {
  const byLength = all
    .map((expression, index) => ({ expression, index }))
    .sort(
      (a, b) =>
        b.expression.to - b.expression.from - (a.expression.to - a.expression.from) ||
        a.expression.from - b.expression.from ||
        a.index - b.index,
    );
  const kept: Expression[] = [];
  const covered = new Set<number>();
  for (const { expression } of byLength) {
    if (covered.has(expression.from) || covered.has(expression.to - 1)) continue;
    for (let at = expression.from; at < expression.to; at++) covered.add(at);
    kept.push(expression);
  }
  return kept.sort((a, b) => a.from - b.from);
}
