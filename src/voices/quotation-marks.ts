// In: a text and the stretches to read (passages, in order). Out: every quotation, paired once for everybody.
// Idea: quotation-glyphs.ts finds what may be a mark and which way it can face; here a stack pairs them paragraph by
// paragraph, so a lost closing mark can harm no other paragraph. A paragraph that opens with a mark goes on with the
// quotation that the paragraph before it left open.

import type { Quotation, Span } from '../model/index.ts';
import { type Mark, markGlyphs } from './quotation-glyphs.ts';

const DEEPEST = 12;

type Draft = { -readonly [K in keyof Quotation]: Quotation[K] };

interface Open {
  readonly mark: Mark;
  /** Index into `Pairing.found`. */
  readonly index: number;
}

interface Pairing {
  readonly text: string;
  readonly found: (Draft | null)[];
  readonly stack: Open[];
  /** For each mark of the paragraph: closing marks of double kind still to come, less opening ones. */
  balance: readonly number[];
  /** The quotation that the last paragraph left open, or null. */
  left: number | null;
}

/**
 * Pairs the quotation marks within `ranges`, which are sorted and disjoint; text outside is not looked at.
 * Sorted by position, outer before inner. Never crosses a blank line.
 */
export function pairQuotationMarks(text: string, ranges: readonly Span[]): readonly Quotation[] {
  const pairing: Pairing = { text, found: [], stack: [], balance: [], left: null };
  for (const range of ranges) {
    for (const paragraph of paragraphs(text, range)) pairParagraph(pairing, paragraph);
  }
  return settle(pairing.found);
}

/** Cuts at blank lines; blanks at both ends are left out. */
function paragraphs(text: string, range: Span): Span[] {
  const result: Span[] = [];
  let from = range.from;
  while (from < range.to) {
    const cut = endOfParagraph(text, from, range.to);
    const span = trimmed(text, from, cut.end);
    if (span.from < span.to) result.push(span);
    from = cut.next;
  }
  return result;
}

function endOfParagraph(text: string, from: number, to: number): { end: number; next: number } {
  let line = text.indexOf('\n', from);
  while (line >= 0 && line < to) {
    let next = line + 1;
    while (next < to && isLineBlank(text[next]!)) next++;
    if (text[next] === '\n' && next < to) return { end: line, next: next + 1 };
    line = text.indexOf('\n', Math.max(next, line + 1));
  }
  return { end: to, next: to };
}

const isLineBlank = (char: string): boolean =>
  char === ' ' || char === '\t' || char === '\r' || char === '\u00a0';

function trimmed(text: string, from: number, to: number): Span {
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { from, to };
}

function pairParagraph(pairing: Pairing, paragraph: Span): void {
  const marks = markGlyphs(pairing.text, paragraph);
  pairing.balance = balances(marks);
  pairing.stack.length = 0;
  const left = pairing.left;
  pairing.left = null;
  marks.forEach((mark, i) => {
    place(pairing, marks, i);
    if (i === 0 && left !== null) continueFrom(pairing, mark, paragraph, left);
  });
  endParagraph(pairing, paragraph);
}

/** The mark opens, closes, or is no quotation mark at all. */
function place(pairing: Pairing, marks: readonly Mark[], i: number): void {
  const mark = marks[i]!;
  const partner = lastOpen(pairing.stack, mark);
  if (partner >= 0 && closes(pairing, marks, i, partner)) {
    close(pairing, partner, mark);
  } else if (mark.canOpen && opens(pairing, marks, i, partner)) {
    if (partner >= 0 && !nests(pairing, i, partner)) abandon(pairing, partner, mark.from);
    open(pairing, mark);
  }
}

/** Looks at the innermost few only, so that hostile nesting costs no more than a constant a mark. */
function lastOpen(stack: readonly Open[], mark: Mark): number {
  for (let i = stack.length - 1; i >= 0 && i >= stack.length - DEEPEST; i--) {
    if (stack[i]!.mark.closers.includes(mark.glyph)) return i;
  }
  return -1;
}

function closes(pairing: Pairing, marks: readonly Mark[], i: number, partner: number): boolean {
  const mark = marks[i]!;
  if (!mark.canClose) return false;
  if (mark.kind === 'guillemet') return true;
  if (mark.from <= pairing.stack[partner]!.mark.to && mark.facing === 'open') return false;
  if (mark.maybeInches) return !nextCloses(marks, i);
  if (mark.maybePossessive) return !nextCloses(marks, i);
  // > | “one “two” three”
  //   |      ^            a mark that faces open and can open, with another to close
  return mark.facing !== 'open' || !mark.canOpen;
}

