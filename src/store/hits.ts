// Where the words of a search stand in a text, and the stretch of it that is shown. Pure.

import type { SearchHit, Span } from '../model/index.ts';
import { type Asked, wordsOf } from './search-words.ts';

/** The marks inside a stretch of a text, and what is shown around them. */
export function hitIn(
  text: string,
  within: Span,
  asked: readonly Asked[],
): Pick<SearchHit, 'snippet' | 'snippetText' | 'marks'> {
  const found = placesOf(text, within, asked);
  const snippet = cutAround(text, within, found);
  return {
    snippet,
    snippetText: text.slice(snippet.from, snippet.to),
    marks: found.filter(({ from, to }) => from >= snippet.from && to <= snippet.to),
  };
}

/** Do all wanted words stand in the text, and none of the unwanted? False when nothing is wanted. */
export function holdsAll(text: string, asked: readonly Asked[]): boolean {
  const words = wordsOf(text);
  const stands = (each: Asked): boolean => words.some((_, at) => standsAt(words, at, each));
  const wanted = asked.filter(({ without }) => !without);
  return wanted.length > 0 && wanted.every(stands) && !asked.some((each) => each.without && stands(each));
}

function placesOf(text: string, within: Span, asked: readonly Asked[]): Span[] {
  const words = wordsOf(text.slice(within.from, within.to));
  const wanted = asked.filter(({ without }) => !without);
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const longest = Math.max(0, ...wanted.map((each) => (standsAt(words, at, each) ? each.words.length : 0)));
    if (longest === 0) continue;
    spans.push({ from: within.from + words[at]!.from, to: within.from + words[at + longest - 1]!.to });
    at += longest - 1;
  }
  return spans;
}

function standsAt(
  words: readonly { readonly word: string }[],
  at: number,
  { words: row, start }: Asked,
): boolean {
  return row.every((wanted, offset) => {
    const word = words[at + offset]?.word;
    return word === wanted || (start && offset === row.length - 1 && word?.startsWith(wanted) === true);
  });
}

/** How much of the text is shown around the words. */
const SNIPPET = 240;

/** The stretch of SNIPPET characters that holds most marks, begun and ended between words. */
function cutAround(text: string, within: Span, marks: readonly Span[]): Span {
  if (within.to - within.from <= SNIPPET) return within;
  let best = { from: within.from, count: 0 };
  let behind = 0;
  marks.forEach((mark, at) => {
    while (mark.to - marks[behind]!.from > SNIPPET - 60) behind++;
    if (at - behind + 1 > best.count) best = { from: marks[behind]!.from, count: at - behind + 1 };
  });
  const from = Math.max(within.from, Math.min(best.from - 30, within.to - SNIPPET));
  return betweenWords(text, { from, to: Math.min(within.to, from + SNIPPET) }, within);
}

function betweenWords(text: string, span: Span, within: Span): Span {
  let { from, to } = span;
  while (from > within.from && from > span.from - 30 && /\S/.test(text[from - 1]!)) from--;
  while (to < within.to && to < span.to + 30 && /\S/.test(text[to]!)) to++;
  return { from, to };
}
