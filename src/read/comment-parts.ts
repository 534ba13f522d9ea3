// In: the element of one comment and the replies inside it. Out: its words, its author, its date.

import { findWrittenDates, readInstant } from './date-words.ts';
import { attribute, type Dom, type DomNode, hasAttribute, INLINE, isInside, textOf } from './dom.ts';
import { readOpenDate } from './open-dates.ts';

/** Visits the nodes of an item that are its own, not a reply's; stops when the visitor returns true. */
function eachOwn(
  dom: Dom,
  item: DomNode,
  inner: readonly DomNode[],
  visit: (node: DomNode) => boolean,
): void {
  const replies = new Set(inner.map((node) => node.index));
  for (let i = item.index + 1; i < item.end; i++) {
    const node = dom.nodes[i]!;
    if (replies.has(i)) i = node.end - 1;
    else if (visit(node)) return;
  }
}

function findOwn(
  dom: Dom,
  item: DomNode,
  inner: readonly DomNode[],
  test: (node: DomNode) => boolean,
): DomNode[] {
  const found: DomNode[] = [];
  eachOwn(dom, item, inner, (node) => {
    if (node.tag !== '#text' && test(node)) found.push(node);
    return false;
  });
  return found;
}

const has = (pattern: RegExp) => (node: DomNode) => pattern.test(node.hint);

const AUTHOR_BOX =
  / comment ?author | author | autor | auteur | verfasser | vcard | reviewer | commenter | poster | benutzer | user ?info | comment ?by | posted ?by /;
const AUTHOR_NAME =
  / fn | (?:author|user|display|nick|comment|kommentar) ?name | nickname | username | hnuser | user ?name | author ?link | meta name /;

/** Where the author may stand, the surest place first. */
const AUTHOR_PLACES: readonly ((node: DomNode, dom: Dom) => boolean)[] = [
  (node) => AUTHOR_NAME.test(node.hint) && node.tag !== 'h1',
  (node) => node.tag === 'cite',
  (node) =>
    /^(?:author|creator|name)$/.test(attribute(node, 'itemprop')) ||
    attribute(node, 'rel').includes('author'),
  has(AUTHOR_BOX),
  has(/ user | nom | von | usuario | ueberschrift | name | nick | who | pseudo /),
  (node) => node.tag === 'a' && (/ url /.test(node.hint) || /\bexternal\b/.test(attribute(node, 'rel'))),
  (node) =>
    node.tag === 'a' &&
    /\/(?:profile|user|users|author|autoren|member|members|people|u)\//.test(attribute(node, 'href')),
  (node, dom) => node.tag === 'a' && / comment ?meta /.test(dom.nodes[node.parent]!.hint),
  (node) => /^(?:strong|b|h[3-6])$/.test(node.tag),
];
/** Places from here on tell little by themselves. */
const FIRST_WEAK_PLACE = AUTHOR_PLACES.length - 1;
const NO_AUTHOR =
  /avatar|^(?:says|reply|antwort|r[ée]p|link|permalink|edit|report|share|like|vote|recommend|anonymous user$)|\b(?:ago|vor \d)\b|^\W*\d+\W*$/i;

/** Does the item hold a field to write in? */
export function holdsForm(dom: Dom, item: DomNode, inner: readonly DomNode[]): boolean {
  return findOwn(dom, item, inner, (node) => node.tag === 'textarea' || node.tag === 'input').length > 0;
}

export interface Author {
  readonly name: string;
  readonly node: DomNode;
  /** Bold words or a heading only: believed where a date stands beside. */
  readonly weak: boolean;
}

