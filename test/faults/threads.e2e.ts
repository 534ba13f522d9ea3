// A thread that is killed while it works. Run by `npm run faults`.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFiles } from '../harness/command-line.ts';
import { program, SIX } from './program.ts';

/** Both threads may start at once: the one that makes the file is the one that dies. */
const DIES_ONCE = `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const isFirst = () => { try { writeFileSync('died', '', { flag: 'wx' }); return true; } catch { return false; } };
if (!isMainThread && isFirst()) setTimeout(() => process.exit(9), 300);`;
const DIES = `import { isMainThread } from 'node:worker_threads';
if (!isMainThread) setTimeout(() => process.exit(9), 50);`;

test('a thread that is killed costs a second try and nothing else', () =>
  withFiles({ ...SIX, 'once.mjs': DIES_ONCE }, async (folder) => {
    const killed = program(folder, 'find --jobs 2 --jsonl d*.txt', { node: '--import ./once.mjs' });
    assert.deepEqual([killed.code, killed.err], [0, '']);
    assert.ok(existsSync(join(folder, 'died')));
    assert.equal(killed.out, program(folder, 'find --jobs 1 --jsonl d*.txt').out);
  }));

test('threads that are killed again and again end the run with a message, and what was kept is kept', () =>
  withFiles({ ...SIX, 'dies.mjs': DIES }, async (folder) => {
    assert.equal(program(folder, 'add --jobs 1 d1.txt').code, 0);
    const killed = program(folder, 'add --jobs 2 d*.txt', { node: '--import ./dies.mjs' });
    assert.equal(killed.code, 70);
    assert.match(
      killed.err,
      /^variorum: a worker thread was ended twice: .*\nhint: run the same command again/,
    );
    assert.match(program(folder, 'add --jobs 1 d*.txt').out, /^5 new, 1 there already/);
  }));
