// In: a sentence's tree and the token that names a deed. Out: whether it is told as having happened, planned, demanded, denied or only
// possible, and whether it is negated. Idea: walk up from the deed; the words on the way and their auxiliaries decide, the outermost last.

import type { EventModality } from '../../model/index.ts';
import { relationOf, type Tree } from './clause.ts';

export interface Mood {
  readonly modality: EventModality;
  readonly negated: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const DENYING = words('deny dispute reject refute');
const DEMANDING = words('demand urge call ask request insist want require order tell appeal press seek');
const PLANNING = words(
  'plan intend prepare agree vow pledge promise threaten decide hope aim expect consider ready set propose offer announce willing',
);
const REFUSING = words('refuse decline fail');
const FUTURE = words("will 'll ’ll shall would");
const POSSIBLE = words('may might could can should must');
const CONDITION = words('if unless whether');
/** How many governors above the deed are looked at. */
const MOST_STEPS = 5;

/** How the sentence tells the deed. */
export function moodOf(tree: Tree, trigger: number): Mood {
  let modality: EventModality = 'happened';
  let negated = isNegated(tree, trigger);
  let at = trigger;
  for (let steps = 0; steps < MOST_STEPS && at >= 0; steps++) {
    modality = stronger(modality, atPredicate(tree, at));
    const { head } = tree.tokens[at]!;
    if (head < 0) break;
    const relation = relationOf(tree.tokens[at]!);
    if (relation === 'advcl' || relation === 'parataxis' || relation === 'nsubj') break;
    if (relation === 'acl' && tree.tokens[at]!.relation === 'acl:relcl') break;
    if (COMPLEMENT.has(relation)) {
      const lemma = tree.tokens[head]!.lemma.toLowerCase();
      modality = stronger(modality, byGovernor(lemma));
      if (REFUSING.has(lemma)) negated = true;
      if (relation === 'xcomp' && isNegated(tree, head)) negated = true;
    }
    at = head;
  }
  return { modality, negated };
}

const COMPLEMENT: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'acl', 'obj', 'obl', 'advmod']);
const ORDER: readonly EventModality[] = ['happened', 'planned', 'possible', 'demanded', 'denied'];

function stronger(a: EventModality, b: EventModality): EventModality {
  return ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a;
}

// > | will meet · may meet · if they meet
//   | ^^^^ planned  ^^^ possible  ^^ possible
function atPredicate(tree: Tree, index: number): EventModality {
  let modality: EventModality = 'happened';
  for (const child of tree.children(index)) {
    const word = tree.tokens[child]!.text.toLowerCase();
    const relation = relationOf(tree.tokens[child]!);
    if (relation === 'aux' && FUTURE.has(word)) modality = stronger(modality, 'planned');
    if (relation === 'aux' && POSSIBLE.has(word)) modality = stronger(modality, 'possible');
    if (relation === 'mark' && CONDITION.has(word)) modality = stronger(modality, 'possible');
  }
  return modality;
}

function byGovernor(lemma: string): EventModality {
  if (DENYING.has(lemma)) return 'denied';
  if (DEMANDING.has(lemma)) return 'demanded';
  return PLANNING.has(lemma) ? 'planned' : 'happened';
}

function isNegated(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => {
    const word = tree.tokens[child]!.text.toLowerCase();
    return (
      /^(?:not|n't|n’t|never|no)$/.test(word) &&
      ['advmod', 'det', 'cc'].includes(relationOf(tree.tokens[child]!))
    );
  });
}
