// In: words of one sentence. Out: for each a label, `NOUN NNS`: the universal tag and the treebank's finer one.
// Idea: from left to right, a perceptron chooses the label by the word, its neighbours, its endings and the labels before it;
// words that nearly always have one label get it from a table (the way of Collins 2002 and of spaCy's first tagger).

import { mix, mix2, mix3 } from './hash.ts';
import type { ModelFile } from './model-file.ts';
import { bestOf, createScorer } from './sparse-scorer.ts';
import { createWordTable, type WordTable } from './word-table.ts';
import { ALL_CAPITALS, CAPITAL, HAS_LETTER, type Words } from './words.ts';

export const TAG_FEATURES = 64;
/** The label before the first word of a sentence and after the last. */
const OUTSIDE = 255;

export interface Tagger {
  /** Names of the labels, `UPOS XPOS`. */
  readonly labels: readonly string[];
  /** Writes the labels of the words `from` to `to`, one sentence, into `labels`. */
  tag(words: Words, from: number, to: number, labels: Uint8Array): void;
}

export function createTagger(model: ModelFile): Tagger {
  const labels = model.list('labels');
  const scorer = createScorer(model, 'tags', labels.length);
  const certain = createWordTable(model, 'certain');
  const usual = createWordTable(model, 'usual');
  const lexicon = createWordTable(model, 'lexicon');
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(labels.length);
  return {
    labels,
    tag(words, from, to, out) {
      const manner = capitalManner(words, from, to);
      const context = { words, from, to, labels: out, usual, lexicon, manner };
      for (let i = from; i < to; i++) {
        const sure = certain.get(words.form[i]!);
        if (sure > 0) {
          out[i] = sure - 1;
          continue;
        }
        const count = collectTagFeatures(context, i, features);
        scorer.score(features, count, scores);
        out[i] = bestOf(scores, labels.length);
      }
    },
  };
}

export interface TagContext {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  readonly labels: Uint8Array;
  /** Word → its most usual label + 1, by the lower-case form. */
  readonly usual: WordTable;
  /** Word → the number of the word classes that a general word list gives it. */
  readonly lexicon: WordTable;
  readonly manner: number;
}

/** How a sentence uses capitals: 0 as usual, 1 all words (a headline), 2 capitals only, 3 none. */
export function capitalManner(words: Words, from: number, to: number): number {
  let letters = 0;
  let capital = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]!;
    if ((flags & HAS_LETTER) === 0 || words.to[i]! - words.from[i]! < 4) continue;
    letters++;
    if ((flags & CAPITAL) !== 0) capital++;
    if ((flags & ALL_CAPITALS) !== 0) all++;
  }
  if (letters < 3) return 0;
  if (all * 3 > letters * 2) return 2;
  if (capital * 4 > letters * 3) return 1;
  return capital === 0 ? 3 : 0;
}

/** Writes the features of word `i`, given the labels of the words before it. Returns how many. */
export function collectTagFeatures(context: TagContext, i: number, features: Int32Array): number {
  const { words, from, to, labels, usual, lexicon, manner } = context;
  const at = (array: Int32Array | Uint16Array, k: number): number => (k >= from && k < to ? array[k]! : 3);
  const usualAt = (k: number): number => (k >= from && k < to ? usual.get(words.lower[k]!) : OUTSIDE);
  const lower = words.lower[i]!;
  const shape = words.shape[i]!;
  const cluster = words.cluster[i]!;
  const suffix3 = words.suffix3[i]!;
  const label1 = i > from ? labels[i - 1]! : OUTSIDE;
  const label2 = i > from + 1 ? labels[i - 2]! : OUTSIDE;
  const usual0 = usualAt(i);
  const usual1 = usualAt(i + 1);
  const usual2 = usualAt(i + 2);
  const first = i === from ? 1 : 0;
  const look = (words.flags[i]! & 15) + 16 * first + 32 * manner;
  let n = 0;
  features[n++] = mix(1, 0);
  features[n++] = mix(2, words.form[i]!);
  features[n++] = mix(3, lower);
  features[n++] = mix(4, words.suffix1[i]!);
  features[n++] = mix(5, words.suffix2[i]!);
  features[n++] = mix(6, suffix3);
  features[n++] = mix(7, words.suffix4[i]!);
  features[n++] = mix(8, words.prefix[i]!);
  features[n++] = mix2(9, shape, first + 2 * manner);
  features[n++] = mix2(10, look, suffix3);
  features[n++] = mix(11, cluster);
  features[n++] = mix(12, cluster >> 3);
  features[n++] = mix(13, label1);
  features[n++] = mix2(14, label1, label2);
  features[n++] = mix2(15, label1, lower);
  features[n++] = mix2(16, label1, suffix3);
  features[n++] = mix2(17, label1, cluster);
  features[n++] = mix3(18, label1, label2, lower);
  features[n++] = mix(19, at(words.lower, i - 1));
  features[n++] = mix(20, at(words.lower, i - 2));
  features[n++] = mix(21, at(words.lower, i + 1));
  features[n++] = mix(22, at(words.lower, i + 2));
  features[n++] = mix2(23, at(words.lower, i - 1), lower);
  features[n++] = mix2(24, lower, at(words.lower, i + 1));
  features[n++] = mix(25, at(words.suffix3, i + 1));
  features[n++] = mix(26, at(words.suffix3, i - 1));
  features[n++] = mix(27, at(words.cluster, i + 1));
  features[n++] = mix(28, at(words.cluster, i - 1));
  features[n++] = mix(29, usual1);
  features[n++] = mix2(30, usual0, usual1);
  features[n++] = mix2(31, usual1, usual2);
  features[n++] = mix3(32, label1, usual0, usual1);
  features[n++] = mix3(33, label1, usual1, suffix3);
  features[n++] = mix3(34, usual0, usual1, usual2);
  features[n++] = mix2(35, lower, usual1);
  features[n++] = mix2(36, look, label1);
  features[n++] = mix3(37, look, label1, usual1);
  features[n++] = mix2(38, shape, at(words.shape, i + 1));
  features[n++] = mix2(39, shape, at(words.shape, i - 1));
  features[n++] = mix2(40, cluster, at(words.cluster, i + 1));
  features[n++] = mix3(41, label2, label1, usual0);
  features[n++] = mix3(42, label2, label1, usual1);
  features[n++] = mix3(43, at(words.lower, i - 2), at(words.lower, i - 1), usual0);
  features[n++] = mix3(44, usual0, at(words.lower, i + 1), usual2);
  features[n++] = mix3(45, lower, at(words.lower, i - 1), usual1);
  const listed = lexicon.get(lower);
  const listed1 = i + 1 < to ? lexicon.get(words.lower[i + 1]!) : 0;
  features[n++] = mix2(46, listed, look);
  features[n++] = mix3(47, listed, usual0, label1);
  features[n++] = mix3(48, listed1, usual1, usual0);
  features[n++] = mix3(49, listed, listed1, label1);
  features[n++] = mix2(50, words.prefix[i]!, suffix3);
  features[n++] = mix3(51, at(words.shape, i - 1), shape, at(words.shape, i + 1));
  features[n++] = mix3(52, label1, cluster, at(words.cluster, i + 1));
  return n;
}
