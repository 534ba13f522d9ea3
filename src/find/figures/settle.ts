// Raw figures of one text → figures that stand: a number without a noun takes the unit of the one before it, or is dropped;
// and what is part of what. In: raw figures in order, sentences. Out: the kept ones, in order.

import { overlaps, type Span } from '../../model/index.ts';
import { spanAt } from '../surroundings.ts';
import { tollBefore } from './describe-plain.ts';
import { dimensionOf } from './dimension.ts';
import { fateAsked, harmBefore } from './fates.ts';
import type { RawFigure } from './raw-figure.ts';

/** How far back an elliptic number looks for what it counts. > | three gates … she maintains that it opened two. */
const REACH = 260;
const LINK =
  /(?:\b(?:from|to|against|than|and|versus|of|or|at|including|with|by|below|above|about|around|in|only|just|nearly|almost)|[,;(:–—])\s*(?:(?:US)?[$£€])?$/i;
const ENDS =
  /^\s*(?:[.,;:!?)\]"”’'\n–—]|$|(?:for|in|at|on|by|from|and|or|were|was|are|had|have|of|to|a|last|who|against)\b)/;

/** Gives bare numbers their unit and drops those that count nothing. */
export function settleUnits(
  raw: readonly RawFigure[],
  sentences: readonly Span[],
  text: string,
): readonly RawFigure[] {
  const kept: RawFigure[] = [];
  const after = unitsAfter(raw, text);
  raw.forEach((own, n) => {
    const figure = moneyCarried(own, kept.at(-1), text) ?? own;
    if (figure.unit !== null || !figure.bare) {
      kept.push(figure);
      return;
    }
    const unit = peopleOf(figure, sentences, text) ?? unitBefore(figure, kept, sentences, text) ?? after[n]!;
    if (unit !== null || /\d/.test(text[figure.number.from] ?? '')) kept.push({ ...figure, unit });
  });
  return kept;
}

/** > | injuring 11 · the death toll from the fire rose to five */
function peopleOf(figure: RawFigure, sentences: readonly Span[], text: string): string | null {
  if (!ENDS.test(text.slice(figure.number.to, figure.number.to + 16))) return null;
  const sentence = spanAt(sentences, figure.from) ?? {
    from: Math.max(0, figure.from - REACH),
    to: figure.to,
  };
  const toll = harmBefore(text, figure) ?? fateAsked(text, figure) ?? tollBefore(text, figure, sentence);
  return toll && PEOPLE_TOLL.test(text.slice(toll.from, toll.to)) ? 'person' : null;
}

const PEOPLE_TOLL =
  /toll$|^(?:the )?(?:dead|missing|injured|wounded|deaths|casualties|fatalities)$|^(?:kill|injur|wound|hurt|died|arrested|detained|rescued|displaced|evacuated|dead|missing)/iu;

/** > | rose to 3.9 million headsets from 2.4 million · 26 of the dead are from Lenn and five from Dorn */
function unitBefore(
  figure: RawFigure,
  kept: readonly RawFigure[],
  sentences: readonly Span[],
  text: string,
): string | null {
  if (!ENDS.test(text.slice(figure.number.to, figure.number.to + 16))) return null;
  const again = toldAgain(figure, kept, text);
  if (again !== null) return again;
  const before = kept.at(-1);
  if (!before || figure.from - before.to > REACH || before.unit === null) return null;
  const sentence = spanAt(sentences, figure.from);
  const same = sentence !== null && overlaps(before, sentence);
  const link = text.slice(Math.max(0, figure.from - 14), figure.from);
  // "Gained 0.7 percent to 6,327" ends at another quantity.
  const another = /\b(?:to|at)\s+$/i.test(link) || (figure.value ?? 0) > 100;
  if (another && dimensionOf(before.unit) === 'share') return null;
  if (same && LINK.test(link)) return before.unit;
  const counts = ['person', 'thing', 'vote'].includes(dimensionOf(before.unit) ?? '');
  return counts && !/\d/.test(text[figure.number.from] ?? '') ? before.unit : null;
}

// > | ordered nine envoys to leave within 72 hours … told parliament that the nine were spies
//   |                                                                        ^^^^^^^^ those of whom it was said before
function toldAgain(figure: RawFigure, kept: readonly RawFigure[], text: string): string | null {
  if (!/(?<!\p{L})(?:the|all|these|those)\s+$/iu.test(text.slice(Math.max(0, figure.from - 8), figure.from)))
    return null;
  for (let i = kept.length - 1; i >= 0 && figure.from - kept[i]!.to < 4 * REACH; i--)
    if (kept[i]!.value !== null && kept[i]!.value === figure.value && kept[i]!.unit !== null)
      return kept[i]!.unit;
  return null;
}

const SCALED: readonly (readonly [pattern: RegExp, scale: number])[] = [
  [/\d\s?(?:m|mn|mln|million)\b/i, 1e6],
  [/\d\s?(?:bn|bln|billion)\b/i, 1e9],
  [/\d\s?(?:k|thousand)\b/i, 1e3],
];
const SPENDS =
  /\b(?:another|further|only|just|(?:ask|pa(?:y|id)|spen[dt]|offer|ow|cost|want|demand|g[ai]v|receiv|award|sought|seek|claim|rais|borrow|lent|lend)\p{L}*(?: for)?)\s+(?:at least |about |nearly |some |only |another |a further )?$/iu;

// > | They spent $3m on pumps and another 2m on pipes. · 40 million crowns … they had asked for 65
//   |                                     ^^ dollars                                            ^^ million crowns
/** An amount that leaves out its currency, or that and its scale, after one that gives both. */
function moneyCarried(figure: RawFigure, before: RawFigure | undefined, text: string): RawFigure | null {
  if (
    !before ||
    before.unit === null ||
    dimensionOf(before.unit) !== 'money' ||
    figure.from - before.to > REACH
  )
    return null;
  if (figure.value === null || text.slice(before.to, figure.from).includes('\n\n')) return null;
  const words = text.slice(figure.number.from, figure.to);
  const short = /^[\d.,]+(m|bn|k)$/.exec(words);
  const scale = SCALED.find(([pattern]) => pattern.test(text.slice(before.from, before.to)))?.[1];
  if (scale === undefined) return null;
  const isLength =
    /^\s+(?:high|long|wide|deep|tall|thick|away|across|apart|above|below|from|of (?:water|rain|snow))\b/.test(
      text.slice(figure.to, figure.to + 16),
    );
  if (short && !isLength && (figure.unit === 'metre' || figure.unit === null)) {
    const own = SCALED.find(([pattern]) => pattern.test(words))![1];
    const plain = Number.parseFloat(words.replace(/,/g, ''));
    return { ...figure, unit: before.unit, value: plain * own, noun: null, bare: false };
  }
  const bare =
    figure.bare && /^\d{1,3}$/.test(words) && ENDS.test(text.slice(figure.number.to, figure.number.to + 16));
  if (!bare || !SPENDS.test(text.slice(Math.max(0, figure.from - 40), figure.from))) return null;
  return { ...figure, unit: before.unit, value: figure.value * scale, bare: false };
}

/** The unit that each figure has or takes from those after it. > | four-, five- and six-cylinder engines */
function unitsAfter(raw: readonly RawFigure[], text: string): readonly (string | null)[] {
  const units: (string | null)[] = raw.map(({ unit }) => unit);
  for (let n = raw.length - 2; n >= 0; n--) {
    const next = { ...raw[n + 1]!, unit: units[n + 1]! };
    if (raw[n]!.bare) units[n] ??= unitAfter(raw[n]!, next, text);
  }
  return units;
}

/** > | a 7- or 8-inch screen · from 5 to 7 per cent */
function unitAfter(figure: RawFigure, next: RawFigure | undefined, text: string): string | null {
  if (!next || next.unit === null) return null;
  const between = text.slice(figure.number.to, next.from);
  // "Ended at 16,644, 16 per cent above": a share is of something else.
  if (/^,\s*$/.test(between) && dimensionOf(next.unit) === 'share') return null;
  return /^-?,?\s*(?:or|and|to|from|,|of the)\s*(?:an?\s)?$/.test(between) ? next.unit : null;
}

const PART_BEFORE =
  /(?:\bincluding|\bamong them|\bamong whom|\bof whom|\bof them|\bof which|\bincluded)\s+(?:at least |about |some |the )?$/i;
const PART_AFTER = /^\s+of (?:the|them|those|whom|her|his|its|their)\b/i;

/** Index of the figure that each is a part of, or null. > | 19 people, including 3 children · 26 of the dead */
export function partsOf(figures: readonly RawFigure[], text: string): readonly (number | null)[] {
  return figures.map((figure, n) => {
    const before = PART_BEFORE.test(text.slice(Math.max(0, figure.from - 32), figure.from));
    const after = PART_AFTER.test(text.slice(figure.number.to, figure.number.to + 16));
    if (!before && !after) return null;
    for (let whole = n - 1; whole >= 0 && figure.from - figures[whole]!.to < 2 * REACH; whole--)
      if (holds(figures[whole]!, figure)) return whole;
    return null;
  });
}

function holds(whole: RawFigure, part: RawFigure): boolean {
  const most = whole.max ?? whole.value ?? Number.POSITIVE_INFINITY;
  const count = part.value ?? part.min ?? part.max ?? 0;
  return dimensionOf(whole.unit) === dimensionOf(part.unit) && whole.unit !== null && most > count;
}
