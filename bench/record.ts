// Benchmarks, one after another, each in a process of its own, recorded: bench/runs/<day>-<commit>/ holds machine.json and what each
// printed, and docs/reference/benchmarks.md is made of the newest records. Usage: npm run bench -- all [NAME…]; record NAME [WORD…]

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/models.ts';
import { benchmarksPage, type Machine } from './table.ts';

/** An hour for each at most. */
const MOST_MS = 3_600_000;

/** A benchmark with its sizes. */
export type Chosen = readonly [name: string, words: readonly string[]];

export function record(chosen: readonly Chosen[]): void {
  const began = Date.now();
  const commit = git('rev-parse --short HEAD') + (git('status --porcelain') === '' ? '' : '-changed');
  const day = git('log -1 --format=%cs');
  const folder = join(packageRoot(), 'bench/runs', `${day}-${commit}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'machine.json'), `${JSON.stringify(machine(commit), null, 1)}\n`);
  for (const [name, words] of chosen) {
    const command = ['npm run bench --', name, ...words].join(' ');
    process.stdout.write(`== ${command}\n`);
    const load = loadavg()[0]!.toFixed(1);
    const { stdout, ended } = run(name, words);
    process.stdout.write(stdout + ended);
    writeFileSync(join(folder, `${name}.txt`), `${command}\nload when it began: ${load}\n${stdout}${ended}`);
    if (ended !== '') process.exitCode = 1;
  }
  writeFileSync(join(packageRoot(), 'docs/reference/benchmarks.md'), benchmarksPage());
  process.stdout.write(`recorded in ${folder}, ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
}

function run(name: string, words: readonly string[]): { readonly stdout: string; readonly ended: string } {
  const script = fileURLToPath(new URL('./run.js', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script, name, ...words], {
    encoding: 'utf8',
    timeout: MOST_MS,
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { stdout, ended: status === 0 ? '' : `ended with ${status}\n` };
}

function git(words: string): string {
  return execFileSync('git', words.split(' '), { cwd: packageRoot(), encoding: 'utf8' }).trim();
}

function machine(commit: string): Machine {
  return {
    commit,
    began: new Date().toISOString(),
    node: process.version,
    system: `${process.platform} ${process.arch} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Number((totalmem() / 2 ** 30).toFixed(1)),
    load: loadavg().map((each) => Number(each.toFixed(2))),
  };
}
