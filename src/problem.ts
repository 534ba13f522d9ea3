// Every way in which an input can be odd (Problem, as data) and a caller can be wrong (VariorumError, thrown).
// In: nothing. Out: the table of codes, from which the reference page is generated and against which a test checks
// that each code is documented and provoked.

import type { Span } from './model/span.ts';

/** How much a problem matters: `error` = the input could not be used, `warning` = part of it is in doubt, `info` = good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Each code with one line that says what it means and what the reader can do. */
export const PROBLEMS = {
  'read/missing': 'the file, folder or pattern names nothing that exists; check the path',
  'read/unreadable': 'the file exists but cannot be read; check its permissions',
  'read/empty': 'the input holds no characters; nothing was found in it',
  'read/binary':
    'the bytes are not text (control bytes, or the signature of another format); the input was left out',
  'read/bad-encoding':
    'some bytes are not valid in the declared or detected encoding; they are shown as U+FFFD at the place given',
  'read/wrong-declaration': 'the page declares one encoding, its bytes are another; the bytes decided',
  'read/too-large': 'the input is larger than the limit; raise it with --max-bytes',
  'read/guessed-language':
    'the page names no language; its small words are English, so it is read as English',
  'read/no-article': 'no article body was found on the page; all visible text was kept',
  'read/only-boilerplate': 'the page holds navigation and notices only; no passage is an article',
  'read/duplicate': 'the same file was named twice; it was read once',
  'read/damaged':
    'the archive, feed or file is damaged from the place named; what could be read before and after it was read',
  'read/too-deep':
    'archives are packed in archives more deeply than any page is; the innermost was not opened',
  'read/bomb': 'the archive lists or holds far more than its size explains; the rest was left out',
  'read/no-document': 'the file was understood, but no text to read is in it',
  'fetch/off': 'an address of the web was named, and nothing is fetched without --fetch',
  'fetch/refused':
    'the address was not fetched: robots.txt forbids it, it leads to a private or local address, or redirects without end',
  'fetch/failed': 'the address could not be fetched: the net or the server failed, or time was up',
  'analyse/fault':
    'a fault of ours while this document was analysed; it was left out, the others are there: please report it with the document',
  'voices/lost-quotation':
    'words announce a quotation ("As she well says,") and none follows; the place is where it was lost',
  'voices/comment-count':
    'the head of a comment thread counts other comments than stand in the text; some were cut or the head is wrong',
  'read/dates-disagree': 'the sources of the publication date disagree; see publishedEvidence',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Something odd about an input. `path` names the input where the problem is not inside one document's line. */
export interface Problem extends Partial<Span> {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly path?: string;
}

/** Codes of errors that end an operation, with the exit code each leads to. */
export const ERRORS = {
  usage: 2,
  library: 4,
  internal: 70,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** The caller or the outside failed. `hint` says what to do next. */
export class VariorumError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'VariorumError';
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
