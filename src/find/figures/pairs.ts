// Two numbers that are one figure: ranges, votes and ratios; and those that look like one and are a change or a score.
// In: text and its quantities in order. Out: the joined figure, 'none' for a score, null where two numbers stay two.

import type { NumberFound } from '../numbers.ts';
import { type Bound, boundBefore } from './bounds.ts';
import { isMeasured } from './dimension.ts';
import { looksLikeYear } from './excluded.ts';
import { plain, type Quantity, type RawFigure } from './raw-figure.ts';
import { isMoney } from './units.ts';

const BETWEEN_NUMBERS =
  /^(?:(\s*[–—-]\s*|\s+to-?\s*|-to-)|(\s+or\s+)|(\s+and\s+)|(\s+votes?\s+to\s+)|(\s+(?:out\s+)?(?:of|in)\s+(?:(?:the|every|her|his|its|their)\s+)?(?:(\p{L}+)\s+of\s+)?))(?:US\$|[$£€¥])?$/iu;

/** Two numbers that are one figure: a range, a vote, a ratio; 'none' when they are a score; null when they do not join. */
export function joinPair(
  text: string,
  quantities: readonly Quantity[],
  n: number,
): RawFigure | 'none' | null {
  const a = quantities[n]!;
  const b = quantities[n + 1];
  if (!b || b.number.from - a.number.to > 30 || a.number.value === null || b.number.value === null)
    return null;
  const link = BETWEEN_NUMBERS.exec(text.slice(a.number.to, b.number.from)) ?? unitBetween(text, a, b);
  if (!link) return null;
  if (looksLikeYear(text, a.number) && !(looksLikeYear(text, b.number) && b.noun && !link[3])) return null;
  const left = boundBefore(text, a.from);
  if (link[4]) return vote(a, b);
  if (link[5]) return ratio(text, a, b, left?.bound ?? null);
  if (link[3] && left?.bound !== 'between') return null;
  if (link[1] && isChange(text, a, b)) return null;
  if (link[1] && /^[–—-]$/.test(link[1].trim())) return dashed(text, a, b, left?.from ?? a.from);
  if (link[2] && (b.number.value <= a.number.value || b.number.value > a.number.value * 1.5 + 1)) return null;
  return range(a, b, left && left.bound === 'between' ? left.from : a.from);
}

/** > | rose from 1,400 to 4,200 · increased by $43.6 billion to $419 billion */
function isChange(text: string, a: Quantity, b: Quantity): boolean {
  const before = text.slice(Math.max(0, a.from - 50), a.from);
  if (/\bby\s+$/i.test(before)) return a.unit !== null || (CHANGE.test(before) && !isMeasured(b.unit));
  if (!/\bfrom\s+$/i.test(before) || isRangeVerb(text, a)) return false;
  return a.number.value! > b.number.value! || CHANGE.test(before);
}

const CHANGE =
  /\b(?:went|r[oi]se[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|drop(?:s|ped|ping)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|cut|declin(?:e|es|ed|ing)|up|down|slow(?:s|ed|ing)?|chang(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|shr[iau]nk|swell(?:s|ed)?|mov(?:e|es|ed|ing)|switch(?:ed)?)\b/i;

/** > | prices range from $5 to $7 */
function isRangeVerb(text: string, a: Quantity): boolean {
  return /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|scale of \p{L}+) from\s+$/iu.test(
    text.slice(Math.max(0, a.from - 30), a.from),
  );
}

/** "$5 to $7", "10 km to 15 km": the unit stands between. */
function unitBetween(text: string, a: Quantity, b: Quantity): RegExpExecArray | null {
  if (!a.unit || a.unit !== b.unit || a.to > b.from) return null;
  const link = /^(?:(\s*[–—-]\s*|\s+to\s+)|(\s+or\s+)|(\s+and\s+))$/.exec(text.slice(a.to, b.from));
  return link && !/^\s*[–—-]/.test(link[0]) ? link : null;
}

function vote(a: Quantity, b: Quantity): RawFigure {
  const pair = [a.number.value!, b.number.value!] as const;
  return { ...plain(a), from: a.from, to: b.number.to, value: pair[0], pair, unit: 'vote', bare: false };
}

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|ballots?|motion|bill|parliament|senate|house|council|assembly|deputies|abstentions?|abstain\w*|majority|lawmakers|amendment|referendum|tally|ruled|ruling|court|committee|passed|approved|rejected|carried|went through|in favou?r)\b/i;

// > | voted 61–44 to suspend · 14-18 mpg · won 3-1
//   |       ^^^^^              ^^^^^       nothing
function dashed(text: string, a: Quantity, b: Quantity, from: number): RawFigure | 'none' {
  const around = text.slice(Math.max(0, a.from - 160), b.to + 160);
  const low = a.number.value!;
  const high = b.number.value!;
  const tight = /^\S+$/.test(text.slice(a.number.from, b.number.to));
  if (tight && VOTING.test(around) && (!b.unit || b.unit === 'vote'))
    return { ...vote(a, b), to: Math.max(b.number.to, b.unit ? b.to : 0) };
  if (!b.unit || low >= high) return 'none';
  return range(a, b, from);
}

function range(a: Quantity, b: Quantity, from: number): RawFigure {
  const scale =
    b.number.scaled && !a.number.scaled && a.number.value! < b.number.value! / 100 ? scaleOf(b.number) : 1;
  const factor = b.factor === 1 ? scale : b.factor;
  const values = [a.number.value! * (a.factor === 1 ? factor : a.factor), b.number.value! * b.factor];
  const min = Math.min(...values);
  const max = Math.max(...values);
  const unit = b.unit ?? a.unit;
  return {
    ...plain(b),
    from,
    to: Math.max(b.to, b.number.to),
    value: null,
    min,
    max,
    unit,
    number: { from: a.number.from, to: b.number.to },
    bare: false,
  };
}

/** "1.5 to 2 million": the scale word of the second number holds for the first. */
function scaleOf(number: NumberFound): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (number.value! >= scale) return scale;
  return 1;
}

// > | Sixty-one of 120 · 7 in 10 young people · two of her crew of four · one in five
function ratio(text: string, a: Quantity, b: Quantity, bound: Bound | null): RawFigure | null {
  const part = a.number.value!;
  const whole = b.number.value!;
  const link = text.slice(a.number.to, b.number.from);
  if (
    part > whole ||
    whole === 0 ||
    (a.unit && !(a.noun && a.noun.from >= b.number.to)) ||
    (b.unit && isMoney(b.unit))
  )
    return null;
  const share = /\bin\b/i.test(link) && !/\bof\b/i.test(link);
  if (share && (whole > 1000 || looksLikeYear(text, b.number))) return null;
  const pair = [part, whole] as const;
  const unit = share ? 'share' : b.unit;
  return {
    ...plain(b),
    from: a.from,
    to: b.to,
    value: share ? part / whole : part,
    pair,
    unit,
    approximate: bound === 'about',
    number: a.number,
    bare: false,
  };
}
