// Opens a library: one SQLite file that holds documents, their stories and what users decided. In: its path. Out: the `Library` port.

import { statSync } from 'node:fs';
import type { KeptRecord, Library } from '../model/index.ts';
import { VariorumError } from '../problem.ts';
import { likeQuotations, likeTexts } from './candidates.ts';
import { checkLibrary } from './check.ts';
import { addDecision, listDecisions, undoDecision } from './decisions.ts';
import {
  addDocument,
  knownDocuments,
  listDocuments,
  listRemoved,
  readDocument,
  readDocumentJson,
  readDocumentText,
  readOriginal,
  readSummary,
  removeDocument,
  type Writer,
} from './documents.ts';
import { type Database, openDatabase } from './driver.ts';
import { assertEmpty, dumpRecords, restoreRecords } from './dump.ts';
import { groupingStep } from './grouping.ts';
import { everyDocument, everyStory, idsFrom, listMembers } from './lists.ts';
import { migrate } from './migrations.ts';
import { searchTexts } from './search.ts';
import { readStatus } from './status.ts';
import { listStories, readFacets, readStory, readUnsettled, replaceStories } from './stories.ts';
import { readVisits, writeVisits } from './visits.ts';

export interface OpenOptions {
  /** Make the library when the file does not exist. */
  readonly create?: boolean;
  /** Names the analysis; documents of another one are analysed again when they are added again. */
  readonly analyser?: string;
  /** The instant, for tests. */
  readonly now?: () => string;
}

/** Opens the library at a path, or `:memory:`. Throws `library` when it is missing, locked, damaged or newer than this version. */
export async function openLibrary(path: string, options: OpenOptions = {}): Promise<Library> {
  const size = path === ':memory:' ? 1 : (statSync(path, { throwIfNoEntry: false })?.size ?? null);
  if ((size === null || size === 0) && options.create !== true)
    throw new VariorumError('library', `no library at ${path}${size === 0 ? ': the file is empty' : ''}`, {
      hint: '`variorum add FILE…` makes one; --library names another place',
    });
  const database = await openDatabase(path);
  try {
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return overDatabase(database, options);
}

function overDatabase(database: Database, options: OpenOptions): Library {
  const now = options.now ?? (() => new Date().toISOString());
  const writer = (): Writer => ({ database, analyser: options.analyser ?? '', now: now() });
  const write = <Result>(work: (each: Writer) => Result): Result => database.write(() => work(writer()));
  return {
    status: async () => readStatus(database),
    add: async (documents) => write((each) => documents.map((document) => addDocument(each, document))),
    known: async (ids) => knownDocuments(database, options.analyser ?? '', ids),
    document: async (id) => readDocument(database, id),
    documentJson: async (id) => readDocumentJson(database, id),
    documentText: async (id) => readDocumentText(database, id),
    documentSummary: async (id) => readSummary(database, id),
    documents: async (query = {}) => listDocuments(database, query),
    everyDocument: () => everyDocument(database),
    original: async (id) => readOriginal(database, id),
    remove: async (id, why) => write((each) => removeDocument(each, id, why)),
    removed: async () => listRemoved(database),
    stories: async (query = {}) => listStories(database, query),
    storyFacets: async (query = {}) => readFacets(database, query),
    story: async (id) => readStory(database, id),
    storyMembers: async (stories) => listMembers(database, stories),
    group: async (work) => database.writeSoon(() => work(groupingStep(database))),
    everyStory: () => everyStory(database),
    idsFrom: async (prefix, limit) => idsFrom(database, prefix, limit ?? 100),
    unsettled: async () => readUnsettled(database),
    putStories: async (stories, instead) => write((each) => replaceStories(each, stories, instead)),
    search: async (query) => searchTexts(database, query),
    quotations: async (text, limit) => likeQuotations(database, text, limit ?? 200),
    likeDocuments: async (text, limit) => likeTexts(database, text, limit ?? 200),
    visits: async (addresses, since) => readVisits(database, addresses, since),
    keepVisits: async (visits) => database.write(() => writeVisits(database, visits)),
    decide: async (decision) => write((each) => addDecision(each, decision)),
    undo: async (id) => write((each) => undoDecision(each, id)),
    decisions: async () => listDecisions(database),
    records: () => dumpRecords(database),
    restore: (records) => restoreAll(database, records),
    check: async (given = {}) => checkLibrary(database, given.repair === true),
    close: async () => database.close(),
  };
}

/** Records of one commit. */
const RECORDS = 100;

async function restoreAll(database: Database, records: AsyncIterable<KeptRecord>): Promise<number> {
  assertEmpty(database);
  let count = 0;
  let batch: KeptRecord[] = [];
  const flush = (): void => {
    const full = batch;
    batch = [];
    database.write(() => restoreRecords(database, full));
  };
  for await (const record of records) {
    count = count + 1;
    batch.push(record);
    if (batch.length >= RECORDS) flush();
  }
  flush();
  return count;
}
