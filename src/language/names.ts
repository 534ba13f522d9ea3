// In: words of a document with their tags. Out: the names in it: spans of words with a kind.
// Idea: a structured perceptron over BIOES labels, decoded by Viterbi, that looks only at words which could be in a name.
// A word is also judged by how the same word stands elsewhere in the document (Chieu & Ng 2003): that is what carries over
// to names nobody has heard of.

import { hashText, mix, mix2, mix3 } from './hash.ts';
import { mendNames } from './mend-names.ts';
import type { ModelFile } from './model-file.ts';
import { createScorer } from './sparse-scorer.ts';
import { spreadNames } from './spread-names.ts';
import { createWordTable, type WordTable } from './word-table.ts';
import { ALL_CAPITALS, CAPITAL, HAS_DIGIT, HAS_LETTER, type Words } from './words.ts';

export const NAME_KINDS = ['person', 'organization', 'place', 'group', 'facility', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface Name {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** O, then begin, inside, end and single of each kind. */
export const NAME_LABELS: number = 1 + 4 * NAME_KINDS.length;
export const NAME_FEATURES = 120;

export interface NameTagger {
  /** The names among the words of a document; `tags` are the tagger's labels, `starts` the first words of its sentences. */
  find(words: Words, tags: Uint8Array, starts: readonly number[]): Name[];
}

export function createNameTagger(model: ModelFile, gazetteer: WordTable): NameTagger {
  const scorer = createScorer(model, 'names', NAME_LABELS);
  const transitions = new Int32Array((NAME_LABELS + 1) * NAME_LABELS);
  const feature = new Int32Array(1);
  for (let before = 0; before <= NAME_LABELS; before++) {
    feature[0] = transitionFeature(before);
    scorer.score(feature, 1, transitions.subarray(before * NAME_LABELS, (before + 1) * NAME_LABELS));
  }
  return {
    find(words, tags, starts) {
      const context = describeDocument(words, tags, gazetteer);
      const labels = new Uint8Array(words.count);
      const features = new Int32Array(NAME_FEATURES);
      const decode = createDecoder(transitions);
      for (const [from, to] of candidateRuns(words, starts)) {
        const scores = new Int32Array((to - from) * NAME_LABELS);
        for (let i = from; i < to; i++) {
          const row = scores.subarray((i - from) * NAME_LABELS, (i - from + 1) * NAME_LABELS);
          scorer.score(features, collectNameFeatures(context, i, features), row);
        }
        decode(scores, to - from, labels.subarray(from, to));
      }
      return mendNames(words, spreadNames(words, namesOf(labels), starts));
    },
  };
}

export function transitionFeature(before: number): number {
  return mix(999, before);
}

/** Finds the best allowed sequence of labels for `count` rows of scores and writes it to `out`. */
export function createDecoder(
  transitions: Int32Array,
): (scores: Int32Array, count: number, out: Uint8Array) => void {
  const before = allowedBefore();
  return (scores, count, out) => {
    const best = new Int32Array(count * NAME_LABELS);
    const back = new Uint8Array(count * NAME_LABELS);
    for (let i = 0; i < count; i++)
      for (let label = 0; label < NAME_LABELS; label++) {
        let top = -1e9;
        let from = 0;
        if (i === 0) {
          if (canFollow(0, label)) top = transitions[NAME_LABELS * NAME_LABELS + label]!;
        } else
          for (const previous of before[label]!) {
            const value =
              best[(i - 1) * NAME_LABELS + previous]! + transitions[previous * NAME_LABELS + label]!;
            if (value > top) {
              top = value;
              from = previous;
            }
          }
        best[i * NAME_LABELS + label] = top + scores[i * NAME_LABELS + label]!;
        back[i * NAME_LABELS + label] = from;
      }
    let label = 0;
    for (let last = 0; last < NAME_LABELS; last++)
      if (
        canFollow(last, 0) &&
        best[(count - 1) * NAME_LABELS + last]! > best[(count - 1) * NAME_LABELS + label]!
      )
        label = last;
    for (let i = count - 1; i >= 0; i--) {
      out[i] = label;
      label = back[i * NAME_LABELS + label]!;
    }
  };
}

/** BIOES: begin and inside want inside or end of the same kind; the rest want O, begin or single. */
export function canFollow(before: number, after: number): boolean {
  const open = before > 0 && (before - 1) % 4 < 2;
  const continues = after > 0 && ((after - 1) % 4 === 1 || (after - 1) % 4 === 2);
  if (open !== continues) return false;
  return !open || (before - 1) >> 2 === (after - 1) >> 2;
}

function allowedBefore(): number[][] {
  const all = Array.from({ length: NAME_LABELS }, (_, label) => label);
  return all.map((after) => all.filter((before) => canFollow(before, after)));
}

export function namesOf(labels: Uint8Array): Name[] {
  const names: Name[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    const place = (label - 1) % 4;
    if (place === 0) first = i;
    if (place === 3) names.push({ first: i, end: i + 1, kind: NAME_KINDS[(label - 1) >> 2]! });
    if (place === 2) names.push({ first, end: i + 1, kind: NAME_KINDS[(label - 1) >> 2]! });
  }
  return names;
}

/** Small words that stand inside names. */
const INSIDE_NAMES: ReadonlySet<number> = new Set(
  "of the de la le al el bin ibn bint von van der den and for & 's ’s - – ' ’ . , du da do dos di del y e in on to a at with no no. /"
    .split(' ')
    .map((word) => hashText(word)),
);

/** Stretches of words that could hold names, inside one sentence. */
export function candidateRuns(words: Words, starts: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let s = 0; s < starts.length; s++) {
    const end = starts[s + 1] ?? words.count;
    let from = -1;
    let last = -1;
    for (let i = starts[s]!; i < end; i++) {
      if (isNameLike(words, i)) {
        if (from < 0) from = joinedBefore(words, starts[s]!, i);
        last = i;
      } else if (from >= 0 && (i - last > 3 || !INSIDE_NAMES.has(words.lower[i]!))) {
        runs.push([from, last + 1]);
        from = -1;
      }
    }
    if (from >= 0) runs.push([from, last + 1]);
  }
  return runs;
}

/** "al-Arn": the small word before the hyphen belongs to the run. */
function joinedBefore(words: Words, start: number, i: number): number {
  const hyphen = i - 2 >= start && words.text.charCodeAt(words.from[i - 1]!) === 45;
  return hyphen && words.to[i - 2] === words.from[i - 1] && words.to[i - 1] === words.from[i] ? i - 2 : i;
}

function isNameLike(words: Words, i: number): boolean {
  const flags = words.flags[i]!;
  if ((flags & CAPITAL) !== 0) return true;
  return (flags & HAS_DIGIT) !== 0 && (flags & HAS_LETTER) !== 0;
}

/** What the whole document says of its words. */
export interface NameContext {
  readonly words: Words;
  readonly tags: Uint8Array;
  readonly gazetteer: WordTable;
  readonly known: Uint16Array;
  /** Word → places where it stands with a capital that no sentence start explains. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  readonly smallWords: ReadonlySet<number>;
  /** Word → the longest run of capitals that holds it. */
  readonly longest: ReadonlyMap<number, readonly [first: number, end: number]>;
}

export function describeDocument(words: Words, tags: Uint8Array, gazetteer: WordTable): NameContext {
  const places = new Map<number, number[]>();
  const smallWords = new Set<number>();
  const longest = new Map<number, [number, number]>();
  const known = new Uint16Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const flags = words.flags[i]!;
    if ((flags & HAS_LETTER) === 0) continue;
    if ((flags & CAPITAL) === 0) {
      smallWords.add(words.lower[i]!);
      continue;
    }
    known[i] = gazetteer.get(words.lower[i]!);
    if (!afterStop(words, i)) addPlace(places, words.lower[i]!, i);
  }
  knownPhrases(words, gazetteer, known);
  for (let i = 0; i < words.count; ) {
    let end = i;
    while (end < words.count && isNameLike(words, end) && end - i < 8) end++;
    for (let k = i; k < end; k++) {
      const seen = longest.get(words.lower[k]!);
      if (seen === undefined || end - i > seen[1] - seen[0]) longest.set(words.lower[k]!, [i, end]);
    }
    i = Math.max(end, i + 1);
  }
  return { words, tags, gazetteer, known, places, smallWords, longest };
}

