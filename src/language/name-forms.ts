// In: a name in the text, as tokens. Out: its form for comparing: words in lower case, without titles, articles and 's.
// Idea: two names are one when one form is made of the other by leaving out first names, middle names or the words of a
// company's kind, or is its acronym. Nothing here knows any name.

import type { Token } from '../model/index.ts';
import { ADDRESS, areSameFirstName, canonicalName } from './english/titles.ts';
import type { NameKind } from './names.ts';

export interface NameForm {
  /** First and last token that belong to the name itself. */
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly words: readonly string[];
  /** Words joined and put under their best-known alias. */
  readonly key: string;
  /** Titles that stood inside or before the name, lower case, without stops. */
  readonly titles: readonly string[];
}

const strip = (word: string): string => word.toLowerCase().replaceAll('.', '');

/** The form of a name that covers tokens `first` to `end`; null when nothing is left of it. */
export function readNameForm(
  tokens: readonly Token[],
  name: { readonly first: number; readonly end: number; readonly kind: NameKind },
): NameForm | null {
  let { first, end } = name;
  const titles: string[] = [];
  while (end > first && isTrimmedAtEnd(tokens[end - 1]!.text)) end--;
  while (first < end && isTrimmedAtStart(tokens[first]!.text)) first++;
  if (name.kind === 'person')
    while (end - first > 1 && ADDRESS.has(strip(tokens[first]!.text)))
      titles.push(strip(tokens[first++]!.text));
  for (
    let k = first - titles.length - 1, seen = 0;
    name.kind === 'person' && k >= 0 && seen < 3;
    k--, seen++
  ) {
    if (!ADDRESS.has(strip(tokens[k]!.text))) break;
    titles.push(strip(tokens[k]!.text));
  }
  if (first >= end) return null;
  const words = tokens
    .slice(first, end)
    .map((token) => strip(token.text))
    .filter((word) => word !== '' && word !== "'s" && word !== '’s');
  if (isDay(tokens, first, end)) return null;
  if (words.length === 0 || (name.kind !== 'person' && words.every((word) => CALENDAR.test(word))))
    return null;
  return {
    first,
    end,
    kind: name.kind,
    words,
    key: canonicalName(words.join(' ').replaceAll(' - ', '-')),
    titles,
  };
}

// > | MAR 06, 2031 · 4 Jan        a month, cut short or shouted, beside its day
//   | ^^^
function isDay(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first !== 1) return false;
  const isMonth = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i.test(tokens[first]!.text);
  const beside = (token: Token | undefined): boolean => /^\d{1,4}(?:st|nd|rd|th)?$/.test(token?.text ?? '');
  return isMonth && (beside(tokens[end]) || beside(tokens[first - 1]));
}

/** Days and months are no entities. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/;

function isTrimmedAtEnd(text: string): boolean {
  return /^(?:['’]s?|[.,;:"”“)\]-])$/.test(text);
}

function isTrimmedAtStart(text: string): boolean {
  return /^(?:the|a|an|["“”'‘([-])$/i.test(text);
}

/**
 * True when `short` can be a later, shorter form of the person called `long`.
 *
 *     Ana Maria Dell ← Ana Dell, Dell, Ana, A. M. Dell      but not ← Ana Marn
 */
export function isShortPerson(short: NameForm, long: NameForm): boolean {
  const a = short.words;
  const b = long.words;
  if (a.length > b.length) return false;
  const lastA = a[a.length - 1]!;
  const lastB = b[b.length - 1]!;
  if (a.length === 1)
    return lastA === lastB || (lastA === b[0] && short.titles.length === 0) || isPart(lastA, b);
  if (lastA !== lastB) return isRun(a, b);
  return matchesFirst(a[0]!, b[0]!) || isRun(a, b);
}

/** Names of several surnames ("Lopez" of "Ana Lopez Marn"); letters alone do not count. */
function isPart(word: string, words: readonly string[]): boolean {
  return word.length > 2 && words.length > 2 && words.slice(1).includes(word);
}

function isRun(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at + a.length <= b.length; at++) if (a.every((word, i) => word === b[at + i])) return true;
  return false;
}

function matchesFirst(a: string, b: string): boolean {
  return areSameFirstName(a, b) || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

const COMPANY_ENDINGS =
  /^(?:inc|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|group|holdings|ag|sa|nv|the|of|and|&|for)$/;

/** True when `short` can be a shorter form or the acronym of the body or place called `long`. */
export function isShortBody(short: NameForm, long: NameForm): boolean {
  const a = short.words;
  const b = long.words;
  if (a.length >= b.length) return false;
  if (a.length === 1 && isAcronym(a[0]!, b)) return true;
  const bare = b.filter((word) => !COMPANY_ENDINGS.test(word));
  if (a.join(' ') === bare.join(' ')) return true;
  const isCompany = bare.length < b.length && COMPANY_ENDINGS.test(b[b.length - 1]!);
  return isCompany && a.every((word, i) => word === b[i]);
}

/** "nsb" for "national salt board", with or without its small words. */
export function isAcronym(word: string, words: readonly string[]): boolean {
  if (word.length < 2 || word.length > 8) return false;
  const initials = words.map((one) => one[0]!).join('');
  const large = words
    .filter((one) => !/^(?:of|the|and|for|in|on|&|-|de|la)$/.test(one))
    .map((one) => one[0]!);
  return word === initials || word === large.join('');
}
