// In: tokens and entities with names and descriptions. Out: mentions such as "the minister", "Brell's leader" or "the ministry", each
// given to the entity that it describes, or to none. Idea: the head noun must be one that the text itself gave to the entity (in a
// title, an apposition or its very name), no other word of the phrase may contradict it, and the entity named last wins.

import type { Token } from '../model/index.ts';
import { AGE_TOKENS, createAges } from './ages.ts';
import { headPlace } from './descriptions.ts';
import { isSameCountry } from './english/demonyms.ts';
import { BODY_NOUNS, PERSON_NOUNS } from './english/titles.ts';
import type { Draft } from './link-names.ts';

/** Finds "the …" phrases outside names and adds them to the drafts they describe. */
export function resolveDescriptions(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  inName: Uint8Array,
): void {
  const known = drafts.map((draft) => describedBy(draft, tokens));
  const byHead = indexHeads(known);
  const named = new Int32Array(tokens.length).fill(-1);
  for (const [d, draft] of drafts.entries()) for (const { first } of draft.mentions) named[first] = d;
  const lastSeen = new Int32Array(drafts.length).fill(-1);
  const bearerOf = createAges(tokens, drafts);
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (named[i]! >= 0) lastSeen[named[i]!] = i;
    const bearer = bearerOf(i, named[i]!);
    if (bearer >= 0) {
      drafts[bearer]!.mentions.push({ first: i, end: i + AGE_TOKENS, sort: 'description' });
      lastSeen[bearer] = i;
    }
    const phrase = phraseAt(tokens, i, inName);
    if (phrase === null || tokens[phrase.head]!.features.includes('Number=Plur')) continue;
    const chosen = chooseDescribed(tokens, phrase, { known, byHead, lastSeen });
    if (chosen < 0) continue;
    drafts[chosen]!.mentions.push({ first: i, end: phrase.head + 1, sort: 'description' });
    lastSeen[chosen] = i;
  }
}

