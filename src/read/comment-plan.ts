// In: the comments of a page. Out: their part of the plan: each a container after the article, its words read, its header left out.

import { holdsBody, isHeader } from './comment-parts.ts';
import type { Dom, DomNode } from './dom.ts';
import { markOf, type Plan } from './plan.ts';
import { findQuotedPosts } from './quoted-posts.ts';
import type { Comment } from './threads.ts';

/** Adds the comments to the plan, in document order. */
export function addComments(dom: Dom, plan: Plan, comments: readonly Comment[]): void {
  const wanted = placesOf(comments);
  for (const { node, author, date, number, level, parent, opens } of comments) {
    plan.dropped.delete(node.index);
    const more = { container: true, author, date, number, level, replyTo: parent };
    plan.marks.set(node.index, markOf(opens === true ? 'body' : 'comment', more));
  }
  for (const comment of comments) {
    for (const node of comment.header ?? []) plan.dropped.set(node.index, 'header of a comment');
    if (!comment.body.includes(comment.node)) dropHeader(dom, plan, comment, wanted);
    for (const part of comment.body) {
      dropTools(dom, plan, part);
      markQuotes(dom, plan, part, comment.body.length === 1);
    }
  }
  openDropped(dom, plan, wanted);
  addRanges(plan, comments);
}

/** A dropped element of the article's part that holds comments is opened: its other contents are dropped instead. */
function openDropped(dom: Dom, plan: Plan, wanted: readonly number[]): void {
  for (const [index, why] of [...plan.dropped]) {
    const node = dom.nodes[index]!;
    const isRead = plan.ranges.some(([from, to]) => index >= from && index < to);
    const next = wanted[lowerBound(wanted, index)];
    if (!isRead || next === undefined || next >= node.end || why === 'header of a comment') continue;
    plan.dropped.delete(index);
    dropAround(dom, plan, node, new Set(), wanted);
  }
}

/** Comments that do not stand in what is read already. */
function addRanges(plan: Plan, comments: readonly Comment[]): void {
  const article = [...plan.ranges];
  let readTo = -1;
  for (const { node } of comments) {
    const { index, end } = node;
    if (index < readTo || article.some(([from, to]) => index >= from && index < to)) continue;
    plan.ranges.push([index, end]);
    readTo = end;
  }
  plan.ranges.sort((a, b) => a[0] - b[0]);
}

/** Indexes of everything in comments that is read, ascending. */
function placesOf(comments: readonly Comment[]): readonly number[] {
  const places = comments.flatMap((comment) => [
    comment.node.index,
    ...comment.body.map((part) => part.index),
  ]);
  return [...new Set(places)].sort((a, b) => a - b);
}

function dropHeader(dom: Dom, plan: Plan, comment: Comment, wanted: readonly number[]): void {
  const body = new Set(comment.body.map((part) => part.index));
  dropAround(dom, plan, comment.node, body, wanted);
}

/** Drops what neither is nor holds a comment or the words of one. */
function dropAround(
  dom: Dom,
  plan: Plan,
  around: DomNode,
  body: ReadonlySet<number>,
  wanted: readonly number[],
): void {
  let next = lowerBound(wanted, around.index + 1);
  for (let i = around.index + 1; i < around.end; i++) {
    const node = dom.nodes[i]!;
    if (body.has(i) || isPost(plan, i)) {
      i = node.end - 1;
      continue;
    }
    while (next < wanted.length && wanted[next]! < i) next++;
    const holdsWords = next < wanted.length && wanted[next]! < node.end;
    if (holdsWords) continue;
    plan.dropped.set(i, 'header of a comment');
    i = node.end - 1;
  }
}

/** A comment, or the post that opens a topic. */
function isPost(plan: Plan, index: number): boolean {
  const mark = plan.marks.get(index);
  return mark !== undefined && (mark.role === 'comment' || (mark.role === 'body' && mark.container));
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Buttons, forms and links to answer inside a comment's words. */
function dropTools(dom: Dom, plan: Plan, part: DomNode): void {
  for (let i = part.index + 1; i < part.end; i++) {
    const node = dom.nodes[i]!;
    if (node.tag !== 'form' && (!isHeader(dom, node) || holdsBody(dom, node))) continue;
    plan.dropped.set(i, 'tools of a comment');
    i = node.end - 1;
  }
}

function markQuotes(dom: Dom, plan: Plan, part: DomNode, isAll: boolean): void {
  for (const { node, author, head } of findQuotedPosts(dom, part, isAll)) {
    plan.marks.set(node.index, markOf('block-quote', { container: true, author }));
    if (head) plan.dropped.set(head.index, 'head of a quotation');
  }
}
