// In: one input. Out: what of it was taken and left, in the order of the page, each part with the rule that decided.

import type { DateEvidence, Page, Role } from '../model/index.ts';
import type { Written } from './blocks.ts';
import { type Dom, type DomNode, textOf } from './dom.ts';
import type { Plan } from './plan.ts';

/** A part of the page. */
export interface ExplainedPart {
  readonly taken: boolean;
  /** What the markup says it is; null for plain text of the article and for what was left. */
  readonly role: Role | null;
  /** The element with its first class name: `p`, `div.entry-content`. */
  readonly element: string;
  readonly rule: string;
  /** The first words. */
  readonly words: string;
}

/** How one input was read. */
export interface Explained {
  readonly page: Page;
  /** Empty for a text without markup, which is taken whole. */
  readonly parts: readonly ExplainedPart[];
  readonly dates: readonly DateEvidence[];
}

const MOST_WORDS = 120;

/** The parts of a page: its blocks, and what no block holds. */
export function explainParts(dom: Dom, plan: Plan, written: Written): ExplainedPart[] {
  const parts: { readonly at: number; readonly part: ExplainedPart }[] = [];
  let at = 0;
  written.blocks.forEach((block, index) => {
    const node = written.nodes[index]!;
    // Loose words of an element may stand after elements inside it.
    at = Math.max(at, node.index);
    const words = written.text
      .slice(block.from, Math.min(block.to, block.from + MOST_WORDS))
      .replace(/\s+/g, ' ');
    const rule = block.role === null ? 'text of the article' : `markup says ${block.role}`;
    parts.push({
      at,
      part: { taken: true, role: block.role, element: nameOf(node), rule, words },
    });
  });
  for (const [node, rule] of leftOut(dom, plan)) {
    const words = textOf(dom, node, MOST_WORDS);
    if (words !== '')
      parts.push({ at: node.index, part: { taken: false, role: null, element: nameOf(node), rule, words } });
  }
  // The sort is stable: blocks of one element keep the order of the text.
  return parts.sort((a, b) => a.at - b.at).map(({ part }) => part);
}

/** What was left: dropped elements with their rule, and the largest elements that lie in no range. */
function* leftOut(dom: Dom, plan: Plan): Generator<readonly [DomNode, string]> {
  const inside = new Uint8Array(dom.nodes.length);
  for (const [from, to] of plan.ranges) inside.fill(1, from, to);
  const reach = reachOf(dom, inside);
  for (let i = 0; i < dom.nodes.length; i++) {
    const node = dom.nodes[i]!;
    const rule = plan.dropped.get(i);
    const isApart = inside[i] === 0 && reach[i] === 0;
    if (rule === undefined && !isApart) continue;
    if (node.tag !== 'head') yield [node, rule ?? 'outside the article'];
    i = node.end - 1;
  }
}

/** Whether a subtree holds anything that is read, by node. */
function reachOf(dom: Dom, inside: Uint8Array): Uint8Array {
  const reach = Uint8Array.from(inside);
  for (let i = dom.nodes.length - 1; i > 0; i--) if (reach[i]) reach[dom.nodes[i]!.parent] = 1;
  return reach;
}

function nameOf({ tag, attributes }: DomNode): string {
  const names =
    attributes
      .find(({ name }) => name === 'class')
      ?.value.trim()
      .split(/\s+/)[0] ?? '';
  return names === '' ? tag : `${tag}.${names.slice(0, 40)}`;
}
