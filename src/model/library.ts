// The library: documents and their stories, kept. This is the port that every store implements (one SQLite file; memory) and that
// the command line, the HTTP API and the pages read. Nothing here knows where it is kept.
// Rows come as slices with an opaque cursor; `next` is null at the end. Instants are ISO 8601 in UTC. Every method may be called
// while another process writes. Writes of one call stand or fall together, and what a call has answered is on the disk.

import type { AnalysedDocument } from './analysed-document.ts';
import type { Edition } from './edition.ts';
import type { Span } from './span.ts';

/** One page of an ordered list. */
export interface Slice<Row> {
  readonly rows: readonly Row[];
  /** Give it back as `cursor` for what follows; null at the end. */
  readonly next: string | null;
}

export interface SliceOptions {
  readonly cursor?: string | null;
  /** At most so many rows; 50 when absent, 1000 at most. */
  readonly limit?: number;
}

/** A document as lists show it. */
export interface DocumentSummary {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly bylines: readonly string[];
  readonly published: string | null;
  readonly publishedBasis: string;
  readonly language: string;
  readonly path: string | null;
  readonly url: string | null;
  /** Where it was read from: its URL, else its path. Versions of one page share it. */
  readonly address: string;
  /** 1 for the first reading of the address, 2 for the next that differed. */
  readonly version: number;
  /** False when a newer version stands for the address: old versions stand in no story and no search. */
  readonly current: boolean;
  readonly characters: number;
  readonly problems: number;
  /** Ids of the stories that hold it. */
  readonly stories: readonly string[];
  readonly addedAt: string;
}

export interface DocumentQuery extends SliceOptions {
  /** Of this story only. */
  readonly story?: string;
  readonly outlet?: string;
  /** Every version of this address, newest first. */
  readonly address?: string;
  /** Published, or if that is unknown added, on this day or later. */
  readonly since?: string;
  /** Only documents with problems. */
  readonly problems?: boolean;
}

/** What is given to be kept. */
export interface NewDocument {
  readonly analysed: AnalysedDocument;
  /** The file that holds the bytes, or null when they are given in `bytes`. */
  readonly place: string | null;
  /** The bytes themselves, for inputs that cannot be read again (standard input, the network). */
  readonly bytes: Uint8Array | null;
  /** What the grouping into stories needs to know of it: JSON that the library keeps and does not read. */
  readonly profile?: string;
  /** Another name under which it is looked up as a page: absent for its URL, else its path. */
  readonly address?: string;
  /** `analysed` as the library keeps it, where another thread packed it (`packValue` of store/). */
  readonly packed?: Uint8Array;
}

/** What became of a document that was given: kept anew, kept as a newer version of its page, there already, analysed again, or removed by the user before. */
export type Outcome = 'new' | 'newer' | 'same' | 'again' | 'removed';

export interface Added {
  readonly id: string;
  readonly outcome: Outcome;
  /** The version that it takes the place of. */
  readonly before: string | null;
}

export interface RemovedDocument {
  readonly id: string;
  readonly address: string;
  readonly title: string | null;
  readonly removedAt: string;
  readonly why: string;
}

export type StoryFilter = 'disputed' | 'revised' | 'single-source' | 'drifting' | 'one-document';

/** A story as lists show it. */
export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly documents: number;
  readonly distinctTexts: number;
  readonly outlets: readonly string[];
  /** Places that it names, those of most documents first; none in stories that were kept before places were. */
  readonly places?: readonly string[];
  /** First and last day of publication that are known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly statements: number;
  readonly disputed: number;
  readonly revised: number;
  /** Statements that only one distinct document gives, in a story of several. */
  readonly onlyOnce: number;
  readonly drifts: number;
  /** Publication days with their documents, in order. */
  readonly days: readonly (readonly [day: string, documents: number])[];
  readonly updatedAt: string;
}

export interface StoryQuery extends SliceOptions {
  readonly where?: StoryFilter;
  /** Last published, or if that is unknown last changed, on this day or later. */
  readonly since?: string;
  /** Last published, or if that is unknown last changed, on this day or earlier; a month or a year stands for its last day. */
  readonly until?: string;
  /** Stories that hold a document of this outlet. */
  readonly outlet?: string;
  /** Stories that name this place. */
  readonly place?: string;
}

/** How many stories each value would leave, most first: the latest `STORIES_COUNTED` of a query are counted. */
export interface StoryFacets {
  readonly outlets: readonly FacetCount[];
  readonly places: readonly FacetCount[];
  /** Months of the last publication, latest first; years where the stories spread over more than 24 months. */
  readonly times: readonly FacetCount[];
}

export type FacetCount = readonly [value: string, stories: number];

