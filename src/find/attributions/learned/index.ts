// In: a view, its rule drafts, the models. Out: drafts as the models see them: one conditional random field tags cues over
// a paragraph, a second one tags source and content for each cue and may refuse it (docs/method/attributions.md).

import type { ModelFiles } from '../../../language/index.ts';
import { overlaps, type Span } from '../../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { Paragraph, View } from '../view.ts';
import {
  type Crf,
  decodeScores,
  emissions,
  evidence,
  logOdds,
  pathScore,
  type Rows,
  readCrf,
} from './crf.ts';
import { cueRows } from './cue-features.ts';
import type { CueSpot, SpanInput } from './span-features.ts';
import { spanScores, startTokenSums } from './span-scores.ts';
import { cuesFrom, draftsByCue, hintsOf, spansFrom, type Window, windowOf } from './spots.ts';
import { readTrees, type Trees } from './trees.ts';
import { type Words, wordsOf } from './words.ts';

export interface AttributionModels {
  readonly cues: Crf;
  readonly spans: Crf;
  /** Null only while it is being trained. */
  readonly judge: Trees | null;
}

/** The first label of content: with lower ones only, the second model refuses the cue. */
const CONTENT = 3;

/** What is added to each label's score: cues O B I; spans O, source B I, content B I. Set on training folds only. */
export interface Biases {
  readonly cues: readonly number[];
  readonly spans: readonly number[];
}

export const BIASES: Biases = { cues: [0, 50, 0], spans: [-8, 32, 0, 32, 0] };
/** Other readings of the same labels' scores, from which the judge may choose: what is added to O. */
const VARIANTS: readonly (readonly [name: string, outside: number])[] = [
  ['learned', 0],
  ['learned-wide', -20],
  ['learned-tight', 20],
];

const loaded = new WeakMap<ModelFiles, AttributionModels | null>();

/** The models among the files, decoded once; null where they are missing. */
export function attributionModels(files: ModelFiles): AttributionModels | null {
  const known = loaded.get(files);
  if (known !== undefined) return known;
  const cues = files.get('attribution-cues.bin');
  const spans = files.get('attribution-spans.bin');
  const judge = files.get('attribution-judge.bin');
  const models =
    cues && spans && judge ? { cues: readCrf(cues), spans: readCrf(spans), judge: readTrees(judge) } : null;
  loaded.set(files, models);
  return models;
}

export interface Learned {
  readonly words: Words;
  /** In order of their cues; several of one cue are readings of which one is right at most. */
  readonly drafts: readonly Draft[];
}

/** What the models see in the whole text. `rules` are what the rules of thumb found. */
export function findLearned(
  view: View,
  rules: readonly Draft[],
  models: AttributionModels,
  biases: Biases = BIASES,
): Learned {
  const scene: Scene = {
    view,
    words: wordsOf(view),
    byCue: draftsByCue(rules),
    models,
    biases,
    cueAt: new Uint8Array(view.tokens.length),
  };
  const drafts: Draft[] = [];
  let cueRoom: Rows | undefined;
  for (const paragraph of view.paragraphs.flatMap(pieces)) {
    cueRoom = cueRows(scene.words, view.sentenceOf, paragraph.first, paragraph.end, cueRoom);
    const cues = cuesOf(scene, paragraph, cueRoom);
    for (const { cue } of cues) scene.cueAt.fill(1, cue.first, cue.end);
    const sums = startTokenSums(paragraph);
    for (const { cue, odds } of cues) {
      const window = windowOf(paragraph, cue);
      const hints = hintsOf(view, scene.byCue, cue, window);
      const { words, cueAt } = scene;
      const input = { words, sentenceOf: view.sentenceOf, window, cue, cueAt, hints };
      drafts.push(...draftsFrom(scene, input, spanScores(models.spans, input, sums), odds));
    }
    for (const { cue } of cues) scene.cueAt.fill(0, cue.first, cue.end);
  }
  return { words: scene.words, drafts };
}

interface Scene {
  readonly view: View;
  readonly words: Words;
  readonly byCue: ReadonlyMap<number, Draft>;
  readonly models: AttributionModels;
  readonly biases: Biases;
  readonly cueAt: Uint8Array;
}

