// In: a page as it was read before and as it is now. Out: what was changed, in words, each change with what stands around it in the later text.

import type { AnalysedDocument, Span } from '../../model/index.ts';
import { sentenceAround, spanUrl } from './cited.ts';

/** A change between two texts; the span is empty on the side where nothing stands. */
export interface WordChange {
  readonly kind: 'replaced' | 'added' | 'removed';
  readonly before: Span;
  readonly after: Span;
  readonly words: readonly [before: number, after: number];
}

export interface Version {
  readonly number: number;
  readonly analysed: AnalysedDocument;
}

export interface ChangeShown {
  readonly kind: 'replaced' | 'added' | 'removed';
  /** The words of the earlier text; '' where words were added. */
  readonly was: string;
  /** The words of the later text; '' where words were removed. */
  readonly is: string;
  /** What stands before and after the place in the later text. */
  readonly around: { readonly before: string; readonly after: string };
  readonly href: string;
}

export interface VersionChanges {
  /** The number of the earlier version, and where it stands. */
  readonly version: number;
  readonly href: string;
  readonly changes: readonly ChangeShown[];
  /** Words that went and words that came, over all changes. */
  readonly words: readonly [before: number, after: number];
}

/** The changes since an earlier version as the page shows them. */
export function showChanges(
  before: Version,
  after: AnalysedDocument,
  found: readonly WordChange[],
): VersionChanges {
  const [earlier, later] = [before.analysed.document.text, after.document.text];
  const sum = (side: 0 | 1): number => found.reduce((all, { words }) => all + words[side], 0);
  return {
    version: before.number,
    href: `/documents/${encodeURIComponent(before.analysed.document.id)}`,
    changes: found.map(({ kind, before: was, after: is }) => ({
      kind,
      was: earlier.slice(was.from, was.to),
      is: later.slice(is.from, is.to),
      around: sentenceAround(later, is),
      href: spanUrl(after.document.id, is),
    })),
    words: [sum(0), sum(1)],
  };
}
