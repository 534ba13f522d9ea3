// In: the frames as written. Out: which types a lemma names by itself, and which it names together with a word next to it in the parse.

import { EVENT_TYPES, FRAMES } from './frames.ts';

const NONE: readonly number[] = [];

interface Lexicon {
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** For each word of a pair its partners. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

const LEXICON = readFrames();

/** Indexes into EVENT_TYPES of the types that the lemma names by itself; empty when none. */
export function typesOfWord(lemma: string): readonly number[] {
  return LEXICON.words.get(lemma) ?? NONE;
}

/** The same for a governing and a governed lemma, in either order. */
export function typesOfPair(a: string, b: string): readonly number[] {
  return LEXICON.pairs.get(a)?.get(b) ?? NONE;
}

/** Whether the lemma stands in any pair: most do not, and need no look at their neighbours. */
export function isInPairs(lemma: string): boolean {
  return LEXICON.pairs.has(lemma);
}

function readFrames(): Lexicon {
  const words = new Map<string, number[]>();
  const pairs = new Map<string, Map<string, number[]>>();
  EVENT_TYPES.forEach((type, index) => {
    for (const entry of FRAMES[type].split(/\s+/)) {
      const [a, b] = entry.split('+');
      if (b === undefined) add(words, entry, index);
      else
        for (const [one, other] of [
          [a!, b],
          [b, a!],
        ] as const)
          add(partnersOf(pairs, one), other, index);
    }
  });
  return { words, pairs };
}

function partnersOf(pairs: Map<string, Map<string, number[]>>, word: string): Map<string, number[]> {
  const partners = pairs.get(word) ?? new Map<string, number[]>();
  pairs.set(word, partners);
  return partners;
}

function add(map: Map<string, number[]>, key: string, type: number): void {
  const types = map.get(key);
  if (types === undefined) map.set(key, [type]);
  else if (!types.includes(type)) types.push(type);
}
