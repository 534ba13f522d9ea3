// In: lines. Out: the comments that lines with author and time mark, before or after each comment's words.
// Idea: the same template writes all of them, so a shape is believed where it comes back with words between; one such line
// proves a thread only where it says both who and when.

import { isControl, isName, isThreadCloser, type MetaLine, readMetaLine } from './comment-lines.ts';
import { dateOf, numberIn } from './comment-signature.ts';
import { furnitureOf } from './furniture.ts';
import { type Line, wordCount } from './lines.ts';
import type { Thread, ThreadComment } from './thread.ts';

interface Group {
  /** Half-open line indexes. */
  first: number;
  end: number;
  author: string | null;
  date: string | null;
  strength: number;
  /** Shape of its first line. */
  readonly shape: string;
  /** Lines further down that belong to it: a date below the words. */
  readonly tail: number[];
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
  const all = alike(
    paired(withNames(lines, groupsOf(lines, believed(lines, from, end, behind), from, end), from)),
  );
  const gap = behind ? null : gapAbove(lines, from, all);
  const groups = all;
  if (groups.length === 0 || (!behind && wordsBetween(lines, 0, groups[0]!.first) < FEWEST_ABOVE))
    return null;
  if (!behind && !proves(lines, groups, end) && !(gap !== null && confirms(lines, groups, gap))) return null;
  const after = behind ? wordsBetween(lines, from, groups[0]!.first) > 0 : follow(lines, groups, end, gap);
  const stop = behind ? end : closing(lines, groups.at(-1)!.end, end);
  if (groups.length === 1 && !after && !standsAlone(lines, groups[0]!, stop)) return null;
  const comments = after
    ? before(lines, groups, behind ? from : gap)
    : behindEach(lines, withoutPasted(groups), stop, gap);
  return { head: behind?.head ?? null, comments, end: comments.at(-1)!.end };
}

// > | Dov
//   | 1 hour ago
//   | B. Writer, 6 hours ago:          another shape, right below the head of a comment: what follows is pasted, and is Dov's
function withoutPasted(groups: readonly Group[]): readonly Group[] {
  const shapes = new Map<string, number>();
  for (const { shape } of groups) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  return groups.filter((group, i) => {
    const above = groups[i - 1];
    if (above === undefined || above.end !== group.first || above.date === null) return true;
    return 2 * shapes.get(group.shape)! >= shapes.get(above.shape)!;
  });
}

/** A single line with author and time heads a comment only below an article, and above words that are no furniture. */
function standsAlone(lines: readonly Line[], group: Group, end: number): boolean {
  const own = lines.slice(group.end, end).filter((line) => furnitureOf(line.text) === null);
  const words = own.reduce((sum, line) => sum + wordCount(line.text), 0);
  return words >= 2 && wordsBetween(lines, 0, group.first) >= Math.max(40, words / 2);
}

/** The last wide gap above the groups. */
function gapAbove(lines: readonly Line[], from: number, groups: readonly Group[]): number | null {
  if (groups.length === 0) return null;
  return (
    wideGaps(lines, from)
      .filter((gap) => gap <= groups[0]!.first)
      .at(-1) ?? null
  );
}

/** Lines behind a gap of two blank lines or more, none narrower than a gap above it. */
export function wideGaps(lines: readonly Line[], from: number): number[] {
  const found: number[] = [];
  let widest = 2;
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i]!.blanksBefore;
    if (gap < widest) continue;
    widest = gap;
    if (i >= from) found.push(i);
  }
  return found;
}

/** One line with author or time right behind a wide gap, or below the words that stand behind it. */
function confirms(lines: readonly Line[], groups: readonly Group[], gap: number): boolean {
  const first = groups[0]!;
  if (first.first - gap > 12) return false;
  return first.author !== null || first.strength === 2 || lines[gap]!.blanksBefore >= 3;
}

/** The lines whose shape is to be believed. */
function believed(
  lines: readonly Line[],
  from: number,
  end: number,
  behind: Behind | null,
): Map<number, MetaLine> {
  const all = new Map<number, MetaLine>();
  const shapes = new Map<string, number>();
  for (let i = from; i < end; i++) {
    const meta = readMetaLine(lines[i]!.text);
    // A bare day says nothing where no head of a thread stands above it.
    if (!meta || (/^(?:N )?d$/.test(meta.shape) && behind === null)) continue;
    all.set(i, meta);
    shapes.set(meta.shape, (shapes.get(meta.shape) ?? 0) + 1);
  }
  for (const [i, meta] of all) {
    const often = shapes.get(meta.shape)!;
    if (often < needed(meta, all.has(i + 1) || all.has(i - 1))) all.delete(i);
  }
  return all;
}

