// In: the bytes of one input. Out: a page: the document, its blocks, and what was odd. Chooses the reader by what the bytes are.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Page } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { binaryKind } from './binary.ts';
import { decodeBytes } from './encoding.ts';
import { looksLikeHtml, readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';
import type { Source } from './source.ts';

/** Reads one input. Never throws: what cannot be used gives an empty document and an `error` problem. */
export function readSource({ path, bytes, encoding }: Source): Page {
  const id = bytesToHex(sha256(bytes)).slice(0, 16);
  const kind = binaryKind(bytes);
  if (kind !== null) return readPlainText('', { id, path, problems: [binary(kind)] });
  const { text, problems } = decodeBytes(bytes, encoding === undefined ? {} : { encoding });
  if (text.trim() === '') return readPlainText(text, { id, path, problems: [...problems, empty(bytes)] });
  const context = { id, path, problems };
  return looksLikeHtml(text) ? readHtml(text, context) : readPlainText(text, context);
}

function binary(kind: string): Problem {
  return { code: 'read/binary', severity: 'error', message: `not text: ${kind}` };
}

function empty(bytes: Uint8Array): Problem {
  return {
    code: 'read/empty',
    severity: 'error',
    message: bytes.length === 0 ? 'empty input' : 'nothing but white space',
  };
}
