// In: the parse of a text. Out, in the words: each verb's subject, and the stretch of text that hangs on each token.
// Idea: "said he left, adding that …": the subject of "adding" is that of "said"; a passive's subject is who acts, after "by".

import type { View } from '../view.ts';
import type { Words } from './words.ts';

/** No token hangs deeper than this, or it is left out: bounds the cost of a broken parse. */
const DEEPEST = 24;

export function fillTree(view: View, words: Words): void {
  const { tokens } = view;
  for (let i = 0; i < words.size; i++) {
    words.leftmost[i] = i;
    words.rightmost[i] = i;
  }
  for (let i = 0; i < words.size; i++) {
    for (let up = tokens[i]!.head, depth = 0; up >= 0 && depth < DEEPEST; up = tokens[up]!.head, depth++) {
      if (words.leftmost[up]! > i) words.leftmost[up] = i;
      if (words.rightmost[up]! < i) words.rightmost[up] = i;
    }
  }
  fillSubjects(view, words);
}

// > | Tarn spoke, adding that …    the plan that Tarn backed    a plan urged by Tarn    Tarn, warning that …
//   | ^^^^        ^^^^^^ conj, xcomp, advcl, parataxis: the subject above            acl: the noun above
function fillSubjects({ tokens }: View, { subject, size }: Words): void {
  const agents = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const { head, relation } = tokens[i]!;
    if (head < 0) continue;
    if (relation === 'nsubj' || relation === 'nmod:poss') subject[head] = i;
    else if (relation === 'obl:agent') agents.set(head, i);
  }
  for (const [verb, agent] of agents) subject[verb] = agent;
  const own = subject.slice();
  for (let i = 0; i < size; i++) {
    if (own[i]! < 0 && tokens[i]!.tag === 'VERB') subject[i] = inherited(tokens, own, i);
  }
}

const HANDED_DOWN = /^(?:conj|xcomp|advcl|parataxis|dep)/;

function inherited(tokens: View['tokens'], own: Int32Array, verb: number): number {
  for (let at = verb, depth = 0; depth < 5; depth++) {
    const { head, relation } = tokens[at]!;
    if (head < 0) return -1;
    if (relation.startsWith('acl') && tokens[head]!.tag !== 'VERB') return head;
    if (!HANDED_DOWN.test(relation)) return -1;
    if (own[head]! >= 0) return own[head]!;
    at = head;
  }
  return -1;
}
