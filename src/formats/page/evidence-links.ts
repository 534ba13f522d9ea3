// A place as a link to itself: its words, leading to where they stand in the documents' texts; and a siglum as a small frame.

import type { Place } from '../../model/index.ts';
import { type Evidence, quote } from '../evidence.ts';
import { element, type Node, placeId } from './markup.ts';

/** The letter of a document. */
export function siglum(name: string): Node {
  return element('span', { class: 'siglum' }, name);
}

/** The words of a place, linked to the place in its document. */
export function link(evidence: Evidence, place: Place): Node {
  return element('a', { href: `#${placeId(place)}` }, element('q', {}, quote(evidence, place) || '(empty)'));
}
