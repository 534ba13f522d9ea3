// In: the passages that a page's markup gives. Out: the same with what only the words tell: bracketed insertions, quotations without marks,
// whose words a block quote holds, and who answers whom in a flat thread. Where the markup nests replies, its word stands.

import type { Document, Passage, Span } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { biographies } from './biography.ts';
import { voiceIn } from './block-quotes.ts';
import type { CommentDraft } from './comments.ts';
import { type Draft, draft, toPassages } from './draft.ts';
import { initialsOf, isProse, isRemark } from './line-kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { findOddities } from './oddities.ts';
import { withInsertions } from './plain-text.ts';
import { findQuoted } from './quoted.ts';
import { findReplies, type QuotingPair, type Reply } from './replies.ts';
import { voiceNames, wireCopy } from './voice-names.ts';

export interface Refined {
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

/** Refines passages, which are sorted with outer ones before inner ones. None of them is lost or moved. */
export function refineMarkup(document: Document, passages: readonly Passage[]): Refined {
  const { text } = document;
  const byId = new Map<string, Draft>();
  const writers = writersIn(document, passages);
  const wire = wireCopy(text, passages);
  const name = voiceNames(document, wire);
  for (const passage of passages) {
    const read = noted(text, toDraft(text, passage, byId), wire);
    const given: Draft = writers.has(passage)
      ? { ...read, role: 'boilerplate', why: 'who the writer is' }
      : read;
    byId.set(
      passage.id,
      given.voice === 'the outlet' || given.voice === document.outlet
        ? { ...given, voice: name({ ...given, voice: null }) }
        : given,
    );
  }
  const drafts = withInsertions(text, [...byId.values()]);
  const comments = commentDrafts(text, passages, byId);
  const quoted = findQuoted(text, drafts, comments);
  const links = { replyTo: repliesOf(passages, byId, comments, quoted.pairs), quotedFrom: quoted.quotedFrom };
  return {
    passages: withSources(text, toPassages([...drafts, ...quoted.drafts], links, name)),
    problems: findOddities(text, drafts),
  };
}

/** The blocks that tell who the writers are. */
function writersIn({ text, bylines }: Document, passages: readonly Passage[]): ReadonlySet<Passage> {
  const top = passages.filter(({ parent }) => parent === null);
  const lines = top.map(({ from, to, role }) => ({ text: text.slice(from, Math.min(to, from + 600)), role }));
  return new Set(biographies(lines, bylines).map((i) => top[i]!));
}

function toDraft(text: string, passage: Passage, byId: ReadonlyMap<string, Draft>): Draft {
  const { from, to, role, why, number, date } = passage;
  const parent = passage.parent === null ? null : (byId.get(passage.parent) ?? null);
  const voice =
    role === 'block-quote' && passage.voice === 'unknown' ? introduced(text, byId) : passage.voice;
  return draft({ from, to }, role, why, { voice, parent, number, date });
}

/** Words without a voice that are another passage's words have its voice; a comment's quotation may be of the one that it answers. */
function withSources(text: string, passages: readonly Passage[]): readonly Passage[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return passages.map((passage) => {
    if (passage.voice !== 'unknown') return passage;
    const source =
      passage.quotedFrom === null ? answeredSource(text, passage, byId) : byId.get(passage.quotedFrom);
    return source === undefined ? passage : { ...passage, voice: source.voice, quotedFrom: source.id };
  });
}

/** The comment that is answered, where the words quoted in the answer are its own. */
function answeredSource(
  text: string,
  { role, parent, from, to }: Passage,
  byId: ReadonlyMap<string, Passage>,
): Passage | undefined {
  if (role !== 'quoted-comment' || parent === null) return undefined;
  const answered = byId.get(byId.get(parent)?.replyTo ?? '');
  if (answered === undefined) return undefined;
  const [words, around] = [text.slice(from, to), text.slice(answered.from, answered.to)].map((each) =>
    each.replace(/\s+/gu, ' ').trim(),
  );
  return words !== '' && around!.includes(words!) ? answered : undefined;
}

/** A remark above or below an agency's copy is the reprinting page's own. */
function noted(text: string, given: Draft, wire: Span | null): Draft {
  if (
    wire === null ||
    given.role !== 'body' ||
    given.parent !== null ||
    (given.from >= wire.from && given.from < wire.to)
  )
    return given;
  const words = text.slice(given.from, given.to);
  const initials = initialsOf(words);
  if (initials === null && !(given.from < wire.from ? isRemark(words) : isProse(words))) return given;
  return {
    ...given,
    role: 'editor-note',
    voice: initials ?? given.voice,
    why: "prose around an agency's copy",
  };
}

/** Who the words right above a block quote say will speak. */
function introduced(text: string, byId: ReadonlyMap<string, Draft>): string | null {
  const above = [...byId.values()].findLast((each) => each.parent === null);
  return above === undefined ? null : voiceIn(text.slice(above.from, above.to));
}

function commentDrafts(
  text: string,
  passages: readonly Passage[],
  byId: ReadonlyMap<string, Draft>,
): CommentDraft[] {
  const comments = passages.filter(({ role, parent }) => role === 'comment' && parent === null);
  if (comments.length === 0) return [];
  const lines = linesOf(text);
  const quoted = new Map<string, string>();
  for (const { role, parent, voice } of passages)
    if (role === 'quoted-comment' && parent !== null && voice !== 'unknown' && !quoted.has(parent))
      quoted.set(parent, voice);
  let next = 0;
  return comments.map((passage) => {
    const paragraphs: Line[] = [];
    while (next < lines.length && lines[next]!.from < passage.from) next += 1;
    while (next < lines.length && lines[next]!.to <= passage.to) paragraphs.push(lines[next++]!);
    const author = /^(?:comment \d+|unknown)$/u.test(passage.voice) ? null : passage.voice;
    const answers = quoted.get(passage.id);
    const draft = byId.get(passage.id)!;
    return { draft, paragraphs, author, depth: 0, ...(answers === undefined ? {} : { answers }) };
  });
}

function repliesOf(
  passages: readonly Passage[],
  byId: ReadonlyMap<string, Draft>,
  comments: readonly CommentDraft[],
  pairs: readonly QuotingPair[],
): ReadonlyMap<Draft, Reply> {
  const nested = passages.flatMap((passage): [Draft, Reply][] => {
    const target = passage.replyTo === null ? undefined : byId.get(passage.replyTo);
    return target === undefined ? [] : [[byId.get(passage.id)!, { target, why: 'nested in the markup' }]];
  });
  return nested.length > 0 ? new Map(nested) : findReplies(comments, pairs, { guess: false });
}
