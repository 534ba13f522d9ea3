// How long the program takes from a cold start, as a user waits for it: `--help`, and `collate` of the five plain sample accounts.
// Each is run again and again in turn with an empty Node program, and the median and the fastest are printed.
// Usage: npm run bench -- start [ROUNDS]

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';
import { type Spent, timed } from './add.ts';

const MAIN = join(packageRoot(), 'build/src/cli/main.js');
const SAMPLE = join(packageRoot(), 'examples/orra/story');
const DEFAULT_ROUNDS = 11;

const five = readdirSync(SAMPLE)
  .filter((name) => /^0[2-6]-.*\.txt$/.test(name))
  .map((name) => join(SAMPLE, name));

const COMMANDS: Readonly<Record<string, { readonly words: readonly string[]; readonly bar: number | null }>> =
  {
    'node alone': { words: ['-e', '0'], bar: null },
    'variorum --help': { words: [MAIN, '--help'], bar: 120 },
    'variorum collate --help': { words: [MAIN, 'collate', '--help'], bar: 120 },
    'variorum collate, five files': { words: [MAIN, 'collate', '-q', ...five], bar: 1500 },
  };

export async function benchStart([rounds = String(DEFAULT_ROUNDS)]: readonly string[]): Promise<void> {
  const times = new Map(Object.keys(COMMANDS).map((name) => [name, [] as Spent[]]));
  const folder = mkdtempSync(join(tmpdir(), 'variorum-start-'));
  for (let round = 0; round < Number(rounds); round++)
    for (const [name, { words }] of Object.entries(COMMANDS)) {
      const line = [process.execPath, ...words].map((word) => `'${word}'`).join(' ');
      times.get(name)!.push(timed(line, folder));
    }
  rmSync(folder, { recursive: true });
  for (const [name, list] of times) {
    const sorted = list.map(({ seconds }) => 1000 * seconds).sort((a, b) => a - b);
    const [fastest, median] = [sorted[0]!, sorted[sorted.length >> 1]!].map(Math.round);
    const processor = Math.min(...list.map(({ processorSeconds }) => Math.round(1000 * processorSeconds)));
    const bar = COMMANDS[name]!.bar;
    const told = bar === null ? '' : `; the bar is ${bar} ms: ${median! <= bar ? 'held' : 'MISSED'}`;
    process.stdout.write(
      `${name.padEnd(30)} median ${median} ms, fastest ${fastest} ms (processor ${processor} ms)${told}\n`,
    );
  }
}
