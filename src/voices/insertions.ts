// In: a passage's text. Out: the bracketed insertions of an editor in it.
// Idea: square brackets are never the speaker's. Signed ones name the editor; a whole sentence in brackets is a remark;
// a few unsigned words inside a quotation are the outlet's own help and stay with it.

import type { Span } from '../model/index.ts';
import { wordCount } from './lines.ts';

export interface Insertion extends Span {
  /** Who signed it; null for the passage's own voice. */
  readonly signed: string | null;
}

const BRACKETS = /\[([^[\]\n]{2,1200})\]/g;
// > | [They are busy. – R.H.]
//   |                   ^^^^
const SIGNED =
  /(?:[–—-]{1,2}|\/\/|~)\s?(\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?|[Ee]d(?:itor)?s?\.?|EDS?\.?|\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}[\p{L}.]{1,20}){0,2})$/u;
const LABELLED =
  /^(?:[Ee]d(?:itor)?(?:['’]s)?(?:\s?[Nn]ote)?|NB|[Nn]ote|[Tt]rans(?:lator)?\.?(?:['’]s note)?|\p{Lu}\.\p{Lu}\.)\s?[:.–—]/u;
/** Marks of an omission, of a slip, of a link or of a footnote: nobody's words. */
const MARKS =
  /^(?:\.{2,}|…|sic!?|\d{1,3}|citation needed|edit|link|video|photo|image|pdf|applause|laughter|laughs|crosstalk|inaudible|via|x)$/iu;
const SENTENCE = /^["“‘]?\p{Lu}.{6,}[.!?]["”’]?$/u;
// > | (This figure is wrong: see 23.18.)
const ROUND = /\(((?:This|That|The|An?|Our|We|See|Update|Correction|Note|Editor)[^()\n]{8,240})\)/g;
const SELF =
  /\b(?:this (?:figure|entry|number|version|quote|report|story|paragraph|post|article)|see (?:above|below|our|\d)|corrected|has since|later (?:changed|removed|corrected)|editor)\b/iu;

/** The insertions of a text, in order; spans are relative to it, brackets included. */
export function readInsertions(text: string): Insertion[] {
  const found: Insertion[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const inner = match[1]!.trim();
    if (MARKS.test(inner) || inner.length < 3 || wordCount(inner) === 0) continue;
    const signed = signer(inner);
    // > | They [Lenn Power] gave us a form       a help of the outlet, not a voice of its own
    if (signed === null && !SENTENCE.test(inner)) continue;
    found.push({ from: match.index, to: match.index + match[0].length, signed });
  }
  for (const match of text.matchAll(ROUND)) {
    if (SELF.test(match[1]!))
      found.push({ from: match.index, to: match.index + match[0].length, signed: null });
  }
  return found.sort((a, b) => a.from - b.from);
}

function signer(inner: string): string | null {
  const signed = SIGNED.exec(inner)?.[1];
  if (
    signed &&
    (SENTENCE.test(inner.slice(0, inner.length - signed.length).replace(/(?<![\s–—~/-])[\s–—~/-]+$/u, '')) ||
      /\./.test(signed) ||
      /^ed/i.test(signed))
  ) {
    return /^eds?\.?$|^editors?$/iu.test(signed) ? 'the editor' : signed;
  }
  return LABELLED.test(inner) ? 'the editor' : null;
}
