// Trains the tagger and the lemma rules on EWT and the open genres of GUM. Writes models/english-tagger.bin, -lemmas.bin.

import { hashText, mix2 } from '../src/language/hash.ts';
import { applyRule, createLemmatizer, endingKey, LONGEST_ENDING, ruleFor } from '../src/language/lemma.ts';
import { openModel } from '../src/language/model-file.ts';
import { bestOf, leadOf } from '../src/language/sparse-scorer.ts';
import {
  capitalManner,
  collectTagFeatures,
  createTagger,
  TAG_FEATURES,
  TAG_STAGES,
  type TagContext,
  type Tagger,
} from '../src/language/tag.ts';
import { createWordTable } from '../src/language/word-table.ts';
import type { Words } from '../src/language/words.ts';
import { dataFile } from './data.ts';
import { lexiconTables } from './gazetteer.ts';
import { createLearner, shuffle } from './learner.ts';
import { type GoldSentence, type GoldToken, readTreebank } from './read-conllu.ts';
import { wordsOfSentence } from './words.ts';
import { encodeModel, type Tables, wordTable, writeModel } from './write-model.ts';

const EPOCHS = 12;
/** A label is learned until its lead is as large as this, stage by stage; and no later stage is asked from this lead on. */
const MARGINS = [14, 14, 16];
const ENOUGH = 38;
/** Labels seen less often than this are trained as the commonest label of the same universal tag. */
const LEAST_LABEL = 5;
/** A form seen this often with one label this surely is not asked about again. */
const CERTAIN_COUNT = 25;
const CERTAIN_SHARE = 0.997;
const USUAL_COUNT = 3;
/** Features seen less often than this get no weight. */
const LEAST_SEEN = 5;

export const TAGGER_FILE = 'english-tagger.bin';
export const LEMMAS_FILE = 'english-lemmas.bin';

export interface Example {
  readonly words: Words;
  readonly sentence: GoldSentence;
}

export function trainTagger(): void {
  const examples = [...readExamples('ewt-train'), ...readExamples('gum-open-train')];
  const labels = labelList(examples);
  const bytes = writeModel(TAGGER_FILE, learnTagger(examples, labels, EPOCHS));
  const tagger = createTagger(openModel(bytes));
  const lemmas = writeModel(LEMMAS_FILE, lemmaTables(examples, labels));
  for (const name of ['gum-open-dev', 'ewt-dev']) scoreTags(name, tagger, lemmas);
}

/** Trains on the examples; the labels are given, so that several taggers can share their numbers. */
export function learnTagger(
  examples: readonly Example[],
  labels: readonly string[],
  epochs: number,
): Tables[] {
  const gold = (token: GoldToken): number => labelOf(labels, token);
  const tables = [{ lists: { labels } }, ...lexicons(examples, gold), lexiconTables()];
  const usual = createWordTable(openModel(encodeModel(tables)), 'usual');
  const lexicon = createWordTable(openModel(encodeModel(tables)), 'lexicon');
  const certain = createWordTable(openModel(encodeModel(tables)), 'certain');
  const learner = createLearner(labels.length, LEAST_SEEN);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(labels.length);
  for (const { words, sentence } of examples) {
    const out = Uint8Array.from(sentence.tokens, gold);
    const context = {
      words,
      from: 0,
      to: words.count,
      labels: out,
      usual,
      lexicon,
      manner: capitalManner(words, 0, words.count),
    };
    for (let i = 0; i < words.count; i++) {
      TAG_STAGES.forEach((_, stage) => {
        collectTagFeatures(context, i, stage, features);
      });
      learner.observe(features, TAG_FEATURES);
    }
  }
  const learnLabel = (context: TagContext, i: number, want: number): number => {
    scores.fill(0);
    for (let stage = 0; ; stage++) {
      const end = TAG_STAGES[stage]!;
      collectTagFeatures(context, i, stage, features);
      learner.add(features, TAG_STAGES[stage - 1] ?? 0, end, scores);
      const guess = bestOf(scores, labels.length);
      const rival = guess === want ? rivalOf(scores, labels.length, want) : guess;
      if (scores[want]! - scores[rival]! < MARGINS[stage]!) {
        learner.update(features, end, want, 1);
        learner.update(features, end, rival, -1);
      }
      if (end === TAG_FEATURES || leadOf(scores, labels.length, guess) >= ENOUGH) return guess;
    }
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const { words, sentence } of shuffle([...examples], epoch + 1)) {
      const out = new Uint8Array(words.count);
      const manner = capitalManner(words, 0, words.count);
      const context = { words, from: 0, to: words.count, labels: out, usual, lexicon, manner };
      learner.tick();
      for (let i = 0; i < words.count; i++) {
        const sure = certain.get(words.form[i]!);
        if (sure > 0) {
          out[i] = sure - 1;
          continue;
        }
        const want = gold(sentence.tokens[i]!);
        out[i] = learnLabel(context, i, want);
        if (out[i] !== want) wrong++;
      }
    }
    console.log(`tagger epoch ${epoch + 1}: ${wrong} updates`);
  }
  return [...tables, learner.freeze('tags', { enough: ENOUGH })];
}