/** Does the next mark of the same kind only close, and surely? */
function nextCloses(marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]!;
  for (let j = i + 1; j < marks.length && j < i + 12; j++) {
    const next = marks[j]!;
    if (next.kind !== mark.kind) continue;
    return next.canClose && !next.canOpen && !next.maybePossessive;
  }
  return false;
}

function opens(pairing: Pairing, marks: readonly Mark[], i: number, partner: number): boolean {
  const mark = marks[i]!;
  if (mark.maybeYear) return nextCloses(marks, i);
  if (mark.facing === 'close' && mark.kind !== 'guillemet') return partner < 0 && !mark.canClose;
  if (mark.kind === 'single' && mark.glyph === "'" && partner >= 0) {
    return pairing.stack.length - 1 > partner;
  }
  return true;
}

/** A second opening mark of one kind nests only where enough closing marks follow for both, or another kind stands between. */
function nests(pairing: Pairing, i: number, partner: number): boolean {
  if (partner < pairing.stack.length - 1) return true;
  return pairing.stack[partner]!.mark.kind !== 'single' && pairing.balance[i]! >= 2;
}

function open(pairing: Pairing, mark: Mark): void {
  pairing.stack.push({ mark, index: pairing.found.length });
  pairing.found.push({
    from: mark.from,
    to: mark.to,
    inner: { from: mark.to, to: mark.to },
    mark: mark.kind,
    parent: null,
    closed: false,
    continues: null,
  });
}

function close(pairing: Pairing, partner: number, mark: Mark): void {
  abandonAbove(pairing, partner, mark.from);
  const draft = pairing.found[pairing.stack.pop()!.index]!;
  draft.to = mark.to;
  draft.inner = { from: draft.inner.from, to: mark.from };
  draft.closed = true;
}

/** Ends the open quotation at `partner`, and all inside it, without a closing mark. */
function abandon(pairing: Pairing, partner: number, at: number): void {
  abandonAbove(pairing, partner - 1, at);
}

function abandonAbove(pairing: Pairing, keep: number, at: number): void {
  while (pairing.stack.length > keep + 1) endOpen(pairing, pairing.stack.pop()!, at);
}

/** A straight or raised single mark that nothing closes was an apostrophe. */
function endOpen(pairing: Pairing, open: Open, at: number): void {
  if (open.mark.weak) {
    pairing.found[open.index] = null;
    return;
  }
  const draft = pairing.found[open.index]!;
  const end = Math.max(trimmed(pairing.text, draft.inner.from, at).to, draft.inner.from);
  draft.to = end;
  draft.inner = { from: draft.inner.from, to: end };
}

function endParagraph(pairing: Pairing, paragraph: Span): void {
  const outer = pairing.stack.find((open) => !open.mark.weak);
  abandonAbove(pairing, -1, paragraph.to);
  pairing.left = outer ? outer.index : null;
}

function continueFrom(pairing: Pairing, mark: Mark, paragraph: Span, left: number): void {
  const before = pairing.found[left];
  const opened = pairing.stack[0];
  if (!before || !opened || mark.from !== paragraph.from) return;
  const draft = pairing.found[opened.index]!;
  if (draft.mark === before.mark) draft.continues = left;
}

function balances(marks: readonly Mark[]): number[] {
  const result = new Array<number>(marks.length).fill(0);
  let sum = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    result[i] = sum;
    const mark = marks[i]!;
    if (mark.kind === 'single') continue;
    if (mark.canClose && !mark.canOpen) sum++;
    else if (mark.canOpen && !mark.canClose) sum--;
  }
  return result;
}

/** Drops what was no quotation, orders the rest and sets parents. */
function settle(found: readonly (Draft | null)[]): Quotation[] {
  const at = new Map<number, number>();
  const kept: Draft[] = [];
  found.forEach((draft, i) => {
    if (draft) at.set(i, kept.push(draft) - 1);
  });
  const around: number[] = [];
  kept.forEach((draft, i) => {
    while (around.length > 0 && kept[around.at(-1)!]!.to < draft.to) around.pop();
    while (around.length > 0 && kept[around.at(-1)!]!.to <= draft.from) around.pop();
    draft.parent = around.at(-1) ?? null;
    if (draft.continues !== null) draft.continues = at.get(draft.continues) ?? null;
    around.push(i);
  });
  return kept;
}
