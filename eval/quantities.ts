// Figures and dates on public sets: reads rows {id, text, dct?} (JSON lines), prints `find` lines for the scorers.
// Use: node build/eval/quantities.js ROWS.jsonl > predictions.jsonl, then score/quantities.mjs or score/timex.mjs.
// The day of writing (`dct`) is given as the document's publication date, as a page's metadata would.

import { readFileSync } from 'node:fs';
import { findAll } from '../src/find/index.ts';
import type { Document } from '../src/model/index.ts';

interface Row {
  readonly id: string | number;
  readonly text: string;
  readonly dct?: string;
}

function documentOf(row: Row): Document {
  return {
    id: String(row.id),
    path: `${row.id}.txt`,
    url: null,
    title: null,
    bylines: [],
    outlet: null,
    agency: null,
    aggregator: null,
    published: row.dct ?? null,
    publishedBasis: row.dct ? 'metadata' : 'none',
    publishedEvidence: [],
    publishedSources: [],
    language: 'en',
    text: row.text,
    origin: [],
  };
}

const analysis = { language: 'en', tokens: [], sentences: [], entities: [] };
const path = process.argv[2];
if (!path) throw new Error('usage: node build/eval/quantities.js ROWS.jsonl');
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const document = documentOf(JSON.parse(line) as Row);
  const findings = findAll({ document, passages: [], quotations: [], analysis });
  const kept = findings.filter((finding) => finding.kind === 'figure' || finding.kind === 'date');
  process.stdout.write(`${JSON.stringify({ schema: 'variorum/1', document, findings: kept })}\n`);
}
