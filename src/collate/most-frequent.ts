// Values of several accounts → the one that most of them give. In: values, null where an account gives none. Out: one value.

import { compareText } from './align.ts';

/** The value that most give; the first in order of text where several do; null where none gives one. */
export function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? null;
}
