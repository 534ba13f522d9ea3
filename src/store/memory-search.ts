// Search and counts of the library in memory: every text is looked through.

import type { AnalysedDocument, SearchHit, SearchQuery } from '../model/index.ts';
import { hitIn, holdsAll } from './hits.ts';
import { summaryOf } from './memory-documents.ts';
import { compare, type KeptDocument, type Memory, type Part } from './memory-state.ts';
import { reportedSpeech } from './postings.ts';
import { parseSearch, wordsOf } from './search-words.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

export function searchesOf(memory: Memory): Part<'search' | 'quotations' | 'likeDocuments'> {
  const current = (): KeptDocument[] => [...memory.documents.values()].filter(({ current: is }) => is);
  const shared = (text: string): ((other: string) => number) => {
    const words = new Set(wordsOf(text).map(({ word }) => word));
    return (other) =>
      new Set(
        wordsOf(other)
          .map(({ word }) => word)
          .filter((word) => words.has(word)),
      ).size;
  };
  return {
    search: async (query) => searchAll(memory, current(), query),
    quotations: async (text, limit = 200) => {
      const likeness = shared(text);
      return current()
        .flatMap(({ given: { analysed } }) =>
          reportedSpeech(analysed).map((said) => ({
            hit: { document: analysed.document.id, ...said },
            score: likeness(analysed.document.text.slice(said.from, said.to)),
          })),
        )
        .filter(({ score }) => score > 0)
        .sort(
          (a, b) => b.score - a.score || compare(a.hit.document, b.hit.document) || a.hit.from - b.hit.from,
        )
        .slice(0, limit)
        .map(({ hit }) => hit);
    },
    likeDocuments: async (text, limit = 200) => {
      const likeness = shared(text);
      return current()
        .map(({ given: { analysed } }) => ({
          id: analysed.document.id,
          score: likeness(analysed.document.text),
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || compare(a.id, b.id))
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
}

function searchAll(
  memory: Memory,
  documents: readonly KeptDocument[],
  query: SearchQuery,
): { rows: SearchHit[]; next: string | null } {
  const asked = parseSearch(query.text);
  const hits = documents.flatMap((kept) => {
    const { analysed } = kept.given;
    const { text } = analysed.document;
    const places =
      query.quotations === true ? reportedSpeech(analysed) : [{ finding: null, from: 0, to: text.length }];
    return places
      .filter(({ from, to }) => holdsAll(text.slice(from, to), asked))
      .map(({ finding, ...within }) => ({ kept, finding, within }));
  });
  hits.sort(
    (a, b) =>
      compare(a.kept.given.analysed.document.id, b.kept.given.analysed.document.id) ||
      a.within.from - b.within.from,
  );
  const skip = Number(fromCursor(query.cursor, 1)?.[0] ?? 0);
  const limit = limitOf(query.limit);
  return sliceOf(
    hits.slice(skip, skip + limit + 1),
    limit,
    ({ kept, finding, within }) => ({
      document: summaryOf(memory, kept),
      ...hitIn(kept.given.analysed.document.text, within, asked),
      finding,
    }),
    (_, at) => [skip + at + 1],
  );
}

export function upkeepOf(memory: Memory): Part<'status' | 'check' | 'close'> {
  const count = (names: readonly string[]): (readonly [string, number])[] => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  };
  return {
    status: async () => {
      const all = [...memory.documents.values()];
      const current = all.filter((kept) => kept.current);
      const analysed: AnalysedDocument[] = current.map(({ given }) => given.analysed);
      return {
        place: ':memory:',
        format: 0,
        engine: 'memory',
        documents: current.length,
        versions: all.filter(({ removed }) => removed === null).length,
        removed: all.filter(({ removed }) => removed !== null).length,
        stories: memory.stories.size,
        quotations: analysed.reduce((sum, each) => sum + reportedSpeech(each).length, 0),
        problems: count(analysed.flatMap(({ problems }) => [...new Set(problems.map(({ code }) => code))])),
        outlets: count(
          analysed.flatMap(({ document }) => (document.outlet === null ? [] : [document.outlet])),
        ),
        sizeBytes: 0,
        unsettled: memory.loose.size,
        updatedAt:
          all
            .map(({ addedAt }) => addedAt)
            .sort()
            .at(-1) ?? null,
      };
    },
    check: async () => [],
    close: async () => {},
  };
}
