// The words of a search. In: what the user typed, or a text. Out: words folded as the index folds them (SQLite's unicode61 with
// its marks taken off), what is wanted and what is not, and the expression for the index, in which every word is quoted:
// nothing that a user types is an operator of the index by accident.

import type { Span } from '../model/index.ts';

export interface Asked {
  /** One word, or words in a row. */
  readonly words: readonly string[];
  /** Beginnings are enough for the last word. */
  readonly start: boolean;
  /** Must not stand in the text. */
  readonly without: boolean;
}

// > | -"harbour master" crane*
//   |  ^^^^^^^^^^^^^^^^ ^^^^^^   two things asked, the first with a minus
const PART = /(-?)"([^"]*)"?(\*?)|(-?)([^\s"]+)/gu;
const WORD = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/** The things asked for, in order. */
export function parseSearch(text: string): Asked[] {
  return [...text.matchAll(PART)].flatMap(([, minus, phrase, star, minusWord, word]) => {
    const body = phrase ?? word ?? '';
    const words = wordsOf(body).map((each) => each.word);
    if (words.length === 0) return [];
    return [
      {
        words,
        start: star === '*' || (phrase === undefined && body.endsWith('*')),
        without: (minus || minusWord) === '-',
      },
    ];
  });
}

/** The expression for the index; empty when nothing is wanted. */
export function toMatch(asked: readonly Asked[]): string {
  const wanted = asked.filter(({ without }) => !without).map(expression);
  const unwanted = asked.filter(({ without }) => without).map(expression);
  if (wanted.length === 0) return '';
  return unwanted.length === 0
    ? wanted.join(' AND ')
    : `(${wanted.join(' AND ')}) NOT (${unwanted.join(' OR ')})`;
}

function expression({ words, start }: Asked): string {
  return `"${words.join(' ')}"${start ? ' *' : ''}`;
}

/** The words of a text, folded, with their places. */
export function wordsOf(text: string): (Span & { readonly word: string })[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: foldForSearch(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** As the index folds: lower case, marks taken off. */
export function foldForSearch(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
