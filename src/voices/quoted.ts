// In: all drafts of a text and its comments. Out: words of one passage that stand without marks in another (nested drafts,
// tied to their source), and which comment quotes which. Idea: shared-runs.ts finds equal sentences; who quotes is told by
// form: the quoter gives them a paragraph of their own, or begins with them and goes on in other words.

import { contains, overlaps, type Span } from '../model/index.ts';
import type { CommentDraft } from './comments.ts';
import { type Draft, draft } from './draft.ts';
import type { QuotingPair } from './replies.ts';
import { type Run, sharedRuns } from './shared-runs.ts';

export interface Quoted {
  readonly drafts: readonly Draft[];
  readonly quotedFrom: ReadonlyMap<Draft, Draft>;
  readonly pairs: readonly QuotingPair[];
}

/** Unmarked quotations of other passages within comments. */
export function findQuoted(
  text: string,
  drafts: readonly Draft[],
  comments: readonly CommentDraft[],
): Quoted {
  const indexOf = new Map(comments.map((comment, i) => [comment.draft, i]));
  const stretches = drafts.filter((one) => one.parent === null && SPEAKS.has(one.role));
  const runs = sharedRuns(text, stretches, (i) => indexOf.has(stretches[i]!));
  const nestedIn = byParent(drafts);
  const found: Draft[] = [];
  const quotedFrom = new Map<Draft, Draft>();
  const pairs: QuotingPair[] = [];
  for (const run of runs) {
    const host = stretches[run.stretch]!;
    const source = stretches[run.otherStretch]!;
    const [quoting, quoted] = [indexOf.get(host)!, indexOf.get(source) ?? -1];
    if (quoted >= 0 && !quotes(text, comments, run, quoting, quoted)) continue;
    const span = withMarks(text, run.span);
    const inside = (nestedIn.get(host) ?? []).filter((one) => overlaps(one, span));
    if (quoted >= 0) pairs.push({ quoting, quoted });
    if (inside.length > 0) {
      for (const one of inside) quotedFrom.set(one, source);
      continue;
    }
    const nested = draft(span, 'quoted-comment', 'the same words stand in another passage', {
      parent: host,
      voice: source.voice,
    });
    found.push(nested);
    quotedFrom.set(nested, source);
  }
  return { drafts: found, quotedFrom, pairs };
}

function byParent(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft[]> {
  const result = new Map<Draft, Draft[]>();
  for (const one of drafts) {
    if (one.parent === null) continue;
    const siblings = result.get(one.parent);
    if (siblings) siblings.push(one);
    else result.set(one.parent, [one]);
  }
  return result;
}

const SPEAKS = new Set([
  'title',
  'standfirst',
  'body',
  'live-entry',
  'editor-note',
  'block-quote',
  'embed',
  'comment',
]);

/** Is it the first comment that quotes the second, and not the other way round? */
function quotes(
  text: string,
  comments: readonly CommentDraft[],
  run: Run,
  quoting: number,
  quoted: number,
): boolean {
  const mine = apartness(text, comments[quoting]!, run.span);
  const theirs = apartness(text, comments[quoted]!, run.other);
  if (mine !== theirs) return mine > theirs;
  return mine > 0 && isLater(comments, quoting, quoted);
}

/** 3: a paragraph of its own beside others; 2: opens a paragraph; 1: between quotation marks; 0: in the middle of the words. */
function apartness(text: string, comment: CommentDraft, span: Span): number {
  const paragraph = comment.paragraphs.find((one) => contains(one, span));
  if (!paragraph) return 0;
  const before = text.slice(paragraph.from, span.from);
  const after = text.slice(span.to, paragraph.to);
  const marked = /["“‘>]\s?$/.test(before) && /^[.,!?…]?["”’]/.test(after);
  if (/^["“‘>\s]*$/.test(before) && /^[.!?…"”’\s]*$/.test(after))
    return comment.paragraphs.length > 1 || marked ? 4 : 1;
  if (marked) return 3;
  return /^["“‘>\s]*$/.test(before) ? 1 : 0;
}

function isLater(comments: readonly CommentDraft[], a: number, b: number): boolean {
  const [first, second] = [comments[a]!.draft.date, comments[b]!.draft.date];
  if (first && second && /^\d{4}/.test(first) && /^\d{4}/.test(second) && first !== second)
    return first > second;
  return a > b;
}

function withMarks(text: string, span: Span): Span {
  let { from, to } = span;
  while (to < text.length && /[.!?…,;"”’)]/.test(text[to]!)) to++;
  if (from > 0 && /["“‘]/.test(text[from - 1]!)) from--;
  return { from, to };
}
