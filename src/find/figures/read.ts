// Text → raw figures: each number with its bound, range, unit and counted noun. Knows nothing of passages and voices.
// Idea: numbers first (numbers.ts); each is then joined with what stands around it, and dropped when it is no figure.

import type { Span } from '../../model/index.ts';
import { findNumbers } from '../numbers.ts';
import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { whyExcluded } from './excluded.ts';
import { isFigure } from './is-figure.ts';
import { joinPair } from './pairs.ts';
import { readQuantity } from './quantity.ts';
import { plain, type Quantity, type RawFigure } from './raw-figure.ts';
import { singleFigures } from './singles.ts';
import { isMoney } from './units.ts';
import { foldFigures, ordinalFigures } from './wordless.ts';

/** All figures of a text in order. `dates` are sorted spans of dates and times, whose numbers are no figures. */
export function readFigures(text: string, dates: readonly Span[]): RawFigure[] {
  const taken = openTaken(dates);
  const numbers = findNumbers(text).filter((number) => !whyExcluded(text, number));
  const quantities = numbers.map((number) => readQuantity(text, number));
  const figures: RawFigure[] = [];
  for (let n = 0; n < quantities.length; n++) {
    const joined = isTakenNumber(quantities[n]!.number, taken) ? null : joinPair(text, quantities, n);
    if (joined) {
      n++;
      if (joined !== 'none') figures.push(joined);
      continue;
    }
    const figure = single(text, quantities[n]!);
    if (figure && !isTaken(figure, taken)) figures.push(figure);
  }
  const wordless = [...ordinalFigures(text), ...foldFigures(text)];
  const counted = [...figures, ...wordless].sort(inOrder);
  return [...counted, ...uncounted(singleFigures(text), counted)].sort(inOrder);
}

const inOrder = (a: RawFigure, b: RawFigure): number => a.from - b.from || a.to - b.to;

/** Single people whom no number counts already; an age inside the phrase counts years. Both lists are sorted. */
function uncounted(singles: readonly RawFigure[], counted: readonly RawFigure[]): readonly RawFigure[] {
  let next = 0;
  return singles.filter((single) => {
    while (next < counted.length && counted[next]!.to <= single.from) next++;
    for (let n = next; n < counted.length && counted[n]!.from < single.to; n++)
      if (counted[n]!.unit !== AGE) return false;
    return true;
  });
}
const AGE = 'year of age';

/** A number inside a date is a figure only with its own noun or measure. > | four years later */
function isTaken(figure: RawFigure, taken: Taken): boolean {
  if (figure.unit !== null && figure.noun && TIME.test(figure.unit)) return false;
  return isTakenNumber(figure.number, taken);
}

/** Sorted spans, and how far the spans up to each reach. */
interface Taken {
  readonly spans: readonly Span[];
  readonly reach: readonly number[];
}

function openTaken(spans: readonly Span[]): Taken {
  let furthest = 0;
  return { spans, reach: spans.map(({ to }) => (furthest = Math.max(furthest, to))) };
}

/** Does a span overlap the number? One that begins before its end reaches beyond its begin. */
function isTakenNumber(number: Span, { spans, reach }: Taken): boolean {
  const last = countBefore(spans, number.to) - 1;
  return last >= 0 && reach[last]! > number.from;
}

/** How many of the sorted spans begin before a place. */
function countBefore(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Over ten days" is during them. */
const TIME = /^(?:day|week|month|year|decade|hour|minute)$/;
const SIGNED = /^(?:degree|celsius|fahrenheit|percentage|point)/;

function single(text: string, quantity: Quantity): RawFigure | null {
  if (!isFigure(text, quantity)) return null;
  const figure = plain(fractionOfUnit(text, quantity));
  const left = boundBefore(text, quantity.from);
  const right = boundAfter(text, quantity.to);
  const during = left && /^over/i.test(text.slice(left.from, left.from + 4)) && TIME.test(figure.unit ?? '');
  const bound =
    left && !during && left.bound !== 'from' && left.bound !== 'between' ? left.bound : right?.bound;
  const from = left && left.bound === bound ? left.from : figure.from;
  const to = right && right.bound === bound && bound !== left?.bound ? right.to : figure.to;
  const sign =
    /(?:\bminus[- ]|[−]|(?<=\s)-)$/.exec(text.slice(0, figure.from).slice(-7))?.[0] ??
    /[$£€]([-−])$/.exec(text.slice(0, figure.number.from).slice(-3))?.[1];
  const minus =
    figure.unit && sign && (sign.startsWith('m') || SIGNED.test(figure.unit) || isMoney(figure.unit));
  const signed = minus && figure.value !== null ? { ...figure, value: -figure.value } : figure;
  return { ...withBound(signed, bound), from, to };
}

/** Half a metre is 0.5 m, a quarter of an hour 15 minutes, a quarter of a century 25 years. */
function fractionOfUnit(text: string, quantity: Quantity): Quantity {
  const finer: Record<string, readonly [string, number]> = {
    hour: ['minute', 60],
    century: ['year', 100],
    decade: ['year', 10],
  };
  const row =
    quantity.number.form === 'fraction' || /half/i.test(text.slice(quantity.number.from, quantity.number.to))
      ? finer[quantity.unit ?? '']
      : undefined;
  return row ? { ...quantity, unit: row[0], factor: row[1] } : quantity;
}

function withBound(figure: RawFigure, bound: Bound | undefined): RawFigure {
  if (!bound || figure.value === null) return bound === 'about' ? { ...figure, approximate: true } : figure;
  if (bound === 'min') return { ...figure, value: null, min: figure.value };
  if (bound === 'max') return { ...figure, value: null, max: figure.value };
  return { ...figure, approximate: bound === 'about' || figure.approximate };
}