/** How often a shape must come back to be believed. */
function needed(meta: MetaLine, beside: boolean): number {
  if (meta.strength > 0) return 1;
  if (meta.shape === 'N says') return beside ? 1 : 2;
  return meta.shape === 'by N' ? 3 : 2;
}

// > | Ode said: words. May 3, 2021 10:05 Ilse said: words. May 4, 2021 9:00
//   | a name first and a date last: a date belongs to the words above it, not to the name below
function namesLead(lines: readonly Line[], found: ReadonlyMap<number, MetaLine>): boolean {
  const metas = [...found];
  const [first, last] = [metas[0], metas.at(-1)];
  if (!first || !last || metas.length < 2) return false;
  const dateOnly = (meta: MetaLine): boolean => meta.author === null && meta.date !== null;
  return (
    !dateOnly(first[1]) &&
    first[1].date === null &&
    dateOnly(last[1]) &&
    wordsBetween(lines, metas.at(-2)![0] + 1, last[0]) > 0
  );
}

function groupsOf(
  lines: readonly Line[],
  found: ReadonlyMap<number, MetaLine>,
  from: number,
  end: number,
): Group[] {
  const groups: Group[] = [];
  const namesFirst = namesLead(lines, found);
  for (let i = from; i < end; i++) {
    const meta = found.get(i);
    if (!meta) continue;
    const last = groups.at(-1);
    const date = dateOf(meta);
    const parts = last && namesFirst && last.date && !last.author && meta.author;
    if (
      last &&
      !parts &&
      joins(lines, last.end, i) &&
      !(last.author && meta.author) &&
      !(last.date && date)
    ) {
      last.author ??= meta.author;
      last.date ??= date;
      last.end = i + 1;
      last.strength = Math.max(last.strength, meta.strength);
    } else {
      groups.push({
        first: i,
        end: i + 1,
        author: meta.author,
        date,
        strength: meta.strength,
        shape: meta.shape,
        tail: [],
      });
    }
  }
  return groups;
}

function joins(lines: readonly Line[], end: number, next: number): boolean {
  for (let i = end; i < next; i++) if (!isControl(lines[i]!.text)) return false;
  return next - end <= 2;
}

// > | Ode said: … May 3, 2021 10:05       a name above the words and a date below them are one
//   | ^^^^^^^^^   ^^^^^^^^^^^^^^^^^
function paired(groups: Group[]): Group[] {
  const pairs = groups.slice(1).filter((group, i) => isPair(groups[i]!, group)).length;
  const named = groups.filter((group) => group.author !== null && group.date === null).length;
  if (pairs === 0 || pairs < named * 0.6) return groups;
  const result: Group[] = [];
  for (const group of groups) {
    const last = result.at(-1);
    if (last && last.tail.length === 0 && isPair(last, group)) {
      for (let i = group.first; i < group.end; i++) last.tail.push(i);
      last.date = group.date;
      last.strength = 2;
    } else result.push(group);
  }
  return result;
}

const isPair = (a: Group, b: Group): boolean =>
  a.author !== null && a.date === null && b.author === null && b.date !== null;

/** Leaves out lines above the first one of the usual shape: the article's own "Posted by" and its trackbacks. */
function alike(groups: Group[]): Group[] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group.shape, (counts.get(group.shape) ?? 0) + 1);
  const rare = (group: Group): boolean => {
    const count = counts.get(group.shape)!;
    return group.shape === 'by N D'
      ? count < groups.length * 0.5 || groups.length === 1
      : groups.length >= 8 && count < groups.length * 0.1;
  };
  const first = groups.findIndex((group) => !rare(group));
  return first > 0 ? groups.slice(first) : groups;
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

const FEW_WORDS = 1;

/** Groups that come back with words between most of them; or a single one that says both who and when, far down. */
function proves(lines: readonly Line[], groups: readonly Group[], end: number): boolean {
  const strong = groups.filter((group) => group.strength > 0);
  const signed = groups.filter((group) => group.author !== null).length;
  const parted = groups
    .slice(1)
    .filter((group, i) => wordsBetween(lines, groups[i]!.end, group.first) >= FEW_WORDS).length;
  if (groups.length >= 2) {
    if (parted < (groups.length - 1) * 0.5 || groups.length + strong.length < 4) return false;
    return signed >= groups.length / 2 || (parted >= 2 && strong.length >= groups.length / 2);
  }
  const only = groups[0]!;
  return only.author !== null && only.date !== null && only.strength === 2 && only.first > end * 0.3;
}

