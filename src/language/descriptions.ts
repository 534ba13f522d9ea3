// In: tokens and entities that have names. Out: what the text calls each of them beside the name: titles before it
// ("prime minister Ilse Tarn"), appositions after it ("Ilse Tarn, head of the Salt Board,") and before it ("the mayor, Ilse Tarn,").
// Idea: patterns over tags around each name; a description must end in, or begin with, a noun for a person or a body.

import type { Token } from '../model/index.ts';
import { ADDRESS, BODY_NOUNS, FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from './english/titles.ts';
import type { Draft } from './link-names.ts';

/** A description and the tokens that give it. */
export interface Description {
  readonly first: number;
  readonly end: number;
  readonly head: string;
}

const LONGEST_TITLE = 6;
const LONGEST_APPOSITION = 14;

/** Adds descriptions, and a gender where a description tells it, to each draft. Returns which tokens stand in one. */
export function describeEntities(
  tokens: readonly Token[],
  text: string,
  drafts: readonly Draft[],
): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  for (const draft of drafts) {
    if (draft.kind === 'place' || draft.kind === 'group') continue;
    for (const { first, end, sort } of [...draft.mentions]) {
      if (sort !== 'name') continue;
      for (const found of [
        titleBefore(tokens, first),
        appositionAfter(tokens, end),
        appositionBefore(tokens, first),
      ])
        if (found !== null && suits(draft, found)) {
          addDescription(draft, found, text, tokens);
          covered.fill(1, found.first, found.end);
        }
    }
  }
  return covered;
}

function suits(draft: Draft, found: Description): boolean {
  return draft.kind === 'person' ? PERSON_NOUNS.has(found.head) : BODY_NOUNS.has(found.head);
}

function addDescription(draft: Draft, found: Description, text: string, tokens: readonly Token[]): void {
  const words = text.slice(tokens[found.first]!.from, tokens[found.end - 1]!.to).replace(/\s+/gu, ' ');
  if (!draft.descriptions.includes(words)) draft.descriptions.push(words);
  if (draft.gender !== 'unknown' || draft.kind !== 'person') return;
  if (MALE_NOUNS.has(found.head)) draft.gender = 'male';
  if (FEMALE_NOUNS.has(found.head)) draft.gender = 'female';
}

const headOf = (token: Token): string => token.lemma.toLowerCase();

// > | Brell prime minister Ilse Tarn said        | former Salt Board chairwoman Ana Dell
//   |       ^^^^^^^^^^^^^^                         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
export function titleBefore(tokens: readonly Token[], name: number): Description | null {
  let first = name;
  while (first > 0 && name - first < LONGEST_TITLE && isTitleWord(tokens[first - 1]!)) first--;
  while (first < name && /^[-'’&]/.test(tokens[first]!.text)) first++;
  if (first === name) return null;
  const head = headOf(tokens[name - 1]!);
  const isShortAddress =
    name - first === 1 && ADDRESS.has(head.replaceAll('.', '')) && !PERSON_NOUNS.has(head);
  return isShortAddress ? null : { first, end: name, head };
}

function isTitleWord(token: Token): boolean {
  if (token.tag === 'PUNCT') return token.text === '-';
  return (
    (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'ADJ') && /^[\p{L}.]/u.test(token.text)
  );
}

// > | Ilse Tarn, the head of the Salt Board, said
//   |                ^^^^^^^^^^^^^^^^^^^^^^^
export function appositionAfter(tokens: readonly Token[], end: number): Description | null {
  if (tokens[end]?.text !== ',') return null;
  let first = end + 1;
  while (isArticle(tokens[first])) first++;
  let to = first;
  while (to < tokens.length && to - first < LONGEST_APPOSITION && isAppositionWord(tokens[to]!)) to++;
  const closes = /^[,.;)”"—–]/.test(tokens[to]?.text ?? '.') || tokens[to]?.tag === 'PRON';
  if (!closes || to === first) return null;
  const head = headPlace(tokens, first, to);
  return head < 0 ? null : { first, end: to, head: headOf(tokens[head]!) };
}

// > | The mayor of Brell, Ana Dell, left   | the chief inspector, Ana Dell   | Brell's mayor, Ana Dell,
//   |     ^^^^^^^^^^^^^^                     |     ^^^^^^^^^^^^^^^             | ^^^^^^^^^^^^^
export function appositionBefore(tokens: readonly Token[], name: number): Description | null {
  if (tokens[name - 1]?.text !== ',') return null;
  let first = name - 1;
  while (first > 0 && name - first < LONGEST_APPOSITION && isAppositionWord(tokens[first - 1]!)) {
    first--;
    if (isArticle(tokens[first]) || isPossessive(tokens[first])) break;
  }
  const opens = isArticle(tokens[first]) || tokens[first]?.tag === 'DET' || isPossessive(tokens[first]);
  let from = opens ? first + 1 : first;
  while (!opens && from < name - 1 && !isOwner(tokens, from)) from++;
  if (from >= name - 1) return null;
  const head = headPlace(tokens, from, name - 1);
  return head < 0 || /^['’]/.test(tokens[head + 1]?.text ?? '')
    ? null
    : { first: from, end: name - 1, head: headOf(tokens[head]!) };
}

/** A name of one to three words with 's. */
function isOwner(tokens: readonly Token[], first: number): boolean {
  let end = first;
  while (end - first < 3 && tokens[end]?.tag === 'PROPN') end++;
  return end > first && /^['’]s?$/.test(tokens[end]?.text ?? '');
}

/** his, her, its, their: the description hangs on somebody told of before. */
const isPossessive = (token: Token | undefined): boolean =>
  /^(?:its|their|his|her)$/i.test(token?.text ?? '');

const isArticle = (token: Token | undefined): boolean => /^(?:the|a|an)$/i.test(token?.text ?? '');

function isAppositionWord(token: Token): boolean {
  if (token.tag === 'PUNCT') return token.text === '-';
  if (token.tag === 'ADP') return /^(?:of|for|at|in|to|on|from|with)$/i.test(token.text);
  if (token.tag === 'CCONJ') return /^(?:and|&)$/i.test(token.text);
  if (token.tag === 'PART') return /^['’]s?$/.test(token.text);
  return /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(token.tag) || /^(?:its|their|his|her|whose)$/i.test(token.text);
}

/** The head: the last noun before the first preposition; -1 when there is none. */
export function headPlace(tokens: readonly Token[], first: number, end: number): number {
  let head = -1;
  for (let k = first; k < end; k++) {
    const token = tokens[k]!;
    if (token.tag === 'ADP' && head >= 0) break;
    if (token.tag === 'NOUN' || token.tag === 'PROPN') head = k;
  }
  return head;
}
