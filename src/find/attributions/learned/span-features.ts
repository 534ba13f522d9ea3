// In: a text's words, a paragraph and one cue. Out: the features by which the second model tags that cue's source and
// content (O, B-source, I-source, B-content, I-content), token by token.
// Idea: where a token stands as seen from the cue: on which side, over how many verbs, commas, quotation marks and
// sentence ends; and what the rules of thumb would have taken.

import { type Rows, roomFor } from './crf.ts';
import { bucket } from './cue-features.ts';
import { CLAUSE, join1, join2, join3, join4, join5, mix, spread, type Words } from './words.ts';

const MOST_FEATURES = 132;
const EDGE = 77;

export interface CueSpot {
  readonly first: number;
  readonly end: number;
  /** The token of the act: a verb in the cue, else its last token. */
  readonly head: number;
}

/** What the rules took for this cue: 1 source, 2 content, for the tokens of the window; 0 elsewhere. */
export type Hints = Uint8Array;

interface Walk {
  readonly verbs: Uint8Array;
  readonly commas: Uint8Array;
  readonly marks: Uint8Array;
  readonly stops: Uint8Array;
  readonly openers: Uint8Array;
  readonly cues: Uint8Array;
  readonly nominals: Uint8Array;
}

/** Features of the tokens `first … end` for one cue. `cueAt` marks the tokens of every cue, `hints` is over the window. */
export function spanRows(
  words: Words,
  sentenceOf: Int32Array,
  window: { readonly first: number; readonly end: number },
  cue: CueSpot,
  cueAt: Uint8Array,
  hints: Hints,
  old?: Rows,
): Rows {
  const { first, end } = window;
  const rows = roomFor(end - first, MOST_FEATURES, old);
  const walk = walkFrom(words, sentenceOf, first, end, cue, cueAt);
  const shape = cueShape(words, cue, first, end);
  const paths = pathsTo(words, sentenceOf, { first, end }, cue);
  const given = givenBy(words, { first, end }, cue);
  const hasGiven = partsIn(given);
  let at = 0;
  for (let i = first; i < end; i++) {
    rows.starts[i - first] = at;
    at = fillToken(
      rows.hashes,
      at,
      { words, sentenceOf, first, end, cue, cueAt, hints, walk, shape, paths, given, hasGiven },
      i,
    );
  }
  rows.starts[end - first] = at;
  rows.length = end - first;
  return rows;
}

interface Scene {
  readonly words: Words;
  readonly sentenceOf: Int32Array;
  readonly first: number;
  readonly end: number;
  readonly cue: CueSpot;
  readonly cueAt: Uint8Array;
  readonly hints: Hints;
  readonly walk: Walk;
  readonly shape: number;
  readonly paths: Int32Array;
  readonly given: Uint8Array;
  /** Which parts the parse gives at all: a set of bits. */
  readonly hasGiven: number;
}

/** The cue's surroundings in one number: what stands right before and after it. */
function cueShape(words: Words, cue: CueSpot, first: number, end: number): number {
  const before = cue.first > first ? words.sort[cue.first - 1]! * 8 + words.quote[cue.first - 1]! : EDGE;
  const after = cue.end < end ? words.sort[cue.end]! * 8 + words.quote[cue.end]! : EDGE;
  return mix(mix(3, before), after);
}

