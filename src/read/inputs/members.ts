// In: one input as a stream of bytes. Out: its documents one by one, however deep they are packed, and a problem for each that cannot be had.
// Each format is one file; archives hand what they unpack back to this one. Nothing is written to disk and nothing is fetched.

import { BOMB } from './bomb.ts';
import { ByteReader, type ByteStream } from './byte-reader.ts';
import {
  type Member,
  MOST_DEPTH,
  type Opened,
  type OpenInner,
  problemAt,
  reasonOf,
  tooLarge,
} from './context.ts';
import { KIND_BYTES, type Kind, kindOf } from './kinds.ts';

type Reader = (opened: Opened, open: OpenInner) => AsyncGenerator<Member>;
/** Formats are loaded when the first input of theirs comes. */
const READERS: Readonly<Record<Exclude<Kind, 'document'>, () => Promise<Reader>>> = {
  gzip: async () => (await import('./gzip.ts')).readGzip,
  zstd: async () => (await import('./zstd.ts')).readZstd,
  zip: async () => (await import('./zip.ts')).readZip,
  warc: async () => (await import('./warc.ts')).readWarc,
  json: async () => (await import('./json.ts')).readJson,
  'json-lines': async () => (await import('./json.ts')).readJsonLines,
  feed: async () => (await import('./feed.ts')).readFeed,
  newsml: async () => (await import('./newsml.ts')).readNewsml,
  mail: async () => (await import('./mail.ts')).readMail,
};

/** The documents of one input. Never throws: what goes wrong in a format is a problem that names the member. */
export async function* readMembers(opened: Opened): AsyncGenerator<Member> {
  try {
    const kind = kindOf(await opened.reader.peek(KIND_BYTES), opened.path);
    if (kind === 'document') yield await readDocument(opened);
    else if (opened.depth >= MOST_DEPTH)
      yield problemAt(opened.path, 'read/too-deep', `archives ${MOST_DEPTH} deep, not opened further`);
    else yield* (await READERS[kind]())(opened, openInner);
  } catch (error) {
    const reason = reasonOf(error);
    yield reason === BOMB
      ? problemAt(opened.path, 'read/bomb', reason)
      : problemAt(opened.path, 'read/damaged', `cannot be read on: ${reason}`);
  } finally {
    await opened.reader.close().catch(() => {}); // what a stream says when it is let go tells nothing
  }
}

async function* openInner(
  outer: Opened,
  stream: ByteStream,
  path: string,
  more: Pick<Opened, 'contentType' | 'url' | 'sizes'> = {},
): AsyncGenerator<Member> {
  const { limits, depth, sizes } = outer;
  const around = sizes === undefined ? {} : { sizes };
  yield* readMembers({ path, reader: new ByteReader(stream), limits, depth: depth + 1, ...around, ...more });
}

async function readDocument({ path, reader, limits, contentType, url }: Opened): Promise<Member> {
  const bytes = await reader.takeAll(limits.mostBytes);
  if (bytes === null) return tooLarge(path, limits.mostBytes);
  return {
    path,
    bytes,
    ...(limits.encoding === undefined ? {} : { encoding: limits.encoding }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(url === undefined ? {} : { given: { url } }),
  };
}
