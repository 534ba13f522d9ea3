// In: a document's text and the places that the page points to. Out: the text as it was read, with an element around each place.
// Idea: places nest or cross. By start, longer first, each becomes an element inside the one that holds it; one that crosses its
// holder's end is cut there, and its first piece carries the id, so that following a link lights up the words themselves.

import { compareSpans, type Place, type Span } from '../../model/index.ts';
import { type Children, element, type Node, placeId } from './markup.ts';

interface Piece extends Span {
  /** Null for the second piece of a place that was cut. */
  readonly id: string | null;
}

interface Open {
  readonly piece: Piece;
  readonly children: Children[];
}

/** Deeper places keep their id as an empty anchor: nobody can tell more frames apart. */
const DEEPEST = 12;

/** The text with every place marked; places outside the text are left out. */
export function textWithMarks(text: string, places: readonly Place[]): Node {
  const waiting = piecesOf(text, places);
  const stack: Open[] = [{ piece: { id: null, from: 0, to: text.length }, children: [] }];
  let at = 0;
  const write = (to: number): void => {
    if (to > at) stack.at(-1)!.children.push(text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeBefore = (position: number): void => {
    while (stack.length > 1 && stack.at(-1)!.piece.to <= position) {
      write(stack.at(-1)!.piece.to);
      const { piece, children } = stack.pop()!;
      stack.at(-1)!.children.push(element('mark', piece.id === null ? {} : { id: piece.id }, ...children));
    }
  };
  for (let n = 0; n < waiting.length; n++) {
    const piece = waiting[n]!;
    closeBefore(piece.from);
    write(piece.from);
    const { piece: holder, children } = stack.at(-1)!;
    if (stack.length > DEEPEST) children.push(element('span', piece.id === null ? {} : { id: piece.id }));
    else stack.push({ piece: { ...piece, to: Math.min(piece.to, holder.to) }, children: [] });
    if (stack.length <= DEEPEST && piece.to > holder.to)
      insertSorted(waiting, n + 1, { id: null, from: holder.to, to: piece.to });
  }
  closeBefore(text.length);
  write(text.length);
  return element('div', { class: 'text', dir: 'auto' }, ...stack[0]!.children);
}

/** The places inside the text, each once, by start, the longer first. */
function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const byId = new Map<string, Piece>();
  for (const place of places)
    if (place.from >= 0 && place.to <= text.length && place.from < place.to)
      byId.set(placeId(place), { id: placeId(place), from: place.from, to: place.to });
  return [...byId.values()].sort(compareSpans);
}

function insertSorted(pieces: Piece[], from: number, piece: Piece): void {
  let n = from;
  while (n < pieces.length && compareSpans(pieces[n]!, piece) <= 0) n++;
  pieces.splice(n, 0, piece);
}
