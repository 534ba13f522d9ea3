// The whole of `variorum add` as users run it: a folder of articles into a new library, with one thread and with two; documents and
// megabytes a second, processor time, and whether both libraries export the same bytes.
// Usage: npm run bench -- add [DOCUMENTS] [JOBS…]; the texts are real ones where ../shared/data is, else invented (articles.ts).

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';
import { newsTexts } from './texts.ts';

const MAIN = join(packageRoot(), 'build/src/cli/main.js');
const DEFAULT_DOCUMENTS = 1000;

/** What a command took. */
export interface Spent {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly mostMegabytes: number;
}

/** Runs a shell command line under GNU time, which tells memory too. */
export function timed(command: string, cwd: string): Spent {
  const file = join(cwd, 'spent');
  execFileSync('/usr/bin/time', ['-o', file, '-f', '%e %U %S %M', 'bash', '-o', 'pipefail', '-c', command], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [seconds, user, system, kilobytes] = readFileSync(file, 'utf8').trim().split(' ').map(Number);
  return { seconds: seconds!, processorSeconds: user! + system!, mostMegabytes: kilobytes! / 1024 };
}

/** Writes a folder of articles; returns their bytes. */
export function writePages(folder: string, count: number, textAt: (number: number) => string): number {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    const text = textAt(at);
    writeFileSync(join(folder, `${String(at).padStart(6, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** The checksum of all that a library exports (more than a process may hold), and what telling it took. */
export function exportSum(library: string, cwd: string): { readonly sum: string; readonly spent: Spent } {
  const spent = timed(
    `'${process.execPath}' '${MAIN}' export --format jsonl --library '${library}' | sha256sum > sum`,
    cwd,
  );
  return { sum: readFileSync(join(cwd, 'sum'), 'utf8').slice(0, 64), spent };
}

export async function benchAdd(words: readonly string[]): Promise<void> {
  const [documents = DEFAULT_DOCUMENTS, ...asked] = words.map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    const { kind, at } = newsTexts();
    const bytes = writePages(join(folder, 'pages'), documents, at);
    process.stdout.write(
      `${documents} ${kind} articles, ${(bytes / 1e6).toFixed(1)} MB, on ${availableParallelism()} cores\n`,
    );
    const sums = new Set<string>();
    let first: Spent | null = null;
    for (const jobs of asked.length > 0 ? asked : [1, 2]) {
      const spent = timed(
        `'${process.execPath}' '${MAIN}' add pages -q --jobs ${jobs} --library ${jobs}.db`,
        folder,
      );
      first ??= spent;
      print(jobs, spent, { documents, bytes, first });
      sums.add(exportSum(`${jobs}.db`, folder).sum);
    }
    process.stdout.write(
      `exports: ${sums.size === 1 ? 'the same bytes for any number of threads' : 'DIFFERENT'}\n`,
    );
    if (sums.size > 1) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(
  jobs: number,
  spent: Spent,
  { documents, bytes, first }: { documents: number; bytes: number; first: Spent },
): void {
  const { seconds, processorSeconds, mostMegabytes } = spent;
  process.stdout.write(
    `add --jobs ${jobs}: ${(documents / seconds).toFixed(1)} documents/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ${seconds.toFixed(1)} s (processor ${processorSeconds.toFixed(1)} s), ${(first.seconds / seconds).toFixed(2)} times --jobs 1, at most ${mostMegabytes.toFixed(0)} MB\n`,
  );
}
