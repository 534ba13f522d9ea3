// Findings of many documents → one edition.

import { type AnalysedDocument, type Edition, SCHEMA } from '../model/index.ts';

/** Collates documents into stories. Pure: the same documents in any order give the same edition. */
export function collate(_documents: readonly AnalysedDocument[]): Edition {
  return { schema: SCHEMA, documents: [], stories: [], problems: [] };
}
