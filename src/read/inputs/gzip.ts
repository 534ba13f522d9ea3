// In: a gzip stream. Out: what is packed in it. Web archives of one record a member go to their own reader, which can tell offsets and
// pass over damage; everything else is one stream.

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { counted, guarded, type Sizes, sizesIn } from './bomb.ts';
import { type ByteStream, indexOfBytes } from './byte-reader.ts';
import type { Member, Opened, OpenInner } from './context.ts';
import { FIRST_MEMBER_BYTES, inflateMember } from './gzip-member.ts';

/** Reads what a gzip file holds. */
export async function* readGzip(opened: Opened, open: OpenInner): AsyncGenerator<Member> {
  const first = inflateMember(await opened.reader.peek(FIRST_MEMBER_BYTES), FIRST_MEMBER_BYTES);
  if (first.kind === 'member' && isOneRecord(first.bytes)) {
    const { readWarcMembers } = await import('./warc.ts');
    yield* readWarcMembers(opened);
    return;
  }
  const sizes = sizesIn(opened.sizes);
  yield* open(opened, gunzip(opened.reader.rest(), sizes), opened.path, { sizes });
}

const NEXT_RECORD = new TextEncoder().encode('\r\n\r\nWARC/1.');

/** One record of a web archive and no second one: an archive that is packed as a whole is a stream like any other. */
function isOneRecord(bytes: Uint8Array): boolean {
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== 'WARC/') return false;
  return indexOfBytes(bytes, NEXT_RECORD) < 0;
}

function gunzip(packed: ByteStream, sizes: Sizes): ByteStream {
  const source = Readable.from(counted(packed, sizes));
  const unpacker = createGunzip();
  source.on('error', (error) => unpacker.destroy(error));
  return guarded(source.pipe(unpacker), sizes);
}
