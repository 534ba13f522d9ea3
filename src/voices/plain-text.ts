// In: a text without markup. Out: its passages as drafts, and its comments. Article above, thread below, rest behind.

import { overlaps } from '../model/index.ts';
import { articleDrafts } from './article.ts';
import { isThreadHead, readMetaLine } from './comment-lines.ts';
import { type CommentDraft, threadDrafts } from './comments.ts';
import { type Draft, draft } from './draft.ts';
import { furnitureOf } from './furniture.ts';
import { titleInThreadHead } from './head.ts';
import { readInsertions } from './insertions.ts';
import { isByline, readClock, readDateLine } from './line-kinds.ts';
import { joinWrapped, type Line, linesOf } from './lines.ts';
import { liveDrafts } from './live.ts';
import { findThread } from './thread.ts';

export interface PlainText {
  readonly drafts: readonly Draft[];
  readonly comments: readonly CommentDraft[];
}

/** The passages of a plain text. */
export function readPlainText(text: string): PlainText {
  const lines = joinWrapped(text, linesOf(text), standsAlone);
  const thread = findThread(lines);
  const articleEnd = thread ? (thread.head ?? thread.comments[0]!.first) : lines.length;
  const units = lines.slice(0, articleEnd);
  const quotedTitle = thread?.head === null || !thread ? null : titleInThreadHead(lines[thread.head!]!.text);
  const above = aboveComments(units, quotedTitle);
  if (!thread) return { drafts: withInsertions(text, above), comments: [] };
  const firstComment = thread.comments[0]!.first;
  const { comments, drafts: inThread } = threadDrafts(lines, thread);
  const drafts = [
    ...above,
    ...boilerplate(lines.slice(articleEnd, firstComment), 'heads the comments'),
    ...inThread,
    ...boilerplate(lines.slice(thread.end), 'below the comments'),
  ];
  return { drafts: withInsertions(text, drafts), comments };
}

function aboveComments(units: readonly Line[], quotedTitle: string | null): Draft[] {
  const live = liveDrafts(units);
  if (!live) return articleDrafts(units, quotedTitle);
  return [...articleDrafts(units.slice(0, live.first), quotedTitle), ...live.drafts];
}

function boilerplate(lines: readonly Line[], why: string): Draft[] {
  return lines.map((line) => draft(line, 'boilerplate', why));
}

/** Lines that never are part of a wrapped paragraph. */
function standsAlone(line: Line): boolean {
  if (line.text.length > 120) return false;
  return (
    /^[\W_]{3,}$/u.test(line.text) ||
    isThreadHead(line.text) ||
    readMetaLine(line.text) !== null ||
    isByline(line.text) ||
    furnitureOf(line.text) !== null ||
    readClock(line.text, true) !== null ||
    readDateLine(line.text)?.fusedAt === null
  );
}

const HOSTS = new Set(['body', 'live-entry', 'block-quote', 'quoted-article', 'answer']);

/** The drafts with the bracketed remarks that an editor put into them. */
export function withInsertions(text: string, drafts: readonly Draft[]): Draft[] {
  const nested = drafts
    .filter((host) => HOSTS.has(host.role))
    .flatMap((host) =>
      readInsertions(text.slice(host.from, host.to)).map((found) =>
        draft(
          { from: host.from + found.from, to: host.from + found.to },
          'editor-note',
          'an insertion in brackets',
          {
            parent: host,
            voice: found.signed ?? host.voice,
          },
        ),
      ),
    );
  const blocks = new Map<Draft, Draft[]>();
  for (const one of drafts) {
    if (one.role === 'block-quote' && one.parent)
      blocks.set(one.parent, [...(blocks.get(one.parent) ?? []), one]);
  }
  const clear = nested.filter(
    (note) => !(blocks.get(note.parent!) ?? []).some((block) => overlaps(block, note)),
  );
  return [...drafts, ...clear];
}
