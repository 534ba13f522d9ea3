// In: a view, its rule drafts, the models. Out: drafts as the models see them: one conditional random field tags cues over
// a paragraph, a second one tags source and content for each cue and may refuse it (docs/method/attributions.md).

import type { ModelFiles } from '../../../language/index.ts';
import type { Draft } from '../draft.ts';
import type { View } from '../view.ts';
import { type Crf, decode, readCrf } from './crf.ts';
import { cueRows } from './cue-features.ts';
import { spanRows } from './span-features.ts';
import { cuesFrom, draftsByCue, hintsOf, spansFrom, windowOf } from './spots.ts';
import { wordsOf } from './words.ts';

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
  const words = wordsOf(view);
  const byCue = draftsByCue(rules);
  const drafts: Draft[] = [];
  const cueAt = new Uint8Array(words.size);
  for (const paragraph of view.paragraphs) {
    const tagged = decode(
      models.cues,
      cueRows(words, view.sentenceOf, paragraph.first, paragraph.end),
      biases.cues,
    );
    const cues = cuesFrom(tagged.labels, words, paragraph.first);
    for (const cue of cues) cueAt.fill(1, cue.first, cue.end);
    for (const cue of cues) {
      const window = windowOf(paragraph, cue);
      const hints = hintsOf(view, byCue, cue, window);
      const rows = spanRows(words, view.sentenceOf, window, cue, cueAt, hints);
      const { labels, margin } = decode(models.spans, rows, biases.spans);
      const content = spansFrom(view, labels, 3, window);
      if (content.length === 0) continue;
      drafts.push({
        source: spansFrom(view, labels, 1, window),
        cue: [{ from: view.tokens[cue.first]!.from, to: view.tokens[cue.end - 1]!.to }],
        cueToken: cue.head,
        content,
        rule: 'learned',
        confidence: 'likely',
        margin,
      });
    }
    for (const cue of cues) cueAt.fill(0, cue.first, cue.end);
  }
  return drafts;
}
