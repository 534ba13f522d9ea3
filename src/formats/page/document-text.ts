// In: a document's text and the places that the page points to. Out: the text as it was read, cut at the places' borders, each place an anchor.

import type { Place, Span } from '../../model/index.ts';
import { type Children, element, type Node, placeId } from './markup.ts';

/** The text with an anchor where each place begins and a mark over everything that a place covers. */
export function textWithMarks(text: string, places: readonly Place[]): Node {
  const inside = places.filter(({ from, to }) => from >= 0 && to <= text.length && from < to);
  const borders = [...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const starts = anchorsByStart(inside);
  const covered = coverage(inside);
  const parts: Children[] = [];
  for (let index = 0; index + 1 < borders.length; index++) {
    const [from, to] = [borders[index]!, borders[index + 1]!];
    parts.push(...(starts.get(from) ?? []).map((id) => element('span', { id })));
    const words = text.slice(from, to);
    parts.push(covered(from) ? element('mark', {}, words) : words);
  }
  return element('div', { class: 'text', dir: 'auto' }, ...parts);
}

function anchorsByStart(places: readonly Place[]): ReadonlyMap<number, readonly string[]> {
  const starts = new Map<number, string[]>();
  for (const place of places) {
    const ids = starts.get(place.from) ?? [];
    if (!ids.includes(placeId(place))) starts.set(place.from, [...ids, placeId(place)]);
  }
  return starts;
}

/** Says of ascending positions whether a place covers them. */
function coverage(places: readonly Span[]): (at: number) => boolean {
  const sorted = [...places].sort((a, b) => a.from - b.from);
  let next = 0;
  let until = 0;
  return (at) => {
    while (next < sorted.length && sorted[next]!.from <= at) until = Math.max(until, sorted[next++]!.to);
    return at < until;
  };
}
