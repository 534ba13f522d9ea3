// In: a sentence's tree and a token that names a deed. Out: who did it and to whom, as phrases. Idea: the actor is the subject
// (the agent of a passive, the possessor or nationality of a noun: "Varland's attack"); the recipient is the nearest phrase below the
// deed that can act itself — a named entity or a noun for people and bodies —, else the plain object.

import type { Analysis } from '../../model/index.ts';
import { ACTOR_NOUNS } from '../labels/words.ts';
import {
  caseOf,
  childBy,
  isPassive,
  phraseAround,
  type Run,
  relationOf,
  subjectOf,
  type Tree,
} from './clause.ts';

export interface Roles {
  readonly actor: Run | null;
  readonly recipient: Run | null;
}

/** Which tokens can act: for each token of the analysis the index of its entity, or -1. */
export type EntityOfToken = Int32Array;

const TOWARDS: ReadonlySet<string> = new Set(
  'with against on upon to at from for into toward towards in over between among of about near inside across'.split(
    ' ',
  ),
);
/** How deep below the deed a recipient is looked for: an object's own `of` and `against` phrases, and a verb that it governs. */
const MOST_DEPTH = 4;
const DOWN: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'obl',
  'nmod',
  'xcomp',
  'ccomp',
  'acl',
  'advcl',
  'conj',
]);
const MORE_PEOPLE: ReadonlySet<string> = new Set(
  `troops force police protester striker student teacher farmer group people worker man woman child civilian militant rebel insurgent guerrilla
   court judge prosecutor investigator lawyer president minister king prince pope bank firm company union party candidate voter
   immigrant asylum-seeker hostage journalist doctor activist mob attacker bomber gunman soldier pilot peacekeeper navy
   town city village district senator congress senate lawmaker mayor governor ambassador spokesman team critic ally neighbor neighbour`.split(
    /\s+/,
  ),
);

/** The entity index of every token: of the innermost mention that covers it. */
export function entitiesByToken(analysis: Analysis): EntityOfToken {
  const { tokens, entities } = analysis;
  const owners = new Int32Array(tokens.length).fill(-1);
  const mentions = entities
    .flatMap((entity, index) => entity.mentions.map(([from, to]) => ({ from, to, index })))
    .sort((a, b) => a.from - b.from || b.to - a.to || a.index - b.index);
  let at = 0;
  for (const { from, to, index } of mentions) {
    while (at < tokens.length && tokens[at]!.from < from) at++;
    for (let i = at; i < tokens.length && tokens[i]!.to <= to; i++) owners[i] = index;
  }
  return owners;
}

/** The phrases of actor and recipient; null where the sentence does not say. */
export function rolesOf(tree: Tree, trigger: number, entities: EntityOfToken): Roles {
  const noun = tree.tokens[trigger]!.tag !== 'VERB';
  return noun ? rolesOfNoun(tree, trigger, entities) : rolesOfVerb(tree, trigger, entities);
}

function rolesOfVerb(tree: Tree, verb: number, entities: EntityOfToken): Roles {
  const subject = subjectOf(tree, verb);
  if (isPassive(tree, verb)) {
    const agent = agentOf(tree, verb);
    return { actor: phrase(tree, agent, entities), recipient: phrase(tree, subject, entities) };
  }
  const partner = subject < 0 ? -1 : partnerOf(tree, subject);
  const below = askedOf(tree, verb, entities) ?? recipientBelow(tree, verb, entities, subject);
  return {
    actor: phrase(tree, subject, entities),
    recipient: phrase(
      tree,
      below >= 0 && canAct(tree, below, entities) ? below : partner >= 0 ? partner : below,
      entities,
    ),
  };
}

