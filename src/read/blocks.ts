// In: the flat tree and the plan. Out: the text, its blocks, and for every piece of text the node and place that it came from.
// Idea: one pass in document order with a stack of open block elements. White space collapses as a browser collapses it;
// blocks stand apart by one empty line, `<br>` is a line break, two of them are a new block; cells of a table row by a tab.

import type { Block } from '../model/index.ts';
import { type Dom, type DomNode, INLINE } from './dom.ts';
import type { Mark, Plan } from './plan.ts';

/** Text that was copied from a text node, or one character that stands for white space or a break. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: DomNode;
  /** In units of the node's value; for a break both are 0 and the node is the element. */
  readonly valueFrom: number;
  readonly valueTo: number;
}

export interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pieces: readonly Piece[];
  /** Node of each block: the innermost open block element. */
  readonly nodes: readonly DomNode[];
}

interface Open {
  readonly node: DomNode;
  readonly mark: Mark | null;
  /** Index of the container's draft, -1 for others. */
  readonly draft: number;
  /** The innermost mark and the innermost container, this one included: nobody walks the stack, however deep it is. */
  readonly innerMark: Mark | null;
  readonly container: Open | null;
  /** The next container outwards. */
  readonly around: Open | null;
}

type Draft = { -readonly [K in keyof Block]: Block[K] } & { node: DomNode; answers: DomNode | null };

interface Writer {
  readonly dom: Dom;
  readonly plan: Plan;
  readonly pieces: Piece[];
  readonly drafts: Draft[];
  readonly open: Open[];
  readonly parts: string[];
  length: number;
  /** Where the block that is being written began; -1 between blocks. */
  blockFrom: number;
  /** White space or a break not yet written, since nothing may follow. */
  space: { node: DomNode; from: number; to: number } | null;
  lineBreak: DomNode | null;
  tab: boolean;
  readonly rows: Map<number, boolean>;
}

/** A no-break space is read as a space: pages use it for looks. */
const NO_BREAK = 160;
const isBlank = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 12 || code === NO_BREAK;

/** Carries out the plan. */
export function writeBlocks(dom: Dom, plan: Plan): Written {
  const writer: Writer = {
    dom,
    plan,
    pieces: [],
    drafts: [],
    open: [],
    parts: [],
    length: 0,
    blockFrom: -1,
    space: null,
    lineBreak: null,
    tab: false,
    rows: new Map(),
  };
  for (const [from, to] of plan.ranges) {
    for (let i = from; i < to; i = visit(writer, dom.nodes[i]!, to));
    closeUpTo(writer, to);
    endBlock(writer);
  }
  closeUpTo(writer, Number.MAX_SAFE_INTEGER);
  return finish(writer);
}

/** Visits one node; gives the index of the next. */
function visit(writer: Writer, node: DomNode, limit: number): number {
  closeUpTo(writer, node.index);
  if (node.tag === '#text') {
    writeText(writer, node);
    return node.index + 1;
  }
  const mark = writer.plan.marks.get(node.index) ?? null;
  const isBlock = mark !== null || !INLINE.has(node.tag);
  if (writer.plan.dropped.has(node.index)) {
    if (isBlock && node.tag !== 'button') endBlock(writer);
    return Math.min(node.end, limit);
  }
  if (node.tag === 'br') writeBreak(writer, node);
  else if ((node.tag === 'td' || node.tag === 'th') && mark === null && isCell(writer, node))
    writer.tab = writer.blockFrom >= 0;
  else if (isBlock) openBlock(writer, node, mark);
  return node.index + 1;
}

function openBlock(writer: Writer, node: DomNode, mark: Mark | null): void {
  endBlock(writer);
  let draft = -1;
  if (mark?.container) {
    draft = writer.drafts.length;
    writer.drafts.push(makeDraft(writer, node, mark, -1, -1));
  }
  writer.open.push(openOf(writer, node, mark, draft));
}

function openOf(writer: Writer, node: DomNode, mark: Mark | null, draft: number): Open {
  const outer = writer.open.at(-1);
  const around = outer?.container ?? null;
  const open = { node, mark, draft, innerMark: mark ?? outer?.innerMark ?? null, container: around, around };
  if (draft >= 0) open.container = open;
  return open;
}

function closeUpTo(writer: Writer, index: number): void {
  for (let top = writer.open.at(-1); top && top.node.end <= index; top = writer.open.at(-1)) {
    endBlock(writer);
    writer.open.pop();
  }
}

/** Is the cell one of a row of short cells, to be written on one line? A cell that holds blocks is a page layout. */
function isCell(writer: Writer, cell: DomNode): boolean {
  const row = writer.dom.nodes[cell.parent]!;
  if (row.tag !== 'tr') return false;
  const known = writer.rows.get(row.index);
  if (known !== undefined) return known;
  const short = holdsShortCells(writer.dom, row);
  writer.rows.set(row.index, short);
  return short;
}

function holdsShortCells(dom: Dom, row: DomNode): boolean {
  for (let i = row.index + 1; i < row.end; i++) {
    const { tag, value } = dom.nodes[i]!;
    if ((!INLINE.has(tag) && tag !== 'td' && tag !== 'th' && tag !== 'br') || value.length > 300)
      return false;
  }
  return true;
}