/** A story with the edition that holds it and nothing else: one story, the documents of it, their sigla. */
export interface KeptStory {
  readonly summary: StorySummary;
  readonly edition: Edition;
}

/** Which documents stand in a story, and whether it must be made again. */
export interface KeptMembers {
  readonly id: string;
  readonly documents: readonly string[];
  readonly stale: boolean;
}

/** A story that is to be kept, in place of every story that holds one of its documents. */
export interface NewStory {
  readonly summary: Omit<StorySummary, 'updatedAt'>;
  readonly edition: Edition;
  /** `edition` as the library keeps it, where another thread packed it. */
  readonly packed?: Uint8Array;
}

export interface SearchQuery extends SliceOptions {
  /** Words that must all stand in the text; `"…"` for words in a row, `-word` for what must not stand there, `word*` for beginnings. */
  readonly text: string;
  /** Only inside quotations and other reported speech. */
  readonly quotations?: boolean;
}

export interface SearchHit {
  readonly document: DocumentSummary;
  /** The place around the words, to be cut from the document's text. */
  readonly snippet: Span;
  readonly snippetText: string;
  /** Where the words stand, in offsets of the document. */
  readonly marks: readonly Span[];
  /** The attribution that holds the words, for a search in quotations. */
  readonly finding: string | null;
}

/** A quotation that may be a reading of the words asked for. */
export interface QuotationHit extends Span {
  readonly document: string;
  readonly finding: string;
}

/** An address that was fetched: what its server said, by which it can be asked whether the page changed. */
export interface KeptVisit {
  readonly address: string;
  readonly etag: string;
  readonly modified: string;
  readonly firstAt: string;
  readonly lastAt: string;
}

export type DecisionKind = 'merge' | 'split' | 'confirm' | 'dismiss';

/** What a user decided, which wins over the program and lasts. Undone decisions stay in the log. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** merge: documents that belong together; split: documents to be set apart. */
  readonly documents: readonly string[];
  /** split: the documents from which they are set apart. */
  readonly from: readonly string[];
  /** confirm, dismiss: the id of the mark. */
  readonly target: string | null;
  readonly note: string;
  readonly decidedAt: string;
  readonly undoneAt: string | null;
}

export type NewDecision = Pick<Decision, 'kind'> &
  Partial<Pick<Decision, 'documents' | 'from' | 'target' | 'note'>>;

export interface LibraryStatus {
  readonly place: string;
  readonly format: number;
  readonly engine: string;
  readonly documents: number;
  readonly versions: number;
  readonly removed: number;
  readonly stories: number;
  readonly quotations: number;
  readonly problems: readonly (readonly [code: string, documents: number])[];
  readonly outlets: readonly (readonly [outlet: string, documents: number])[];
  readonly sizeBytes: number;
  /** Documents that were added since the stories were last made. */
  readonly unsettled: number;
  readonly updatedAt: string | null;
}

export interface Unsettled {
  readonly documents: readonly string[];
  readonly stories: readonly string[];
}

/** Bytes by shelf and number, and numbers by name: what the grouping into stories remembers. Nobody else reads them. */
export interface Shelves {
  read(shelf: string, key: number): Uint8Array | null;
  /** Null takes it away. */
  write(shelf: string, key: number, bytes: Uint8Array | null): void;
  numberOf(shelf: string, name: string): number | null;
  /** Null takes it away. */
  setNumber(shelf: string, name: string, number: number | null): void;
  /** Another number than before when another writer than this one has written since. */
  othersWrote(): number;
}

/** A document whose place in the grouping must be looked at: it is new, or another, or no longer here. */
export interface Ungrouped {
  readonly id: string;
  readonly isHere: boolean;
  readonly profile: string | null;
  /** Where it is here without a profile. */
  readonly analysed: AnalysedDocument | null;
}

/** One step of the grouping: all of it is kept, or none. */
export interface GroupingStep extends Shelves {
  /** At most so many documents that the grouping does not know as they are, in the order of their ids. */
  ungrouped(limit: number): readonly Ungrouped[];
  /** The grouping knows these documents as they now are. */
  setGrouped(ids: readonly string[]): void;
  /** Is a story kept that holds just these documents, and need not be made again? */
  isKept(story: string, documents: readonly string[]): boolean;
  /** The stories of these documents must be made again. */
  disturb(documents: readonly string[]): void;
}

/** Something wrong inside the library, and whether `repair` mends it. */
export interface Fault {
  readonly what: string;
  readonly where: string;
  readonly mends: boolean;
}

export interface Library {
  status(): Promise<LibraryStatus>;

