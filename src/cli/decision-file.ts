// In: the file that `--decisions` names, and the documents at hand. Out: decisions about stories, with documents by their ids. The file
// is what `variorum decisions --json` prints, or a list written by hand, where a document may be named by its path.

import { readFile } from 'node:fs/promises';
import type { StoryDecision } from '../collate/index.ts';
import type { AnalysedDocument } from '../model/index.ts';
import { VariorumError } from '../problem.ts';

/** Reads decisions. Throws `usage` when the file cannot be read or is not of this shape. */
export async function readDecisions(
  path: string,
  documents: readonly AnalysedDocument[],
): Promise<readonly StoryDecision[]> {
  const value = await parse(path);
  const list = Array.isArray(value) ? value : (value as { decisions?: unknown } | null)?.decisions;
  if (!Array.isArray(list) || !list.every(isDecision))
    throw new VariorumError('usage', `invalid decisions: ${path}`, {
      hint: 'write [{"kind": "merge", "documents": ["a.html", "b.html"]}]; a split also has "from"',
    });
  const ids = new Map(documents.map(({ document }) => [document.path ?? '', document.id]));
  const named = (names: readonly string[]): string[] => names.map((name) => ids.get(name) ?? name);
  return list.map((decision) => ({
    ...decision,
    documents: named(decision.documents),
    from: named(decision.from ?? []),
  }));
}

async function parse(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new VariorumError('usage', `cannot read decisions: ${path}`, { hint: 'it must be JSON', cause });
  }
}

function isDecision(value: unknown): value is StoryDecision {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, documents, from } = value as Record<string, unknown>;
  return typeof kind === 'string' && isNames(documents) && (from === undefined || isNames(from));
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
