// A library in memory or in a file of its own, and analysed documents made of short invented accounts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/library.ts';
import type { AnalysedDocument, Library, NewDocument } from '../../src/model/index.ts';
import { createLibrary } from '../../src/store/index.ts';
import { analyse } from '../../src/variorum.ts';

/** The analysis of a text that was read from a path. */
export function account(path: string, text: string): AnalysedDocument {
  return analyse({ path, bytes: new TextEncoder().encode(text) });
}

export function given(analysed: AnalysedDocument): NewDocument {
  return { analysed, place: analysed.document.path, bytes: null };
}

/** An instant that moves on by a second at each question. */
export function clock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2031, 4, 6) + 1000 * seconds++).toISOString();
}

export interface LibraryKind {
  readonly name: string;
  /** Calls `use` with a new, empty library, then closes and deletes it. */
  withLibrary<Result>(use: (library: Library) => Promise<Result>): Promise<Result>;
}

/** Every way in which a library is kept; all of them keep the same promises. */
export const KINDS: readonly LibraryKind[] = [
  { name: 'a library in one SQLite file', withLibrary: withFile },
  { name: 'a library in memory', withLibrary: async (use) => use(createLibrary({ now: clock() })) },
];

/** Calls `use` with a new library in a file of its own, then closes and deletes it. */
export async function withFile<Result>(
  use: (library: Library, path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-library-'));
  const path = join(folder, 'test.db');
  try {
    const library = await openLibrary(path, { create: true, now: clock() });
    try {
      return await use(library, path);
    } finally {
      await library.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
