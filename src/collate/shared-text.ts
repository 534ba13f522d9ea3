// Which stretches of text two documents share, or one document twice.
// In: witnesses in order. Out: reuse: place, place, kind; sorted. Direction is not decided here (see lineage.ts).
// Idea: common runs of words, chained over small edits; a chain counts when its words weigh enough, so that names and stock
// phrases do not. Only pairs of documents that share a run of five words are compared (inverted index; too frequent runs are dropped).

import { contains, type Place, type Reuse } from '../model/index.ts';
import { answersFromBody } from './answers.ts';
import { type Chain, chainRuns } from './chains.ts';
import { commonRuns } from './matches.ts';
import type { Witness, Zone } from './material.ts';
import { nearestRelatives } from './nearest-relatives.ts';
import { candidatePairs } from './reuse-candidates.ts';
import { isProof } from './reuse-proof.ts';
import { indexWords, type WordText } from './word-index.ts';

/** A passage found in two places, before its direction is known. */
export interface SharedPassage {
  readonly a: Place;
  readonly b: Place;
  readonly kind: Reuse['kind'];
  /** Words of A in the passage, words of B in the passage, and how many of them are the same. */
  readonly words: readonly [a: number, b: number, shared: number];
  /** Shared words that stand outside quotations in both. */
  readonly narration: number;
  /** Where each side stands. */
  readonly zones: readonly [a: Zone['kind'], b: Zone['kind']];
}

/** Chains lighter than this are not looked at: see PROOF in reuse-proof.ts for what decides. */
const LEAST_WEIGHT = 2.8;

/** All passages that stand in two places, sorted by document and position of A, then of B. */
export function findSharedText(witnesses: readonly Witness[]): SharedPassage[] {
  const texts = indexWords(witnesses);
  const found: Found[] = [];
  for (const [i, j] of candidatePairs(texts)) found.push(...chainsBetween(texts, i, j));
  const copied = nearestRelatives(texts, found).map(({ i, j, chain }) =>
    passageOf(texts[i]!, texts[j]!, chain),
  );
  const answered = witnesses.flatMap(answersFromBody).filter((passage) => !isKnown(passage, copied));
  return [...copied, ...answered];
}

/** Is the passage found already, as words in common? */
function isKnown({ a, b }: SharedPassage, passages: readonly SharedPassage[]): boolean {
  return passages.some(
    (other) =>
      other.a.document === a.document &&
      other.b.document === b.document &&
      contains(other.a, a) &&
      contains(other.b, b),
  );
}

/** A chain and the indexes of the two texts that it joins. */
export interface Found {
  readonly i: number;
  readonly j: number;
  readonly chain: Chain;
}

/** The chains that prove, between two texts or within one. */
function chainsBetween(texts: readonly WordText[], i: number, j: number): Found[] {
  const a = texts[i]!;
  const b = texts[j]!;
  return chainRuns(a, b, commonRuns(a, b), LEAST_WEIGHT)
    .filter((chain) => isProof(a, b, chain))
    .map((chain) => ({ i, j, chain }));
}

function passageOf(a: WordText, b: WordText, chain: Chain): SharedPassage {
  const first = chain.runs[0]!;
  const last = chain.runs.at(-1)!;
  const wordsA = last.a + last.length - first.a;
  const wordsB = last.b + last.length - first.b;
  const shared = chain.runs.reduce((sum, run) => sum + run.length, 0);
  const [tailA, tailB] = cutTails(a, b, chain);
  const spanA = { from: a.words[first.a]!.from, to: a.words[last.a + last.length - 1 + tailA]!.to };
  const spanB = { from: b.words[first.b]!.from, to: b.words[last.b + last.length - 1 + tailB]!.to };
  const { before, after } = sharedMarks(a.text, b.text, [spanA, spanB]);
  return {
    a: { document: a.siglum, from: spanA.from - before, to: spanA.to + after },
    b: { document: b.siglum, from: spanB.from - before, to: spanB.to + after },
    kind: kindOf(wordsA + tailA, wordsB + tailB, shared),
    words: [wordsA, wordsB, shared],
    narration: narrationIn(a, b, chain),
    zones: [a.zones[a.words[first.a]!.zone]!.kind, b.zones[b.words[first.b]!.zone]!.kind],
  };
}

/** A copier may end a sentence early; so many words of the longer one still belong to the passage. */
const MOST_CUT = 4;
const LEAST_KEPT = 6;

// > | who did not answer calls on Friday or Saturday.
//   |                          ^^^^^^^^^^^^^^^^^^^^^   cut in the copy, which ends at "calls."
function cutTails(a: WordText, b: WordText, { runs }: Chain): readonly [number, number] {
  const last = runs.at(-1)!;
  if (last.length < LEAST_KEPT) return [0, 0];
  const restA = wordsToSentenceEnd(a, last.a + last.length - 1);
  const restB = wordsToSentenceEnd(b, last.b + last.length - 1);
  if (restA === 0 && restB <= MOST_CUT) return [0, restB];
  if (restB === 0 && restA <= MOST_CUT) return [restA, 0];
  return [0, 0];
}

function wordsToSentenceEnd({ words }: WordText, at: number): number {
  let rest = 0;
  const { sentence, zone } = words[at]!;
  while (words[at + rest + 1]?.sentence === sentence && words[at + rest + 1]?.zone === zone) rest++;
  return rest;
}

function narrationIn(a: WordText, b: WordText, { runs }: Chain): number {
  let words = 0;
  for (const run of runs)
    for (let k = 0; k < run.length; k++) if (!a.quoted[run.a + k] && !b.quoted[run.b + k]) words++;
  return words;
}

/** Share of the words that must be the same for "near-verbatim". */
const NEAR = 0.5;

function kindOf(wordsA: number, wordsB: number, shared: number): Reuse['kind'] {
  if (wordsA === shared && wordsB === shared) return 'verbatim';
  return shared / Math.max(wordsA, wordsB) >= NEAR ? 'near-verbatim' : 'rewritten';
}

const MARK = /^[\p{P}\p{S}]$/u;

/** How many punctuation marks before and after the two spans are the same, curly or straight. */
function sharedMarks(
  textA: string,
  textB: string,
  [a, b]: readonly [{ from: number; to: number }, { from: number; to: number }],
): { before: number; after: number } {
  let before = 0;
  while (sameMark(textA[a.from - before - 1], textB[b.from - before - 1])) before++;
  let after = 0;
  while (sameMark(textA[a.to + after], textB[b.to + after])) after++;
  return { before, after };
}

function sameMark(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && MARK.test(a) && foldMark(a) === foldMark(b);
}

function foldMark(mark: string): string {
  return mark.replace(/[“”„«»]/, '"').replace(/[‘’‚]/, "'");
}
