// In: a text's words and a paragraph. Out: the features by which the first model tags cues (O, B, I), token by token.
// Idea: the word and its neighbours; what stands around it in the sentence (a quotation, "that", the nearest name).

import { type Rows, roomFor } from './crf.ts';
import { CLAUSE, join1, join2, join3, OBJECT, type Words } from './words.ts';

const MOST_FEATURES = 100;
const EDGE = 77;

/** What the cue model wants to know of the sentence around a token, computed in one pass over the paragraph. */
interface Around {
  readonly hasQuote: Uint8Array;
  readonly thatAhead: Uint8Array;
  readonly nominalBefore: Int32Array;
  readonly nominalAfter: Int32Array;
  readonly verbsBefore: Uint8Array;
  readonly toEnd: Uint8Array;
  readonly fromStart: Uint8Array;
  readonly quoteBefore: Uint8Array;
  readonly quoteAfter: Uint8Array;
  /** The token's object, and the clause that it governs; -1 where there is none. */
  readonly object: Int32Array;
  readonly clause: Int32Array;
}

/** Features of the tokens `first … end`. `sentenceOf` is the view's. */
export function cueRows(words: Words, sentenceOf: Int32Array, first: number, end: number, old?: Rows): Rows {
  const rows = roomFor(end - first, MOST_FEATURES, old);
  const around = aroundOf(words, sentenceOf, first, end);
  let at = 0;
  for (let i = first; i < end; i++) {
    rows.starts[i - first] = at;
    at = fillToken(rows.hashes, at, words, around, i, first, end);
  }
  rows.starts[end - first] = at;
  rows.length = end - first;
  return rows;
}

