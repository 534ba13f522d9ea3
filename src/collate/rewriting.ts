// How much of a text as a whole was taken from another, from copied to rewritten so that hardly three words stand together.
// In: the words of the source and of the text. Out: the shares of its word stems and of its runs of three words that the source has, and a
// degree. The measures are those of containment (Broder 1997), as Clough & Stevenson (2011) used them; thresholds on their corpus.

import { stemWord } from './stem.ts';
import { isFunctionWord, type Word } from './words.ts';

export type RewritingDegree = 'none' | 'heavy' | 'light' | 'copied';

export interface Rewriting {
  /** Share of the text's content words, as stems, that the source has. */
  readonly stems: number;
  /** Share of the text's runs of three words that the source has. */
  readonly runs: number;
  readonly degree: RewritingDegree;
}

/** Tuned on Clough & Stevenson's corpus, development part: see docs/method/lineage.md. */
export const REWRITING = { runsWeight: 2, heavy: 0.67, light: 0.205, copied: 0.6 } as const;

/** Measures the text against a source. A text without words is not taken from anything. */
export function rewritingOf(source: readonly Word[], text: readonly Word[]): Rewriting {
  const stems = containment(contentStems(source), contentStems(text));
  const runs = sharedRuns(source, text);
  return { stems, runs, degree: degreeOf(stems, runs) };
}

/** The share of the text's runs of three words that the source has. */
export function sharedRuns(source: readonly Word[], text: readonly Word[]): number {
  const known = triplesOf(source).distinct;
  const { all } = triplesOf(text);
  return all.length === 0 ? 0 : all.filter((run) => known.has(run)).length / all.length;
}

function degreeOf(stems: number, runs: number): RewritingDegree {
  if (stems + REWRITING.runsWeight * runs < REWRITING.heavy) return 'none';
  if (runs < REWRITING.light) return 'heavy';
  return runs < REWRITING.copied ? 'light' : 'copied';
}

function contentStems(words: readonly Word[]): string[] {
  return words.filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemWord(key));
}

interface Triples {
  readonly all: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

const triplesKnown = new WeakMap<readonly Word[], Triples>();

/** The runs of three words of a text, which is compared with many others. */
function triplesOf(words: readonly Word[]): Triples {
  const known = triplesKnown.get(words);
  if (known !== undefined) return known;
  const all = words.slice(2).map((word, at) => `${words[at]!.key} ${words[at + 1]!.key} ${word.key}`);
  const triples = { all, distinct: new Set(all) };
  triplesKnown.set(words, triples);
  return triples;
}

function containment(source: readonly string[], text: readonly string[]): number {
  const known = new Set(source);
  return text.length === 0 ? 0 : text.filter((item) => known.has(item)).length / text.length;
}
