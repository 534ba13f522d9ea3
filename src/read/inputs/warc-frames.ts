// In: an uncompressed web archive. Out: the bytes of its records one by one, each with its offset, and a problem for what lies about its
// length or is damaged. ISO 28500: a version line, header fields, an empty line, `Content-Length` bytes, two line ends.
// Idea: a record is believed when another, or the end, stands where its length says. Where none does, the next record is looked for from
// the head of this one on, so that one lying length never swallows its neighbours.

import type { Problem } from '../../problem.ts';
import { type ByteReader, indexOfBytes } from './byte-reader.ts';
import { problemAt } from './context.ts';

/** One record as it stands in the archive. */
export interface Frame {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const MOST_HEADER = 65_536;
/** Bytes looked through at once for the next record. */
const SEARCH_BYTES = 262_144;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const END_OF_HEADER = encode('\r\n\r\n');
const NEXT_RECORD = encode('\r\nWARC/1.');
const VERSION = 'WARC/';

/** The records of an archive. `base` is the offset that is printed for the first byte. */
export async function* readFrames(
  reader: ByteReader,
  path: string,
  most: number,
  base = 0,
): AsyncGenerator<Frame | Problem> {
  let failures = 0;
  for (;;) {
    await skipLineEnds(reader);
    const head = await reader.peek(MOST_HEADER);
    if (head.length === 0) return;
    const offset = base + reader.offset;
    const record = await readFrame(reader, head, most);
    if (typeof record !== 'string') {
      failures = 0;
      yield { offset, bytes: record };
    } else {
      // Damage that goes on is told once, and passed over in longer and longer steps.
      failures += 1;
      if (failures === 1)
        yield problemAt(
          `${path}#${offset}`,
          record === TOO_LARGE ? 'read/too-large' : 'read/damaged',
          record,
          'error',
        );
      await findNext(reader, strideAfter(failures));
    }
  }
}

const TOO_LARGE = 'record too large: it was left out';

/** The whole record at the front, taken; or what is wrong with it, with nothing taken. */
async function readFrame(reader: ByteReader, head: Uint8Array, most: number): Promise<Uint8Array | string> {
  if (!startsWith(head, VERSION)) return 'no record begins here: the archive is damaged';
  const headerEnd = indexOfBytes(head, END_OF_HEADER) + END_OF_HEADER.length;
  if (headerEnd < END_OF_HEADER.length) return 'record without an end of its header';
  const length = lengthOf(head.subarray(0, headerEnd));
  if (length === null) return 'record without a length';
  if (length > most) return TOO_LARGE;
  const whole = await reader.peek(headerEnd + length + END_OF_HEADER.length + VERSION.length);
  if (whole.length < headerEnd + length) return 'record cut short, or its length is wrong';
  if (!isFollowed(whole.subarray(headerEnd + length))) return 'record of a wrong length';
  return reader.take(headerEnd + length);
}

function lengthOf(header: Uint8Array): number | null {
  const match = /^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(new TextDecoder('latin1').decode(header));
  return match ? Number(match[1]) : null;
}

/** Two line ends and another record or the end; some writers leave one line end out. */
function isFollowed(rest: Uint8Array): boolean {
  let at = 0;
  while (rest[at] === 13 || rest[at] === 10) at += 1;
  return at === rest.length || (at >= 2 && startsWith(rest.subarray(at), VERSION.slice(0, rest.length - at)));
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  String.fromCharCode(...bytes.subarray(0, text.length)) === text;

async function skipLineEnds(reader: ByteReader): Promise<void> {
  for (;;) {
    const ahead = await reader.peek(64);
    let at = 0;
    while (ahead[at] === 13 || ahead[at] === 10) at += 1;
    if (at === 0) return;
    await reader.skip(at);
  }
}

/** How far to go on after so many failures in a row: garbage that looks like heads of records must not cost a look for each. */
export function strideAfter(failures: number): number {
  return 2 ** Math.min(16, failures >> 5);
}

/** Goes to the next place that looks like the head of a record, or to the end. */
async function findNext(reader: ByteReader, stride: number): Promise<void> {
  await reader.skip(stride);
  for (;;) {
    const ahead = await reader.peek(SEARCH_BYTES);
    const place = indexOfBytes(ahead, NEXT_RECORD);
    if (place >= 0) {
      await reader.skip(place + 2);
      return;
    }
    if (ahead.length < SEARCH_BYTES) {
      await reader.skip(ahead.length);
      return;
    }
    await reader.skip(ahead.length - NEXT_RECORD.length);
  }
}