/** The author's name without "says", and its element; null where the markup names none. */
export function findAuthor(dom: Dom, item: DomNode, inner: readonly DomNode[]): Author | null {
  const boxes = findOwn(dom, item, inner, has(AUTHOR_BOX));
  const isOfItem = (node: DomNode): boolean =>
    / item /.test(dom.nodes[node.parent]!.hint) && boxes.length > 0;
  for (const [rank, test] of AUTHOR_PLACES.entries()) {
    const found = findOwn(dom, item, inner, (node) => test(node, dom));
    // `fn` may name what a review is of: a box named after the author goes first.
    const boxed = rank === 0 ? found.filter((node) => boxes.some((box) => isInside(node, box))) : [];
    for (const place of [...boxed, ...found]) {
      if (isOfItem(place)) continue;
      const node = innermostName(dom, place);
      const name = cleanName(textOf(dom, node, 200));
      if (name !== '' && name.length <= 60 && !NO_AUTHOR.test(name))
        return { name, node, weak: rank >= FIRST_WEAK_PLACE };
    }
  }
  return firstWords(dom, item, inner);
}

/** A box that tells more than a name holds the name in a heading, in bold or in a link. > | <aside class=author-pane><h3>Ada</h3> 101 posts */
function innermostName(dom: Dom, box: DomNode): DomNode {
  const text = textOf(dom, box, 200);
  if (text.length <= 30 && !/\d/.test(text)) return box;
  for (let i = box.index + 1; i < box.end; i++) {
    const node = dom.nodes[i]!;
    if (/^(?:h[2-6]|strong|b|a)$/.test(node.tag) && /^\p{L}.{0,39}$/u.test(textOf(dom, node, 60)))
      return node;
  }
  return box;
}

/** `<p>Ann <a class=permalink>1 year</a></p>`: a short text before the link or date of the comment. */
function firstWords(dom: Dom, item: DomNode, inner: readonly DomNode[]): Author | null {
  const texts: DomNode[] = [];
  eachOwn(dom, item, inner, (node) => {
    if (node.tag === '#text' && node.value.trim() !== '') texts.push(node);
    return texts.length > 1;
  });
  const [first, second] = texts;
  if (!first || !second || first.value.trim().length > 40 || /[.!?…\d]\s*$/.test(first.value)) return null;
  const link = dom.nodes[second.parent]!;
  if (!/ comment link | permalink /.test(link.hint) && !readInstant(second.value)) return null;
  const name = cleanName(first.value.trim());
  return name.length > 1 && !NO_AUTHOR.test(name) ? { name, node: first, weak: false } : null;
}

// > Ann Writer says: · schrieb am … · par Ann, le 3 mai · von Ann — 17.07.2011
export function cleanName(text: string): string {
  const date = findWrittenDates(text)[0];
  const head = (date && date.from > 2 ? text.slice(0, date.from) : text).replace(/^[\s,:·|–—-]+/, '');
  return head
    .replace(
      /^(?:(?:posted|comment(?:ed)?|written|von|par|by|de|from|kommentar von|comment by)\b:?\s*)+/i,
      '',
    )
    .replace(/(?<![\s,:·|–—-])[\s,:·|–—-]+(?:(?:on|am|le|el|at|um|den|em|il|at)[\s,:·|–—-]*)?$/i, '')
    .replace(
      /(?<![\s,:·|-])[\s,:·|-]+(?:says?|said|wrote|writes|schrieb|schreibt|sagte?|meint|dice|dijo|a écrit|dit|disse|commented|replied)[\s:,.…]*$/i,
      '',
    )
    .trim();
}

const DATE_HINT =
  /(?:^| )(?:[a-z]+ ?)?(?:date|time|timestamp|datetime|meta ?data|published|datum|fecha|posted|meta|metadata|zeit|permalink|info|when|ago|age|heure) /;

/** An element named after a date, or with one for its title: `<a title="Feb 7, 2031, 9:10 AM">2h</a>`. */
const isDatePlace = (node: DomNode): boolean =>
  DATE_HINT.test(node.hint) ||
  node.tag === 'abbr' ||
  (node.tag === 'a' && /^\p{L}{0,9}.{1,16}\d{4}.{0,14}$/u.test(attribute(node, 'title')));

