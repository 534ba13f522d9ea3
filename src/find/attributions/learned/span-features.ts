// In: a text's words, a paragraph and one cue. Out: the features by which the second model tags that cue's source and
// content (O, B-source, I-source, B-content, I-content), token by token.
// Idea: where a token stands as seen from the cue: on which side, over how many verbs, commas, quotation marks and
// sentence ends; and what the rules of thumb would have taken.

import { type Rows, roomFor } from './crf.ts';
import { bucket } from './cue-features.ts';
import { fillJoins, type Joins, readJoins } from './joins.ts';
import { CLAUSE, mix, spread, type Words } from './words.ts';

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

/** What the second model is to look at. `cueAt` marks the tokens of every cue, `hints` is over the window. */
export interface SpanInput {
  readonly words: Words;
  /** The view's. */
  readonly sentenceOf: Int32Array;
  readonly window: { readonly first: number; readonly end: number };
  readonly cue: CueSpot;
  readonly cueAt: Uint8Array;
  readonly hints: Hints;
}

/** Features of the tokens of the window for one cue. */
export function spanRows(input: SpanInput, old?: Rows): Rows {
  const { first, end } = input.window;
  const { cue } = input;
  const rows = roomFor(end - first, MOST_FEATURES, old);
  const scene = sceneOf(input);
  let at = 0;
  for (let i = first; i < end; i++) {
    rows.starts[i - first] = at;
    if (i >= cue.first && i < cue.end) {
      rows.hashes[at++] = IN_CUE;
      continue;
    }
    putAtoms(scene, i);
    at = fillJoins(JOINS, atoms, rows.hashes, at);
  }
  rows.starts[end - first] = at;
  rows.length = end - first;
  return rows;
}

/** What is known of the window before its tokens are looked at one by one. */
export function sceneOf({ words, sentenceOf, window, cue, cueAt, hints }: SpanInput): Scene {
  const { first, end } = window;
  const given = givenBy(words, window, cue);
  return {
    words,
    sentenceOf,
    first,
    end,
    cue,
    cueAt,
    hints,
    walk: walkFrom(words, sentenceOf, first, end, cue, cueAt),
    shape: cueShape(words, cue, first, end),
    paths: pathsTo(words, sentenceOf, window, cue),
    given,
    hasGiven: partsIn(given),
  };
}

