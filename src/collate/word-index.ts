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
  /** Positions at which two neighbouring words begin, by `pairKey`. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

export const WEIGHT = { function: 0.5, name: 0.3, content: 1, everywhere: 0.4 } as const;
const MOST_WORDS = 2 ** 26;

interface Vocabulary {
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
  return read.map(({ siglum, text, zones, words, quoted }) => {
    const ids = Int32Array.from(words, ({ key }) => vocabulary.numbers.get(key)!);
    const own = Float64Array.from(ids, (id) => weights[id]!);
    return { siglum, text, zones, words, ids, weights: own, quoted, pairs: indexPairs(words, ids) };
  });
}

const readWords: (analysed: AnalysedDocument) => Pick<WordText, 'text' | 'zones' | 'words' | 'quoted'> =
  oncePerDocument((analysed) => {
    const { text } = analysed.document;
    const zones = zonesOf(analysed);
    const words = wordsIn(text, zones);
    return { text, zones, words, quoted: quotedWords(analysed, zones, words) };
  });

/** One number for two neighbouring words. */
export function pairKey(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

function learn(texts: readonly { text: string; words: readonly Word[] }[]): Vocabulary {
  const numbers = new Map<string, number>();
  const lastText: number[] = [];
  const inTexts: number[] = [];
  const capital: boolean[] = [];
  const lower: boolean[] = [];
  texts.forEach(({ text, words }, index) => {
    words.forEach(({ key, from, sentence }, at) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
        inTexts[number] = 0;
      }
      if (lastText[number] !== index) inTexts[number]!++;
      lastText[number] = index;
      const isCapital = /\p{Lu}/u.test(text[from]!);
      if (!isCapital) lower[number] = true;
      else if (words[at - 1]?.sentence === sentence) capital[number] = true;
    });
  });
  const isName = inTexts.map((_, number) => capital[number] === true && lower[number] !== true);
  for (const number of leadingNames(texts, numbers, isName)) isName[number] = lower[number] !== true;
  return { numbers, texts: inTexts, isName };
}

// > | Ada Quill, a surveyor, said
//   | ^^^           at the head of a sentence, before a name: a name too
function leadingNames(
  texts: readonly { text: string; words: readonly Word[] }[],
  numbers: ReadonlyMap<string, number>,
  isName: readonly boolean[],
): number[] {
  const found: number[] = [];
  for (const { text, words } of texts)
    words.forEach((word, at) => {
      const next = words[at + 1];
      const leads = words[at - 1]?.sentence !== word.sentence && next?.sentence === word.sentence;
      if (!leads || !isName[numbers.get(next.key)!] || !/\p{Lu}/u.test(text[word.from]!)) return;
      if (text.slice(word.to, next.from) === ' ') found.push(numbers.get(word.key)!);
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

function indexPairs(words: readonly Word[], ids: Int32Array): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  for (let i = 0; i + 1 < ids.length; i++) {
    if (words[i]!.zone !== words[i + 1]!.zone) continue;
    const key = pairKey(ids[i]!, ids[i + 1]!);
    const places = pairs.get(key);
    if (places) places.push(i);
    else pairs.set(key, [i]);
  }
  return pairs;
}
