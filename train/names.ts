// Trains the name tagger on four fifths of Worldwide Newswire NER, WikiGold and UNER EWT. Writes models/english-names.bin.
// The kept-out fifth is chosen by a hash of the document's id.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hashText } from '../src/language/hash.ts';
import { openModel } from '../src/language/model-file.ts';
import {
  candidateRuns,
  collectNameFeatures,
  createDecoder,
  createNameTagger,
  describeDocument,
  NAME_FEATURES,
  NAME_KINDS,
  NAME_LABELS,
  type Name,
  type NameContext,
  openGazetteer,
  transitionFeature,
} from '../src/language/names.ts';
import { createTagger } from '../src/language/tag.ts';
import type { Words } from '../src/language/words.ts';
import { dataFile } from './data.ts';
import { gazetteerTables } from './gazetteer.ts';
import { createLearner, shuffle } from './learner.ts';
import { TAGGER_FILE } from './tagger.ts';
import { wordsOfForms } from './words.ts';
import { readModel, writeModel } from './write-model.ts';

const EPOCHS = 8;
const LEAST_SEEN = 3;
export const NAMES_FILE = 'english-names.bin';

export interface NameDocument {
  readonly id: string;
  readonly sentences: readonly { readonly tokens: readonly string[]; readonly tags: readonly string[] }[];
  /** False where the set does not mark groups and other names: there they are neither right nor wrong. */
  readonly marksAll: boolean;
}

const KIND_OF: Readonly<Record<string, number>> = {
  Person: 0,
  PER: 0,
  Organization: 1,
  ORG: 1,
  Location: 2,
  LOC: 2,
  NORP: 3,
  Facility: 4,
  Product: 5,
  Misc: 5,
  Miscellaneous: 5,
  MISC: 5,
};

interface Example {
  readonly context: NameContext;
  readonly runs: readonly (readonly [number, number])[];
  readonly gold: Uint8Array;
  readonly marksAll: boolean;
}

export const isKeptOut = (id: string): boolean => (hashText(id) >>> 0) % 5 === 0;

export function trainNames(): void {
  const tables = gazetteerTables();
  const gazetteer = openGazetteer(openModel(writeModel(NAMES_FILE, [tables])));
  const tagger = createTagger(openModel(readModel(TAGGER_FILE)));
  const toExample = (document: NameDocument): Example => {
    const { words, starts, tags } = describe(document, tagger);
    const context = describeDocument(words, tags, gazetteer);
    const runs = candidateRuns(words, starts);
    const gold = clip(Uint8Array.from(document.sentences.flatMap((one) => bioes(one.tags))), runs);
    return { context, runs, gold, marksAll: document.marksAll };
  };
  const worldwide = readWorldwide();
  const documents = [...worldwide.filter((one) => !isKeptOut(one.id)), ...readWikigold(), ...readUner()];
  const examples = documents.map(toExample);
  const learner = createLearner(NAME_LABELS, LEAST_SEEN);
  const features = new Int32Array(NAME_FEATURES);
  for (const { context, runs } of examples)
    for (const [from, to] of runs)
      for (let i = from; i < to; i++) learner.observe(features, collectNameFeatures(context, i, features));
  for (let before = 0; before <= NAME_LABELS; before++)
    for (let k = 0; k < 9; k++) learner.observe(Int32Array.of(transitionFeature(before)), 1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0;
    for (const example of shuffle([...examples], epoch + 1))
      for (const [from, to] of example.runs) wrong += learnRun(learner, example, from, to);
    console.log(`names epoch ${epoch + 1}: ${wrong} words wrong`);
  }
  const bytes = writeModel(NAMES_FILE, [tables, learner.freeze('names')]);
  console.log(`${bytes.length} bytes`);
  scoreShippedNames(worldwide.filter((one) => isKeptOut(one.id)));
}

/** Scores the model in models/. */
export function scoreShippedNames(documents: readonly NameDocument[]): void {
  const model = openModel(readModel(NAMES_FILE));
  const tagger = createTagger(openModel(readModel(TAGGER_FILE)));
  const finder = createNameTagger(model, openGazetteer(model));
  scoreNames(documents, (document) => {
    const { words, starts, tags } = describe(document, tagger);
    return finder.find(words, tags, starts);
  });
}

