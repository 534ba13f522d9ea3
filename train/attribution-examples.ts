// In: views of texts with their gold attributions. Out: sequences for the two attribution models, and the jack-knife
// that shows the second model the cues as the first one finds them on texts it was not trained on.

import { candidatesOf } from '../src/find/attributions/candidates.ts';
import type { Draft } from '../src/find/attributions/draft.ts';
import { type Crf, decode, type Rows } from '../src/find/attributions/learned/crf.ts';
import { cueRows } from '../src/find/attributions/learned/cue-features.ts';
import type { AttributionModels } from '../src/find/attributions/learned/index.ts';
import { casesOf } from '../src/find/attributions/learned/judge-features.ts';
import { type CueSpot, spanRows } from '../src/find/attributions/learned/span-features.ts';
import { cueSpot, cuesFrom, draftsByCue, hintsOf, windowOf } from '../src/find/attributions/learned/spots.ts';
import type { Trees } from '../src/find/attributions/learned/trees.ts';
import { type Words, wordsOf } from '../src/find/attributions/learned/words.ts';
import { mergeDrafts } from '../src/find/attributions/merge.ts';
import { findQuoted } from '../src/find/attributions/quoted.ts';
import { findReported } from '../src/find/attributions/reported.ts';
import { findSigned } from '../src/find/attributions/signed.ts';
import { tokenAt, type View } from '../src/find/attributions/view.ts';
import { type Range, toRanges } from '../src/model/index.ts';
import { type BoostOptions, type Case, trainTrees } from './boosted-trees.ts';
import { type LearnerOptions, type Sequence, shuffled, trainCrf } from './crf-learner.ts';

export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface Example {
  readonly view: View;
  readonly attributions: readonly GoldAttribution[];
}

export interface Prepared {
  readonly view: View;
  readonly words: Words;
  /** What the rules found, and the same by the token of the cue. */
  readonly drafts: readonly Draft[];
  readonly rules: ReadonlyMap<number, Draft>;
  readonly attributions: readonly GoldAttribution[];
  readonly gold: readonly Labelled[];
  readonly goldCueAt: Uint8Array;
}

interface Labelled {
  readonly cue: CueSpot;
  /** Tokens of the source and of the content. */
  readonly source: readonly number[];
  readonly content: readonly number[];
}

export const CUE_OPTIONS: LearnerOptions = {
  labels: 3,
  rows: 1 << 19,
  passes: 6,
  rate: 0.05,
  drop: 90,
  averageFrom: 2,
  may: (from, to) => to !== 2 || from === 1 || from === 2,
};
export const SPAN_OPTIONS: LearnerOptions = {
  labels: 5,
  rows: 1 << 19,
  passes: 6,
  rate: 0.05,
  drop: 90,
  averageFrom: 2,
  may: (from, to) => (to !== 2 || from === 1 || from === 2) && (to !== 4 || from === 3 || from === 4),
};
/** Added to B when cues are proposed to the second model, which may refuse them. */
export const PROPOSE: readonly number[] = [0, 40, 0];
/** The judge learns from texts that neither model was trained on. */
const FOLDS = 3;
/** The models of the folds are trained more briefly. */
const BRIEFLY = { passes: 4, averageFrom: 1 };
const BRIEFER = { passes: 3, averageFrom: 1 };
const JUDGE_OPTIONS: BoostOptions = { trees: 160, depth: 5, rate: 0.08, least: 6, shrink: 4 };

/** Trains the models. `log` hears of the passes. */
export function trainAttributions(
  examples: readonly Example[],
  log: (line: string) => void,
): { cues: Crf; spans: Crf; judge: Trees } {
  const prepared = examples.map(prepare);
  const cueParts = prepared.map(cueSequences);
  const cues = trainCrf(cueParts.flat(), CUE_OPTIONS, log);
  const order = shuffled(prepared.length, 5);
  const folds = prepared.map((_, i) => order[i]! % FOLDS);
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    log(`fold ${fold + 1} of ${FOLDS}`);
    const rest = cueParts.filter((_, i) => folds[i] !== fold);
    return trainCrf(rest.flat(), { ...CUE_OPTIONS, ...BRIEFLY }, () => {});
  });
  const sequences = prepared.map((one, i) => spanSequences(one, models[folds[i]!]!));
  const spans = trainCrf(sequences.flat(), SPAN_OPTIONS, log);
  const cases: Case[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = sequences.filter((_, i) => folds[i] !== fold);
    const model = trainCrf(rest.flat(), { ...SPAN_OPTIONS, ...BRIEFER }, () => {});
    prepared.forEach((one, i) => {
      if (folds[i] !== fold) return;
      cases.push(...judgeCases(one, { cues: models[fold]!, spans: model, judge: null }));
    });
    log(`fold ${fold + 1} of ${FOLDS}: ${cases.length} cases`);
  }
  return { cues, spans, judge: trainTrees(cases, JUDGE_OPTIONS) };
}

/** What the judge has to choose from in a text, and how right each is. */
export function judgeCases({ view, drafts, attributions }: Prepared, models: AttributionModels): Case[] {
  const { words, pool } = candidatesOf(view, drafts, models);
  const gold = attributions.map(({ source, content }) => ({
    source: wordsIn(view, source),
    content: wordsIn(view, content),
  }));
  return casesOf(view, words, drafts, pool).map(({ draft, values }) => {
    const source = wordsIn(view, toRanges(draft.source));
    const content = wordsIn(view, toRanges(draft.content));
    return { values, right: Math.max(0, ...gold.map((one) => rightness({ source, content }, one))) };
  });
}

