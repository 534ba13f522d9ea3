// In: the bytes of one input. Out: a page: the document, its blocks, and what was odd. Chooses the reader by what the bytes are.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Page } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { binaryKind } from './binary.ts';
import { byteOffsets } from './byte-offsets.ts';
import { decodeBytes } from './encoding.ts';
import type { Source } from './given.ts';
import { describeGiven } from './given-metadata.ts';
import { looksLikeHtml, readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';

/** Words that a stretch with a full stop must have to be a sentence of an article and not a label. */
const SENTENCE_WORDS = 5;

/** Reads one input. Never throws: what cannot be used gives an empty document and an `error` problem. */
export function readSource(source: Source): Page {
  return describeGiven(readBytes(source), source.given ?? {});
}

/** The id of the document that these bytes give: sixteen hexadecimal digits of their SHA-256. */
export function documentId(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, 16);
}

function readBytes({ path, bytes, encoding, contentType, form, given }: Source): Page {
  const id = documentId(bytes);
  const kind = binaryKind(bytes);
  if (kind !== null) return readPlainText('', { id, path, problems: [binary(kind)] });
  const sentAs = /charset\s*=\s*["']?([\w:-]{2,40})/i.exec(contentType ?? '')?.[1];
  const decoded = decodeBytes(bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(sentAs === undefined ? {} : { sentAs }),
  });
  const { text, problems } = decoded;
  if (text.trim() === '') return readPlainText(text, { id, path, problems: [...problems, empty(bytes)] });
  const context = { id, path, problems };
  if (!isMarkup(text, form, contentType)) return readPlainText(text, context);
  const isFragment = form === 'fragment';
  const page = readHtml(text, {
    ...context,
    byteAt: byteOffsets(bytes, decoded),
    isFragment,
    given: given ?? {},
  });
  // A fragment was called the article by its envelope, however short it is.
  return isFragment ? page : judged(page);
}

function isMarkup(text: string, form: Source['form'], contentType: string | undefined): boolean {
  if (form === 'text') return false;
  return (
    form !== undefined || /^(?:text\/html|application\/xhtml)/i.test(contentType ?? '') || looksLikeHtml(text)
  );
}

/** Adds what is odd about the page as a whole: nothing that reads like an article, dates that disagree. */
function judged(page: Page): Page {
  return { ...page, problems: [...page.problems, ...articleProblems(page), ...dateProblems(page)] };
}

function articleProblems(page: Page): Problem[] {
  const code = articleProblem(page);
  if (code === null) return [];
  const message =
    code === 'read/no-article'
      ? 'no article found; all visible text was kept'
      : 'navigation and notices only';
  return [{ code, severity: 'warning', message }];
}

/** Dates that the page declares about itself and that differ from the one taken. Lines of text and changes may differ as they like. */
function dateProblems({ document: { published, publishedSources } }: Page): Problem[] {
  const day = published?.slice(0, 10);
  const others = publishedSources.filter(
    ({ source, value, why }) =>
      /^(?:JSON-LD|meta|address)/u.test(source) &&
      value.slice(0, 10) !== day &&
      why.startsWith('less believed'),
  );
  if (day === undefined || others.length === 0) return [];
  const said = others.map(({ source, value }) => `${source} ${value.slice(0, 10)}`).join(', ');
  return [{ code: 'read/dates-disagree', severity: 'info', message: `taken ${day}; ${said} disagrees` }];
}

/** Null where some stretch has the length and the end of a sentence; live entries and quotations count. */
function articleProblem({ document, blocks }: Page): 'read/no-article' | 'read/only-boilerplate' | null {
  const content = blocks.filter(({ role }) => role !== 'boilerplate' && role !== 'promo');
  if (document.text.trim() === '' || content.length === 0) return 'read/only-boilerplate';
  const hasSentence = content.some(({ from, to }) => {
    const words = document.text.slice(from, to).trim();
    return words.split(/\s+/u).length >= SENTENCE_WORDS && /[.!?…]["'”’»)\]]*(?:\s|$)/u.test(words);
  });
  return hasSentence ? null : 'read/no-article';
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
