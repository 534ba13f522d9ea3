// The published contract: the file is what the schemas give, and real output holds to them key for key.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analysedDocument, contractSchema, edition } from '../scripts/contract-schema.ts';
import { packageRoot } from '../src/models.ts';
import { variorum, withFiles } from './harness/command-line.ts';
import { ACCOUNTS } from './harness/story.ts';

const FERRIES = join(packageRoot(), 'examples/orra/other');

test('docs/reference/contract.schema.json is fresh; `npm run contract` writes it', () => {
  const published = readFileSync(join(packageRoot(), 'docs/reference/contract.schema.json'), 'utf8');
  assert.equal(published, contractSchema());
});

test('each line of find --jsonl has the keys of the contract, all of them and no other', async () => {
  const { out } = await variorum(['find', '--jsonl', FERRIES]);
  const lines = out.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  for (const line of lines) assert.deepEqual(analysedDocument.parse(JSON.parse(line)), JSON.parse(line));
});

test('collate --json has the keys of the contract, with problems of inputs that failed', () =>
  withFiles({ ...ACCOUNTS, 'empty.txt': '' }, async (folder) => {
    for (const inputs of [[folder, `${folder}/missing.html`], [FERRIES]]) {
      const { out } = await variorum(['collate', '--json', ...inputs]);
      assert.deepEqual(edition.parse(JSON.parse(out)), JSON.parse(out));
    }
  }));