/** A paragraph longer than this is read in pieces, so that memory does not grow with it. None in the corpus is as long. */
const LONGEST = 600;

function pieces(paragraph: Paragraph): Paragraph[] {
  if (paragraph.end - paragraph.first <= LONGEST) return [paragraph];
  const parts: Paragraph[] = [];
  for (let first = paragraph.first; first < paragraph.end; first += LONGEST) {
    parts.push({ ...paragraph, first, end: Math.min(first + LONGEST, paragraph.end) });
  }
  return parts;
}

interface FoundCue {
  readonly cue: CueSpot;
  /** Log-odds that it is one. */
  readonly odds: number;
}

function cuesOf({ words, models, biases }: Scene, paragraph: Paragraph, rows: Rows): FoundCue[] {
  const plain = emissions(models.cues, rows, []);
  const pushed = withBias(plain, biases.cues, 0);
  const cues = cuesFrom(decodeScores(models.cues, pushed).labels, words, paragraph.first);
  if (cues.length === 0) return [];
  const all = evidence(models.cues, plain);
  return cues.map((cue) => {
    const place = { first: cue.first - paragraph.first, end: cue.end - paragraph.first };
    return { cue, odds: logOdds(all, evidence(models.cues, plain, models.cues.labels, place)) };
  });
}

function draftsFrom(scene: Scene, { cue, window }: SpanInput, plain: Int32Array, odds: number): Draft[] {
  const { models, biases } = scene;
  const all = evidence(models.spans, plain);
  const held = logOdds(all, evidence(models.spans, plain, CONTENT));
  const seen: Uint8Array[] = [];
  const drafts: Draft[] = [];
  for (const [variant, outside] of VARIANTS) {
    const { labels } = decodeScores(models.spans, withBias(plain, biases.spans, outside));
    if (seen.some((other) => isSameLabels(other, labels))) continue;
    seen.push(labels);
    const margin = pathScore(models.spans, plain, labels) - all;
    const draft = draftFrom(scene, cue, window, labels);
    if (draft) drafts.push({ ...draft, variant, odds, held, margin });
  }
  return drafts;
}

/** The scores with what is added to each label, and to the first one besides. */
function withBias(plain: Int32Array, bias: readonly number[], outside: number): Int32Array {
  const size = bias.length;
  const pushed = plain.slice();
  for (let label = 0; label < size; label++) {
    const more = bias[label]! + (label === 0 ? outside : 0);
    if (more !== 0) for (let i = label; i < pushed.length; i += size) pushed[i] = pushed[i]! + more;
  }
  return pushed;
}

function isSameLabels(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

function draftFrom(scene: Scene, cue: CueSpot, window: Window, labels: Uint8Array): Draft | null {
  const { view } = scene;
  const content = spansFrom(view, labels, 3, window);
  if (content.length === 0) return null;
  const source = spansFrom(view, labels, 1, window);
  const subject = source.length > 0 ? null : subjectOf(scene, cue, content);
  return {
    source: subject ? [subject] : source,
    ...(subject ? { guessed: true } : {}),
    cue: [{ from: view.tokens[cue.first]!.from, to: view.tokens[cue.end - 1]!.to }],
    cueToken: cue.head,
    content,
    rule: 'learned',
    confidence: 'likely',
  };
}

// > | Tarn opened the gate himself, adding that nobody would be charged.
//   | ^^^^ the second model often finds no source so far off; the parse does
function subjectOf({ view, words }: Scene, cue: CueSpot, content: readonly Span[]): Span | null {
  const subject = words.subject[cue.head]!;
  if (subject < 0) return null;
  let end = words.rightmost[subject]! + 1;
  while (end > subject + 1 && view.tokens[end - 1]!.tag === 'PUNCT') end--;
  const span = { from: view.tokens[words.leftmost[subject]!]!.from, to: view.tokens[end - 1]!.to };
  const inCue = span.from < view.tokens[cue.end - 1]!.to && span.to > view.tokens[cue.first]!.from;
  return inCue || content.some((other) => overlaps(other, span)) ? null : span;
}
