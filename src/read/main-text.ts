// In: the flat tree. Out: the element that holds the article, and the title's element.
// Idea: Readability's (Arc90; Mozilla): paragraphs give points to the elements around them, fewer to farther ones; the element with the
// most points outside links holds the article. Class names, `<article>` and schema.org's articleBody weigh in.

import { attribute, type Dom, type DomNode, INLINE, textOf } from './dom.ts';
import { isArticleHint, isBodyHint, isFurnitureHint } from './hints.ts';
import { linkShare, type Measures } from './measures.ts';

/** Paragraph-like elements. */
const PARAGRAPHS = new Set(['p', 'pre', 'td', 'li', 'dd', 'blockquote', 'div', 'section', 'article', 'span']);
/** Ancestors farther away get nothing. */
const MOST_LEVELS = 6;

/** The element that holds the article's paragraphs; null where no paragraph is found. */
export function findMainElement(
  dom: Dom,
  measures: Measures,
  dropped: ReadonlyMap<number, string>,
): DomNode | null {
  const scores = scoreElements(dom, measures, dropped);
  let best: DomNode | null = null;
  let bestScore = 0;
  for (const node of dom.nodes) {
    const raw = scores[node.index]!;
    if (raw <= 0) continue;
    const score = raw * (1 - linkShare(measures, node));
    if (score > bestScore) {
      best = node;
      bestScore = score;
    }
  }
  return best && widen(dom, measures, scores, best);
}

function scoreElements(dom: Dom, measures: Measures, dropped: ReadonlyMap<number, string>): Float64Array {
  const { nodes } = dom;
  const scores = new Float64Array(nodes.length);
  const seen = new Uint8Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (dropped.has(i) || node.tag === 'head') {
      i = node.end - 1;
      continue;
    }
    if (node.tag !== '#text' || measures.chars[i]! < 20) continue;
    const paragraph = paragraphOf(dom, node);
    if (!paragraph || seen[paragraph.index]) continue;
    seen[paragraph.index] = 1;
    givePoints(dom, scores, paragraph, pointsOf(dom, measures, paragraph));
  }
  for (const node of nodes) if (scores[node.index]! > 0) scores[node.index]! += hintBonus(node);
  return scores;
}

/** The nearest block element around a text. */
function paragraphOf(dom: Dom, text: DomNode): DomNode | null {
  let node = dom.nodes[text.parent];
  for (let i = 0; node && INLINE.has(node.tag) && i < 20; i++) node = dom.nodes[node.parent];
  return node && PARAGRAPHS.has(node.tag) ? node : null;
}

function pointsOf(dom: Dom, measures: Measures, paragraph: DomNode): number {
  const chars = measures.chars[paragraph.index]! - measures.linkChars[paragraph.index]!;
  if (chars < 20 || linkShare(measures, paragraph) > 0.5) return 0;
  const commas = textOf(dom, paragraph, 2000).match(/[,،、，;]/g)?.length ?? 0;
  return 1 + Math.min(commas, 8) + Math.min(chars / 80, 4);
}

function givePoints(dom: Dom, scores: Float64Array, paragraph: DomNode, points: number): void {
  if (points === 0) return;
  // Text that stands in a div of its own is its own parent's paragraph, and may be an article without paragraphs.
  if (paragraph.tag !== 'p') scores[paragraph.index]! += points / 2;
  let node = dom.nodes[paragraph.parent];
  for (let level = 0; node && level < MOST_LEVELS; level++, node = dom.nodes[node.parent]) {
    if (node.tag === 'html' || node.tag === '#document') return;
    scores[node.index]! += points / (level === 0 ? 1 : level * 1.5 + 0.5);
  }
}

function hintBonus(node: DomNode): number {
  let bonus = 0;
  if (isArticleHint(node.hint)) bonus += 25;
  if (isBodyHint(node.hint)) bonus += 25;
  if (node.tag === 'article') bonus += 10;
  if (isFurnitureHint(node.hint)) bonus -= 25;
  return bonus;
}