  /** Keeps documents in one commit. The same bytes again change nothing. */
  add(documents: readonly NewDocument[]): Promise<readonly Added[]>;
  /** Those of the ids that `add` would answer with `same` or `removed`: their analysis can be spared. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The document as it was analysed, of any version; null when it is not here or was removed. */
  document(id: string): Promise<AnalysedDocument | null>;
  /** The same as JSON, for those who only hand it on. */
  documentJson(id: string): Promise<string | null>;
  /** Its text alone, which is read in a fraction of the time. */
  documentText(id: string): Promise<string | null>;
  documentSummary(id: string): Promise<DocumentSummary | null>;
  /** Newest added first. */
  documents(query?: DocumentQuery): Promise<Slice<DocumentSummary>>;
  /** Every current document in the order of their ids, for exports: as many as wanted, one after another. */
  everyDocument(): AsyncIterable<AnalysedDocument>;
  /** The bytes it was read from, or the file that holds them; null when it is not here. */
  original(id: string): Promise<{ readonly place: string | null; readonly bytes: Uint8Array | null } | null>;
  /** Takes a document out of everything but the list of what was removed. False when it is not here. */
  remove(id: string, why: string): Promise<boolean>;
  removed(): Promise<readonly RemovedDocument[]>;

  /** Latest first. */
  stories(query?: StoryQuery): Promise<Slice<StorySummary>>;
  /** What the stories of a query can be narrowed by. */
  storyFacets(query?: StoryQuery): Promise<StoryFacets>;
  /** The story, also by an id that it had before it grew; null when there is none. */
  story(id: string): Promise<KeptStory | null>;
  /** Every story, or those of the ids, with the ids of its documents, in the order of their ids. */
  storyMembers(stories?: readonly string[]): Promise<readonly KeptMembers[]>;
  /** Lets `work` read and change what the grouping remembers, in one commit. */
  group<Result>(work: (step: GroupingStep) => Result): Promise<Result>;
  /** Every story in the order of their ids. */
  everyStory(): AsyncIterable<KeptStory>;
  /** Ids that begin with these letters: of stories and documents, for completion. */
  idsFrom(prefix: string, limit?: number): Promise<readonly string[]>;
  /** What the stories do not know yet: documents that stand in none, and stories of which a document was corrected or removed. */
  unsettled(): Promise<Unsettled>;
  /** Puts stories in place of `instead`, in one commit; ids of stories that are gone lead to the story that has most of their documents. */
  putStories(stories: readonly NewStory[], instead: readonly string[]): Promise<void>;

  search(query: SearchQuery): Promise<Slice<SearchHit>>;
  /** Quotations that share words with the text, likeliest first. */
  quotations(text: string, limit?: number): Promise<readonly QuotationHit[]>;
  /** Documents that share words with the text, likeliest first. */
  likeDocuments(text: string, limit?: number): Promise<readonly string[]>;

  /** What is known of these addresses, and of all that were first fetched at this instant or later. */
  visits(addresses: readonly string[], since: string): Promise<readonly KeptVisit[]>;
  keepVisits(visits: readonly KeptVisit[]): Promise<void>;

  decide(decision: NewDecision): Promise<Decision>;
  undo(id: string): Promise<boolean>;
  /** Oldest first, undone ones included. */
  decisions(): Promise<readonly Decision[]>;

  /** Everything, record by record: old versions, tombstones, stories, decisions. */
  records(): AsyncIterable<KeptRecord>;
  /** Takes the records of a whole library, in their order; throws `usage` unless this one is empty. Returns how many. */
  restore(records: AsyncIterable<KeptRecord>): Promise<number>;

  /** Looks for what is wrong; with `repair`, mends what can be mended from what is kept. */
  check(options?: { readonly repair?: boolean }): Promise<readonly Fault[]>;
  close(): Promise<void>;
}

/** One record of a whole library: what `export --format library` writes and `load` takes in, to the last instant. */
export type KeptRecord =
  | {
      readonly kept: 'document';
      readonly id: string;
      readonly address: string;
      readonly version: number;
      readonly current: boolean;
      /** Does it wait for its story? */
      readonly waiting: boolean;
      readonly place: string | null;
      /** Base64. */
      readonly bytes: string | null;
      readonly analyser: string;
      readonly addedAt: string;
      readonly removed: { readonly at: string; readonly why: string; readonly title: string | null } | null;
      readonly analysed: AnalysedDocument | null;
      readonly profile: string | null;
    }
  | {
      readonly kept: 'story';
      readonly summary: StorySummary;
      readonly edition: Edition;
      readonly stale: boolean;
    }
  | { readonly kept: 'name'; readonly old: string; readonly story: string }
  | { readonly kept: 'decision'; readonly decision: Decision };
