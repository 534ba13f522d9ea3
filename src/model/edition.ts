// The edition: what `variorum collate --json` prints. Places name documents by siglum.

import type { Problem } from '../problem.ts';
import type { SCHEMA } from './analysed-document.ts';
import type { Lineage, Reuse } from './lineage.ts';
import type { Place, Span } from './span.ts';
import type { Statement } from './statement.ts';

export interface Edition {
  readonly schema: typeof SCHEMA;
  readonly documents: readonly DocumentEntry[];
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

export interface DocumentEntry {
  readonly siglum: string;
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly publishedBasis: string;
  readonly stories: readonly string[];
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly string[];
  /** What is left when copies collapse. */
  readonly distinctTexts: number;
  readonly why: readonly Grouping[];
  /** The turns of a running story, by day; every document stands in exactly one. */
  readonly events: readonly StoryEvent[];
  readonly reuse: readonly Reuse[];
  readonly lineage: Lineage;
  readonly statements: readonly Statement[];
  readonly conflicts: readonly Conflict[];
  readonly drift: readonly Drift[];
  readonly labels: readonly LabelEntry[];
  readonly contrasts: readonly Contrast[];
  readonly timeline: readonly TimelineEntry[];
  readonly omissions: readonly Omission[];
  /** Places that the articles name, those of most documents first. */
  readonly places: readonly StoryPlace[];
}

export interface StoryPlace {
  readonly name: string;
  readonly documents: readonly string[];
}

/** Why two documents stand in one story. */
export interface Grouping {
  readonly documents: readonly [string, string];
  readonly rule: string;
  readonly score: number;
}

/** What the documents of one day report on: one turn of a running story. */
export interface StoryEvent {
  /** Made from its earliest document and its day. */
  readonly id: string;
  /** ISO day; null where no document gives one. */
  readonly day: string | null;
  readonly title: string;
  readonly documents: readonly string[];
  /** What is left of them when copies collapse. */
  readonly distinctTexts: number;
  /** For each document, why it is put on this day; `span` is where it names it. */
  readonly why: readonly { readonly document: string; readonly rule: string; readonly span: Span | null }[];
}

export type ConflictKind = 'figure' | 'date' | 'place' | 'attribution' | 'denial' | 'characterisation';

export interface Conflict {
  readonly kind: ConflictKind;
  readonly sides: readonly (readonly Place[])[];
  /** Distinct texts behind each side. */
  readonly weight: readonly number[];
  readonly why: string;
}

export type DriftKind = 'actor' | 'modality' | 'number' | 'scope' | 'quoted-paraphrase' | 'added' | 'dropped';

export interface Drift {
  readonly kind: DriftKind;
  readonly quotation: Place;
  readonly paraphrase: Place;
  readonly why: string;
}

export interface LabelEntry extends Place {
  readonly target: string;
  readonly owner: string;
  readonly scare: boolean;
  /** How it names: name, title, description, event, act, loaded, euphemism, scare. */
  readonly sort: string;
}

/** `tone`: mild, plain or harsh words · `distance`: in scare quotes or not · `title`: office given or not · `spelling`. */
export type ContrastKind = 'tone' | 'distance' | 'title' | 'spelling';

/** Accounts that name one actor or happening in words that part. */
export interface Contrast {
  readonly target: string;
  readonly kind: ContrastKind;
  readonly sides: readonly (readonly Place[])[];
  /** Distinct texts behind each side. */
  readonly weight: readonly number[];
  /** The words of each side. */
  readonly why: string;
}

export interface TimelineEntry {
  /** TIMEX3 day, month or instant. */
  readonly happened: string;
  /** Publication days of the documents that report it. */
  readonly reported: readonly string[];
  readonly spans: readonly Place[];
  /** Numbers that accounts of this day change: what they were in the accounts before, and what they are now. */
  readonly steps: readonly Revision[];
}

/** One step of a number that changes from day to day ("19, then 23"). */
export interface Revision {
  /** The statement of kind figure. */
  readonly statement: string;
  readonly before: Place;
  readonly after: Place;
  /** Both numbers as tables show them. */
  readonly was: string;
  readonly is: string;
}

export interface Omission {
  readonly statement: string;
  readonly saidBy: readonly string[];
  readonly omittedBy: readonly string[];
}

/** The proof of absence: what was looked for in a silent document, and the nearest thing found. */
export interface Silence {
  readonly document: string;
  readonly lookedFor: readonly string[];
  readonly nearest: Span | null;
  readonly score: number;
}
