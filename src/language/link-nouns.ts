// In: the common nouns of a document that mean several people or a body. Out: which of them mean the same. Idea: a noun with "the" goes
// back to the last phrase of the same head noun that no word contradicts; the same words in full mean the same; all else is new.
// Who bare nouns mean ("officials said") cannot be told: each stands alone, save collectives ("police").

import type { Token } from '../model/index.ts';
import { PEOPLE_NOUNS } from './english/titles.ts';

/** A noun phrase: its first word, article included, its head, and what goes with the head. */
export interface NounPhrase {
  readonly first: number;
  readonly head: number;
  /** The determiner in lower case, '' where none stands there; 'own' for "their", "Brell's". */
  readonly determiner: string;
  readonly company: readonly string[];
  /** Something after the head says which of them: "who left", "with dogs". */
  readonly isNarrowed: boolean;
}

const LONGEST_PHRASE = 8;

// > | the striking workers of the north dock said
//   |     ^^^^^^^^ company                ^^^^ company
export function nounPhraseAt(tokens: readonly Token[], head: number): NounPhrase {
  const company: string[] = [];
  let first = head;
  let determiner = '';
  while (first > 0 && head - first < LONGEST_PHRASE && isLead(tokens[first - 1]!)) {
    first--;
    const { tag, text } = tokens[first]!;
    if (tag === 'DET') {
      determiner = text.toLowerCase();
      break;
    }
    if (tag === 'PRON' || tag === 'PART') determiner = 'own';
    if (tag !== 'PART' && tag !== 'PUNCT') company.push(text.toLowerCase());
  }
  if (/^(?:of|from|in|at)$/i.test(tokens[head + 1]?.text ?? ''))
    for (const token of tokens.slice(head + 2, head + 6)) {
      if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(token.tag)) break;
      if (token.tag !== 'DET') company.push(token.text.toLowerCase());
    }
  return { first, head, determiner, company, isNarrowed: isNarrowedAt(tokens, head + 1) };
}

// > | the people who left · the schools that pay · workers with a card · those injured
//   |            ^^^                     ^^^^              ^^^^              ^^^^^^^
function isNarrowedAt(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (token === undefined) return false;
  if (
    /^(?:who|whose|whom|that|which|where|with|without|including|behind|near|outside|inside|on)$/i.test(
      token.text,
    )
  )
    return true;
  return token.tag === 'VERB' && /^acl/.test(token.relation);
}

function isLead({ tag, text }: Token): boolean {
  if (tag === 'PRON') return /^(?:his|her|its|their|our|my|your)$/i.test(text);
  if (tag === 'PART') return /^['’]s?$/.test(text);
  return /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tag) || text === '-';
}

/** Tokens back beyond which a noun no longer points at an earlier one. */
const REACH = 300;
const DEFINITE = /^(?:the|these|those|this|that|both)$/;
/** Nobody in particular, or part of a group only. */
const LOOSE = /^(?:no|any|every|each|either|neither|some|most|many|few|several|another|such|what|which)$/;

export interface NounLinker {
  /** The first word of the phrase around a head, and the number of what it means; with `gather` perhaps one that was given before. */
  place(head: number, gather: boolean): { readonly first: number; readonly number: number };
  /** A number that nothing has yet. */
  fresh(): number;
}

/** Numbers begin at `next`. */
export function createNounLinker(tokens: readonly Token[], next: number): NounLinker {
  const known = new Map<string, Known>();
  let number = next;
  const fresh = (): number => number++;
  const gatheredNumber = (phrase: NounPhrase): number => {
    const { lemma, features } = tokens[phrase.head]!;
    const word = lemma.toLowerCase();
    const key = `${word} ${features.includes('Number=Plur') ? 'plural' : ''}`;
    const last = known.get(key);
    if (last !== undefined && phrase.head - last.head <= REACH && isAgain(word, phrase, last.company)) {
      known.set(key, { ...last, head: phrase.head, company: new Set([...last.company, ...phrase.company]) });
      return last.number;
    }
    const own = fresh();
    if (!LOOSE.test(phrase.determiner))
      known.set(key, { number: own, head: phrase.head, company: new Set(phrase.company) });
    return own;
  };
  return {
    fresh,
    place(head, gather) {
      const phrase = nounPhraseAt(tokens, head);
      return { first: phrase.first, number: gather ? gatheredNumber(phrase) : fresh() };
    },
  };
}

interface Known {
  readonly number: number;
  readonly head: number;
  readonly company: ReadonlySet<string>;
}

// > | the police · the strikers      but not | the people who left · the strikers of the north dock (unless both are)
/** Does the phrase mean the one before that had this company? */
function isAgain(word: string, phrase: NounPhrase, before: ReadonlySet<string>): boolean {
  const { determiner, company, isNarrowed } = phrase;
  if (isNarrowed || word === 'people' || LOOSE.test(determiner) || /^an?$/.test(determiner)) return false;
  if (!company.every((one) => before.has(one))) return false;
  return DEFINITE.test(determiner) || (PEOPLE_NOUNS.has(word) && determiner === '');
}
