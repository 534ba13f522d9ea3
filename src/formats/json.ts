// In: what the contract describes. Out: its JSON, keys in the order of the types, one line each.

import type { AnalysedDocument, Edition } from '../model/index.ts';

/** One line of `find --jsonl`, with its line break. */
export function formatDocumentLine(document: AnalysedDocument): string {
  return `${JSON.stringify(document)}\n`;
}

/** The object of `collate --json`, indented, with its line break. */
export function formatEditionJson(edition: Edition): string {
  return `${JSON.stringify(edition, null, 1)}\n`;
}
