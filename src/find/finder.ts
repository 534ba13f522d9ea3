// The interface of every finder: one kind of finding, from one document, with what the finders that it needs found.

import type { ModelFiles } from '../language/index.ts';
import type { Analysis, Document, Finding, FindingKind, Passage, Quotation } from '../model/index.ts';

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
  /** The kinds that must be found before; the list of finders may stand in any order. */
  readonly needs: readonly FindingKind[];
  /** Findings sorted by position, each inside the text and inside one passage. `found` holds what the needed finders found. */
  find(input: FindInput, found: readonly Finding[]): readonly Found[];
}
