// In: the words of one comment. Out: where it quotes others: the quotation's element, the name that its head gives, and the head itself.
// Idea: boards put quotations into boxes of their own names, with a line "Ada wrote:" that is neither the quoter's nor the quoted's.

import { cleanName } from './comment-parts.ts';
import { attribute, type Dom, type DomNode, textOf } from './dom.ts';

export interface QuotedPost {
  readonly node: DomNode;
  readonly author: string | null;
  /** The line that names the author; no words of anybody. */
  readonly head: DomNode | null;
}

const BOX =
  /(?:^|\s)(?:quote|quoted|bb-?quote|bbcode_quote|ipsQuote|quote[-_]?(?:box|container|block|wrapper)|quoted[-_](?:text|comment|post|message|reply))(?:\s|$)/i;
/** A box in which a board puts the whole post, though its tag says quotation. */
const WHOLE_POST = / (?:post ?content|restore) /;
const HEAD =
  / (?:bbcode postedby|title|quote ?(?:title|header|head|author|citation|controls)|ips quote citation|citation|posted by) /;
const NAME_ATTRIBUTES = ['data-quote', 'data-username', 'data-ipsquote-username', 'data-author', 'data-cite'];
// > | Ada wrote: ↑Thu May 01, 2031 10:00 am · Originally Posted by Ada · On 5/1/2031 at 10:00 AM, Ada said: · Ada said on May 1:
const HEAD_LINE =
  /^(?:on [^\n]{4,40}?, )?(?:originally posted by:? )?(?:quote from: )?@?(\p{L}[\p{L}\p{N}_.'’ -]{0,39}?)(?: (?:wrote|said|says|writes|posted|schrieb|a écrit|escribió))?(?: on [^\n:]{4,40}| ?\([^\n)]{4,40}\))? ?:? ?(?:↑.{0,60}|[^:]{0,20}\d{4}[^:]{0,12}(?::\d\d ?(?:[ap]\.?m\.?)?)?:?)?$/iu;

// > | Ada says: May 1, 2031 at 10:00 am          a first paragraph that is only a head
const SAYS =
  /^@?\p{L}[\p{L}\p{N}_.'’ -]{0,39} (?:wrote|said|says|writes|schrieb|a écrit|escribió) ?(?::|:? ?(?:on )?[^:]{0,20}\d{4}[^:]{0,12}(?::\d\d ?(?:[ap]\.?m\.?)?)?:?)$/iu;

/** The outermost quotations in a part of a comment's words, in order. A part that is all its words is no quotation. */
export function findQuotedPosts(dom: Dom, part: DomNode, isAll: boolean): QuotedPost[] {
  const found: QuotedPost[] = [];
  for (let i = part.index; i < part.end; i++) {
    const node = dom.nodes[i]!;
    if ((isAll && node === part) || !isQuotation(node)) continue;
    found.push({ node, ...headOf(dom, node) });
    i = node.end - 1;
  }
  return found;
}

function isQuotation(node: DomNode): boolean {
  if (node.tag === '#text' || WHOLE_POST.test(node.hint)) return false;
  return (
    node.tag === 'blockquote' ||
    (/^(?:div|aside|article|section)$/.test(node.tag) && BOX.test(attribute(node, 'class')))
  );
}

/** How far into a quotation its head may stand. */
const MOST_NODES = 14;

function headOf(dom: Dom, node: DomNode): Omit<QuotedPost, 'node'> {
  const given = NAME_ATTRIBUTES.map((name) => attribute(node, name)).find((value) =>
    /^\p{L}.{0,39}$/u.test(value),
  );
  const end = Math.min(node.end, node.index + MOST_NODES);
  for (let i = node.index + 1; i < end; i++) {
    const head = dom.nodes[i]!;
    const line = textOf(dom, head, 120);
    const isNamed =
      head.tag === 'cite' || (/^(?:div|p|span|header|h[1-6])$/.test(head.tag) && HEAD.test(head.hint));
    if (!isNamed && !(head.tag === 'p' && SAYS.test(line))) continue;
    const name = given ?? nameIn(line);
    if (name !== null) return { author: name, head };
  }
  return { author: given ?? null, head: null };
}

function nameIn(line: string): string | null {
  const name = HEAD_LINE.exec(line)?.[1];
  return name === undefined ? null : cleanName(name) || null;
}
