// In: a story with its evidence. Out: what the head of each of its pages says: counts, time span, copies, the documents in columns.

import { type Evidence, entriesOf, isRevised, isShared, type Tally, tallyOf } from '../../formats/index.ts';
import type { DocumentEntry, Statement, Story } from '../../model/index.ts';

/** A story with the documents that its places point into. */
export interface StoryView {
  readonly evidence: Evidence;
  readonly story: Story;
}

export interface StoryHead extends Tally {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly Column[];
  readonly distinctTexts: number;
  /** Groups of two and more documents that are one text. */
  readonly copies: readonly (readonly string[])[];
  readonly from: string | null;
  readonly to: string | null;
}

/** A document as the column of a table. */
export interface Column {
  readonly siglum: string;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly publishedBasis: string;
  /** The first document of the group of copies it belongs to; itself when it stands first or alone. */
  readonly text: string;
}

/** Everything that stands in the head of a story's pages. */
export function headOf({ evidence, story }: StoryView): StoryHead {
  const days = entriesOf(evidence, story)
    .flatMap(({ published }) => (published === null ? [] : [published]))
    .sort();
  return {
    id: story.id,
    title: story.title,
    documents: columnsOf({ evidence, story }),
    distinctTexts: story.distinctTexts,
    copies: story.lineage.texts.filter((group) => group.length > 1),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    ...tallyOf(story),
  };
}

/** The story's documents in the order of their sigla. */
export function columnsOf({ evidence, story }: StoryView): readonly Column[] {
  const groups = new Map(story.lineage.texts.flatMap((group) => group.map((name) => [name, group[0]!])));
  return entriesOf(evidence, story).map((entry) => ({
    siglum: entry.siglum,
    id: entry.id,
    title: titleOf(entry),
    outlet: entry.outlet,
    published: entry.published,
    publishedBasis: entry.publishedBasis,
    text: groups.get(entry.siglum) ?? entry.siglum,
  }));
}

/** A document is called by its title, else by the end of its path or address. */
export function titleOf({
  title,
  path,
  url,
  id,
}: Pick<DocumentEntry, 'title' | 'path' | 'url' | 'id'>): string {
  return title ?? path?.split('/').at(-1) ?? url ?? id;
}

export type Dispute = 'disputed' | 'revised' | null;

/** Disputed where two readings cannot both hold, revised where a later one replaces an earlier one. */
export function disputeOf(statement: Statement): Dispute {
  if (statement.readings.some(({ relation }) => relation === 'conflicts')) return 'disputed';
  return isRevised(statement) ? 'revised' : null;
}

/** Both may hold of one statement: a toll that rises while another account keeps to its own. */
export function is(statement: Statement, dispute: NonNullable<Dispute>): boolean {
  return dispute === 'revised' ? isRevised(statement) : disputeOf(statement) === 'disputed';
}

/** What the views set side by side: what several documents have, and everything of a document that stands alone. */
export function isCompared(statement: Statement, { documents }: Story): boolean {
  return documents.length === 1 || isShared(statement);
}
