// In: words of one sentence and their labels. Out: the head and the relation of each word.
// Idea: greedy arc-hybrid steps, each chosen by a perceptron trained with a dynamic oracle (Goldberg & Nivre 2013); a second
// one names the relation as soon as a word gets its head. Time grows with the length of the sentence, never faster.

import type { ModelFile } from './model-file.ts';
import {
  classifyLabels,
  collectRelationFeatures,
  collectStepFeatures,
  countMarks,
  type ParseInput,
  RELATION_FEATURES,
  STEP_FEATURES,
} from './parse-features.ts';
import {
  canTake,
  createState,
  isFinished,
  NONE,
  type ParseState,
  resetState,
  takeStep,
} from './parse-state.ts';
import { bestOf, createScorer } from './sparse-scorer.ts';

export interface Parser {
  /** Names of the relations. */
  readonly relations: readonly string[];
  /**
   * Parses the `count` words from `input.from`. The state that is returned is used again by the next call. Heads count from
   * the sentence's first word; the root's number is `count`.
   */
  parse(input: Omit<ParseInput, 'marks'>, count: number): ParseState;
}

const FIRST_SIZE = 256;

/** `labels` are the tagger's. */
export function createParser(model: ModelFile, labels: readonly string[]): Parser {
  const classes = classifyLabels(labels);
  const relations = model.list('relations');
  const steps = createScorer(model, 'steps', 3);
  const names = createScorer(model, 'relations', relations.length);
  const rootRelation = relations.indexOf('root');
  const stepFeatures = new Int32Array(STEP_FEATURES);
  const relationFeatures = new Int32Array(RELATION_FEATURES);
  const stepScores = new Int32Array(3);
  const nameScores = new Int32Array(relations.length);
  let size = FIRST_SIZE;
  let state = createState(size);
  const nameRelation = (input: ParseInput, child: number): number => {
    if (state.head[child] === state.count) return rootRelation;
    names.score(relationFeatures, collectRelationFeatures(input, state, child, relationFeatures), nameScores);
    nameScores[rootRelation] = -1_000_000;
    return bestOf(nameScores, relations.length);
  };
  return {
    relations,
    parse(plain, count) {
      const input = { ...plain, marks: countMarks(classes, plain.labels, plain.from, count) };
      if (count > size) {
        size = count * 2;
        state = createState(size);
      }
      resetState(state, count);
      while (!isFinished(state)) {
        steps.score(stepFeatures, collectStepFeatures(input, classes, state, stepFeatures), stepScores);
        const child = takeStep(state, bestStep(state, stepScores), 0);
        if (child !== NONE) state.relation[child] = nameRelation(input, child);
      }
      return state;
    },
  };
}

/** The allowed step with the highest score. */
export function bestStep(state: ParseState, scores: Int32Array): number {
  let best = NONE;
  for (let step = 0; step < 3; step++)
    if (canTake(state, step) && (best === NONE || scores[step]! > scores[best]!)) best = step;
  return best;
}
