// Sentences that a site prints on page after page (subscribe, cookies, about us) → out, before stories are told apart.
// In: the words of each document. Out: the same without such sentences.
// Idea: a sentence that three documents or more have is a site's, if what else these documents say is about different things.
// A story copied by many is not: there the rest, titles at least, is about the same thing.

import { likenessOf, type Vector, weighDocuments } from './bags.ts';
import type { Word } from './words.ts';

const LEAST_HOLDERS = 3;
/** Likeness of the rest below which a shared sentence is the site's; the mean over the first holders. */
const DIFFERENT = 0.12;
const MOST_COMPARED = 12;
/** Few documents that share this many words share an article, not a notice. */
const ARTICLE_WORDS = 100;
const MANY_HOLDERS = 6;

interface Sentence {
  readonly words: readonly Word[];
  readonly key: string;
}

/** Leaves out the sentences that belong to a site and not to a story. */
export function withoutSiteText(documents: readonly (readonly Word[])[]): Word[][] {
  const sentences = documents.map(sentencesOf);
  const holders = holdersOf(sentences);
  const shared = (key: string): boolean => (holders.get(key)?.length ?? 0) >= LEAST_HOLDERS;
  const rest = weighDocuments(
    sentences.map((list) => list.filter(({ key }) => !shared(key)).flatMap(({ words }) => words)),
  ).vectors;
  const site = new Set<string>();
  for (const [key, list] of holders)
    if (list.length >= LEAST_HOLDERS && meanLikeness(rest, list.slice(0, MOST_COMPARED)) < DIFFERENT)
      site.add(key);
  return sentences.map((list) => {
    const few = list.filter(({ key }) => site.has(key) && holders.get(key)!.length < MANY_HOLDERS);
    const isArticle = few.reduce((sum, { words }) => sum + words.length, 0) >= ARTICLE_WORDS;
    return list
      .filter(({ key }) => !site.has(key) || (isArticle && holders.get(key)!.length < MANY_HOLDERS))
      .flatMap(({ words }) => [...words]);
  });
}

function sentencesOf(words: readonly Word[]): Sentence[] {
  const sentences: { words: Word[]; key: string }[] = [];
  let current = -1;
  for (const word of words) {
    if (word.sentence !== current) sentences.push({ words: [], key: '' });
    current = word.sentence;
    const last = sentences.at(-1)!;
    last.words.push(word);
    last.key += ` ${word.key}`;
  }
  return sentences;
}

function holdersOf(documents: readonly (readonly Sentence[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  documents.forEach((sentences, index) => {
    for (const { key } of sentences) {
      const list = holders.get(key);
      if (!list) holders.set(key, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return holders;
}

/** Documents that say nothing else are copies of one another: as like as can be. */
function meanLikeness(rest: readonly Vector[], list: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (let x = 0; x < list.length; x++)
    for (let y = x + 1; y < list.length; y++) {
      const [a, b] = [rest[list[x]!]!, rest[list[y]!]!];
      sum += a.stems.length > 0 && b.stems.length > 0 ? likenessOf(a, b) : 1;
      pairs++;
    }
  return sum / pairs;
}
