// Trains the dependency parser on EWT and the open genres of GUM, with labels as the tagger gives them to unseen text.
// Writes models/english-parser.bin. The dynamic oracle is that of Goldberg & Nivre (2013) for arc-hybrid.

import { openModel } from '../src/language/model-file.ts';
import { bestStep, createParser, leadOf, sureRelation } from '../src/language/parse.ts';
import {
  collectRelationFeatures,
  collectStepFeatures,
  RELATION_FEATURES,
  STEP_FEATURES,
  STEP_STAGES,
  sureKeys,
} from '../src/language/parse-features.ts';
import {
  classifyLabels,
  createSentenceView,
  fillSentenceView,
  type LabelClasses,
} from '../src/language/parse-sentence.ts';
import {
  canTake,
  createState,
  isFinished,
  LEFT,
  NONE,
  onlyStep,
  type ParseState,
  RIGHT,
  resetState,
  SHIFT,
  takeStep,
} from '../src/language/parse-state.ts';
import { bestOf } from '../src/language/sparse-scorer.ts';
import { createTagger } from '../src/language/tag.ts';
import { createWordTable, type WordTable } from '../src/language/word-table.ts';
import { jackknife, type LabelledExample } from './jackknife.ts';
import { createLearner, shuffle } from './learner.ts';
import { createRowLearner, type RowLearner } from './row-learner.ts';
import { readExamples, TAGGER_FILE } from './tagger.ts';
import { encodeModel, readModel, type Tables, wordTable, writeModel } from './write-model.ts';

const EPOCHS = 9;
const LEAST_SEEN = 5;
/** From this epoch on the parser goes its own way in nine steps of ten, and learns to go on from its own mistakes. */
const EXPLORE_FROM = 1;
const EXPLORE_OF_TEN = 9;
/** A step is learned until its lead is as large as this, stage by stage; and no later stage is asked from this lead on. */
const MARGINS = [30, 30, 30];
const ENOUGH = 90;
/** What is seen this often with one relation this surely is not asked about again. */
const SURE_COUNT = 20;
const SURE_SHARE = 0.998;
const MOST_WORDS = 400;
/** Smaller weights of relations are left out. */
const LEAST_RELATION = 8;
export const PARSER_FILE = 'english-parser.bin';

interface Gold {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

export function trainParser(): void {
  const examples = jackknife().filter((one) => one.words.count < MOST_WORDS);
  const relations = [
    ...new Set(examples.flatMap((one) => one.sentence.tokens.map((token) => token.relation))),
  ].sort();
  const golds = new Map(examples.map((one) => [one, goldOf(one, relations)]));
  const steps = createRowLearner(LEAST_SEEN);
  const names = createLearner(relations.length, LEAST_SEEN);
  const classes = classifyLabels(createTagger(openModel(readModel(TAGGER_FILE))).labels);
  const counts = new Map<number, Map<number, number>>();
  const observe = createTrainee({ steps, names, classes, counts, sure: openSure(wordTable('sure', [])) });
  for (const example of examples) observe(example, golds.get(example)!, 'observe');
  const sure = wordTable('sure', surest(counts));
  const run = createTrainee({ steps, names, classes, counts, sure: openSure(sure) });
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0;
    for (const example of shuffle([...examples], epoch + 1))
      wrong += run(example, golds.get(example)!, epoch >= EXPLORE_FROM ? 'explore' : 'follow');
    console.log(`parser epoch ${epoch + 1}: ${wrong} updates`);
  }
  const tables = [
    { lists: { relations } },
    sure,
    steps.freeze('steps', ENOUGH),
    names.freeze('relations', { least: LEAST_RELATION }),
  ];
  const bytes = writeModel(PARSER_FILE, tables);
  for (const name of ['gum-open-dev', 'ewt-dev']) scoreParser(name, bytes);
}

