// The coordinate of everything: a half-open stretch of one document's text, in UTF-16 units.

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch as the contract prints lists of them: `[from, to]`. */
export type Range = readonly [from: number, to: number];

/** A span of a named document; `document` is its siglum. */
export interface Place extends Span {
  readonly document: string;
}

/** Do the two spans share a character? Empty spans share nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.min(a.to, b.to) > Math.max(a.from, b.from);
}

/** Does `outer` hold all of `inner`? A span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Total order by position: earlier first, then the longer first. 0 only for equal spans. */
export function compareSpans(a: Span, b: Span): number {
  return a.from - b.from || b.to - a.to;
}
