// In: a decoded HTML page. Out: a page: the article's text with its blocks, comments after it, metadata with evidence.
// Steps, each in its file: dom (one flat list) → furniture (what is no article) → main-text (where the article is) → roles (what each
// part is) → threads (comments) → blocks (the text) → origin (where each character came from) → metadata, published.

import type { Document, Page } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { type Written, writeBlocks } from './blocks.ts';
import type { ByteAt } from './byte-offsets.ts';
import { addComments } from './comment-plan.ts';
import type { ArticlePlace } from './date-sources.ts';
import { type Dom, type DomNode, isInside, parseDom, textOf } from './dom.ts';
import type { ExplainedPart } from './explain.ts';
import { dropFurniture, dropInside } from './furniture.ts';
import type { Given } from './given.ts';
import { type ReadDate, readGivenDates } from './given-metadata.ts';
import { guessLanguage } from './guess-language.ts';
import { readJsonLd } from './json-ld.ts';
import { isLivePage, markLiveEntries } from './live-blog.ts';
import { findMainElement, findTitle } from './main-text.ts';
import { measure } from './measures.ts';
import {
  addressOf,
  type Head,
  headBylines,
  headTitles,
  languageOf,
  outletOf,
  readHead,
  splitByline,
  titleOf,
} from './metadata.ts';
import { originOf } from './origin.ts';
import { markOf, newPlan, type Plan } from './plan.ts';
import { evidenceOf, findPublished } from './published.ts';
import { markQuestions } from './questions.ts';
import { markRoles } from './roles.ts';
import { NOTHING_WITHOUT, type Without } from './steps.ts';
import { type Comment, findComments } from './threads.ts';

/** What the reader of bytes knows of the page. */
export interface HtmlContext {
  readonly id: string;
  readonly path: string | null;
  /** Byte offsets of the decoded page; without them the text has no origin. */
  readonly byteAt?: ByteAt | null;
  /** What was odd about the bytes. */
  readonly problems?: readonly Problem[];
  /** Is the markup the article's own and nothing else, as in a feed? Then all of it is the article. */
  readonly isFragment?: boolean;
  /** What the envelope says of the page. */
  readonly given?: Given;
  /** Steps that are left out. */
  readonly without?: Without;
}

/** Tags that no plain text holds by chance, opened and closed. */
const TAGS = /<(?:html|head|body|div|article|main|section|p|table|span|meta|title)\b[^<>]{0,2000}>/i;
const CLOSED = /<\/(?:html|head|body|div|article|main|section|p|table|span|title)\s*>/i;
/** Where a page's own tags have begun at the latest. */
const MOST_PREAMBLE = 50_000;

