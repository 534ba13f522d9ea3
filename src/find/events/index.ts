// Document → events: who did what to whom, when and where, as PLOVER types over the parse. A word of the lexicon opens a deed; its
// actor and recipient are read off the parse; counts over the words around decide the type. A deed is kept only when somebody who can
// act takes part in it and the type is one that its own words stand for.

import {
  type Analysis,
  type Attribution,
  type Event,
  type Finding,
  findingId,
  innermostAround,
  type Moment,
  type Range,
  type Sentence,
} from '../../model/index.ts';
import type { Finder, FindInput } from '../finder.ts';
import { EVENTS_FILE, type EventCounts, openEvents, typeOfDeed } from './classify.ts';
import { caseOf, isPassive, type Run, relationOf, type Tree, treeOf } from './clause.ts';
import { deedFeatures, headOf } from './features.ts';
import { DEED_NOUNS, EVENT_TYPES } from './frames.ts';
import { isInPairs, typesOfPair, typesOfWord } from './lexicon.ts';
import { type Mood, moodOf } from './modality.ts';
import { canAct, type EntityOfToken, entitiesByToken, type Roles, rolesOf } from './roles.ts';

export { EVENTS_FILE, type EventCounts, featureKey, openEvents, typeOfDeed } from './classify.ts';
export { type Run as EventRun, type Tree as EventTree, treeOf as eventTree } from './clause.ts';
export { type Deed, deedFeatures } from './features.ts';
export { EVENT_TYPES, type EventType } from './frames.ts';

/** The event finder. Without its counts it finds none. */
export const events: Finder<Event> = { kind: 'event', needs: ['attribution', 'date'], find: findEvents };

/** How far, in log-odds, a type that the deed's own words stand for may lie behind the best type of all: beyond it the word means something else here. */
const MOST_BEHIND = 14;
/** What a deed counts as, beside its own type, that is promised or planned, and that somebody says they will not do. */
const PROMISE = EVENT_TYPES.indexOf('AGREE');
const REFUSAL = EVENT_TYPES.indexOf('REJECT');

interface Draft extends Mood {
  readonly type: string;
  readonly trigger: number;
  readonly actor: Run | null;
  readonly recipient: Run | null;
  readonly first: number;
  readonly end: number;
  readonly tree: Tree;
}

const opened = new WeakMap<Uint8Array, EventCounts>();

function findEvents(input: FindInput, found: readonly Finding[]): readonly Event[] {
  const bytes = input.models?.get(EVENTS_FILE);
  if (bytes === undefined) return [];
  const model = opened.get(bytes) ?? openEvents(bytes);
  opened.set(bytes, model);
  const { analysis } = input;
  const entities = entitiesByToken(analysis);
  const drafts = analysis.sentences.flatMap((sentence) => draftsOf(analysis, sentence, entities, model));
  return finish(input, found, drafts, entities);
}

function draftsOf(
  analysis: Analysis,
  sentence: Sentence,
  entities: EntityOfToken,
  model: EventCounts,
): readonly Draft[] {
  const tree = treeOf(analysis.tokens, sentence);
  const drafts: Draft[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const types = typesNamedAt(tree, i);
    const told = types.size > 0 ? draftAt(tree, i, types, entities, model) : null;
    for (const each of [told, demandAt(tree, i, entities)])
      if (each && !drafts.some((other) => sameDeed(tree, other, each))) drafts.push(each);
  }
  return drafts;
}

// > | The ministry said the owner must sell the ship
//   | ^^^^^^^^^^^^      ^^^^^^^^^ who demands, from whom; `must` under a verb of saying
function demandAt(tree: Tree, verb: number, entities: EntityOfToken): Draft | null {
  const { tokens } = tree;
  const { head } = tokens[verb]!;
  if (head < 0 || relationOf(tokens[verb]!) !== 'ccomp') return null;
  const must = tree
    .children(verb)
    .find((child) => tokens[child]!.tag === 'AUX' && /^must$/i.test(tokens[child]!.text));
  if (must === undefined) return null;
  const actor = rolesOf(tree, head, entities).actor;
  const recipient = rolesOf(tree, verb, entities).actor;
  if (actor === null || recipient === null || actor.first === recipient.first) return null;
  if (!canAct(tree, headOf(tree, recipient)!, entities) || !isBetweenActors(tree, actor, recipient, entities))
    return null;
  return draft(
    tree,
    must,
    EVENT_TYPES.indexOf('REQUEST'),
    { actor, recipient },
    { modality: 'happened', negated: false },
  );
}

