// In: a text's words and a paragraph. Out: the features by which the first model tags cues (O, B, I), token by token.
// Idea: the word and its neighbours; what stands around it in the sentence (a quotation, "that", the nearest name).

import { type Rows, roomFor } from './crf.ts';
import { fillJoins, type Joins, readJoins } from './joins.ts';
import { CLAUSE, OBJECT, type Words } from './words.ts';

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
    putAtoms(words, around, i, first, end);
    at = fillJoins(JOINS, atoms, rows.hashes, at);
  }
  rows.starts[end - first] = at;
  rows.length = end - first;
  return rows;
}

// `<` stands for the token before, `>` for the one after; actor is what the subject is, clause the form of the clause that it governs.
const ATOMS: readonly string[] = `
  one word lemma form shape ending saying quote <word >word <<word >>word <lemma >lemma <form >form <<form
  >>form <<<tag >>>tag <<tag <tag >tag >>tag <<lemma <quote >quote hasQuote thatAhead nominalBefore nominalAfter
  verbsBefore toEnd fromStart quoteBefore quoteAfter >sort >>sort <sort <<sort >opener >>opener <saying >saying
  <shape relation kids head.lemma tag head.saying head.kids cluster actor object clause
`
  .trim()
  .split(/\s+/);
const JOINS: Joins = readJoins(
  `
  one word lemma form shape ending saying quote <word >word <<word >>word <lemma >lemma <form >form <<form
  >>form <<<tag >>>tag <form+form form+>form <<tag+<tag+form form+>tag+>>tag <tag+form+>tag lemma+<tag
  lemma+>tag lemma+>word lemma+<word lemma+form <word+>word <lemma+<<lemma <quote+quote+>quote quote+lemma
  quote+form hasQuote+saying hasQuote+lemma thatAhead+lemma thatAhead+form+saying nominalBefore+form
  nominalBefore+lemma nominalAfter+form nominalAfter+saying verbsBefore+form verbsBefore+saying
  toEnd+saying+form fromStart+saying+form quoteBefore+quoteAfter+saying quoteBefore+form quoteAfter+form
  quoteBefore+quoteAfter+lemma >sort+>>sort+saying <sort+<<sort+saying >opener+lemma >>opener+lemma
  <saying+saying >saying+saying shape+form+<shape ending+>tag ending+<tag relation relation+lemma kids+lemma
  kids+form kids+relation+saying relation+head.lemma+tag relation+head.saying+form relation+head.kids cluster
  cluster+kids+tag cluster+form cluster+quote cluster+>tag cluster+thatAhead cluster+actor lemma+actor
  actor+kids+tag cluster+object lemma+object cluster+clause lemma+clause actor+clause+relation
  `,
  ATOMS,
  1,
);

const atoms = new Int32Array(ATOMS.length);

/** Writes the atoms of token `i`, in the order of ATOMS. */
function putAtoms(words: Words, around: Around, i: number, first: number, end: number): void {
  const { word, lemma, tag, form, shape, ending, quote, sort, saying, opener } = words;
  const { head, relation, kids, cluster, subject } = words;
  const [l1, l2, l3] = [i - 1 >= first, i - 2 >= first, i - 3 >= first];
  const [r1, r2, r3] = [i + 1 < end, i + 2 < end, i + 3 < end];
  const k = i - first;
  const up = head[i]!;
  const actor = subject[i]!;
  const object = around.object[k]!;
  const clause = around.clause[k]!;
  atoms[0] = 0;
  atoms[1] = word[i]!;
  atoms[2] = lemma[i]!;
  atoms[3] = form[i]!;
  atoms[4] = shape[i]!;
  atoms[5] = ending[i]!;
  atoms[6] = saying[i]!;
  atoms[7] = quote[i]!;
  atoms[8] = l1 ? word[i - 1]! : EDGE;
  atoms[9] = r1 ? word[i + 1]! : EDGE;
  atoms[10] = l2 ? word[i - 2]! : EDGE;
  atoms[11] = r2 ? word[i + 2]! : EDGE;
  atoms[12] = l1 ? lemma[i - 1]! : EDGE;
  atoms[13] = r1 ? lemma[i + 1]! : EDGE;
  atoms[14] = l1 ? form[i - 1]! : EDGE;
  atoms[15] = r1 ? form[i + 1]! : EDGE;
  atoms[16] = l2 ? form[i - 2]! : EDGE;
  atoms[17] = r2 ? form[i + 2]! : EDGE;
  atoms[18] = l3 ? tag[i - 3]! : EDGE;
  atoms[19] = r3 ? tag[i + 3]! : EDGE;
  atoms[20] = l2 ? tag[i - 2]! : EDGE;
  atoms[21] = l1 ? tag[i - 1]! : EDGE;
  atoms[22] = r1 ? tag[i + 1]! : EDGE;
  atoms[23] = r2 ? tag[i + 2]! : EDGE;
  atoms[24] = l2 ? lemma[i - 2]! : EDGE;
  atoms[25] = l1 ? quote[i - 1]! : EDGE;
  atoms[26] = r1 ? quote[i + 1]! : EDGE;
  atoms[27] = around.hasQuote[k]!;
  atoms[28] = around.thatAhead[k]!;
  atoms[29] = around.nominalBefore[k]!;
  atoms[30] = around.nominalAfter[k]!;
  atoms[31] = around.verbsBefore[k]!;
  atoms[32] = around.toEnd[k]!;
  atoms[33] = around.fromStart[k]!;
  atoms[34] = around.quoteBefore[k]!;
  atoms[35] = around.quoteAfter[k]!;
  atoms[36] = r1 ? sort[i + 1]! : EDGE;
  atoms[37] = r2 ? sort[i + 2]! : EDGE;
  atoms[38] = l1 ? sort[i - 1]! : EDGE;
  atoms[39] = l2 ? sort[i - 2]! : EDGE;
  atoms[40] = r1 ? opener[i + 1]! : EDGE;
  atoms[41] = r2 ? opener[i + 2]! : EDGE;
  atoms[42] = l1 ? saying[i - 1]! : EDGE;
  atoms[43] = r1 ? saying[i + 1]! : EDGE;
  atoms[44] = l1 ? shape[i - 1]! : EDGE;
  atoms[45] = relation[i]!;
  atoms[46] = kids[i]!;
  atoms[47] = up >= 0 ? lemma[up]! : EDGE;
  atoms[48] = tag[i]!;
  atoms[49] = up >= 0 ? saying[up]! : EDGE;
  atoms[50] = up >= 0 ? kids[up]! : EDGE;
  atoms[51] = cluster[i]!;
  atoms[52] = actor < 0 ? EDGE : words.sort[actor]! * 8 + words.named[actor]!;
  atoms[53] = object < 0 ? EDGE : cluster[object]!;
  atoms[54] = clause < 0 ? EDGE : form[clause]!;
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