interface WordSets {
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** 1 for the same words of the same source, less where only most of them are the same, 0 below one half. */
function rightness(one: WordSets, gold: WordSets): number {
  const shared = [...one.content].filter((i) => gold.content.has(i)).length;
  const alike = shared / (one.content.size + gold.content.size - shared || 1);
  const sources = one.source.size + gold.source.size === 0 || [...one.source].some((i) => gold.source.has(i));
  if (alike < 0.5 || !sources) return 0;
  return alike === 1 ? 1 : 0.7;
}

function wordsIn(view: View, ranges: readonly Range[]): Set<number> {
  return new Set(tokensOf(view, ranges).filter((i) => /[\p{L}\p{N}]/u.test(view.lower[i]!)));
}

export function prepare(example: Example): Prepared {
  const { view } = example;
  const words = wordsOf(view);
  const gold = example.attributions.flatMap((one) => labelled(view, words, one));
  const goldCueAt = new Uint8Array(words.size);
  for (const { cue } of gold) goldCueAt.fill(1, cue.first, cue.end);
  const drafts = mergeDrafts(mergeDrafts(findSigned(view), findQuoted(view)), findReported(view));
  const { attributions } = example;
  return { view, words, drafts, rules: draftsByCue(drafts), attributions, gold, goldCueAt };
}

function labelled(view: View, words: Words, one: GoldAttribution): Labelled[] {
  const cue = bestPiece(view, words, one.cue);
  return cue ? [{ cue, source: tokensOf(view, one.source), content: tokensOf(view, one.content) }] : [];
}

/** The piece of the cue that holds a verb, else the first. */
function bestPiece(view: View, words: Words, pieces: readonly Range[]): CueSpot | null {
  const spots = pieces.flatMap((piece) => {
    const tokens = tokensOf(view, [piece]);
    return tokens.length > 0 ? [cueSpot(words, tokens[0]!, tokens.at(-1)! + 1)] : [];
  });
  return spots.find((spot) => words.sort[spot.head] === 1) ?? spots[0] ?? null;
}

function tokensOf(view: View, ranges: readonly Range[]): number[] {
  const tokens: number[] = [];
  for (const [from, to] of ranges) {
    for (let i = tokenAt(view, from); i < view.tokens.length && view.tokens[i]!.from < to; i++)
      tokens.push(i);
  }
  return tokens;
}

export function cueSequences({ view, words, gold }: Prepared): Sequence[] {
  const labels = new Uint8Array(words.size);
  for (const { cue } of gold) {
    labels.fill(2, cue.first, cue.end);
    labels[cue.first] = 1;
  }
  return view.paragraphs.map((paragraph) => ({
    rows: kept(cueRows(words, view.sentenceOf, paragraph.first, paragraph.end)),
    gold: labels.slice(paragraph.first, paragraph.end),
  }));
}

/** The rows without the room that they do not need: every pass wants them, and making them takes as long as learning. */
function kept({ hashes, starts, length }: Rows): () => Rows {
  const rows = { hashes: hashes.slice(0, starts[length]!), starts: starts.slice(0, length + 1), length };
  return () => rows;
}

/** One sequence for each cue that the model proposes and for each gold cue that it missed. */
export function spanSequences(prepared: Prepared, model: Crf): Sequence[] {
  const { view, words, gold } = prepared;
  return view.paragraphs.flatMap((paragraph) => {
    const rows = cueRows(words, view.sentenceOf, paragraph.first, paragraph.end);
    const proposed = cuesFrom(decode(model, rows, PROPOSE).labels, words, paragraph.first);
    const here = gold.filter(({ cue }) => cue.first >= paragraph.first && cue.first < paragraph.end);
    const missed = here
      .filter(({ cue }) => !proposed.some((other) => touch(cue, other)))
      .map(({ cue }) => cue);
    const cues = [...proposed, ...missed];
    const cueAt = new Uint8Array(words.size);
    for (const cue of cues) cueAt.fill(1, cue.first, cue.end);
    return cues.map((cue) =>
      spanSequence(
        prepared,
        paragraph,
        cue,
        cueAt,
        here.find((one) => touch(one.cue, cue)),
      ),
    );
  });
}

function touch(a: CueSpot, b: CueSpot): boolean {
  return a.first < b.end && b.first < a.end;
}

function spanSequence(
  prepared: Prepared,
  paragraph: View['paragraphs'][number],
  cue: CueSpot,
  cueAt: Uint8Array,
  gold: Labelled | undefined,
): Sequence {
  const { view, words, rules } = prepared;
  const window = windowOf(paragraph, cue);
  const hints = hintsOf(view, rules, cue, window);
  const labels = new Uint8Array(window.end - window.first);
  if (gold) {
    paint(labels, gold.content, window.first, 3, cue);
    paint(labels, gold.source, window.first, 1, cue);
  }
  const input = { words, sentenceOf: view.sentenceOf, window, cue, cueAt, hints };
  return { rows: kept(spanRows(input)), gold: labels };
}

function paint(
  labels: Uint8Array,
  tokens: readonly number[],
  first: number,
  begin: number,
  cue: CueSpot,
): void {
  const inside = new Set(tokens);
  for (const token of tokens) {
    if (token < first || token >= first + labels.length || (token >= cue.first && token < cue.end)) continue;
    labels[token - first] = inside.has(token - 1) && token > first && token !== cue.end ? begin + 1 : begin;
  }
}