function fillToken(out: Int32Array, start: number, scene: Scene, i: number): number {
  const { words, sentenceOf, first, end, cue, cueAt, hints, walk, shape } = scene;
  let at = start;
  let template = 101;
  const { word, lemma, tag, form, quote, sort, saying, opener } = words;
  const look = (values: ArrayLike<number>, d: number): number =>
    i + d < first || i + d >= end ? EDGE : values[i + d]!;
  const k = i - first;
  const side = i < cue.first ? 0 : i < cue.end ? 1 : 2;
  if (side === 1) {
    out[at++] = spread(mix(99, 1));
    return at;
  }
  const distance = side === 0 ? cue.first - i : i - cue.end + 1;
  const near = side * 16 + bucket(distance);
  const exact = side * 16 + Math.min(distance, 12);
  const same = sentenceOf[i] === sentenceOf[cue.head] ? 1 : 0;
  const place = side * 4 + same * 2;
  const inQuote = quote[i]! * 4 + quote[cue.head]!;
  const cueLemma = lemma[cue.head]!;
  const cueForm = form[cue.head]!;
  const verbs = walk.verbs[k]!;
  const commas = walk.commas[k]!;
  const marks = walk.marks[k]!;
  const stops = walk.stops[k]!;
  const openers = walk.openers[k]!;
  const hint = hints[k]!;
  const hintEdge = hint * 16 + (k > 0 ? hints[k - 1]! : 3) * 4 + (k + 1 < end - first ? hints[k + 1]! : 3);
  out[at++] = join1(template++, place);
  out[at++] = join1(template++, near);
  out[at++] = join2(template++, exact, tag[i]!);
  out[at++] = join2(template++, place, cueLemma);
  out[at++] = join2(template++, place, cueForm);
  out[at++] = join2(template++, place, shape);
  out[at++] = join2(template++, near, cueLemma);
  out[at++] = join2(template++, exact, cueLemma);
  out[at++] = join2(template++, near, shape);
  out[at++] = join1(template++, hint);
  out[at++] = join1(template++, hintEdge);
  out[at++] = join2(template++, hintEdge, tag[i]!);
  out[at++] = join3(template++, hint, side, cueLemma);
  out[at++] = join2(template++, hint, inQuote);
  out[at++] = join3(template++, hintEdge, sort[i]!, quote[i]!);
  out[at++] = join2(template++, word[i]!, side);
  out[at++] = join2(template++, lemma[i]!, side);
  out[at++] = join3(template++, form[i]!, side, same);
  out[at++] = join2(template++, form[i]!, near);
  out[at++] = join2(template++, look(word, -1), side);
  out[at++] = join2(template++, look(word, 1), side);
  out[at++] = join2(template++, look(word, -2), side);
  out[at++] = join2(template++, look(word, 2), side);
  out[at++] = join3(template++, look(form, -1), form[i]!, side);
  out[at++] = join3(template++, form[i]!, look(form, 1), side);
  out[at++] = join4(template++, look(tag, -2), look(tag, -1), tag[i]!, side);
  out[at++] = join4(template++, tag[i]!, look(tag, 1), look(tag, 2), side);
  out[at++] = join4(template++, look(tag, -1), tag[i]!, look(tag, 1), side);
  out[at++] = join3(template++, word[i]!, look(word, 1), side);
  out[at++] = join3(template++, look(word, -1), word[i]!, side);
  out[at++] = join3(template++, look(word, -1), form[i]!, near);
  out[at++] = join3(template++, word[i]!, look(form, 1), near);
  out[at++] = join3(template++, look(word, -1), place, verbs);
  out[at++] = join3(template++, side, verbs, commas);
  out[at++] = join4(template++, side, verbs, commas, marks);
  out[at++] = join3(template++, side, marks, inQuote);
  out[at++] = join4(template++, side, stops, marks, quote[i]!);
  out[at++] = join3(template++, side, verbs, cueLemma);
  out[at++] = join3(template++, side, commas, cueLemma);
  out[at++] = join3(template++, side, commas, shape);
  out[at++] = join3(template++, side, verbs, shape);
  out[at++] = join4(template++, side, verbs, commas, tag[i]!);
  out[at++] = join3(template++, side, openers, cueLemma);
  out[at++] = join4(template++, side, openers, verbs, tag[i]!);
  out[at++] = join3(template++, side, walk.nominals[k]!, tag[i]!);
  out[at++] = join4(template++, side, walk.nominals[k]!, verbs, commas);
  out[at++] = join4(template++, side, walk.nominals[k]!, sort[i]!, shape);
  out[at++] = join2(template++, side, walk.cues[k]!);
  out[at++] = join4(template++, side, walk.cues[k]!, verbs, commas);
  out[at++] = join4(template++, side, walk.cues[k]!, stops, quote[i]!);
  out[at++] = join3(template++, side, stops, shape);
  out[at++] = join4(template++, side, stops, cueLemma, quote[i]!);
  out[at++] = join3(template++, side, inQuote, cueLemma);
  out[at++] = join3(template++, side, inQuote, shape);
  out[at++] = join3(template++, cueAt[i]! > 0 ? 1 : 0, side, saying[i]!);
  out[at++] = join4(template++, look(cueAt, 1) === 1 ? 1 : 0, look(cueAt, -1) === 1 ? 1 : 0, side, tag[i]!);
  out[at++] = join3(template++, startsSentence(scene, i), side, same);
  out[at++] = join3(template++, startsSentence(scene, i), side, shape);
  out[at++] = join3(template++, startsSentence(scene, i + 1), side, same);
  out[at++] = join4(template++, startsSentence(scene, i), side, commas, stops);
  out[at++] = join3(template++, startsSentence(scene, i), tag[i]!, place);
  out[at++] = join4(template++, sort[i]!, look(sort, 1), look(sort, -1), side);
  out[at++] = join5(template++, sort[i]!, quote[i]!, look(quote, 1), look(quote, -1), side);
  out[at++] = join5(template++, sort[i]!, look(quote, 1), look(quote, -1), shape, side);
  out[at++] = join4(template++, opener[i]!, side, verbs, commas);
  out[at++] = join2(template++, opener[i]!, near);
  out[at++] = join3(template++, opener[i]!, cueLemma, side);
  out[at++] = join3(template++, look(opener, -1), cueLemma, near);
  out[at++] = join4(template++, look(sort, -1), look(quote, -1), quote[i]!, near);
  out[at++] = join4(template++, look(sort, -1), tag[i]!, side, verbs);
  out[at++] = join2(template++, lemma[i]!, cueLemma);
  out[at++] = join2(template++, lemma[i]!, exact);
  out[at++] = join2(template++, word[i]!, shape);
  out[at++] = join3(template++, form[i]!, cueForm, near);
  out[at++] = join5(template++, tag[i]!, side, verbs, stops, quote[i]!);
  const { paths } = scene;
  const path = paths[k]!;
  const before = k > 0 ? paths[k - 1]! : EDGE;
  const after = k + 1 < end - first ? paths[k + 1]! : EDGE;
  out[at++] = join2(template++, path, side);
  out[at++] = join3(template++, path, side, tag[i]!);
  out[at++] = join3(template++, path, side, cueLemma);
  out[at++] = join3(template++, path, side, cueForm);
  out[at++] = join3(template++, path, side, hintEdge);
  out[at++] = join3(template++, path, before, side);
  out[at++] = join3(template++, path, after, side);
  out[at++] = join4(template++, path, side, quote[i]!, stops);
  out[at++] = join4(template++, path, before, sort[i]!, side);
  out[at++] = join3(template++, words.relation[i]!, side, path);
  out[at++] = join4(template++, path, side, commas, verbs);
  const given = scene.given[k]!;
  const givenEdge =
    given * 64 + (k > 0 ? scene.given[k - 1]! : 7) * 8 + (k + 1 < end - first ? scene.given[k + 1]! : 7);
  const cueCluster = words.cluster[cue.head]!;
  const name = words.named[i]!;
  out[at++] = join2(template++, given, side);
  out[at++] = join2(template++, givenEdge, side);
  out[at++] = join3(template++, givenEdge, side, tag[i]!);
  out[at++] = join3(template++, givenEdge, cueLemma, side);
  out[at++] = join3(template++, givenEdge, cueCluster, side);
  out[at++] = join4(template++, givenEdge, commas, verbs, side);
  out[at++] = join3(template++, givenEdge, hintEdge, side);
  out[at++] = join3(template++, givenEdge, quote[i]!, shape);
  out[at++] = join3(template++, given, cueForm, scene.hasGiven);
  out[at++] = join3(template++, tag[i]!, side, scene.hasGiven);
  out[at++] = join3(template++, near, cueCluster, scene.hasGiven);
  out[at++] = join2(template++, place, cueCluster);
  out[at++] = join3(template++, path, side, cueCluster);
  out[at++] = join3(template++, name, side, given);
  out[at++] = join3(template++, name, near, sort[i]!);
  out[at++] = join3(template++, name, look(words.named, -1), givenEdge);
  return at;
}

