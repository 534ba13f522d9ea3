// What every reader of inputs is given and gives: limits, and a stream of members and problems.

import type { Problem, ProblemCode, Severity } from '../../problem.ts';
import type { Source } from '../given.ts';
import type { Sizes } from './bomb.ts';
import type { ByteReader, ByteStream } from './byte-reader.ts';
import type { FetchRules } from './request.ts';

/** Limits that hold for every kind of input. */
export interface InputLimits {
  /** Most bytes of one document after unpacking. */
  readonly mostBytes: number;
  /** The encoding that the caller insists on. */
  readonly encoding?: string;
  /** Leave to fetch addresses that are named. Without it nothing is fetched. */
  readonly fetch?: FetchRules;
}

/** One document or one problem, as soon as it is known. */
export type Member = Source | Problem;

export interface Opened {
  readonly path: string;
  readonly reader: ByteReader;
  readonly limits: InputLimits;
  /** How many archives stand around. */
  readonly depth: number;
  readonly contentType?: string;
  readonly url?: string;
  /** What the archives around unpacked so far. */
  readonly sizes?: Sizes;
  /** The file on disk that holds exactly these bytes, for readers that jump about in it. */
  readonly file?: string;
}

/** Reads what an archive holds at a place. */
export type OpenInner = (
  outer: Opened,
  stream: ByteStream,
  path: string,
  more?: Pick<Opened, 'contentType' | 'url' | 'sizes'>,
) => AsyncGenerator<Member>;

/** Largest file that is read as a whole because its format cannot be streamed: a feed, a mail, a news message, an archive in an archive. */
export const MOST_WHOLE: number = 64 * 1024 * 1024;
/** Archives in archives: a page in a WARC in a gzip in a zip is four deep. */
export const MOST_DEPTH = 5;
/** An archive that unpacks to more than this times its size, past the free allowance, is a bomb. Text of pages packs 3 to 20 times. */
export const MOST_RATIO = 200;
export const FREE_BYTES: number = 64 * 1024 * 1024;

/** A problem of an input, which names where it is. */
export function problemAt(
  path: string,
  code: ProblemCode,
  message: string,
  severity: Severity = 'error',
): Problem {
  return { code, severity, message, path };
}

/** The first line of what a library threw. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]!.slice(0, 200);
}

/** The problem of a document past the limit. */
export function tooLarge(path: string, most: number): Member {
  return problemAt(path, 'read/too-large', `too large: more than ${most} bytes`);
}

/** Words that stood in an envelope as a document's bytes. They are UTF-8 by our own hand: what they declare of themselves is not asked. */
export function encoded(words: string): Pick<Source, 'bytes' | 'encoding' | 'contentType'> {
  return {
    bytes: new TextEncoder().encode(words),
    encoding: 'utf-8',
    contentType: 'text/html; charset=utf-8',
  };
}
