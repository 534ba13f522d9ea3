// In: views of texts with their gold attributions. Out: sequences for the two attribution models, and the jack-knife
// that shows the second model the cues as the first one finds them on texts it was not trained on.

import type { Draft } from '../src/find/attributions/draft.ts';
import { type Crf, decode, type Rows } from '../src/find/attributions/learned/crf.ts';
import { cueRows } from '../src/find/attributions/learned/cue-features.ts';
import { type CueSpot, spanRows } from '../src/find/attributions/learned/span-features.ts';
import { cueSpot, cuesFrom, draftsByCue, hintsOf, windowOf } from '../src/find/attributions/learned/spots.ts';
import { type Words, wordsOf } from '../src/find/attributions/learned/words.ts';
import { mergeDrafts } from '../src/find/attributions/merge.ts';
import { findQuoted } from '../src/find/attributions/quoted.ts';
import { findReported } from '../src/find/attributions/reported.ts';
import { tokenAt, type View } from '../src/find/attributions/view.ts';
import type { Range } from '../src/model/index.ts';
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
  readonly rules: ReadonlyMap<number, Draft>;
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
const FOLDS = 5;
/** The models of the folds are trained more briefly. */
const BRIEFLY = { passes: 4, averageFrom: 1 };

/** Trains both models. `log` hears of the passes. */
export function trainAttributions(
  examples: readonly Example[],
  log: (line: string) => void,
): { cues: Crf; spans: Crf } {
  const prepared = examples.map(prepare);
  const cueParts = prepared.map(cueSequences);
  const cues = trainCrf(cueParts.flat(), CUE_OPTIONS, log);
  const sequences: Sequence[] = [];
  const order = shuffled(prepared.length, 5);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (_: unknown, i: number): boolean => order[i]! % FOLDS === fold;
    const rest = cueParts.filter((part, i) => !inside(part, i));
    const model = trainCrf(rest.flat(), { ...CUE_OPTIONS, ...BRIEFLY }, () => {});
    for (const one of prepared.filter(inside)) sequences.push(...spanSequences(one, model));
    log(`fold ${fold + 1} of ${FOLDS}: ${sequences.length} cues`);
  }
  return { cues, spans: trainCrf(sequences, SPAN_OPTIONS, log) };
}

export function prepare(example: Example): Prepared {
  const { view } = example;
  const words = wordsOf(view);
  const gold = example.attributions.flatMap((one) => labelled(view, words, one));
  const goldCueAt = new Uint8Array(words.size);
  for (const { cue } of gold) goldCueAt.fill(1, cue.first, cue.end);
  const rules = draftsByCue(mergeDrafts(findQuoted(view), findReported(view)));
  return { view, words, rules, gold, goldCueAt };
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
  return { rows: kept(spanRows(words, view.sentenceOf, window, cue, cueAt, hints)), gold: labels };
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
