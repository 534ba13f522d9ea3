// The page of benchmarks is made of records: nothing on it is written by hand.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { benchmarksPage, type Machine } from '../../bench/table.ts';

const machine = (commit: string, began: string): Machine => ({
  commit,
  began,
  node: 'v20.19.0',
  system: 'linux x64',
  processor: 'a processor',
  cores: 2,
  memoryGigabytes: 4,
  load: [0, 0, 0],
});

function writeRun(folder: string, given: Machine, files: Readonly<Record<string, string>>): void {
  const run = join(folder, `2031-05-04-${given.commit}`);
  mkdirSync(run, { recursive: true });
  writeFileSync(join(run, 'machine.json'), JSON.stringify(given));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(run, name), text);
}

test('of each benchmark the newest record is shown, with its command and its commit, whatever the names of the folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-runs-'));
  try {
    writeRun(folder, machine('fff0000', '2031-05-04T10:00:00Z'), {
      'add.txt': 'npm run bench -- add 10\nload when it began: 0.1\nadd --jobs 1: 5 documents/s\n',
      'start.txt': 'npm run bench -- start\nload when it began: 0.1\nnode alone        median 30 ms\n',
    });
    writeRun(folder, machine('aaa0000', '2031-05-04T12:00:00Z'), {
      'add.txt':
        'npm run bench -- add 400\nload when it began: 0.2\nadd --jobs 1: 9 documents/s\n\nends | there\n',
    });
    const page = benchmarksPage(folder);
    assert.match(page, /`npm run bench -- add 400`, 2031-05-04, commit aaa0000, Node v20\.19\.0, linux x64/);
    assert.match(page, /\| add --jobs 1 \| 9 documents\/s \|\n\| {2}\| ends \\\| there \|/);
    assert.match(page, /commit fff0000.*\n\n.*\n.*\n\| node alone \| median 30 ms \|/);
    assert.doesNotMatch(page, /5 documents/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('without a record the page says so', () => {
  assert.match(benchmarksPage(join(tmpdir(), 'variorum-no-such-folder')), /Nothing is recorded yet/);
});