/** The comment's own instant, as given; in words, or with an open year, where it leaves that open; null where it is missing. */
export function dateOf(dom: Dom, item: DomNode, inner: readonly DomNode[]): string | null {
  const times = findOwn(dom, item, inner, (node) => node.tag === 'time' || hasAttribute(node, 'datetime'));
  for (const node of times) {
    const value = readInstant(attribute(node, 'datetime')) ?? readInstant(textOf(dom, node, 100));
    if (value) return value;
  }
  for (const node of findOwn(dom, item, inner, (node) =>
    /^date(?:created|published)$/i.test(attribute(node, 'itemprop')),
  )) {
    const value = readInstant(attribute(node, 'content') || textOf(dom, node, 100));
    if (value) return value;
  }
  const places = findOwn(dom, item, inner, isDatePlace);
  for (const node of places) {
    const value = readInstant(attribute(node, 'title')) ?? readInstant(textOf(dom, node, 160));
    if (value) return value;
  }
  return dateInHeader(dom, item, inner) ?? openDate(dom, [...times, ...places]);
}

const openDate = (dom: Dom, places: readonly DomNode[]): string | null => {
  for (const node of places) {
    const date = readOpenDate(textOf(dom, node, 60));
    if (date) return date;
  }
  return null;
};

/** A date in a short line of the item: `17.07.2011, 12:25`. */
function dateInHeader(dom: Dom, item: DomNode, inner: readonly DomNode[]): string | null {
  let found: string | null = null;
  eachOwn(dom, item, inner, (node) => {
    if (node.tag !== '#text' || node.value.length > 120 || !/\d/.test(node.value)) return false;
    found = readInstant(node.value);
    return found !== null;
  });
  return found;
}

/** Names that mean the words and nothing else; the weaker ones may name another part. */
const OWN_BODY =
  / (?:comment|commento|kommentar|commentaire|comentario|forum|message|reply|post) ?(?:content|text|texte|body|message|copy|bodytext|box|inhalt) | commenttext | comm ?text | comment texte | forum texte | field name comment body | wc comment text | comment ?text ?body | usertext body | bb wrapper /;
const BODY = / text | content | description | message | body | entry content | md /;
const HEADER =
  / fn | author | vcard | avatar | gravatar | meta | metadata | says | date | time | datetime | timestamp | byline | reply | replies | respond | actions? | buttons? | footer | header | permalink | edit ?link | comment ?reply ?link | vote | votes | rating | likes? | share | tools | toolbar | flag | report | user | username | nickname | (?:author|display) ?name | awaiting moderation | children | sr only | screen reader text /;

/** The elements that hold the comment's words. */
export function bodyOf(
  dom: Dom,
  item: DomNode,
  inner: readonly DomNode[],
  author: DomNode | null,
): DomNode[] {
  const holdsReply = (node: DomNode): boolean =>
    inner.some((reply) => reply.index > node.index && reply.index < node.end);
  const best =
    longestNamed(dom, item, { inner, author }, OWN_BODY) ?? longestNamed(dom, item, { inner, author }, BODY);
  return best && !holdsReply(best) ? [best] : loosePart(dom, item, inner, author);
}

/** Does something below bear a name that means the words? Then the element around is no header. > | <div class=message-user-content> */
export function holdsBody(dom: Dom, node: DomNode): boolean {
  let holds = false;
  for (let i = node.index + 1; i < node.end; i++) {
    const { tag, hint } = dom.nodes[i]!;
    if (/^(?:form|textarea|input)$/.test(tag)) return false;
    if (OWN_BODY.test(hint)) holds = true;
  }
  return holds;
}

interface Others {
  readonly inner: readonly DomNode[];
  readonly author: DomNode | null;
}

