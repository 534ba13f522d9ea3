// Scores the sample story: analyses and collates the eleven accounts, runs the scorer on what the contract prints, and compares with the floors.
// usage: npm run eval [-- --verbose] [-- --gate]      --gate exits with 1 where a floor is not met

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';
import { collateDocuments } from '../src/variorum.ts';
import { analyseFile } from './analyse-file.ts';
import { type Floors, measuredOf, missedFloors } from './gate.ts';
import { samplePaths } from './samples.ts';

const root = packageRoot();
const out = join(root, 'out/eval');
const gold = join(root, 'eval/gold/orra.json');

/** Writes find.jsonl and collate.json of the sample story. */
async function writePredictions(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const documents = [];
  for (const path of await samplePaths()) documents.push(await analyseFile(path));
  writeFileSync(
    join(out, 'find.jsonl'),
    documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
  );
  writeFileSync(join(out, 'collate.json'), JSON.stringify(collateDocuments(documents)));
}

function runScorer(...options: readonly string[]): string {
  const files = [
    '--gold',
    gold,
    '--docs',
    join(root, 'examples/orra'),
    '--find',
    join(out, 'find.jsonl'),
    '--collate',
    join(out, 'collate.json'),
  ];
  return execFileSync(process.execPath, [join(root, 'eval/score/edition.mjs'), ...files, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function checkFloors(): number {
  const floors = JSON.parse(readFileSync(join(root, 'eval/floors.json'), 'utf8')) as {
    goldSha256: string;
    edition: Floors;
  };
  const digest = createHash('sha256').update(readFileSync(gold)).digest('hex');
  const missed = [...missedFloors(floors.edition, measuredOf(JSON.parse(runScorer('--json')).metrics))];
  if (digest !== floors.goldSha256)
    missed.push(
      `eval/gold/orra.json: its digest is ${digest}; a change of key and floors needs a reason in the commit`,
    );
  for (const line of missed) process.stdout.write(`floor missed: ${line}\n`);
  process.stdout.write(
    `${Object.keys(floors.edition).length - missed.length} floors hold, ${missed.length} missed\n`,
  );
  return missed.length;
}

await writePredictions();
process.stdout.write(runScorer(...(process.argv.includes('--verbose') ? ['--verbose'] : [])));
const missed = checkFloors();
process.exitCode = process.argv.includes('--gate') && missed > 0 ? 1 : 0;
