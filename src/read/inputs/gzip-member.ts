// In: bytes that begin with a gzip member. Out: what that one member holds and how long it is (RFC 1952). Node's own reader joins
// members and does not say where each begins, which a web archive needs.

import { crc32, inflateRawSync } from 'node:zlib';

export type Inflated =
  | { readonly kind: 'member'; readonly bytes: Uint8Array; readonly length: number }
  /** The bytes end before the member does. */
  | { readonly kind: 'more' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged' };

/** The first member of an archive is looked for in so many bytes. */
export const FIRST_MEMBER_BYTES = 262_144;

/** Longest header that is believed: an extra field of 65,535 bytes, and a name and a comment as long as a path may be. */
const MOST_HEADER = 131_072;

/** Unpacks the member at the front, unless it holds more than `most` bytes. */
export function inflateMember(bytes: Uint8Array, most: number): Inflated {
  const start = headerLength(bytes);
  // A name that never ends is garbage: waiting for its end would look through the whole archive at every fake head.
  if (start === null || Math.min(start, bytes.length) > MOST_HEADER) return { kind: 'damaged' };
  if (start > bytes.length) return { kind: 'more' };
  try {
    const { buffer, engine } = inflateRaw(bytes.subarray(start), most);
    const end = start + engine.bytesWritten;
    if (end + 8 > bytes.length) return { kind: 'more' };
    const view = new DataView(bytes.buffer, bytes.byteOffset + end, 8);
    const isWhole =
      view.getUint32(0, true) === crc32(buffer) && view.getUint32(4, true) === buffer.length % 2 ** 32;
    return isWhole ? { kind: 'member', bytes: buffer, length: end + 8 } : { kind: 'damaged' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'Z_BUF_ERROR') return { kind: 'more' };
    return { kind: code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged' };
  }
}

interface WithEngine {
  readonly buffer: Uint8Array;
  /** `bytesWritten`: how much of the input was used. */
  readonly engine: { readonly bytesWritten: number };
}

function inflateRaw(bytes: Uint8Array, maxOutputLength: number): WithEngine {
  // With `info` the answer is an object; the types of Node do not say so.
  return inflateRawSync(bytes, { maxOutputLength, info: true }) as unknown as WithEngine;
}

const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const CHECK = 2;

/** Bytes of the header; more than there are when it is cut; null where it is none. */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes.length < 10) return bytes.length > 2 && bytes[0] !== 0x1f ? null : 10;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3]! > 31) return null;
  const flags = bytes[3]!;
  let at = 10;
  if (flags & EXTRA) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [NAME, COMMENT]) if (flags & flag) at = endOfString(bytes, at);
  return flags & CHECK ? at + 2 : at;
}

function endOfString(bytes: Uint8Array, at: number): number {
  const end = at < bytes.length ? bytes.indexOf(0, at) : -1;
  return end < 0 ? bytes.length + 1 : end + 1;
}
