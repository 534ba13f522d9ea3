// In: one sentence and the state of its parse. Out: the features by which the next step, or a relation, is chosen.
// Idea: the words at the top of the stack and ahead, their labels and clusters, their outermost children, alone and together
// (Zhang & Nivre 2011). The features are templates over atoms (templates.ts); this file makes the atoms.

import { NO_WORD, ROOT_RELATION, type SentenceView } from './parse-sentence.ts';
import { NONE, type ParseState } from './parse-state.ts';
import { hashFeatures, NOTHING, readTemplates, type Templates } from './templates.ts';

const POSITIONS = ['s0', 's1', 's2', 'b0', 'b1', 'b2', 'b3'];
const CHILDREN = ['s0l', 's0r', 's0l2', 's0r2', 's1l', 's1r', 's1l2', 's1r2', 'b0l', 'b0l2'];

/** w word, t label, c cluster, u universal tag, r relation; v how many children; k a coarser cluster. */
const STEP_ATOMS: readonly string[] = [
  NOTHING,
  ...POSITIONS.flatMap((one) => [`${one}w`, `${one}t`, `${one}c`, `${one}u`]),
  ...CHILDREN.flatMap((one) => [`${one}w`, `${one}t`, `${one}r`]),
  ...'s0wt s1wt b0wt s0v s1v b0v near gap ahead behind depth'.split(' '),
  ...'s1s0t s0b0t s2s1t s1s0u s0b0u s2s1u s1tgap s0tnear s0k s1k b0k between'.split(' '),
];

