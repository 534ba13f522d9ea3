// Words as numbers, for fast comparison of many texts.
// In: witnesses in order. Out: one WordText each: words, the number and the weight of each word, and where each pair of words stands.
// Weights say how much a shared word proves: function words and names little (two reports of one event must share the names),
// other words more, the less the more of the texts have them.

import type { AnalysedDocument } from '../model/index.ts';
import { type Witness, type Zone, zonesOf } from './material.ts';
import { oncePerDocument } from './once.ts';
import { quotedWords } from './quoted-words.ts';
import { isFunctionWord, type Word, wordsIn } from './words.ts';

export interface WordText {
  readonly siglum: string;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly words: readonly Word[];
  /** The number of each word: equal words have equal numbers. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** By word: 1 inside quotation marks. */
  readonly quoted: Uint8Array;
  /** The number of the two neighbouring words that begin at each position; NO_PAIR where a zone ends between them. */
  readonly pairs: Int32Array;
  /** Positions at which two neighbouring words begin, by their number. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export const WEIGHT = { function: 0.5, name: 0.3, content: 1, everywhere: 0.4 } as const;
const MOST_WORDS = 2 ** 26;

interface Vocabulary {
  /** By text: the number of each word. */
  readonly ids: readonly Int32Array[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By number: in how many texts the word stands. */
  readonly texts: readonly number[];
  /** By number: written with a capital inside sentences and never without. */
  readonly isName: readonly boolean[];
}

/** Numbers the words of all texts in one vocabulary and weighs them. */
export function indexWords(witnesses: readonly Witness[]): WordText[] {
  const read = witnesses.map(({ siglum, analysed }) => ({ siglum, ...readWords(analysed) }));
  const vocabulary = learn(read);
  const weights = weigh(vocabulary, read.length);
  const pairNumbers = new Map<number, number>();
  return read.map(({ siglum, text, zones, words, quoted }, at) => {
    const ids = vocabulary.ids[at]!;
    const own = Float64Array.from(ids, (id) => weights[id]!);
    const pairs = numberPairs(words, ids, pairNumbers);
    return { siglum, text, zones, words, ids, weights: own, quoted, pairs, places: indexPairs(pairs) };
  });
}

/** What the words of a document are before they are compared with others. */
interface ReadWords extends Pick<WordText, 'text' | 'zones' | 'words' | 'quoted'> {
  /** By word: 1 when written with a capital. */
  readonly capitals: Uint8Array;
}

const readWords: (analysed: AnalysedDocument) => ReadWords = oncePerDocument((analysed) => {
  const { text } = analysed.document;
  const zones = zonesOf(analysed);
  const words = wordsIn(text, zones);
  const capitals = Uint8Array.from(words, ({ from }) => Number(/\p{Lu}/u.test(text[from]!)));
  return { text, zones, words, quoted: quotedWords(analysed, zones, words), capitals };
});

function learn(texts: readonly ReadWords[]): Vocabulary {
  const numbers = new Map<string, number>();
  const lastText: number[] = [];
  const inTexts: number[] = [];
  const capital: boolean[] = [];
  const lower: boolean[] = [];
  const ids = texts.map(({ words, capitals }, index) => {
    const own = new Int32Array(words.length);
    words.forEach(({ key, sentence }, at) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
        inTexts[number] = 0;
      }
      own[at] = number;
      if (lastText[number] !== index) inTexts[number]!++;
      lastText[number] = index;
      if (capitals[at] === 0) lower[number] = true;
      else if (words[at - 1]?.sentence === sentence) capital[number] = true;
    });
    return own;
  });
  const isName = inTexts.map((_, number) => capital[number] === true && lower[number] !== true);
  for (const number of leadingNames(texts, ids, isName)) isName[number] = lower[number] !== true;
  return { ids, numbers, texts: inTexts, isName };
}

// > | Ada Quill, a surveyor, said
//   | ^^^           at the head of a sentence, before a name: a name too
function leadingNames(
  texts: readonly ReadWords[],
  ids: readonly Int32Array[],
  isName: readonly boolean[],
): number[] {
  const found: number[] = [];
  texts.forEach(({ text, words, capitals }, index) => {
    words.forEach((word, at) => {
      if (capitals[at] === 0 || words[at - 1]?.sentence === word.sentence) return;
      const next = words[at + 1];
      if (next?.sentence !== word.sentence || !isName[ids[index]![at + 1]!]) return;
      if (text.slice(word.to, next.from) === ' ') found.push(ids[index]![at]!);
    });
  });
  return found;
}

function weigh({ numbers, texts, isName }: Vocabulary, size: number): number[] {
  const weights: number[] = [];
  for (const [key, number] of numbers) {
    const spread = size > 2 ? Math.max(0, texts[number]! - 2) / (size - 2) : 0;
    if (isFunctionWord(key)) weights[number] = WEIGHT.function;
    else if (isName[number]) weights[number] = WEIGHT.name;
    else weights[number] = WEIGHT.content - (WEIGHT.content - WEIGHT.everywhere) * spread;
  }
  return weights;
}

/** The words of its article, without comments. */
export const wordsOfArticle: (analysed: AnalysedDocument) => readonly Word[] = oncePerDocument((analysed) => {
  const { zones, words } = readWords(analysed);
  return words.filter(({ zone }) => zones[zone]!.kind === 'article');
});

/** No pair of words: the next word stands in another zone, or there is none. */
export const NO_PAIR = -1;

/** Numbers the pairs of neighbouring words as they come; equal pairs of all texts have equal numbers. */
function numberPairs(words: readonly Word[], ids: Int32Array, numbers: Map<number, number>): Int32Array {
  const pairs = new Int32Array(ids.length).fill(NO_PAIR);
  for (let i = 0; i + 1 < ids.length; i++) {
    if (words[i]!.zone !== words[i + 1]!.zone) continue;
    const key = ids[i]! * MOST_WORDS + ids[i + 1]!;
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) numbers.set(key, number);
    pairs[i] = number;
  }
  return pairs;
}

function indexPairs(pairs: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  pairs.forEach((pair, at) => {
    if (pair === NO_PAIR) return;
    const list = places.get(pair);
    if (list) list.push(at);
    else places.set(pair, [at]);
  });
  return places;
}
