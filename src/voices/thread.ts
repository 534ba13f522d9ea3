// In: the lines of a plain text. Out: its comment thread, cut into comments, or null.
// Idea: the head of a thread may be lost, the count in it may lie, authors may be gone. So each way of laying out comments
// (numbers, bullets, lines with author and time, bare paragraphs) is tried in turn behind the head; without a head only
// lines with author and time are believed (thread-meta.ts), and only where their shape comes back.

import { isControl, isThreadCloser, isThreadHead, readMetaLine } from './comment-lines.ts';
import { signature } from './comment-signature.ts';
import { type Line, wordCount } from './lines.ts';
import { isLive } from './live.ts';
import { gapThread } from './thread-gap.ts';
import { metaThread, wideGaps } from './thread-meta.ts';

export interface ThreadComment {
  /** Lines of the thread, half-open indexes into the list of lines. */
  readonly first: number;
  readonly end: number;
  /** Characters at the start of the first line that are a number or a bullet. */
  readonly marker: number;
  readonly number: string | null;
  readonly depth: number;
  readonly author: string | null;
  /** ISO day or relative words, as far as the text gives them. */
  readonly date: string | null;
  /** Lines that name author and time, or are controls: not the comment's words. */
  readonly meta: readonly number[];
  readonly why: string;
}

export interface Thread {
  /** The line that heads it, or null. */
  readonly head: number | null;
  readonly comments: readonly ThreadComment[];
  /** First line after the last comment. */
  readonly end: number;
}

/** The thread of a text, or null. The text before the first paragraph of prose is not looked at, but behind a wide gap. */
export function findThread(lines: readonly Line[]): Thread | null {
  const prose = firstProse(lines);
  if (prose < 0) return null;
  const headed = headedThread(lines, prose);
  if (isLive(lines.map((line) => line.text))) return headed;
  const from = Math.min(prose + 1, wideGaps(lines, 1).find((gap) => opensThread(lines, gap)) ?? lines.length);
  // Comments that begin above the head are looked for only where signed lines stand there.
  if (headed && metaThread(lines.slice(0, headed.head! + 1), from) === null) return headed;
  const unheaded = metaThread(lines, from) ?? (headed ? null : gapThread(lines, prose + 1));
  if (!headed || !unheaded) return headed ?? unheaded;
  return unheaded.comments[0]!.first < headed.head! && unheaded.comments.length > 1 ? unheaded : headed;
}

function headedThread(lines: readonly Line[], prose: number): Thread | null {
  for (let i = prose + 1; i < lines.length; i++) {
    if (!isThreadHead(lines[i]!.text)) continue;
    const thread = threadBehind(lines, i);
    if (thread && !holdsArticle(lines, thread)) return thread;
  }
  return null;
}

/** A count of comments above an article heads no thread: its first comment would be the article. */
function holdsArticle(lines: readonly Line[], thread: Thread): boolean {
  const sizes = thread.comments.map(({ first, end }) => lines[end - 1]!.to - lines[first]!.from);
  const others = sizes.slice(1).sort((a, b) => a - b);
  return sizes[0]! > 2500 && sizes[0]! > 6 * (others[Math.floor(others.length / 2)] ?? 0);
}

function opensThread(lines: readonly Line[], gap: number): boolean {
  if (lines[gap]!.blanksBefore < 3) return false;
  const meta = [gap, gap + 1].map((i) => (lines[i] ? readMetaLine(lines[i]!.text) : null));
  return meta.some((one) => one !== null && one.strength > 0);
}

/** The first line with sentences in it: headlines, bylines and dates above an article are no comments. */
function firstProse(lines: readonly Line[]): number {
  const found = lines.findIndex(
    ({ text }) =>
      wordCount(text) >= 15 &&
      (/[.…:,]["”’)\]]{0,2}$/.test(text) || text.search(/[.!?]/) < text.search(/[!?]["”’)\]]{0,2}$/)),
  );
  return found >= 0 ? found : lines.findIndex((line) => wordCount(line.text) >= 12);
}

