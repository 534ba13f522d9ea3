// Notation of the collation tests: a document is its name, its day and its text; it has no passages unless they are given.

import { type AnalysedDocument, type Passage, type Role, SCHEMA } from '../../src/model/index.ts';

export interface Sketch {
  readonly name: string;
  readonly text: string;
  readonly published?: string | null;
  readonly passages?: readonly Passage[];
  readonly outlet?: string;
  readonly agency?: string;
}

/** An analysed document without findings. */
export function documentOf({ name, text, published, passages, outlet, agency }: Sketch): AnalysedDocument {
  return {
    schema: SCHEMA,
    document: {
      id: name,
      path: `${name}.txt`,
      url: null,
      title: null,
      bylines: [],
      outlet: outlet ?? null,
      agency: agency ?? null,
      aggregator: null,
      published: published ?? null,
      publishedBasis: published ? 'text' : 'none',
      publishedEvidence: [],
      publishedSources: [],
      language: 'en',
      text,
      origin: [],
    },
    passages: passages ?? [],
    findings: [],
    entities: [],
    problems: [],
  };
}

/** A top-level passage over the given words of a text. */
export function passageOver(text: string, words: string, role: Role): Passage {
  const from = text.indexOf(words);
  return {
    id: `p${from}`,
    from,
    to: from + words.length,
    role,
    voice: 'unknown',
    parent: null,
    replyTo: null,
    number: null,
    date: null,
    quotedFrom: null,
    why: 'test',
  };
}
