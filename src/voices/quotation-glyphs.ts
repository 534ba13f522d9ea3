// In: one paragraph. Out: the characters that may be quotation marks, and which way each can face by what stands beside it.
// Apostrophes, feet and inches, leading elisions and short years are told apart here, as far as their neighbours tell.

import type { Quotation, Span } from '../model/index.ts';

export interface Mark extends Span {
  readonly glyph: string;
  readonly kind: Quotation['mark'];
  /** What the shape of the glyph says. */
  readonly facing: 'open' | 'close' | 'any';
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Glyphs that close it. */
  readonly closers: string;
  /** Without a closing mark it was no quotation mark at all. */
  readonly weak: boolean;
  /** `the boats’ owners`: after an s and before a word. */
  readonly maybePossessive: boolean;
  /** `a 31" pipe`. */
  readonly maybeInches: boolean;
  /** `'98`. */
  readonly maybeYear: boolean;
}

interface Shape {
  readonly kind: Quotation['mark'];
  readonly facing: Mark['facing'];
  readonly closers: string;
}

const DOUBLE = '"”“‟″';
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['"', { kind: 'double', facing: 'any', closers: DOUBLE }],
  ['＂', { kind: 'double', facing: 'any', closers: '＂' }],
  ['“', { kind: 'double', facing: 'open', closers: DOUBLE }],
  ['”', { kind: 'double', facing: 'close', closers: DOUBLE }],
  ['‟', { kind: 'double', facing: 'open', closers: DOUBLE }],
  ['„', { kind: 'low', facing: 'open', closers: '“”"‟' }],
  ['‚', { kind: 'low', facing: 'open', closers: "‘’'" }],
  ['«', { kind: 'guillemet', facing: 'open', closers: '»' }],
  ['»', { kind: 'guillemet', facing: 'close', closers: '«' }],
  ['‹', { kind: 'guillemet', facing: 'open', closers: '›' }],
  ['›', { kind: 'guillemet', facing: 'close', closers: '‹' }],
  ['「', { kind: 'guillemet', facing: 'open', closers: '」' }],
  ['」', { kind: 'guillemet', facing: 'close', closers: '' }],
  ["'", { kind: 'single', facing: 'any', closers: "'’‘" }],
  ['‘', { kind: 'single', facing: 'open', closers: "'’‘" }],
  ['’', { kind: 'single', facing: 'close', closers: "'’" }],
]);

const GLYPHS = new RegExp(`[${[...SHAPES.keys()].join('')}]`, 'g');
// > | ''We saw them go,'' said Tarn.      ‘‘Nobody asked why.’’      ``Never,'' he said.
//   | ^^               ^^                 ^^                ^^       ^^      ^^      two small marks for one double mark
const TWIN = /''|‘‘|’’|``/.source;
const TWINS_TOO = new RegExp(`(?:${TWIN})(?!['‘’\`])|${GLYPHS.source}`, 'g');
const TWIN_OPENS = /(?:^|[\s([{\-–—/:])(?:''|‘‘|``)(?=[\p{L}\p{N}…$£€])/u;
const WORD = /[\p{L}\p{N}]/u;
const BLANK = /\s/;
/** What may stand before an opening mark: blanks, brackets, dashes, slashes, other marks. */
const BEFORE_OPEN = /[\s([{<\-–—―/=:;,*_|…."'“‘„‚«‹”’¡¿>]/;
// > | 'Tis the season to give 'em what 'twas
//   | ^                       ^         ^     leading elisions
const ELISION =
  /^(?:tis|twas|twere|twill|twould|til|till|em|cause|cos|cuz|n|bout|round|fore|gainst|nuff|ere|im|un)(?![\p{L}\p{N}])/iu;
const YEAR = /^\d\d(?!\d)/;
const DECADE = /^\d0s(?!\p{L})/u;

/** Every possible mark of the paragraph, in order. Apostrophes inside words are left out. */
export function markGlyphs(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  // Matched within the paragraph's own words: a search in the whole text would run on to the next mark far below.
  const words = text.slice(paragraph.from, paragraph.to);
  for (const match of words.matchAll(TWIN_OPENS.test(words) ? TWINS_TOO : GLYPHS)) {
    const mark = readMark(text, paragraph, paragraph.from + match.index, match[0].length);
    if (mark) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, paragraph: Span, at: number, length: number): Mark | null {
  const glyph = length > 1 ? '"' : text[at]!;
  const end = at + length;
  const shape = SHAPES.get(glyph)!;
  const before = at > paragraph.from ? charBefore(text, at) : '';
  const after = end < paragraph.to ? charAfter(text, end) : '';
  const canOpen = mayOpen(shape, before, after);
  const canClose = mayClose(shape, before, after);
  if (!canOpen && !canClose) return null;
  const single = shape.kind === 'single';
  const rest = text.slice(end, Math.min(at + 9, paragraph.to));
  if (single && canOpen && (ELISION.test(rest) || DECADE.test(rest))) return null;
  if (length === 1 && isPrime(text, paragraph, at)) return null;
  return {
    from: at,
    to: end,
    glyph,
    ...shape,
    canOpen,
    canClose,
    weak: single && glyph !== '‘',
    maybePossessive: single && canClose && isPossessive(text, at, before),
    maybeInches: glyph === '"' && /\d/.test(before),
    maybeYear: glyph === "'" && canOpen && YEAR.test(rest),
  };
}

function mayOpen(shape: Shape, before: string, after: string): boolean {
  if (after === '') return false;
  if (shape.facing === 'open' && shape.kind !== 'single' && shape.kind !== 'double') return true;
  if (BLANK.test(after)) return false;
  if (shape.kind === 'single' && shape.facing === 'close') return false;
  return before === '' || BEFORE_OPEN.test(before);
}

function mayClose(shape: Shape, before: string, after: string): boolean {
  if (before === '') return false;
  if (shape.kind === 'guillemet') return true;
  if (shape.kind === 'low') return false;
  if (BLANK.test(before)) return after === '' || (BLANK.test(after) && shape.kind === 'double');
  return after === '' || !WORD.test(after);
}

// > | 5'11", 31" wide, 6' by 4'
//   |  ^  ^    ^        ^     ^   after a digit: feet and inches, where nothing is open to close (see quotation-marks.ts)
function isPrime(text: string, paragraph: Span, at: number): boolean {
  const head = text.slice(Math.max(paragraph.from, at - 6), at);
  const glyph = text[at]!;
  if (glyph === '"' || glyph === '”') return /\d\s?['’′]\s?\d{1,2}$/.test(head);
  return (
    (glyph === "'" || glyph === '’') && /\d$/.test(head) && /^\s?\d{1,2}["”]/.test(text.slice(at + 1, at + 6))
  );
}

function isPossessive(text: string, at: number, before: string): boolean {
  if (before !== 's' && before !== 'S' && before !== 'z' && before !== 'x') return false;
  return /^ [\p{L}\p{N}]/u.test(text.slice(at + 1, at + 4));
}

function charBefore(text: string, at: number): string {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text[at - 1]!;
}

function charAfter(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text[at]!;
}
