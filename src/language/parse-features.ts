// In: one sentence and the state of its parse. Out: the features by which the next step, or a relation, is chosen.
// Idea: the words at the top of the stack and ahead, their labels and clusters, their outermost children, alone and together
// (Zhang & Nivre 2011). The features are templates over atoms (templates.ts); this file makes the atoms.

import { mix2, mix3 } from './hash.ts';
import { NO_WORD, ROOT_RELATION, type SentenceView } from './parse-sentence.ts';
import { NONE, type ParseState } from './parse-state.ts';
import { hashFeatures, NOTHING, readTemplates, type Templates } from './templates.ts';

const CHILDREN = ['s0l', 's0r', 's0l2', 's0r2', 's1l', 's1r', 's1l2', 's1r2', 'b0l', 'b0l2'];

/** w word, t label, c cluster, u universal tag, r relation; v how many children; k a coarser cluster. */
const FIRST_ATOMS: readonly string[] = [
  NOTHING,
  ...'s0w s0t s0c s1w s1t b0w b0t b0c b1w b1t b2t s0wt s1wt b0wt'.split(' '),
  ...'s0lr s0rr b0lr s0b0t s1s0t s1s0u b0u near between s0v b0v'.split(' '),
];
const STEP_ATOMS: readonly string[] = [
  ...FIRST_ATOMS,
  ...'s1c s2w s2t b1c b1u b2w b2u b3t'.split(' '),
  ...CHILDREN.flatMap((one) => [`${one}w`, `${one}t`, `${one}r`]).filter((one) => !FIRST_ATOMS.includes(one)),
  ...'s0u s1v gap ahead behind depth s2s1t s0b0u s2s1u s1tgap s0tnear s0k s1k b0k'.split(' '),
];

// What decides most steps comes first: where it does, the rest is not looked at.
const STAGES: readonly string[] = [
  `s0wt b0wt b1t b1w s0t b0t b0w s0t+b0t s0wt+b0t s0t+b0wt s0w+b0w s0t+b0t+b1t s1t+s0t+b0t s1s0t+b0t+b1t b0t+b1t+b2t
  s0t+b0t+b0lr s0b0t+s0rr+b0lr s0b0t+s0lr+b0lr s0c+b0t s0t+b0c s1s0u+b0u+between s0t+b0t+near s1wt b0t+b0v s0t+s0v
  s0w+b0t+b1t s0t+b0w+b1t`,
  `b2t s0w s1t s1w s1s0u+b0u+b1u s2s1u+s0u+b0u s0b0u+b1u+b2u s0t+s0lt+b0t s0t+s0rt+b0t s0t+b0t+b0lt b0w+near s0w+near
  s0t+b0t+ahead b0wt+b0lr+b0l2r s0t+s0lr+s0l2r s0t+s0rr+s0r2r b1c+b0t+s0t s0t+b0t+s0rr s2w+s2t s0w+b0u+ahead s1t+s1v
  s1w+s0u+behind b1w+b1t s0wt+s0lr+s0rr s0wt+s0v s0t+b0t+b1w s1t+s0t+s0lr s1wt+s1lr+s1rr s0c+b0c+b1t s0k+b0k
  s0t+b0t+depth s1s0u+b0u+s0w s1s0u+b0u+s1w s1s0u+b0u+b0w s0t+s0lw s0t+s0rw`,
  `b2w+b2t s0wt+b0wt s0wt+b0w s0w+b0wt s1wt+s0wt s1w+s0w s1wt+s0t s1t+s0wt s1t+s0t s1t+s0t+b0w s1w+s0t+b0t s1t+s0w+b0t
  s2t+s1t+s0t s1t+s1rt+s0t s1t+s1lt+s0t s1t+s0t+s0lt s1t+s0t+s0rt s1t+s1rr+s1r2r s1t+s0t+s1rr
  s1t+s1rw b0t+b0lw s1t+s0t+gap s1w+s0w+gap s0w+b0w+near s0c+b0c s1c+s0c s1c+s0t s1t+s0c s1t+s0t+s0rr
  s1c+s0t+b0c s1w+s0w+b0t s1t+s0w+b0w s1w+s0t+b0w s1w+s0lw+s0t s1t+s0c+s0lw b0w+b1w+s0t s2s1t+s0t+b0t b3t+b2t+b1t
  s1tgap+s0tnear+b0t s1t+s0t+behind s1k+s0k s1c+s0w+b0t s1w+s0c+b0t s1s0t+s0lr+s1rr`,
];

