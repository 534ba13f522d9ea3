// In: the flat tree and the comments found in elements of their own. Out: comments whose author, words and date are neighbours.
// Idea: older themes print a thread as a list of `dt.comment-author`, `dd.comment-body`, `dd.comment-footer`, or as such rows in
// one cell; the element of the words is the comment, its neighbours up to the next author are its header.

import { cleanName } from './comment-parts.ts';
import { readInstant } from './date-words.ts';
import { attribute, childrenOf, type Dom, type DomNode, textOf } from './dom.ts';
import type { Comment } from './threads.ts';

const BODY = /^(?:comment|kommentar|commentaire|comentario)s?[-_]?(?:body|text|texte|content|copy|message)$/i;
const AUTHOR = / (?:comment|kommentar|commentaire)s? ?(?:author|autor|auteur|name|user|by|poster) /;
const DATE = / (?:comment|kommentar|commentaire)s? ?(?:date|time|timestamp|footer|meta|metadata|permalink) /;

/** Comments in rows of neighbours, outside those that are known. */
export function findSplitComments(dom: Dom, known: readonly Comment[]): Comment[] {
  const found: Comment[] = [];
  const rows: Rows = new Map();
  let next = 0;
  for (let i = 0; i < dom.nodes.length; i++) {
    while (next < known.length && known[next]!.node.end <= i) next++;
    const node = dom.nodes[i]!;
    if (node.tag === 'form') i = node.end - 1;
    if (known[next] && known[next]!.node.index <= i) {
      i = known[next]!.node.end - 1;
      continue;
    }
    const comment = isBody(node) ? readRow(dom, node, rows) : null;
    if (!comment) continue;
    found.push(comment);
    i = node.end - 1;
  }
  return found;
}

const isBody = (node: DomNode): boolean =>
  /^(?:dd|div|td|p|li)$/.test(node.tag) &&
  attribute(node, 'class')
    .split(/\s+/)
    .some((name) => BODY.test(name));

const MOST_NEIGHBOURS = 8;

/** The elements inside an element, with the place of each: listed once, however many bodies stand among them. */
interface Row {
  readonly siblings: readonly DomNode[];
  readonly placeOf: ReadonlyMap<DomNode, number>;
}
type Rows = Map<number, Row>;

function rowAround(dom: Dom, body: DomNode, rows: Rows): Row {
  const known = rows.get(body.parent);
  if (known) return known;
  const siblings = [...childrenOf(dom, dom.nodes[body.parent]!)].filter(({ tag }) => tag !== '#text');
  const row = { siblings, placeOf: new Map(siblings.map((node, at) => [node, at])) };
  rows.set(body.parent, row);
  return row;
}

function readRow(dom: Dom, body: DomNode, rows: Rows): Comment | null {
  const { siblings, placeOf } = rowAround(dom, body, rows);
  const at = placeOf.get(body)!;
  const before = siblings.slice(Math.max(0, at - MOST_NEIGHBOURS), at);
  const after = siblings.slice(at + 1, at + 1 + MOST_NEIGHBOURS);
  const own = before.findLastIndex((node) => AUTHOR.test(node.hint));
  const header = [
    ...before.slice(Math.max(own, before.findLastIndex(isBody) + 1)),
    ...upTo(after, (node) => isBody(node) || AUTHOR.test(node.hint)),
  ];
  const row = header.filter((node) => AUTHOR.test(node.hint) || DATE.test(node.hint));
  const named = row.find((node) => AUTHOR.test(node.hint));
  const author = named ? cleanName(textOf(dom, named, 120)) : '';
  if (author === '' || author.length > 60 || textOf(dom, body, 20).trim() === '') return null;
  const date = row.map((node) => readInstant(textOf(dom, node, 160))).find((value) => value !== null) ?? null;
  return { node: body, body: [body], header: row, author, date, number: null, parent: null, level: 0 };
}

function upTo(nodes: readonly DomNode[], stop: (node: DomNode) => boolean): readonly DomNode[] {
  const end = nodes.findIndex(stop);
  return end < 0 ? nodes : nodes.slice(0, end);
}
