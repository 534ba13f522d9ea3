// In: text and the spans of tokens. Out: `Words`: for every token the numbers from which features are made (hashes of its
// form, its endings, its shape, its cluster), side by side in typed arrays. Idea: each is computed once and used by all models.

import { hashText } from './hash.ts';
import type { WordTable } from './word-table.ts';

export interface Words {
  readonly text: string;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The words themselves, one string for all tokens of a form. */
  readonly texts: string[];
  readonly form: Int32Array;
  readonly lower: Int32Array;
  readonly prefix: Int32Array;
  /** Hashes of the last one to four letters, lower case. */
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly shape: Int32Array;
  /** Flags: see CAPITAL and the others. */
  readonly flags: Uint8Array;
  readonly cluster: Uint16Array;
}

export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const HAS_DIGIT = 4;
export const HAS_LETTER = 8;
export const SPACE_BEFORE = 16;
export const LINE_BEFORE = 32;
export const PARAGRAPH_BEFORE = 64;

/** Describes the tokens given by their borders. */
export function describeWords(
  text: string,
  borders: { readonly from: Int32Array; readonly to: Int32Array },
  types: WordTypes,
): Words {
  const count = borders.from.length;
  const ints = (): Int32Array => new Int32Array(count);
  const words: Words = {
    text,
    count,
    from: borders.from,
    to: borders.to,
    texts: [],
    form: ints(),
    lower: ints(),
    prefix: ints(),
    suffix1: ints(),
    suffix2: ints(),
    suffix3: ints(),
    suffix4: ints(),
    shape: ints(),
    flags: new Uint8Array(count),
    cluster: new Uint16Array(count),
  };
  for (let i = 0; i < count; i++) {
    const from = words.from[i]!;
    const type = types.of(text.slice(from, words.to[i]!));
    words.texts.push(type.text);
    words.form[i] = type.form;
    words.lower[i] = type.lower;
    words.prefix[i] = type.prefix;
    words.suffix1[i] = type.suffix1;
    words.suffix2[i] = type.suffix2;
    words.suffix3[i] = type.suffix3;
    words.suffix4[i] = type.suffix4;
    words.shape[i] = type.shape;
    words.cluster[i] = type.cluster;
    words.flags[i] = type.flags | spaceBefore(words, i, from);
  }
  return words;
}

/** What follows from a word's letters alone. */
interface WordType {
  readonly text: string;
  readonly form: number;
  readonly lower: number;
  readonly prefix: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  readonly cluster: number;
  readonly flags: number;
}

/** Remembers what words look like: most come again. */
export interface WordTypes {
  of(word: string): WordType;
}

/** When so many words are remembered, all are forgotten: bounds memory, changes no answer. */
const MOST_TYPES = 1 << 15;
const LONGEST_REMEMBERED = 40;

/** `clusters` may be null (then every cluster is 0). */
export function createWordTypes(clusters: WordTable | null): WordTypes {
  const known = new Map<string, WordType>();
  return {
    of(word) {
      let type = known.get(word);
      if (type !== undefined) return type;
      type = describeWord(word, clusters);
      if (known.size >= MOST_TYPES) known.clear();
      if (word.length <= LONGEST_REMEMBERED) known.set(word, type);
      return type;
    },
  };
}

function describeWord(word: string, clusters: WordTable | null): WordType {
  const low = word.toLowerCase();
  const end = low.length;
  const form = hashText(word);
  const lower = word === low ? form : hashText(low);
  return {
    text: word,
    form,
    lower,
    prefix: hashText(low, 0, Math.min(3, end)),
    suffix1: hashText(low, Math.max(0, end - 1), end),
    suffix2: hashText(low, Math.max(0, end - 2), end),
    suffix3: hashText(low, Math.max(0, end - 3), end),
    suffix4: hashText(low, Math.max(0, end - 4), end),
    ...describeShape(word),
    cluster: clusters?.get(lower) ?? 0,
  };
}

/** Shape: runs of capitals, small letters, digits and others, `Xx`, `XX`, `d.d`, at most eight signs. */
function describeShape(word: string): { shape: number; flags: number } {
  let shape = 17;
  let last = 0;
  let length = 0;
  let capitals = 0;
  let letters = 0;
  let digits = 0;
  for (let k = 0; k < word.length; k++) {
    const sign = signOf(word, k);
    if (sign === 1) capitals++;
    if (sign <= 2) letters++;
    if (sign === 3) digits++;
    if (sign !== last && length++ < 8) shape = Math.imul(shape, 31) + sign;
    last = sign;
  }
  const first = word.length > 0 && signOf(word, 0) === 1 ? CAPITAL : 0;
  const all = capitals > 0 && capitals === letters ? ALL_CAPITALS : 0;
  return {
    // As the column that it goes into keeps it.
    shape: (Math.imul(shape, 31) + (word.length > 1 ? 1 : 0)) | 0,
    flags: first | all | (digits > 0 ? HAS_DIGIT : 0) | (letters > 0 ? HAS_LETTER : 0),
  };
}

/** 1 a capital, 2 a small letter, 3 a digit, 4 and up the rest. */
function signOf(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code >= 97 && code <= 122) return 2;
  if (code >= 65 && code <= 90) return 1;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return 4 + (code & 63);
  const letter = word[at]!;
  const lower = letter.toLowerCase();
  if (letter !== lower) return 1;
  return letter.toUpperCase() !== lower || code > 0xff ? 2 : 70;
}

function spaceBefore(words: Words, i: number, from: number): number {
  const start = i === 0 ? 0 : words.to[i - 1]!;
  if (i === 0) return SPACE_BEFORE | LINE_BEFORE | PARAGRAPH_BEFORE;
  if (start === from) return 0;
  let lines = 0;
  for (let k = start; k < from; k++) if (words.text.charCodeAt(k) === 10) lines++;
  return SPACE_BEFORE | (lines > 0 ? LINE_BEFORE : 0) | (lines > 1 ? PARAGRAPH_BEFORE : 0);
}
