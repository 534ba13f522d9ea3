// Two versions of one page → what was changed, in words. In: the text before and after. Out: changes in order, each with its span on
// both sides. Words alone count: white space, marks and capitals make no change. Common beginnings and ends are taken off first, so
// that a long page with a small correction is cheap.

import type { Span } from '../model/index.ts';
import { alignPair } from './align.ts';
import { scanTerms, type Term } from './terms.ts';

export interface Change {
  readonly kind: 'replaced' | 'added' | 'removed';
  /** In the earlier text; empty where words were added: the place after which they stand. */
  readonly before: Span;
  /** In the later text; empty where words were removed. */
  readonly after: Span;
  /** Words on each side. */
  readonly words: readonly [before: number, after: number];
}

/** Two changes with no more common words than this between them are one: readers see a phrase that was rewritten. */
const BRIDGE = 2;

/** The changes, in order. Equal texts have none. */
export function findChanges(before: string, after: string): Change[] {
  const [a, b] = [scanTerms(before), scanTerms(after)];
  const pairs = commonWords(a, b);
  const gaps: { a: [number, number]; b: [number, number] }[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [i, j] of [...pairs, [a.length, b.length] as const]) {
    if (i > nextA || j > nextB) {
      const last = gaps.at(-1);
      if (last !== undefined && nextA - last.a[1] <= BRIDGE && i > nextA && j > nextB) {
        last.a[1] = i;
        last.b[1] = j;
      } else gaps.push({ a: [nextA, i], b: [nextB, j] });
    }
    [nextA, nextB] = [i + 1, j + 1];
  }
  return gaps.map((gap) => toChange(a, b, gap));
}

/** Index pairs of equal words: the common beginning, the aligned middle, the common end. */
function commonWords(a: readonly Term[], b: readonly Term[]): (readonly [number, number])[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head]!.key === b[head]!.key) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail]!.key === b[b.length - 1 - tail]!.key) tail++;
  const middle = alignPair(a.slice(head, a.length - tail), b.slice(head, b.length - tail)).flatMap(
    ([i, j]) =>
      i !== null && j !== null && a[head + i]!.key === b[head + j]!.key
        ? [[head + i, head + j] as const]
        : [],
  );
  const first = Array.from({ length: head }, (_, at) => [at, at] as const);
  const last = Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const);
  return [...first, ...middle, ...last];
}

function toChange(
  a: readonly Term[],
  b: readonly Term[],
  gap: { readonly a: readonly [number, number]; readonly b: readonly [number, number] },
): Change {
  const before = spanOf(a, gap.a);
  const after = spanOf(b, gap.b);
  const words = [gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]] as const;
  return { kind: words[0] === 0 ? 'added' : words[1] === 0 ? 'removed' : 'replaced', before, after, words };
}

function spanOf(terms: readonly Term[], [first, end]: readonly [number, number]): Span {
  if (first < end) return { from: terms[first]!.from, to: terms[end - 1]!.to };
  const at = first > 0 ? terms[first - 1]!.to : (terms[0]?.from ?? 0);
  return { from: at, to: at };
}
