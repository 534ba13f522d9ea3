// In: words of one sentence. Out: for each a label, `NOUN NNS`: the universal tag and the treebank's finer one.
// Idea: from left to right, a perceptron chooses the label by the word, its neighbours, its endings and the labels before it;
// words that nearly always have one label get it from a table (the way of Collins 2002 and of spaCy's first tagger).

import type { ModelFile } from './model-file.ts';
import { bestOf, createScorer, leadOf } from './sparse-scorer.ts';
import { hashFeatures, NOTHING, readTemplates, type Templates } from './templates.ts';
import { createWordTable, type WordTable } from './word-table.ts';
import { ALL_CAPITALS, CAPITAL, HAS_LETTER, type Words } from './words.ts';

const TAG_ATOMS: readonly string[] = [
  NOTHING,
  ...'one form lower prefix suffix1 suffix2 suffix3 suffix4 shape cluster coarse manner look label1 label2'.split(
    ' ',
  ),
  ...'usual0 usual1 usual2 listed0 listed1 l-lower l-suffix3 l-cluster l-shape'.split(' '),
  ...'r-lower r-suffix3 r-cluster r-shape ll-lower rr-lower'.split(' '),
];

// What decides most words comes first: where it does, the rest is not looked at.
const STAGES: readonly string[] = [
  `form lower suffix3 suffix4 shape+manner label1 label1+label2 label1+lower listed0+look usual0+usual1
  label1+usual0+usual1 lower+usual1 l-lower+lower lower+r-lower suffix2 label1+cluster`,
  `one suffix1 prefix look+suffix3 cluster coarse label1+suffix3 label1+label2+lower l-lower r-lower usual1
  usual0+usual1+usual2 label1+usual1+suffix3 listed0+usual0+label1 look+label1 label2+label1+usual0 lower+l-lower+usual1
  r-suffix3`,
  `ll-lower rr-lower l-suffix3 r-cluster l-cluster usual1+usual2 look+label1+usual1 shape+r-shape shape+l-shape
  cluster+r-cluster label2+label1+usual1 ll-lower+l-lower+usual0 usual0+r-lower+usual2 listed1+usual1+usual0
  listed0+listed1+label1 prefix+suffix3 l-shape+shape+r-shape label1+cluster+r-cluster l-cluster+cluster
  l-cluster+cluster+r-cluster label1+cluster+usual1 listed0+suffix3+usual1`,
];
const TAG_TEMPLATES: Templates = readTemplates(STAGES.join(' '), TAG_ATOMS);
export const TAG_FEATURES: number = TAG_TEMPLATES.count;
/** Where the features of each stage end. */
export const TAG_STAGES: readonly number[] = STAGES.map(
  (_, k) => readTemplates(STAGES.slice(0, k + 1).join(' '), TAG_ATOMS).count,
);
const LAST_STAGE = TAG_STAGES.length - 1;
/** The label before the first word of a sentence and after the last. */
const OUTSIDE = 255;

export interface Tagger {
  /** Names of the labels, `UPOS XPOS`. */
  readonly labels: readonly string[];
  /** Writes the labels of the words `from` to `to`, one sentence, into `labels`. */
  tag(words: Words, from: number, to: number, labels: Uint8Array): void;
}

export function createTagger(model: ModelFile): Tagger {
  const labels = model.list('labels');
  const scorer = createScorer(model, 'tags', labels.length);
  const certain = createWordTable(model, 'certain');
  const usual = createWordTable(model, 'usual');
  const lexicon = createWordTable(model, 'lexicon');
  const enough = model.number('tags.enough');
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(labels.length);
  const chooseLabel = (context: TagContext, i: number): number => {
    scores.fill(0);
    for (let stage = 0; ; stage++) {
      collectTagFeatures(context, i, stage, features);
      scorer.add(features, TAG_STAGES[stage - 1] ?? 0, TAG_STAGES[stage]!, scores);
      const best = bestOf(scores, labels.length);
      if (stage === LAST_STAGE || leadOf(scores, labels.length, best) >= enough) return best;
    }
  };
  return {
    labels,
    tag(words, from, to, out) {
      const manner = capitalManner(words, from, to);
      const context = { words, from, to, labels: out, usual, lexicon, manner };
      for (let i = from; i < to; i++) {
        const sure = certain.get(words.form[i]!);
        if (sure > 0) {
          out[i] = sure - 1;
          continue;
        }
        out[i] = chooseLabel(context, i);
      }
    },
  };
}