function fillToken(
  out: Int32Array,
  start: number,
  words: Words,
  around: Around,
  i: number,
  first: number,
  end: number,
): number {
  let at = start;
  let template = 1;
  const look = (values: ArrayLike<number>, k: number): number =>
    i + k < first || i + k >= end ? EDGE : values[i + k]!;
  const { word, lemma, tag, form, shape, ending, quote, sort, saying, opener } = words;
  const k = i - first;
  const l0 = lemma[i]!;
  const t0 = form[i]!;
  out[at++] = join1(template++, 0);
  out[at++] = join1(template++, word[i]!);
  out[at++] = join1(template++, l0);
  out[at++] = join1(template++, t0);
  out[at++] = join1(template++, shape[i]!);
  out[at++] = join1(template++, ending[i]!);
  out[at++] = join1(template++, saying[i]!);
  out[at++] = join1(template++, quote[i]!);
  out[at++] = join1(template++, look(word, -1));
  out[at++] = join1(template++, look(word, 1));
  out[at++] = join1(template++, look(word, -2));
  out[at++] = join1(template++, look(word, 2));
  out[at++] = join1(template++, look(lemma, -1));
  out[at++] = join1(template++, look(lemma, 1));
  out[at++] = join1(template++, look(form, -1));
  out[at++] = join1(template++, look(form, 1));
  out[at++] = join1(template++, look(form, -2));
  out[at++] = join1(template++, look(form, 2));
  out[at++] = join1(template++, look(tag, -3));
  out[at++] = join1(template++, look(tag, 3));
  out[at++] = join2(template++, look(form, -1), t0);
  out[at++] = join2(template++, t0, look(form, 1));
  out[at++] = join3(template++, look(tag, -2), look(tag, -1), t0);
  out[at++] = join3(template++, t0, look(tag, 1), look(tag, 2));
  out[at++] = join3(template++, look(tag, -1), t0, look(tag, 1));
  out[at++] = join2(template++, l0, look(tag, -1));
  out[at++] = join2(template++, l0, look(tag, 1));
  out[at++] = join2(template++, l0, look(word, 1));
  out[at++] = join2(template++, l0, look(word, -1));
  out[at++] = join2(template++, l0, t0);
  out[at++] = join2(template++, look(word, -1), look(word, 1));
  out[at++] = join2(template++, look(lemma, -1), look(lemma, -2));
  out[at++] = join3(template++, look(quote, -1), quote[i]!, look(quote, 1));
  out[at++] = join2(template++, quote[i]!, l0);
  out[at++] = join2(template++, quote[i]!, t0);
  out[at++] = join2(template++, around.hasQuote[k]!, saying[i]!);
  out[at++] = join2(template++, around.hasQuote[k]!, l0);
  out[at++] = join2(template++, around.thatAhead[k]!, l0);
  out[at++] = join3(template++, around.thatAhead[k]!, t0, saying[i]!);
  out[at++] = join2(template++, around.nominalBefore[k]!, t0);
  out[at++] = join2(template++, around.nominalBefore[k]!, l0);
  out[at++] = join2(template++, around.nominalAfter[k]!, t0);
  out[at++] = join2(template++, around.nominalAfter[k]!, saying[i]!);
  out[at++] = join2(template++, around.verbsBefore[k]!, t0);
  out[at++] = join2(template++, around.verbsBefore[k]!, saying[i]!);
  out[at++] = join3(template++, around.toEnd[k]!, saying[i]!, t0);
  out[at++] = join3(template++, around.fromStart[k]!, saying[i]!, t0);
  out[at++] = join3(template++, around.quoteBefore[k]!, around.quoteAfter[k]!, saying[i]!);
  out[at++] = join2(template++, around.quoteBefore[k]!, t0);
  out[at++] = join2(template++, around.quoteAfter[k]!, t0);
  out[at++] = join3(template++, around.quoteBefore[k]!, around.quoteAfter[k]!, l0);
  out[at++] = join3(template++, look(sort, 1), look(sort, 2), saying[i]!);
  out[at++] = join3(template++, look(sort, -1), look(sort, -2), saying[i]!);
  out[at++] = join2(template++, look(opener, 1), l0);
  out[at++] = join2(template++, look(opener, 2), l0);
  out[at++] = join2(template++, look(saying, -1), saying[i]!);
  out[at++] = join2(template++, look(saying, 1), saying[i]!);
  out[at++] = join3(template++, shape[i]!, t0, look(shape, -1));
  out[at++] = join2(template++, ending[i]!, look(tag, 1));
  out[at++] = join2(template++, ending[i]!, look(tag, -1));
  const { head, relation, kids } = words;
  const up = head[i]!;
  out[at++] = join1(template++, relation[i]!);
  out[at++] = join2(template++, relation[i]!, l0);
  out[at++] = join2(template++, kids[i]!, l0);
  out[at++] = join2(template++, kids[i]!, t0);
  out[at++] = join3(template++, kids[i]!, relation[i]!, saying[i]!);
  out[at++] = join3(template++, relation[i]!, up >= 0 ? lemma[up]! : EDGE, tag[i]!);
  out[at++] = join3(template++, relation[i]!, up >= 0 ? saying[up]! : EDGE, t0);
  out[at++] = join2(template++, relation[i]!, up >= 0 ? kids[up]! : EDGE);
  const { cluster, subject } = words;
  const c0 = cluster[i]!;
  const subjectAt = subject[i]!;
  const actor = subjectAt < 0 ? EDGE : words.sort[subjectAt]! * 8 + words.named[subjectAt]!;
  const object = around.object[k]!;
  const clause = around.clause[k]!;
  const objectCluster = object < 0 ? EDGE : cluster[object]!;
  const clauseForm = clause < 0 ? EDGE : form[clause]!;
  out[at++] = join1(template++, c0);
  out[at++] = join3(template++, c0, kids[i]!, tag[i]!);
  out[at++] = join2(template++, c0, t0);
  out[at++] = join2(template++, c0, quote[i]!);
  out[at++] = join2(template++, c0, look(tag, 1));
  out[at++] = join2(template++, c0, around.thatAhead[k]!);
  out[at++] = join2(template++, c0, actor);
  out[at++] = join2(template++, l0, actor);
  out[at++] = join3(template++, actor, kids[i]!, tag[i]!);
  out[at++] = join2(template++, c0, objectCluster);
  out[at++] = join2(template++, l0, objectCluster);
  out[at++] = join2(template++, c0, clauseForm);
  out[at++] = join2(template++, l0, clauseForm);
  out[at++] = join3(template++, actor, clauseForm, relation[i]!);
  return at;
}

