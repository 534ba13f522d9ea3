// Runs a command line in this process and keeps what it prints; and a folder of files made for one test.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The exit code and both streams of `variorum WORDS…`. */
export async function variorum(words: readonly string[], stdin: string | Uint8Array = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(words, '0.0.0-test', {
    commands: COMMANDS,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: async function* () {
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    },
    width: 80,
    isTerminal: false,
    isErrorTerminal: false,
    environment: {},
  });
  return { code, out, err };
}

/** Calls `use` with the path of a new folder that holds these files, and removes it. */
export async function withFiles<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
