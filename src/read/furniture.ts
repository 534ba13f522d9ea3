// In: the flat tree, measured. Out: the nodes that are no part of the article, each with the rule that says so.
// Idea: trafilatura's and Readability's lists of elements and names, held back by size: what holds a large share of the page's prose
// is never dropped because of its name.

import { attribute, type Dom, type DomNode, hasAttribute, INLINE, textOf } from './dom.ts';
import { isArticleHint, isFurnitureHint } from './hints.ts';
import { linkShare, type Measures } from './measures.ts';

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'header', 'fieldset', 'label']);
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
]);
/** An element with a larger share of the page's prose than this is kept whatever its name. */
const LARGE_SHARE = 0.4;

/** Drops what is hidden, navigation, forms and everything with a furniture name. */
export function dropFurniture(
  dom: Dom,
  measures: Measures,
  dropped: Map<number, string>,
  protectedNode: DomNode | null,
): void {
  const total = measures.prose[0]!;
  const { nodes } = dom;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (dropped.has(i) || node.tag === 'head') {
      i = node.end - 1;
      continue;
    }
    if (node.tag === '#text' || node.tag === 'body' || node.tag === 'html' || node.tag === 'main') continue;
    const holdsTitle = protectedNode && protectedNode.index >= i && protectedNode.index < node.end;
    if (holdsTitle) continue;
    const why = furnitureRule(dom, node);
    if (!why) continue;
    if (measures.prose[i]! > LARGE_SHARE * total && measures.prose[i]! > 400) continue;
    dropped.set(i, why);
    i = node.end - 1;
  }
}

/** What is left of a thread when its comments are taken: headings, forms, rules of the house. */
const THREAD =
  / (?:comments|comments area|comment form|commentform|respond|comment respond|disqus thread|kommentare|commentaires|comentarios|livefyre|fb comments) /;

/** `<time class=published>…</time><time class=updated>…</time>`: the second is kept for machines. */
function isSecondTime(dom: Dom, node: DomNode): boolean {
  if (node.tag !== 'time' || !/ updated /.test(node.hint) || / published /.test(node.hint)) return false;
  const before = dom.nodes.findLast(({ end, parent }) => end === node.index && parent === node.parent);
  return before?.tag === 'time' && / published /.test(before.hint);
}

function furnitureRule(dom: Dom, node: DomNode): string | null {
  if (isHidden(node)) return 'hidden';
  if (isSecondTime(dom, node)) return 'a second time, which themes hide';
  if (FURNITURE_TAGS.has(node.tag)) return isQuoteFooter(dom, node) ? null : `element ${node.tag}`;
  const role = attribute(node, 'role');
  if (role && FURNITURE_ROLES.has(role)) return `role ${role}`;
  if (THREAD.test(node.hint) && !isArticleHint(node.hint)) return 'comments and their form';
  if (isFurnitureHint(node.hint) && !isArticleHint(node.hint)) return `name${node.hint.slice(0, 60)}`;
  return null;
}

/** `<blockquote>… <footer>a name</footer></blockquote>`, `<article class=comment><footer>author`: not the page's footer. */
function isQuoteFooter(dom: Dom, node: DomNode): boolean {
  const parent = dom.nodes[node.parent];
  return node.tag === 'footer' && parent?.tag === 'blockquote';
}

/** Not shown to anybody who looks at the page. */
export function isHidden(node: DomNode): boolean {
  if (node.attributes.length === 0) return false;
  if (hasAttribute(node, 'hidden')) return true;
  const style = attribute(node, 'style');
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500));
}