function startsSentence({ sentenceOf, first, end }: Scene, i: number): number {
  if (i <= first || i >= end) return 1;
  return sentenceOf[i] === sentenceOf[i - 1] ? 0 : 1;
}

/** Counts, from the cue outwards on both sides, what lies between it and each token. */
function walkFrom(
  words: Words,
  sentenceOf: Int32Array,
  first: number,
  end: number,
  cue: CueSpot,
  cueAt: Uint8Array,
): Walk {
  const bytes = (): Uint8Array => new Uint8Array(end - first);
  const walk: Walk = {
    verbs: bytes(),
    commas: bytes(),
    marks: bytes(),
    stops: bytes(),
    openers: bytes(),
    cues: bytes(),
    nominals: bytes(),
  };
  for (const step of [-1, 1]) {
    let verbs = 0,
      commas = 0,
      marks = 0,
      stops = 0,
      openers = 0,
      cues = 0,
      nominals = 0;
    let previous = step < 0 ? cue.first : cue.end - 1;
    for (let i = previous + step; i >= first && i < end; previous = i, i += step) {
      if (sentenceOf[i] !== sentenceOf[previous]) stops++;
      const k = i - first;
      walk.verbs[k] = Math.min(verbs, 4);
      walk.commas[k] = Math.min(commas, 4);
      walk.marks[k] = Math.min(marks, 4);
      walk.stops[k] = Math.min(stops, 3);
      walk.openers[k] = Math.min(openers, 5);
      walk.cues[k] = Math.min(cues, 3);
      walk.nominals[k] = Math.min(nominals, 4);
      if (words.sort[i] === 1 && words.sort[previous] !== 1) verbs++;
      if (words.sort[i] === 4) commas++;
      if (words.quote[i]! > 1) marks++;
      if (openers === 0) openers = words.opener[i]!;
      if (cueAt[i]! > 0 && cueAt[previous] === 0) cues++;
      if ((words.sort[i] === 2 || words.sort[i] === 3) && words.sort[previous] !== 2) nominals++;
    }
  }
  return walk;
}

