// In: the flat tree. Out: the comments on the page: element, body, author, date, the comment it answers.
// Idea: a comment is an element whose own name says "comment" in one of the newsrooms' languages (or schema.org's Comment), and which
// repeats or has an author or a date. Wrappers of one comment are taken together; an item inside an item is a reply.

import { bodyOf, dateOf, findAuthor, holdsForm } from './comment-parts.ts';
import { attribute, type Dom, type DomNode, textOf } from './dom.ts';
import { isForumPost, isLoadedComment, opensTopic } from './forum-posts.ts';
import { findSplitComments } from './split-comments.ts';

export interface Comment {
  readonly node: DomNode;
  /** Elements that hold its words; the rest of the item is its header and buttons. */
  readonly body: readonly DomNode[];
  /** Neighbours that hold its author and date, where they do not stand in it. */
  readonly header?: readonly DomNode[];
  readonly author: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly parent: DomNode | null;
  readonly level: number;
  /** Does it open a forum's topic? Then it is the text that the others answer. */
  readonly opens?: boolean;
}

export interface Item {
  readonly node: DomNode;
  /** Replies inside it. */
  readonly inner: DomNode[];
  parent: DomNode | null;
}

// comment · wc-comment · xenforo-comment · c-comment-card · kommentar-item · commentaire · forum-message
const ITEM_CLASS =
  /^(?:[a-z]{1,12}[-_]{1,2})?(?:comments?|kommentare?|commentaires?|comentarios?|coment[aá]rios?|commenti|commento|reacties?|komentar(?:ze|z|y)?)(?:(?:[-_]{1,2})(?:item|card|li|entry|single|post|node|thread|element|box|container|row|wrap|wrapper|block|list-item|list__item|inner|holder))?$/;
const ITEM_ID =
  /^(?:(?:div|li|article)[-_])?(?:comment|kommentar|commentaire|comentario|cid|comm|wc-comm|xenforo-comment|div_commentaire)[-_]?\d{2,}(?:_\d+)?$/;
/** `c12`: a comment only inside something named so; a content element elsewhere. */
const SHORT_ID = /^c[-_]?\d+$/;
const REPLY_CLASS = /(?:^|\s)(?:comment-)?(?:reply|response)(?:\s|$)/;
const THREAD =
  / (?:comments?|commentlist|kommentare|commentaires|comentarios|commenti|discussion|responses|respuestas) /;
const NEVER =
  /(?:^|[-_ ])(?:form|respond|body|content|text|texte|meta|author|header|footer|count|counter|link|links|button|btn|title|heading|date|time|avatar|actions?|tools?|toolbar|pagination|nav|navigation|sort|policy|closed|login|area|section|sections|wrapper-all|list|liste|items|message|toggle|show|hide|load|label|info|data|icon|number|num|votes?|rating|likes?|name|user|url|edit|reply-link|replies|children|recent|latest|add|new|post-comments?|has-comments?|no-comments?|comments)$/;
const ITEM_TAGS = new Set(['li', 'div', 'article', 'section', 'dl', 'tr', 'table', 'dd', 'dt', 'p', 'ul']);
const PINGBACK = /(?:^|\s)(?:pingback|trackback)(?:\s|$)/;

/** The comments of a page in document order. Forms, counts and empty threads are none. */
export function findComments(dom: Dom): Comment[] {
  const items = joinWrappers(dom, findItems(dom));
  const comments: Comment[] = [];
  for (const item of items) {
    const comment = readComment(dom, item);
    if (comment) comments.push(comment);
  }
  const whole = withOpening(dom, withLevels(dom, withNumbers(dom, comments)));
  return [...whole, ...findSplitComments(dom, whole)].sort((a, b) => a.node.index - b.node.index);
}

function findItems(dom: Dom): DomNode[] {
  const found: DomNode[] = [];
  let threadEnd = 0;
  for (let i = 0; i < dom.nodes.length; i++) {
    const node = dom.nodes[i]!;
    if (node.tag !== 'body' && node.tag !== 'html' && THREAD.test(node.hint))
      threadEnd = Math.max(threadEnd, node.end);
    if (i < threadEnd && isItemOfThread(node)) found.push(node);
    else if (node.tag === 'head' || isForm(node) || isRecentList(node)) i = node.end - 1;
    else if (isItem(dom, node) && !PINGBACK.test(attribute(node, 'class'))) found.push(node);
    else if (isItem(dom, node)) i = node.end - 1;
  }
  return found.filter((node, index) => !isWrapperOfItems(node, found[index + 1]));
}

// comment-wrapper · comment-container · comments_box: one comment on one page, the whole thread on another.
const WEAK = /(?:^|\s)[a-z-]*(?:wrap|wrapper|container|box|block|holder|inner|section|list)(?:\s|$)/;

function isWrapperOfItems(node: DomNode, next: DomNode | undefined): boolean {
  if (!next || next.index >= node.end || digitsOf(node) !== '') return false;
  if (node.tag === 'section' || node.tag === 'ul' || digitsOf(next) !== '') return true;
  return WEAK.test(attribute(node, 'class').toLowerCase());
}