/** "Costa Rica": names of two or three words in the list of places. */
function knownPhrases(words: Words, gazetteer: WordTable, known: Uint16Array): void {
  for (let i = 0; i + 1 < words.count; i++) {
    if (!isNameLike(words, i) || !isNameLike(words, i + 1)) continue;
    for (let length = 2; length <= 3 && i + length <= words.count; length++) {
      const value = gazetteer.get(phraseHash(words, i, i + length));
      if (value > 0) for (let k = i; k < i + length; k++) known[k] = value | PHRASE;
    }
  }
}

/** Set on a word that is known as a part of a phrase. */
export const PHRASE: number = 1 << 12;

function phraseHash(words: Words, first: number, end: number): number {
  return hashText(words.text.slice(words.from[first]!, words.to[end - 1]!).toLowerCase());
}

function addPlace(places: Map<number, number[]>, key: number, i: number): void {
  const list = places.get(key);
  if (list === undefined) places.set(key, [i]);
  else if (list.length < 8) list.push(i);
}

/** True where a capital says nothing: at the start, after a stop, a colon, a quotation mark or a bullet. */
function afterStop(words: Words, i: number): boolean {
  if (i === 0) return true;
  const flags = words.flags[i - 1]!;
  if ((flags & (HAS_LETTER | HAS_DIGIT)) !== 0) return false;
  const code = words.text.charCodeAt(words.to[i - 1]! - 1);
  return code !== 44 && code !== 45 && code !== 41 && code !== 39 && code !== 0x2019;
}

/** Other places of the same word that are looked at. */
const ELSEWHERE = 4;

