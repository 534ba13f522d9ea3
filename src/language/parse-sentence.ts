// In: the words and labels of one sentence. Out: what the parser's features are made of, in arrays that the root and "no word" are
// part of, so that no feature asks whether a word is there. Arrays are made once and used again for every sentence.

import type { Words } from './words.ts';

/** What each of the tagger's labels counts as, and its universal tag as a number. */
export interface LabelClasses {
  readonly marks: Int32Array;
  readonly coarse: Uint8Array;
}

/** Words from 0; then the root at `count`, and at `count + 1` what stands where no word is. */
export interface SentenceView {
  readonly size: number;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly label: Uint8Array;
  readonly cluster: Uint16Array;
  readonly coarse: Uint8Array;
  /** Verbs, commas and conjunctions before each word, ten bits for each count. */
  readonly marks: Int32Array;
}

export const NO_WORD = (count: number): number => count + 1;
export const ROOT_RELATION = 252;
const ROOT_LABEL = 250;
const NO_LABEL = 251;
const ROOT_WORD = 2;
const NO_WORD_HASH = 1;

const VERB = 1;
const COMMA = 1 << 10;
const CONJUNCTION = 1 << 20;

export function classifyLabels(labels: readonly string[]): LabelClasses {
  const tags = labels.map((label) => label.slice(0, label.indexOf(' ')));
  const names = [...new Set(tags)].sort();
  return {
    marks: Int32Array.from(labels, markOf),
    coarse: Uint8Array.from(tags, (tag) => names.indexOf(tag)),
  };
}

function markOf(label: string): number {
  if (/^(?:VERB|AUX) /.test(label)) return VERB;
  if (label === 'PUNCT ,') return COMMA;
  return label.startsWith('CCONJ') ? CONJUNCTION : 0;
}

/** Room for a sentence of up to `size` words. */
export function createSentenceView(size: number): SentenceView {
  return {
    size,
    word: new Int32Array(size + 2),
    suffix: new Int32Array(size + 2),
    label: new Uint8Array(size + 2),
    cluster: new Uint16Array(size + 2),
    coarse: new Uint8Array(size + 2),
    marks: new Int32Array(size + 2),
  };
}

/** Fills the view with the `count` words from `from`; it must be large enough. */
export function fillSentenceView(
  view: SentenceView,
  classes: LabelClasses,
  source: { readonly words: Words; readonly labels: Uint8Array; readonly from: number },
  count: number,
): void {
  const { words, labels, from } = source;
  for (let i = 0; i < count; i++) {
    const label = labels[from + i]!;
    view.word[i] = words.lower[from + i]!;
    view.suffix[i] = words.suffix3[from + i]!;
    view.label[i] = label;
    view.cluster[i] = words.cluster[from + i]!;
    view.coarse[i] = classes.coarse[label]!;
    view.marks[i + 1] = view.marks[i]! + classes.marks[label]!;
  }
  view.word[count] = ROOT_WORD;
  view.label[count] = ROOT_LABEL;
  view.coarse[count] = ROOT_LABEL;
  view.cluster[count] = 0;
  view.word[count + 1] = NO_WORD_HASH;
  view.label[count + 1] = NO_LABEL;
  view.coarse[count + 1] = NO_LABEL;
  view.cluster[count + 1] = 0;
  view.marks[count + 1] = view.marks[count]!;
}
