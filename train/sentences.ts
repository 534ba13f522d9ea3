// Trains the sentence splitter on EWT and the open genres of GUM. Writes models/english-sentences.bin.

import { openModel } from '../src/language/model-file.ts';
import {
  collectSentenceFeatures,
  createSplitter,
  mayBegin,
  SENTENCE_FEATURES,
} from '../src/language/sentences.ts';
import { tokenize } from '../src/language/tokenize.ts';
import { PARAGRAPH_BEFORE, type Words } from '../src/language/words.ts';
import { dataFile } from './data.ts';
import { createLearner, shuffle } from './learner.ts';
import { type GoldDocument, readTreebank } from './read-conllu.ts';
import { wordsOf } from './words.ts';
import { writeModel } from './write-model.ts';

const EPOCHS = 12;
export const SENTENCES_FILE = 'english-sentences.bin';

export function trainSentences(): void {
  const documents = ['ewt', 'gum-open'].flatMap((name) =>
    readTreebank(dataFile(`language/${name}-train.conllu.gz`)),
  );
  const examples = documents.map((document) => ({
    words: wordsOf(document.text, tokenize(document.text)),
    document,
  }));
  const learner = createLearner(2, 2);
  const features = new Int32Array(SENTENCE_FEATURES);
  const scores = new Int32Array(2);
  for (const { words, document } of examples) {
    const gold = goldBegins(document);
    let start = 0;
    for (let i = 0; i < words.count; i++) {
      learner.observe(features, collectSentenceFeatures(words, i, start, features));
      if (gold.has(words.from[i]!)) start = i;
    }
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { words, document } of shuffle([...examples], epoch + 1)) {
      const gold = goldBegins(document);
      let start = 0;
      for (let i = 0; i < words.count; i++) {
        const want = gold.has(words.from[i]!) ? 1 : 0;
        if ((words.flags[i]! & PARAGRAPH_BEFORE) === 0 && mayBegin(words, i)) {
          const count = collectSentenceFeatures(words, i, start, features);
          learner.score(features, count, scores);
          const guess = scores[1]! > scores[0]! ? 1 : 0;
          learner.tick();
          if (guess !== want) {
            learner.update(features, count, want, 1);
            learner.update(features, count, guess, -1);
          }
        }
        if (want === 1) start = i;
      }
    }
  const bytes = writeModel(SENTENCES_FILE, [learner.freeze('sentences')]);
  for (const name of ['gum-open', 'ewt']) scoreSentences(name, bytes);
}

const goldBegins = (document: GoldDocument): Set<number> =>
  new Set(document.sentences.map((one) => one.from));

/** F1 of whole sentences (both ends) on raw text. */
export function scoreSentences(name: string, bytes: Uint8Array): number {
  const splitter = createSplitter(openModel(bytes));
  let right = 0;
  let total = 0;
  for (const document of readTreebank(dataFile(`language/${name}-dev.conllu.gz`))) {
    const words = wordsOf(document.text, tokenize(document.text));
    const gold = new Set(document.sentences.map((one) => `${one.from}-${one.to}`));
    const found = sentenceSpans(words, splitter.split(words));
    right += found.filter((one) => gold.has(one)).length;
    total += found.length + gold.size;
  }
  const f1 = (200 * right) / total;
  console.log(`sentences F1 ${name}-dev ${f1.toFixed(2)}`);
  return f1;
}

function sentenceSpans(words: Words, begins: Uint8Array): string[] {
  const spans: string[] = [];
  let start = 0;
  for (let i = 1; i <= words.count; i++)
    if (i === words.count || begins[i] === 1) {
      spans.push(`${words.from[start]}-${words.to[i - 1]}`);
      start = i;
    }
  return spans;
}