/** The label with the highest score but one. */
function rivalOf(scores: Int32Array, count: number, want: number): number {
  let rival = want === 0 ? 1 : 0;
  for (let label = 0; label < count; label++)
    if (label !== want && scores[label]! > scores[rival]!) rival = label;
  return rival;
}

export function readExamples(name: string): Example[] {
  return readTreebank(dataFile(`language/${name}.conllu.gz`)).flatMap((document) =>
    document.sentences.map((sentence) => ({ words: wordsOfSentence(document, sentence), sentence })),
  );
}

const labelName = (token: GoldToken): string => `${token.tag} ${token.fine}`;

function labelList(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence } of examples)
    for (const token of sentence.tokens)
      counts.set(labelName(token), (counts.get(labelName(token)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_LABEL)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label]) => label);
}

function labelOf(labels: readonly string[], token: GoldToken): number {
  const exact = labels.indexOf(labelName(token));
  return exact >= 0
    ? exact
    : Math.max(
        0,
        labels.findIndex((label) => label.startsWith(`${token.tag} `)),
      );
}

/** `certain`: form → label + 1 where it hardly varies; `usual`: lower-case form → its most usual label + 1. */
function lexicons(examples: readonly Example[], gold: (token: GoldToken) => number): Tables[] {
  const forms = new Map<number, Map<number, number>>();
  const lowers = new Map<number, Map<number, number>>();
  for (const { words, sentence } of examples)
    sentence.tokens.forEach((token, i) => {
      count(forms, words.form[i]!, gold(token));
      count(lowers, words.lower[i]!, gold(token));
    });
  const certain: [number, number][] = [];
  for (const [hash, seen] of forms) {
    const top = topOf(seen);
    if (top.total >= CERTAIN_COUNT && top.count >= top.total * CERTAIN_SHARE)
      certain.push([hash, top.key + 1]);
  }
  const usual: [number, number][] = [];
  for (const [hash, seen] of lowers) {
    const top = topOf(seen);
    if (top.total >= USUAL_COUNT) usual.push([hash, top.key + 1]);
  }
  return [wordTable('certain', certain), wordTable('usual', usual)];
}

function count<K, V>(maps: Map<K, Map<V, number>>, key: K, value: V): void {
  const inner = maps.get(key) ?? new Map<V, number>();
  maps.set(key, inner.set(value, (inner.get(value) ?? 0) + 1));
}

function topOf<V>(seen: ReadonlyMap<V, number>): { key: V; count: number; total: number } {
  let total = 0;
  let best: [V, number] | null = null;
  for (const entry of seen) {
    total += entry[1];
    if (best === null || entry[1] > best[1]) best = entry;
  }
  return { key: best![0], count: best![1], total };
}

