// In: a parsed sentence, the phrases of actor and recipient, the trigger. Out: what tells the type of the deed, as strings: lemmas,
// prepositions and lexicon types, each with its zone. Idea: words on the path between the two in the parse (`core`) decide most,
// their dependents next, words between them in the text next; words elsewhere hardly. The same function serves training and finding.

import type { Token } from '../../model/index.ts';
import type { Run, Tree } from './clause.ts';
import { EVENT_TYPES } from './frames.ts';
import { isInPairs, typesOfPair, typesOfWord } from './lexicon.ts';

/** The deed to be typed: either phrase may be missing, the trigger then stands for it. */
export interface Deed {
  readonly actor: Run | null;
  readonly recipient: Run | null;
  /** The token that names the deed, or -1 when only the two phrases are known. */
  readonly trigger: number;
}

type Zone = 'core' | 'near' | 'between' | 'recipient' | 'other';

const WORD_TAGS: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'PROPN', 'AUX', 'PART']);
const LINK_TAGS: ReadonlySet<string> = new Set(['ADP', 'SCONJ']);
const FRAME_TAGS: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ']);

/** The features of a deed, without repeats, in a fixed order. */
export function deedFeatures(tree: Tree, deed: Deed): readonly string[] {
  const zones = zonesOf(tree, deed);
  const features = new Set<string>();
  for (let i = tree.sentence.firstToken; i < tree.sentence.endToken; i++) {
    if (isInside(i, deed.actor)) continue;
    addWord(features, tree.tokens[i]!, zones.of(i));
    addPairs(features, tree, i, zones);
  }
  addShape(features, tree, deed, zones);
  return [...features];
}

interface Zones {
  readonly peak: number;
  readonly actorHead: number;
  readonly recipientHead: number;
  of(index: number): Zone;
}

function zonesOf(tree: Tree, deed: Deed): Zones {
  const { tokens } = tree;
  const actorHead = headOf(tree, deed.actor) ?? deed.trigger;
  const recipientHead = headOf(tree, deed.recipient) ?? deed.trigger;
  const up = pathUp(tokens, actorHead);
  const other = pathUp(tokens, recipientHead);
  const peak = up.find((index) => other.includes(index)) ?? -1;
  const core = new Set([...upTo(up, peak), ...upTo(other, peak)]);
  for (const index of [...core])
    if (isInside(index, deed.actor) || isInside(index, deed.recipient)) core.delete(index);
  const near = (index: number): boolean => core.has(tokens[index]!.head);
  const edges = [deed.actor, deed.recipient].flatMap((run) => (run ? [run] : []));
  const from = Math.min(...edges.map((run) => run.end), Number.MAX_SAFE_INTEGER);
  const to = Math.max(...edges.map((run) => run.first), -1);
  const of = (index: number): Zone => {
    if (isInside(index, deed.recipient)) return 'recipient';
    if (core.has(index)) return 'core';
    if (near(index)) return 'near';
    return index >= from && index < to ? 'between' : 'other';
  };
  return { peak, actorHead, recipientHead, of };
}

function addWord(features: Set<string>, token: Token, zone: Zone): void {
  const lemma = token.lemma.toLowerCase();
  if (WORD_TAGS.has(token.tag)) {
    features.add(`${zone === 'other' ? 'other' : zone === 'recipient' ? 'recipient' : 'inner'}:${lemma}`);
    if (zone === 'core') features.add(`core:${lemma}`);
  } else if (LINK_TAGS.has(token.tag) && zone !== 'other' && zone !== 'recipient')
    features.add(`link:${lemma}`);
  if (!FRAME_TAGS.has(token.tag)) return;
  for (const type of typesOfWord(lemma)) {
    const name = EVENT_TYPES[type]!;
    features.add(`type.${zone}:${name}`).add(`type.any:${name}`);
    if (zone !== 'other') features.add(`type.inner:${name}`);
  }
}

function addPairs(features: Set<string>, tree: Tree, index: number, zones: Zones): void {
  const { tokens } = tree;
  const lemma = tokens[index]!.lemma.toLowerCase();
  if (!isInPairs(lemma)) return;
  let head = tokens[index]!.head;
  for (let steps = 0; steps < 2 && head >= 0; steps++, head = tokens[head]!.head) {
    const zone = [zones.of(index), zones.of(head)];
    const place = zone.some((each) => each === 'core') || zone[1] === 'near' ? 'core' : 'other';
    for (const type of typesOfPair(tokens[head]!.lemma.toLowerCase(), lemma))
      features.add(`pair.${place}:${EVENT_TYPES[type]}`).add(`pair.any:${EVENT_TYPES[type]}`);
  }
}

function addShape(features: Set<string>, tree: Tree, deed: Deed, zones: Zones): void {
  const { tokens } = tree;
  if (deed.actor && deed.recipient) features.add(`order:${deed.actor.first < deed.recipient.first}`);
  features.add(`relation.actor:${tokens[zones.actorHead]?.relation ?? ''}`);
  features.add(`relation.recipient:${tokens[zones.recipientHead]?.relation ?? ''}`);
  if (zones.peak < 0) return;
  features.add(`peak:${tokens[zones.peak]!.lemma.toLowerCase()}`);
  for (const child of tree.children(zones.peak)) {
    const { relation, lemma, tag, text } = tokens[child]!;
    if (!isInside(child, deed.actor)) features.add(`child:${relation}:${lemma.toLowerCase()}`);
    if (tag === 'AUX') features.add(`aux:${text.toLowerCase()}`);
  }
}

/** The token of a run that is governed from outside it; null for no run. */
export function headOf(tree: Tree, run: Run | null): number | null {
  if (run === null || run.end <= run.first) return null;
  for (let i = run.first; i < run.end; i++) {
    const head = tree.tokens[i]!.head;
    if (head >= 0 && !isInside(head, run)) return i;
  }
  return run.first;
}

function pathUp(tokens: readonly Token[], from: number): number[] {
  const path: number[] = [];
  for (let at = from; at >= 0 && path.length < 30; at = tokens[at]!.head) path.push(at);
  return path;
}

function upTo(path: readonly number[], peak: number): readonly number[] {
  const end = path.indexOf(peak);
  return end < 0 ? path : path.slice(0, end + 1);
}

function isInside(index: number, run: Run | null): boolean {
  return run !== null && index >= run.first && index < run.end;
}