// > | Varlandish troops' attack on the port · the shelling of the town by rebels
//   | ^^^^^^^^^^^^^^^^^ actor      ^^^^ recipient
function rolesOfNoun(tree: Tree, noun: number, entities: EntityOfToken): Roles {
  const { tokens } = tree;
  const carrier = carrierOf(tree, noun);
  const by =
    tree
      .children(noun)
      .find((child) => relationOf(tokens[child]!) === 'nmod' && caseOf(tree, child) === 'by') ?? -1;
  const owner = tree
    .children(noun)
    .find((child) => child < noun && isOwner(tree, child) && canAct(tree, child, entities));
  const subject =
    carrier < 0 ? -1 : isPassive(tree, carrier) ? agentOf(tree, carrier) : subjectOf(tree, carrier);
  const actor = by >= 0 ? by : subject >= 0 && canAct(tree, subject, entities) ? subject : (owner ?? subject);
  const below = askedOf(tree, noun, entities) ?? recipientBelow(tree, noun, entities, actor);
  const beside = below < 0 && carrier >= 0 ? recipientBelow(tree, carrier, entities, actor, noun) : below;
  return { actor: phrase(tree, actor, entities), recipient: phrase(tree, beside, entities) };
}

const ASKS: ReadonlySet<string> = new Set(
  'demand insist request urge propose recommend order insistence'.split(' '),
);
/** How far behind the deed its "that" may stand, and its subject behind that, in tokens. */
const MOST_BETWEEN = 6;

// > | The union demanded on Friday that the port council reopen the gate.
//   |           ^^^^^^^^                    ^^^^^^^^^^^^ of whom it is asked, read off the words: such clauses are often misparsed
function askedOf(tree: Tree, trigger: number, entities: EntityOfToken): number | null {
  const { tokens, sentence } = tree;
  if (!ASKS.has(tokens[trigger]!.lemma.toLowerCase())) return null;
  const end = Math.min(sentence.endToken, trigger + 1 + MOST_BETWEEN);
  const that = range(trigger + 1, end).find((at) => tokens[at]!.text.toLowerCase() === 'that') ?? -1;
  if (that < 0 || range(trigger + 1, that).some((at) => relationOf(tokens[at]!) === 'obj')) return null;
  const last = Math.min(sentence.endToken, that + 1 + MOST_BETWEEN);
  for (let at = that + 1; at < last && !/^(?:VERB|AUX|PUNCT|ADP)$/.test(tokens[at]!.tag); at++) {
    if (!canAct(tree, at, entities)) continue;
    let head = at;
    while (
      head + 1 < last &&
      /^(?:NOUN|PROPN)$/.test(tokens[head + 1]!.tag) &&
      canAct(tree, head + 1, entities)
    )
      head++;
    return head;
  }
  return null;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

function isOwner(tree: Tree, index: number): boolean {
  const { relation } = tree.tokens[index]!;
  return relation === 'nmod:poss' || relation === 'compound' || relation === 'amod';
}

/** The verb that carries a noun ("launched an attack"), or -1. */
function carrierOf(tree: Tree, noun: number): number {
  const { head, relation } = tree.tokens[noun]!;
  if (head < 0 || tree.tokens[head]!.tag !== 'VERB') return -1;
  return /^(?:obj|nsubj:pass|obl|xcomp)$/.test(relation) ? head : -1;
}

function agentOf(tree: Tree, verb: number): number {
  const { tokens } = tree;
  const agent = tree
    .children(verb)
    .find((child) => relationOf(tokens[child]!) === 'obl' && caseOf(tree, child) === 'by');
  return agent ?? -1;
}

// > | Varland and Ostmark agreed
//   |             ^^^^^^^ who acts with the subject
function partnerOf(tree: Tree, subject: number): number {
  return childBy(tree, subject, 'conj');
}

/**
 * The phrase below the deed that it is most likely done to, or -1: a named one before a nameless one, near before far, and
 * never the actor's own ("withdrew its troops from the province"). Without any that can act, the first object.
 */
function recipientBelow(
  tree: Tree,
  root: number,
  entities: EntityOfToken,
  actor: number,
  without = -1,
): number {
  const { tokens } = tree;
  let best = -1;
  let bestScore = 0;
  let plain = -1;
  let level = [root];
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth++) {
    const next: number[] = [];
    for (const at of level)
      for (const child of tree.children(at)) {
        if (child === actor || child === without || !leadsDown(tree, child)) continue;
        const score = fitness(tree, child, entities, actor) - depth;
        if (score > bestScore) [best, bestScore] = [child, score];
        if (plain < 0 && depth === 0 && relationOf(tokens[child]!) === 'obj') plain = child;
        next.push(child);
      }
    level = next;
  }
  return best >= 0 ? best : plain;
}

