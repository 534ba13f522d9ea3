// In: a document's text and the places that the page points to. Out: the text as it was read, with an element around each place.

import type { Place } from '../../model/index.ts';
import { type Mark, markedText } from '../part/marked-text.ts';
import { element, type Node, placeId } from './markup.ts';

/** The text with every place marked once; places outside the text are left out. */
export function textWithMarks(text: string, places: readonly Place[]): Node {
  const byId = new Map<string, Mark>();
  for (const place of places)
    if (place.from >= 0 && place.to <= text.length && place.from < place.to)
      byId.set(placeId(place), { id: placeId(place), from: place.from, to: place.to });
  const children = markedText(text, { from: 0, to: text.length }, [...byId.values()]);
  return element('div', { class: 'text', dir: 'auto' }, ...children);
}