function threadBehind(lines: readonly Line[], head: number): Thread | null {
  let from = head + 1;
  while (from < lines.length && isPreamble(lines[from]!.text)) from++;
  const end = endOf(lines, from);
  if (from >= end) return null;
  const count = declaredCount(lines[head]!.text);
  const comments =
    numbered(lines, from, end) ??
    bulleted(lines, from, end) ??
    metaThread(lines, from, { head, end })?.comments ??
    (isSure(lines[head]!.text) ? bare(lines, from, end, count) : null);
  if (!comments || comments.length === 0) return null;
  return { head, comments, end: comments.at(-1)!.end };
}

/** Sort orders, reply forms and rules that stand between the head of a thread and its first comment. */
function isPreamble(text: string): boolean {
  return (
    isThreadCloser(text) ||
    isThreadHead(text) ||
    isControl(text) ||
    /^\W{0,3}(?:sort(?:ed)? by|oldest|newest|most recent|best|top|order|newest first|oldest first|rss|subscribe|comments? policy|please (?:keep|be|read)|moderated)(?![\p{L}]).{0,80}$/iu.test(
      text,
    )
  );
}

/** The closing notice, if there is one behind which no comment follows. */
function endOf(lines: readonly Line[], from: number): number {
  for (let i = lines.length - 1; i >= from && i >= lines.length - 40; i--) {
    if (isThreadCloser(lines[i]!.text)) return closerStart(lines, from, i);
  }
  return lines.length;
}

function closerStart(lines: readonly Line[], from: number, last: number): number {
  let at = last;
  for (let i = last - 1; i >= from && i >= last - 12; i--) {
    if (isThreadCloser(lines[i]!.text)) at = i;
  }
  return at;
}

