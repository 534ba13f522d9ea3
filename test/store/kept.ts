// A library in memory or in a file of its own, and analysed documents made of short invented accounts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../src/library.ts';
import type { AnalysedDocument, Library, NewDocument } from '../../src/model/index.ts';
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

/** Calls `use` with a new library in a file of its own, then closes and deletes it. */
export async function withLibrary<Result>(
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