const NAMED = 7.5;
/** A thing or body that belongs to a named one: "French mediation", "the town of Selby". */
const BY_NAME = 7;
const NAMELESS = 5;
const PLACE_OR_TIME: ReadonlySet<string> = new Set([
  'in',
  'at',
  'about',
  'of',
  'over',
  'between',
  'among',
  'near',
  'for',
  'inside',
  'across',
]);

function isOfNamed(tree: Tree, index: number, entities: EntityOfToken): boolean {
  if (hasActingWord(tree, index, entities)) return true;
  return tree
    .children(index)
    .some((child) => child > index && entities[child]! >= 0 && caseOf(tree, child) === 'of');
}

/** How well a phrase fits as the one that a deed is done to; 0 for what cannot act. */
function fitness(tree: Tree, index: number, entities: EntityOfToken, actor: number): number {
  if (!canAct(tree, index, entities)) return 0;
  if (actor >= 0 && entities[index]! >= 0 && entities[index] === entities[actor]) return 0;
  const own = tree
    .children(index)
    .some((child) => /^(?:its|their|his|her|our)$/i.test(tree.tokens[child]!.text));
  const relation = relationOf(tree.tokens[index]!);
  const byPlace = relation === 'obl' && PLACE_OR_TIME.has(caseOf(tree, index)) ? 2 : 0;
  const behind = relation === 'advcl' || relation === 'acl' ? 2 : 0;
  const named = entities[index]! >= 0 ? NAMED : isOfNamed(tree, index, entities) ? BY_NAME : NAMELESS;
  return named - (own ? 4 : 0) - byPlace - behind;
}

function leadsDown(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]!;
  const relation = relationOf(token);
  if (relation === 'nsubj')
    return token.head >= 0 && /^(?:ccomp|acl|xcomp)$/.test(tree.tokens[token.head]!.relation);
  if (!DOWN.has(relation)) return false;
  if (relation !== 'obl' && relation !== 'nmod') return true;
  const preposition = caseOf(tree, index);
  if (preposition === 'by') return relation === 'nmod';
  return (
    preposition === '' ||
    preposition.startsWith("'") ||
    preposition.startsWith('’') ||
    TOWARDS.has(preposition)
  );
}

/** Whether a phrase stands for somebody who can act: a named entity, or a noun for people and bodies. */
export function canAct(tree: Tree, index: number, entities: EntityOfToken): boolean {
  const { tag, lemma } = tree.tokens[index]!;
  if (entities[index]! >= 0) return true;
  if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'NUM' && tag !== 'ADJ') return false;
  const word = lemma.toLowerCase();
  return ACTOR_NOUNS.has(word) || MORE_PEOPLE.has(word) || hasActingWord(tree, index, entities);
}

const PARTS: ReadonlySet<string> = new Set(
  'ten dozen hundred thousand million most many some several group number member third half crowd batch patch deployment'.split(
    ' ',
  ),
);

function hasActingWord(tree: Tree, index: number, entities: EntityOfToken): boolean {
  const isPart = PARTS.has(tree.tokens[index]!.lemma.toLowerCase());
  return tree.children(index).some((child) => {
    const relation = relationOf(tree.tokens[child]!);
    if (isPart && relation === 'nmod' && caseOf(tree, child) === 'of') return canAct(tree, child, entities);
    return entities[child]! >= 0 && child < index && (relation === 'compound' || relation === 'amod');
  });
}

function phrase(tree: Tree, head: number, entities: EntityOfToken): Run | null {
  if (head < 0) return null;
  const run = phraseAround(tree, head);
  const entity = entities[head]!;
  if (entity < 0) return run;
  let { first, end } = run;
  while (first > tree.sentence.firstToken && entities[first - 1] === entity) first--;
  while (end < tree.sentence.endToken && entities[end] === entity) end++;
  return { first, end };
}
