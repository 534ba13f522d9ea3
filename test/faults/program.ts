// The program as a process of its own, under the shell's limits, among the files of one test.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/models.ts';

const MAIN = join(packageRoot(), 'build/src/cli/main.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Limits {
  /** Shell that sets limits. */
  readonly before?: string;
  /** Options of Node. */
  readonly node?: string;
  /** The number of the user and group as whom it runs. */
  readonly user?: number | undefined;
}

/** Runs `variorum WORDS` in a folder. */
export function program(folder: string, words: string, limits: Limits = {}): Ended {
  const { before = ':', node = '', user } = limits;
  const script = `${before}; exec "${process.execPath}" ${node} "${MAIN}" ${words}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** Six short accounts, `d1.txt` … `d6.txt`. */
export const SIX: Readonly<Record<string, string>> = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((day) => [
    `d${day}.txt`,
    `HARBOUR CITY, May ${day}, 2031 - At least ${day} people were hurt, Mayor Ilse Tarn said.\n\n"We heard bell number ${day}," she told reporters.\n`,
  ]),
);
