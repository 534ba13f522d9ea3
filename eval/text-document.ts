// A bare text as an analysed document, for measuring collation alone.

import { type AnalysedDocument, SCHEMA } from '../src/model/index.ts';

/** A document without passages, findings or metadata. */
export function documentFromText(id: string, text: string): AnalysedDocument {
  return {
    schema: SCHEMA,
    document: {
      id,
      path: `${id}.txt`,
      url: null,
      title: null,
      bylines: [],
      outlet: null,
      agency: null,
      aggregator: null,
      published: null,
      publishedBasis: 'none',
      publishedEvidence: [],
      publishedSources: [],
      language: 'en',
      text,
      origin: [],
    },
    passages: [],
    findings: [],
    entities: [],
    problems: [],
  };
}
