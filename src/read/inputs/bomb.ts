// In: packed bytes and what they unpack to. Out: the same, until it unpacks to far more than any text does.

import type { ByteStream } from './byte-reader.ts';
import { FREE_BYTES, MOST_RATIO } from './context.ts';

/** What went into an unpacker and what came out of it, so far. Counted on while the streams run. */
export interface Sizes {
  packed: number;
  unpacked: number;
}

/** The packed bytes, counted. */
export async function* counted(input: ByteStream, sizes: Sizes): AsyncGenerator<Uint8Array> {
  for await (const piece of input) {
    sizes.packed += piece.length;
    yield piece;
  }
}

/** What is thrown past the limit. */
export const BOMB: string = `unpacks to more than ${MOST_RATIO} times its size; the rest was left out`;

/** The unpacked bytes; throws past the limit. */
export async function* guarded(output: ByteStream, sizes: Sizes): AsyncGenerator<Uint8Array> {
  for await (const piece of output) {
    sizes.unpacked += piece.length;
    if (sizes.unpacked > FREE_BYTES && sizes.unpacked > MOST_RATIO * sizes.packed) throw new Error(BOMB);
    yield piece;
  }
}