function lemmaTables(examples: readonly Example[], labels: readonly string[]): Tables[] {
  const words = new Map<string, Map<string, number>>();
  const endings = new Map<string, Map<string, number>>();
  const wordFeatures = new Map<string, Map<string, number>>();
  const labelFeatures = new Map<number, Map<string, number>>();
  for (const { sentence } of examples)
    for (const token of sentence.tokens) {
      const label = labelOf(labels, token);
      const base = token.tag === 'PROPN' ? token.form : token.form.toLowerCase();
      const rule = ruleFor(base, token.lemma);
      count(words, `${label} ${base}`, rule);
      for (let length = 0; length <= Math.min(LONGEST_ENDING, base.length); length++)
        if (isGeneral(rule)) count(endings, `${label} ${base.slice(base.length - length)}`, rule);
      count(wordFeatures, `${label} ${token.form.toLowerCase()}`, token.features);
      count(labelFeatures, label, token.features);
    }
  const rules: string[] = [];
  const ruleNumber = (rule: string): number => numberOf(rules, rule);
  const endingPairs = new Map<string, number>();
  for (const [key, seen] of [...endings].sort(
    (a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  )) {
    const top = topOf(seen);
    const [label, ending] = split(key);
    if (top.total > 1 && backOff(endingPairs, label, ending.slice(1)) !== ruleNumber(top.key))
      endingPairs.set(key, ruleNumber(top.key));
  }
  const wordPairs: [number, number][] = [];
  for (const [key, seen] of words) {
    const top = topOf(seen);
    const [label, word] = split(key);
    const general = backOff(endingPairs, label, word.slice(-LONGEST_ENDING));
    if (general === 0 || applyRule(word, rules[general - 1]!) !== applyRule(word, top.key))
      wordPairs.push([mix2(Number(label), hashText(word), 0), ruleNumber(top.key)]);
  }
  const lists: string[] = [];
  const featurePairs: [number, number][] = [];
  const general = [...labelFeatures].map(([label, seen]): [number, number] => [
    label + 1,
    numberOf(lists, topOf(seen).key),
  ]);
  for (const [key, seen] of wordFeatures) {
    const [label, word] = split(key);
    const number = numberOf(lists, topOf(seen).key);
    if (number !== general.find(([one]) => one === Number(label) + 1)?.[1])
      featurePairs.push([mix2(Number(label), hashText(word), 1), number]);
  }
  console.log(`lemmas: ${rules.length} rules, ${wordPairs.length} words, ${endingPairs.size} endings`);
  return [
    { lists: { rules, features: lists } },
    wordTable('words', wordPairs),
    wordTable(
      'endings',
      [...endingPairs].map(([key, rule]) => [endingHash(key), rule]),
    ),
    wordTable('word-features', featurePairs),
    wordTable('label-features', general),
  ];
}

/** A rule that may be carried over to other words: not a whole word, not the rest of an abbreviation. */
const isGeneral = (rule: string): boolean => !rule.startsWith('*') && rule.length - rule.indexOf(' ') <= 4;

const split = (key: string): [string, string] => [
  key.slice(0, key.indexOf(' ')),
  key.slice(key.indexOf(' ') + 1),
];

function endingHash(key: string): number {
  const [label, ending] = split(key);
  return endingKey(ending, ending.length, Number(label));
}

function backOff(pairs: ReadonlyMap<string, number>, label: string, ending: string): number {
  for (let at = 0; at <= ending.length; at++) {
    const rule = pairs.get(`${label} ${ending.slice(at)}`);
    if (rule !== undefined) return rule;
  }
  return 0;
}

/** The number of a string in a list, counted from one; added when it is new. */
function numberOf(list: string[], value: string): number {
  const at = list.indexOf(value);
  return at >= 0 ? at + 1 : list.push(value);
}

/** Accuracy on gold words: universal tag, features, lemma (by predicted label). */
export function scoreTags(name: string, tagger: Tagger, lemmas: Uint8Array): void {
  const lemmatizer = createLemmatizer(openModel(lemmas), tagger.labels);
  let total = 0;
  let tags = 0;
  let lemma = 0;
  let features = 0;
  const started = process.hrtime.bigint();
  let spent = 0n;
  for (const { words, sentence } of readExamples(name)) {
    const labels = new Uint8Array(words.count);
    const before = process.hrtime.bigint();
    tagger.tag(words, 0, words.count, labels);
    spent += process.hrtime.bigint() - before;
    sentence.tokens.forEach((token, i) => {
      total++;
      const label = labels[i]!;
      if (tagger.labels[label]!.split(' ')[0] === token.tag) tags++;
      if (lemmatizer.lemma(token.form, label) === token.lemma) lemma++;
      if (lemmatizer.features(words.lower[i]!, label) === token.features) features++;
    });
  }
  const share = (n: number): string => ((100 * n) / total).toFixed(2);
  const speed = Math.round(total / (Number(spent) / 1e9) / 1000);
  console.log(
    `${name}: UPOS ${share(tags)} lemma ${share(lemma)} features ${share(features)} (${speed} k tokens/s)`,
  );
  void started;
}
