// In: the text of a file without markup. Out: its page. The text is the file, character for character; what it says of itself is found by voices.

import type { Page } from '../model/index.ts';
import type { Problem } from '../problem.ts';

/** What the reader of bytes knows of the file. */
export interface PlainTextContext {
  readonly id: string;
  readonly path: string | null;
  readonly problems: readonly Problem[];
}

/** The page of a plain text: no blocks, no metadata. */
export function readPlainText(text: string, { id, path, problems }: PlainTextContext): Page {
  return {
    document: {
      id,
      path,
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
    problems,
  };
}
