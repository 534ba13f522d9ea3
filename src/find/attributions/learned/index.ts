// In: a view, its rule drafts, the models. Out: drafts as the models see them: one conditional random field tags cues over
// a paragraph, a second one tags source and content for each cue and may refuse it (docs/method/attributions.md).

import type { ModelFiles } from '../../../language/index.ts';
import type { Draft } from '../draft.ts';
import type { Paragraph, View } from '../view.ts';
import { type Crf, decode, type Rows, readCrf } from './crf.ts';
import { cueRows } from './cue-features.ts';
import { type CueSpot, spanRows } from './span-features.ts';
import { cuesFrom, draftsByCue, hintsOf, spansFrom, type Window, windowOf } from './spots.ts';
import { type Words, wordsOf } from './words.ts';

export interface AttributionModels {
  readonly cues: Crf;
  readonly spans: Crf;
}

/** What is added to each label's score: cues O B I; spans O, source B I, content B I. Set on training folds only. */
export interface Biases {
  readonly cues: readonly number[];
  readonly spans: readonly number[];
}

export const BIASES: Biases = { cues: [0, 20, 0], spans: [0, 0, 0, 0, 0] };

const loaded = new WeakMap<ModelFiles, AttributionModels | null>();

/** The models among the files, decoded once; null where they are missing. */
export function attributionModels(files: ModelFiles): AttributionModels | null {
  const known = loaded.get(files);
  if (known !== undefined) return known;
  const cues = files.get('attribution-cues.bin');
  const spans = files.get('attribution-spans.bin');
  const models = cues && spans ? { cues: readCrf(cues), spans: readCrf(spans) } : null;
  loaded.set(files, models);
  return models;
}

/** Attributions of the whole text, in order of their cues. `rules` are what the rules of thumb found. */
export function findLearned(
  view: View,
  rules: readonly Draft[],
  models: AttributionModels,
  biases: Biases = BIASES,
): Draft[] {
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
  let spanRoom: Rows | undefined;
  for (const paragraph of view.paragraphs.flatMap(pieces)) {
    cueRoom = cueRows(scene.words, view.sentenceOf, paragraph.first, paragraph.end, cueRoom);
    const cues = cuesFrom(decode(models.cues, cueRoom, biases.cues).labels, scene.words, paragraph.first);
    for (const cue of cues) scene.cueAt.fill(1, cue.first, cue.end);
    for (const cue of cues) {
      const window = windowOf(paragraph, cue);
      const hints = hintsOf(view, scene.byCue, cue, window);
      spanRoom = spanRows(scene.words, view.sentenceOf, window, cue, scene.cueAt, hints, spanRoom);
      const draft = draftFrom(scene, cue, window, spanRoom);
      if (draft) drafts.push(draft);
    }
    for (const cue of cues) scene.cueAt.fill(0, cue.first, cue.end);
  }
  return drafts;
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

function draftFrom({ view, models, biases }: Scene, cue: CueSpot, window: Window, rows: Rows): Draft | null {
  const { labels, margin } = decode(models.spans, rows, biases.spans);
  const content = spansFrom(view, labels, 3, window);
  if (content.length === 0) return null;
  return {
    source: spansFrom(view, labels, 1, window),
    cue: [{ from: view.tokens[cue.first]!.from, to: view.tokens[cue.end - 1]!.to }],
    cueToken: cue.head,
    content,
    rule: 'learned',
    confidence: 'likely',
    margin,
  };
}
