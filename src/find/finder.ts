// The interface of every finder: one kind of finding, from one document, with what earlier finders found.

import type { ModelFiles } from '../language/index.ts';
import type { Analysis, Document, Finding, Passage, Quotation } from '../model/index.ts';

export interface FindInput {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  readonly analysis: Analysis;
  /** The trained models' files; finders that have a model do without it where it is missing. */
  readonly models?: ModelFiles;
}

export interface Finder<Found extends Finding = Finding> {
  readonly kind: Found['kind'];
  /** Findings sorted by position, each inside the text. `found` holds what earlier finders in the list found. */
  find(input: FindInput, found: readonly Finding[]): readonly Found[];
}
