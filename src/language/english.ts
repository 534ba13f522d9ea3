// Text → analysis, for English. In: text and ranges; the trained models. Out: tokens, sentences, entities.
// Idea: each step fills typed arrays that the next one reads; token objects are made once, at the end. A sentence that was read before
// is not tagged and parsed again.

import type { Analysis, Sentence, Span, Token } from '../model/index.ts';
import { findEntities } from './entities.ts';
import { createLemmatizer, type Lemmatizer } from './lemma.ts';
import { type ModelFile, openModel } from './model-file.ts';
import { createNameTagger, type NameTagger, openGazetteer } from './names.ts';
import { createParser, type Parser } from './parse.ts';
import { createPronounRanker, type PronounRanker } from './pronouns.ts';
import { createReferentRanker, type ReferentRanker } from './referent-ranker.ts';
import { createSentenceMemory, type ReadSentence, type SentenceMemory } from './sentence-memory.ts';
import { createSplitter, type Splitter } from './sentences.ts';
import { createTagger, type Tagger } from './tag.ts';
import { scanTokens } from './tokenize.ts';
import { createWordTable, type WordTable } from './word-table.ts';
import {
  createWordTypes,
  describeWords,
  LINE_BEFORE,
  PARAGRAPH_BEFORE,
  SPACE_BEFORE,
  type Words,
  type WordTypes,
} from './words.ts';

/** Parts of English, loaded from the model files. */
export interface English {
  readonly types: WordTypes;
  readonly splitter: Splitter;
  readonly tagger: Tagger;
  readonly lemmatizer: Lemmatizer;
  readonly gazetteer: WordTable;
  readonly nameTagger: NameTagger;
  readonly parser: Parser;
  readonly memory: SentenceMemory;
  readonly pronouns: PronounRanker;
  readonly referents: ReferentRanker;
}

/** Opens the models. Throws when one is missing: that is a fault of the installation. */
export function openEnglish(files: ReadonlyMap<string, Uint8Array>): English {
  const model = (name: string): ModelFile => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`missing model: ${name} (rebuild it with npm run train)`);
    return openModel(bytes);
  };
  const tagger = createTagger(model('english-tagger.bin'));
  const names = model('english-names.bin');
  const gazetteer = openGazetteer(names);
  return {
    types: createWordTypes(createWordTable(model('english-clusters.bin'), 'clusters')),
    splitter: createSplitter(model('english-sentences.bin')),
    tagger,
    lemmatizer: createLemmatizer(model('english-lemmas.bin'), tagger.labels),
    gazetteer,
    nameTagger: createNameTagger(names, gazetteer),
    parser: createParser(model('english-parser.bin'), tagger.labels),
    memory: createSentenceMemory(),
    pronouns: createPronounRanker(model('english-pronouns.bin')),
    referents: createReferentRanker(model('english-referents.bin')),
  };
}

/** Analyses the text inside `ranges`. */
export function analyseEnglish(english: English, text: string, ranges: readonly Span[]): Analysis {
  const words = readWords(english, text, ranges);
  const begins = english.splitter.split(words);
  const sentences = sentencesOf(words, begins);
  const labels = new Uint8Array(words.count);
  const read = sentences.map((sentence) => readSentence(english, words, sentence, labels));
  const tokens = makeTokens(english, words, read, sentences);
  const starts = sentences.map((sentence) => sentence.firstToken);
  const names = english.nameTagger.find(words, labels, starts);
  const { entities, unnamed } = findEntities({
    text,
    tokens,
    sentences,
    names,
    gazetteer: english.gazetteer,
    pronouns: english.pronouns,
    referents: english.referents,
  });
  return { language: 'en', tokens, sentences, entities, unnamed };
}

/** The tagger's labels of all words. */
export function tagWords(english: English, words: Words, sentences: readonly Sentence[]): Uint8Array {
  const labels = new Uint8Array(words.count);
  for (const one of sentences) english.tagger.tag(words, one.firstToken, one.endToken, labels);
  return labels;
}

/** Tags and parses a sentence, and writes its labels into those of all words. */
export function readSentence(
  { tagger, parser, memory }: English,
  words: Words,
  { firstToken: from, endToken: to }: Sentence,
  labels: Uint8Array,
): ReadSentence {
  const count = to - from;
  const read = memory.recall(words, from, to, () => {
    tagger.tag(words, from, to, labels);
    const { head, relation } = parser.parse({ words, labels, from }, count);
    return {
      texts: words.texts.slice(from, to),
      labels: labels.slice(from, to),
      heads: head.slice(0, count),
      relations: relation.slice(0, count),
    };
  });
  labels.set(read.labels, from);
  return read;
}

/** Tokens of all ranges in a row; the first word of a range is marked as if an empty line stood before it. */
function readWords(english: English, text: string, ranges: readonly Span[]): Words {
  const from: number[] = [];
  const to: number[] = [];
  const firsts: number[] = [];
  for (const range of ranges) {
    firsts.push(from.length);
    scanTokens(text, range, (start, end) => {
      from.push(start);
      to.push(end);
    });
  }
  const words = describeWords(text, { from: Int32Array.from(from), to: Int32Array.from(to) }, english.types);
  for (const first of firsts)
    if (first < words.count)
      words.flags[first] = words.flags[first]! | SPACE_BEFORE | LINE_BEFORE | PARAGRAPH_BEFORE;
  return words;
}

function sentencesOf(words: Words, begins: Uint8Array): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 1; i <= words.count; i++) {
    if (i < words.count && begins[i] === 0) continue;
    sentences.push({ from: words.from[first]!, to: words.to[i - 1]!, firstToken: first, endToken: i });
    first = i;
  }
  return words.count === 0 ? [] : sentences;
}

/** Token objects with lemma, features, head and relation; `read` is what was read of each sentence. */
export function makeTokens(
  english: English,
  words: Words,
  read: readonly ReadSentence[],
  sentences: readonly Sentence[],
): Token[] {
  const tags = english.tagger.labels.map((label) => label.slice(0, label.indexOf(' ')));
  const relations = english.parser.relations;
  const tokens: Token[] = [];
  sentences.forEach(({ firstToken, endToken }, s) => {
    const { labels, heads, relations: numbers } = read[s]!;
    for (let i = firstToken; i < endToken; i++) {
      const text = words.texts[i]!;
      const label = labels[i - firstToken]!;
      const head = heads[i - firstToken]!;
      tokens.push({
        from: words.from[i]!,
        to: words.to[i]!,
        text,
        lemma: english.lemmatizer.lemma(text, label),
        tag: tags[label]!,
        features: english.lemmatizer.features(words.lower[i]!, label),
        head: head === endToken - firstToken ? -1 : firstToken + head,
        relation: relations[numbers[i - firstToken]!]!,
      });
    }
  });
  return tokens;
}
