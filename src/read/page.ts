// In: the bytes of one input. Out: a page: the document, its blocks, and what was odd. Chooses the reader by what the bytes are.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Page } from '../model/index.ts';
import { looksLikeHtml, readHtml } from './html.ts';
import type { Source } from './source.ts';

/** Reads one input. */
export function readSource(source: Source): Page {
  const text = new TextDecoder('utf-8').decode(source.bytes);
  const id = bytesToHex(sha256(source.bytes)).slice(0, 16);
  if (looksLikeHtml(text)) return readHtml(text, { id, path: source.path });
  return {
    document: {
      id,
      path: source.path,
      url: null,
      title: null,
      bylines: [],
      outlet: null,
      agency: null,
      aggregator: null,
      published: null,
      publishedBasis: 'none',
      publishedEvidence: [],
      publishedSources: [],
      language: 'en',
      text,
      origin: [],
    },
    blocks: [],
    problems: [],
  };
}
