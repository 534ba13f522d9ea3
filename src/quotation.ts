// "Is this quotation right?" asked of the library. In: the words. Out: every reading of them, which was printed first, what each
// changed or left out, and through whom it came. Places that share the words are found in the texts; the statements in which they
// stand then give the other readings, paraphrases too.

import { compareWithAsked, holdsQuotation, type QuotationReading, readQuotation } from './collate/index.ts';
import type {
  AnalysedDocument,
  DocumentSummary,
  Edition,
  Library,
  Reading,
  Relation,
} from './model/index.ts';

export interface PrintedReading extends QuotationReading {
  readonly printedBy: DocumentSummary;
  /** The characters of the document, from `from` to `to`. */
  readonly words: string;
  /** Through whom the words came, outermost first; empty where the edition does not say. */
  readonly chain: readonly string[];
  /** How the story's edition relates the reading to the others; null where it is no reading of a statement there. */
  readonly relation: Relation | null;
  readonly story: string | null;
  readonly statement: string | null;
}

export interface QuotationAnswer {
  readonly asked: string;
  /** Does a document print these words? `yes`: as asked, whole or in part; `otherwise`: in other words only; `not found`: cannot tell. */
  readonly printed: 'yes' | 'otherwise' | 'not found';
  /** Earliest published first, undated last. */
  readonly readings: readonly PrintedReading[];
  /** Index of the first reading that is dated and no copy of another; null when none is. */
  readonly first: number | null;
}

/** Statements hold neighbouring sentences together; a reading of one that shares less than this with the words is of another sentence. */
const LEAST_SHARED = 0.15;
/** Documents that are looked into. */
const MOST_DOCUMENTS = 60;

/** Looks a quotation up. Words without a letter or digit are not found. */
export async function checkQuotation(library: Library, asked: string): Promise<QuotationAnswer> {
  const search = startSearch(library, asked);
  for (const id of await candidates(library, asked)) await search.look(id);
  const readings = (await search.finish()).sort(compareReadings);
  const first = readings.findIndex(
    ({ printedBy, relation }) => printedBy.published !== null && relation !== 'copied',
  );
  const isPrinted = readings.some(({ match }) => match === 'whole' || match === 'part');
  return {
    asked,
    printed: isPrinted ? 'yes' : readings.length > 0 ? 'otherwise' : 'not found',
    readings,
    first: first < 0 ? null : first,
  };
}

/** Documents with a quotation like the words first, then documents that only have the words. */
async function candidates(library: Library, asked: string): Promise<readonly string[]> {
  const quoted = await library.quotations(asked, 2 * MOST_DOCUMENTS);
  const like = await library.likeDocuments(asked, MOST_DOCUMENTS);
  return [...new Set([...quoted.map(({ document }) => document), ...like])].slice(0, MOST_DOCUMENTS);
}

interface Search {
  look(id: string): Promise<void>;
  finish(): Promise<PrintedReading[]>;
}

/** Keeps what was read, so that no document and no story is read twice. */
function startSearch(library: Library, asked: string): Search {
  const documents = new Map<string, { analysed: AnalysedDocument; summary: DocumentSummary } | null>();
  const editions = new Map<string, Edition>();
  const readings: PrintedReading[] = [];
  const load = async (
    id: string,
  ): Promise<{ analysed: AnalysedDocument; summary: DocumentSummary } | null> => {
    const known = documents.get(id);
    if (known !== undefined) return known;
    const [analysed, summary] = [await library.document(id), await library.documentSummary(id)];
    const loaded = analysed === null || summary === null ? null : { analysed, summary };
    documents.set(id, loaded);
    return loaded;
  };
  const loadStories = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      const kept = editions.has(id) ? null : await library.story(id);
      if (kept !== null) editions.set(id, kept.edition);
    }
  };
  return {
    look: async (id) => {
      // Most of those that share words do not print them: what was found in these is not wanted.
      const text = documents.has(id) ? null : await library.documentText(id);
      if (text !== null && !holdsQuotation(asked, text)) return;
      const loaded = await load(id);
      if (loaded === null) return;
      const found = readQuotation(asked, loaded.analysed);
      if (found.length > 0) await loadStories(loaded.summary.stories);
      readings.push(...found.map((reading) => print(reading, loaded.analysed, loaded.summary)));
    },
    finish: async () => {
      for (const edition of [...editions.values()])
        await joinStatements({ asked, edition, readings, load: async (id) => load(id) });
      return readings;
    },
  };
}

function print(
  reading: QuotationReading,
  analysed: AnalysedDocument,
  printedBy: DocumentSummary,
): PrintedReading {
  const words = analysed.document.text.slice(reading.from, reading.to);
  return { ...reading, printedBy, words, chain: [], relation: null, story: null, statement: null };
}

interface Joining {
  readonly asked: string;
  readonly edition: Edition;
  /** Grows by the readings that share a statement with one of them. */
  readonly readings: PrintedReading[];
  readonly load: (id: string) => Promise<{ analysed: AnalysedDocument; summary: DocumentSummary } | null>;
}

/** Ties the places found to the statements of a story, and adds the other readings of these statements. */
async function joinStatements({ asked, edition, readings, load }: Joining): Promise<void> {
  const ids = new Map(edition.documents.map(({ siglum, id }) => [siglum, id] as const));
  const [story] = edition.stories;
  for (const statement of story!.statements.filter(({ kind }) => kind === 'utterance')) {
    const touched = statement.readings.some((reading) => indexOf(readings, ids, reading) >= 0);
    if (!touched) continue;
    for (const reading of statement.readings) {
      const known = indexOf(readings, ids, reading);
      const more = {
        chain: reading.chain,
        relation: reading.relation,
        story: story!.id,
        statement: statement.id,
      };
      if (known >= 0) readings[known] = { ...readings[known]!, ...more };
      const loaded = known >= 0 ? null : await load(ids.get(reading.document) ?? '');
      if (loaded === null) continue;
      const compared = compareWithAsked(asked, loaded.analysed, { from: reading.from, to: reading.to });
      if (compared.share >= LEAST_SHARED)
        readings.push({ ...print(compared, loaded.analysed, loaded.summary), ...more });
    }
  }
}

/** Where the reading of a statement stands among those found: it holds at least half of the words found there. */
function indexOf(
  readings: readonly PrintedReading[],
  ids: ReadonlyMap<string, string>,
  { document, from, to }: Reading,
): number {
  return readings.findIndex((each) => {
    if (each.document !== ids.get(document)) return false;
    const shared = Math.min(each.core.to, to) - Math.max(each.core.from, from);
    return 2 * shared >= each.core.to - each.core.from;
  });
}

const AFTER_EVERY_DAY = '\uffff';

function compareReadings(a: PrintedReading, b: PrintedReading): number {
  return (
    compare(a.printedBy.published ?? AFTER_EVERY_DAY, b.printedBy.published ?? AFTER_EVERY_DAY) ||
    b.share - a.share ||
    compare(a.document, b.document) ||
    a.from - b.from
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
