// Edition → text: JSON, table, HTML page.

import type { AnalysedDocument, Edition } from '../model/index.ts';

/** One line of JSON. */
export function formatJsonLine(value: AnalysedDocument | Edition): string {
  return JSON.stringify(value);
}