/** For programs that give names without places: a name is right when the document has it with that kind, as often as it has. */
export function scoreNamesByText(
  who: string,
  documents: readonly NameDocument[],
  find: (text: string) => readonly string[],
): void {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const document of documents) {
    const words = document.sentences.flatMap((one) => one.tokens);
    const left = new Map<string, number>();
    for (const [first, end, kind] of goldNames(document).map((one) => one.split(' '))) {
      if (!['person', 'organization', 'place'].includes(kind!)) continue;
      wanted++;
      const key = `${kind} ${words.slice(Number(first), Number(end)).join(' ')}`;
      left.set(key, (left.get(key) ?? 0) + 1);
    }
    for (const name of find(words.join(' '))) {
      found++;
      const count = left.get(name) ?? 0;
      if (count > 0) right++;
      left.set(name, count - 1);
    }
  }
  console.log(
    `names by ${who}, person+organization+place: F1 ${((200 * right) / (found + wanted)).toFixed(2)}`,
  );
}

export function describe(
  document: NameDocument,
  tagger: ReturnType<typeof createTagger>,
): { words: Words; starts: number[]; tags: Uint8Array } {
  const words = wordsOfForms(document.sentences.flatMap((one) => one.tokens));
  const starts: number[] = [];
  let at = 0;
  for (const one of document.sentences) {
    starts.push(at);
    at += one.tokens.length;
  }
  const tags = new Uint8Array(words.count);
  for (const [k, start] of starts.entries()) tagger.tag(words, start, starts[k + 1] ?? words.count, tags);
  return { words, starts, tags };
}

type Learner = ReturnType<typeof createLearner>;

function learnRun(learner: Learner, example: Example, from: number, to: number): number {
  const count = to - from;
  const scores = new Int32Array(count * NAME_LABELS);
  const rows: Int32Array[] = [];
  for (let i = from; i < to; i++) {
    const features = new Int32Array(NAME_FEATURES);
    const used = collectNameFeatures(example.context, i, features);
    rows.push(features.subarray(0, used));
    learner.score(features, used, scores.subarray((i - from) * NAME_LABELS, (i - from + 1) * NAME_LABELS));
  }
  const transitions = new Int32Array((NAME_LABELS + 1) * NAME_LABELS);
  const one = new Int32Array(1);
  for (let before = 0; before <= NAME_LABELS; before++) {
    one[0] = transitionFeature(before);
    learner.score(one, 1, transitions.subarray(before * NAME_LABELS, (before + 1) * NAME_LABELS));
  }
  const guess = new Uint8Array(count);
  createDecoder(transitions)(scores, count, guess);
  learner.tick();
  const gold = example.gold.subarray(from, to);
  let wrong = 0;
  for (let i = 0; i < count; i++) {
    if (!example.marksAll && gold[i] === 0 && guess[i]! > 12) guess[i] = 0;
    if (guess[i] !== gold[i]) {
      wrong++;
      learner.update(rows[i]!, rows[i]!.length, gold[i]!, 1);
      learner.update(rows[i]!, rows[i]!.length, guess[i]!, -1);
    }
    const goldBefore = i === 0 ? NAME_LABELS : gold[i - 1]!;
    const guessBefore = i === 0 ? NAME_LABELS : guess[i - 1]!;
    if (guess[i] === gold[i] && goldBefore === guessBefore) continue;
    one[0] = transitionFeature(goldBefore);
    learner.update(one, 1, gold[i]!, 1);
    one[0] = transitionFeature(guessBefore);
    learner.update(one, 1, guess[i]!, -1);
  }
  return wrong;
}

function bioes(tags: readonly string[]): number[] {
  const kinds = tags.map((tag) => (tag === 'O' ? -1 : (KIND_OF[tag.slice(2)] ?? -1)));
  return kinds.map((kind, i) => {
    if (kind < 0) return 0;
    const begins = i === 0 || kinds[i - 1] !== kind || tags[i]!.startsWith('B');
    const ends = i + 1 === kinds.length || kinds[i + 1] !== kind || tags[i + 1]!.startsWith('B');
    return 1 + 4 * kind + (begins ? (ends ? 3 : 0) : ends ? 2 : 1);
  });
}

