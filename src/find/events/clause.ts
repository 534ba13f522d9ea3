// In: parsed tokens. Out: the parts of a clause that say who did it and to whom: children of a token, the subject a predicate has
// or inherits, voice, and the noun phrase around a head. Idea: Universal Dependencies name nearly all of it; what is shared over
// coordination, control and relative clauses is looked up at the governor.

import type { Sentence, Token } from '../../model/index.ts';

/** Half-open range of tokens. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** A sentence's parse: for each token (from the sentence's first) the tokens that it governs, in order. */
export interface Tree {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  children(index: number): readonly number[];
}

const NONE: readonly number[] = [];
/** How far up a chain of governors a subject is looked for. */
const MOST_STEPS = 6;
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask force order tell persuade allow help invite call require compel press permit authorize enable encourage instruct want'.split(
    ' ',
  ),
);

/** The tree of one sentence; every token is childless where the sentence was not parsed. */
export function treeOf(tokens: readonly Token[], sentence: Sentence): Tree {
  const { firstToken, endToken } = sentence;
  const lists: number[][] = [];
  for (let i = firstToken; i < endToken; i++) {
    const head = tokens[i]!.head;
    if (head < firstToken || head >= endToken) continue;
    const list = lists[head - firstToken];
    if (list) list.push(i);
    else lists[head - firstToken] = [i];
  }
  return { tokens, sentence, children: (index) => lists[index - firstToken] ?? NONE };
}

/** The first child with one of the relations, or -1. Subtypes count (`nsubj` finds `nsubj:pass`). */
export function childBy(tree: Tree, index: number, ...relations: readonly string[]): number {
  for (const child of tree.children(index))
    if (relations.includes(relationOf(tree.tokens[child]!))) return child;
  return -1;
}

/** The relation without its subtype. */
export function relationOf(token: Token): string {
  const colon = token.relation.indexOf(':');
  return colon < 0 ? token.relation : token.relation.slice(0, colon);
}

/** The preposition of a noun, '' when it has none. */
export function caseOf(tree: Tree, index: number): string {
  const child = childBy(tree, index, 'case');
  return child < 0 ? '' : tree.tokens[child]!.text.toLowerCase();
}

/** Whether the predicate is told in the passive. */
export function isPassive(tree: Tree, index: number): boolean {
  const { tokens } = tree;
  if (childBy(tree, index, 'obj') < 0 && hasPassiveMark(tree, index)) return true;
  const token = tokens[index]!;
  if (token.tag !== 'VERB' || childBy(tree, index, 'aux', 'nsubj') >= 0) return false;
  const bare =
    /VerbForm=Part/.test(token.features) && !/Tense=Pres/.test(token.features) && !/ing$/.test(token.text);
  if (relationOf(token) === 'acl' && token.relation !== 'acl:relcl') return bare;
  return relationOf(token) === 'conj' && bare && token.head >= 0 && isPassive(tree, token.head);
}

/** An auxiliary of the passive, or an agent; a passive subject alone is not trusted. */
function hasPassiveMark(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => {
    const { relation, lemma } = tree.tokens[child]!;
    return (
      relation === 'aux:pass' ||
      relation === 'obl:agent' ||
      (relation === 'aux' && /^(?:be|get)$/.test(lemma) && endsAsPast(tree, index))
    );
  });
}

function endsAsPast(tree: Tree, index: number): boolean {
  return !/ing$/.test(tree.tokens[index]!.text);
}

// > | the rebels, who attacked the town · police arrested and charged him · he was urged to leave
//   |     ^^^^^^ subject through the relative clause, the coordination, the control
/** The head of the subject that the predicate has or inherits, or -1. */
export function subjectOf(tree: Tree, index: number, steps: number = MOST_STEPS): number {
  const { tokens } = tree;
  if (steps === 0) return -1;
  const own = childBy(tree, index, 'nsubj');
  const token = tokens[index]!;
  const governor = token.head;
  if (own >= 0 && isRelative(tokens[own]!) && governor >= 0) return relativeHead(tree, index);
  if (own >= 0) return isPronoun(tokens[own]!) ? speakerBehind(tree, index, own) : own;
  if (governor < 0) return -1;
  const relation = relationOf(token);
  if (relation === 'acl') return tokens[governor]!.tag === 'VERB' ? -1 : governor;
  if (relation === 'xcomp') {
    const object = childBy(tree, governor, 'obj', 'iobj');
    if (object >= 0 && OBJECT_CONTROL.has(tokens[governor]!.lemma.toLowerCase())) return object;
    return subjectOf(tree, governor, steps - 1);
  }
  if (relation === 'parataxis' && governor < index && isNominal(tokens[governor]!)) return governor;
  if (relation === 'conj' || relation === 'advcl' || relation === 'compound')
    return subjectOf(tree, governor, steps - 1);
  return -1;
}

function isRelative(token: Token): boolean {
  return /^(?:who|which|that|whom)$/i.test(token.text);
}

// > | The rebels said they would leave
//   | ^^^^^^^^^^ who says it, for the pronoun of what is said
function speakerBehind(tree: Tree, index: number, pronoun: number): number {
  const { head } = tree.tokens[index]!;
  if (head < 0 || relationOf(tree.tokens[index]!) !== 'ccomp') return pronoun;
  const speaker = childBy(tree, head, 'nsubj');
  return speaker >= 0 && !isPronoun(tree.tokens[speaker]!) ? speaker : pronoun;
}

function isNominal(token: Token): boolean {
  return token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'ADJ';
}

function isPronoun(token: Token): boolean {
  return /^(?:it|they|he|she)$/i.test(token.text);
}

/** The noun that a relative clause tells about, found from a predicate inside the clause. */
function relativeHead(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < MOST_STEPS && at >= 0; steps++) {
    if (relationOf(tree.tokens[at]!) === 'acl') return tree.tokens[at]!.head;
    at = tree.tokens[at]!.head;
  }
  return -1;
}

const BEFORE: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'advmod',
  'punct',
]);

/** The noun phrase around a head: its determiner, adjectives, possessor and name parts, without what follows it. */
export function phraseAround(tree: Tree, head: number): Run {
  let first = head;
  let end = head + 1;
  for (const child of tree.children(head)) {
    const relation = relationOf(tree.tokens[child]!);
    if (child < first && BEFORE.has(relation) && caseOf(tree, child) === '')
      first = Math.min(child, firstOf(tree, child));
    if (child >= end && (relation === 'flat' || relation === 'compound')) end = child + 1;
  }
  return { first, end: endOfPart(tree, head, end) };
}

// > | leaders of the opposition coalition
//   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ what an `of` right behind the head adds
function endOfPart(tree: Tree, head: number, end: number): number {
  const part = tree
    .children(head)
    .find((child) => child >= end && relationOf(tree.tokens[child]!) === 'nmod');
  if (part === undefined || caseOf(tree, part) !== 'of' || firstOf(tree, part) !== end) return end;
  let last = part + 1;
  for (const child of tree.children(part))
    if (relationOf(tree.tokens[child]!) === 'flat') last = Math.max(last, child + 1);
  return last;
}

function firstOf(tree: Tree, index: number): number {
  let first = index;
  for (const child of tree.children(index)) if (child < first) first = Math.min(first, firstOf(tree, child));
  return first;
}