// > | Tarn, who leads the council, said that the quay was closed.
//   | 11111111111111111111111111111      33333333333333333333333
/** What the parse gives a cue: 1 its subject, 2 one that it takes over, 3 its clause, 4 its object, 5 what it stands beside. */
function givenBy(
  words: Words,
  { first, end }: { readonly first: number; readonly end: number },
  { head: cue, first: cueFirst, end: cueEnd }: CueSpot,
): Uint8Array {
  const { head, part, subject, leftmost, rightmost } = words;
  const given = new Uint8Array(end - first);
  const paint = (token: number, value: number): void => {
    const to = Math.min(rightmost[token]! + 1, end);
    for (let i = Math.max(leftmost[token]!, first); i < to; i++)
      if (i < cueFirst || i >= cueEnd) given[i - first] = value;
  };
  const up = head[cue]!;
  if (up >= 0 && !(up >= cueFirst && up < cueEnd)) paint(up, 5);
  for (let i = Math.max(first, leftmost[cue]!); i <= Math.min(end - 1, rightmost[cue]!); i++) {
    if (given[i - first] === 5 && i !== cue) given[i - first] = 0;
  }
  for (let i = Math.max(first, leftmost[cue]!); i <= Math.min(end - 1, rightmost[cue]!); i++) {
    if (head[i] !== cue && !(head[i]! >= cueFirst && head[i]! < cueEnd)) continue;
    if (part[i] !== 0) paint(i, part[i] === CLAUSE ? 3 : 4);
  }
  const actor = subject[cue]!;
  if (actor >= 0) paint(actor, head[actor] === cue ? 1 : 2);
  return given;
}

function partsIn(given: Uint8Array): number {
  let parts = 0;
  for (const part of given) parts |= 1 << part;
  return parts;
}

const FAR = 9001;
const HIGHEST = 24;

// > | The quay was closed, Tarn said.      closed: 1 up, parataxis · The quay: 1 up, parataxis, nsubj · Tarn: down, nsubj
/** For each token, how the parse leads from it to the cue's head: down from it by which relation, or up and down by which. */
function pathsTo(
  words: Words,
  sentenceOf: Int32Array,
  window: { readonly first: number; readonly end: number },
  cue: CueSpot,
): Int32Array {
  const { head, relation } = words;
  const paths = new Int32Array(window.end - window.first).fill(FAR);
  const sentence = sentenceOf[cue.head];
  /** Ancestor of the cue's head → its height above it, and the relation by which one goes up to it. */
  const ups = new Map<number, readonly [height: number, via: number]>([[cue.head, [0, 0]]]);
  for (let i = cue.head, height = 1; height < HIGHEST && head[i]! >= 0; i = head[i]!, height++) {
    if (ups.has(head[i]!)) break;
    ups.set(head[i]!, [Math.min(height, 4), relation[i]!]);
  }
  for (let i = window.first; i < window.end; i++) {
    if (sentenceOf[i] === sentence && head[i]! >= -1) paths[i - window.first] = pathOf(words, ups, i);
  }
  return paths;
}

function pathOf(
  { head, relation }: Words,
  ups: ReadonlyMap<number, readonly [height: number, via: number]>,
  token: number,
): number {
  let at = token;
  let down = 0;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const up = ups.get(at);
    if (up) return mix(mix(mix(7, up[0]), up[1]), down);
    if (head[at]! < 0) break;
    down = relation[at]!;
    at = head[at]!;
  }
  return FAR + 1;
}
