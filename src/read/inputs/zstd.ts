// In: a Zstandard stream. Out: what is packed in it, through fzstd (Node 20 has none of its own).

import { Decompress } from 'fzstd';
import { counted, guarded, sizesIn } from './bomb.ts';
import type { ByteStream } from './byte-reader.ts';
import type { Member, Opened, OpenInner } from './context.ts';

/** Reads what a Zstandard file holds. */
export function readZstd(opened: Opened, open: OpenInner): AsyncGenerator<Member> {
  const sizes = sizesIn(opened.sizes);
  return open(opened, guarded(unpack(counted(opened.reader.rest(), sizes)), sizes), opened.path, { sizes });
}

/** Small pieces in, so that little comes out at once. */
const PIECE_BYTES = 16_384;

async function* unpack(packed: ByteStream): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const unpacker = new Decompress((piece) => ready.push(piece));
  for await (const piece of packed)
    for (let at = 0; at < piece.length; at += PIECE_BYTES) {
      unpacker.push(piece.subarray(at, at + PIECE_BYTES));
      yield* ready;
      ready = [];
    }
  unpacker.push(new Uint8Array(0), true);
  yield* ready;
}
