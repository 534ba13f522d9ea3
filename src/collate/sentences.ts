// Sentences and halves of sentences of a stretch of text, for comparing. Rules only: a mark that ends a sentence, closing
// quotation marks, blank, then a capital, a digit or an opening mark; abbreviations and initials do not end one; a line end does.

import type { Span } from '../model/index.ts';

// > | rang at 1:15 a.m. on Sunday. “Nobody came.” Then …
//   |                            ^              ^        ends
const END = /(?<![.!?…])[.!?…]+["'”’)\]»]*(?=\s+["'“‘([«]*[\p{Lu}\p{N}])|\n+/gu;
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Lt|Capt|Sgt|Prof|Rev|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|etc|Inc|Ltd|Co|\p{Lu}|\p{Ll}\.\p{Ll}|\p{Lu}\.\p{Lu})\.$/u;

/** Sentences within a span, without the blanks around them; blank text gives none. */
export function splitSentences(text: string, span: Span): readonly Span[] {
  const slice = text.slice(span.from, span.to);
  const cuts: number[] = [];
  for (const match of slice.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = slice.slice(Math.max(0, match.index - 12), match.index + 1);
    if (!ABBREVIATION.test(before) || match[0].includes('\n')) cuts.push(end);
  }
  return cutAt(text, span, cuts);
}

// > | I do not call it that; we asked in January … nobody came
//   |                      ^                     ^               seams
const SEAM = /;\s|\s?(?:…|\.\s?\.\s?\.)\s?/gu;

/** A sentence cut where an editor may have joined two: at semicolons and ellipses. */
export function splitSeams(text: string, span: Span): readonly Span[] {
  const cuts = [...text.slice(span.from, span.to).matchAll(SEAM)].map(
    (match) => match.index + match[0].length,
  );
  return cutAt(text, span, cuts);
}

// > | said that the accounts were frozen, and that repair would take 40 days
//   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      two things said
const JOIN = /,?\s{1,5}(?:and|but|or|while)\s{1,4}(?:also\s)?(?=(?:that|whether)\s)/gu;

/** What was said cut into the clauses that "and that" joins, without the words that join them. */
export function splitClauses(text: string, span: Span): readonly Span[] {
  const joins = [...text.slice(span.from, span.to).matchAll(JOIN)];
  const starts = [0, ...joins.map((match) => match.index + match[0].length)];
  const ends = [...joins.map(({ index }) => index), span.to - span.from];
  return starts
    .map((start, at) => trim(text, span.from + start, span.from + ends[at]!))
    .filter((piece) => piece.to > piece.from);
}

function cutAt(text: string, span: Span, cuts: readonly number[]): readonly Span[] {
  const borders = [0, ...cuts, span.to - span.from];
  const pieces = borders.slice(1).map((to, at) => trim(text, span.from + borders[at]!, span.from + to));
  return pieces.filter((piece) => piece.to > piece.from);
}

// > | > The wall was old.      - Two gates held.      ## What happened?      marks of mail and Markdown at a line's start
//   | ^^                       ^^                     ^^^
const LINE_MARKS = /^(?:(?:>|#{1,6}|[-*•+])\s+){1,3}/u;

function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  if (from === 0 || text[from - 1] === '\n')
    from += LINE_MARKS.exec(text.slice(from, Math.min(to, from + 12)))?.[0].length ?? 0;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { from, to };
}
