// In: tokens, sentences and entities of a document. Out: "they" and "it" given to the named body, place or people that the text licenses;
// and the unnamed groups and bodies of the document ("residents of the quay", "the ministry") with what means them.
// Idea: the ranker must prefer one referent by far, and rules forbid what it knows too little of; otherwise the pronoun stays without.

import type { EntityKind, Sentence, Token } from '../model/index.ts';
import type { Draft } from './link-names.ts';
import { describePronouns, type PronounContext } from './pronouns.ts';
import { MOST_REFERENTS, type Place, REFERENT_REACH, type ReferentRanker } from './referent-ranker.ts';
import {
  collectReferents,
  isMinded,
  NEUTER_PRONOUNS,
  PLURAL_PRONOUNS,
  type Referent,
  suitsPronoun,
  whoSaysSo,
} from './referents.ts';

/** Leads over the next best from which they and it are resolved: chosen by cross-validation on the treebank's training part. */
export const THEY_LEAD = 8000;
export const THEM_LEAD = 14000;
export const IT_LEAD = 14000;
export const ITS_LEAD = 8000;

/** A group or a body that has no name. */
export interface Unnamed {
  readonly kind: EntityKind;
  /** Mentions by tokens, in order. */
  readonly mentions: { readonly first: number; readonly end: number; readonly head: number }[];
}

/** The mentions that compete for a pronoun, nearest first, "nothing" last. */
export function placesFor(context: PronounContext, pronoun: number, known: readonly Seen[]): Place[] {
  const { tokens, sentenceOf } = context;
  const plural = PLURAL_PRONOUNS.has(tokens[pronoun]!.text.toLowerCase());
  const minded = isMinded(tokens, pronoun);
  const places: Place[] = [];
  let subjects = 0;
  for (let k = known.length - 1; k >= 0 && places.length < MOST_REFERENTS; k--) {
    const { referent, seen } = known[k]!;
    if (sentenceOf[pronoun]! - sentenceOf[referent.head]! > REFERENT_REACH) break;
    if (!suitsPronoun(plural, minded, referent.class)) continue;
    places.push({ referent, rank: places.length, subjects, seen });
    if (tokens[referent.head]!.relation.startsWith('nsubj')) subjects++;
  }
  places.push({ referent: null, rank: places.length, subjects, seen: 0 });
  return places;
}

export interface Seen {
  readonly referent: Referent;
  readonly seen: number;
  /** False for a pronoun whose own referent is a guess. */
  readonly sure: boolean;
}

/** The likeliest place, and how far it leads the best that means something else. */
export function bestPlace(
  places: readonly Place[],
  scores: readonly number[],
): { best: Place; lead: number } {
  let at = 0;
  for (let k = 1; k < places.length; k++) if (scores[k]! > scores[at]!) at = k;
  const thing = places[at]!.referent?.thing;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < places.length; k++)
    if (places[k]!.referent?.thing !== thing) second = Math.max(second, scores[k]!);
  return { best: places[at]!, lead: scores[at]! - second };
}

/** May the pronoun be given to this referent, which leads by so much? */
export function isLicensed(
  context: PronounContext,
  pronoun: number,
  referent: Referent,
  lead: number,
): boolean {
  const { tokens, sentenceOf } = context;
  const word = tokens[pronoun]!.text.toLowerCase();
  if (referent.class === 'several' || referent.class === 'several people') return false;
  const single = referent.class === 'body' || referent.class === 'organization' || referent.class === 'place';
  if (word === 'them' && single) return false;
  if (!NEUTER_PRONOUNS.has(word)) return lead >= (word === 'them' || single ? THEM_LEAD : THEY_LEAD);
  const back = sentenceOf[pronoun]! - sentenceOf[referent.head]!;
  const head = tokens[referent.head]!;
  if (back > 1 || head.features.includes('Number=Plur')) return false;
  if (referent.sort !== 'pronoun' && !head.relation.startsWith('nsubj')) return false;
  if (word === 'its') return back === 0 && lead >= ITS_LEAD;
  return lead >= IT_LEAD && !isEmptyIt(tokens, pronoun);
}

// > | It is time to go · it turned out that · it means that · it was clear
//   | ^^               ^^                   ^^             ^^
const EMPTY_VERBS =
  /^(?:mean|turn|seem|appear|happen|matter|depend|take|follow|rain|snow|emerge|transpire|be)$/;