/** Writes the features of word `i`. Returns how many. */
export function collectNameFeatures(context: NameContext, i: number, features: Int32Array): number {
  const { words, tags, known } = context;
  const at = (array: Int32Array | Uint16Array | Uint8Array, k: number): number =>
    k >= 0 && k < words.count ? array[k]! : 5;
  const lower = words.lower[i]!;
  const shape = words.shape[i]!;
  const cluster = words.cluster[i]!;
  const first = afterStop(words, i) ? 1 : 0;
  const small = context.smallWords.has(lower) ? 1 : 0;
  const tag = tags[i]!;
  let n = 0;
  features[n++] = mix(1, 0);
  features[n++] = mix(2, words.form[i]!);
  features[n++] = mix(3, lower);
  features[n++] = mix(4, words.prefix[i]!);
  features[n++] = mix(5, words.suffix2[i]!);
  features[n++] = mix(6, words.suffix3[i]!);
  features[n++] = mix(7, words.suffix4[i]!);
  features[n++] = mix3(8, shape, first, small);
  features[n++] = mix2(9, cluster, first);
  features[n++] = mix(10, cluster >> 3);
  features[n++] = mix2(11, tag, at(tags, i - 1));
  features[n++] = mix2(12, tag, at(tags, i + 1));
  features[n++] = mix3(13, at(tags, i - 1), tag, at(tags, i + 1));
  features[n++] = mix3(14, first, small, tag);
  features[n++] = mix2(15, shape, at(words.shape, i + 1));
  features[n++] = mix2(16, shape, at(words.shape, i - 1));
  features[n++] = mix3(17, at(words.shape, i - 1), shape, at(words.shape, i + 1));
  for (let d = -2; d <= 2; d++) {
    if (d === 0) continue;
    features[n++] = mix(20 + d, at(words.lower, i + d));
    features[n++] = mix(30 + d, at(words.cluster, i + d));
    features[n++] = mix2(40 + d, at(words.cluster, i + d), shape);
    features[n++] = mix(50 + d, at(words.suffix3, i + d));
    features[n++] = mix2(60 + d, at(known, i + d), known[i]!);
    features[n++] = mix2(70 + d, at(words.shape, i + d), at(tags, i + d));
  }
  features[n++] = mix2(80, at(words.lower, i - 1), lower);
  features[n++] = mix2(81, lower, at(words.lower, i + 1));
  features[n++] = mix2(82, at(words.lower, i - 2), at(words.lower, i - 1));
  features[n++] = mix2(83, at(words.lower, i + 1), at(words.lower, i + 2));
  features[n++] = mix2(84, known[i]!, first);
  features[n++] = mix3(85, known[i]!, at(known, i + 1), shape);
  features[n++] = mix2(86, at(words.lower, i - 1), known[i]!);
  features[n++] = mix2(87, at(words.lower, i - 1), shape);
  features[n++] = mix2(88, at(words.lower, i + 1), shape);
  features[n++] = mix3(89, at(words.cluster, i - 1), cluster, at(words.cluster, i + 1));
  features[n++] = mix2(90, at(words.cluster, i - 1), cluster);
  features[n++] = mix2(91, cluster, at(words.cluster, i + 1));
  features[n++] = mix2(
    92,
    words.flags[i]! & (ALL_CAPITALS | CAPITAL | HAS_DIGIT),
    words.to[i]! - words.from[i]!,
  );
  return collectElsewhere(context, i, features, n);
}

function collectElsewhere(context: NameContext, i: number, features: Int32Array, start: number): number {
  const { words, known } = context;
  const lower = words.lower[i]!;
  const at = (array: Int32Array | Uint16Array, k: number): number =>
    k >= 0 && k < words.count ? array[k]! : 5;
  let n = start;
  let taken = 0;
  for (const place of context.places.get(lower) ?? []) {
    if (place === i || taken >= ELSEWHERE) continue;
    taken++;
    features[n++] = mix(100, at(words.lower, place - 1));
    features[n++] = mix(101, at(words.lower, place + 1));
    features[n++] = mix(102, at(words.cluster, place - 1));
    features[n++] = mix(103, at(words.cluster, place + 1));
    features[n++] = mix2(104, at(known, place - 1), at(words.shape, place - 1));
    features[n++] = mix2(105, at(known, place + 1), at(words.shape, place + 1));
  }
  features[n++] = mix2(106, taken, words.shape[i]!);
  const run = context.longest.get(lower);
  if (run === undefined) return n;
  const [first, end] = run;
  const where = (words.lower[first] === lower ? 1 : 0) + (words.lower[end - 1] === lower ? 2 : 0);
  const length = Math.min(5, end - first);
  features[n++] = mix2(107, length, where);
  features[n++] = mix2(108, words.lower[end - 1]!, where);
  features[n++] = mix2(109, words.lower[first]!, where);
  features[n++] = mix3(110, known[first]!, known[end - 1]!, where);
  features[n++] = mix2(111, at(words.lower, first - 1), where);
  features[n++] = mix2(112, at(words.lower, end), where);
  features[n++] = mix2(113, words.cluster[end - 1]!, where);
  features[n++] = mix2(114, words.suffix3[end - 1]!, where);
  return n;
}

/** Opens the list of known names that the model carries. */
export function openGazetteer(model: ModelFile): WordTable {
  return createWordTable(model, 'gazetteer');
}
