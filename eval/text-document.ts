// A bare text as an analysed document, for measuring collation alone.

import { type AnalysedDocument, SCHEMA } from '../src/model/index.ts';
import { readPlainText } from '../src/read/index.ts';

/** A document without passages, findings or metadata. */
export function documentFromText(id: string, text: string): AnalysedDocument {
  const { document, problems } = readPlainText(text, { id, path: `${id}.txt`, problems: [] });
  return { schema: SCHEMA, document, passages: [], findings: [], entities: [], problems };
}
