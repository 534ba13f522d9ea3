// The state of a parse of one sentence: a stack, what is left to read, and the arcs so far (arc-hybrid, Kuhlmann et al. 2011).
// Words are counted from 0; the root stands after the last word, and after it a place that stands for "no word" (parse-sentence.ts).
// Arrays are made once and used again for every sentence.

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const NONE = -1;

export interface ParseState {
  /** Words in the sentence; the root is number `count`. */
  count: number;
  stack: Int32Array;
  depth: number;
  /** The next word to read. */
  next: number;
  head: Int32Array;
  relation: Uint8Array;
  /** Outermost and last-but-outermost children on either side; NONE where there is none. */
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  lefts: Uint8Array;
  rights: Uint8Array;
}

const NO_RELATION = 255;

/** A state for sentences of up to `size` words. */
export function createState(size: number): ParseState {
  const ints = (): Int32Array => new Int32Array(size + 2);
  return {
    count: 0,
    stack: ints(),
    depth: 0,
    next: 0,
    head: ints(),
    relation: new Uint8Array(size + 2),
    left1: ints(),
    left2: ints(),
    right1: ints(),
    right2: ints(),
    lefts: new Uint8Array(size + 2),
    rights: new Uint8Array(size + 2),
  };
}

/** Makes the state ready for a sentence of `count` words; it must be large enough. */
export function resetState(state: ParseState, count: number): void {
  state.count = count;
  state.depth = 0;
  state.next = 0;
  for (const children of [state.head, state.left1, state.left2, state.right1, state.right2])
    children.fill(NONE, 0, count + 2);
  state.relation.fill(NO_RELATION, 0, count + 2);
  state.lefts.fill(0, 0, count + 2);
  state.rights.fill(0, 0, count + 2);
}

export function isFinished(state: ParseState): boolean {
  return state.depth === 0 && state.next >= state.count;
}

/** May the step be taken? The root is never shifted; a word on the stack has a head to find left of it or ahead. */
export function canTake(state: ParseState, step: number): boolean {
  if (step === SHIFT) return state.next < state.count;
  if (step === LEFT) return state.depth > 0 && (state.next < state.count || state.depth === 1);
  return state.depth > 1;
}

/** The only step that may be taken, or NONE when there is a choice. */
export function onlyStep(state: ParseState): number {
  if (state.depth === 0) return SHIFT;
  if (state.next < state.count) return NONE;
  return state.depth === 1 ? LEFT : RIGHT;
}

/** Takes a step. An arc gets `relation`. Returns the word that got a head, or NONE. */
export function takeStep(state: ParseState, step: number, relation: number): number {
  if (step === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return NONE;
  }
  const child = state.stack[--state.depth]!;
  if (step === LEFT) attachLeft(state, state.next, child);
  else attachRight(state, state.stack[state.depth - 1]!, child);
  state.relation[child] = relation;
  return child;
}

function attachLeft(state: ParseState, head: number, child: number): void {
  state.head[child] = head;
  state.left2[head] = state.left1[head]!;
  state.left1[head] = child;
  if (state.lefts[head]! < 7) state.lefts[head]!++;
}

function attachRight(state: ParseState, head: number, child: number): void {
  state.head[child] = head;
  state.right2[head] = state.right1[head]!;
  state.right1[head] = child;
  if (state.rights[head]! < 7) state.rights[head]!++;
}
