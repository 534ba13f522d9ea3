// In: packed bytes and what they unpack to. Out: the same, until it unpacks to far more than any text does.
// Archives in archives are counted together: a thousand small ones in one are as large as one large one.

import type { ByteStream } from './byte-reader.ts';
import { FREE_BYTES, MOST_RATIO } from './context.ts';

/** What went into an unpacker and what came out of it, so far. Counted on while the streams run. */
export interface Sizes {
  packed: number;
  unpacked: number;
  /** Of the archive around. */
  readonly outer?: Sizes | undefined;
}

/** Nothing packed and nothing unpacked yet. */
export const sizesIn = (outer: Sizes | undefined, packed = 0): Sizes => ({ packed, unpacked: 0, outer });

/** The packed bytes, counted. */
export async function* counted(input: ByteStream, sizes: Sizes): AsyncGenerator<Uint8Array> {
  for await (const piece of input) {
    sizes.packed += piece.length;
    yield piece;
  }
}

/** What is thrown past the limit. */
export const BOMB: string = `unpacks to more than ${MOST_RATIO} times its size; the rest was left out`;

/** Did it unpack to more than is believed? */
export const isBomb = ({ packed, unpacked }: Sizes): boolean =>
  unpacked > FREE_BYTES && unpacked > MOST_RATIO * packed;

/** Counts what was unpacked, here and in every archive around; throws past the limit. */
export function countUnpacked(sizes: Sizes, bytes: number): void {
  for (let each: Sizes | undefined = sizes; each; each = each.outer) {
    each.unpacked += bytes;
    if (isBomb(each)) throw new Error(BOMB);
  }
}

/** The unpacked bytes; throws past the limit. */
export async function* guarded(output: ByteStream, sizes: Sizes): AsyncGenerator<Uint8Array> {
  for await (const piece of output) {
    countUnpacked(sizes, piece.length);
    yield piece;
  }
}