function longestNamed(dom: Dom, item: DomNode, { inner, author }: Others, name: RegExp): DomNode | null {
  let best: DomNode | null = null;
  let most = 0;
  for (const node of findOwn(dom, item, inner, ({ hint }) => name.test(hint) && !HEADER.test(hint))) {
    const chars = ownChars(dom, node, inner);
    if (chars <= most || (author && isInside(author, node))) continue;
    best = node;
    most = chars;
  }
  return best;
}

function ownChars(dom: Dom, node: DomNode, inner: readonly DomNode[]): number {
  let chars = 0;
  for (let i = node.index; i < node.end; i++) {
    const reply = inner.find((reply) => reply.index === i);
    if (reply) i = reply.end - 1;
    else chars += dom.nodes[i]!.value.trim().length;
  }
  return chars;
}

/** No element is named as the body: all that is not the header. */
function loosePart(dom: Dom, item: DomNode, inner: readonly DomNode[], author: DomNode | null): DomNode[] {
  const parts: DomNode[] = [];
  const replies = new Set(inner.map((node) => node.index));
  for (let i = item.index + 1; i < item.end; i++) {
    const node = dom.nodes[i]!;
    const isReply = replies.has(i);
    const named = author !== null && isInside(author, node);
    if (isReply || isHeader(dom, node) || (named && isLine(node))) i = node.end - 1;
    else if (isWhole(dom, node, inner)) {
      if (node.tag !== '#text' || node.value.trim() !== '') parts.push(node);
      i = node.end - 1;
    }
  }
  return parts;
}

const isLine = (node: DomNode): boolean => /^(?:p|h[1-6]|cite|dt)$/.test(node.tag) || INLINE.has(node.tag);

/** A part of a comment that is not its words: its author, date, buttons. */
export function isHeader(dom: Dom, node: DomNode): boolean {
  if (node.tag === '#text') return false;
  if (/^(?:cite|time|footer|header|button|form|h[1-6]|small)$/.test(node.tag)) return true;
  if (HEADER.test(node.hint) || (node.tag === 'ul' && / links /.test(node.hint))) return true;
  if (!/^(?:a|p|div|span|li|button)$/.test(node.tag)) return false;
  const text = textOf(dom, node, 60);
  if (text.length >= 50) return false;
  return TOOLS.test(text) || (TOOL_LINK.test(text) && (node.tag === 'a' || isLinked(dom, node)));
}

/** Are all its words links? */
function isLinked(dom: Dom, node: DomNode): boolean {
  for (let i = node.index + 1; i < node.end; i++) {
    const { tag, value, end } = dom.nodes[i]!;
    if (tag === 'a') i = end - 1;
    else if (/[\p{L}\p{N}]/u.test(value)) return false;
  }
  return true;
}

// > | Reply to Ada · See more · #12
const TOOL_LINK =
  /^(?:reply|antworten|r[ée]pondre|responder|rispondi|link|permalink|report|like|edit|quote|share|see more|show (?:more|less)|read more|view more|click to expand|#\d+)\b/i;
// > | Reply | Share (3)          but: Like I said, no.
const TOOLS =
  /^(?:[|·•()\d\s]|\b(?:reply|antworten|r[ée]pondre|responder|rispondi|link|permalink|report|likes?|unlike|edit|delete|quote|multiquote|share|save|parent|see more|show more|show less|read more|view more)\b)+$/i;

/** Paragraph-like and without replies inside. */
function isWhole(dom: Dom, node: DomNode, inner: readonly DomNode[]): boolean {
  if (inner.some((reply) => reply.index > node.index && reply.index < node.end)) return false;
  if (node.tag === '#text' || INLINE.has(node.tag)) return true;
  return /^(?:p|ul|ol|blockquote|pre|table)$/.test(node.tag) || !holdsHeader(dom, node);
}

function holdsHeader(dom: Dom, node: DomNode): boolean {
  for (let i = node.index + 1; i < node.end; i++) if (isHeader(dom, dom.nodes[i]!)) return true;
  return false;
}