function aroundOf(words: Words, sentenceOf: Int32Array, first: number, end: number): Around {
  const size = end - first;
  const bytes = (): Uint8Array => new Uint8Array(size);
  const around: Around = {
    hasQuote: bytes(),
    thatAhead: bytes(),
    nominalBefore: new Int32Array(size),
    nominalAfter: new Int32Array(size),
    verbsBefore: bytes(),
    toEnd: bytes(),
    fromStart: bytes(),
    quoteBefore: bytes(),
    quoteAfter: bytes(),
    object: new Int32Array(size).fill(-1),
    clause: new Int32Array(size).fill(-1),
  };
  governed(words, around, first, end);
  forward(words, sentenceOf, around, first, end);
  backward(words, sentenceOf, around, first, end);
  return around;
}

/** Notes for each token its object and the clause that it governs. */
function governed({ head, part }: Words, around: Around, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    const up = head[i]! - first;
    if (up < 0 || up >= end - first) continue;
    if (part[i] === OBJECT) around.object[up] = i;
    else if (part[i] === CLAUSE) around.clause[up] = i;
  }
}

function forward(words: Words, sentenceOf: Int32Array, around: Around, first: number, end: number): void {
  let verbs = 0;
  let nominal = EDGE;
  let start = first;
  let quote = 0;
  for (let i = first; i < end; i++) {
    const k = i - first;
    if (i > first && sentenceOf[i] !== sentenceOf[i - 1]) {
      verbs = 0;
      nominal = EDGE;
      start = i;
    }
    if (words.quote[i] === 3) quote = i + 1;
    around.verbsBefore[k] = Math.min(verbs, 3);
    around.nominalBefore[k] = nominal;
    around.fromStart[k] = bucket(i - start);
    around.quoteBefore[k] = quote === 0 ? 0 : bucket(i - quote + 1);
    if (words.sort[i] === 1) verbs++;
    if (words.sort[i] === 2) nominal = words.tag[i]! + 1;
    if (words.sort[i] === 3) nominal = words.word[i]!;
    if (words.quote[i] !== 0) around.hasQuote[k] = 1;
    else around.hasQuote[k] = k > 0 && i > start ? around.hasQuote[k - 1]! : 0;
  }
}

function backward(words: Words, sentenceOf: Int32Array, around: Around, first: number, end: number): void {
  let that = 0;
  let nominal = EDGE;
  let stop = end;
  let quote = -1;
  for (let i = end - 1; i >= first; i--) {
    const k = i - first;
    if (i + 1 < end && sentenceOf[i] !== sentenceOf[i + 1]) {
      that = 0;
      nominal = EDGE;
      stop = i + 1;
    } else if (i + 1 < end && around.hasQuote[k + 1]! > 0)
      around.hasQuote[k] = Math.max(around.hasQuote[k]!, 1);
    around.thatAhead[k] = that === 0 ? 0 : Math.min(that - i, 7);
    around.nominalAfter[k] = nominal;
    around.toEnd[k] = bucket(stop - i);
    around.quoteAfter[k] = quote < 0 ? 0 : bucket(quote - i);
    if (words.quote[i] === 2) quote = i;
    if (words.opener[i] === 1) that = i;
    else if (words.sort[i] === 1) that = 0;
    if (words.sort[i] === 2) nominal = words.tag[i]! + 1;
    if (words.sort[i] === 3) nominal = words.word[i]!;
  }
}

/** 0 1 2 3 4 5–6 7–9 10–14 15–24 25– */
export function bucket(distance: number): number {
  if (distance <= 4) return Math.max(distance, 0);
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}