function writeBreak(writer: Writer, node: DomNode): void {
  if (writer.blockFrom < 0) return;
  if (writer.lineBreak) endBlock(writer);
  else writer.lineBreak = node;
}

function writeText(writer: Writer, node: DomNode): void {
  const { value } = node;
  if (writer.open.at(-1)?.node.tag === 'pre' && value.trim() !== '') {
    startBlock(writer);
    put(writer, value.replace(/(?<!\n)\n+$/, ''), node, 0, value.replace(/(?<!\n)\n+$/, '').length);
    return;
  }
  for (let at = 0; at < value.length; ) {
    const end = isBlank(value.charCodeAt(at)) ? endOfBlank(value, at) : endOfWords(value, at);
    if (isBlank(value.charCodeAt(at))) {
      if (writer.blockFrom >= 0) writer.space ??= { node, from: at, to: end };
    } else writeWords(writer, node, at, end);
    at = end;
  }
}

function endOfBlank(value: string, at: number): number {
  while (at < value.length && isBlank(value.charCodeAt(at))) at++;
  return at;
}

/** Words with single blanks between them: they are copied as they stand. */
function endOfWords(value: string, at: number): number {
  for (; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (!isBlank(code)) continue;
    if (code !== 32 || at + 1 >= value.length || isBlank(value.charCodeAt(at + 1))) return at;
  }
  return at;
}

function writeWords(writer: Writer, node: DomNode, from: number, to: number): void {
  startBlock(writer);
  if (writer.lineBreak) put(writer, '\n', writer.lineBreak, 0, 0);
  else if (writer.tab) put(writer, '\t', node, from, from);
  else if (writer.space) put(writer, ' ', writer.space.node, writer.space.from, writer.space.to);
  writer.lineBreak = null;
  writer.space = null;
  writer.tab = false;
  put(writer, node.value.slice(from, to), node, from, to);
}

function put(writer: Writer, text: string, node: DomNode, valueFrom: number, valueTo: number): void {
  writer.parts.push(text);
  writer.pieces.push({
    from: writer.length,
    to: writer.length + text.length,
    node,
    valueFrom,
    valueTo,
  });
  writer.length += text.length;
}

function startBlock(writer: Writer): void {
  if (writer.blockFrom >= 0) return;
  if (writer.length > 0) {
    writer.parts.push('\n\n');
    writer.length += 2;
  }
  writer.blockFrom = writer.length;
}

function endBlock(writer: Writer): void {
  writer.space = null;
  writer.lineBreak = null;
  writer.tab = false;
  if (writer.blockFrom < 0) return;
  const node = writer.open.at(-1)?.node ?? writer.dom.nodes[0]!;
  const mark = writer.open.at(-1)?.innerMark ?? null;
  const inner = mark?.container ? null : mark;
  const draft = makeDraft(writer, node, inner, writer.blockFrom, writer.length);
  if (mark?.container && draft.parent !== null) draft.role = writer.drafts[draft.parent]!.role;
  writer.drafts.push(draft);
  stretch(writer, draft);
  writer.blockFrom = -1;
}

/** Every open container up to the nearest comment holds the block. */
function stretch(writer: Writer, draft: Draft): void {
  for (let open = writer.open.at(-1)?.container ?? null; open; open = open.around) {
    const container = writer.drafts[open.draft]!;
    if (container.from < 0) container.from = draft.from;
    container.to = draft.to;
    if (container.role === 'comment') return;
  }
}

function makeDraft(writer: Writer, node: DomNode, mark: Mark | null, from: number, to: number): Draft {
  const around = writer.open.at(-1)?.container ?? null;
  const isComment = mark?.role === 'comment' && mark.container;
  return {
    from,
    to,
    tag: node.tag,
    role: mark?.role ?? null,
    level: mark?.level || headingLevel(node.tag),
    parent: around && !isComment ? around.draft : null,
    replyTo: null,
    author: mark?.author ?? null,
    date: mark?.date ?? null,
    number: mark?.number ?? null,
    node,
    answers: mark?.replyTo ?? null,
  };
}

const headingLevel = (tag: string): number => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : 0);

/** Drops containers that hold no text and turns references to elements into indexes. */
function finish(writer: Writer): Written {
  const kept = writer.drafts.filter((draft) => draft.from >= 0 && draft.to > draft.from);
  const place = new Map(kept.map((draft, index) => [draft, index]));
  const byNode = new Map(
    kept.filter((draft) => draft.role === 'comment').map((draft) => [draft.node, place.get(draft)!]),
  );
  const blocks = kept.map(({ node: _node, answers, ...draft }) => ({
    ...draft,
    parent: draft.parent === null ? null : (place.get(writer.drafts[draft.parent]!) ?? null),
    replyTo: answers ? (byNode.get(answers) ?? null) : null,
  }));
  return {
    text: writer.parts.join(''),
    blocks,
    pieces: writer.pieces,
    nodes: kept.map((draft) => draft.node),
  };
}
