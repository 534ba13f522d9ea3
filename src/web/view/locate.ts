// In: a text and a link to a span of it: offsets, the words that stood there, and what stood around them. Out: where these words stand now.
// So a link lasts when a page is read again and its text has grown or shrunk (the way of Hypothesis and of W3C text-quote selectors).

import type { Span } from '../../model/index.ts';

export interface SpanLink {
  readonly span: Span | null;
  readonly quote: string | null;
  readonly before: string;
  readonly after: string;
}

export interface Located {
  readonly span: Span | null;
  /** `exact`: where the link says; `moved`: the same words elsewhere; `gone`: the words stand here no longer. */
  readonly how: 'exact' | 'moved' | 'gone' | null;
}

/** More places of the words are not weighed. */
const MOST_PLACES = 500;
/** Characters of context that a link carries on each side. */
export const CONTEXT = 32;

/** Offsets alone are believed as they are; offsets with words are checked against them. */
export function locate(text: string, { span, quote, before, after }: SpanLink): Located {
  const inside = span !== null && span.from < span.to && span.to <= text.length ? span : null;
  if (quote === null || quote === '') return { span: inside, how: inside === null ? null : 'exact' };
  if (inside !== null && text.slice(inside.from, inside.to) === quote) return { span: inside, how: 'exact' };
  let best: { readonly at: number; readonly score: number } | null = null;
  let at = text.indexOf(quote);
  for (let n = 0; at >= 0 && n < MOST_PLACES; n++) {
    const score =
      sameBefore(text, at, before) +
      sameAfter(text, at + quote.length, after) -
      distance(at, span) / text.length;
    if (best === null || score > best.score) best = { at, score };
    at = text.indexOf(quote, at + 1);
  }
  if (best === null) return { span: null, how: 'gone' };
  return { span: { from: best.at, to: best.at + quote.length }, how: 'moved' };
}

function distance(at: number, span: Span | null): number {
  return span === null ? 0 : Math.abs(at - span.from);
}

/** Characters in a row, back from the place, that are as the link has them. */
function sameBefore(text: string, at: number, before: string): number {
  let n = 0;
  while (n < before.length && text[at - 1 - n] === before[before.length - 1 - n]) n += 1;
  return n;
}

function sameAfter(text: string, at: number, after: string): number {
  let n = 0;
  while (n < after.length && text[at + n] === after[n]) n += 1;
  return n;
}
