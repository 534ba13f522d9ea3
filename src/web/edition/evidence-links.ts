// A place as a link to itself: its words, leading to where they stand in the documents' texts; a siglum as a small frame; and the rest
// of a long list, folded.

import { type Evidence, quote } from '../../formats/index.ts';
import type { Place } from '../../model/index.ts';
import { element, type Node, placeId } from './markup.ts';

/** The letter of a document. */
export function siglum(name: string): Node {
  return element('span', { class: 'siglum' }, name);
}

/** The words of a place, linked to the place in its document. */
export function link(evidence: Evidence, place: Place): Node {
  return element('a', { href: `#${placeId(place)}` }, element('q', {}, quote(evidence, place) || '(empty)'));
}

/** Nothing, or the nodes under a line that says how many more there are and opens them. */
export function folded(nodes: readonly Node[], noun: string, after = ''): Node[] {
  if (nodes.length === 0) return [];
  const line = `${nodes.length} ${noun}${nodes.length === 1 ? '' : 's'} ${after}`.trim();
  return [element('details', {}, element('summary', {}, line), ...nodes)];
}
