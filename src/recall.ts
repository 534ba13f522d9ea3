// JSON of analysed documents → the documents. In: the JSON. Out: for JSON that was seen lately the same object again, for which the
// collation knows what depends on that document alone (collate/once.ts). A story that grows by a document is read and compared
// from what was worked out when it grew last. What is kept is bounded.

import type { AnalysedDocument } from './model/index.ts';

/** Characters of JSON that are kept: some three hundred articles. */
export const MOST_JSON = 16_000_000;

/** The document of a JSON text; nobody may change it. */
export function startRecall(most: number = MOST_JSON): (json: string) => AnalysedDocument {
  const kept = new Map<string, AnalysedDocument>();
  let length = 0;
  return (json) => {
    const known = kept.get(json);
    const analysed = known ?? (JSON.parse(json) as AnalysedDocument);
    if (known === undefined) length += json.length;
    kept.delete(json);
    kept.set(json, analysed); // the one asked for last stands last
    for (const [oldest] of kept) {
      if (length <= most) break;
      kept.delete(oldest);
      length -= oldest.length;
    }
    return analysed;
  };
}
