// In: bytes and the name of a content coding (RFC 9110). Out: what they hold, at most so much of it. Used for pages as servers sent them.

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

type Unpacker = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

/** Some servers send `deflate` without the header that the standard asks for. */
const deflate: Unpacker = (bytes, options) =>
  (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate,
  br: brotliDecompressSync,
};

/** Undoes the codings of a `Content-Encoding` header. Throws where a coding is unknown, damaged, or holds more than `most` bytes. */
export function undoCodings(bytes: Uint8Array, header: string, most: number): Uint8Array {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .reverse();
  let unpacked = bytes;
  for (const name of names.filter((name) => name !== '' && name !== 'identity')) {
    const unpacker = UNPACKERS[name];
    if (!unpacker) throw new Error(`unknown content coding: ${name}`);
    unpacked = unpacker(unpacked, { maxOutputLength: most });
  }
  return unpacked;
}