export interface Scene {
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

// `<` stands for the token before, `>` for the one after; side is before or after the cue, place and near tell how far off.
export const ATOMS: readonly string[] = `
  place near exact tag cueLemma cueForm shape hint hintEdge side inQuote sort quote word lemma form same <word
  >word <<word >>word <form >form <<tag <tag >tag >>tag verbs commas marks stops openers nominals cues cue
  saying >cue <cue starts >starts >sort <sort >quote <quote opener <opener path <path >path relation given
  givenEdge cueCluster parts name <named
`
  .trim()
  .split(/\s+/);
export const FEATURES = `
  place near exact+tag place+cueLemma place+cueForm place+shape near+cueLemma exact+cueLemma near+shape hint
  hintEdge hintEdge+tag hint+side+cueLemma hint+inQuote hintEdge+sort+quote word+side lemma+side form+side+same
  form+near <word+side >word+side <<word+side >>word+side <form+form+side form+>form+side <<tag+<tag+tag+side
  tag+>tag+>>tag+side <tag+tag+>tag+side word+>word+side <word+word+side <word+form+near word+>form+near
  <word+place+verbs side+verbs+commas side+verbs+commas+marks side+marks+inQuote side+stops+marks+quote
  side+verbs+cueLemma side+commas+cueLemma side+commas+shape side+verbs+shape side+verbs+commas+tag
  side+openers+cueLemma side+openers+verbs+tag side+nominals+tag side+nominals+verbs+commas
  side+nominals+sort+shape side+cues side+cues+verbs+commas side+cues+stops+quote side+stops+shape
  side+stops+cueLemma+quote side+inQuote+cueLemma side+inQuote+shape cue+side+saying >cue+<cue+side+tag
  starts+side+same starts+side+shape >starts+side+same starts+side+commas+stops starts+tag+place
  sort+>sort+<sort+side sort+quote+>quote+<quote+side sort+>quote+<quote+shape+side opener+side+verbs+commas
  opener+near opener+cueLemma+side <opener+cueLemma+near <sort+<quote+quote+near <sort+tag+side+verbs
  lemma+cueLemma lemma+exact word+shape form+cueForm+near tag+side+verbs+stops+quote path+side path+side+tag
  path+side+cueLemma path+side+cueForm path+side+hintEdge path+<path+side path+>path+side path+side+quote+stops
  path+<path+sort+side relation+side+path path+side+commas+verbs given+side givenEdge+side givenEdge+side+tag
  givenEdge+cueLemma+side givenEdge+cueCluster+side givenEdge+commas+verbs+side givenEdge+hintEdge+side
  givenEdge+quote+shape given+cueForm+parts tag+side+parts near+cueCluster+parts place+cueCluster
  path+side+cueCluster name+side+given name+near+sort name+<named+givenEdge
`;
/** What the first feature is known by. */
export const FIRST_FEATURE = 101;
const JOINS: Joins = readJoins(FEATURES, ATOMS, FIRST_FEATURE);

/** Of the token that `putAtoms` was called for last. */
export const atoms: Int32Array = new Int32Array(ATOMS.length);
/** The one feature of a token of the cue itself. */
export const IN_CUE: number = spread(mix(99, 1));

/** Writes the atoms of token `i`, which is not in the cue, in the order of ATOMS. */
export function putAtoms(scene: Scene, i: number): void {
  const { words, sentenceOf, first, end, cue, cueAt, hints, walk, shape, paths } = scene;
  const { word, lemma, tag, form, quote, sort, saying, opener } = words;
  const [l1, l2] = [i - 1 >= first, i - 2 >= first];
  const [r1, r2] = [i + 1 < end, i + 2 < end];
  const k = i - first;
  const side = i < cue.first ? 0 : 2;
  const distance = side === 0 ? cue.first - i : i - cue.end + 1;
  const same = sentenceOf[i] === sentenceOf[cue.head] ? 1 : 0;
  const hint = hints[k]!;
  const hintEdge = hint * 16 + (l1 ? hints[k - 1]! : 3) * 4 + (r1 ? hints[k + 1]! : 3);
  const given = scene.given[k]!;
  const givenEdge = given * 64 + (l1 ? scene.given[k - 1]! : 7) * 8 + (r1 ? scene.given[k + 1]! : 7);
  atoms[0] = side * 4 + same * 2;
  atoms[1] = side * 16 + bucket(distance);
  atoms[2] = side * 16 + Math.min(distance, 12);
  atoms[3] = tag[i]!;
  atoms[4] = lemma[cue.head]!;
  atoms[5] = form[cue.head]!;
  atoms[6] = shape;
  atoms[7] = hint;
  atoms[8] = hintEdge;
  atoms[9] = side;
  atoms[10] = quote[i]! * 4 + quote[cue.head]!;
  atoms[11] = sort[i]!;
  atoms[12] = quote[i]!;
  atoms[13] = word[i]!;
  atoms[14] = lemma[i]!;
  atoms[15] = form[i]!;
  atoms[16] = same;
  atoms[17] = l1 ? word[i - 1]! : EDGE;
  atoms[18] = r1 ? word[i + 1]! : EDGE;
  atoms[19] = l2 ? word[i - 2]! : EDGE;
  atoms[20] = r2 ? word[i + 2]! : EDGE;
  atoms[21] = l1 ? form[i - 1]! : EDGE;
  atoms[22] = r1 ? form[i + 1]! : EDGE;
  atoms[23] = l2 ? tag[i - 2]! : EDGE;
  atoms[24] = l1 ? tag[i - 1]! : EDGE;
  atoms[25] = r1 ? tag[i + 1]! : EDGE;
  atoms[26] = r2 ? tag[i + 2]! : EDGE;
  atoms[27] = walk.verbs[k]!;
  atoms[28] = walk.commas[k]!;
  atoms[29] = walk.marks[k]!;
  atoms[30] = walk.stops[k]!;
  atoms[31] = walk.openers[k]!;
  atoms[32] = walk.nominals[k]!;
  atoms[33] = walk.cues[k]!;
  atoms[34] = cueAt[i]! > 0 ? 1 : 0;
  atoms[35] = saying[i]!;
  atoms[36] = r1 && cueAt[i + 1]! === 1 ? 1 : 0;
  atoms[37] = l1 && cueAt[i - 1]! === 1 ? 1 : 0;
  atoms[38] = startsSentence(scene, i);
  atoms[39] = startsSentence(scene, i + 1);
  atoms[40] = r1 ? sort[i + 1]! : EDGE;
  atoms[41] = l1 ? sort[i - 1]! : EDGE;
  atoms[42] = r1 ? quote[i + 1]! : EDGE;
  atoms[43] = l1 ? quote[i - 1]! : EDGE;
  atoms[44] = opener[i]!;
  atoms[45] = l1 ? opener[i - 1]! : EDGE;
  atoms[46] = paths[k]!;
  atoms[47] = l1 ? paths[k - 1]! : EDGE;
  atoms[48] = r1 ? paths[k + 1]! : EDGE;
  atoms[49] = words.relation[i]!;
  atoms[50] = given;
  atoms[51] = givenEdge;
  atoms[52] = words.cluster[cue.head]!;
  atoms[53] = scene.hasGiven;
  atoms[54] = words.named[i]!;
  atoms[55] = l1 ? words.named[i - 1]! : EDGE;
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
