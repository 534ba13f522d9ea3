// Ctrl-C ends a command between two documents: what was finished is printed or kept, and the same command goes on from there.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { run } from '../../src/cli/run.ts';
import { variorum, withFiles } from '../harness/command-line.ts';
import { ACCOUNTS } from '../harness/story.ts';

/** Runs a command that is interrupted as soon as it prints, or from the beginning. */
async function interrupted(
  words: readonly string[],
  fromBeginning: boolean,
): Promise<{ code: number; out: string }> {
  const controller = new AbortController();
  if (fromBeginning) controller.abort();
  let out = '';
  const code = await run(words, '0.0.0-test', {
    commands: COMMANDS,
    stdout: (text) => {
      out += text;
      controller.abort();
    },
    stderr: () => {},
    async *stdin() {},
    width: 80,
    isTerminal: false,
    isErrorTerminal: false,
    interruption: () => controller.signal,
    environment: {},
  });
  return { code, out };
}

test('find prints the documents that were at hand and exits with 130', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const { code, out } = await interrupted(['find', '--jsonl', '--jobs', '1', folder], false);
    assert.equal(code, 130);
    const lines = out.trimEnd().split('\n').length;
    assert.ok(lines >= 1 && lines < 3, `${lines} lines`);
  }));

test('add exits with 130, and the same command makes the library whole', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const words = ['add', folder, '--library', join(folder, 'a.db')];
    assert.equal((await interrupted(words, true)).code, 130);
    assert.equal((await variorum(words)).out, '3 new; 2 stories made\n');
  }));