/** Whole lines that are never a sentence of the article. */
const FURNITURE_LINES: readonly RegExp[] = [
  // Advertisement · Sponsored content · Article continues below advertisement
  /^(?:advertisements?|advert|ads?|sponsored(?: content| by.*)?|promoted(?: content)?|(?:story|article) continues (?:below|after).*|continue reading.*|scroll (?:down )?(?:to|for) (?:continue|read|more).*)$/i,
  // Related: Seven suppers · Read more: … · See also …
  /^(?:related(?: (?:stor(?:y|ies)|articles?|content|topics?|news|links?|coverage|posts?|video|reading))?|read (?:more|next|also|this)(?: (?:on|about|from|at)\b.*)?|more (?:on this|from|stories|news|like this|coverage|about)\b.*|see (?:also|more)|also (?:read|see|on)|you (?:may|might) (?:also )?(?:like|be interested in).*|recommended(?: for you| stories| reading| articles)?|most (?:read|popular|viewed)|trending(?: now| stories)?|more (?:great |top |local |latest )?(?:[\w'’]+ ){0,3}(?:stories|news|articles|headlines|coverage|reading|posts)|up next|don'?t miss|editor'?s? (?:picks?|choice)|top stories|latest (?:news|stories|headlines|updates)|keep reading|popular (?:stories|posts)|further reading|what to read next)\s*:?$/i,
  // Share this story · Follow us on … · Sign up for …
  /^(?:likes?|like this|subscribe|close|voltar|tags?(?: ?:.{0,200})?|categories ?:.{0,120}|filed under.{0,140}|have a tip\b.{0,160}|tell us what you think\W*|this slideshow requires javascript\.?|share(?: (?:this|on|via|article|story|with).{0,80})?|tweet|e-?mail|print|whatsapp|facebook|twitter|pinterest|linkedin|reddit|copy(?: link)?|save|follow (?:us|me|him|her|them|@\w+|on|[A-Z][\w. ]{2,40} on)\b.{0,180}|like us on .{0,100}|click here (?:to|for) .{0,140}|sign up (?:for|to|here) .{0,200}|subscribe (?:to|now|here|for).{0,160}|download (?:the|our) .{0,60}app.{0,80}|get (?:the|our) (?:latest|daily|free|best|top|newsletter) .{0,160}|join (?:the conversation|our (?:newsletter|mailing list|whatsapp|telegram).{0,100})|leave a (?:comment|reply)|(?:view|show|load|read|post|add|hide|see) (?:all |the |a |your )?(?:\d+ )?comments?(?: \(\d+\))?|\d+ (?:comments?|shares?|views?|likes?)|comments?(?: \(\d+\))?|no comments(?: yet)?|loading\W*|back to top|skip to .{0,40}|view (?:gallery|image|photos?|more|full).{0,40}|enlarge(?: (?:this )?image)?|hide caption|toggle caption|getty images|play(?: video)?|watch (?:live|now|video)|listen(?: now| to (?:this )?(?:article|story))?.{0,20})$/i,
  // This live page is closed. · Updated 3 days ago · 4 min read
  /^(?:this (?:live )?(?:page|blog|live ?blog|coverage|feed|thread|event|live coverage|conversation|discussion) (?:is|has|was) (?:now )?(?:been )?(?:closed|ended|finished|over|concluded|archived)\W*|(?:last )?(?:updated|published|posted|modified)?:? ?(?:an?|\d+) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\W*|(?:about )?\d+[ -]?min(?:ute)?s?(?: read)?|reading time.{0,20}|estimated reading.{0,30}|(?:just now|moments ago))$/i,
  // Key points · Highlights (a label above a list; the list is kept)
  /^(?:key points?|key takeaways?|key facts|highlights|story highlights|at a glance|in brief|in short|summary|the key points|main points|quick read)\s*:?$/i,
  // © 2024 … All rights reserved · Terms of use
  /^(?:(?:©|\(c\)|copyright)\s.{0,240}|.{0,160}all rights reserved.{0,120}|terms (?:of (?:use|service)|and conditions).{0,60}|privacy (?:policy|notice).{0,60})$/i,
  // Our Standards: The … Principles
  /^our standards\s*:.{0,120}$/i,
];
/** Longer blocks are text whatever they begin with. */
const LONGEST_LINE = 260;

export function isFurnitureLine(text: string): boolean {
  return text.length <= LONGEST_LINE && FURNITURE_LINES.some((pattern) => pattern.test(text));
}

/** Inside the article: label lines, lists of links, and blocks that only link elsewhere. */
export function dropInside(
  dom: Dom,
  measures: Measures,
  root: DomNode,
  plan: { readonly dropped: Map<number, string>; readonly marks: ReadonlyMap<number, unknown> },
): void {
  for (let i = root.index + 1; i < root.end; i++) {
    const node = dom.nodes[i]!;
    if (plan.dropped.has(i)) {
      i = node.end - 1;
      continue;
    }
    if (node.tag === '#text' || plan.marks.has(i)) continue;
    const why = insideRule(dom, measures, node);
    if (!why) continue;
    plan.dropped.set(i, why);
    if (why === LINE) dropListAfter(dom, measures, node, plan.dropped);
    i = node.end - 1;
  }
}

/** What a label such as "Related" stands above: the next element, where links are much of it. */
function dropListAfter(dom: Dom, measures: Measures, label: DomNode, dropped: Map<number, string>): void {
  for (
    let i = label.end;
    i < dom.nodes.length && dom.nodes[i]!.parent === label.parent;
    i = dom.nodes[i]!.end
  ) {
    const next = dom.nodes[i]!;
    if (measures.chars[i] === 0) continue;
    if (!INLINE.has(next.tag) && linkShare(measures, next) > 0.4) dropped.set(i, 'links under a label');
    return;
  }
}

const LINE = 'line of furniture';

function insideRule(dom: Dom, measures: Measures, node: DomNode): string | null {
  const chars = measures.chars[node.index]!;
  if (chars === 0) return null;
  if (chars <= LONGEST_LINE && isFurnitureLine(textOf(dom, node, LONGEST_LINE + 1))) return LINE;
  if (INLINE.has(node.tag)) return null;
  const links = linkShare(measures, node);
  // > <p><a><strong>Read more:</strong> What is the accord, and why does it matter?</a></p>
  if (links > 0.6 && chars < LONGEST_LINE && /^(?:p|div|li|h[2-6])$/.test(node.tag))
    if (
      /^(?:read|see|watch|listen|also read|related|recommended)(?: (?:more|also|next|this))?\s?[:|»→]/i.test(
        textOf(dom, node, 40),
      )
    )
      return 'a link to another text';
  // > <p><a>CO-FOUNDER PROUD OF EMPLOYEES</a></p>: a paragraph that is one link and no sentence.
  if (/^(?:p|div|strong|section)$/.test(node.tag) && links > 0.95 && chars > 12 && chars < 200)
    if (!/[.!?…]["”’)]?$/.test(textOf(dom, node, LONGEST_LINE))) return 'a paragraph that is one link';
  if ((node.tag === 'ul' || node.tag === 'ol' || node.tag === 'div' || node.tag === 'section') && links > 0.6)
    return chars > 20 ? 'list of links' : null;
  return null;
}
