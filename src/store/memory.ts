// The library in memory: the plain implementation of the port, against which the one on disk is tested, and a quick look at files
// that are not to be kept. Everything is looked through from front to back; nothing outlives the process.

import type { Library } from '../model/index.ts';
import { documentsOf } from './memory-documents.ts';
import { groupingOf } from './memory-grouping.ts';
import { recordsOf } from './memory-records.ts';
import { searchesOf, upkeepOf } from './memory-search.ts';
import type { Memory } from './memory-state.ts';
import { decisionsOf, storiesOf } from './memory-stories.ts';
import type { OpenOptions } from './open.ts';

/** An empty library that lives as long as the process. */
export function createLibrary(options: Pick<OpenOptions, 'analyser' | 'now'> = {}): Library {
  const memory: Memory = {
    documents: new Map(),
    stories: new Map(),
    stale: new Set(),
    loose: new Set(),
    ungrouped: new Set(),
    heirs: new Map(),
    decisions: [],
    visits: new Map(),
    analyser: options.analyser ?? '',
    now: options.now ?? (() => new Date().toISOString()),
  };
  return {
    ...documentsOf(memory),
    ...storiesOf(memory),
    ...groupingOf(memory),
    ...searchesOf(memory),
    ...decisionsOf(memory),
    ...recordsOf(memory),
    ...upkeepOf(memory),
  };
}
