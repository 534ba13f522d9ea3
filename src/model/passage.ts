// A passage: a span that one voice speaks. Passages of the top level cover every non-blank character once; others nest in them.

import type { Span } from './span.ts';

export const ROLES = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'date-line',
  'editor-note',
  'body',
  'caption',
  'credit',
  'block-quote',
  'quoted-article',
  'embed',
  'live-entry',
  'correction',
  'comment',
  'quoted-comment',
  'question',
  'answer',
  'promo',
  'boilerplate',
] as const;

export type Role = (typeof ROLES)[number];

export interface Passage extends Span {
  /** `p1`, `p2` … in the order of position, outer before inner. */
  readonly id: string;
  readonly role: Role;
  /** Who speaks: a name where the text gives one, else `comment 7`, `the outlet`, `unknown`. */
  readonly voice: string;
  readonly parent: string | null;
  /** The comment that this comment answers. */
  readonly replyTo: string | null;
  readonly number: string | null;
  /** The voice's own day, where it has one (a comment's time, a repost's date line, a live entry's day). */
  readonly date: string | null;
  /** The passage of the same document whose words these are. */
  readonly quotedFrom: string | null;
  /** The rule that decided, in a few words. */
  readonly why: string;
}

/** A pair of quotation marks and what stands between. `from`/`to` include the marks. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly mark: 'double' | 'single' | 'guillemet' | 'low';
  /** Index of the quotation around this one. */
  readonly parent: number | null;
  /** False where the closing mark is missing and the end was reasoned (end of paragraph). */
  readonly closed: boolean;
  /** Index of the quotation of the paragraph before that this one goes on with. */
  readonly continues: number | null;
}
