// Records of benchmarks → the page of docs that shows them. In: bench/runs/, one folder a run. Out: Markdown: of each benchmark the newest
// record, with the command, the commit and the machine. `npm run references` and every recorded run write it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';

/** Where and when a run was. */
export interface Machine {
  readonly commit: string;
  readonly began: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly load: readonly number[];
}

interface Recorded {
  readonly name: string;
  readonly machine: Machine;
  readonly command: string;
  readonly load: string;
  readonly lines: readonly string[];
}

const HEAD = `# Benchmarks, as they were recorded

Made from \`bench/runs/\` by \`npm run references\`; do not edit. \`npm run bench\` runs and records all of them; \`bench/README.md\` says what each is. Times
on a machine with a load beside the benchmark say little; ratios within one run hold.
`;

/** The page; without records it says so. */
export function benchmarksPage(folder: string = join(packageRoot(), 'bench/runs')): string {
  const records = newest(existsSync(folder) ? readRuns(folder) : []);
  return [HEAD, ...(records.length === 0 ? ['Nothing is recorded yet.\n'] : records.map(section))].join('\n');
}

function readRuns(folder: string): Recorded[] {
  return readdirSync(folder)
    .sort()
    .flatMap((run) => readRun(join(folder, run)));
}

function readRun(folder: string): Recorded[] {
  const machine = JSON.parse(readFileSync(join(folder, 'machine.json'), 'utf8')) as Machine;
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const [command = '', load = '', ...lines] = readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .split('\n');
    return { name: file.slice(0, -4), machine, command, load, lines };
  });
}

/** One record a benchmark, by name; the later run where two have it. */
function newest(records: readonly Recorded[]): Recorded[] {
  const inTime = [...records].sort((a, b) => (a.machine.began < b.machine.began ? -1 : 1));
  const last = new Map(inTime.map((one) => [one.name, one] as const));
  return [...last.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function section({ name, machine, command, load, lines }: Recorded): string {
  const { commit, began, node, system, processor, cores, memoryGigabytes } = machine;
  return [
    `## ${name}\n`,
    `\`${command}\`, ${began.slice(0, 10)}, commit ${commit}, Node ${node}, ${system}, ${processor}, ${cores} cores, ${memoryGigabytes} GB; ${load}.\n`,
    '| what | measured |',
    '|---|---|',
    ...lines.filter((line) => line.trim() !== '').map(row),
    '',
  ].join('\n');
}

// > | find       11.6 documents/s        > | add --jobs 1: 9.8 documents/s
//   | ^^^^                                    ^^^^^^^^^^^^    what was measured
function row(line: string): string {
  const [, what = '', measured = line] = /^\s*(.{1,70}?)(?::\s|\s{2,})(.+)$/u.exec(line) ?? [];
  return `| ${cell(what)} | ${cell(measured)} |`;
}

function cell(text: string): string {
  return text.trim().replace(/[|<]/gu, (character) => `\\${character}`);
}