function draft(tree: Tree, trigger: number, type: number, { actor, recipient }: Roles, mood: Mood): Draft {
  const runs = [
    { first: trigger, end: trigger + 1 },
    ...(actor ? [actor] : []),
    ...(recipient ? [recipient] : []),
  ];
  const first = Math.min(...runs.map((run) => run.first));
  const end = Math.max(...runs.map((run) => run.end));
  return { type: EVENT_TYPES[type]!, trigger, actor, recipient, first, end, tree, ...mood };
}

/** The types that a token names by itself or with a word that it governs. */
function typesNamedAt(tree: Tree, index: number): ReadonlySet<number> {
  const { tag, lemma, head } = tree.tokens[index]!;
  const types = new Set<number>();
  const word = lemma.toLowerCase();
  if (head === -2 || (tag !== 'VERB' && !(tag === 'NOUN' && DEED_NOUNS.has(word)))) return types;
  for (const type of typesOfWord(word)) types.add(type);
  if (tag !== 'VERB' || !isInPairs(word)) return types;
  for (const child of tree.children(index)) {
    for (const type of typesOfPair(word, tree.tokens[child]!.lemma.toLowerCase())) types.add(type);
    for (const grandchild of tree.children(child))
      for (const type of typesOfPair(word, tree.tokens[grandchild]!.lemma.toLowerCase())) types.add(type);
  }
  return types;
}

function draftAt(
  tree: Tree,
  trigger: number,
  types: ReadonlySet<number>,
  entities: EntityOfToken,
  model: EventCounts,
): Draft | null {
  const { actor, recipient } = rolesOf(tree, trigger, entities);
  if (!isWhole(tree, trigger, actor, recipient)) return null;
  if (!isBetweenActors(tree, actor, recipient, entities)) return null;
  const mood = moodOf(tree, trigger);
  const allowed = [...types];
  if (mood.modality === 'planned') allowed.push(mood.negated ? REFUSAL : PROMISE);
  const typing = typeOfDeed(model, deedFeatures(tree, { actor, recipient, trigger }));
  const type = allowed.reduce((best, each) => (typing.scores[each]! > typing.scores[best]! ? each : best));
  if (typing.scores[type]! < typing.scores[typing.type]! - MOST_BEHIND) return null;
  return draft(tree, trigger, type, { actor, recipient }, mood);
}

// > | the accord was old · by telephone · a town was shelled · Varland's attack on the port
//   |                                     ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ whole: both sides, or one where a verb leaves the other unsaid
function isWhole(tree: Tree, trigger: number, actor: Run | null, recipient: Run | null): boolean {
  if (tree.tokens[trigger]!.tag !== 'VERB')
    return actor !== null && recipient !== null && caseOf(tree, trigger) !== 'by';
  return actor !== null || (recipient !== null && isPassive(tree, trigger));
}

/** At least one side is named, or both are people or bodies. */
function isBetweenActors(
  tree: Tree,
  actor: Run | null,
  recipient: Run | null,
  entities: EntityOfToken,
): boolean {
  const sides = [actor, recipient].flatMap((run) => (run ? [run] : []));
  if (sides.some((run) => entityOf(run, entities) >= 0)) return true;
  return sides.length === 2 && sides.every((run) => canAct(tree, headOf(tree, run)!, entities));
}

/** The entity that a phrase names: of its last named token. */
function entityOf(run: Run, entities: EntityOfToken): number {
  for (let i = run.end - 1; i >= run.first; i--) if (entities[i]! >= 0) return entities[i]!;
  return -1;
}

