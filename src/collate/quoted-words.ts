// Which words are spoken or quoted ones: they are judged more strictly than narration when texts are compared.
// In: a document, its zones, its words. Out: one flag per word. The marks are paired by the voices stage.

import type { AnalysedDocument, Role, Span } from '../model/index.ts';
import { pairQuotationMarks } from '../voices/index.ts';
import type { Word } from './words.ts';

/** Passages of these roles are quotations as wholes; a pasted article is not: it is narration again. */
const QUOTED_ROLES: readonly Role[] = ['block-quote', 'embed', 'quoted-comment'];

/** One flag per word: does it stand inside quotation marks or in a quoting passage? */
export function quotedWords(
  { document, passages }: AnalysedDocument,
  zones: readonly Span[],
  words: readonly Word[],
): Uint8Array {
  const flags = new Uint8Array(words.length);
  const quoting = passages.filter(({ role }) => QUOTED_ROLES.includes(role));
  for (const span of [...pairQuotationMarks(document.text, zones), ...quoting])
    for (let i = firstFrom(words, span.from); i < words.length && words[i]!.to <= span.to; i++) flags[i] = 1;
  return flags;
}

/** The index of the first word that begins at the place or after it. */
export function firstFrom(words: readonly Word[], from: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
