// What a document brings to the question which story it tells: a small record, plain JSON, made from that document alone.
// In: an analysed document. Out: its profile (stems of the article's content words, sentence by sentence) and its postings (the stems
// under which other documents find it). Because nothing here depends on the other documents, both can be made on any machine, in any order.

import type { AnalysedDocument } from '../model/index.ts';
import { articleWords } from './article-words.ts';
import { rarityOf } from './rarity.ts';
import { compareStrings } from './sigla.ts';
import { stemWord } from './stem.ts';
import { weighStems } from './vectors.ts';
import { isFunctionWord, type Word } from './words.ts';

export interface Profile {
  /** The document's id. */
  readonly id: string;
  /** Sorts documents as an edition does: the earliest first, the undated last. */
  readonly order: string;
  /** Stems of the content words of the article, sentence by sentence. */
  readonly sentences: readonly (readonly string[])[];
}

/** One line of an inverted index: documents about one event share some of their heaviest words. */
export interface Posting {
  /** A stem. */
  readonly key: string;
  readonly document: string;
  /** How much the stem weighs in the document, 1 to 16384. */
  readonly weight: number;
}

/** News says first what happened: words after these are not looked at. */
const MOST_WORDS = 600;
/** A document is found by so many of its heaviest words. */
const MOST_KEYS = 48;

/** The profile of a document. Comments, promotion and boilerplate take no part; a page without words has an empty profile. */
export function profileOf(analysed: AnalysedDocument): Profile {
  const { document } = analysed;
  const sentences: string[][] = [];
  let current = -1;
  let taken = 0;
  for (const { key, sentence } of joinNumbers(articleWords(analysed), document.text)) {
    if (isFunctionWord(key)) continue;
    if (taken++ === MOST_WORDS) break;
    if (sentence !== current) sentences.push([]);
    current = sentence;
    sentences.at(-1)!.push(stemWord(key));
  }
  return { id: document.id, order: orderOf(document), sentences };
}

// > | rose 4.2 percent to 916,000
//   |      ^^^            ^^^^^^^   one word each: 4.2, 916000
function joinNumbers(words: readonly Word[], text: string): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined[joined.length - 1];
    const mark =
      before &&
      before.to + 1 === word.from &&
      text[before.to] !== ' ' &&
      DIGITS.test(word.key) &&
      DIGITS.test(before.key)
        ? text[before.to]
        : '';
    if (mark !== '.' && mark !== ',') joined.push(word);
    else
      joined[joined.length - 1] = {
        ...before!,
        to: word.to,
        key: `${before!.key}${mark === '.' ? '.' : ''}${word.key}`,
      };
  }
  return joined;
}

const DIGITS = /^[0-9.]+$/;

/** The postings of a profile, heaviest first: at most 48. Pure, so that `map | sort | reduce` can make them anywhere. */
export function postingsOf(profile: Profile): Posting[] {
  return heaviestOf(weighProfile(profile)).map(([key, weight]) => ({ key, document: profile.id, weight }));
}

/** The stems of a profile with their weights. */
export function weighProfile({ sentences }: Profile): Map<string, number> {
  return weighStems(sentences.flat(), rarityOf);
}

/** The numbers among the first words, each once; years are no numbers. */
export function numbersOf({ sentences }: Profile): string[] {
  const found = new Set<string>();
  let place = 0;
  for (const words of sentences)
    for (const stem of words) {
      if (place++ >= NUMBER_WORDS) return [...found];
      if (isDigit(stem) && DIGITS.test(stem) && !YEAR.test(stem)) found.add(stem);
    }
  return [...found];
}

function isDigit(stem: string): boolean {
  const first = stem.charCodeAt(0);
  return first === 0x2e || (first >= 0x30 && first <= 0x39);
}

const YEAR = /^(?:19|20)\d\d$/;
/** Numbers after so many content words are not looked at. */
const NUMBER_WORDS = 150;

/** The heaviest stems; ties by name. */
export function heaviestOf(weights: ReadonlyMap<string, number>): [stem: string, weight: number][] {
  return heaviestBy(weights, (stem) => stem);
}

/** The same for stems that are known otherwise than by name. */
export function heaviestBy<Stem>(
  weights: ReadonlyMap<Stem, number>,
  nameOf: (stem: Stem) => string,
): [stem: Stem, weight: number][] {
  const sizes = Float64Array.from(weights.values()).sort();
  const least = sizes[sizes.length - MOST_KEYS] ?? 0;
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .sort((a, b) => b[1] - a[1] || compareStrings(nameOf(a[0]), nameOf(b[0])))
    .slice(0, MOST_KEYS);
}

const AFTER_EVERY_DAY = '\uffff';

function orderOf({ published, path, url, id }: AnalysedDocument['document']): string {
  const base = (path ?? url ?? '').split(/[/\\]/).at(-1) ?? '';
  const day = published?.slice(0, 10) ?? AFTER_EVERY_DAY;
  return [day, published ?? '', base, id, path ?? '', url ?? ''].join('\u0000');
}
