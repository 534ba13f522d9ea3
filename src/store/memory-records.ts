// The whole library in memory as records, and made of them.

import type { KeptRecord } from '../model/index.ts';
import { VariorumError } from '../problem.ts';
import { hasText } from './documents.ts';
import { compare, type Memory, type Part, tombstoneOf } from './memory-state.ts';

export function recordsOf(memory: Memory): Part<'records' | 'restore'> {
  return {
    records: () => dump(memory),
    restore: async (records) => {
      if (memory.documents.size > 0 || memory.decisions.length > 0)
        throw new VariorumError('usage', 'the library in memory is not empty');
      let count = 0;
      for await (const record of records) {
        restoreOne(memory, record);
        count += 1;
      }
      return count;
    },
  };
}

async function* dump(memory: Memory): AsyncIterable<KeptRecord> {
  for (const [id, { given, removed, ...kept }] of memory.documents)
    yield {
      kept: 'document',
      id,
      address: kept.address,
      version: kept.version,
      current: kept.current,
      waiting: memory.loose.has(id),
      place: removed === null ? given.place : null,
      bytes: removed === null && given.bytes !== null ? Buffer.from(given.bytes).toString('base64') : null,
      analyser: kept.analyser,
      addedAt: kept.addedAt,
      removed: removed === null ? null : { ...removed, title: given.analysed.document.title },
      analysed: removed === null ? given.analysed : null,
      profile: removed === null ? (given.profile ?? null) : null,
    };
  for (const id of [...memory.stories.keys()].sort())
    yield { kept: 'story', ...memory.stories.get(id)!, stale: memory.stale.has(id) };
  for (const [old, story] of [...memory.heirs].sort(([a], [b]) => compare(a, b)))
    yield { kept: 'name', old, story };
  for (const decision of memory.decisions) yield { kept: 'decision', decision };
}

function restoreOne(memory: Memory, record: KeptRecord): void {
  if (record.kept === 'name') memory.heirs.set(record.old, record.story);
  else if (record.kept === 'decision') memory.decisions.push(record.decision);
  else if (record.kept === 'story') {
    memory.stories.set(record.summary.id, { summary: record.summary, edition: record.edition });
    if (record.stale) memory.stale.add(record.summary.id);
  } else {
    const { id, address, version, current, analyser, addedAt, removed, place } = record;
    const bytes = record.bytes === null ? null : Buffer.from(record.bytes, 'base64');
    const analysed = record.analysed ?? tombstoneOf(id, removed?.title ?? null);
    memory.documents.set(id, {
      given: { analysed, place, bytes, ...(record.profile === null ? {} : { profile: record.profile }) },
      analyser,
      address,
      version,
      addedAt,
      current,
      removed,
    });
    if (record.waiting) memory.loose.add(id);
    if (current && hasText(analysed)) memory.ungrouped.add(id);
  }
}
