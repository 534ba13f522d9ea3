// The shape in which the rules and the models hand over what they found, before speakers and flags are added.

import type { Confidence, Span } from '../../model/index.ts';

export interface Draft {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The token that carries the act: the verb, or the noun of a nominal cue; -1 when there is no cue. */
  readonly cueToken: number;
  readonly rule: string;
  readonly confidence: Confidence;
  /** Log-odds of the cue and of its having a content, as the models see them, in units of 1/32; absent for rules. */
  readonly odds?: number;
  readonly held?: number;
  /** The log-odds of the labels that the second model gave, and which way of reading it these are, where there are several. */
  readonly margin?: number;
  readonly variant?: string;
  /** The judge's log-odds that source and content are right, in units of 1/32. */
  readonly right?: number;
  /** Rules and models, each alone, see the same. */
  readonly seconded?: boolean;
  /** The source is the parse's, not the second model's. */
  readonly guessed?: boolean;
  /** A rule that is kept even where the models refuse. */
  readonly sure?: boolean;
  /** Direct without quotation marks: a post, a block quote. */
  readonly direct?: boolean;
  /** Index in the list of drafts of the one that this goes on with. */
  readonly continues?: number;
  /** The speaker's name where the page's structure gives it (the author of a post). */
  readonly voice?: string;
}

/** First character of the draft's content. */
export function contentFrom(draft: Draft): number {
  return draft.content[0]?.from ?? 0;
}
