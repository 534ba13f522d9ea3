// In: tokens and entities of a document. Out: what "they" or "it" could stand for, in the order of the text: names, descriptions of
// what is named, and common nouns with their number. Idea: one list for both pronouns, so that each mention competes with all others;
// two joined by "and" stand beside each of them.

import type { Token } from '../model/index.ts';
import { BODY_NOUNS, isPersonNoun, MIND_VERBS, PEOPLE_NOUNS } from './english/titles.ts';
import type { Draft } from './link-names.ts';
import { createNounLinker } from './link-nouns.ts';
import { headOfMention } from './pronouns.ts';

export const REFERENT_CLASSES = [
  'people',
  'body',
  'bodies',
  'things',
  'thing',
  'organization',
  'place',
  'group',
  'other',
  'several people',
  'several',
] as const;
export type ReferentClass = (typeof REFERENT_CLASSES)[number];

export interface Referent {
  readonly first: number;
  readonly end: number;
  /** The token that carries the mention's relation. */
  readonly head: number;
  readonly sort: 'name' | 'description' | 'noun' | 'several' | 'pronoun';
  readonly class: ReferentClass;
  /** Referents of one number mean the same; below the number of entities it is the entity. */
  readonly thing: number;
}

export const PLURAL_PRONOUNS: ReadonlySet<string> = new Set([
  'they',
  'them',
  'their',
  'theirs',
  'themselves',
]);
export const NEUTER_PRONOUNS: ReadonlySet<string> = new Set(['it', 'its', 'itself']);

/** Can a referent of this class be meant by "they" (or else by "it"), where it must have a mind or need not? */
export function suitsPronoun(plural: boolean, minded: boolean, kind: ReferentClass): boolean {
  if (minded && (kind === 'thing' || kind === 'things' || kind === 'other')) return false;
  if (kind === 'body' || kind === 'organization' || kind === 'place' || kind === 'other') return true;
  return plural !== (kind === 'thing');
}

// > | they denied it · it said that
//   | ^^^^             ^^
/** Is the token the subject of a verb of speech, thought or will? */
export function isMinded(tokens: readonly Token[], i: number): boolean {
  const { relation, head } = tokens[i]!;
  return (
    relation === 'nsubj' && head >= 0 && tokens[head]!.tag === 'VERB' && MIND_VERBS.has(tokens[head]!.lemma)
  );
}

const NAMED: Readonly<Record<string, ReferentClass>> = {
  organization: 'organization',
  place: 'place',
  facility: 'place',
  group: 'group',
  other: 'other',
};

const GATHERED: ReadonlySet<ReferentClass> = new Set(['people', 'body', 'bodies']);

/** All referents by their end. People with a name are left out: he and she are theirs. */
export function collectReferents(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  taken: Uint8Array,
): Referent[] {
  const list: Referent[] = [];
  const heads = new Uint8Array(tokens.length);
  for (const [thing, { kind, mentions }] of drafts.entries())
    for (const { first, end, sort } of mentions) {
      const head = headOfMention(tokens, first, end);
      if (heads[head] === 0) heads[head] = kind === 'person' ? 2 : 1;
      const named = NAMED[kind];
      // > | so many Republican claims      a word beside a noun is nobody
      //   |         ^^^^^^^^^^
      if (kind === 'group' && /^(?:amod|compound|nmod)$/.test(tokens[head]!.relation)) continue;
      if (named !== undefined && sort !== 'pronoun')
        list.push({ first, end, head, sort, class: named, thing });
    }
  const linker = createNounLinker(tokens, drafts.length);
  const speakers = speakingNouns(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const kind = heads[i] === 0 && taken[i] === 0 ? classOfNoun(tokens, i, speakers) : null;
    if (kind !== null) {
      const { first, number } = linker.place(i, GATHERED.has(kind));
      list.push({ first, end: i + 1, head: i, sort: 'noun', class: kind, thing: number });
    }
    const other = lastJoined(tokens, i);
    if (other < 0) continue;
    const joined =
      heads[i] === 2 || isPersonNoun(tokens[i]!.lemma.toLowerCase()) ? 'several people' : 'several';
    list.push({ first: i, end: other + 1, head: i, sort: 'several', class: joined, thing: linker.fresh() });
  }
  return list.sort((a, b) => a.end - b.end || a.first - b.first);
}

// > | The ministry said that it would reopen · Residents said they had not been told
//   |     ^^^^^^^^           ^^                 ^^^^^^^^^      ^^^^
/** Of a pronoun that is the subject of what is said or thought: the token of who says so; -1 where it is none. */
export function whoSaysSo(tokens: readonly Token[], pronoun: number): number {
  const { relation, head } = tokens[pronoun]!;
  if (!relation.startsWith('nsubj') || head < 0) return -1;
  const said = tokens[head]!;
  const verb = said.relation === 'ccomp' ? said.head : -1;
  if (verb < 0 || verb > pronoun || !MIND_VERBS.has(tokens[verb]!.lemma)) return -1;
  for (let k = verb - 1; k >= 0 && verb - k < MOST_JOINED; k--)
    if (tokens[k]!.head === verb && tokens[k]!.relation === 'nsubj') return k;
  return -1;
}

// > | The miners denied it. Two miners were hurt.
//   |     ^^^^^^ who speaks is people wherever the word stands
function speakingNouns(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const { tag, lemma } = tokens[i]!;
    if (
      tag === 'NOUN' &&
      isMinded(tokens, i) &&
      !/^(?:report|document|statement|paper|letter|figure|record|source|rule|law|poll|survey|study|account|result|book|data)$/.test(
        lemma,
      )
    )
      found.add(lemma.toLowerCase());
  }
  return found;
}

function classOfNoun(
  tokens: readonly Token[],
  i: number,
  speakers: ReadonlySet<string>,
): ReferentClass | null {
  const { tag, lemma, features, relation } = tokens[i]!;
  if (tag !== 'NOUN' || relation === 'compound' || relation === 'flat' || relation === 'fixed') return null;
  const plural = features.includes('Number=Plur');
  const word = lemma.toLowerCase();
  if (PEOPLE_NOUNS.has(word)) return 'people';
  if (isPersonNoun(tokens[i]!.lemma.toLowerCase())) return plural ? 'people' : null;
  if (BODY_NOUNS.has(word)) return plural ? 'bodies' : 'body';
  if (plural && speakers.has(word)) return 'people';
  return plural ? 'things' : 'thing';
}

const MOST_JOINED = 30;

// > | the mayor and two of her deputies
//   |     ^^^^^                ^^^^^^^^
/** The last noun that is joined to the one at `i` by "and"; -1 when there is none. */
function lastJoined(tokens: readonly Token[], i: number): number {
  if (!isNominal(tokens[i]!) || tokens[i]!.relation === 'conj') return -1;
  let last = -1;
  let joins = false;
  for (let k = i + 1; k < tokens.length && k - i < MOST_JOINED; k++) {
    const { head, relation, tag } = tokens[k]!;
    if (relation === 'root' || tag === 'VERB') break;
    if (relation === 'conj' && head === i && isNominal(tokens[k]!)) last = k;
    if (relation === 'cc' && /^(?:and|&)$/i.test(tokens[k]!.text)) joins = true;
  }
  return joins ? last : -1;
}

const isNominal = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON';