// > | launched an attack on the town
//   | ^^^^^^^^    ^^^^^^ one deed: the noun is the verb's object
function sameDeed(tree: Tree, a: Draft, b: Draft): boolean {
  if (a.type !== b.type) return false;
  const { tokens } = tree;
  return tokens[b.trigger]!.head === a.trigger || tokens[a.trigger]!.head === b.trigger;
}

function finish(
  { analysis }: FindInput,
  found: readonly Finding[],
  drafts: readonly Draft[],
  entities: EntityOfToken,
): readonly Event[] {
  const { tokens } = analysis;
  const spans = drafts.map(({ first, end }) => ({ from: tokens[first]!.from, to: tokens[end - 1]!.to }));
  const dates = datesBySentence(drafts, found);
  const around = attributionsOf(drafts, analysis, found);
  const taken = new Set<string>();
  const events = drafts.map((draft, index): Event => {
    const id = findingId('event', spans[index]!, taken);
    taken.add(id);
    return {
      id,
      kind: 'event',
      ...spans[index]!,
      type: draft.type,
      actor: idOf(draft.actor, entities, analysis),
      recipient: idOf(draft.recipient, entities, analysis),
      trigger: rangeOf({ first: draft.trigger, end: draft.trigger + 1 }, analysis)!,
      actorSpan: rangeOf(draft.actor, analysis),
      recipientSpan: rangeOf(draft.recipient, analysis),
      place: placeOf(draft, entities, analysis),
      date: dates[index]!,
      modality: draft.modality,
      negated: draft.negated,
      attribution: around[index]!,
    };
  });
  return events.sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
}

/** The innermost attribution that says each deed, or null. Deeds are sorted by their trigger. */
function attributionsOf(
  drafts: readonly Draft[],
  { tokens }: Analysis,
  found: readonly Finding[],
): readonly (string | null)[] {
  const contents = found
    .filter((finding): finding is Attribution => finding.kind === 'attribution')
    .flatMap(({ id, content }) => content.map(([from, to]) => ({ id, from, to })));
  const triggers = drafts.map(({ trigger }) => ({ from: tokens[trigger]!.from, to: tokens[trigger]!.to }));
  return innermostAround(contents, triggers).map((content) => content?.id ?? null);
}

function idOf(run: Run | null, entities: EntityOfToken, analysis: Analysis): string | null {
  const entity = run === null ? -1 : entityOf(run, entities);
  return entity < 0 ? null : analysis.entities[entity]!.id;
}

function rangeOf(run: Run | null, { tokens }: Analysis): Range | null {
  return run === null ? null : [tokens[run.first]!.from, tokens[run.end - 1]!.to];
}

/** The only date of the deed's sentence; null for none or several that differ. Sentences and dates are both in order. */
function datesBySentence(drafts: readonly Draft[], found: readonly Finding[]): readonly (string | null)[] {
  const dates = found.filter(
    (finding): finding is Moment =>
      finding.kind === 'date' && (finding.type === 'DATE' || finding.type === 'TIME'),
  );
  dates.sort((a, b) => a.from - b.from);
  let at = 0;
  return drafts.map(({ tree: { sentence } }) => {
    while (at < dates.length && dates[at]!.from < sentence.from) at++;
    const values = new Set<string>();
    for (let i = at; i < dates.length && dates[i]!.to <= sentence.to; i++) {
      const { value } = dates[i]!;
      if (value !== null) values.add(value.slice(0, 10));
    }
    return values.size === 1 ? [...values][0]! : null;
  });
}

// > | shelled the market in Port Lamera
//   |                       ^^^^^^^^^^^ a place under the deed, with `in` or `at`
function placeOf(
  { tree, trigger, recipient }: Draft,
  entities: EntityOfToken,
  analysis: Analysis,
): string | null {
  const candidates = [...tree.children(trigger), ...(recipient ? tree.children(recipient.end - 1) : [])];
  for (const child of candidates) {
    const relation = relationOf(tree.tokens[child]!);
    if ((relation !== 'obl' && relation !== 'nmod') || !/^(?:in|at|near|outside)$/.test(caseOf(tree, child)))
      continue;
    const entity = analysis.entities[entities[child]!];
    if (entity?.kind === 'place') return entity.id;
  }
  return null;
}
