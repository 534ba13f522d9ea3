// A statement: what several accounts report (one utterance, one figure, one event), its readings and their variants.

import type { AttributionType } from './attribution.ts';
import type { Silence } from './edition.ts';
import type { Place } from './span.ts';

export type StatementKind = 'utterance' | 'figure' | 'event';
export type Relation = 'says' | 'claims' | 'vaguer' | 'revised' | 'conflicts' | 'copied';

export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly speaker: string | null;
  readonly date: string | null;
  /** The reading that stands for the statement in a table: the fullest of the earliest. */
  readonly gist: Place;
  readonly readings: readonly Reading[];
  readonly variants: readonly Variant[];
  readonly silent: readonly Silence[];
  /** The statement of which this is one sentence, where some accounts give only a part. */
  readonly partOf: string | null;
}

export interface Reading extends Place {
  readonly type: AttributionType | null;
  readonly finding: string;
  readonly relation: Relation;
  /** Through whom the words came, outermost first. */
  readonly chain: readonly string[];
  /** A figure's value as printed in tables ("at least 9"); null for utterances. */
  readonly short: string | null;
}

export type VariantKind =
  | 'spelling'
  | 'substitution'
  | 'omission'
  | 'addition'
  | 'truncation'
  | 'ellipsis'
  | 'bracket'
  | 'splice'
  | 'transposition'
  | 'paraphrase';

/** A typed difference between two readings. An omission's absent side is the empty span where the words would stand. */
export interface Variant {
  readonly kind: VariantKind;
  readonly a: Place;
  readonly b: Place;
}
