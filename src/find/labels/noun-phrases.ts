// In: the tagged tokens of a sentence and one token inside. Out: the noun phrase around it, from its determiner to its `of` phrase.
// Works on tags alone, so that it needs no parse; a comma or a verb ends a phrase.

import type { Analysis, Sentence } from '../../model/index.ts';

const BEFORE_NOUN: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET']);
/** Longest phrase in tokens on each side: beyond it the tags were wrong more often than right. */
const MOST_TOKENS = 8;

export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** The phrase that the tokens `first`..`end` stand in; at least these tokens. */
export function nounPhraseAround(analysis: Analysis, sentence: Sentence, inner: TokenRange): TokenRange {
  return { first: leftEdge(analysis, sentence, inner.first), end: rightEdge(analysis, sentence, inner.end) };
}

// > | the Varlandish state company
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^ determiner, adjectives, nouns before the head
function leftEdge(analysis: Analysis, sentence: Sentence, from: number): number {
  let first = from;
  while (first > sentence.firstToken && from - first < MOST_TOKENS && belongsLeft(analysis, first - 1)) {
    first -= 1;
    if (analysis.tokens[first]!.tag === 'DET') break;
  }
  return first;
}

function belongsLeft(analysis: Analysis, index: number): boolean {
  const token = analysis.tokens[index]!;
  if (BEFORE_NOUN.has(token.tag)) return true;
  if (token.tag === 'VERB') return isParticipleAfterDeterminer(analysis, index);
  return token.tag === 'PART' && /^['’]s?$/u.test(token.text);
}

// > | a controlled evacuation
//   |   ^^^^^^^^^^ a participle between the determiner and its noun
function isParticipleAfterDeterminer(analysis: Analysis, index: number): boolean {
  const before = analysis.tokens[index - 1];
  return (
    /(?:ed|ing|en)$/u.test(analysis.tokens[index]!.text) && (before?.tag === 'DET' || before?.tag === 'ADJ')
  );
}

// > | government of the southern districts
//   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^ `of`, then one more phrase
function rightEdge(analysis: Analysis, sentence: Sentence, end: number): number {
  const next = analysis.tokens[end];
  if (end >= sentence.endToken || next?.text.toLowerCase() !== 'of') return end;
  let last = end + 1;
  while (last < sentence.endToken && last - end <= MOST_TOKENS && BEFORE_NOUN.has(analysis.tokens[last]!.tag))
    last += 1;
  return last > end + 1 ? last : end;
}
