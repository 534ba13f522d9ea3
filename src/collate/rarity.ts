// How much a shared word says: rare words much, common ones nothing.
// In: how many of the documents at hand have the word. Out: its weight. Idea: inverse document frequency, where the documents at hand
// are mixed with a background of English texts: five pages about one event, given alone, must not find all their words common.

import { COMMON_TEXTS, COMMON_WORDS } from './common-words.ts';

/** The background counts as this many documents. */
const BACKGROUND = 30;
/** Texts of the background that have a word which is not listed. */
const UNLISTED = 0.3;

let common: ReadonlyMap<string, number> | null = null;

/** The weight of a stem that `holders` of `documents` documents have. Never negative. */
export function rarityOf(stem: string, holders: number, documents: number): number {
  const expected = BACKGROUND * ((commonWords().get(stem) ?? UNLISTED) / COMMON_TEXTS);
  return Math.max(0, -Math.log((holders - 1 + expected + 0.5) / (documents + BACKGROUND)));
}

function commonWords(): ReadonlyMap<string, number> {
  common ??= readCommonWords();
  return common;
}

function readCommonWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of COMMON_WORDS.split('\n')) {
    const [count, ...stems] = line.split(' ');
    for (const stem of stems) words.set(stem, Number(count));
  }
  return words;
}
