// In: bytes and the text that they were decoded to. Out: for every UTF-16 unit of the text the byte that it begins at.
// Idea: checkpoints every few hundred units and a short walk from the nearest: as precise as a table of all units at a hundredth of
// its size. UTF-8 is walked as the WHATWG decoder reads it, so that bytes replaced by U+FFFD keep their true places.

import type { Decoded } from './encoding.ts';

/** Byte offset of a unit of the text; the text's length gives the end of the bytes. */
export type ByteAt = (index: number) => number;

const STEP = 256;
const SINGLE_BYTE = /^(?:windows-\d+|iso-8859-.*|koi8-.*|ibm866|macintosh|x-mac-cyrillic|x-user-defined)$/;
/** Other multi-byte encodings are decoded byte by byte, up to this size. */
const MOST_STREAMED = 4_000_000;

/** The byte offsets of a decoded text; null where they cannot be had at a fair price. */
export function byteOffsets(bytes: Uint8Array, decoded: Decoded): ByteAt | null {
  const { encoding, markBytes } = decoded;
  if (SINGLE_BYTE.test(encoding)) return (index) => markBytes + index;
  if (encoding.startsWith('utf-16')) return (index) => markBytes + 2 * index;
  // As many bytes as units: every character is one of both.
  if (encoding === 'utf-8' && bytes.length - markBytes === decoded.text.length)
    return (index) => markBytes + index;
  if (encoding === 'utf-8') return walked(bytes, markBytes, stepUtf8);
  return bytes.length <= MOST_STREAMED ? streamed(bytes, decoded) : null;
}

/** Reads one character at a byte: where the next begins, times two, plus one where it has two units. */
type StepAt = (bytes: Uint8Array, at: number) => number;

function walked(bytes: Uint8Array, start: number, step: StepAt): ByteAt {
  const points: number[] = [];
  let unit = 0;
  for (let at = start; at < bytes.length; ) {
    while ((points.length / 2) * STEP <= unit) points.push(at, unit);
    // Most of a page is ASCII: one byte, one unit, up to the next checkpoint.
    for (const stop = (points.length / 2) * STEP; unit < stop && bytes[at]! < 0x80; unit++) at++;
    if (unit >= (points.length / 2) * STEP || at >= bytes.length) continue;
    const next = step(bytes, at);
    unit += 1 + (next & 1);
    at = next >>> 1;
  }
  if (points.length === 0) points.push(start, 0);
  return (index) => {
    const place = 2 * Math.min(Math.floor(index / STEP), points.length / 2 - 1);
    let at = points[place]!;
    for (let here = points[place + 1]!; here < index && at < bytes.length; ) {
      const next = step(bytes, at);
      here += 1 + (next & 1);
      if (here > index) return at;
      at = next >>> 1;
    }
    return at;
  };
}

/** One character of UTF-8; of a broken sequence the longest part that could have begun one (WHATWG, "maximal subpart"). */
function stepUtf8(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length <= 1) return (at + 1) << 1;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    const low = i === 1 && lead === 0xe0 ? 0xa0 : i === 1 && lead === 0xf0 ? 0x90 : 0x80;
    const high = i === 1 && lead === 0xed ? 0x9f : i === 1 && lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return (at + i) << 1;
  }
  return ((at + length) << 1) | (length === 4 ? 1 : 0);
}

/** Byte by byte through a decoder that keeps its state. */
function streamed(bytes: Uint8Array, { encoding, markBytes, text }: Decoded): ByteAt {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const starts = new Uint32Array(text.length + 1);
  let unit = 0;
  let begin = markBytes;
  for (let at = markBytes; at < bytes.length; at++) {
    const out = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    if (out === '') continue;
    for (let i = 0; i < out.length; i++) starts[unit++] = begin;
    begin = at + 1;
  }
  starts.fill(bytes.length, unit);
  return (index) => starts[index] ?? bytes.length;
}
