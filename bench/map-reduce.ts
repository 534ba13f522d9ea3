// The shape for many machines, at a size that counts: invented articles through map | sort | reduce | load, one map killed on its way
// and run again, beside add; both libraries must export the same bytes. Printed: time and the most memory of each command.
// Usage: npm run map-reduce [-- DOCUMENTS [CHARACTERS]]

import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';
import { exportSum, type Spent, timed, writePages } from './add.ts';
import { articleAt } from './articles.ts';

const MAIN = join(packageRoot(), 'build/src/cli/main.js');
const VARIORUM = `'${process.execPath}' '${MAIN}'`;
const DEFAULT_DOCUMENTS = 10_000;
/** Short ones: what is shown is memory and sameness, not the speed of the analysis. */
const DEFAULT_CHARACTERS = 400;

/** Machines that map: each has a folder of its own. */
const PARTS = 2;

export async function mapReduce(words: readonly string[]): Promise<void> {
  const [documents = DEFAULT_DOCUMENTS, characters = DEFAULT_CHARACTERS] = words.map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-map-reduce-'));
  const step = (name: string, command: string): void => tell(name, timed(command, folder));
  try {
    const bytes = writePages(join(folder, 'pages'), documents, (at) => articleAt(at, characters));
    process.stdout.write(`${documents} documents, ${(bytes / 1e6).toFixed(1)} MB\n`);
    await killedMap(folder, documents);
    for (let part = 0; part < PARTS; part++)
      step(`map, part ${part + 1}`, `${VARIORUM} map -q 'pages/*[${digitsOf(part)}].txt' >> part-${part}`);
    step('sort', 'LC_ALL=C sort part-* > sorted');
    step('reduce', `${VARIORUM} reduce sorted > records || [ $? = 3 ]`);
    step('load', `${VARIORUM} load records --library loaded.db`);
    step('add', `${VARIORUM} add -q pages --library added.db`);
    const [loaded, added] = ['loaded', 'added'].map((name) => {
      const { sum, spent } = exportSum(`${name}.db`, folder);
      tell(`export, ${name}`, spent);
      return sum;
    }) as [string, string];
    process.stdout.write(
      loaded === added
        ? `the same bytes: ${added.slice(0, 16)}\n`
        : `DIFFERENT BYTES: ${loaded.slice(0, 16)} and ${added.slice(0, 16)}\n`,
    );
    if (loaded !== added) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last digits of the numbers of files that a part takes. */
function digitsOf(part: number): string {
  return '0123456789'.slice((part * 10) / PARTS, ((part + 1) * 10) / PARTS);
}

/** The first part is begun and killed when a good piece of it is written; what it wrote stays. */
async function killedMap(folder: string, documents: number): Promise<void> {
  const path = join(folder, 'part-0');
  const out = createWriteStream(path);
  const pages = `pages/*[${digitsOf(0)}].txt`;
  const child = spawn(process.execPath, [MAIN, 'map', '-q', pages], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = 0;
  child.stdout.on('data', (piece: Buffer) => {
    out.write(piece);
    for (const byte of piece) if (byte === 10) lines += 1;
    if (lines > documents / 10) child.kill('SIGKILL');
  });
  await new Promise<void>((done) => child.once('close', () => out.end(() => done())));
  process.stdout.write(
    `map, part 1, killed after ${lines} lines, ${(statSync(path).size / 1e6).toFixed(0)} MB\n`,
  );
}

function tell(name: string, { seconds, processorSeconds, mostMegabytes }: Spent): void {
  process.stdout.write(
    `${name.padEnd(14)} ${seconds.toFixed(0).padStart(5)} s, processor ${processorSeconds.toFixed(0)} s, at most ${mostMegabytes.toFixed(0)} MB\n`,
  );
}
