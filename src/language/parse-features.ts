// In: a parse state and the words' hashes and labels. Out: the features by which the next step, or a relation, is chosen.
// Idea: the words at the top of the stack and ahead, their labels and clusters, their outermost children, alone and together
// (Zhang & Nivre 2011).

import { mix, mix2, mix3 } from './hash.ts';
import { bufferAt, NONE, type ParseState, stackAt } from './parse-state.ts';
import type { Words } from './words.ts';

export const STEP_FEATURES = 120;
export const RELATION_FEATURES = 64;

/** One sentence: where it begins among the words, and the tagger's labels of all words. */
export interface ParseInput {
  readonly words: Words;
  readonly labels: Uint8Array;
  readonly from: number;
  /** Per word of the sentence: verbs, commas and conjunctions before it (see countMarks). */
  readonly marks: Int32Array;
}

/** What stands between two words: counts of ten bits each for verbs, commas and conjunctions. */
const VERB = 1;
const COMMA = 1 << 10;
const CONJUNCTION = 1 << 20;

/** What each of the tagger's labels counts as, and its universal tag as a number. */
export interface LabelClasses {
  readonly marks: Int32Array;
  readonly coarse: Uint8Array;
}

export function classifyLabels(labels: readonly string[]): LabelClasses {
  const tags = labels.map((label) => label.slice(0, label.indexOf(' ')));
  const names = [...new Set(tags)].sort();
  const markOf = (label: string): number =>
    /^(?:VERB|AUX) /.test(label)
      ? VERB
      : label === 'PUNCT ,'
        ? COMMA
        : label.startsWith('CCONJ')
          ? CONJUNCTION
          : 0;
  return {
    marks: Int32Array.from(labels, markOf),
    coarse: Uint8Array.from(tags, (tag) => names.indexOf(tag)),
  };
}

/** Running counts over `count` words from `from`, and one more for the end. */
export function countMarks(
  classes: LabelClasses,
  labels: Uint8Array,
  from: number,
  count: number,
): Int32Array {
  const marks = new Int32Array(count + 2);
  for (let i = 0; i < count; i++) marks[i + 1] = marks[i]! + classes.marks[labels[from + i]!]!;
  marks[count + 1] = marks[count]!;
  return marks;
}

/** 0 to 11: none, one or more verbs; a comma; a conjunction strictly between two words. */
function marksBetween(input: ParseInput, a: number, b: number): number {
  if (a === NONE || b === NONE || b <= a + 1) return 12;
  const counts = input.marks[b]! - input.marks[a + 1]!;
  const verbs = Math.min(2, counts & 1023);
  return verbs + ((counts & (1023 << 10)) !== 0 ? 3 : 0) + ((counts & (1023 << 20)) !== 0 ? 6 : 0);
}

const ROOT_LABEL = 250;
const NO_LABEL = 251;

const wordAt = (input: ParseInput, state: ParseState, i: number): number =>
  i === NONE ? 11 : i === state.count ? 13 : input.words.lower[input.from + i]!;
const labelAt = (input: ParseInput, state: ParseState, i: number): number =>
  i === NONE ? NO_LABEL : i === state.count ? ROOT_LABEL : input.labels[input.from + i]!;
const clusterAt = (input: ParseInput, state: ParseState, i: number): number =>
  i === NONE || i === state.count ? 0 : input.words.cluster[input.from + i]!;

