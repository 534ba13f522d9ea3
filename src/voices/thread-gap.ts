// In: lines. Out: the comments behind a wide gap where no line gives author and time, or null.
// Idea: a page's template leaves more room above its comments than anywhere in the article. That alone proves nothing; words
// in the tone of comments, or short lines of names that come back between paragraphs, must stand behind it.

import { isControl, isName, isThreadCloser } from './comment-lines.ts';
import { furnitureOf } from './furniture.ts';
import { type Line, wordCount } from './lines.ts';
import type { Thread, ThreadComment } from './thread.ts';
import { wideGaps } from './thread-meta.ts';

const ENOUGH = 4;

/** The thread behind the widest gap below line `from`, or null. */
export function gapThread(lines: readonly Line[], from: number): Thread | null {
  for (const gap of widening(lines, from).reverse()) {
    if (evidence(lines, gap) >= ENOUGH) return cut(lines, gap);
  }
  return null;
}

/** Gaps wider than all above them. */
function widening(lines: readonly Line[], from: number): number[] {
  let widest = 0;
  return wideGaps(lines, from).filter((gap) => {
    if (lines[gap]!.blanksBefore <= widest) return false;
    widest = lines[gap]!.blanksBefore;
    return true;
  });
}

function evidence(lines: readonly Line[], gap: number): number {
  const names = nameLines(lines, gap, Math.min(lines.length, gap + 400));
  const words = leadingWords(lines, gap);
  let score = Math.min(lines[gap]!.blanksBefore, 3) - 1 - (isUsual(lines, gap) ? 2 : 0);
  if (isFurniture(lines, gap)) score -= 4;
  if (names[0] === gap) score += 1;
  if (names.length >= 3 || (names.length === 2 && names[0] === gap)) score += 2;
  if (OPENER.test(words)) score += 1;
  return score + tone(words);
}

/** Gaps nearly as wide stand elsewhere too: the text is merely set wide. */
function isUsual(lines: readonly Line[], gap: number): boolean {
  const wide = Math.max(2, lines[gap]!.blanksBefore - 1);
  let others = 0;
  for (let i = 1; i < lines.length; i++) {
    if (i !== gap && lines[i]!.blanksBefore >= wide) others++;
  }
  return others >= 2 && others > lines.length / 25;
}

function leadingWords(lines: readonly Line[], gap: number): string {
  let words = '';
  for (let i = gap; i < lines.length && words.length < 700; i++) {
    if (isNameLine(lines, i) || isControl(lines[i]!.text)) continue;
    words += `${lines[i]!.text} `;
  }
  return words.slice(0, 900);
}

function isFurniture(lines: readonly Line[], gap: number): boolean {
  const text = lines[gap]!.text;
  return (
    furnitureOf(text) !== null ||
    /^(?:about (?:the|this)|by |photo|image|source|©|copyright|more |related|see |read |watch |follow |image credit|editor|note|disclos|references?|sources?|footnotes?|ingredients|directions|update|for more|contact|\[|\*|\d{1,3}(?:[.)]|$)|http)/iu.test(
      text,
    )
  );
}

const PERSONAL =
  /\b(?:I|I['’]\p{L}+|me|my|you|you['’]\p{L}+|your|u|thanks|thank|thx|great|love|loved|lol|agree|wow|congrats|awesome|post|article|blog|sharing|please|guys|yeah|hey|hi|imo|btw|haha|omg|cool|amazing)\b|[!?]{1,4}|[:;]-?[)D(P]/gu;
const OPENER =
  /^(?:hi|hello|hey|dear|thanks|thank you|great|good (?:job|post|article|stuff|point)|nice|love|loved|interesting|wow|awesome|excellent|amazing|beautiful|agreed|so true|well said|congrat\p{L}*|@\S+|what a|this is|lol|haha|i['’ ])/iu;

/** 0–3: how much the words sound like somebody who writes below an article. */
function tone(words: string): number {
  const count = words.match(PERSONAL)?.length ?? 0;
  const share = count / Math.max(20, wordCount(words));
  if (share >= 0.1) return 3;
  if (share >= 0.065) return 2;
  return share >= 0.04 ? 1 : 0;
}

/** Short lines of names, each with a line of words behind it. */
function nameLines(lines: readonly Line[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    if (isNameLine(lines, i) && i + 1 < lines.length && !isNameLine(lines, i + 1)) found.push(i);
  }
  return found;
}

function isNameLine(lines: readonly Line[], i: number): boolean {
  const text = lines[i]!.text.replace(/^https?:\/\/\S+\s/u, '');
  return isName(text) && wordCount(text) <= 3 && !isControl(text) && furnitureOf(text) === null;
}

function cut(lines: readonly Line[], gap: number): Thread {
  let end = lines.length;
  for (let i = gap; i < end; i++) if (isThreadCloser(lines[i]!.text)) end = i;
  if (end === gap) end = lines.length;
  const names = nameLines(lines, gap, end);
  const starts = names.length >= 2 ? [...new Set([gap, ...names])] : paragraphs(lines, gap, end);
  const comments = starts.map((first, i): ThreadComment => {
    const named = names.includes(first);
    return {
      first,
      end: starts[i + 1] ?? end,
      marker: 0,
      number: null,
      depth: 0,
      author: named ? lines[first]!.text.replace(/^https?:\/\/\S+\s/u, '') : null,
      date: null,
      meta: named ? [first] : [],
      why: named ? 'a name and words behind a wide gap' : 'words behind a wide gap',
    };
  });
  return { head: null, comments, end };
}

function paragraphs(lines: readonly Line[], from: number, end: number): number[] {
  const starts = [from];
  for (let i = from + 1; i < end; i++) if (lines[i]!.blanksBefore >= 2) starts.push(i);
  return starts;
}