function goldOf(example: LabelledExample, relations: readonly string[]): Gold {
  const { tokens } = example.sentence;
  return {
    head: Int32Array.from(tokens, (token) => (token.head < 0 ? tokens.length : token.head)),
    relation: Uint8Array.from(tokens, (token) => relations.indexOf(token.relation)),
  };
}

const openSure = (tables: Tables): WordTable => createWordTable(openModel(encodeModel([tables])), 'sure');

/** Keys that nearly always came with one relation, with its number plus one. */
function surest(counts: ReadonlyMap<number, ReadonlyMap<number, number>>): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [key, seen] of counts) {
    let total = 0;
    let best = -1;
    for (const [relation, count] of seen) {
      total += count;
      if (best < 0 || count > seen.get(best)!) best = relation;
    }
    if (total >= SURE_COUNT && seen.get(best)! >= total * SURE_SHARE) pairs.push([key, best + 1]);
  }
  return pairs;
}

interface Trainee {
  readonly steps: RowLearner;
  readonly names: Learner;
  readonly classes: LabelClasses;
  /** Key → relation → how often. */
  readonly counts: Map<number, Map<number, number>>;
  readonly sure: WordTable;
}

type Learner = ReturnType<typeof createLearner>;
type Manner = 'observe' | 'follow' | 'explore';

function createTrainee({
  steps,
  names,
  classes,
  counts,
  sure,
}: Trainee): (example: LabelledExample, gold: Gold, manner: Manner) => number {
  const keys = new Int32Array(2);
  const state = createState(MOST_WORDS);
  const view = createSentenceView(MOST_WORDS);
  const features = new Int32Array(STEP_FEATURES);
  const nameFeatures = new Int32Array(RELATION_FEATURES);
  const scores = new Int32Array(3);
  const nameScores = new Int32Array(names.labelCount);
  const costs = new Int32Array(3);
  let random = 12345;
  const draw = (): number => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    return Math.floor((random / 4294967296) * 10);
  };
  const learnName = (child: number, gold: Gold, manner: Manner): void => {
    const isRight = state.head[child] === gold.head[child];
    const want = gold.relation[child]!;
    if (state.head[child] === state.count) {
      state.relation[child] = want;
      return;
    }
    const known = sureRelation(sure, view, state, child);
    if (known !== NONE) {
      state.relation[child] = known;
      return;
    }
    const count = collectRelationFeatures(view, state, child, nameFeatures);
    if (manner === 'observe') {
      if (isRight) {
        sureKeys(view, state, child, keys);
        for (const key of keys) countKey(counts, key, want);
      }
      names.observe(nameFeatures, count);
      state.relation[child] = want;
      return;
    }
    names.score(nameFeatures, count, nameScores);
    const guess = bestOf(nameScores, names.labelCount);
    state.relation[child] = guess;
    if (!isRight || guess === want) return;
    names.update(nameFeatures, count, want, 1);
    names.update(nameFeatures, count, guess, -1);
  };
  return (example, gold, manner) => {
    const { words, labels } = example;
    fillSentenceView(view, classes, { words, labels, from: 0 }, words.count);
    let wrong = 0;
    resetState(state, words.count);
    steps.tick();
    names.tick();
    const learnStep = (): number => {
      const only = onlyStep(state);
      if (only !== NONE) return only;
      measureCosts(state, gold, costs);
      scores.fill(0);
      if (manner === 'observe') {
        STEP_STAGES.forEach((_, stage) => {
          collectStepFeatures(view, state, stage, features);
        });
        steps.observe(features, STEP_FEATURES);
        return bestGold(state, scores, costs);
      }
      const guess = learnStages();
      return manner === 'explore' && draw() < EXPLORE_OF_TEN ? guess : bestGold(state, scores, costs);
    };
    const learnStages = (): number => {
      for (let stage = 0; ; stage++) {
        const end = STEP_STAGES[stage]!;
        collectStepFeatures(view, state, stage, features);
        steps.add(features, STEP_STAGES[stage - 1] ?? 0, end, scores);
        const guess = bestStep(state, scores);
        const best = bestGold(state, scores, costs);
        const rival = bestWrong(state, scores, costs, best);
        if (rival !== NONE && scores[best]! - scores[rival]! < MARGINS[stage]!) {
          if (guess === rival) wrong++;
          steps.update(features, end, best, 1);
          steps.update(features, end, rival, -1);
        }
        if (end === STEP_FEATURES || leadOf(state, scores, guess) >= ENOUGH) return guess;
      }
    };
    while (!isFinished(state)) {
      const child = takeStep(state, learnStep(), 0);
      if (child !== NONE) learnName(child, gold, manner);
    }
    return wrong;
  };
}

