// In: a FindInput. Out: the same as the attribution rules want it: tokens with their sentence, paragraph and outermost
// quotation, and the paragraphs as ranges of tokens. Idea: everything later works inside one paragraph, so its cost is
// linear in the text.

import type { Passage, Quotation, Token } from '../../model/index.ts';
import type { FindInput } from '../finder.ts';

/** A paragraph: half-open ranges of tokens and of characters, and the outermost quotations that begin in it. */
export interface Paragraph {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly passage: Passage | null;
  readonly quotations: readonly Outer[];
}

/** An outermost quotation with its tokens: `first` is the first token after the opening mark, `end` that of the closing one. */
export interface Outer {
  readonly quotation: Quotation;
  readonly index: number;
  readonly first: number;
  readonly end: number;
}

export interface View {
  readonly input: FindInput;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Index in `input.quotations` of the outermost quotation that holds the token, or -1. The marks count as inside. */
  readonly quoteOf: Int32Array;
  readonly paragraphs: readonly Paragraph[];
}

/** Lays the text out for the rules. An unanalysed text gives no paragraphs. */
export function viewOf(input: FindInput): View {
  const { tokens } = input.analysis;
  const sentenceOf = new Int32Array(tokens.length);
  input.analysis.sentences.forEach((sentence, i) => {
    sentenceOf.fill(i, sentence.firstToken, sentence.endToken);
  });
  const { quoteOf, outers } = quotedTokens(input);
  return {
    input,
    text: input.document.text,
    tokens,
    lower: tokens.map((token) => token.text.toLowerCase()),
    sentenceOf,
    quoteOf,
    paragraphs: paragraphsOf(input, outers),
  };
}

function quotedTokens(input: FindInput): { quoteOf: Int32Array; outers: Outer[] } {
  const { tokens } = input.analysis;
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  const outers: Outer[] = [];
  let at = 0;
  input.quotations.forEach((quotation, index) => {
    if (quotation.parent !== null) return;
    while (at < tokens.length && tokens[at]!.from < quotation.from) at++;
    let end = at;
    while (end < tokens.length && tokens[end]!.from < quotation.to) quoteOf[end++] = index;
    let first = at;
    while (first < end && tokens[first]!.from < quotation.inner.from) first++;
    let last = end;
    while (last > first && tokens[last - 1]!.from >= quotation.inner.to) last--;
    if (last > first) outers.push({ quotation, index, first, end: last });
  });
  return { quoteOf, outers };
}

function paragraphsOf(input: FindInput, outers: readonly Outer[]): Paragraph[] {
  const { analysis, document, passages } = input;
  const found: Paragraph[] = [];
  let nextOuter = 0;
  let nextPassage = 0;
  const open: Passage[] = [];
  const add = (first: number, end: number): void => {
    const from = analysis.tokens[first]!.from;
    const to = analysis.tokens[end - 1]!.to;
    while (nextPassage < passages.length && passages[nextPassage]!.from <= from)
      open.push(passages[nextPassage++]!);
    while (open.length > 0 && open.at(-1)!.to <= from) open.pop();
    const start = nextOuter;
    while (nextOuter < outers.length && outers[nextOuter]!.quotation.from < to) nextOuter++;
    const passage = open.at(-1) ?? null;
    found.push({ first, end, from, to, passage, quotations: outers.slice(start, nextOuter) });
  };
  let first = -1;
  let end = -1;
  for (const sentence of analysis.sentences) {
    if (sentence.endToken <= sentence.firstToken) continue;
    if (first >= 0 && isBreak(document.text, analysis.tokens[end - 1]!.to, sentence.from, passages)) {
      add(first, end);
      first = -1;
    }
    if (first < 0) first = sentence.firstToken;
    end = sentence.endToken;
  }
  if (first >= 0) add(first, end);
  return found;
}

const HARD_WRAP_AT = 55;
const HARD_WRAP_MOST = 100;

/** Does a paragraph end here? A blank line always does; a single line break does unless the lines are hard-wrapped. */
function isBreak(text: string, from: number, to: number, passages: readonly Passage[]): boolean {
  const gap = text.slice(from, to);
  const line = gap.indexOf('\n');
  if (line < 0) return startsPassage(passages, from, to);
  if (gap.indexOf('\n', line + 1) >= 0 || startsPassage(passages, from, to)) return true;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const length = from - start;
  const nextLine = text.indexOf('\n', to);
  const nextLength = (nextLine < 0 ? text.length : nextLine) - to;
  return !(length >= HARD_WRAP_AT && length <= HARD_WRAP_MOST && nextLength <= HARD_WRAP_MOST);
}

/** Does a passage begin in `(from, to]`? Binary search: passages are sorted by position. */
function startsPassage(passages: readonly Passage[], from: number, to: number): boolean {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low < passages.length && passages[low]!.from <= to;
}

/** The first token that ends after `at`. */
export function tokenAt(view: View, at: number): number {
  let low = 0;
  let high = view.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.tokens[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