export interface TagContext {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  readonly labels: Uint8Array;
  /** Word → its most usual label + 1, by the lower-case form. */
  readonly usual: WordTable;
  /** Word → the number of the word classes that a general word list gives it. */
  readonly lexicon: WordTable;
  readonly manner: number;
}

/** How a sentence uses capitals: 0 as usual, 1 all words (a headline), 2 capitals only, 3 none. */
export function capitalManner(words: Words, from: number, to: number): number {
  let letters = 0;
  let capital = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]!;
    if ((flags & HAS_LETTER) === 0 || words.to[i]! - words.from[i]! < 4) continue;
    letters++;
    if ((flags & CAPITAL) !== 0) capital++;
    if ((flags & ALL_CAPITALS) !== 0) all++;
  }
  if (letters < 3) return 0;
  if (all * 3 > letters * 2) return 2;
  if (capital * 4 > letters * 3) return 1;
  return capital === 0 ? 3 : 0;
}

const tagAtoms = new Int32Array(TAG_ATOMS.length);
const NO_NEIGHBOUR = 3;

/** Writes the features of word `i` of one stage, given the labels of the words before it and the earlier stages. */
export function collectTagFeatures(
  context: TagContext,
  i: number,
  stage: number,
  features: Int32Array,
): void {
  if (stage === 0) putAtoms(context, i);
  hashFeatures(TAG_TEMPLATES, tagAtoms, features, TAG_STAGES[stage - 1] ?? 0, TAG_STAGES[stage]!);
}

function putAtoms({ words, from, to, labels, usual, lexicon, manner }: TagContext, i: number): void {
  const first = i === from ? 1 : 0;
  const { lower, cluster } = words;
  const atoms = tagAtoms;
  atoms[1] = 1;
  atoms[2] = words.form[i]!;
  atoms[3] = lower[i]!;
  atoms[4] = words.prefix[i]!;
  atoms[5] = words.suffix1[i]!;
  atoms[6] = words.suffix2[i]!;
  atoms[7] = words.suffix3[i]!;
  atoms[8] = words.suffix4[i]!;
  atoms[9] = words.shape[i]!;
  atoms[10] = cluster[i]!;
  atoms[11] = cluster[i]! >> 3;
  atoms[12] = first + 2 * manner;
  atoms[13] = (words.flags[i]! & 15) + 16 * first + 32 * manner;
  atoms[14] = i > from ? labels[i - 1]! : OUTSIDE;
  atoms[15] = i > from + 1 ? labels[i - 2]! : OUTSIDE;
  atoms[16] = usual.get(lower[i]!);
  atoms[17] = i + 1 < to ? usual.get(lower[i + 1]!) : OUTSIDE;
  atoms[18] = i + 2 < to ? usual.get(lower[i + 2]!) : OUTSIDE;
  atoms[19] = lexicon.get(lower[i]!);
  atoms[20] = i + 1 < to ? lexicon.get(lower[i + 1]!) : 0;
  putNeighbour(atoms, 21, words, i > from ? i - 1 : -1);
  putNeighbour(atoms, 25, words, i + 1 < to ? i + 1 : -1);
  atoms[29] = i > from + 1 ? lower[i - 2]! : NO_NEIGHBOUR;
  atoms[30] = i + 2 < to ? lower[i + 2]! : NO_NEIGHBOUR;
}

function putNeighbour(atoms: Int32Array, n: number, words: Words, i: number): void {
  atoms[n] = i < 0 ? NO_NEIGHBOUR : words.lower[i]!;
  atoms[n + 1] = i < 0 ? NO_NEIGHBOUR : words.suffix3[i]!;
  atoms[n + 2] = i < 0 ? NO_NEIGHBOUR : words.cluster[i]!;
  atoms[n + 3] = i < 0 ? NO_NEIGHBOUR : words.shape[i]!;
}
