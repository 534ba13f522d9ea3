// What the library in memory holds, and the few facts that its parts share.

import {
  type AnalysedDocument,
  type Decision,
  type KeptStory,
  type KeptVisit,
  type Library,
  type NewDocument,
  SCHEMA,
} from '../model/index.ts';

export interface KeptDocument {
  readonly given: NewDocument;
  readonly analyser: string;
  readonly address: string;
  readonly version: number;
  readonly addedAt: string;
  readonly current: boolean;
  readonly removed: { readonly at: string; readonly why: string } | null;
}

export interface Memory {
  /** In the order in which they were added. */
  readonly documents: Map<string, KeptDocument>;
  readonly stories: Map<string, KeptStory>;
  readonly stale: Set<string>;
  readonly loose: Set<string>;
  /** Documents that the grouping does not know as they are. */
  readonly ungrouped: Set<string>;
  readonly heirs: Map<string, string>;
  readonly decisions: Decision[];
  readonly visits: Map<string, KeptVisit>;
  readonly analyser: string;
  readonly now: () => string;
}

export type Part<Name extends keyof Library> = Pick<Library, Name>;

export function leaveStories({ stories, stale }: Memory, id: string): void {
  for (const [story, { edition }] of stories)
    if (edition.documents.some((entry) => entry.id === id)) stale.add(story);
}

export function heldBy({ stories, loose }: Memory, document: string): string[] {
  if (loose.has(document)) return [];
  return [...stories]
    .filter(([, { edition }]) => edition.documents.some(({ id }) => id === document))
    .map(([id]) => id)
    .sort();
}

export function idsOf(story: KeptStory | undefined): string[] {
  return story?.edition.documents.map(({ id }) => id) ?? [];
}

/** What is left of a removed document: its id and title. */
export function tombstoneOf(id: string, title: string | null): AnalysedDocument {
  const nothing = {
    path: null,
    url: null,
    outlet: null,
    agency: null,
    aggregator: null,
    published: null,
    text: '',
  };
  const document: AnalysedDocument['document'] = {
    ...nothing,
    id,
    title,
    bylines: [],
    publishedBasis: 'none',
    publishedEvidence: [],
    publishedSources: [],
    language: 'und',
    origin: [],
  };
  return { schema: SCHEMA, document, passages: [], findings: [], entities: [], problems: [] };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
