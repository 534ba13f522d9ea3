// In: words of one sentence and their labels. Out: the head and the relation of each word.
// Idea: greedy arc-hybrid steps, each chosen by a perceptron trained with a dynamic oracle (Goldberg & Nivre 2013); a second
// one names the relation as soon as a word gets its head. Time grows with the length of the sentence, never faster.

import type { ModelFile } from './model-file.ts';
import {
  atomsOfStep,
  collectRelationFeatures,
  RELATION_FEATURES,
  STEP_STAGES,
  STEP_TEMPLATES,
  sureKeys,
} from './parse-features.ts';
import { classifyLabels, createSentenceView, fillSentenceView, type SentenceView } from './parse-sentence.ts';
import {
  canTake,
  createState,
  isFinished,
  NONE,
  onlyStep,
  type ParseState,
  resetState,
  takeStep,
} from './parse-state.ts';
import { bestOf, createScorer } from './sparse-scorer.ts';
import { createStepScorer } from './step-scorer.ts';
import { createWordTable, type WordTable } from './word-table.ts';
import type { Words } from './words.ts';

/** One sentence: where it begins among the words, and the tagger's labels of all words. */
export interface ParseInput {
  readonly words: Words;
  readonly labels: Uint8Array;
  readonly from: number;
}

export interface Parser {
  /** Names of the relations. */
  readonly relations: readonly string[];
  /**
   * Parses the `count` words from `input.from`. The state that is returned is used again by the next call. Heads count from
   * the sentence's first word; the root's number is `count`.
   */
  parse(input: ParseInput, count: number): ParseState;
}

const FIRST_SIZE = 256;
const LAST_STAGE = STEP_STAGES.length - 1;

/** `labels` are the tagger's. */
export function createParser(model: ModelFile, labels: readonly string[]): Parser {
  const classes = classifyLabels(labels);
  const relations = model.list('relations');
  const steps = createStepScorer(model, 'steps');
  const sure = createWordTable(model, 'sure');
  const names = createScorer(model, 'relations', relations.length);
  const rootRelation = relations.indexOf('root');
  const relationFeatures = new Int32Array(RELATION_FEATURES);
  const enough = model.number('steps.enough');
  const stepScores = new Int32Array(3);
  const nameScores = new Int32Array(relations.length);
  let sentence = createSentenceView(FIRST_SIZE);
  let state = createState(FIRST_SIZE);
  const chooseStep = (): number => {
    const only = onlyStep(state);
    if (only !== NONE) return only;
    stepScores.fill(0);
    for (let stage = 0; ; stage++) {
      const atoms = atomsOfStep(sentence, state, stage);
      steps.add(STEP_TEMPLATES, atoms, STEP_STAGES[stage - 1] ?? 0, STEP_STAGES[stage]!, stepScores);
      const best = bestStep(state, stepScores);
      if (stage === LAST_STAGE || leadOf(state, stepScores, best) >= enough) return best;
    }
  };
  const nameRelation = (child: number): number => {
    if (state.head[child] === state.count) return rootRelation;
    const known = sureRelation(sure, sentence, state, child);
    if (known !== NONE) return known;
    const count = collectRelationFeatures(sentence, state, child, relationFeatures);
    names.score(relationFeatures, count, nameScores);
    nameScores[rootRelation] = -1_000_000;
    return bestOf(nameScores, relations.length);
  };
  return {
    relations,
    parse(input, count) {
      if (count > sentence.size) {
        sentence = createSentenceView(count * 2);
        state = createState(count * 2);
      }
      fillSentenceView(sentence, classes, input, count);
      resetState(state, count);
      while (!isFinished(state)) {
        const child = takeStep(state, chooseStep(), 0);
        if (child !== NONE) state.relation[child] = nameRelation(child);
      }
      return state;
    },
  };
}

const keys = new Int32Array(2);

/** The relation that nearly always holds between two such words; NONE where none does. */
export function sureRelation(
  sure: WordTable,
  sentence: SentenceView,
  state: ParseState,
  child: number,
): number {
  sureKeys(sentence, state, child, keys);
  return (sure.get(keys[0]!) || sure.get(keys[1]!)) - 1;
}

/** The allowed step with the highest score. */
export function bestStep(state: ParseState, scores: Int32Array): number {
  let best = NONE;
  for (let step = 0; step < 3; step++)
    if (canTake(state, step) && (best === NONE || scores[step]! > scores[best]!)) best = step;
  return best;
}

/** How far the best step is ahead of the next one that may be taken. */
export function leadOf(state: ParseState, scores: Int32Array, best: number): number {
  let lead = Number.MAX_SAFE_INTEGER;
  for (let step = 0; step < 3; step++)
    if (step !== best && canTake(state, step)) lead = Math.min(lead, scores[best]! - scores[step]!);
  return lead;
}
