// In: a "they" or an "it" and what it could stand for. Out: a score for each, and for "nothing that the text names" (it rains).
// Idea: a ranking perceptron over distance, grammatical place, number, kind of thing, and what the verb usually wants; as pronouns.ts
// does for he and she. The two words share a model, but no weight.

import type { Token } from '../model/index.ts';
import { hashText, mix, mix2, mix3 } from './hash.ts';
import type { ModelFile } from './model-file.ts';
import type { PronounContext } from './pronouns.ts';
import { PLURAL_PRONOUNS, REFERENT_CLASSES, type Referent } from './referents.ts';
import { createScorer } from './sparse-scorer.ts';

/** Sentences back in which a referent is looked for. */
export const REFERENT_REACH = 3;
/** Referents looked at for one pronoun: a bound on work in a sentence without end. */
export const MOST_REFERENTS = 60;
export const REFERENT_FEATURES = 48;

export interface ReferentRanker {
  score(context: PronounContext, pronoun: number, place: Place): number;
}

/** A referent with its place among those that compete; null where nothing is meant. */
export interface Place {
  readonly referent: Referent | null;
  /** Counted back from the pronoun: of all, and of those that are subjects. */
  readonly rank: number;
  readonly subjects: number;
  /** Mentions of the same thing up to this one. */
  readonly seen: number;
}

export function createReferentRanker(model: ModelFile): ReferentRanker {
  const scorer = createScorer(model, 'referents', 1);
  const features = new Int32Array(REFERENT_FEATURES);
  const scores = new Int32Array(1);
  return {
    score(context, pronoun, place) {
      scorer.score(features, collectReferentFeatures(context, pronoun, place, features), scores);
      return scores[0]!;
    },
  };
}

const SORTS = ['name', 'description', 'noun', 'several', 'pronoun'] as const;
const scale = (n: number): number => (n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : n < 32 ? 6 : n < 64 ? 7 : 8);
const NONE = -1;

/** Writes the features of a pronoun with one referent, or with none. Returns how many. */
export function collectReferentFeatures(
  context: PronounContext,
  pronoun: number,
  place: Place,
  features: Int32Array,
): number {
  const plural = PLURAL_PRONOUNS.has(context.tokens[pronoun]!.text.toLowerCase()) ? 1 : 0;
  const n =
    place.referent === null
      ? writeNothing(context, pronoun, features)
      : writeReferent(context, pronoun, { ...place, referent: place.referent }, features);
  for (let k = 0; k < n; k++) features[k] = mix(700 + plural, features[k]!);
  return n;
}

function writeReferent(
  { tokens, sentenceOf, quoted, starts }: PronounContext,
  pronoun: number,
  { referent, rank, subjects, seen }: Place & { readonly referent: Referent },
  features: Int32Array,
): number {
  const it = tokens[pronoun]!;
  const head = tokens[referent.head]!;
  const kind = REFERENT_CLASSES.indexOf(referent.class);
  const sort = SORTS.indexOf(referent.sort);
  const back = Math.min(4, sentenceOf[pronoun]! - sentenceOf[referent.head]!);
  const ours = hashText(it.relation);
  const theirs = hashText(head.relation);
  const verb = governorOf(tokens, it);
  const quotes = quoted[pronoun]! * 2 + quoted[referent.head]!;
  const opens = referent.first <= starts[sentenceOf[referent.head]!]! + 1 ? 1 : 0;
  const governs = head.head === it.head ? 1 : it.head === referent.head ? 2 : head.head === pronoun ? 3 : 0;
  const near = Math.min(6, rank);
  const times = Math.min(4, seen);
  const ahead = Math.min(3, subjects);
  const is = head.relation.startsWith('nsubj') ? 1 : 0;
  const before = determinerOf(tokens, referent.head);
  const lemma = referent.sort === 'name' ? 0 : hashText(head.lemma.toLowerCase());
  let n = 0;
  features[n++] = mix2(1, back, kind);
  features[n++] = mix2(2, sort, kind);
  features[n++] = mix3(3, ours, theirs, kind);
  features[n++] = mix3(4, ours, theirs, back);
  features[n++] = mix2(5, scale(pronoun - referent.end), back);
  features[n++] = mix2(6, near, kind);
  features[n++] = mix3(7, near, back, theirs);
  features[n++] = mix2(8, quotes, back);
  features[n++] = mix2(9, quotes, kind);
  features[n++] = mix3(10, opens, theirs, back);
  features[n++] = mix3(11, governs, ours, theirs);
  features[n++] = mix2(12, times, kind);
  features[n++] = mix2(13, times, back);
  features[n++] = mix3(14, sort, back, is);
  features[n++] = mix2(15, kind, verb);
  features[n++] = mix2(16, lemma, 0);
  features[n++] = mix3(17, before, kind, back);
  features[n++] = mix3(18, ahead, is, back);
  features[n++] = mix3(19, ahead, is, kind);
  features[n++] = mix3(20, is, hashText(it.text.toLowerCase()), back);
  features[n++] = mix2(21, head.features.includes('Number=Plur') ? 1 : 0, kind);
  features[n++] = mix2(22, theirs, sort);
  features[n++] = mix3(23, near, ahead, is);
  features[n++] = mix3(24, quotes, ours, theirs);
  return n;
}

function writeNothing(
  { tokens, quoted, starts, sentenceOf }: PronounContext,
  pronoun: number,
  features: Int32Array,
): number {
  const it = tokens[pronoun]!;
  const at = (k: number): number => hashText((tokens[k]?.lemma ?? '').toLowerCase());
  const ours = hashText(it.relation);
  const word = hashText(it.text.toLowerCase());
  let n = 0;
  features[n++] = mix(101, word);
  features[n++] = mix2(102, word, at(pronoun + 1));
  features[n++] = mix3(103, word, at(pronoun + 1), at(pronoun + 2));
  features[n++] = mix2(104, word, at(pronoun - 1));
  features[n++] = mix2(105, ours, governorOf(tokens, it));
  features[n++] = mix2(106, ours, quoted[pronoun]!);
  features[n++] = mix2(
    107,
    hashText(tokens[pronoun + 1]?.tag ?? ''),
    hashText(tokens[pronoun + 2]?.tag ?? ''),
  );
  features[n++] = mix2(108, starts[sentenceOf[pronoun]!] === pronoun ? 1 : 0, word);
  return n;
}

function governorOf(tokens: readonly Token[], token: Token): number {
  return token.head < 0 ? NONE : hashText(tokens[token.head]!.lemma.toLowerCase());
}

const DETERMINERS: readonly string[] = [
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'that',
  'no',
  'any',
  'some',
  'all',
  'many',
];
const LONGEST_LEAD = 4;

/** Which determiner stands before the noun, zero where none does. */
function determinerOf(tokens: readonly Token[], head: number): number {
  for (let k = head - 1; k >= 0 && head - k <= LONGEST_LEAD; k--) {
    const { tag, text } = tokens[k]!;
    if (tag === 'DET') return 1 + DETERMINERS.indexOf(text.toLowerCase());
    if (tag === 'PRON') return 20;
    if (!/^(?:ADJ|NOUN|NUM|PROPN|ADV)$/.test(tag)) break;
  }
  return 0;
}
