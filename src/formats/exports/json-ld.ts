// An edition → schema.org JSON-LD: each utterance as a `Quotation` with its speaker, each figure or event as a `Claim`, with the pages
// where it stands. No review, no rating: what schema.org has for verdicts is left unused.

import type { DocumentEntry, Statement } from '../../model/index.ts';
import { type Evidence, nameOf, quote } from '../evidence.ts';
import type { Exporter } from './export-file.ts';

/** One `statements.jsonld`: a graph. */
export const exportJsonLd: Exporter = (evidence) => {
  const entries = new Map(evidence.edition.documents.map((entry) => [entry.siglum, entry]));
  const graph = evidence.edition.stories.flatMap((story) =>
    story.statements.map((statement) => node(story.id, statement, evidence, entries)),
  );
  const content = { '@context': 'https://schema.org', '@graph': graph };
  return [{ name: 'statements.jsonld', content: `${JSON.stringify(content, null, 1)}\n` }];
};

function node(
  story: string,
  statement: Statement,
  evidence: Evidence,
  entries: ReadonlyMap<string, DocumentEntry>,
): object {
  const id = { '@id': `urn:variorum:${story}:${statement.id}` };
  const words = quote(evidence, statement.gist);
  const sigla = [...new Set(statement.readings.map(({ document }) => document))];
  const pages = sigla.flatMap((siglum) => articleOf(entries.get(siglum)));
  if (statement.kind !== 'utterance')
    return { '@type': 'Claim', ...id, name: nameOf(statement, evidence), text: words, appearance: pages };
  const speaker =
    statement.speaker === null ? {} : { spokenByCharacter: { '@type': 'Person', name: statement.speaker } };
  const day = statement.date === null ? {} : { dateCreated: statement.date };
  return { '@type': 'Quotation', ...id, text: words, ...speaker, ...day, isPartOf: pages };
}

function articleOf(entry: DocumentEntry | undefined): readonly object[] {
  if (entry === undefined) return [];
  return [
    {
      '@type': 'NewsArticle',
      '@id': entry.url ?? `urn:variorum:document:${entry.id}`,
      ...(entry.title === null ? {} : { headline: entry.title }),
      ...(entry.published === null ? {} : { datePublished: entry.published }),
      ...(entry.outlet === null ? {} : { publisher: { '@type': 'Organization', name: entry.outlet } }),
    },
  ];
}