/** Names that mean a comment only inside a thread: `li#c12`, `div.reply`. */
function isItemOfThread(node: DomNode): boolean {
  if (node.tag === 'li' && SHORT_ID.test(attribute(node, 'id'))) return true;
  return /^(?:li|div|article)$/.test(node.tag) && REPLY_CLASS.test(attribute(node, 'class'));
}

const isForm = (node: DomNode): boolean => node.tag === 'form' && node.end - node.index < 200;
/** Lists of the newest comments on other articles. */
const isRecentList = (node: DomNode): boolean =>
  / recent ?comments? | recentcomments | latest ?comments? | widget recent comments /.test(node.hint);

function isItem(dom: Dom, node: DomNode): boolean {
  if (node.attributes.length === 0 || isEmpty(dom, node)) return false;
  if (isLoadedComment(dom, node)) return true;
  if (!ITEM_TAGS.has(node.tag)) return false;
  if (isForumPost(dom, node)) return true;
  const type = attribute(node, 'itemtype');
  if (type !== '' && /\/(?:User)?Comments?$/.test(type)) return true;
  const id = attribute(node, 'id').toLowerCase().trim();
  if (id !== '' && ITEM_ID.test(id)) return node.tag !== 'p';
  const names = attribute(node, 'class');
  if (names === '' || names.length > 600) return false;
  return names
    .toLowerCase()
    .split(/\s+/)
    .map(unscoped)
    .some((name) => ITEM_CLASS.test(name) && !NEVER.test(name));
}

/** A place to jump to. */
function isEmpty(dom: Dom, node: DomNode): boolean {
  for (let i = node.index + 1; i < node.end; i++) if (dom.nodes[i]!.value.trim() !== '') return false;
  return true;
}

/** Builders of pages add the file's name and a hash to a class. > | comment_comment__zz1 → comment · comments_item__k2 → comments-item */
function unscoped(name: string): string {
  const scoped = /^([a-z]+)_([a-z-]+)__[\w+-]{2,12}$/.exec(name);
  if (!scoped) return name;
  return /^(?:root|base|styles?|self)$/.test(scoped[2]!) || scoped[1] === scoped[2]
    ? scoped[1]!
    : `${scoped[1]}-${scoped[2]}`;
}

/** `<li id=comment-5><article id=div-comment-5>` is one comment; an item with words of its own around another has a reply. */
function joinWrappers(dom: Dom, nodes: readonly DomNode[]): Item[] {
  const items: Item[] = [];
  const open: Item[] = [];
  for (const node of nodes) {
    while (open.length > 0 && open.at(-1)!.node.end <= node.index) open.pop();
    const around = open.at(-1);
    if (around && isSameComment(dom, around, node)) continue;
    const item: Item = { node, inner: [], parent: around?.node ?? null };
    around?.inner.push(node);
    items.push(item);
    open.push(item);
  }
  return items;
}

const digitsOf = (node: DomNode): string => /\d{2,}/.exec(attribute(node, 'id'))?.[0] ?? '';

function isSameComment(dom: Dom, around: Item, node: DomNode): boolean {
  if (around.inner.length > 0) return false;
  const a = digitsOf(around.node);
  const b = digitsOf(node);
  if (a !== '' && b !== '') return a === b;
  if (isNamedAlike(around.node, node)) return false;
  if (isReplyList(dom, around.node, node)) return false;
  const before = textBetween(dom, around.node.index, node.index);
  return before.length < 60 || (findAuthor(dom, node, []) === null && dateOf(dom, node, []) === null);
}

/** Wrappers of one comment bear different names; the same name again is another comment. */
function isNamedAlike(a: DomNode, b: DomNode): boolean {
  const names = attribute(a, 'class');
  return a.tag === b.tag && names === attribute(b, 'class') && (names !== '' || a.tag.includes('-'));
}

/** Does a list (`ol.children`) stand between the two? Then the inner one is a reply. */
function isReplyList(dom: Dom, outer: DomNode, inner: DomNode): boolean {
  for (let node = dom.nodes[inner.parent]; node && node.index > outer.index; node = dom.nodes[node.parent])
    if (
      / children | replies | reply list | comment list | answers | thread children /.test(node.hint) ||
      /^[ou]l$/.test(node.tag)
    )
      return true;
  return false;
}

function textBetween(dom: Dom, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to && text.length < 200; i++) text += dom.nodes[i]!.value;
  return text.replace(/\s+/g, ' ').trim();
}

function readComment(dom: Dom, item: Item): Comment | null {
  const named = findAuthor(dom, item.node, item.inner);
  const author = named?.name ?? null;
  const body = bodyOf(dom, item.node, item.inner, named?.node ?? null);
  if (body.length === 0) return null;
  const date = dateOf(dom, item.node, item.inner);
  const isForm = digitsOf(item.node) === '' && holdsForm(dom, item.node, item.inner);
  if (date === null && (!named || named.weak || isForm)) return null;
  if (!body.some((part) => /[\p{L}\p{N}\p{S}]/u.test(textOf(dom, part, 200)))) return null;
  return { node: item.node, body, author, date, number: null, parent: item.parent, level: 0 };
}

