// Lineage: which text comes from which.

import type { Place } from './span.ts';

export type ReuseKind = 'verbatim' | 'near-verbatim' | 'rewritten';
export type Direction = 'a-to-b' | 'b-to-a' | 'common-source' | 'unknown';

/** Two stretches that are one text. */
export interface Reuse {
  readonly a: Place;
  readonly b: Place;
  readonly kind: ReuseKind;
  readonly direction: Direction;
  readonly evidence: string;
}

/** The stemma: documents as nodes, edges from the text copied to the copy; a lost ancestor's node starts with `*`. */
export interface Lineage {
  readonly edges: readonly LineageEdge[];
  /** Documents that are one text, each group sorted; documents that stand alone are groups of one. */
  readonly texts: readonly (readonly string[])[];
}

export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly sharedCharacters: number;
  readonly direction: Direction;
  readonly evidence: string;
}
