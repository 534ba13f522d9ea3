// Pairs of passages → do they say the same? The measure by which readings are matched, alone, on files of pairs.
// usage: node build/eval/pairs.js FILE.jsonl > predictions.jsonl      rows {id or n, a, b}; then score/pairs.mjs predictions FILE

import { readFileSync } from 'node:fs';
import { compareInOrder } from '../src/collate/likeness.ts';
import { scanTerms } from '../src/collate/terms.ts';
import { weighTerms } from '../src/collate/weights.ts';

interface Row {
  readonly id?: string;
  readonly n?: number;
  readonly a: string;
  readonly b: string;
}

/** Least share of the lighter passage, as for two quotations of one speaker. */
const LEAST_SHARE = 0.5;

const rows = readFileSync(process.argv[2]!, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);
const weights = weighTerms(rows.flatMap(({ a, b }) => [scanTerms(a), scanTerms(b)]));
for (const { id, n, a, b } of rows) {
  const { share, run } = compareInOrder(scanTerms(a), scanTerms(b), weights);
  const isSame = share >= LEAST_SHARE && run >= 3;
  process.stdout.write(`${JSON.stringify({ id: id ?? String(n), label: Number(isSame) })}\n`);
}
