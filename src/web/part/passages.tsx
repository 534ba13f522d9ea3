// In: a document's passages and marks. Out: its text as a reader wants it: paragraphs, each voice set apart, comments and quoted
// articles indented, the marks in place. Every character but line breaks is shown.

import type { ComponentChildren, VNode } from 'preact';
import { oneLine } from '../../formats/index.ts';
import type { Document, Passage, Role, Span } from '../../model/index.ts';
import { showTime } from '../view/when.ts';
import { type Mark, markedText } from './marked-text.ts';

/** Passages that stand inside a line and are not set apart. */
const INLINE: readonly Role[] = ['dateline', 'credit', 'date-line', 'byline'];
/** Roles that go without a label: they show what they are. */
const PLAIN: readonly Role[] = ['title', 'body', 'standfirst', 'byline', 'date-line', 'dateline'];

interface Work {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly children: ReadonlyMap<string | null, readonly Passage[]>;
  readonly marks: readonly Mark[];
  /** Index of the first mark that may reach the paragraph being written. */
  next: number;
  open: Mark[];
}

/** The whole text, passage by passage. */
export function Passages({
  document,
  passages,
  marks,
}: {
  document: Document;
  passages: readonly Passage[];
  marks: readonly Mark[];
}): VNode {
  const children = new Map<string | null, Passage[]>();
  for (const passage of passages) {
    const list = children.get(passage.parent) ?? [];
    list.push(passage);
    children.set(passage.parent, list);
  }
  const sorted = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const work: Work = { text: document.text, passages, children, marks: sorted, next: 0, open: [] };
  return (
    <div class="text" dir="auto" lang={document.language === 'und' ? undefined : document.language}>
      {inside(work, { from: 0, to: document.text.length }, null)}
    </div>
  );
}

function inside(work: Work, span: Span, parent: string | null): ComponentChildren[] {
  const blocks = (work.children.get(parent) ?? []).filter(
    (each) => parent === null || !INLINE.includes(each.role),
  );
  const parts: ComponentChildren[] = [];
  let at = span.from;
  for (const passage of blocks) {
    if (passage.from < at || passage.to > span.to) continue;
    parts.push(...paragraphs(work, { from: at, to: passage.from }));
    parts.push(block(work, passage));
    at = passage.to;
  }
  return [...parts, ...paragraphs(work, { from: at, to: span.to })];
}

function block(work: Work, passage: Passage): VNode {
  const label = PLAIN.includes(passage.role) && passage.parent === null ? [] : [labelOf(passage)];
  const content = inside(work, passage, passage.id);
  return (
    <div
      class={`passage ${passage.role}${passage.parent === null ? '' : ' nested'}`}
      id={passage.id}
      key={passage.id}
    >
      {label}
      {content}
    </div>
  );
}

function labelOf({ role, voice, number, date, why }: Passage): VNode {
  const name = role.replace('-', ' ');
  const who = voice === 'unknown' || voice.startsWith(name) ? '' : ` · ${oneLine(voice)}`;
  return (
    <p class="voice" title={`why: ${why}`}>
      {name}
      {number === null ? '' : ` ${number}`}
      {who}
      {date === null ? '' : ` · ${showTime(date)}`}
    </p>
  );
}

function paragraphs(work: Work, { from, to }: Span): VNode[] {
  const nodes: VNode[] = [];
  let at = from;
  while (at < to) {
    const end = work.text.indexOf('\n', at);
    const line = { from: at, to: end < 0 || end > to ? to : end };
    if (work.text.slice(line.from, line.to).trim() !== '')
      nodes.push(
        <p key={line.from} data-from={line.from} dir="auto">
          {markedText(work.text, line, marksFor(work, line))}
        </p>,
      );
    at = line.to + 1;
  }
  return nodes;
}

/** Paragraphs come in order, so each mark is looked at only while it can reach one. */
function marksFor(work: Work, { from, to }: Span): readonly Mark[] {
  work.open = work.open
    .filter((mark) => mark.to > from)
    .map((mark) => (mark.from < from ? { ...mark, id: null } : mark));
  while (work.next < work.marks.length && work.marks[work.next]!.from < to) {
    const mark = work.marks[work.next++]!;
    if (mark.to > from) work.open.push(mark);
  }
  return work.open;
}
