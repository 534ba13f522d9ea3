// In: the flat tree. Out: sums over every subtree: characters, characters in links, and prose, which is what stands in long runs of
// text outside links. One pass forward, one back.

import type { Dom, DomNode } from './dom.ts';

export interface Measures {
  /** Characters other than white space. */
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly prose: Float64Array;
}

/** Shorter texts are labels as often as sentences. */
const LEAST_PROSE = 40;

/** Measures all subtrees. `excluded` nodes and what they hold count nothing. */
export function measure(dom: Dom, excluded: ReadonlyMap<number, string>): Measures {
  const { nodes } = dom;
  const size = nodes.length;
  const sums: Measures = {
    chars: new Float64Array(size),
    linkChars: new Float64Array(size),
    prose: new Float64Array(size),
  };
  let linkEnd = 0;
  for (let i = 0; i < size; i++) {
    const node = nodes[i]!;
    if (excluded.has(i) || node.tag === 'head') {
      i = node.end - 1;
      continue;
    }
    if (node.tag === 'a' && node.end > linkEnd) linkEnd = node.end;
    if (node.tag === '#text') measureText(sums, node, i < linkEnd);
  }
  for (let i = size - 1; i > 0; i--) {
    const parent = nodes[i]!.parent;
    for (const sum of [sums.chars, sums.linkChars, sums.prose]) sum[parent] = sum[parent]! + sum[i]!;
  }
  return sums;
}

function measureText(sums: Measures, node: DomNode, inLink: boolean): void {
  const chars = countChars(node.value);
  sums.chars[node.index] = chars;
  if (inLink) sums.linkChars[node.index] = chars;
  else if (chars >= LEAST_PROSE) sums.prose[node.index] = chars;
}

function countChars(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 32) count++;
  return count;
}

/** Share of a subtree's characters that stand in links; 0 for an empty one. */
export function linkShare(measures: Measures, node: DomNode): number {
  const chars = measures.chars[node.index]!;
  return chars > 0 ? measures.linkChars[node.index]! / chars : 0;
}
