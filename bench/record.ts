// Every benchmark, one after another, each in a process of its own, recorded: bench/runs/<day>-<commit>/ holds machine.json and what each
// printed. Usage: npm run bench -- all [NAME…]

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/models.ts';

/** An hour for each at most. */
const MOST_MS = 3_600_000;

export function record(names: readonly string[]): void {
  const commit = git('rev-parse --short HEAD') + (git('status --porcelain') === '' ? '' : '-changed');
  const day = git('log -1 --format=%cs');
  const folder = join(packageRoot(), 'bench/runs', `${day}-${commit}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'machine.json'), `${JSON.stringify(machine(commit), null, 1)}\n`);
  for (const name of names) {
    process.stdout.write(`== ${name}\n`);
    const load = loadavg()[0]!.toFixed(1);
    const script = fileURLToPath(new URL('./run.js', import.meta.url));
    const { stdout, status } = spawnSync(process.execPath, [script, name], {
      encoding: 'utf8',
      timeout: MOST_MS,
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = status === 0 ? '' : `ended with ${status}\n`;
    process.stdout.write(stdout + ended);
    writeFileSync(join(folder, `${name}.txt`), `load when it began: ${load}\n${stdout}${ended}`);
    if (status !== 0) process.exitCode = 1;
  }
  process.stdout.write(`recorded in ${folder}\n`);
}

function git(words: string): string {
  return execFileSync('git', words.split(' '), { cwd: packageRoot(), encoding: 'utf8' }).trim();
}

function machine(commit: string): unknown {
  return {
    commit,
    node: process.version,
    system: `${process.platform} ${process.arch} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Number((totalmem() / 2 ** 30).toFixed(1)),
    load: loadavg().map((each) => Number(each.toFixed(2))),
  };
}