// > | the minister of salt      the Veldanian president      Brell's former mayor
//   | ^^^^^^^^^^^^              ^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^
/** The phrase that begins at a token: with an article, or with a name that owns the rest. */
function phraseAt(tokens: readonly Token[], i: number, inName: Uint8Array): Phrase | null {
  if (/^(?:the|this|that)$/i.test(tokens[i]!.text))
    return phraseFrom(tokens, i, i + 1, inName, true) ?? phraseFrom(tokens, i, i + 1, inName, false);
  if (inName[i] === 0 || (i > 0 && inName[i - 1] === 1)) return null;
  let owner = i;
  while (owner < tokens.length && inName[owner] === 1) owner++;
  if (!/^['’]s?$/.test(tokens[owner]?.text ?? '')) return null;
  return phraseFrom(tokens, i, owner + 1, inName, false);
}

function phraseFrom(
  tokens: readonly Token[],
  first: number,
  from: number,
  inName: Uint8Array,
  withNames: boolean,
): Phrase | null {
  const end = phraseEnd(tokens, from, inName, withNames);
  const head = headPlace(tokens, from, end);
  // > | the mission President Dorrin described      a name follows: the noun is its title
  //   |             ^^^^^^^^^
  return head < 0 || inName[head] === 1 || inName[head + 1] === 1 ? null : { first, head, end };
}

interface Knowledge {
  readonly known: readonly Described[];
  readonly byHead: ReadonlyMap<string, readonly number[]>;
  /** The last place of each draft before the present one. */
  readonly lastSeen: Int32Array;
}

function indexHeads(known: readonly Described[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [d, heads] of known.entries())
    for (const head of heads.keys()) {
      const list = index.get(head);
      if (list === undefined) index.set(head, [d]);
      else list.push(d);
    }
  return index;
}

interface Phrase {
  readonly first: number;
  readonly head: number;
  readonly end: number;
}

/** Head noun → the other words that went with it, for one entity. */
type Described = ReadonlyMap<string, ReadonlySet<string>>;

function describedBy(draft: Draft, tokens: readonly Token[]): Described {
  const heads = new Map<string, Set<string>>();
  const nouns = draft.kind === 'person' ? PERSON_NOUNS : BODY_NOUNS;
  const add = (words: readonly string[]): void => {
    const lower = words.map((word) => word.toLowerCase());
    for (const word of lower)
      if (nouns.has(word)) {
        const others = heads.get(word) ?? new Set<string>();
        for (const other of lower) others.add(other);
        heads.set(word, others);
      }
  };
  for (const description of draft.descriptions) add(headWords(description));
  for (const form of draft.forms) {
    add(form.titles);
    if (draft.kind === 'organization' || draft.kind === 'facility') add(form.words);
  }
  for (const home of homesOf(draft, tokens)) for (const others of heads.values()) others.add(home);
  return heads;
}

// > | President Ilse Tarn of Veldania
//   |                        ^^^^^^^^
function homesOf(draft: Draft, tokens: readonly Token[]): string[] {
  if (draft.kind !== 'person') return [];
  return draft.mentions
    .filter(({ end }) => tokens[end]?.text === 'of' && tokens[end + 1]?.tag === 'PROPN')
    .map(({ end }) => tokens[end + 1]!.text.toLowerCase());
}

/** The words of a description up to its head: "head" of "head of the Salt Board" brings its whole phrase as company. */
function headWords(description: string): string[] {
  return description.split(/[\s-]+/u).map((word) => word.replace(/['’]s?$/, ''));
}

function phraseEnd(tokens: readonly Token[], from: number, inName: Uint8Array, withNames: boolean): number {
  let end = from;
  while (end < tokens.length && end - from < 5 && isPhraseWord(tokens[end]!)) {
    if (inName[end] === 1 && !withNames) break;
    end++;
  }
  return end;
}

const isPhraseWord = (token: Token): boolean =>
  token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'PROPN' || token.text === '-';

/** Tokens back beyond which a description no longer points at an entity. */
const REACH = 400;

/** The number of the draft described, or -1. */
function chooseDescribed(
  tokens: readonly Token[],
  phrase: Phrase,
  { known, byHead, lastSeen }: Knowledge,
): number {
  const head = tokens[phrase.head]!.lemma.toLowerCase();
  const company = companyOf(tokens, phrase);
  let best = -1;
  for (const office of company.length > 0 ? officesLike(head) : [head])
    for (const d of byHead.get(office) ?? []) {
      const last = lastSeen[d]!;
      if (last < 0 || phrase.first - last > REACH || (best >= 0 && last <= lastSeen[best]!)) continue;
      const words = known[d]!.get(office)!;
      const wanted = office === 'minister' && head === 'premier' ? [...company, 'prime'] : company;
      if (wanted.every((word) => isAmong(words, word))) best = d;
    }
  return best;
}

function isAmong(words: ReadonlySet<string>, word: string): boolean {
  if (word === '-' || words.has(word)) return true;
  for (const other of words) if (isSameCountry(other, word)) return true;
  return false;
}

const RULERS: readonly string[] = ['president', 'premier', 'chancellor', 'king', 'emir', 'leader'];

/** "Brell's leader" may be who was called its president, its premier the prime minister; "the leader" by itself says too little. */
function officesLike(head: string): readonly string[] {
  if (head === 'premier') return ['premier', 'minister'];
  return head === 'leader' ? RULERS : [head];
}

/** The words that go with the head: those before it, and after "of" or "for" ("the minister of salt"). */
function companyOf(tokens: readonly Token[], phrase: Phrase): string[] {
  const next = tokens[phrase.head + 1]?.text.toLowerCase();
  const first = /^(?:the|this|that)$/i.test(tokens[phrase.first]!.text) ? phrase.first + 1 : phrase.first;
  const company = tokens
    .slice(first, phrase.head)
    .filter((token) => !/^['’]s?$/.test(token.text))
    .map((token) => token.text.toLowerCase());
  if (next !== 'of' && next !== 'for') return company;
  for (const token of tokens.slice(phrase.head + 2, phrase.head + 5))
    if (token.tag === 'NOUN' || token.tag === 'PROPN') company.push(token.text.toLowerCase());
  return company;
}
