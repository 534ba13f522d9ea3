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

/**
 * For each of the sorted `queries`, the shortest of `items` that holds it whole, or undefined. Of equally short ones the first in `items` wins.
 * One sweep: time grows with items, queries and how deep items nest, not with their product.
 */
export function innermostAround<Item extends Span>(
  items: readonly Item[],
  queries: readonly Span[],
): readonly (Item | undefined)[] {
  const sorted = [...items].sort((a, b) => a.from - b.from);
  let open: Item[] = [];
  let next = 0;
  return queries.map((query) => {
    while (next < sorted.length && sorted[next]!.from <= query.from) open.push(sorted[next++]!);
    open = open.filter((item) => item.to > query.from);
    return shortestHolding(open, query);
  });
}

function shortestHolding<Item extends Span>(items: readonly Item[], query: Span): Item | undefined {
  let best: Item | undefined;
  for (const item of items) {
    if (item.to >= query.to && (best === undefined || item.to - item.from < best.to - best.from)) best = item;
  }
  return best;
}
