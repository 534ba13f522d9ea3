// In: tokens and entities with names and descriptions. Out: mentions such as "the minister" or "the ministry", each given to
// the entity that it describes, or to none. Idea: the head noun must be one that the text itself gave to the entity (in a title,
// an apposition or its very name), no other word of the phrase may contradict it, and the entity named last wins.

import type { Token } from '../model/index.ts';
import { headPlace } from './descriptions.ts';
import { BODY_NOUNS, PERSON_NOUNS } from './english/titles.ts';
import type { Draft } from './link-names.ts';

/** Finds "the …" phrases outside names and adds them to the drafts they describe. */
export function resolveDescriptions(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  inName: Uint8Array,
): void {
  const known = drafts.map(describedBy);
  const byHead = indexHeads(known);
  const named = new Int32Array(tokens.length).fill(-1);
  for (const [d, draft] of drafts.entries()) for (const { first } of draft.mentions) named[first] = d;
  const lastSeen = new Int32Array(drafts.length).fill(-1);
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (named[i]! >= 0) lastSeen[named[i]!] = i;
    if (!/^(?:the|this|that)$/i.test(tokens[i]!.text)) continue;
    const end = phraseEnd(tokens, i + 1, inName);
    const head = headPlace(tokens, i + 1, end);
    if (head < 0 || inName[head] === 1 || tokens[head]!.features.includes('Number=Plur')) continue;
    const chosen = chooseDescribed(tokens, { first: i, head, end }, { known, byHead, lastSeen });
    if (chosen < 0) continue;
    drafts[chosen]!.mentions.push({ first: i, end: head + 1, sort: 'description' });
    lastSeen[chosen] = i;
  }
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

function describedBy(draft: Draft): Described {
  const heads = new Map<string, Set<string>>();
  const add = (words: readonly string[]): void => {
    const lower = words.map((word) => word.toLowerCase());
    for (const word of lower)
      if (PERSON_NOUNS.has(word) || BODY_NOUNS.has(word)) {
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
  return heads;
}

/** The words of a description up to its head: "head" of "head of the Salt Board" brings its whole phrase as company. */
function headWords(description: string): string[] {
  return description.split(/[\s-]+/u);
}

function phraseEnd(tokens: readonly Token[], from: number, inName: Uint8Array): number {
  let end = from;
  while (end < tokens.length && end - from < 5 && inName[end] === 0 && isPhraseWord(tokens[end]!)) end++;
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
  for (const d of byHead.get(head) ?? []) {
    const last = lastSeen[d]!;
    if (last < 0 || phrase.first - last > REACH || (best >= 0 && last <= lastSeen[best]!)) continue;
    const words = known[d]!.get(head)!;
    if (company.every((word) => word === '-' || words.has(word))) best = d;
  }
  return best;
}

/** The words that go with the head: those before it, and after "of" or "for" ("the minister of salt"). */
function companyOf(tokens: readonly Token[], phrase: Phrase): string[] {
  const next = tokens[phrase.head + 1]?.text.toLowerCase();
  const company = tokens.slice(phrase.first + 1, phrase.head).map((token) => token.text.toLowerCase());
  if (next !== 'of' && next !== 'for') return company;
  for (const token of tokens.slice(phrase.head + 2, phrase.head + 5))
    if (token.tag === 'NOUN' || token.tag === 'PROPN') company.push(token.text.toLowerCase());
  return company;
}