/** Wrappers between two parts of one article. */
const MOST_WRAPPERS = 6;

/** Goes up, through wrappers, while an element around holds clearly more prose of the same article. */
function widen(dom: Dom, measures: Measures, scores: Float64Array, best: DomNode): DomNode {
  let node = best;
  let up = dom.nodes[node.parent];
  for (let i = 0; up && i < MOST_WRAPPERS && up.tag !== 'body' && up.tag !== 'html'; i++) {
    const grows = measures.prose[up.index]! > measures.prose[node.index]! * 1.2;
    const scored = scores[up.index]! > scores[best.index]! * 0.15;
    if (grows && scored && linkShare(measures, up) < 0.3) node = up;
    up = dom.nodes[up.parent];
  }
  return node;
}

/** The element that prints the headline: the heading most like the titles that the metadata give. */
export function findTitle(dom: Dom, titles: readonly string[], main: DomNode | null): DomNode | null {
  const known = [...new Set(titles)].map(distinctWords);
  let best: DomNode | null = null;
  let bestScore = 0.45;
  for (const node of dom.nodes) {
    if (!/^h[1-4]$/.test(node.tag) && !isTitleHint(node)) continue;
    const text = textOf(dom, node, 400);
    if (text.length < 3) continue;
    const score = titleScore(node, text, known) - (main && node.index > main.end ? 0.5 : 0);
    if (score > bestScore) {
      best = node;
      bestScore = score;
    }
  }
  return (best && belowSiteName(dom, titles, best)) ?? best;
}

/** `<title>The Towline: Weir closed</title>` over a heading each: the first is the site's name, the second the headline. */
function belowSiteName(dom: Dom, titles: readonly string[], site: DomNode): DomNode | null {
  const name = textOf(dom, site, 200).trim();
  const whole = titles.find((title) => title.startsWith(`${name}:`));
  const rest = whole?.slice(name.length + 1).trim() ?? '';
  if (rest.length < 3) return null;
  return (
    dom.nodes.find(
      (node) => /^h[1-4]$/.test(node.tag) && node !== site && textOf(dom, node, 400).trim() === rest,
    ) ?? null
  );
}

const TITLE_HINT =
  / headline | entry title | post title | article title | story title | page title | content ?heading | p name /;
const isTitleHint = (node: DomNode): boolean =>
  (node.tag === 'div' || node.tag === 'p' || node.tag === 'span' || node.tag === 'td') &&
  TITLE_HINT.test(node.hint);

const LEVEL_SCORE: Record<string, number> = { h1: 0.3, h2: 0.15, h3: 0.05 };

function titleScore(node: DomNode, text: string, titles: readonly ReadonlySet<string>[]): number {
  const words = distinctWords(text);
  const best = titles.reduce((most, title) => Math.max(most, dice(words, title)), 0);
  const level = LEVEL_SCORE[node.tag] ?? 0;
  const hint = / headline | entry title | post title | title | content ?heading /.test(node.hint) ? 0.1 : 0;
  const linked = node.tag !== 'h1' && attribute(node, 'href') !== '' ? -0.2 : 0;
  // > <td class=contentheading> where the title element says "Latest news"
  const unnamed = / content ?heading /.test(node.hint) ? 0.4 : 0;
  const fallback = text.length > 15 ? (node.tag === 'h1' ? 0.2 : unnamed) : 0;
  return Math.max(best, fallback) + level + hint + linked;
}

const distinctWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** Dice's coefficient of the sets of words of two texts. */
export function likeness(a: string, b: string): number {
  return dice(distinctWords(a), distinctWords(b));
}

function dice(wordsA: ReadonlySet<string>, wordsB: ReadonlySet<string>): number {
  if (wordsA.size === 0 || wordsB.size === 0) return 0;
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  return (2 * shared) / (wordsA.size + wordsB.size);
}
