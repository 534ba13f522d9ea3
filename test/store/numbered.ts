// Small analysed documents that differ by their name, made without the analysis.

import { createHash } from 'node:crypto';
import type { AnalysedDocument } from '../../src/model/index.ts';

export function numbered(
  name: string,
  text: string = `Lantern ${name} was lit, a keeper said.`,
): AnalysedDocument {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const end = text.length;
  return {
    schema: 'variorum/1',
    document: {
      id,
      path: `${name}.txt`,
      url: null,
      title: `Lantern ${name}`,
      bylines: [],
      outlet: 'The Lamp',
      agency: null,
      aggregator: null,
      published: '2031-05-04',
      publishedBasis: 'text',
      publishedEvidence: [],
      publishedSources: [],
      language: 'en',
      text,
      origin: [],
    },
    passages: [
      {
        id: 'p1',
        from: 0,
        to: end,
        role: 'body',
        voice: 'The Lamp',
        parent: null,
        replyTo: null,
        number: null,
        date: null,
        quotedFrom: null,
        why: 'made for a test',
      },
    ],
    findings: [],
    entities: [],
    problems: [],
  };
}
