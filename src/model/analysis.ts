// What the language stage says of a text: tokens in sentences, tagged and (where a parser is loaded) parsed, and entities.

import type { Entity } from './entity.ts';
import type { Span } from './span.ts';

export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech (UPOS). */
  readonly tag: string;
  /** Universal features, `Number=Plur|Tense=Past`, or ''. */
  readonly features: string;
  /** Index of the head in `Analysis.tokens`; -1 for a root, -2 where the sentence was not parsed. */
  readonly head: number;
  /** Universal dependency relation, '' where not parsed. */
  readonly relation: string;
}

export interface Sentence extends Span {
  /** Half-open indexes into `Analysis.tokens`. */
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Analysis {
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  /** Groups and bodies that the text never names; finders that look for names need not look here. */
  readonly unnamed?: readonly Entity[];
}
