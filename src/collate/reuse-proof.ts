// Is a chain of common runs a text that was copied, or only what two reports of one thing must share?
// In: two texts and a chain. Out: yes or no, by weight, likeness and borders. Spoken words are judged more strictly than narration:
// two reporters in one room write down nearly the same sentence, two copies of one report have exactly the same.

import type { Span } from '../model/index.ts';
import type { Chain } from './chains.ts';
import { sharedFingerprints } from './fingerprints.ts';
import { WEIGHT, type WordText } from './word-index.ts';

/** What decides, tuned on the sample story and the planted passages: see docs/method/lineage.md. */
export const PROOF = {
  /** One unbroken run this heavy proves by itself. */
  heavyRun: 6,
  /** A passage this heavy proves when most of its words are the same. */
  heavyPassage: 9,
  likeness: 0.75,
  /** A clause of its own, with punctuation around it in both texts. */
  clause: 3.5,
  clauseWords: 5,
  /** With a fingerprint that both have: a slip, an insertion. */
  fingerprinted: 3.5,
  /** Inside one document, where nothing else has to be explained. */
  within: 3.5,
  withinLikeness: 0.6,
  /** Spoken words on both sides. */
  spokenLikeness: 0.93,
  spokenWords: 7,
  /** More names than this and it is a title or an office. */
  names: 0.3,
  namesOverridden: 7,
} as const;

/** What a chain amounts to. */
export interface Measure {
  readonly wordsA: number;
  readonly wordsB: number;
  readonly shared: number;
  readonly weight: number;
  readonly heaviestRun: number;
  readonly names: number;
}

export function measureChain(a: WordText, chain: Chain): Measure {
  const first = chain.runs[0]!;
  const last = chain.runs.at(-1)!;
  let shared = 0;
  let weight = 0;
  let heaviestRun = 0;
  let names = 0;
  for (const run of chain.runs) {
    let own = 0;
    for (let i = run.a; i < run.a + run.length; i++) {
      own += a.weights[i]!;
      if (a.weights[i] === WEIGHT.name) names++;
    }
    weight += own;
    shared += run.length;
    heaviestRun = Math.max(heaviestRun, own);
  }
  const wordsA = last.a + last.length - first.a;
  const wordsB = last.b + last.length - first.b;
  return { wordsA, wordsB, shared, weight, heaviestRun, names };
}

/** Does the chain prove that one text was taken from the other, or both from a third? */
export function isProof(a: WordText, b: WordText, chain: Chain): boolean {
  const measure = measureChain(a, chain);
  const likeness = measure.shared / Math.max(measure.wordsA, measure.wordsB);
  if (a === b) return measure.weight >= PROOF.within && likeness >= PROOF.withinLikeness;
  if (measure.names > PROOF.names * measure.shared && measure.weight < PROOF.namesOverridden) return false;
  if (provesByWords(a, b, chain)) return true;
  return measure.weight >= PROOF.fingerprinted && carriesFingerprint(a, b, chain);
}

function provesByWords(a: WordText, b: WordText, chain: Chain): boolean {
  const measure = measureChain(a, chain);
  const likeness = measure.shared / Math.max(measure.wordsA, measure.wordsB);
  const clean = cleanEnds(a, b, chain);
  if (
    isSpoken(a, b, chain) &&
    (likeness < PROOF.spokenLikeness || clean === 0 || measure.shared < PROOF.spokenWords)
  )
    return false;
  if (measure.heaviestRun >= PROOF.heavyRun) return true;
  if (measure.weight >= PROOF.heavyPassage && likeness >= PROOF.likeness) return true;
  return (
    clean === 2 &&
    measure.weight >= PROOF.clause &&
    measure.shared >= PROOF.clauseWords &&
    likeness >= PROOF.spokenLikeness
  );
}

function carriesFingerprint(a: WordText, b: WordText, { runs }: Chain): boolean {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const textA = a.text.slice(a.words[first.a]!.from, a.words[last.a + last.length - 1]!.to + 1);
  const textB = b.text.slice(b.words[first.b]!.from, b.words[last.b + last.length - 1]!.to + 1);
  return sharedFingerprints(textA, textB).length > 0;
}

const BORDER = /[^\s\p{L}\p{M}\p{N}]|\n/u;

/** How many ends of the chain are borders of a clause in both texts. */
function cleanEnds(a: WordText, b: WordText, { runs }: Chain): number {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const start = isBorder(a, first.a) && isBorder(b, first.b);
  const end = isBorder(a, last.a + last.length) && isBorder(b, last.b + last.length);
  return Number(start) + Number(end);
}

/** Does punctuation, a line end or a zone's border stand before the word at the index? */
function isBorder({ text, words }: WordText, index: number): boolean {
  const before = words[index - 1];
  const after = words[index];
  if (!before || !after || before.zone !== after.zone) return true;
  return BORDER.test(text.slice(before.to, after.from));
}

function isSpoken(a: WordText, b: WordText, { runs }: Chain): boolean {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  return (
    isQuoted(a, { from: first.a, to: last.a + last.length }) &&
    isQuoted(b, { from: first.b, to: last.b + last.length })
  );
}

/** Do all the words stand inside quotation marks? */
function isQuoted({ quoted }: WordText, words: Span): boolean {
  for (let i = words.from; i < words.to; i++) if (!quoted[i]) return false;
  return true;
}
