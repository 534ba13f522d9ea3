// In: a stretch of text and the marks in it. Out: the text with an element around each mark.
// Idea: marks nest or cross. By start, longer first, each becomes an element inside the one that holds it; one that crosses its
// holder's end is cut there, and its first piece keeps the id, so that following a link lights up the words themselves.

import type { ComponentChildren, VNode } from 'preact';
import { h } from 'preact';
import { compareSpans, type Span } from '../../model/index.ts';

export interface Mark extends Span {
  /** The id of the element; null for a mark that nobody links to, and for the second piece of one that was cut. */
  readonly id: string | null;
  readonly class?: string;
  readonly title?: string;
  /** Other attributes, as written in the page. */
  readonly data?: Readonly<Record<string, string>>;
  /** A number behind the mark's first piece that leads to its note. */
  readonly note?: { readonly number: number; readonly href: string };
}

interface Open {
  readonly mark: Mark;
  readonly children: ComponentChildren[];
}

/** Deeper marks keep their id as an empty anchor: nobody can tell more frames apart. */
const DEEPEST = 12;

/** The characters `from` to `to` of the text with the marks in it; marks are cut at both ends, empty ones left out. */
export function markedText(text: string, { from, to }: Span, marks: readonly Mark[]): ComponentChildren[] {
  const waiting = clipped(marks, from, to);
  const stack: Open[] = [{ mark: { id: null, from, to }, children: [] }];
  let at = from;
  const write = (end: number): void => {
    if (end > at) stack.at(-1)!.children.push(text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeBefore = (position: number): void => {
    while (stack.length > 1 && stack.at(-1)!.mark.to <= position) {
      write(stack.at(-1)!.mark.to);
      const { mark, children } = stack.pop()!;
      stack.at(-1)!.children.push(elementOf(mark, children));
    }
  };
  for (let n = 0; n < waiting.length; n++) {
    const mark = waiting[n]!;
    closeBefore(mark.from);
    write(mark.from);
    const { mark: holder, children } = stack.at(-1)!;
    if (stack.length > DEEPEST) children.push(h('span', mark.id === null ? {} : { id: mark.id }));
    else stack.push({ mark: { ...mark, to: Math.min(mark.to, holder.to) }, children: [] });
    if (stack.length <= DEEPEST && mark.to > holder.to)
      insertSorted(waiting, n + 1, { ...mark, id: null, from: holder.to });
  }
  closeBefore(to);
  write(to);
  return stack[0]!.children;
}

function elementOf({ id, class: name, title, data = {}, note }: Mark, children: ComponentChildren[]): VNode {
  const attributes = {
    ...(id === null ? {} : { id }),
    ...(name === undefined ? {} : { class: name }),
    ...(title === undefined ? {} : { title }),
    ...data,
  };
  if (note === undefined || id === null) return h('mark', attributes, ...children);
  return h('mark', attributes, ...children, h('sup', {}, h('a', { href: note.href }, note.number)));
}

/** The marks inside the stretch, by start, the longer first; of those with one id, the first keeps it. */
function clipped(marks: readonly Mark[], from: number, to: number): Mark[] {
  const inside = marks
    .map((mark) => ({ ...mark, from: Math.max(from, mark.from), to: Math.min(to, mark.to) }))
    .filter((mark) => mark.from < mark.to);
  return inside.sort(compareSpans);
}

function insertSorted(marks: Mark[], from: number, mark: Mark): void {
  let n = from;
  while (n < marks.length && compareSpans(marks[n]!, mark) <= 0) n++;
  marks.splice(n, 0, mark);
}
