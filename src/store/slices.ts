// Cursors: where the last row of a slice stood in its order, as text that callers give back and do not read.

import { VariorumError } from '../problem.ts';
import type { Value } from './driver.ts';

const USUAL = 50;
const MOST = 1000;

/** How many rows a slice may have. */
export function limitOf(limit: number | undefined): number {
  return Math.max(1, Math.min(MOST, Math.trunc(limit ?? USUAL)));
}

export function toCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor, or null when there is none. Throws `usage` for a text that is no cursor of `size` keys. */
export function fromCursor(cursor: string | null | undefined, size: number): Value[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === size && keys.every(isKey)) return keys;
  } catch {
    // Not JSON: refused below like every other text that is no cursor.
  }
  throw new VariorumError('usage', `unknown cursor: ${cursor}`, { hint: 'ask again without a cursor' });
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}

/** Cuts the one row too many that was asked for, and says where to go on. */
export function sliceOf<Found, Shown>(
  found: readonly Found[],
  limit: number,
  show: (row: Found) => Shown,
  keysOf: (row: Found, at: number) => readonly (string | number)[],
): { rows: Shown[]; next: string | null } {
  const kept = found.slice(0, limit);
  const more = found.length > limit;
  return { rows: kept.map(show), next: more ? toCursor(keysOf(kept.at(-1)!, kept.length - 1)) : null };
}