function declaredCount(text: string): number | null {
  const digits = /\d{1,6}/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** Heads that hardly stand over anything else: a count, or the title of the page. */
function isSure(text: string): boolean {
  return /\d|\son\s|comments\b/iu.test(text);
}

const NUMBER = /^(?:[#([]\s?)?(\d{1,5})(?:[.)\]:]+|\s?[-–—](?=\s))(?:\s+|$)|^#\s?(\d{1,5})(?:\s+|$)/u;
const BULLET = /^([•◦▪▫‣⁃●○■□*+–—>↳└»-]{1,3})\s+(?=\S)/u;

interface Start {
  readonly line: number;
  readonly marker: number;
  readonly number: string | null;
  readonly depth: number;
}

function numbered(lines: readonly Line[], from: number, end: number): ThreadComment[] | null {
  const chain = numberChain(lines, from, end);
  if (chain.length === 0) return null;
  const starts: Start[] = [];
  chain.forEach((start, i) => {
    starts.push(start);
    const until = chain[i + 1]?.line ?? end;
    starts.push(...nestedStarts(lines, start, until));
  });
  return fromStarts(lines, starts, end, 'numbered');
}

function numberChain(lines: readonly Line[], from: number, end: number): Start[] {
  const first = startAt(lines[from]!, from);
  if (!first) return [];
  const chain = [first];
  const indent = lines[from]!.indent;
  let step = 0;
  let spaced = true;
  for (let i = from + 1; i < end; i++) {
    const line = lines[i]!;
    const start = Math.abs(line.indent - indent) <= 2 ? startAt(line, i) : null;
    if (!start || (spaced && chain.length > 2 && line.blanksBefore === 0)) continue;
    const gap = Number(start.number) - Number(chain.at(-1)!.number);
    if (step === 0 ? Math.abs(gap) !== 1 : gap !== step) continue;
    step = gap;
    if (line.blanksBefore === 0) spaced = false;
    chain.push(start);
  }
  return chain.length > 1 || first.number === '1' ? chain : [];
}

function startAt(line: Line, index: number): Start | null {
  const match = NUMBER.exec(line.text);
  return match ? { line: index, marker: match[0].length, number: match[1] ?? match[2]!, depth: 0 } : null;
}

/** Replies beneath a numbered comment: bullets behind a blank line, deeper than the number. */
function nestedStarts(lines: readonly Line[], parent: Start, until: number): Start[] {
  const indents: number[] = [lines[parent.line]!.indent];
  const counts: number[] = [Number(parent.number)];
  const starts: Start[] = [];
  for (let i = parent.line + 1; i < until; i++) {
    const line = lines[i]!;
    const bullet = line.blanksBefore > 0 && line.indent > indents[0]! ? BULLET.exec(line.text) : null;
    if (!bullet) continue;
    const depth = depthFor(indents, line.indent);
    counts[depth] = (counts[depth] ?? 0) + 1;
    counts.length = depth + 1;
    starts.push({ line: i, marker: bullet[0].length, number: counts.join('.'), depth });
  }
  return starts;
}

/** The depth of an indentation below those that are open; deeper than the last opens one more. */
function depthFor(indents: number[], indent: number): number {
  while (indents.length > 1 && indents.at(-1)! > indent + 1) indents.pop();
  if (indent > indents.at(-1)! + 1) indents.push(indent);
  return indents.length - 1;
}

function bulleted(lines: readonly Line[], from: number, end: number): ThreadComment[] | null {
  if (!BULLET.test(lines[from]!.text)) return null;
  const indents = [lines[from]!.indent];
  const starts: Start[] = [];
  for (let i = from; i < end; i++) {
    const line = lines[i]!;
    const bullet = i === from || line.blanksBefore > 0 ? BULLET.exec(line.text) : null;
    if (!bullet) continue;
    starts.push({ line: i, marker: bullet[0].length, number: null, depth: depthFor(indents, line.indent) });
  }
  return fromStarts(lines, starts, end, 'bulleted');
}

function fromStarts(
  lines: readonly Line[],
  starts: readonly Start[],
  end: number,
  why: string,
): ThreadComment[] {
  const signed = starts.map((start, i) =>
    signature(lines, start.line, starts[i + 1]?.line ?? end, start.marker),
  );
  const share = signed.filter(({ author, date }) => author ?? date).length / starts.length;
  // > | 3. A. Writer, 6 hours ago        where no other comment is signed: the head of a pasted post
  const trusted = share >= 0.4 || starts.length < 3;
  return starts.map((start, i) => ({
    first: start.line,
    end: starts[i + 1]?.line ?? end,
    marker: start.marker,
    number: start.number,
    depth: start.depth,
    ...(trusted ? signed[i]! : { author: null, date: null, meta: [] }),
    why: start.depth > 0 ? `${why}, nested` : why,
  }));
}

const RULE = /^[-–—_=*~\s·.•]{3,80}$/u;

/** Comments that nothing marks but the blank lines between them. */
function bare(lines: readonly Line[], from: number, end: number, count: number | null): ThreadComment[] {
  const starts: Start[] = [];
  const wide = gapStarts(lines, from, end);
  const paragraphs = wide.length > 1 ? wide : paragraphStarts(lines, from, end);
  const chosen =
    count !== null && wide.length <= 1 && paragraphs.length > count && count > 0
      ? likeliest(lines, paragraphs, count)
      : paragraphs;
  for (const line of chosen) starts.push({ line, marker: 0, number: null, depth: 0 });
  return fromStarts(lines, starts, end, 'a paragraph behind the head of the thread');
}

function gapStarts(lines: readonly Line[], from: number, end: number): number[] {
  const starts = [from];
  for (let i = from + 1; i < end; i++) {
    if (RULE.test(lines[i - 1]!.text) || lines[i]!.blanksBefore >= 2) starts.push(i);
  }
  return starts;
}

function paragraphStarts(lines: readonly Line[], from: number, end: number): number[] {
  const spaced = lines.slice(from + 1, end).some((line) => line.blanksBefore > 0);
  const starts = [from];
  for (let i = from + 1; i < end; i++) {
    if (!spaced || lines[i]!.blanksBefore > 0) starts.push(i);
  }
  return starts;
}

/** As many starts as the head declares: those that look most like the beginning of somebody's words. */
function likeliest(lines: readonly Line[], starts: readonly number[], count: number): number[] {
  const scored = starts.map((line, i) => ({ line, score: i === 0 ? 9 : freshness(lines[line]!.text) }));
  const best = [...scored].sort((a, b) => b.score - a.score || a.line - b.line).slice(0, count);
  return best.map(({ line }) => line).sort((a, b) => a - b);
}

function freshness(text: string): number {
  if (/^(?:@\S|\p{Lu}[\p{L}]{2,20}[,:]\s|\p{Lu}[\p{L}]{2,20},$)/u.test(text)) return 3;
  if (
    /^(?:and|but|so|then|also|besides|anyway|because|which|that|they|it|he|she|this|these|those|if|even)\b/iu.test(
      text,
    )
  )
    return -1;
  return /^\p{Ll}|^["“‘']/u.test(text) ? -2 : 0;
}
