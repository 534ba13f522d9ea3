// In: bytes. Out: their text, the encoding it was read as, and what was odd. Nothing is replaced silently.
// Order (docs/decisions/0003-encodings.md): byte-order mark, the caller's word, strict UTF-8, the page's own declaration, the bytes' statistics.

import { analyse as guessEncodings } from 'chardet';
import type { Problem } from '../problem.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding, lower case. */
  readonly encoding: string;
  /** Bytes of the mark before the text, 0 without one. */
  readonly markBytes: number;
  readonly problems: readonly Problem[];
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How many good multi-byte characters make one bad sequence a slip in UTF-8 text rather than a sign of another encoding. */
const GOOD_FOR_ONE_BAD = 4;
/** Bytes that statistics and declarations are looked for in. */
const SAMPLE_BYTES = 65_536;

export interface DecodeOptions {
  /** The caller's word, which is not doubted. */
  readonly encoding?: string;
  /** The `charset` of the header under which the bytes were sent: believed before the page's own declaration, and doubted like it. */
  readonly sentAs?: string;
}

/** Decodes bytes. `encoding` forces one; an unknown name is reported and ignored. */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const mark = MARKS.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  const markBytes = mark?.[1].length ?? 0;
  const body = bytes.subarray(markBytes);
  const forced = options.encoding === undefined ? null : nameOf(options.encoding);
  const problems = options.encoding !== undefined && forced === null ? [unknownName(options.encoding)] : [];
  const sentAs = options.sentAs === undefined ? null : nameOf(options.sentAs);
  const asUtf8 = decode(body, 'utf-8');
  const encoding = forced ?? mark?.[0] ?? wideEncoding(body) ?? decideEncoding(body, asUtf8, sentAs);
  const text = encoding === 'utf-8' ? asUtf8 : decode(body, encoding);
  return {
    text,
    encoding,
    markBytes,
    problems: [
      ...problems,
      ...(forced === null ? wrongDeclaration(body, encoding, text, sentAs) : []),
      ...replaced(text, encoding),
    ],
  };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null; // the one way to ask whether a label is known
  }
}

/** UTF-16 without a mark: every other byte of the sample is NUL. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) zeros[index & 1]! += 1;
  const half = sample.length / 2;
  if (half < 2 || Math.max(...zeros) < 0.7 * half || Math.min(...zeros) > 0.1 * half) return null;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}

function decideEncoding(bytes: Uint8Array, text: string, sentAs: string | null): string {
  if (!text.includes('\uFFFD')) return 'utf-8';
  const bad = count(text, /\uFFFD/gu);
  if (count(text, /[^\0-\u007F\uFFFD]/gu) >= GOOD_FOR_ONE_BAD * bad) return 'utf-8';
  for (const declared of [sentAs, declaredEncoding(bytes)])
    if (declared !== null && declared !== 'utf-8' && !declared.startsWith('utf-16')) return declared;
  return guess(bytes) ?? 'windows-1252';
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

/** What the page says of itself: `<meta charset>`, `<meta http-equiv>` or the XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, 4096), 'windows-1252');
  const label =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{2,40})/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})/iu.exec(head)?.[1];
  const name = label === undefined ? null : nameOf(label);
  // A page that could be read up to here byte by byte is not UTF-16, whatever it says.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

/** Statistics over the text without its tags: markup is ASCII and would drown the few telling bytes. */
function guess(bytes: Uint8Array): string | null {
  const plain = decode(bytes.subarray(0, SAMPLE_BYTES), 'latin1').replace(/<[^<>]{0,2000}>/gu, ' ');
  const stripped = Uint8Array.from(plain, (char) => char.charCodeAt(0) & 0xff);
  for (const { name } of guessEncodings(stripped)) {
    const known = nameOf(name);
    if (known !== null && known !== 'utf-8' && !known.startsWith('utf-16')) return known;
  }
  return null;
}

function wrongDeclaration(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  sentAs: string | null,
): Problem[] {
  const declared = sentAs ?? declaredEncoding(bytes);
  if (declared === null || declared === encoding || !/[^\0-\u007F]/u.test(text)) return [];
  const message = `declared ${declared}, but the bytes are ${encoding}`;
  return [{ code: 'read/wrong-declaration', severity: 'warning', message }];
}

function replaced(text: string, encoding: string): Problem[] {
  const from = text.indexOf('\uFFFD');
  if (from < 0) return [];
  const times = count(text, /\uFFFD/gu);
  const message = `bad encoding: ${times} place${times === 1 ? '' : 's'} not valid as ${encoding}, the first at character ${from}`;
  return [{ code: 'read/bad-encoding', severity: 'warning', message, from, to: from + 1 }];
}

function unknownName(label: string): Problem {
  return {
    code: 'read/bad-encoding',
    severity: 'warning',
    message: `unknown encoding: ${label}; found out from the bytes instead`,
  };
}