export const STEP_TEMPLATES: Templates = readTemplates(STAGES.join(' '), STEP_ATOMS);
/** Where the features of each stage end. */
export const STEP_STAGES: readonly number[] = STAGES.map(
  (_, k) => readTemplates(STAGES.slice(0, k + 1).join(' '), STEP_ATOMS).count,
);
export const STEP_FEATURES: number = STEP_TEMPLATES.count;

const RELATION_ATOMS: readonly string[] = [
  NOTHING,
  ...'cw ct cc suffix hw ht hc side htside ctside ctht far hv beside'.split(' '),
  ...['l1', 'l2', 'r1', 'sibling', 'other'].flatMap((one) => [`${one}w`, `${one}t`, `${one}r`]),
  ...'beforew beforet afterw aftert'.split(' '),
];

const RELATION_TEMPLATES: Templates = readTemplates(
  `ctht cw+side hw+side cw+hw+side cw+htside hw+ctside cw+ct+htside ctht+far suffix+htside cc+htside ct+hc+side
  cc+hc+side ctht+l1w ctht+l1t ctht+l1r ctht+l1r+l2r ctht+l2w ctht+r1t ctht+r1r ctht+r1w ctht+siblingr ctht+siblingt
  ctht+siblingr+otherr ctht+otherr ctht+beforew ctht+afterw ctht+beforet ctht+aftert hw+l1w+side hw+l1w+ctside
  hc+l1w+ctside cc+l1w+ctht ct+hw+siblingr cw+hc+side cc+hw+side ctht+hv ctht+beside cw+afterw cw+beforew`,
  RELATION_ATOMS,
);
export const RELATION_FEATURES: number = RELATION_TEMPLATES.count;

const stepAtoms = new Int32Array(STEP_ATOMS.length);
const relationAtoms = new Int32Array(RELATION_ATOMS.length);

/** Writes the features of one stage of choosing the next step; earlier stages must have been written for the same step. */
export function collectStepFeatures(
  sentence: SentenceView,
  state: ParseState,
  stage: number,
  features: Int32Array,
): void {
  const atoms = atomsOfStep(sentence, state, stage);
  hashFeatures(STEP_TEMPLATES, atoms, features, STEP_STAGES[stage - 1] ?? 0, STEP_STAGES[stage]!);
}

/** The atoms that the templates of a stage want; those of earlier stages must have been asked for. The array is used again. */
export function atomsOfStep(sentence: SentenceView, state: ParseState, stage: number): Int32Array {
  if (stage === 0) putFirstAtoms(sentence, state);
  if (stage === 1) putOtherAtoms(sentence, state);
  return stepAtoms;
}

