// In: the pieces of text with their nodes, and the source. Out: runs of the text with the bytes that each was read from.
// Idea: most text nodes stand in the source as they are; the others are walked beside their source, which may hold character
// references, carriage returns and stray tags. A run is text that equals its bytes, or one reference, one stretch of white space, one break.

import { parseFragment } from 'parse5';
import type { OriginRun } from '../model/index.ts';
import type { Piece } from './blocks.ts';
import type { ByteAt } from './byte-offsets.ts';
import type { DomNode } from './dom.ts';

type Writable = [textFrom: number, textTo: number, byteFrom: number, byteTo: number];

/** For each unit of a node's value where its source begins and ends; null where the value stands in the source as it is. */
interface Alignment {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The runs of a text, by position. Characters that the reader put between blocks have none. */
export function originOf(pieces: readonly Piece[], source: string, byteAt: ByteAt): OriginRun[] {
  const runs: Writable[] = [];
  let node: DomNode | null = null;
  let alignment: Alignment | null = null;
  for (const piece of pieces) {
    if (piece.node.from < 0 || piece.from === piece.to) continue;
    if (piece.node !== node) {
      node = piece.node;
      alignment = node.tag === '#text' ? align(node, source) : null;
    }
    addPiece(runs, piece, alignment, source);
  }
  return runs.map(([from, to, sourceFrom, sourceTo]) => [from, to, byteAt(sourceFrom), byteAt(sourceTo)]);
}

function addPiece(runs: Writable[], piece: Piece, alignment: Alignment | null, source: string): void {
  const { node, valueFrom, valueTo, from, to } = piece;
  if (node.tag !== '#text') addRun(runs, [from, to, node.from, node.to], false);
  if (valueFrom === valueTo) return;
  const length = valueTo - valueFrom;
  const begin = alignment ? alignment.from[valueFrom]! : node.from + valueFrom;
  const end = alignment ? alignment.to[valueTo - 1]! : node.from + valueTo;
  const isSame = length === to - from && end - begin === length && isText(piece, source, begin);
  if (isSame || !alignment || length !== to - from) addRun(runs, [from, to, begin, end], isSame);
  else for (let i = 0; i < length; i++) addUnit(runs, piece, alignment, source, i);
}

/** Is the piece its source, and not white space or a break that stands for something? */
const isText = (piece: Piece, source: string, begin: number): boolean =>
  piece.to - piece.from > 1 || (source.charCodeAt(begin) >= 32 && source.charCodeAt(begin) !== 160);

function addUnit(
  runs: Writable[],
  { from, node, valueFrom }: Piece,
  alignment: Alignment,
  source: string,
  i: number,
): void {
  const begin = alignment.from[valueFrom + i]!;
  const end = alignment.to[valueFrom + i]!;
  const isSame = end - begin === 1 && source[begin] === node.value[valueFrom + i];
  const last = runs.at(-1);
  // The second unit of a reference to a character outside the basic plane.
  if (!isSame && last && last[1] === from + i && last[2] === begin && last[3] === end) last[1]++;
  else addRun(runs, [from + i, from + i + 1, begin, end], isSame);
}

function addRun(runs: Writable[], run: Writable, isSame: boolean): void {
  const last = runs.at(-1);
  const isLastSame = last !== undefined && last[1] - last[0] === last[3] - last[2];
  if (isSame && isLastSame && last[1] === run[0] && last[3] === run[2]) {
    last[1] = run[1];
    last[3] = run[3];
  } else runs.push(run);
}

function align(node: DomNode, source: string): Alignment | null {
  const { value, from, to } = node;
  if (to - from === value.length && source.startsWith(value, from)) return null;
  const alignment = { from: new Int32Array(value.length), to: new Int32Array(value.length) };
  let at = from;
  for (let i = 0; i < value.length; ) {
    const [next, units, begin] = step(source, at, to, value, i);
    for (let k = 0; k < units && i + k < value.length; k++) {
      alignment.from[i + k] = begin;
      alignment.to[i + k] = next;
    }
    i += units;
    at = next;
  }
  return alignment;
}

/** Where the source of the value's unit `i` ends, how many units it gives, where it begins. */
function step(
  source: string,
  at: number,
  to: number,
  value: string,
  i: number,
): [next: number, units: number, begin: number] {
  for (let here = at; here < to; here++) {
    const char = source[here]!;
    if (char === '&') {
      const reference = readReference(source, here, to);
      if (reference && value.startsWith(reference.text, i))
        return [reference.to, reference.text.length, here];
    }
    if (char === value[i]) return [here + 1, 1, here];
    if (char === '\r' && value[i] === '\n') return [source[here + 1] === '\n' ? here + 2 : here + 1, 1, here];
    if (char === '\0' && value[i] === '\uFFFD') return [here + 1, 1, here];
    if (char === '<') here = endOfTag(source, here, to) - 1;
  }
  return [to, 1, Math.min(at, to)];
}

function endOfTag(source: string, at: number, to: number): number {
  const end = source.startsWith('<!--', at) ? source.indexOf('-->', at) + 2 : source.indexOf('>', at);
  return end > at && end < to ? end + 1 : at + 1;
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,8}|#\d{1,9}|[A-Za-z][A-Za-z0-9]{1,31});?/y;

function readReference(
  source: string,
  at: number,
  to: number,
): { readonly text: string; readonly to: number } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source)?.[0];
  if (!match || at + match.length > to) return null;
  const decoded = decodeReference(match);
  // `&copy2024`: only a part of the match is a reference.
  let kept = 0;
  while (kept < match.length && kept < decoded.length && match.at(-1 - kept) === decoded.at(-1 - kept))
    kept++;
  if (decoded === match) return null;
  return { text: decoded.slice(0, decoded.length - kept), to: at + match.length - kept };
}

const decodedReferences = new Map<string, string>();

/** What the parser makes of a reference; the few that pages use are remembered. */
function decodeReference(reference: string): string {
  const known = decodedReferences.get(reference);
  if (known !== undefined) return known;
  const node = parseFragment(reference).childNodes[0];
  const text = node && 'value' in node ? node.value : reference;
  if (decodedReferences.size < 2000) decodedReferences.set(reference, text);
  return text;
}
