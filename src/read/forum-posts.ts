// In: one element. Out: is it one contribution of a system whose names do not say "comment": a post of a forum, a message of a board.
// Idea: such systems share a few names for the element and hold a box about who wrote it; a blog's list of posts has no such box.

import { attribute, type Dom, type DomNode } from './dom.ts';

/** Whole class names that mean one contribution, whatever stands around. */
const POST_CLASS =
  /(?:^|\s)(?:message--post|postcontainer|postbit(?:legacy|im)?|blockpost|crawler-post|topic-post|comtr|cPost)(?:\s|$)/;
/** `post` alone may be a blog's: it needs a number and a box about its writer. > | <div class="post bg2" id="p101"> */
const PLAIN_POST = /(?:^|\s)(?:post|post_wrapper|message|windowbg\d?|tborder)(?:\s|$)/;
const POST_ID = /^(?:p|post_?|msg_?)\d+$/;
const DISQUS_ID = /^post-\d+$/;
const WRITER_BOX =
  / (?:post ?profile|post ?details|poster|post author|user ?info|user ?details|user ?name|message user|author ?(?:info|pane|details)|c author pane) /;
const CUSTOM_ELEMENT = /^(?:shreddit|[a-z]+)-comment$/;

/** Is the element a post of a forum? */
export function isForumPost(dom: Dom, node: DomNode): boolean {
  const names = attribute(node, 'class');
  if (POST_CLASS.test(names)) return true;
  if (!PLAIN_POST.test(names) || !POST_ID.test(attribute(node, 'id'))) return false;
  return below(dom, node, WRITER_BOX);
}

/** Is it a comment of a system that loads threads into pages, in a page that was saved with them? */
export function isLoadedComment(dom: Dom, node: DomNode): boolean {
  if (CUSTOM_ELEMENT.test(node.tag)) return true;
  if (/^message$|^comment$/.test(attribute(node, 'data-spot-im-class'))) return true;
  return (
    node.tag === 'li' &&
    DISQUS_ID.test(attribute(node, 'id')) &&
    / (?:post list|children) /.test(dom.nodes[node.parent]!.hint)
  );
}

/** How far a box about the writer is looked for. */
const MOST_NODES = 120;

function below(dom: Dom, node: DomNode, hint: RegExp): boolean {
  const end = Math.min(node.end, node.index + MOST_NODES);
  for (let i = node.index + 1; i < end; i++) if (hint.test(dom.nodes[i]!.hint)) return true;
  return false;
}

/** A page's first post opens the topic, unless its own heading answers or its number counts on. > | Re: Bridge closed   #21 */
export function opensTopic(dom: Dom, node: DomNode): boolean {
  for (let i = node.index + 1; i < node.end; i++) {
    const { tag, value } = dom.nodes[i]!;
    if (tag !== '#text') continue;
    if (/^\s*Re:\s/i.test(value)) return false;
    const counted = /^\s*#(\d{1,6})\s*$/.exec(value);
    if (counted) return counted[1] === '1';
  }
  return true;
}
