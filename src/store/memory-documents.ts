// Documents of the library in memory: kept, versioned, listed, removed.

import type { Added, DocumentQuery, DocumentSummary, NewDocument } from '../model/index.ts';
import { hasText } from './documents.ts';
import {
  heldBy,
  type KeptDocument,
  leaveStories,
  type Memory,
  type Part,
  tombstoneOf,
} from './memory-state.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

export function documentsOf(
  memory: Memory,
): Part<
  | 'add'
  | 'known'
  | 'document'
  | 'documentJson'
  | 'documentText'
  | 'documentSummary'
  | 'documents'
  | 'everyDocument'
  | 'original'
  | 'remove'
  | 'removed'
> {
  const here = (id: string): KeptDocument | null => {
    const kept = memory.documents.get(id);
    return kept === undefined || kept.removed !== null ? null : kept;
  };
  return {
    add: async (documents) => documents.map((given) => addOne(memory, given)),
    known: async (ids) =>
      new Set(
        ids.filter((id) => {
          const kept = memory.documents.get(id);
          return kept !== undefined && (kept.removed !== null || kept.analyser === memory.analyser);
        }),
      ),
    document: async (id) => here(id)?.given.analysed ?? null,
    documentText: async (id) => here(id)?.given.analysed.document.text ?? null,
    documentJson: async (id) => {
      const kept = here(id);
      return kept === null ? null : JSON.stringify(kept.given.analysed);
    },
    documentSummary: async (id) => {
      const kept = here(id);
      return kept === null ? null : summaryOf(memory, kept);
    },
    documents: async (query = {}) => {
      const after = Number(fromCursor(query.cursor, 1)?.[0] ?? 0);
      const rows = [...memory.documents.values()].reverse().filter((kept) => matches(memory, kept, query));
      const limit = limitOf(query.limit);
      const slice = rows.slice(after, after + limit + 1);
      return sliceOf(
        slice,
        limit,
        (kept) => summaryOf(memory, kept),
        (_, at) => [after + at + 1],
      );
    },
    async *everyDocument() {
      for (const id of [...memory.documents.keys()].sort()) {
        const kept = here(id);
        if (kept?.current === true) yield kept.given.analysed;
      }
    },
    original: async (id) => {
      const kept = here(id);
      return kept === null ? null : { place: kept.given.place, bytes: kept.given.bytes };
    },
    remove: async (id, why) => {
      const kept = here(id);
      if (kept === null) return false;
      retire(memory, id);
      const { title } = kept.given.analysed.document;
      const given = { analysed: tombstoneOf(id, title), place: null, bytes: null };
      memory.documents.set(id, { ...kept, given, current: false, removed: { at: memory.now(), why } });
      return true;
    },
    removed: async () =>
      [...memory.documents].flatMap(([id, { removed, address, given }]) =>
        removed === null
          ? []
          : [{ id, address, title: given.analysed.document.title, removedAt: removed.at, why: removed.why }],
      ),
  };
}

function addOne(memory: Memory, given: NewDocument): Added {
  const { analyser, documents } = memory;
  const { document } = given.analysed;
  const { id } = document;
  const known = documents.get(id);
  if (known?.removed) return { id, outcome: 'removed', before: null };
  if (known?.analyser === analyser) return { id, outcome: 'same', before: null };
  if (known !== undefined) {
    leaveStories(memory, id);
    documents.set(id, {
      ...known,
      given: { ...known.given, analysed: given.analysed, ...profileOf(given) },
      analyser,
    });
    memory.ungrouped.add(id);
    if (known.current && hasText(given.analysed)) memory.loose.add(id);
    return { id, outcome: 'again', before: null };
  }
  const address = given.address ?? document.url ?? document.path ?? id;
  const versions = [...documents].filter(([, each]) => each.address === address);
  const before = versions.at(-1)?.[0] ?? null;
  if (before !== null) retire(memory, before);
  const version = versions.length + 1;
  documents.set(id, {
    given,
    analyser,
    address,
    version,
    addedAt: memory.now(),
    current: true,
    removed: null,
  });
  if (hasText(given.analysed)) memory.loose.add(id);
  if (hasText(given.analysed)) memory.ungrouped.add(id);
  return { id, outcome: before === null ? 'new' : 'newer', before };
}

function profileOf({ profile }: NewDocument): { profile?: string } {
  return profile === undefined ? {} : { profile };
}

function retire(memory: Memory, id: string): void {
  memory.documents.set(id, { ...memory.documents.get(id)!, current: false });
  memory.loose.delete(id);
  memory.ungrouped.add(id);
  leaveStories(memory, id);
}

export function summaryOf(memory: Memory, kept: KeptDocument): DocumentSummary {
  const { document, problems } = kept.given.analysed;
  const { id, title, outlet, agency, bylines, published, publishedBasis, language, path, url, text } =
    document;
  const { address, version, current, addedAt } = kept;
  return {
    ...{ id, title, outlet, agency, bylines, published, publishedBasis, language, path, url },
    ...{ address, version, current, addedAt },
    characters: hasText(kept.given.analysed) ? text.length : 0,
    problems: problems.length,
    stories: current ? heldBy(memory, id) : [],
  };
}

function matches(memory: Memory, kept: KeptDocument, query: DocumentQuery): boolean {
  const { document, problems } = kept.given.analysed;
  if (kept.removed !== null || (query.address === undefined && !kept.current)) return false;
  if (query.address !== undefined && kept.address !== query.address) return false;
  if (query.outlet !== undefined && document.outlet !== query.outlet) return false;
  if (query.problems === true && problems.length === 0) return false;
  if (query.since !== undefined && (document.published ?? kept.addedAt).slice(0, 10) < query.since)
    return false;
  return query.story === undefined || heldBy(memory, document.id).includes(query.story);
}
