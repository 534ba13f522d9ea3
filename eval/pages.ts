// Reads the development pages (article, date, comments), writes predictions and scores them.
// In: ../shared/data/pages and ../shared/score, where they are; without them it says so and ends with 0.
// Usage: node build/eval/pages.js [article|date|comments] [--one NAME] [--out FILE]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../src/models.ts';
import { readSource } from '../src/read/index.ts';
import { findVoices } from '../src/voices/index.ts';

const SHARED = process.env['VARIORUM_SHARED'] ?? join(packageRoot(), '../shared');
const DATA = join(SHARED, 'data/pages');
const SCORER = join(SHARED, 'score/pages.mjs');
const SETS = ['article', 'date', 'comments'] as const;

function readSet(set: string): { file: string }[] {
  const lines = readFileSync(join(DATA, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as { file: string });
}

function predict(set: string, only: string | undefined): { lines: string[]; elapsedMs: number } {
  const lines: string[] = [];
  let elapsedMs = 0;
  for (const { file } of readSet(set)) {
    if (only && !file.includes(only)) continue;
    const bytes = gunzipSync(readFileSync(join(DATA, file)));
    const path = file.replace(/^.*\//, '').replace(/\.gz$/, '');
    const start = performance.now();
    const page = readSource({ path, bytes });
    const { document, passages } = findVoices(page);
    elapsedMs += performance.now() - start;
    lines.push(JSON.stringify({ schema: 'variorum/1', document, passages, findings: [] }));
  }
  return { lines, elapsedMs };
}

function run(set: string, only: string | undefined, out: string): void {
  const { lines, elapsedMs } = predict(set, only);
  const file = join(out, `pages-${set}.jsonl`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const scored = spawnSync(process.execPath, [SCORER, file, '--only', set], { encoding: 'utf8' });
  process.stdout.write(scored.stdout || scored.stderr);
  const rate = ((1000 * lines.length) / elapsedMs).toFixed(0);
  process.stdout.write(`${set.padEnd(9)} ${rate} pages/s\n`);
}

const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
};
const only = option('--one');
const out = option('--out') ?? join(packageRoot(), 'build/eval-out');
if (!existsSync(SCORER)) process.stdout.write(`skipped: no data and scorers at ${SHARED}\n`);
else {
  mkdirSync(out, { recursive: true });
  for (const set of words.length > 0 ? words : SETS) run(set, only, out);
}