/** The first of a forum's posts may be what the others are about. */
function withOpening(dom: Dom, comments: readonly Comment[]): readonly Comment[] {
  const [first, ...rest] = comments;
  if (!first || !isForumPost(dom, first.node) || /comtr/.test(attribute(first.node, 'class')))
    return comments;
  return opensTopic(dom, first.node) ? [{ ...first, opens: true }, ...rest] : comments;
}

/** Items of an ordered list have the numbers that a browser prints. */
function withNumbers(dom: Dom, comments: readonly Comment[]): Comment[] {
  const counts = new Map<number, number>();
  return comments.map((comment) => {
    const list = dom.nodes[comment.node.parent];
    if (comment.node.tag !== 'li' || list?.tag !== 'ol' || comment.parent) return comment;
    const count = (counts.get(list.index) ?? 0) + 1;
    counts.set(list.index, count);
    return { ...comment, number: String(count) };
  });
}

// depth-2 · wc_comment_level-2 · comment--level-3 · level2 · indent-1
const LEVEL = /(?:^|[\s_-])(?:depth|level|indent|nested|niveau|lvl)[-_]*(\d{1,2})(?:\s|$)/;

/** Flat markup: the level in the class name, the parent in a data attribute. */
function withLevels(dom: Dom, comments: readonly Comment[]): Comment[] {
  const levels = comments.map((comment) => levelOf(dom, comment.node));
  const stack: { level: number; node: DomNode }[] = [];
  const known = new Set(comments.map((comment) => comment.node));
  const byId = new Map(comments.map((comment) => [digitsOf(comment.node), comment.node]));
  const byPlace = new Set(comments.map((comment) => comment.node.index));
  return comments.map((comment, index) => {
    const level = levels[index]!;
    while (stack.length > 0 && stack.at(-1)!.level >= level) stack.pop();
    const above = level > 0 ? (stack.at(-1)?.node ?? null) : null;
    if (level > 0) stack.push({ level, node: comment.node });
    const named = byId.get(parentIdOf(comment)) ?? null;
    const beside = comment.parent || named ? null : besideList(dom, comment.node, byPlace);
    const parent = comment.parent ?? (named !== comment.node ? named : null) ?? beside ?? above;
    return { ...comment, parent: parent && known.has(parent) ? parent : null, level };
  });
}

/** `<li><div class=comment>…</div><ol>replies</ol></li>`: what a comment's own list entry holds besides are its replies. */
function besideList(dom: Dom, node: DomNode, places: ReadonlySet<number>): DomNode | null {
  const entry = dom.nodes[node.parent];
  const list = entry?.tag === 'li' ? dom.nodes[entry.parent] : undefined;
  const around = list && /^[ou]l$/.test(list.tag) ? dom.nodes[list.parent] : undefined;
  if (!list || around?.tag !== 'li') return null;
  for (let i = around.index + 1; i < list.index; i = dom.nodes[i]!.end)
    if (places.has(i)) return dom.nodes[i]!;
  return null;
}

const NESTED = / (?:indented|is reply|child|comment reply|reply comment|nested|sub ?comment|answer) /;

function levelOf(dom: Dom, node: DomNode): number {
  const found = LEVEL.exec(attribute(node, 'class')) ?? LEVEL.exec(indentOf(dom, node));
  if (found) return Number(found[1]) + 1;
  if (NESTED.test(node.hint)) return 2;
  const around = indentsAround(dom, node);
  return around > 0 ? around + 1 : 1;
}

/** The level that stands beside the item: in the class of the element around it alone, or in a cell that indents it. */
function indentOf(dom: Dom, node: DomNode): string {
  const around = dom.nodes[node.parent];
  if (around && around.index + 1 === node.index && around.end === node.end) return attribute(around, 'class');
  for (let i = node.index + 1; i < Math.min(node.end, node.index + 8); i++) {
    const indent = attribute(dom.nodes[i]!, 'indent');
    if (/^\d{1,2}$/.test(indent)) return `indent-${indent}`;
  }
  return '';
}

/** Drupal and others put replies into a `div.indented` after the comment. */
function indentsAround(dom: Dom, node: DomNode): number {
  let count = 0;
  let up = dom.nodes[node.parent];
  for (let steps = 0; up && steps < 60; steps++, up = dom.nodes[up.parent])
    if (/ indented | comment replies | replies /.test(up.hint)) count++;
  return count;
}

const PARENT_ATTRIBUTES = [
  'data-parent-id',
  'data-parent',
  'data-parent-comment-id',
  'data-parentid',
  'data-reply-to',
];

function parentIdOf(comment: Comment): string {
  for (const name of PARENT_ATTRIBUTES) {
    const value = /\d{2,}/.exec(attribute(comment.node, name))?.[0];
    if (value) return value;
  }
  return '-';
}
