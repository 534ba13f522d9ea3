// A page as reading gives it for a plain text: no markup, nothing known of the document.

import type { Page } from '../../src/model/index.ts';

/** The page of a plain text. */
export function plainPage(text: string): Page {
  return {
    document: {
      id: '0000000000000000',
      path: null,
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
    blocks: [],
    problems: [],
  };
}
