// Kills a writer at a random moment, round after round, and looks whether anything that it was told is kept is gone or torn.
// usage: node build/test/store/kill-rounds.js [ROUNDS] [SEED]   (npm run kill-rounds -- 200)

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../src/store/index.ts';

const SCRIPT = fileURLToPath(new URL('./processes.js', import.meta.url));
/** A writer is killed at most so long after its first commit. */
const MOST_MS = 120;

export interface Rounds {
  readonly rounds: number;
  readonly acknowledged: number;
}

/** Runs the rounds on one library. Throws at the first loss. */
export async function runKillRounds(rounds: number, seed: number): Promise<Rounds> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-kill-'));
  const path = join(folder, 'killed.db');
  const random = sequence(seed);
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const id of await writeUntilKilled(path, `${seed}-${round}`, random() * MOST_MS))
        acknowledged.add(id);
      await assertWhole(path, acknowledged, round === rounds - 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rounds, acknowledged: acknowledged.size };
}

/** Ids of the commits that were acknowledged before the kill. */
async function writeUntilKilled(path: string, seed: string, afterMs: number): Promise<readonly string[]> {
  const { child, lines } = start('write', path, seed);
  await lines.first;
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await lines.ended;
  return lines.read().flatMap((line) => line.split(' '));
}

export interface Started {
  readonly child: ChildProcess;
  readonly lines: {
    readonly first: Promise<void>;
    readonly ended: Promise<void>;
    /** Whole lines printed so far. */
    read(): string[];
  };
}

/** Starts a process of processes.ts. */
export function start(mode: 'write' | 'read', path: string, seed: string): Started {
  const child = spawn(process.execPath, [SCRIPT, mode, path, seed], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  let said = (): void => {};
  const first = new Promise<void>((resolve) => {
    said = resolve;
  });
  child.stdout!.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
    if (out.includes('\n')) said();
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      said();
      resolve();
    });
  });
  return { child, lines: { first, ended, read: () => out.split('\n').slice(0, -1) } };
}

async function assertWhole(path: string, acknowledged: ReadonlySet<string>, isLast: boolean): Promise<void> {
  const library = await openLibrary(path);
  try {
    assert.deepEqual(await library.check(), []);
    const known = await library.known([...acknowledged]);
    assert.equal(known.size, acknowledged.size, 'an acknowledged document is gone');
    if (isLast) for (const id of acknowledged) assert.ok((await library.document(id)) !== null, id);
  } finally {
    await library.close();
  }
}

/** Numbers between 0 and 1, the same for the same seed. */
function sequence(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds, seed] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
  const done = await runKillRounds(rounds, seed);
  process.stdout.write(
    `${done.rounds} rounds, ${done.acknowledged} acknowledged documents, none lost, nothing torn\n`,
  );
}
