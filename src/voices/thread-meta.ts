// In: lines. Out: the comments that lines with author and time mark, before or after each comment's words.
// Idea: the same template writes all of them, so a shape is believed where it comes back with words between; one such line
// proves a thread only where it says both who and when.

import { isControl, isName, isThreadCloser, type MetaLine, readMetaLine } from './comment-lines.ts';
import { isoDay } from './dates.ts';
import { type Line, wordCount } from './lines.ts';
import type { Thread, ThreadComment } from './thread.ts';

interface Group {
  /** Half-open line indexes. */
  first: number;
  end: number;
  author: string | null;
  date: string | null;
  readonly strength: number;
}

export interface Behind {
  readonly head: number;
  readonly end: number;
}

/** The thread that author and time lines from line `from` on make, or null. */
export function metaThread(
  lines: readonly Line[],
  from: number,
  behind: Behind | null = null,
): Thread | null {
  const end = behind?.end ?? lines.length;
  const found = believed(lines, from, end);
  const groups = withNames(lines, groupsOf(lines, found, from, end), from);
  if (groups.length === 0 || !(behind || proves(lines, groups, end))) return null;
  const after = behind ? wordsBetween(lines, from, groups[0]!.first) > 0 : trails(lines, groups, end);
  const stop = behind ? end : closing(lines, groups.at(-1)!.end, end);
  const comments = after ? before(lines, groups, behind ? from : null) : behindEach(lines, groups, stop);
  return { head: behind?.head ?? null, comments, end: comments.at(-1)!.end };
}

/** The lines whose shape is to be believed. */
function believed(lines: readonly Line[], from: number, end: number): Map<number, MetaLine> {
  const all = new Map<number, MetaLine>();
  const shapes = new Map<string, number>();
  for (let i = from; i < end; i++) {
    const meta = readMetaLine(lines[i]!.text);
    if (!meta) continue;
    all.set(i, meta);
    shapes.set(meta.shape, (shapes.get(meta.shape) ?? 0) + 1);
  }
  for (const [i, meta] of all) {
    const often = shapes.get(meta.shape)!;
    if (
      meta.strength === 0 ? often < 2 : meta.strength === 1 && often < 2 && !all.has(i + 1) && !all.has(i - 1)
    )
      all.delete(i);
  }
  return all;
}

function groupsOf(
  lines: readonly Line[],
  found: ReadonlyMap<number, MetaLine>,
  from: number,
  end: number,
): Group[] {
  const groups: Group[] = [];
  for (let i = from; i < end; i++) {
    const meta = found.get(i);
    if (!meta) continue;
    const last = groups.at(-1);
    const date = dateOf(meta);
    if (last && joins(lines, last.end, i) && !(last.author && meta.author) && !(last.date && date)) {
      last.author ??= meta.author;
      last.date ??= date;
      last.end = i + 1;
    } else {
      groups.push({ first: i, end: i + 1, author: meta.author, date, strength: meta.strength });
    }
  }
  return groups;
}

function dateOf(meta: MetaLine): string | null {
  if (!meta.date) return meta.relative;
  const day = isoDay(meta.date);
  if (day === null) return meta.relative;
  return meta.date.time ? `${day}T${meta.date.time}` : day;
}

function joins(lines: readonly Line[], end: number, next: number): boolean {
  for (let i = end; i < next; i++) if (!isControl(lines[i]!.text)) return false;
  return next - end <= 2;
}

/** Takes in the line of a name above or below a bare date, where most groups have one there. */
function withNames(lines: readonly Line[], groups: Group[], from: number): Group[] {
  const nameless = groups.filter((group) => group.author === null);
  if (nameless.length === 0) return groups;
  const above = nameless.filter((group) => group.first - 1 >= from && isNameLine(lines, group.first - 1));
  const below = nameless.filter((group) => group.end < lines.length && isNameLine(lines, group.end));
  if (above.length >= nameless.length * 0.6 && above.length >= below.length) {
    for (const group of above) group.author = lines[--group.first]!.text;
  } else if (below.length >= nameless.length * 0.6) {
    for (const group of below) group.author = lines[group.end++]!.text;
  }
  return groups;
}

function isNameLine(lines: readonly Line[], i: number): boolean {
  const text = lines[i]!.text;
  return isName(text) && wordCount(text) <= 4 && !isControl(text);
}

const FEW_WORDS = 2;

