// A place of a document as every page and every `.json` gives it: siglum, document id, span, words, and the address that opens it.

import { type Evidence, oneLine, quote } from '../../formats/index.ts';
import type { Place } from '../../model/index.ts';

export interface Cited extends Place {
  /** The document's id in addresses. */
  readonly id: string;
  /** The words of the place, on one line. */
  readonly quote: string;
  readonly href: string;
  /** What stands before and after it in its sentence. */
  readonly before: string;
  readonly after: string;
}

/** The place with its words and its address. A place of an unknown document has an empty quote. */
export function cite(evidence: Evidence, { document, from, to }: Place): Cited {
  const found = evidence.documents.get(document)?.document;
  const id = found?.id ?? document;
  const place = { document, from, to };
  return {
    ...place,
    id,
    quote: quote(evidence, place),
    href: spanUrl(id, place),
    ...sentenceAround(found?.text ?? '', place),
  };
}

/**
 * The address of a span. The query tells the server which span to mark, the fragment tells the browser where to go, so that the
 * link works with and without script.
 */
export function spanUrl(id: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `/documents/${encodeURIComponent(id)}?s=${from}-${to}#s=${from}-${to}`;
}

/** Most characters of a sentence shown on each side. */
const REACH = 160;
const SENTENCE_END = /[.!?…]["'”’)\]]?\s/gu;

/** What stands before and after a place in its sentence and line. */
export function sentenceAround(
  text: string,
  { from, to }: Pick<Place, 'from' | 'to'>,
): { readonly before: string; readonly after: string } {
  const lead = text
    .slice(Math.max(0, from - REACH), from)
    .split('\n')
    .at(-1)!;
  const ends = [...lead.matchAll(SENTENCE_END)];
  const start = ends.length === 0 ? 0 : ends.at(-1)!.index + ends.at(-1)![0].length;
  const cut =
    start === 0 && lead.length === REACH ? `…${lead.slice(lead.indexOf(' ') + 1)}` : lead.slice(start);
  const tail = text.slice(to, to + REACH).split('\n')[0]!;
  const end = /[.!?…]["'”’)\]]?(?=\s|$)/u.exec(tail);
  const closes = /[.!?…]["'”’)\]]?$/u.test(text.slice(from, to)) && /^["'”’)\]]?(?:\s|$)/u.test(tail);
  const rest = closes
    ? (/^["'”’)\]]?/u.exec(tail)?.[0] ?? '')
    : end === null
      ? tail
      : tail.slice(0, end.index + end[0].length);
  const shown = rest.length === REACH ? `${rest.slice(0, Math.max(0, rest.lastIndexOf(' ')))}…` : rest;
  return { before: spaced(cut), after: spaced(shown) };
}

/** On one line, with the blank at either end kept. */
function spaced(text: string): string {
  const words = oneLine(text);
  if (words === '') return '';
  return `${/^\s/u.test(text) ? ' ' : ''}${words}${/\s$/u.test(text) ? ' ' : ''}`;
}