function wordsBetween(lines: readonly Line[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (!isControl(lines[i]!.text)) words += wordCount(lines[i]!.text);
  return words;
}

/** Do the lines sign what stands above them? */
function follow(lines: readonly Line[], groups: readonly Group[], end: number, gap: number | null): boolean {
  if (trails(lines, groups, end)) return true;
  const first = groups[0]!;
  // > | Posted by: Ode Marrow | 3 May 2021        with words between it and the gap above
  return (
    gap !== null &&
    /^posted by\b/iu.test(lines[first.first]!.text) &&
    wordsBetween(lines, gap, first.first) > 0
  );
}

/** Do the lines stand after the words they sign? Then nothing is left after the last one. */
function trails(lines: readonly Line[], groups: readonly Group[], end: number): boolean {
  const last = groups.at(-1)!;
  if (last.tail.length > 0) return false;
  return wordsBetween(lines, last.end, closing(lines, last.end, end)) < FEW_WORDS;
}

function closing(lines: readonly Line[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (isThreadCloser(lines[i]!.text)) return i;
  return end;
}

function behindEach(
  lines: readonly Line[],
  groups: readonly Group[],
  end: number,
  gap: number | null,
): ThreadComment[] {
  const indents = indentsOf(lines, groups);
  const found = groups.map((group, i) =>
    comment(lines, group, group.first, groups[i + 1]?.first ?? end, indents),
  );
  const first = groups[0]!;
  if (gap === null || gap === first.first || lines[gap]!.blanksBefore < 3) return found;
  if (wordsBetween(lines, gap, first.first) > MOST_WORDS) return found;
  // Words stand between the gap and the first line that was recognised: a comment whose own line was not.
  return [
    comment(lines, { ...first, first: gap, end: gap, author: null, date: null }, gap, first.first, indents),
    ...found,
  ];
}

const MOST_WORDS = 600;
/** Words that an article has at least. */
const FEWEST_ABOVE = 12;

function before(lines: readonly Line[], groups: readonly Group[], from: number | null): ThreadComment[] {
  const indents = indentsOf(lines, groups);
  return groups.map((group, i) => {
    const first =
      i > 0 ? pastControls(lines, groups[i - 1]!.end, group.first) : (from ?? firstWords(lines, groups));
    return comment(lines, group, first, group.end, indents);
  });
}

function pastControls(lines: readonly Line[], from: number, to: number): number {
  let at = from;
  while (at < to && isControl(lines[at]!.text)) at++;
  return at;
}

// > | Hi Dana - I agree        Great post.        Thanks, Dana.
//   | ^^                       ^^^^^              ^^^^^^
const OPENS =
  /^(?:hi|hello|hey|dear|thanks|thank you|great|good|nice|loved|interesting|wow|awesome|excellent|amazing|beautiful|agreed?|so true|well said|congrat\p{L}*|@\S+|\p{Lu}\p{L}+,|lol|haha|\.\.\.)(?=[\s,!.…-]|$)/iu;

/** Where the first comment begins when its author stands below it and no head above: at words of greeting, else as far up as is usual. */
function firstWords(lines: readonly Line[], groups: readonly Group[]): number {
  const first = groups[0]!.first;
  const sizes = groups
    .slice(1)
    .map((group, i) => group.first - groups[i]!.end)
    .sort((a, b) => a - b);
  const usual = Math.max(1, sizes[Math.floor(sizes.length / 2)] ?? 1);
  const indent = lines[first - 1]?.indent ?? 0;
  let at = first - 1;
  let greeting = -1;
  for (let i = first - 1; i > 0 && i >= first - Math.max(usual + 3, 6); i--) {
    if (lines[i]!.indent !== indent) break;
    if (i >= first - usual) at = i;
    if (OPENS.test(lines[i]!.text) && i >= first - 6) greeting = i;
    if (lines[i]!.blanksBefore >= 2) {
      at = i;
      break;
    }
  }
  return Math.max(greeting >= 0 ? Math.min(greeting, first - 1) : at, 0);
}

/** The indentations of the groups, outermost first. */
function indentsOf(lines: readonly Line[], groups: readonly Group[]): number[] {
  return [...new Set(groups.map((group) => lines[group.first]!.indent))].sort((a, b) => a - b);
}

function comment(
  lines: readonly Line[],
  group: Group,
  first: number,
  end: number,
  indents: readonly number[],
): ThreadComment {
  const meta: number[] = [];
  for (let i = group.first; i < group.end; i++) meta.push(i);
  meta.push(...group.tail);
  for (let i = first; i < end; i++)
    if ((i < group.first || i >= group.end) && isControl(lines[i]!.text)) meta.push(i);
  return {
    first,
    end,
    marker: 0,
    number: numberIn(lines[group.first]!.text),
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