/** Does the text begin like an HTML page, or hold its tags? */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, MOST_PREAMBLE).trimStart();
  if (/^(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  if (/^<[a-z!]/i.test(start)) return TAGS.test(start) && (start.startsWith('<!--') || CLOSED.test(text));
  return TAGS.test(start.slice(0, 2048)) && CLOSED.test(text);
}

/** Reads a page. Never throws and fetches nothing; scripts are not run. */
export function readHtml(html: string, context: HtmlContext): Page {
  return explainHtml(html, context, () => []).page;
}

/** The same, with what was taken and left as `explain` tells it. */
export function explainHtml(
  html: string,
  context: HtmlContext,
  explain: (dom: Dom, plan: Plan, written: Written) => ExplainedPart[],
): { readonly page: Page; readonly parts: readonly ExplainedPart[] } {
  const dom = parseDom(html);
  const head = readHead(dom, readJsonLd(dom.scripts));
  const given = readGivenDates(context.given?.dates ?? []);
  const { plan, title, place, opening } = planPage(dom, head, context);
  const written = writeBlocks(dom, plan);
  const printed = title ? textOf(dom, title, 500) : null;
  const name = titleOf(head, printed);
  const published = findPublished(head, dom, place, [...given, ...openedAt(opening)]);
  const named = languageOf(head);
  const guessed = named === 'und' ? guessLanguage(written.text) : named;
  const document: Document = {
    id: context.id,
    path: context.path,
    url: addressOf(head),
    title: name,
    bylines: opening?.author ? [opening.author] : bylinesOf(head, written, dom, plan),
    outlet: outletOf(head, name),
    agency: null,
    aggregator: null,
    ...published,
    publishedEvidence: evidenceOf(written.text, written.blocks, published.published),
    language: guessed,
    text: written.text,
    origin: context.byteAt ? originOf(written.pieces, html, context.byteAt) : [],
  };
  const problems = [...(context.problems ?? []), ...(guessed === named ? [] : [GUESSED])];
  const page = { document, blocks: written.blocks, problems };
  return { page, parts: explain(dom, plan, written) };
}

const GUESSED: Problem = {
  code: 'read/guessed-language',
  severity: 'info',
  message: 'the page names no language; its small words are English',
};

interface Planned {
  readonly plan: Plan;
  readonly title: DomNode | null;
  readonly place: ArticlePlace;
  /** The post that opens a forum's topic. */
  readonly opening?: Comment;
}

function planPage(dom: Dom, head: Head, { isFragment, without = NOTHING_WITHOUT }: HtmlContext): Planned {
  const plan = newPlan();
  const comments = without.has('comments') ? [] : findComments(dom);
  for (const { node, parent, header } of comments) {
    if (parent && isInside(node, parent)) continue;
    for (const part of [node, ...(header ?? [])]) plan.dropped.set(part.index, 'comment');
  }
  const titles = headTitles(head);
  const early = findTitle(dom, titles, null);
  const opening = comments.find(({ opens }) => opens === true);
  if (opening) return planTopic(dom, plan, comments, topicTitle(dom) ?? early);
  if (!without.has('furniture')) dropFurniture(dom, measure(dom, plan.dropped), plan.dropped, early);
  const measures = measure(dom, plan.dropped);
  const place = flagged(dom, plan.dropped);
  const main =
    (isFragment || without.has('article') ? bodyOf(dom) : findMainElement(dom, measures, plan.dropped)) ??
    dom.nodes[0]!;
  const title = findTitle(dom, titles, main);
  if (title) plan.marks.set(title.index, markOf('title'));
  const from = title && title.index < main.index ? title.index : main.index;
  if (!without.has('questions')) markQuestions(dom, plan, [from, main.end], head.jsonLd);
  if (!without.has('roles')) markRoles(dom, measures, plan, [from, main.end]);
  if (!without.has('inside')) dropInside(dom, measures, main, plan);
  if (title && title.index < main.index) keepHead(dom, plan, title, main);
  plan.ranges.push([
    title && title.index > main.index && title.index < main.end ? title.index : main.index,
    main.end,
  ]);
  const whole = { ...place, title, main };
  if (!without.has('live') && isLivePage(head, dom, title ? textOf(dom, title, 300) : null))
    markLiveEntries(dom, plan, [from, main.end], findPublished(head, dom, whole).published);
  addComments(dom, plan, comments);
  return { plan, title, place: whole };
}

/** A forum's topic: its title and its posts, and nothing around them. The first post is what the page is about. */
function planTopic(dom: Dom, plan: Plan, comments: readonly Comment[], title: DomNode | null): Planned {
  const isOfPost = title !== null && comments.some(({ node }) => isInside(title, node));
  if (title && !isOfPost) {
    plan.marks.set(title.index, markOf('title'));
    plan.ranges.push([title.index, title.end]);
  }
  const place = flagged(dom, plan.dropped);
  addComments(dom, plan, comments);
  return { plan, title, place: { ...place, title, main: comments[0]!.node }, opening: comments[0]! };
}

/** The instant of the first post is a date that the page gives of itself. */
const openedAt = (opening: Comment | undefined): ReadDate[] =>
  opening?.date && /^\d{4}/.test(opening.date)
    ? [{ source: 'first post', value: opening.date, isChange: false }]
    : [];

const topicTitle = (dom: Dom): DomNode | null =>
  dom.nodes.find(
    ({ tag, hint }) =>
      /^(?:h[1-3]|span|div)$/.test(tag) && / (?:topic|thread) ?title | p title value /.test(hint),
  ) ?? null;

const bodyOf = (dom: Dom): DomNode | undefined => dom.nodes.find(({ tag }) => tag === 'body');

/** Which nodes lie in comments and which in furniture, before the article is looked into. */
function flagged(
  dom: Dom,
  dropped: ReadonlyMap<number, string>,
): Pick<ArticlePlace, 'isComment' | 'isFurniture'> {
  const flags = new Uint8Array(dom.nodes.length);
  for (const index of dropped.keys()) flags.fill(1, index, dom.nodes[index]!.end);
  for (const [index, why] of dropped) if (why === 'comment') flags.fill(2, index, dom.nodes[index]!.end);
  return { isComment: (index) => flags[index] === 2, isFurniture: (index) => flags[index] === 1 };
}

/** Between the title and the article only what has a role is read: byline, date, standfirst, caption. */
function keepHead(dom: Dom, plan: Plan, title: DomNode, main: DomNode): void {
  for (let i = title.index; i < main.index; i++) {
    const node = dom.nodes[i]!;
    if (plan.dropped.has(i)) i = node.end - 1;
    else if (node.end <= main.index && (plan.marks.has(i) || isSourceLine(dom, node))) {
      plan.ranges.push([i, node.end]);
      i = node.end - 1;
    }
  }
}

// > <div>Source: The Daily Lamp | 2 days ago | 3 min read</div>        whose article another site's page shows
//   |      ^^^^^^^^^^^^^^^^^^^^^^
function isSourceLine(dom: Dom, node: DomNode): boolean {
  if (!/^(?:p|div|span|li)$/.test(node.tag)) return false;
  const line = textOf(dom, node, 200);
  return line.length < 160 && /^source\s?:\s?\p{Lu}[^.!?]*$/iu.test(line);
}

function bylinesOf(head: Head, written: ReturnType<typeof writeBlocks>, dom: Dom, plan: Plan): string[] {
  const given = headBylines(head);
  if (given.length > 0) return given;
  const block = written.blocks.find((block) => block.role === 'byline');
  if (block) return splitByline(written.text.slice(block.from, block.to));
  const author = postAuthor(dom, plan);
  return author ? splitByline(author) : [];
}

/** Blogs name the author below the post. > <span class="post-author vcard">Posted by <span class="fn">Ode</span></span> */
function postAuthor(dom: Dom, plan: Plan): string | null {
  const comments = [...plan.marks]
    .filter(([, { role }]) => role === 'comment')
    .map(([index]) => dom.nodes[index]!);
  const found = dom.nodes.filter(
    ({ hint, index }) =>
      / (?:post|entry|article) author /.test(hint) &&
      !comments.some((comment) => index >= comment.index && index < comment.end),
  );
  const names = new Set(found.map((node) => textOf(dom, node, 120)).filter((text) => text !== ''));
  return names.size === 1 ? [...names][0]! : null;
}