function proves(lines: readonly Line[], groups: readonly Group[], end: number): boolean {
  const signed = groups.filter((group) => group.author !== null);
  const parted = groups
    .slice(1)
    .filter((group, i) => wordsBetween(lines, groups[i]!.end, group.first) >= FEW_WORDS);
  if (parted.length >= 1)
    return signed.length >= groups.length / 2 || (parted.length >= 2 && groups[0]!.strength === 2);
  const only = groups[0]!;
  return only.author !== null && only.date !== null && only.strength === 2 && only.first > end * 0.3;
}

function wordsBetween(lines: readonly Line[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (!isControl(lines[i]!.text)) words += wordCount(lines[i]!.text);
  return words;
}

/** Do the lines stand after the words they sign? Then nothing is left after the last one. */
function trails(lines: readonly Line[], groups: readonly Group[], end: number): boolean {
  const last = groups.at(-1)!;
  return wordsBetween(lines, last.end, closing(lines, last.end, end)) < FEW_WORDS;
}

function closing(lines: readonly Line[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (isThreadCloser(lines[i]!.text)) return i;
  return end;
}

function behindEach(lines: readonly Line[], groups: readonly Group[], end: number): ThreadComment[] {
  return groups.map((group, i) => comment(lines, group, group.first, groups[i + 1]?.first ?? end, groups));
}

function before(lines: readonly Line[], groups: readonly Group[], from: number | null): ThreadComment[] {
  return groups.map((group, i) => {
    const first =
      i > 0 ? pastControls(lines, groups[i - 1]!.end, group.first) : (from ?? firstWords(lines, groups));
    return comment(lines, group, first, group.end, groups);
  });
}

function pastControls(lines: readonly Line[], from: number, to: number): number {
  let at = from;
  while (at < to && isControl(lines[at]!.text)) at++;
  return at;
}

/** Where the first comment begins when its author stands below it and no head above: as many lines as the others have. */
function firstWords(lines: readonly Line[], groups: readonly Group[]): number {
  const first = groups[0]!.first;
  const sizes = groups
    .slice(1)
    .map((group, i) => group.first - groups[i]!.end)
    .sort((a, b) => a - b);
  const usual = Math.max(1, sizes[Math.floor(sizes.length / 2)] ?? 1);
  const indent = lines[first - 1]?.indent ?? 0;
  let at = first - 1;
  for (let i = first - 1; i > 0 && i >= first - usual; i--) {
    if (lines[i]!.indent !== indent) break;
    at = i;
    if (lines[i]!.blanksBefore >= 2) break;
  }
  return Math.max(at, 0);
}

function comment(
  lines: readonly Line[],
  group: Group,
  first: number,
  end: number,
  groups: readonly Group[],
): ThreadComment {
  const meta: number[] = [];
  for (let i = group.first; i < group.end; i++) meta.push(i);
  for (let i = first; i < end; i++)
    if ((i < group.first || i >= group.end) && isControl(lines[i]!.text)) meta.push(i);
  const indents = [...new Set(groups.map((other) => lines[other.first]!.indent))].sort((a, b) => a - b);
  return {
    first,
    end,
    marker: 0,
    number: /^[#(]?(\d{1,5})[.):]?\s/.exec(lines[group.first]!.text)?.[1] ?? null,
    depth: indents.indexOf(lines[group.first]!.indent),
    author: group.author,
    date: group.date,
    meta: meta.sort((a, b) => a - b),
    why:
      first < group.first
        ? 'words before a line with author or time'
        : 'words behind a line with author or time',
  };
}

/** The author and time that stand in the first lines or the last line of a comment. */
export function signature(
  lines: readonly Line[],
  first: number,
  end: number,
  marker: number,
): Pick<ThreadComment, 'author' | 'date' | 'meta'> {
  const head = readMetaLine(lines[first]!.text.slice(marker));
  const second = first + 1 < end ? readMetaLine(lines[first + 1]!.text) : null;
  const name = lines[first]!.text.slice(marker);
  if (head && head.strength > 0) {
    const both = second && second.strength > 0 && !(head.author && second.author);
    return {
      author: head.author ?? (both ? second.author : null),
      date: dateOf(head) ?? (both ? dateOf(second) : null),
      meta: both ? [first, first + 1] : [first],
    };
  }
  if (second && !second.author && second.shape !== 'N says:' && isName(name))
    return { author: name, date: dateOf(second), meta: [first, first + 1] };
  return { author: null, date: null, meta: [] };
}
