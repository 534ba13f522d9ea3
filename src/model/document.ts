// A document: one page or file as it was read, and the page it came from.

import type { Problem } from '../problem.ts';
import type { Role } from './passage.ts';
import type { Range, Span } from './span.ts';

/** Where the publication date comes from. `inferred`: reasoned from dates of other things; `none`: it is not known. */
export type PublishedBasis = 'metadata' | 'text' | 'inferred' | 'none';

/** A run of `text` and the bytes it was read from: `[textFrom, textTo, byteFrom, byteTo]`. */
export type OriginRun = readonly [textFrom: number, textTo: number, byteFrom: number, byteTo: number];

/** One source of the publication date, taken or not. */
export interface DateEvidence {
  readonly source: string;
  readonly value: string;
  readonly taken: boolean;
  readonly why: string;
}

export interface Document {
  /** Sixteen hexadecimal digits of the SHA-256 of the input's bytes. */
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly bylines: readonly string[];
  /** Who published the text first, as far as the page says. */
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly aggregator: string | null;
  /** ISO 8601 day or instant; null when unknown. */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
  readonly publishedEvidence: readonly Span[];
  /** Every date that could have been the publication date, in the order in which they were weighed. */
  readonly publishedSources: readonly DateEvidence[];
  /** BCP 47 tag, or `und`. */
  readonly language: string;
  readonly text: string;
  /** Empty for a plain-text input, whose text is the file itself. */
  readonly origin: readonly OriginRun[];
}

/**
 * A stretch of text that the markup sets apart. `tag` is the element (`p`, `h2`, `li`, `blockquote`, `figcaption` …);
 * `role` is given where the markup tells it; `parent` and `replyTo` are indexes into the list of blocks.
 */
export interface Block extends Span {
  readonly tag: string;
  readonly role: Role | null;
  /** Heading level, list depth or comment depth; 0 where it means nothing. */
  readonly level: number;
  readonly parent: number | null;
  readonly replyTo: number | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly number: string | null;
}

/** What the reading stage gives: the document, what the markup said of its parts (none for plain text), and what was odd. */
export interface Page {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** Turns spans into the `[from, to]` pairs of the contract. */
export function toRanges(spans: readonly Span[]): Range[] {
  return spans.map((span) => [span.from, span.to]);
}