/** Names that reach out of their run lose the part outside: what cannot be decoded must not be taught. */
function clip(gold: Uint8Array, runs: readonly (readonly [number, number])[]): Uint8Array {
  const clipped = new Uint8Array(gold.length);
  const kindAt = (i: number, from: number, to: number): number =>
    i < from || i >= to || gold[i] === 0 ? -1 : (gold[i]! - 1) >> 2;
  const place = (i: number): number => (gold[i]! - 1) % 4;
  for (const [from, to] of runs)
    for (let i = from; i < to; i++) {
      const kind = kindAt(i, from, to);
      if (kind < 0) continue;
      const begins = kindAt(i - 1, from, to) !== kind || place(i) === 0 || place(i) === 3;
      const ends = kindAt(i + 1, from, to) !== kind || place(i) === 2 || place(i) === 3;
      clipped[i] = 1 + 4 * kind + (begins ? (ends ? 3 : 0) : ends ? 2 : 1);
    }
  return clipped;
}

export function readWorldwide(): NameDocument[] {
  const lines = gunzipSync(readFileSync(dataFile('language/worldwide-ner.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  return lines.filter((line) => line !== '').map((line) => ({ ...JSON.parse(line), marksAll: true }));
}

function readWikigold(): NameDocument[] {
  const blocks = readFileSync(dataFile('language/wikigold.conll'), 'utf8').split(/\n-DOCSTART- O\n/);
  return blocks.map((block, k) => ({
    id: `wikigold-${k}`,
    marksAll: true,
    sentences: columns(block, ' ', 0, 1),
  }));
}

function readUner(): NameDocument[] {
  const blocks = readFileSync(dataFile('language/uner-ewt-dev.iob2'), 'utf8').split(/^# newdoc.*\n/m);
  return blocks.map((block, k) => ({
    id: `uner-${k}`,
    marksAll: false,
    sentences: columns(block, '\t', 1, 2),
  }));
}

function columns(block: string, separator: string, form: number, tag: number): NameDocument['sentences'] {
  return block.split(/\n\s*\n/).flatMap((part) => {
    const rows = part
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(separator));
    return rows.length === 0
      ? []
      : [{ tokens: rows.map((row) => row[form]!), tags: rows.map((row) => row[tag]!) }];
  });
}

/** Exact spans and kinds, over person, organisation and place; also each alone, and over all kinds. */
export function scoreNames(
  documents: readonly NameDocument[],
  find: (document: NameDocument) => readonly Name[],
): void {
  const counts = new Map<string, [right: number, found: number, gold: number]>();
  const add = (kind: string, place: 0 | 1 | 2): void => {
    const keys = [
      'all',
      kind,
      ...(['person', 'organization', 'place'].includes(kind) ? ['person+organization+place'] : []),
    ];
    for (const key of keys) {
      const row = counts.get(key) ?? [0, 0, 0];
      row[place]++;
      counts.set(key, row);
    }
  };
  for (const document of documents) {
    const gold = new Set(goldNames(document));
    for (const key of gold) add(key.split(' ')[2]!, 2);
    for (const name of find(document)) {
      add(name.kind, 1);
      if (gold.has(`${name.first} ${name.end} ${name.kind}`)) add(name.kind, 0);
    }
  }
  for (const [kind, [right, found, gold]] of [...counts].sort())
    console.log(
      `names ${kind}: P ${((100 * right) / found).toFixed(1)} R ${((100 * right) / gold).toFixed(1)} F1 ${((200 * right) / (found + gold)).toFixed(2)}`,
    );
}

function goldNames(document: NameDocument): string[] {
  const labels = document.sentences.flatMap((one) => bioes(one.tags));
  const names: string[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    if (label === 0) return;
    const place = (label - 1) % 4;
    if (place === 0 || place === 3) first = i;
    if (place >= 2) names.push(`${first} ${i + 1} ${NAME_KINDS[(label - 1) >> 2]}`);
  });
  return names;
}