function distance(a: number, b: number): number {
  if (a === NONE || b === NONE) return 0;
  const d = b > a ? b - a : a - b;
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/** Features of the next step. Returns how many. */
export function collectStepFeatures(
  input: ParseInput,
  classes: LabelClasses,
  state: ParseState,
  features: Int32Array,
): number {
  const s0 = stackAt(state, 0);
  const s1 = stackAt(state, 1);
  const s2 = stackAt(state, 2);
  const b0 = bufferAt(state, 0);
  const b1 = bufferAt(state, 1);
  const b2 = bufferAt(state, 2);
  const child = (array: Int32Array, i: number): number => (i === NONE ? NONE : array[i]!);
  const w = (i: number): number => wordAt(input, state, i);
  const t = (i: number): number => labelAt(input, state, i);
  const r = (i: number): number => (i === NONE ? 254 : state.relation[i]!);
  const s0w = w(s0);
  const s1w = w(s1);
  const b0w = w(b0);
  const b1w = w(b1);
  const s0t = t(s0);
  const s1t = t(s1);
  const s2t = t(s2);
  const b0t = t(b0);
  const b1t = t(b1);
  const b2t = t(b2);
  const s0c = clusterAt(input, state, s0);
  const s1c = clusterAt(input, state, s1);
  const b0c = clusterAt(input, state, b0);
  const s0l = child(state.left1, s0);
  const s0r = child(state.right1, s0);
  const s0l2 = child(state.left2, s0);
  const s0r2 = child(state.right2, s0);
  const s1l = child(state.left1, s1);
  const s1r = child(state.right1, s1);
  const s1r2 = child(state.right2, s1);
  const b0l = child(state.left1, b0);
  const b0l2 = child(state.left2, b0);
  const s0v = s0 === NONE ? 99 : state.lefts[s0]! * 8 + state.rights[s0]!;
  const s1v = s1 === NONE ? 99 : state.lefts[s1]! * 8 + state.rights[s1]!;
  const b0v = b0 === NONE ? 99 : state.lefts[b0]!;
  const near = distance(s0, b0);
  const gap = distance(s1, s0);
  const s0wt = mix2(300, s0w, s0t);
  const s1wt = mix2(300, s1w, s1t);
  const b0wt = mix2(300, b0w, b0t);
  let n = 0;
  features[n++] = mix(1, s0wt);
  features[n++] = mix(2, s0w);
  features[n++] = mix(3, s0t);
  features[n++] = mix(4, b0wt);
  features[n++] = mix(5, b0w);
  features[n++] = mix(6, b0t);
  features[n++] = mix2(7, b1w, b1t);
  features[n++] = mix(8, b1t);
  features[n++] = mix(9, b1w);
  features[n++] = mix2(10, w(b2), b2t);
  features[n++] = mix(11, b2t);
  features[n++] = mix(12, s1wt);
  features[n++] = mix(13, s1t);
  features[n++] = mix(14, s1w);
  features[n++] = mix2(15, w(s2), s2t);
  features[n++] = mix2(16, s0wt, b0wt);
  features[n++] = mix2(17, s0wt, b0w);
  features[n++] = mix2(18, s0w, b0wt);
  features[n++] = mix2(19, s0wt, b0t);
  features[n++] = mix2(20, s0t, b0wt);
  features[n++] = mix2(21, s0w, b0w);
  features[n++] = mix2(22, s0t, b0t);
  features[n++] = mix2(23, s1wt, s0wt);
  features[n++] = mix2(24, s1w, s0w);
  features[n++] = mix2(25, s1wt, s0t);
  features[n++] = mix2(26, s1t, s0wt);
  features[n++] = mix2(27, s1t, s0t);
  features[n++] = mix3(28, s1t, s0t, b0t);
  features[n++] = mix3(29, s1t, s0t, b0w);
  features[n++] = mix3(30, s1w, s0t, b0t);
  features[n++] = mix3(31, s1t, s0w, b0t);
  features[n++] = mix3(32, s2t, s1t, s0t);
  features[n++] = mix3(33, s0t, b0t, b1t);
  features[n++] = mix3(34, b0t, b1t, b2t);
  features[n++] = mix3(35, s0w, b0t, b1t);
  features[n++] = mix3(36, s0t, b0w, b1t);
  features[n++] = mix3(37, s0t, b0t, b1w);
  features[n++] = mix3(38, mix2(301, s1t, s0t), b0t, b1t);
  features[n++] = mix3(39, s0t, t(s0l), b0t);
  features[n++] = mix3(40, s0t, t(s0r), b0t);
  features[n++] = mix3(41, s0t, b0t, t(b0l));
  features[n++] = mix3(42, s1t, t(s1r), s0t);
  features[n++] = mix3(43, s1t, t(s1l), s0t);
  features[n++] = mix3(44, s1t, s0t, t(s0l));
  features[n++] = mix3(45, s1t, s0t, t(s0r));
  features[n++] = mix3(46, s0wt, r(s0l), r(s0r));
  features[n++] = mix3(47, s0t, r(s0l), r(s0l2));
  features[n++] = mix3(48, s0t, r(s0r), r(s0r2));
  features[n++] = mix3(49, s1wt, r(s1l), r(s1r));
  features[n++] = mix3(50, s1t, r(s1r), r(s1r2));
  features[n++] = mix3(51, b0wt, r(b0l), r(b0l2));
  features[n++] = mix3(52, s0t, b0t, r(s0r));
  features[n++] = mix3(53, s0t, b0t, r(b0l));
  features[n++] = mix3(54, s1t, s0t, r(s1r));
  features[n++] = mix3(55, s1t, s0t, r(s0l));
  features[n++] = mix2(56, s0t, w(s0l));
  features[n++] = mix2(57, s0t, w(s0r));
  features[n++] = mix2(58, s1t, w(s1r));
  features[n++] = mix2(59, b0t, w(b0l));
  features[n++] = mix2(60, s0wt, s0v);
  features[n++] = mix2(61, s0t, s0v);
  features[n++] = mix2(62, s1t, s1v);
  features[n++] = mix2(63, b0t, b0v);
  features[n++] = mix3(64, s0t, b0t, near);
  features[n++] = mix3(65, s0w, b0w, near);
  features[n++] = mix3(66, s1t, s0t, gap);
  features[n++] = mix3(67, s1w, s0w, gap);
  features[n++] = mix2(68, s0w, near);
  features[n++] = mix2(69, b0w, near);
  features[n++] = mix2(70, s0c, b0c);
  features[n++] = mix2(71, s0c, b0t);
  features[n++] = mix2(72, s0t, b0c);
  features[n++] = mix2(73, s1c, s0c);
  features[n++] = mix2(74, s1c, s0t);
  features[n++] = mix2(75, s1t, s0c);
  features[n++] = mix3(76, s1t, s0t, r(s0r));
  features[n++] = mix3(77, s0c, b0c, b1t);
  features[n++] = mix3(78, s1c, s0t, b0c);
  features[n++] = mix3(79, s1w, s0w, b0t);
  features[n++] = mix3(80, s1t, s0w, b0w);
  features[n++] = mix3(81, s1w, s0t, b0w);
  features[n++] = mix3(82, s1w, w(s0l), s0t);
  features[n++] = mix3(83, s1t, s0c, w(s0l));
  features[n++] = mix3(84, b0w, b1w, s0t);
  features[n++] = mix3(85, mix2(302, s2t, s1t), s0t, b0t);
  features[n++] = mix3(86, b1c(input, state, b1), b0t, s0t);
  features[n++] = mix3(87, t(bufferAt(state, 3)), b2t, b1t);
  features[n++] = mix3(88, s0t, b0t, state.depth > 3 ? 3 : state.depth);
  features[n++] = mix3(89, mix2(303, s1t, gap), mix2(304, s0t, near), b0t);
  const ahead = marksBetween(input, s0, b0);
  const behind = marksBetween(input, s1, s0);
  const u = (label: number): number => (label < ROOT_LABEL ? classes.coarse[label]! : label);
  const s0u = u(s0t);
  const s1u = u(s1t);
  const b0u = u(b0t);
  features[n++] = mix3(92, s0t, b0t, ahead);
  features[n++] = mix3(93, s1t, s0t, behind);
  features[n++] = mix3(94, mix2(310, s1u, s0u), b0u, mix2(311, ahead, behind));
  features[n++] = mix3(95, s0w, b0u, ahead);
  features[n++] = mix3(96, s1w, s0u, behind);
  features[n++] = mix3(97, mix2(312, s1u, s0u), b0u, u(b1t));
  features[n++] = mix3(98, mix2(313, u(s2t), s1u), s0u, b0u);
  features[n++] = mix3(99, mix2(314, s0u, b0u), u(b1t), u(b2t));
  features[n++] = mix3(100, mix2(315, s1u, s0u), b0u, s0w);
  features[n++] = mix3(101, mix2(316, s1u, s0u), b0u, b0w);
  features[n++] = mix3(102, mix2(317, s1u, s0u), b0u, s1w);
  features[n++] = mix2(103, s0c >> 3, b0c >> 3);
  features[n++] = mix2(104, s1c >> 3, s0c >> 3);
  features[n++] = mix3(90, s1c, s0w, b0t);
  features[n++] = mix3(91, s1w, s0c, b0t);
  return n;
}

const b1c = clusterAt;

/** Features of the relation between a word and the head it was just given. Returns how many. */
export function collectRelationFeatures(
  input: ParseInput,
  state: ParseState,
  child: number,
  features: Int32Array,
): number {
  const head = state.head[child]!;
  const side = head > child ? 1 : 2;
  const sideAnd = (value: number): number => mix2(305, side, value);
  const w = (i: number): number => wordAt(input, state, i);
  const t = (i: number): number => labelAt(input, state, i);
  const r = (i: number): number => (i === NONE ? 254 : state.relation[i]!);
  const suffix = input.words.suffix3[input.from + child]!;
  const cw = w(child);
  const ct = t(child);
  const hw = w(head);
  const ht = t(head);
  const cc = clusterAt(input, state, child);
  const hc = clusterAt(input, state, head);
  const l1 = state.left1[child]!;
  const l2 = state.left2[child]!;
  const r1 = state.right1[child]!;
  const sibling = side === 1 ? state.left2[head]! : state.right2[head]!;
  const other = head === state.count ? NONE : side === 1 ? state.right1[head]! : state.left1[head]!;
  const before = child > 0 ? child - 1 : NONE;
  const after = child + 1 < state.count ? child + 1 : NONE;
  const far = distance(child, head);
  const ctht = mix3(306, ct, ht, side);
  let n = 0;
  features[n++] = mix(1, ctht);
  features[n++] = mix2(2, cw, side);
  features[n++] = mix2(3, hw, side);
  features[n++] = mix3(4, cw, hw, side);
  features[n++] = mix3(5, cw, ht, side);
  features[n++] = mix3(6, ct, hw, side);
  features[n++] = mix3(7, cw, ct, sideAnd(ht));
  features[n++] = mix2(8, ctht, far);
  features[n++] = mix3(9, suffix, ht, side);
  features[n++] = mix3(10, cc, ht, side);
  features[n++] = mix3(11, ct, hc, side);
  features[n++] = mix3(12, cc, hc, side);
  features[n++] = mix2(13, ctht, w(l1));
  features[n++] = mix2(14, ctht, t(l1));
  features[n++] = mix2(15, ctht, r(l1));
  features[n++] = mix3(16, ctht, r(l1), r(l2));
  features[n++] = mix2(17, ctht, w(l2));
  features[n++] = mix2(18, ctht, t(r1));
  features[n++] = mix2(19, ctht, r(r1));
  features[n++] = mix2(20, ctht, w(r1));
  features[n++] = mix2(21, ctht, r(sibling));
  features[n++] = mix2(22, ctht, t(sibling));
  features[n++] = mix3(23, ctht, r(sibling), r(other));
  features[n++] = mix2(24, ctht, r(other));
  features[n++] = mix2(25, ctht, w(before));
  features[n++] = mix2(26, ctht, w(after));
  features[n++] = mix2(27, ctht, t(before));
  features[n++] = mix2(28, ctht, t(after));
  features[n++] = mix3(29, hw, w(l1), side);
  features[n++] = mix3(30, mix2(307, hw, ct), w(l1), side);
  features[n++] = mix3(31, mix2(308, hc, ct), w(l1), side);
  features[n++] = mix3(32, mix2(309, cc, ct), w(l1), ht);
  features[n++] = mix3(33, ct, hw, r(sibling));
  features[n++] = mix3(34, cw, hc, side);
  features[n++] = mix3(35, cc, hw, side);
  features[n++] = mix2(36, ctht, state.lefts[head]!);
  features[n++] = mix2(
    37,
    ctht,
    head === state.count ? 9 : labelAt(input, state, side === 1 ? head - 1 : head + 1),
  );
  features[n++] = mix2(38, cw, w(after));
  features[n++] = mix2(39, cw, w(before));
  return n;
}