function putFirstAtoms(sentence: SentenceView, state: ParseState): void {
  const { word, label, cluster, coarse } = sentence;
  const { stack, depth, next, count } = state;
  const atoms = stepAtoms;
  const s0 = depth > 0 ? stack[depth - 1]! : NO_WORD(count);
  const s1 = depth > 1 ? stack[depth - 2]! : NO_WORD(count);
  const b1 = next < count ? next + 1 : count + 1;
  const s0w = word[s0]!;
  const s0t = label[s0]!;
  const s1w = word[s1]!;
  const s1t = label[s1]!;
  const b0w = word[next]!;
  const b0t = label[next]!;
  atoms[1] = s0w;
  atoms[2] = s0t;
  atoms[3] = cluster[s0]!;
  atoms[4] = s1w;
  atoms[5] = s1t;
  atoms[6] = b0w;
  atoms[7] = b0t;
  atoms[8] = cluster[next]!;
  atoms[9] = word[b1]!;
  atoms[10] = label[b1]!;
  atoms[11] = label[b1 < count ? b1 + 1 : count + 1]!;
  atoms[12] = Math.imul(s0w, 0x9e3779b1) ^ s0t;
  atoms[13] = Math.imul(s1w, 0x9e3779b1) ^ s1t;
  atoms[14] = Math.imul(b0w, 0x9e3779b1) ^ b0t;
  atoms[15] = relationOf(state, state.left1[s0]!);
  atoms[16] = relationOf(state, state.right1[s0]!);
  atoms[17] = relationOf(state, state.left1[next]!);
  atoms[18] = (s0t << 8) | b0t;
  atoms[19] = (s1t << 8) | s0t;
  atoms[20] = (coarse[s1]! << 8) | coarse[s0]!;
  atoms[21] = coarse[next]!;
  atoms[22] = distance(s0, next, count);
  atoms[23] = marksBetween(sentence, s0, next, count) * 16 + marksBetween(sentence, s1, s0, count);
  atoms[24] = state.lefts[s0]! * 8 + state.rights[s0]!;
  atoms[25] = state.lefts[next]!;
}

const NEAR = FIRST_ATOMS.indexOf('near');
const BETWEEN = FIRST_ATOMS.indexOf('between');

function putOtherAtoms(sentence: SentenceView, state: ParseState): void {
  const { word, label, cluster, coarse } = sentence;
  const { stack, depth, next, count } = state;
  const atoms = stepAtoms;
  const none = NO_WORD(count);
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s2 = depth > 2 ? stack[depth - 3]! : none;
  const b1 = next < count ? next + 1 : none;
  const b2 = b1 < count ? b1 + 1 : none;
  const gap = distance(s1, s0, count);
  let n = FIRST_ATOMS.length;
  atoms[n++] = cluster[s1]!;
  atoms[n++] = word[s2]!;
  atoms[n++] = label[s2]!;
  atoms[n++] = cluster[b1]!;
  atoms[n++] = coarse[b1]!;
  atoms[n++] = word[b2]!;
  atoms[n++] = coarse[b2]!;
  atoms[n++] = label[b2 < count ? b2 + 1 : none]!;
  n = putWords(atoms, n, sentence, state.left1[s0]!, none);
  n = putWords(atoms, n, sentence, state.right1[s0]!, none);
  n = putChild(atoms, n, sentence, state, state.left2[s0]!);
  n = putChild(atoms, n, sentence, state, state.right2[s0]!);
  n = putChild(atoms, n, sentence, state, state.left1[s1]!);
  n = putChild(atoms, n, sentence, state, state.right1[s1]!);
  n = putChild(atoms, n, sentence, state, state.left2[s1]!);
  n = putChild(atoms, n, sentence, state, state.right2[s1]!);
  n = putWords(atoms, n, sentence, state.left1[next]!, none);
  n = putChild(atoms, n, sentence, state, state.left2[next]!);
  atoms[n++] = coarse[s0]!;
  atoms[n++] = state.lefts[s1]! * 8 + state.rights[s1]!;
  atoms[n++] = gap;
  atoms[n++] = atoms[BETWEEN]! >> 4;
  atoms[n++] = atoms[BETWEEN]! & 15;
  atoms[n++] = depth > 3 ? 3 : depth;
  atoms[n++] = (label[s2]! << 8) | label[s1]!;
  atoms[n++] = (coarse[s0]! << 8) | coarse[next]!;
  atoms[n++] = (coarse[s2]! << 8) | coarse[s1]!;
  atoms[n++] = (label[s1]! << 8) | gap;
  atoms[n++] = (label[s0]! << 8) | atoms[NEAR]!;
  atoms[n++] = cluster[s0]! >> 3;
  atoms[n++] = cluster[s1]! >> 3;
  atoms[n++] = cluster[next]! >> 3;
}

function relationOf(state: ParseState, child: number): number {
  return child === NONE ? 0 : state.relation[child]! + 1;
}

/** A child's word and label, without its relation. */
function putWords(atoms: Int32Array, n: number, sentence: SentenceView, child: number, none: number): number {
  const i = child === NONE ? none : child;
  atoms[n] = sentence.word[i]!;
  atoms[n + 1] = sentence.label[i]!;
  return n + 2;
}

