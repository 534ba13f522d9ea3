// In: text and a span. Out: the tokens of the span, as spans in order; nothing but white space lies between them.
// Idea: one pass; at each place the longest of a few patterns is taken, then words are cut where Universal Dependencies
// for English cuts them: clitics (did|n't, Tarn|'s), hyphens (oil|-|rich, but re-elected), units (5|km), currency ($|5).
// Every pattern is bounded or linear, so that no input makes it slow.

import type { Span } from '../model/index.ts';
import {
  ABBREVIATIONS,
  ABBREVIATIONS_BEFORE_NUMBER,
  ABBREVIATIONS_WITH_CAPITAL,
  FUSED,
  FUSED_UNITS,
  JOINED_PREFIXES,
} from './english/abbreviations.ts';

/** Receives the tokens one by one. */
export type TakeToken = (from: number, to: number) => void;

/** The tokens of `span` (of the whole text, when no span is given). Pure, and the same wherever it is called from. */
export function tokenize(text: string, span: Span = { from: 0, to: text.length }): readonly Span[] {
  const tokens: Span[] = [];
  scanTokens(text, span, (from, to) => tokens.push({ from, to }));
  return tokens;
}

// > | see https://example.org/a?b=1, or write to desk@example.org or @desk
//   |     ^^^^^^^^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^^^^    ^^^^^
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|[@#](?=\p{N}{0,3}\p{L})[\p{L}\p{N}_]{1,100}/uy;
// > | 1,200.50   11/28/2000   5:30   713-555-3989   20th   1990s
//   | ^^^^^^^^   ^^^^^^^^^^   ^^^^   ^^^^^^^^^^^^   ^^^^   ^^^^^
const NUMBER =
  /\d+(?:(?:-\d{2,4}){2,4}|(?:[.,:/]\d+){0,20})(?:st|nd|rd|th|['’]?s)?(?![\p{L}\d]|[.,:/]\d)|\d+(?:[.,:]\d+){0,20}/uy;
// > | U.S.   p.m.   e.g.
//   | ^^^^   ^^^^   ^^^^
const DOTTED = /(?:\p{L}\.){2,12}(?!\p{L}\p{L})/uy;
const DOTTED_OPEN = /(?:\p{L}\.){1,12}\p{L}(?![\p{L}\p{N}])/uy;
// > | AT&T   R&D
//   | ^^^^   ^^^
const INITIALS = /[A-Z]{1,3}&[A-Z]{1,3}(?![\p{L}\p{N}])/uy;
const WORD = /[\p{L}\p{M}\p{N}_]+(?:\.[\p{L}][\p{L}\p{N}]{1,20}(?![\p{L}\p{N}'’]))?/uy;
const PLAIN_WORD = /[\p{L}\p{M}\p{N}_]+/uy;
// > | O'Connor   l'Enfant   o'clock
//   | ^^^^^^^^   ^^^^^^^^   ^^^^^^^
const NAME_WITH_APOSTROPHE = /(?:[OoDdLl]|[\p{L}\p{M}]{2,12})['’ʼ](?=\p{L})[\p{L}\p{M}]{2,30}/uy;
const CLITIC = /['’`](?:s|S|m|M|re|RE|ve|VE|ll|LL|d|D)(?![\p{L}\p{N}])/uy;
const NEGATION = /^\p{L}*(n['’]t)$/iu;
// > | …  ...  --  !!  ?!  ====  ***   :)   :-(
const RUN =
  /\.{2,}|-{2,}|[!?]{2,}|={2,}|\*{2,}|_{2,}|~{2,}|<{2,}|>{2,}|\.[!?]|[:;=]-?[)(DP](?![\p{L}\p{N}])|''|``|‘‘|’’/uy;
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u{FE0F}\u{1F3FB}-\u{1F3FF}]{0,2}(?:\u200d\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]{0,2}){0,6}|\p{Regional_Indicator}{2}/uy;
const SPACE = /[\s\u00a0\u200b\u2060\ufeff\u00ad]/u;
const TRAILING = /(?<![.,;:!?'"”’)\]}>])[.,;:!?'"”’)\]}>]+$/u;

/** Gives the tokens of `span` to `take`. */
export function scanTokens(text: string, span: Span, take: TakeToken): void {
  const end = span.to;
  let at = span.from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || ((code < 33 || code > 127) && SPACE.test(text[at]!))) {
      at++;
      continue;
    }
    const to = Math.min(tokenEnd(text, at, end), end);
    if (isWordStart(text, at)) takeWord(text, at, to, take);
    else take(at, to);
    at = to;
  }
}

function tokenEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (isWordStart(text, at)) {
    const plain = plainEnd(text, at);
    const address = mayBeAddress(text, at, plain) ? match(ADDRESS, text, at) : at;
    if (address > at) return trimAddress(text, at, address);
    if (code >= 48 && code <= 57) return numberEnd(text, at, end);
    return standsAlone(text, at, plain) ? plain : wordEnd(text, at, end);
  }
  if (code === 64 || code === 35) {
    const handle = match(ADDRESS, text, at);
    if (handle > at) return handle;
  }
  const mayBeClitic = (isApostrophe(code) || code === 96) && at > 0;
  const clitic = mayBeClitic && isWordStart(text, at - 1) ? match(CLITIC, text, at) : at;
  if (clitic > at) return clitic;
  const run = mayBeRun(text, at) ? match(RUN, text, at) : at;
  if (run > at) return run;
  if (code > 127 && !isTypographic(code)) {
    const emoji = match(EMOJI, text, at);
    if (emoji > at) return emoji;
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < end) return at + 2;
  }
  return at + 1;
}

// What follows asks a few characters whether a pattern could match at all: most words are letters and then a blank or a mark, and to start
// the patterns one after another took more time than all else here.

/** The end of the letters, digits and low lines of ASCII from `at` on. */
function plainEnd(text: string, at: number): number {
  let to = at;
  while (isPlain(text.charCodeAt(to))) to++;
  return to;
}

function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

/** ADDRESS wants `http` or `www.` here, or a sign that mail addresses may have, or an `@`, behind the letters. */
function mayBeAddress(text: string, at: number, plain: number): boolean {
  const next = text.charCodeAt(plain);
  if (next === 64 || next === 46 || next === 43 || next === 37 || next === 45) return true;
  return text.startsWith('http', at) || text.startsWith('www.', at);
}

// > | boats, gate;      but | U.S.  AT&T  re-elect  didn't  example.org  Tarn’s
//   | ^^^^^  ^^^^
/** No pattern takes less or more than plain letters before a blank or a mark that none of them knows. */
function standsAlone(text: string, at: number, plain: number): boolean {
  const next = text.charCodeAt(plain);
  if (plain === at || next === 46 || next === 39 || next === 38 || next === 45) return false;
  return !(next > 127) || (next !== 0x2019 && isTypographic(next));
}

/** Dashes, quotation marks, the ellipsis: neither letters, nor marks of letters, nor pictures. */
function isTypographic(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

/** RUN takes two characters at least, none of them blank. */
function mayBeRun(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const isFace = [58, 59, 61].includes(text.charCodeAt(at)); // `:D`, `;P`
  return next > 32 && (isFace || !isPlain(next));
}

function trimAddress(text: string, from: number, to: number): number {
  const tail = TRAILING.exec(text.slice(from, to));
  return tail ? from + tail.index : to;
}

function numberEnd(text: string, at: number, end: number): number {
  const number = match(NUMBER, text, at);
  const word = match(PLAIN_WORD, text, number);
  // > | 25km  5pm        | 4x4  7th2
  //   | ^^    ^          | ^^^  ^^^^
  if (word === number) return number;
  return FUSED_UNITS.has(text.slice(number, word).toLowerCase()) ? number : Math.min(word, end);
}

function wordEnd(text: string, at: number, end: number): number {
  const dotted = match(DOTTED, text, at);
  if (dotted > at) return dotted;
  const open = match(DOTTED_OPEN, text, at);
  if (open > at)
    return text[open] === '.' && ABBREVIATIONS.has(text.slice(at, open).toLowerCase()) ? open + 1 : open;
  const name = match(NAME_WITH_APOSTROPHE, text, at);
  if (name > at && !isContraction(text.slice(at, name))) return Math.max(name, match(PLAIN_WORD, text, name));
  const initials = match(INITIALS, text, at);
  if (initials > at) return initials;
  let to = match(WORD, text, at);
  if (to === at) return at + 1;
  if (text.slice(at, to).includes('.') && !isFileOrSite(text.slice(at, to))) to = match(PLAIN_WORD, text, at);
  const negated =
    isApostrophe(text.charCodeAt(to)) &&
    /^['’]t(?![\p{L}\p{N}])/iu.test(text.slice(to, to + 3)) &&
    /n$/i.test(text.slice(at, to));
  if (negated) return to + 2;
  if (text[to] === '.' && to < end && keepsStop(text, at, to)) return to + 1;
  return joinPrefix(text, at, to);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isContraction(word: string): boolean {
  return /['’](?:s|m|re|ve|ll|d|t)$/iu.test(word);
}

/** "report.doc", "example.com", but not two sentences without a space between them ("end.The"). */
function isFileOrSite(word: string): boolean {
  const extension = word.slice(word.lastIndexOf('.') + 1);
  return /^(?:com|org|net|gov|edu|info|co|uk|de|fr|eu|ru|tv|io|us|doc|docx|xls|xlsx|pdf|txt|html?|jpe?g|png|gif|ppt|zip|mp3|mp4|csv|url)$/.test(
    extension,
  );
}

function keepsStop(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  const lower = word.toLowerCase();
  // > | J. Arden      but | So did I.
  if (word.length === 1) return word !== 'I' && word !== lower && text[to + 1] !== undefined;
  const capital = word[0] !== lower[0];
  if (ABBREVIATIONS_BEFORE_NUMBER.has(lower) && /^\.\s?\d/.test(text.slice(to, to + 3))) return true;
  if (lower === 'no' || lower === 'nos') return false;
  if (ABBREVIATIONS_WITH_CAPITAL.has(lower)) return capital;
  return ABBREVIATIONS.has(lower);
}

function joinPrefix(text: string, from: number, to: number): number {
  if (text[to] !== '-' || !JOINED_PREFIXES.has(text.slice(from, to).toLowerCase())) return to;
  const next = match(PLAIN_WORD, text, to + 1);
  return next > to + 1 ? next : to;
}

/** Cuts one word where its parts are words. */
function takeWord(text: string, from: number, to: number, take: TakeToken): void {
  const cut = cutOf(text, from, to);
  if (cut > from && cut < to) {
    take(from, cut);
    take(cut, to);
  } else take(from, to);
}

function cutOf(text: string, from: number, to: number): number {
  if (to - from < 4 || to - from > 12) return from;
  const last = text.charCodeAt(to - 1) | 32;
  const isNegated = last === 116 && isApostrophe(text.charCodeAt(to - 2));
  if (isNegated && NEGATION.test(text.slice(from, to))) return to - 3;
  const fused =
    last === 116 || last === 97 || last === 101 ? FUSED.get(text.slice(from, to).toLowerCase()) : undefined;
  return fused === undefined ? from : from + fused;
}

const LETTER = /[\p{L}\p{N}\p{M}_]/u;

function isWordStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlain(code);
  if (isTypographic(code)) return false;
  if (code >= 0xd800 && code < 0xe000) return LETTER.test(String.fromCodePoint(text.codePointAt(at)!));
  return LETTER.test(text[at]!);
}

/** End of the match of a sticky pattern at `at`; `at` when there is none. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