const STEP_TEMPLATES: Templates = readTemplates(
  `s0wt s0w s0t b0wt b0w b0t b1w+b1t b1t b1w b2w+b2t b2t s1wt s1t s1w s2w+s2t
  s0wt+b0wt s0wt+b0w s0w+b0wt s0wt+b0t s0t+b0wt s0w+b0w s0t+b0t
  s1wt+s0wt s1w+s0w s1wt+s0t s1t+s0wt s1t+s0t
  s1t+s0t+b0t s1t+s0t+b0w s1w+s0t+b0t s1t+s0w+b0t s2t+s1t+s0t
  s0t+b0t+b1t b0t+b1t+b2t s0w+b0t+b1t s0t+b0w+b1t s0t+b0t+b1w s1s0t+b0t+b1t
  s0t+s0lt+b0t s0t+s0rt+b0t s0t+b0t+b0lt s1t+s1rt+s0t s1t+s1lt+s0t s1t+s0t+s0lt s1t+s0t+s0rt
  s0wt+s0lr+s0rr s0t+s0lr+s0l2r s0t+s0rr+s0r2r s1wt+s1lr+s1rr s1t+s1rr+s1r2r b0wt+b0lr+b0l2r
  s0t+b0t+s0rr s0t+b0t+b0lr s1t+s0t+s1rr s1t+s0t+s0lr
  s0t+s0lw s0t+s0rw s1t+s1rw b0t+b0lw
  s0wt+s0v s0t+s0v s1t+s1v b0t+b0v
  s0t+b0t+near s0w+b0w+near s1t+s0t+gap s1w+s0w+gap s0w+near b0w+near
  s0c+b0c s0c+b0t s0t+b0c s1c+s0c s1c+s0t s1t+s0c
  s1t+s0t+s0rr s0c+b0c+b1t s1c+s0t+b0c s1w+s0w+b0t s1t+s0w+b0w s1w+s0t+b0w
  s1w+s0lw+s0t s1t+s0c+s0lw b0w+b1w+s0t s2s1t+s0t+b0t b1c+b0t+s0t b3t+b2t+b1t
  s0t+b0t+depth s1tgap+s0tnear+b0t
  s0t+b0t+ahead s1t+s0t+behind s1s0u+b0u+between s0w+b0u+ahead s1w+s0u+behind
  s1s0u+b0u+b1u s2s1u+s0u+b0u s0b0u+b1u+b2u s1s0u+b0u+s0w s1s0u+b0u+b0w s1s0u+b0u+s1w
  s0k+b0k s1k+s0k s1c+s0w+b0t s1w+s0c+b0t
  s1s0t+s0lr+s1rr s0b0t+s0rr+b0lr`,
  STEP_ATOMS,
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

/** Features of the next step. Returns how many. */
export function collectStepFeatures(sentence: SentenceView, state: ParseState, features: Int32Array): number {
  const { word, label, cluster, coarse } = sentence;
  const { stack, depth, next, count } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : NO_WORD(count);
  const s1 = depth > 1 ? stack[depth - 2]! : NO_WORD(count);
  const s2 = depth > 2 ? stack[depth - 3]! : NO_WORD(count);
  const b0 = next;
  const b1 = Math.min(next + 1, count + 1);
  const b2 = Math.min(next + 2, count + 1);
  const atoms = stepAtoms;
  let n = 1;
  n = putWord(atoms, n, sentence, s0);
  n = putWord(atoms, n, sentence, s1);
  n = putWord(atoms, n, sentence, s2);
  n = putWord(atoms, n, sentence, b0);
  n = putWord(atoms, n, sentence, b1);
  n = putWord(atoms, n, sentence, b2);
  n = putWord(atoms, n, sentence, Math.min(next + 3, count + 1));
  n = putChild(atoms, n, sentence, state, state.left1[s0]!);
  n = putChild(atoms, n, sentence, state, state.right1[s0]!);
  n = putChild(atoms, n, sentence, state, state.left2[s0]!);
  n = putChild(atoms, n, sentence, state, state.right2[s0]!);
  n = putChild(atoms, n, sentence, state, state.left1[s1]!);
  n = putChild(atoms, n, sentence, state, state.right1[s1]!);
  n = putChild(atoms, n, sentence, state, state.left2[s1]!);
  n = putChild(atoms, n, sentence, state, state.right2[s1]!);
  n = putChild(atoms, n, sentence, state, state.left1[b0]!);
  n = putChild(atoms, n, sentence, state, state.left2[b0]!);
  const near = distance(s0, b0, count);
  const gap = distance(s1, s0, count);
  const ahead = marksBetween(sentence, s0, b0, count);
  const behind = marksBetween(sentence, s1, s0, count);
  const s0t = label[s0]!;
  const s1t = label[s1]!;
  const s2t = label[s2]!;
  const b0t = label[b0]!;
  atoms[n++] = Math.imul(word[s0]!, 0x9e3779b1) ^ s0t;
  atoms[n++] = Math.imul(word[s1]!, 0x9e3779b1) ^ s1t;
  atoms[n++] = Math.imul(word[b0]!, 0x9e3779b1) ^ b0t;
  atoms[n++] = state.lefts[s0]! * 8 + state.rights[s0]!;
  atoms[n++] = state.lefts[s1]! * 8 + state.rights[s1]!;
  atoms[n++] = state.lefts[b0]!;
  atoms[n++] = near;
  atoms[n++] = gap;
  atoms[n++] = ahead;
  atoms[n++] = behind;
  atoms[n++] = depth > 3 ? 3 : depth;
  atoms[n++] = (s1t << 8) | s0t;
  atoms[n++] = (s0t << 8) | b0t;
  atoms[n++] = (s2t << 8) | s1t;
  atoms[n++] = (coarse[s1]! << 8) | coarse[s0]!;
  atoms[n++] = (coarse[s0]! << 8) | coarse[b0]!;
  atoms[n++] = (coarse[s2]! << 8) | coarse[s1]!;
  atoms[n++] = (s1t << 8) | gap;
  atoms[n++] = (s0t << 8) | near;
  atoms[n++] = cluster[s0]! >> 3;
  atoms[n++] = cluster[s1]! >> 3;
  atoms[n++] = cluster[b0]! >> 3;
  atoms[n++] = ahead * 16 + behind;
  return hashFeatures(STEP_TEMPLATES, atoms, features);
}

function putWord(atoms: Int32Array, n: number, sentence: SentenceView, i: number): number {
  atoms[n] = sentence.word[i]!;
  atoms[n + 1] = sentence.label[i]!;
  atoms[n + 2] = sentence.cluster[i]!;
  atoms[n + 3] = sentence.coarse[i]!;
  return n + 4;
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
