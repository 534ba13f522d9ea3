// In: the bytes of one input. Out: a page: the document, its blocks, and what was odd. Chooses the reader by what the bytes are.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Page } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { binaryKind } from './binary.ts';
import { byteOffsets } from './byte-offsets.ts';
import { type Decoded, decodeBytes } from './encoding.ts';
import { type Explained, explainParts } from './explain.ts';
import type { Source } from './given.ts';
import { describeGiven } from './given-metadata.ts';
import { explainHtml, looksLikeHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';

/** Words that a stretch with a full stop must have to be a sentence of an article and not a label. */
const SENTENCE_WORDS = 5;

/** Reads one input. Never throws: what cannot be used gives an empty document and an `error` problem. */
export function readSource(source: Source): Page {
  return readBytes(source, () => []).page;
}

/** The same, with what was taken and left of the page, by which rule. */
export function explainSource(source: Source): Explained {
  const { page, parts } = readBytes(source, explainParts);
  return { page, parts, dates: page.document.publishedSources };
}

/** The id of the document that these bytes give: sixteen hexadecimal digits of their SHA-256. */
export function documentId(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, 16);
}

type Explain = Parameters<typeof explainHtml>[2];
type Read = ReturnType<typeof explainHtml>;

function readBytes(source: Source, explain: Explain): Read {
  const { page, parts } = readForm(source, explain);
  return { page: describeGiven(page, source.given ?? {}), parts };
}

function readForm(source: Source, explain: Explain): Read {
  const { path, bytes, form, contentType, given = {}, without } = source;
  const id = documentId(bytes);
  const asText = (text: string, problems: readonly Problem[]): Read => ({
    page: readPlainText(text, { id, path, problems }),
    parts: [],
  });
  const kind = binaryKind(bytes);
  if (kind !== null) return asText('', [binary(kind)]);
  const decoded = decodeSource(source);
  const { text, problems } = decoded;
  if (text.trim() === '') return asText(text, [...problems, empty(bytes)]);
  if (!isMarkup(text, form, contentType)) return asText(text, problems);
  const isFragment = form === 'fragment';
  const context = {
    id,
    path,
    problems,
    byteAt: byteOffsets(bytes, decoded),
    isFragment,
    given,
    ...(without ? { without } : {}),
  };
  const read = explainHtml(text, context, explain);
  // A fragment was called the article by its envelope, however short it is.
  return isFragment ? read : { ...read, page: judged(read.page) };
}

function decodeSource({ bytes, encoding, contentType }: Source): Decoded {
  const sentAs = /charset\s*=\s*["']?([\w:-]{2,40})/i.exec(contentType ?? '')?.[1];
  return decodeBytes(bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(sentAs === undefined ? {} : { sentAs }),
  });
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
