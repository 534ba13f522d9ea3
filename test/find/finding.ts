// Runs one finder over a bare text, with nothing known but the text, its day and what is given: for tests with marked answers.

import { type FindInput, findAll } from '../../src/find/index.ts';
import type { Document, Figure, Moment, Passage } from '../../src/model/index.ts';

function documentOf(text: string, published: string | null): Document {
  return {
    id: '0000000000000000',
    path: null,
    url: null,
    title: null,
    bylines: [],
    outlet: null,
    agency: null,
    aggregator: null,
    published,
    publishedBasis: published ? 'metadata' : 'none',
    publishedEvidence: [],
    publishedSources: [],
    language: 'en',
    text,
    origin: [],
  };
}

/** A finder's input for a bare text: one voice, nothing analysed. */
export function bareInput(
  text: string,
  published: string | null = null,
  passages: readonly Passage[] = [],
): FindInput {
  const analysis = { language: 'en', tokens: [], sentences: [], entities: [] };
  return { document: documentOf(text, published), passages, quotations: [], analysis };
}

/** The figures of a bare text. */
export function figuresOf(text: string, passages: readonly Passage[] = []): readonly Figure[] {
  return findAll(bareInput(text, null, passages)).filter(
    (finding): finding is Figure => finding.kind === 'figure',
  );
}

/** The dates of a bare text written on a day. */
export function datesOf(
  text: string,
  published: string | null,
  passages: readonly Passage[] = [],
): readonly Moment[] {
  return findAll(bareInput(text, published, passages)).filter(
    (finding): finding is Moment => finding.kind === 'date',
  );
}
