// The fuzz loop: takes pieces of the corpus, mutates them by a seed, and gives them to a target until time is up. What makes the target throw, or
// take too long, is kept in fuzz/corpus/<target>/ and replayed by test/fuzz.test.ts.
// Usage: npm run fuzz -- read|find|collate|large|all [SECONDS] [SEED]   (all: every target in turn, a minute each)

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { packageRoot } from '../src/models.ts';
import { mutate } from './mutate.ts';
import { TARGETS } from './targets/index.ts';

/** Longest that one input may take, in CPU time; what takes longer is kept like a crash. */
const MOST_MS = 10_000;

/** Of `all`: how long each target has its turn. */
const TURN_SECONDS = 60;
const DEFAULT_SECONDS = 60;

const CORPUS = join(packageRoot(), 'fuzz/corpus');

/** The seeds of a target: its own crashers and what all targets share. */
export function corpusOf(target: string): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const folder of ['seeds', target])
    for (const name of listed(join(CORPUS, folder)))
      found.set(`${folder}/${name}`, readFileSync(join(CORPUS, folder, name)));
  return found;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // a target without crashers has no folder
  }
}

async function loop(target: string, seconds: number, seed: number): Promise<number> {
  const check = TARGETS[target]!;
  const seeds = [...corpusOf(target).entries()];
  const end = performance.now() + 1000 * seconds;
  let runs = 0;
  let kept = 0;
  for (let step = seed; performance.now() < end; step++) {
    const [name, bytes] = seeds[step % seeds.length]!;
    const input = mutate(bytes, seeds[(step * 7 + 3) % seeds.length]![1], step);
    const fault = await faultOf(() => check(input, name));
    runs += 1;
    if (fault === null) continue;
    kept += 1;
    keep(target, name, input, fault);
  }
  process.stdout.write(`${target}: ${runs} inputs from seed ${seed}, ${kept} faults\n`);
  return kept;
}

/** Every target in turn, each turn from seeds of its own, until time is up. */
async function loopAll(seconds: number, seed: number): Promise<number> {
  const start = performance.now();
  const left = (): number => seconds - (performance.now() - start) / 1000;
  let kept = 0;
  for (let turn = 0; left() > 0; turn++)
    for (const target of Object.keys(TARGETS))
      if (left() > 0) kept += await loop(target, Math.min(TURN_SECONDS, left()), seed + 1_000_000 * turn);
  const minutes = ((performance.now() - start) / 60_000).toFixed(0);
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    `${minutes} minutes, ${((user + system) / 6e7).toFixed(0)} of the processor, ${kept} faults\n`,
  );
  return kept;
}

async function faultOf(check: () => Promise<void>): Promise<string | null> {
  const start = process.cpuUsage();
  try {
    await check();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user } = process.cpuUsage(start);
  return user > 1000 * MOST_MS ? `took ${Math.round(user / 1000)} ms` : null;
}

function keep(target: string, from: string, input: Uint8Array, fault: string): void {
  const folder = join(CORPUS, target);
  mkdirSync(folder, { recursive: true });
  const extension = /\.[\w.]+$/.exec(from)?.[0] ?? '';
  const name = `${bytesToHex(sha256(input)).slice(0, 12)}${extension}`;
  writeFileSync(join(folder, name), input);
  process.stdout.write(
    `kept ${target}/${name} (from ${from})\n${fault.split('\n').slice(0, 6).join('\n')}\n`,
  );
}

if (process.argv[1]?.endsWith('fuzz/run.js')) {
  const [target = 'read', seconds = DEFAULT_SECONDS, seed = 1] = process.argv.slice(2);
  const run = target === 'all' ? loopAll : TARGETS[target] && loop.bind(null, target);
  if (run) process.exitCode = (await run(Number(seconds), Number(seed))) > 0 ? 1 : 0;
  else {
    process.stderr.write(`unknown target: ${target} (try all, ${Object.keys(TARGETS).join(', ')})\n`);
    process.exitCode = 2;
  }
}
