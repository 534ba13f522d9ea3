// The setting of a figure: the place and the day that its sentence states, and whether it is one end of a change.
// In: text, the figures, the place entities, the dates found before. Out: for each figure where, as of when, and its part in a change; null
// where the sentence does not say. Nothing is taken from another sentence.

import type { Entity, Figure, Moment, Span } from '../../model/index.ts';
import { dimensionOf } from './dimension.ts';
import type { RawFigure } from './raw-figure.ts';

export interface PlaceMention extends Span {
  readonly entity: string;
}

/** All mentions of places by name, sorted. */
export function placeMentions(entities: readonly Entity[]): readonly PlaceMention[] {
  return entities
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ id, mentions }) => mentions.map(([from, to]) => ({ entity: id, from, to })))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** How far from the figure a place or a day may stand, in UTF-16 units. */
const REACH = 120;
/** An age and a length of time are of nowhere and of no day. */
const NOT_SET = new Set(['age', 'time']);
const AT =
  /(?<!\p{L})(?:in|at|near|around|outside|across|on|along|throughout|inside|from|of)\s+(?:the\s+)?(?:\p{L}+\s+of\s+)?$/iu;

// > | At least nine people were killed in Dorn and two in Harl.
//   |                                     ^^^^            ^^^^ the nearest after the figure and before the next, else one before it
/** The place that the sentence states for the figure. */
export function whereOf(
  text: string,
  figure: RawFigure,
  scope: Span,
  places: readonly PlaceMention[],
): Figure['where'] {
  if (NOT_SET.has(dimensionOf(figure.unit) ?? '')) return null;
  const stated = nearest(figure, scope, places).find((place) =>
    AT.test(text.slice(Math.max(0, place.from - 24), place.from)),
  );
  return stated ? { entity: stated.entity, from: stated.from, to: stated.to } : null;
}

/** The day that the sentence states for the figure. > | As of Friday 31 people were missing. */
export function asOfOf(figure: RawFigure, scope: Span, dates: readonly Moment[]): Figure['asOf'] {
  if (NOT_SET.has(dimensionOf(figure.unit) ?? '')) return null;
  const points = nearest(figure, scope, dates).filter(({ value }) => /^\d{4}/.test(value ?? ''));
  const stated = points.find((date) => date.to <= figure.number.from || figure.number.to <= date.from);
  return stated ? { date: stated.id, value: stated.value! } : null;
}

/** Those inside the scope and in reach, after the figure first, then before it, nearest first. `items` are sorted. */
function nearest<Item extends Span>(figure: Span, scope: Span, items: readonly Item[]): Item[] {
  const from = Math.max(scope.from, figure.from - REACH);
  const to = Math.min(scope.to, figure.to + REACH);
  const inReach = itemsBetween(items, from, to);
  const after = inReach.filter((item) => item.from >= figure.to);
  return [...after, ...inReach.filter((item) => item.to <= figure.from).reverse()];
}

function itemsBetween<Item extends Span>(items: readonly Item[], from: number, to: number): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let n = low; n < items.length && items[n]!.to <= to; n++) found.push(items[n]!);
  return found;
}

const UP =
  'r[oi]se[sn]?|rising|gr[eo]w[sn]?|growing|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|up|raised|swelled|swollen|higher|added|advanced';
const DOWN =
  'fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|shr[iau]nk|sank|slid|slipped|plunged|tumbled|plummeted|down|cut|lowered|lower|reduced|eased|lost|narrowed';
const VERB = new RegExp(`(?<![\\p{L}-])(?:(${UP})|(${DOWN}))(?!\\p{L})`, 'gu');
/** What may stand between the verb and the number. */
const LINK =
  /^(?:\s[^.,;:!?\n]{0,45})?\s(by|to|from)\s+(?:\p{L}+\s){0,3}[$£€]?$|^\s+(?:\p{L}+\s){0,2}[$£€]?$/iu;

// > | The toll rose by 4 to 23. Sales fell 5 per cent.
//   |             by     to                by
/** The figure's part in a change, with the direction. */
export function changeOf(text: string, figure: RawFigure, scope: Span): Figure['change'] {
  const before = text.slice(Math.max(scope.from, figure.number.from - 90), figure.number.from);
  const verb = [...before.matchAll(VERB)].at(-1);
  const link = verb && LINK.exec(before.slice(verb.index + verb[0].length));
  if (!verb || !link) return null;
  const role = link[1]?.toLowerCase();
  return {
    direction: verb[1] === undefined ? 'down' : 'up',
    role: role === 'to' || role === 'from' ? role : 'by',
  };
}
