// One line of `variorum find --jsonl`: a document with all that was found in it. Collation needs nothing else.

import type { Problem } from '../problem.ts';
import type { Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passage.ts';

export const SCHEMA = 'variorum/1';

export interface AnalysedDocument {
  readonly schema: typeof SCHEMA;
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly findings: readonly Finding[];
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
}