function countKey(counts: Map<number, Map<number, number>>, key: number, relation: number): void {
  const seen = counts.get(key) ?? new Map<number, number>();
  counts.set(key, seen.set(relation, (seen.get(relation) ?? 0) + 1));
}

/** How many gold arcs each step makes unreachable. */
function measureCosts(state: ParseState, gold: Gold, costs: Int32Array): void {
  costs.fill(0);
  const { stack, depth, next, count } = state;
  const top = depth > 0 ? stack[depth - 1]! : NONE;
  const under = depth > 1 ? stack[depth - 2]! : NONE;
  if (next < count) {
    for (let k = 0; k < depth; k++) {
      if (gold.head[stack[k]!] === next) costs[SHIFT]!++;
      if (k < depth - 1 && gold.head[next] === stack[k]) costs[SHIFT]!++;
    }
  }
  if (top === NONE) return;
  const head = gold.head[top]!;
  let children = 0;
  for (let k = next; k < count; k++) if (gold.head[k] === top) children++;
  costs[LEFT] = children + (head === under || (head > next && head <= count) ? 1 : 0);
  costs[RIGHT] = children + (head >= next ? 1 : 0);
}

function bestGold(state: ParseState, scores: Int32Array, costs: Int32Array): number {
  let best = NONE;
  for (let step = 0; step < 3; step++) {
    if (!canTake(state, step)) continue;
    if (
      best === NONE ||
      costs[step]! < costs[best]! ||
      (costs[step] === costs[best] && scores[step]! > scores[best]!)
    )
      best = step;
  }
  return best;
}

/** The step with the highest score among those that cost more than the best. */
function bestWrong(state: ParseState, scores: Int32Array, costs: Int32Array, best: number): number {
  let rival = NONE;
  for (let step = 0; step < 3; step++)
    if (
      canTake(state, step) &&
      costs[step]! > costs[best]! &&
      (rival === NONE || scores[step]! > scores[rival]!)
    )
      rival = step;
  return rival;
}

/** Unlabelled and labelled attachment with punctuation, on gold words with predicted labels; also speed. */
export function scoreParser(name: string, bytes: Uint8Array): void {
  const tagger = createTagger(openModel(readModel(TAGGER_FILE)));
  const parser = createParser(openModel(bytes), tagger.labels);
  let total = 0;
  let heads = 0;
  let both = 0;
  let spent = 0n;
  for (const { words, sentence } of readExamples(name)) {
    const labels = new Uint8Array(words.count);
    tagger.tag(words, 0, words.count, labels);
    const before = process.hrtime.bigint();
    const state = parser.parse({ words, labels, from: 0 }, words.count);
    spent += process.hrtime.bigint() - before;
    sentence.tokens.forEach((token, i) => {
      total++;
      if (state.head[i] !== (token.head < 0 ? words.count : token.head)) return;
      heads++;
      if (parser.relations[state.relation[i]!] === token.relation) both++;
    });
  }
  const share = (n: number): string => ((100 * n) / total).toFixed(2);
  console.log(
    `${name}: UAS ${share(heads)} LAS ${share(both)} (${Math.round(total / (Number(spent) / 1e9) / 1000)} k tokens/s)`,
  );
}
