// In: the article's elements. Out: marks: what the markup says that each is (caption, credit, byline, date line, block quote, embed,
// correction, note, live entry …).

import { attribute, childrenOf, type Dom, type DomNode, findBelow, textOf } from './dom.ts';
import {
  isBiographyHint,
  isBylineHint,
  isCaptionHint,
  isCorrectionHint,
  isCreditHint,
  isDateHint,
  isEditorNoteHint,
  isEmbedHint,
  isStandfirstHint,
} from './hints.ts';
import type { Measures } from './measures.ts';
import { type Mark, markOf, type Plan } from './plan.ts';

/** Marks the elements from `from` to `to`. */
export function markRoles(dom: Dom, measures: Measures, plan: Plan, range: readonly [number, number]): void {
  const bodyFrom = firstParagraph(dom, measures, plan, range);
  for (let i = range[0]; i < range[1]; i++) {
    const node = dom.nodes[i]!;
    if (plan.dropped.has(i)) {
      i = node.end - 1;
      continue;
    }
    if (node.tag === '#text' || plan.marks.has(i)) continue;
    if (measures.chars[i] === 0) continue;
    if (isBiographyHint(node.hint) && measures.chars[i]! < 1500 && i > bodyFrom) {
      plan.dropped.set(i, 'biography');
      i = node.end - 1;
      continue;
    }
    const mark = roleOf(dom, measures, node, i < bodyFrom);
    if (!mark) continue;
    plan.marks.set(i, mark);
    i = node.end - 1;
  }
}

/** Index of the first text of at least a sentence's length. */
function firstParagraph(
  dom: Dom,
  measures: Measures,
  plan: Plan,
  [from, to]: readonly [number, number],
): number {
  for (let i = from; i < to; i++) {
    const node = dom.nodes[i]!;
    if (plan.dropped.has(i)) i = node.end - 1;
    else if (node.tag === 'p' && measures.prose[i]! > 120) return i;
  }
  return to;
}

function roleOf(dom: Dom, measures: Measures, node: DomNode, isHead: boolean): Mark | null {
  const { tag, hint } = node;
  const chars = measures.chars[node.index]!;
  if (isEmbedHint(hint)) return markOf('embed', { container: true });
  if (tag === 'blockquote') return markOf('block-quote', { container: true, author: citedIn(dom, node) });
  if (tag === 'figcaption' || (isCaptionHint(hint) && chars < 700)) return markOf('caption');
  if (chars < 160 && isCreditHint(hint)) return markOf('credit');
  if (tag === 'figure' && !holdsText(dom, node)) return null;
  if (isCorrectionHint(hint)) return markOf('correction');
  if (isEditorNoteHint(hint)) return markOf('editor-note');
  if (chars < 160 && isByline(dom, node)) return markOf('byline');
  if (chars < 90 && isDateLine(dom, node)) return markOf('date-line');
  if (isHead && chars < 700 && isStandfirstHint(hint) && !LEAD_PICTURE.test(hint))
    return markOf('standfirst');
  return null;
}

/** The box of the picture at the top, not the lead of the text. */
const LEAD_PICTURE = / lead (?:photo|image|media|picture|art|video|asset|figure|img) /;

// > <blockquote>…<cite>Ode Marrow, harbour master</cite></blockquote>
//   |                  ^^^^^^^^^^
function citedIn(dom: Dom, quote: DomNode): string | null {
  const cite = findBelow(dom, quote, ({ tag }) => tag === 'cite').at(-1);
  if (!cite) return null;
  const name = textOf(dom, cite, 120)
    .replace(/^[\s—–-]+/, '')
    .split(/,\s|\s[—–|]\s|\s\(|:$|\s(?:wrote|said|says)\b/u)[0]!
    .trim();
  return /^\p{Lu}|^@/u.test(name) && name.length <= 60 && name.split(/\s+/).length <= 6 ? name : null;
}

/** Does a figure hold a table, a list or code? Then it is part of the text. */
function holdsText(dom: Dom, figure: DomNode): boolean {
  return findBelow(dom, figure, (node) => node.tag === 'table' || node.tag === 'pre').length > 0;
}

// > | Posted by Ode Marrow on March 16, 2031
//   | ^^^^^^^^^
const BY =
  /^(?:(?:[Pp]osted|[Ww]ritten|[Pp]ublished|[Ss]ubmitted|[Rr]eported)\s+by|[Bb]y|von|par|por|di|door|af|av)\s+\p{Lu}/u;

function isByline(dom: Dom, node: DomNode): boolean {
  if (attribute(node, 'rel') === 'author') return true;
  if (isBylineHint(node.hint)) return !/^h[12]$/.test(node.tag);
  if (node.tag !== 'p' && node.tag !== 'div' && node.tag !== 'span' && node.tag !== 'address') return false;
  const text = textOf(dom, node, 200);
  return BY.test(text) && text.length < 120 && !/[.!?]["”’]?\s/.test(text.slice(3));
}

function isDateLine(dom: Dom, node: DomNode): boolean {
  const isTime = node.tag === 'time';
  if (!isTime && !isDateHint(node.hint)) return false;
  return /\d/.test(textOf(dom, node, 120)) && [...childrenOf(dom, node)].length > 0;
}