function isEmptyIt(tokens: readonly Token[], pronoun: number): boolean {
  const { head, relation } = tokens[pronoun]!;
  if (relation.startsWith('expl') || head < 0) return true;
  const governor = tokens[head]!;
  return relation.startsWith('nsubj') && (governor.tag !== 'VERB' || EMPTY_VERBS.test(governor.lemma));
}

export interface ReferentInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** One where a token stands in a name or in a description of somebody named. */
  readonly taken: Uint8Array;
}

/** Adds pronouns to the drafts, in the order of the text, and returns the groups and bodies without a name. */
export function resolveReferents(
  ranker: ReferentRanker,
  { tokens, sentences, taken }: ReferentInput,
  drafts: readonly Draft[],
): Unnamed[] {
  const context = describePronouns(tokens, sentences);
  const referents = collectReferents(tokens, drafts, taken);
  const unnamed = new Map<number, Unnamed>();
  const known: Seen[] = [];
  const counts = new Map<number, number>();
  const add = (referent: Referent, sure: boolean): void => {
    counts.set(referent.thing, (counts.get(referent.thing) ?? 0) + 1);
    known.push({ referent, seen: counts.get(referent.thing)!, sure });
    if (sure) mention(referent, drafts, unnamed);
  };
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < referents.length && referents[next]!.end <= i) add(referents[next++]!, true);
    const word = tokens[i]!.text.toLowerCase();
    if (!PLURAL_PRONOUNS.has(word) && !NEUTER_PRONOUNS.has(word)) continue;
    const said = speakerAmong(context, i, known);
    if (said !== null) {
      add({ ...said.referent, first: i, end: i + 1, head: i, sort: 'pronoun' }, said.sure);
      continue;
    }
    const places = placesFor(context, i, known);
    const { best, lead } = bestPlace(
      places,
      places.map((place) => ranker.score(context, i, place)),
    );
    if (best.referent === null) continue;
    const isKnown = known.find(({ referent }) => referent === best.referent)!.sure;
    const sure = isKnown && isLicensed(context, i, best.referent, lead);
    add({ ...best.referent, first: i, end: i + 1, head: i, sort: 'pronoun' }, sure);
  }
  while (next < referents.length) add(referents[next++]!, true);
  return [...unnamed.values()].filter((one) => isWorthKeeping(one, tokens));
}

const SPEAKERS_OF: Readonly<Record<'they' | 'it', ReadonlySet<Referent['class']>>> = {
  they: new Set(['people', 'bodies', 'group']),
  it: new Set(['organization', 'body']),
};

/** Who says what the pronoun is the subject of, where number and kind agree. */
function speakerAmong(context: PronounContext, pronoun: number, known: readonly Seen[]): Seen | null {
  const { tokens } = context;
  const speaker = whoSaysSo(tokens, pronoun);
  const word = tokens[pronoun]!.text.toLowerCase();
  if (speaker < 0 || (word === 'it' && isEmptyIt(tokens, pronoun))) return null;
  for (let k = known.length - 1; k >= Math.max(0, known.length - MOST_REFERENTS); k--) {
    const one = known[k]!;
    if (one.referent.head !== speaker || one.referent.sort === 'several') continue;
    return SPEAKERS_OF[word === 'it' ? 'it' : 'they'].has(one.referent.class) ? one : null;
  }
  return null;
}

function mention(referent: Referent, drafts: readonly Draft[], unnamed: Map<number, Unnamed>): void {
  const { first, end, head, sort, thing } = referent;
  const named = drafts[thing];
  if (named !== undefined) {
    if (sort === 'pronoun') named.mentions.push({ first, end, sort });
    return;
  }
  const kind = UNNAMED_KIND[referent.class];
  if (kind === undefined) return;
  const one = unnamed.get(thing);
  if (one === undefined) unnamed.set(thing, { kind, mentions: [{ first, end, head }] });
  else one.mentions.push({ first, end, head });
}

const UNNAMED_KIND: Readonly<Partial<Record<Referent['class'], EntityKind>>> = {
  people: 'group',
  bodies: 'group',
  body: 'organization',
};

/** Told of twice, or once as who does something. */
function isWorthKeeping({ mentions }: Unnamed, tokens: readonly Token[]): boolean {
  if (mentions.length > 1) return true;
  const { relation, head } = tokens[mentions[0]!.head]!;
  return relation.startsWith('nsubj') && head >= 0 && tokens[head]!.tag === 'VERB';
}