function putChild(
  atoms: Int32Array,
  n: number,
  sentence: SentenceView,
  state: ParseState,
  child: number,
): number {
  const i = child === NONE ? NO_WORD(state.count) : child;
  atoms[n] = sentence.word[i]!;
  atoms[n + 1] = sentence.label[i]!;
  atoms[n + 2] = child === NONE ? 0 : state.relation[child]! + 1;
  return n + 3;
}

function distance(a: number, b: number, count: number): number {
  if (a > count || b > count) return 0;
  const d = b > a ? b - a : a - b;
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/** 0 to 11: none, one or more verbs; a comma; a conjunction strictly between two words. */
function marksBetween(sentence: SentenceView, a: number, b: number, count: number): number {
  if (a > count || b > count || b <= a + 1) return 12;
  const counts = sentence.marks[b]! - sentence.marks[a + 1]!;
  const verbs = Math.min(2, counts & 1023);
  return verbs + ((counts & (1023 << 10)) !== 0 ? 3 : 0) + ((counts & (1023 << 20)) !== 0 ? 6 : 0);
}

/** Two keys by which a relation may be sure: the child's word with both labels, and both labels with what stands around them. */
export function sureKeys(sentence: SentenceView, state: ParseState, child: number, keys: Int32Array): void {
  const { word, label } = sentence;
  const head = state.head[child]!;
  const pair = (label[child]! << 10) | (label[head]! << 2) | (head > child ? 1 : 2);
  const before = child > 0 ? child - 1 : NO_WORD(state.count);
  const around = (relationOf(state, state.left1[child]!) << 8) | label[before]!;
  keys[0] = mix2(1, word[child]!, pair);
  keys[1] = mix3(2, pair, around, Math.min(state.lefts[head]!, 3));
}

/** Features of the relation between a word and the head it was just given. Returns how many. */
export function collectRelationFeatures(
  sentence: SentenceView,
  state: ParseState,
  child: number,
  features: Int32Array,
): number {
  const { word, label, cluster } = sentence;
  const { count } = state;
  const head = state.head[child]!;
  const side = head > child ? 1 : 2;
  const ct = label[child]!;
  const ht = label[head]!;
  const before = child > 0 ? child - 1 : NO_WORD(count);
  const after = child + 1 < count ? child + 1 : NO_WORD(count);
  const atoms = relationAtoms;
  let n = 1;
  atoms[n++] = word[child]!;
  atoms[n++] = ct;
  atoms[n++] = cluster[child]!;
  atoms[n++] = sentence.suffix[child]!;
  atoms[n++] = word[head]!;
  atoms[n++] = ht;
  atoms[n++] = cluster[head]!;
  atoms[n++] = side;
  atoms[n++] = (ht << 2) | side;
  atoms[n++] = (ct << 2) | side;
  atoms[n++] = (ct << 10) | (ht << 2) | side;
  atoms[n++] = distance(child, head, count);
  atoms[n++] = state.lefts[head]!;
  atoms[n++] = head === count ? ROOT_RELATION : label[besides(head, side, count)]!;
  n = putChild(atoms, n, sentence, state, state.left1[child]!);
  n = putChild(atoms, n, sentence, state, state.left2[child]!);
  n = putChild(atoms, n, sentence, state, state.right1[child]!);
  n = putChild(atoms, n, sentence, state, side === 1 ? state.left2[head]! : state.right2[head]!);
  n = putChild(atoms, n, sentence, state, side === 1 ? state.right1[head]! : state.left1[head]!);
  atoms[n++] = word[before]!;
  atoms[n++] = label[before]!;
  atoms[n++] = word[after]!;
  atoms[n++] = label[after]!;
  return hashFeatures(RELATION_TEMPLATES, atoms, features);
}

/** The head's neighbour towards the child. */
function besides(head: number, side: number, count: number): number {
  const at = side === 1 ? head - 1 : head + 1;
  return at < 0 ? NO_WORD(count) : at;
}
