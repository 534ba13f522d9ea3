// Words that are the same, forms of one word, or two spellings of it. In: lists of words that are compared with many others. Out: which
// words of one may be the same as a word of another or near it, by an index of their forms; and, for most pairs of lists, at a glance that
// a word stands not in the other at all, by one bit for each form (Bloom 1970).

import type { Term } from './terms.ts';

/** Words by what another must have in common with them to be the same or near: the key, the stem, the beginning or the end. */
export interface FormIndex {
  readonly words: readonly Term[];
  readonly keys: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly edges: ReadonlyMap<number, readonly number[]>;
}

const formIndexes = new WeakMap<readonly Term[], FormIndex>();

/** The same words are compared with many others: they are indexed once. */
export function formIndexOf(words: readonly Term[]): FormIndex {
  const known = formIndexes.get(words);
  if (known !== undefined) return known;
  const index = indexForms(words);
  formIndexes.set(words, index);
  return index;
}

function indexForms(words: readonly Term[]): FormIndex {
  const keys = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const edges = new Map<number, number[]>();
  words.forEach((word, at) => {
    enter(keys, word.key, at);
    if (!word.isContent) return;
    enter(stems, word.stem, at);
    for (const edge of edgesOf(word.key)) enter(edges, edge, at);
  });
  return { words, keys, stems, edges };
}

function enter<Form>(places: Map<Form, number[]>, form: Form, at: number): void {
  const held = places.get(form);
  if (held === undefined) places.set(form, [at]);
  else held.push(at);
}

/** Places of words that may be the same as a word or near it; some stand there twice. */
export function likeIn({ keys, stems, edges }: FormIndex, word: Term): readonly number[] {
  const same = keys.get(word.key) ?? NOWHERE;
  if (!word.isContent) return same;
  const like = [...same, ...(stems.get(word.stem) ?? NOWHERE)];
  for (const edge of edgesOf(word.key)) for (const at of edges.get(edge) ?? NOWHERE) like.push(at);
  return like;
}

/** For each word of the first: is it, or one near it, among the second? Most pairs of words share no form, and their marks tell it. */
export function heldIn(a: readonly Term[], b: readonly Term[]): (at: number) => boolean {
  const { probes } = marksOf(a);
  const { signature } = marksOf(b);
  return (at) => {
    for (let i = at * PROBES; i < (at + 1) * PROBES; i++) {
      const mark = probes[i]!;
      if ((signature[mark >>> 5]! >>> (mark & 31)) & 1) return isAmong(formIndexOf(b), a[at]!);
    }
    return false;
  };
}

function isAmong({ words, keys, stems, edges }: FormIndex, word: Term): boolean {
  if (keys.has(word.key)) return true;
  if (!word.isContent) return false;
  if (stems.has(word.stem)) return true;
  for (const edge of edgesOf(word.key))
    for (const at of edges.get(edge) ?? NOWHERE) if (isSpelling(word.key, words[at]!.key)) return true;
  return false;
}

/** What a list of words is told by at a glance: a bit for each of their forms. Words without a bit in common are neither same nor near. */
interface Marks {
  /** PROBES marks for each word: of its key, its stem, its beginning and its end; where it has none, of its key again. */
  readonly probes: Uint16Array;
  readonly signature: Int32Array;
}

const PROBES = 4;
/** Bits of a signature: a sentence sets some eighty. */
const BITS = 2048;
const marksKnown = new WeakMap<readonly Term[], Marks>();

function marksOf(words: readonly Term[]): Marks {
  const known = marksKnown.get(words);
  if (known !== undefined) return known;
  const probes = new Uint16Array(words.length * PROBES);
  const signature = new Int32Array(BITS / 32);
  words.forEach((word, at) => {
    probes.set(probesOf(word), at * PROBES);
  });
  for (const mark of probes) signature[mark >>> 5]! |= 1 << (mark & 31);
  const marks = { probes, signature };
  marksKnown.set(words, marks);
  return marks;
}

const probesKnown = new Map<string, readonly number[]>();

function probesOf({ key, stem, isContent }: Term): readonly number[] {
  const known = probesKnown.get(key);
  if (known !== undefined) return known;
  if (probesKnown.size >= MOST_KNOWN) probesKnown.clear();
  const [begin, end] = isContent ? edgesOf(key) : NOWHERE;
  const own = bitOf(`k${key}`);
  const probes = [
    own,
    isContent ? bitOf(`s${stem}`) : own,
    begin === undefined ? own : begin % BITS,
    end === undefined ? own : end % BITS,
  ];
  probesKnown.set(key, probes);
  return probes;
}

function bitOf(form: string): number {
  let hash = 7;
  for (let at = 0; at < form.length; at++) hash = (Math.imul(hash, 31) + form.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}

const NOWHERE: readonly number[] = [];

// > | Kyrov … Kirov: one letter apart, in words of five letters or more, leaves the first two letters or the last two as they are
//   | ^^ ^^   ^^ ^^
function edgesOf(key: string): readonly number[] {
  if (key.length < SPELT) return NOWHERE;
  const known = edgesKnown.get(key);
  if (known !== undefined) return known;
  if (edgesKnown.size >= MOST_KNOWN) edgesKnown.clear();
  const edges = [2 * twoLetters(key, 0), 2 * twoLetters(key, key.length - 2) + 1];
  edgesKnown.set(key, edges);
  return edges;
}

/** Words that were looked at lately: two units are compared word by word. */
const edgesKnown = new Map<string, readonly number[]>();
const MOST_KNOWN = 50_000;

/** One number for two letters; that others may have it too costs a comparison. */
function twoLetters(key: string, at: number): number {
  return (key.charCodeAt(at) * 8191 + key.charCodeAt(at + 1)) & 0xfffff;
}

/** Forms of one word, or two spellings of it: same stem, or one letter apart in five or more. */
export function areNear(a: Term, b: Term): boolean {
  if (!a.isContent || !b.isContent) return false;
  return a.stem === b.stem || isSpelling(a.key, b.key);
}

/** Shorter words that are a letter apart are two words. */
const SPELT = 5;

/** One substitution, insertion, deletion or swap in words of five letters or more. */
export function isSpelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SPELT || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  const isSwap = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (isSwap || (left.length <= 1 && right.length <= 1)) && !/\p{N}/u.test(a + b);
}
