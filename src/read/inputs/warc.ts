// In: a web archive, plain or with each record in a gzip member of its own. Out: its pages: responses with status 200, resources and
// extracted texts, each under `archive#offset` with its address. The frames are ours (warc-frames.ts), what is in them warcio reads.
// The day of the crawl is the archive's, not the page's: it is no date of publication.

import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import type { Problem } from '../../problem.ts';
import type { Source } from '../given.ts';
import { countUnpacked, sizesIn } from './bomb.ts';
import { ByteReader, indexOfBytes, streamOf } from './byte-reader.ts';
import { type InputLimits, type Member, type Opened, problemAt, reasonOf } from './context.ts';
import { inflateMember } from './gzip-member.ts';
import { undoCodings } from './unpack.ts';
import { type Frame, readFrames, strideAfter } from './warc-frames.ts';

/** Headers around a document. */
const MOST_AROUND = 131_072;

/** Reads an archive that is not packed, or packed as a whole. */
export async function* readWarc({ path, reader, limits }: Opened): AsyncGenerator<Member> {
  for await (const frame of readFrames(reader, path, limits.mostBytes + MOST_AROUND))
    yield* readRecord(frame, path, limits);
}

/** Reads an archive of gzip members; offsets are those of the members. */
export async function* readWarcMembers({ path, reader, limits, ...opened }: Opened): AsyncGenerator<Member> {
  const sizes = sizesIn(opened.sizes);
  for await (const member of readGzipMembers(reader, path, limits.mostBytes + MOST_AROUND)) {
    if ('code' in member) {
      yield member;
      continue;
    }
    sizes.packed = reader.offset;
    countUnpacked(sizes, member.bytes.length);
    const inner = new ByteReader(streamOf(member.bytes));
    for await (const frame of readFrames(inner, path, limits.mostBytes + MOST_AROUND))
      yield* readRecord('code' in frame ? frame : { ...frame, offset: member.offset }, path, limits);
  }
}

/** First look for a member; it doubles until the member is whole. */
const FIRST_LOOK = 65_536;
/** Places that look like a gzip member while searching past damage. */
const GZIP_START = new Uint8Array([0x1f, 0x8b, 0x08]);

async function* readGzipMembers(
  reader: ByteReader,
  path: string,
  most: number,
): AsyncGenerator<Frame | Problem> {
  let failures = 0;
  for (;;) {
    const { offset } = reader;
    const member = await nextMember(reader, most);
    if (member === null) return;
    if (typeof member === 'string') {
      failures += 1;
      if (failures === 1)
        yield problemAt(
          `${path}#${offset}`,
          member === TOO_LARGE ? 'read/too-large' : 'read/damaged',
          member,
        );
      await findNextMember(reader, strideAfter(failures));
    } else {
      failures = 0;
      yield { offset, bytes: member };
    }
  }
}

const TOO_LARGE = 'record too large when unpacked: it was left out';

/** The member at the front, taken; what is wrong with it; or null at the end. */
async function nextMember(reader: ByteReader, most: number): Promise<Uint8Array | string | null> {
  for (let look = FIRST_LOOK; ; look *= 2) {
    const ahead = await reader.peek(look);
    if (ahead.length === 0) return null;
    const member = inflateMember(ahead, most);
    if (member.kind === 'member') {
      await reader.skip(member.length);
      return member.bytes;
    }
    if (member.kind === 'too-large' || look > most) return TOO_LARGE;
    if (member.kind === 'damaged') return 'damaged record: it was left out';
    if (ahead.length < look) return 'archive cut short within a record';
  }
}

async function findNextMember(reader: ByteReader, stride: number): Promise<void> {
  await reader.skip(stride);
  for (let failures = 0; ; failures++) {
    const ahead = await reader.peek(FIRST_LOOK);
    const place = indexOfBytes(ahead, GZIP_START);
    if (place >= 0) {
      await reader.skip(place);
      const head = inflateMember(await reader.peek(FIRST_LOOK), FIRST_LOOK * 64);
      if (head.kind !== 'damaged') return;
      await reader.skip(strideAfter(failures));
    } else if (ahead.length < FIRST_LOOK) {
      await reader.skip(ahead.length);
      return;
    } else await reader.skip(ahead.length - GZIP_START.length);
  }
}

async function* readRecord(
  frame: Frame | Problem,
  archive: string,
  limits: InputLimits,
): AsyncGenerator<Member> {
  if ('code' in frame) {
    yield frame;
    return;
  }
  const path = `${archive}#${frame.offset}`;
  try {
    const record = await new WARCParser(streamOf(frame.bytes)).parse();
    const source = record && (await pageOf(record, path, limits));
    if (source) yield source;
  } catch (error) {
    yield problemAt(path, 'read/damaged', `record cannot be read: ${reasonOf(error)}`);
  }
}

const PAGE_TYPE = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i;

/** The page in a record; null for everything that is none: requests, pictures, redirects, errors. */
async function pageOf(record: WARCRecord, path: string, limits: InputLimits): Promise<Source | null> {
  const type = record.warcType;
  const http = record.httpHeaders;
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return null;
  if (type === 'response' && http?.statusCode !== 200) return null;
  const contentType =
    (type === 'response' ? http?.headers.get('content-type') : record.warcContentType) ?? '';
  if (contentType !== '' && !PAGE_TYPE.test(contentType)) return null;
  const bytes = await contentOf(record, limits.mostBytes);
  const url = record.warcTargetURI;
  return {
    path,
    bytes,
    ...(limits.encoding === undefined ? {} : { encoding: limits.encoding }),
    ...(contentType === '' ? {} : { contentType }),
    ...(url ? { given: { url } } : {}),
  };
}

async function contentOf(record: WARCRecord, most: number): Promise<Uint8Array> {
  const raw = await record.readFully(false);
  const headers = record.httpHeaders?.headers;
  const isChunked = /\bchunked\b/i.test(headers?.get('transfer-encoding') ?? '');
  const body = isChunked ? await new AsyncIterReader(streamOf(raw), null, true).readFully() : raw;
  const coding = headers?.get('content-encoding') ?? '';
  // Many crawlers store the page unpacked and keep the header.
  return coding === '' || looksUnpacked(body) ? body : undoCodings(body, coding, most);
}

/** Does the page begin with markup or words? Packed bytes do not. */
function looksUnpacked(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return /^(?:\xef\xbb\xbf)?\s*(?:<[!?a-z]|[\x20-\x7e\s]{16,})/i.test(start);
}
