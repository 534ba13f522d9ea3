// A web archive of 1 GB, made here, read from front to back: pages a second and the most memory held. Usage: npm run bench -- stream [BYTES]

import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput } from '../src/read/index.ts';
import { packedWarc, warcRecord } from '../test/harness/archives.ts';
import { mostMegabytes } from './memory.ts';

const DEFAULT_BYTES = 1_000_000_000;
/** Different pages; the archive repeats them. */
const PAGES = 300;

/** Writes and reads the archive, plain and packed. */
export async function stream(words: readonly string[]): Promise<void> {
  const bytes = Number(words[0] ?? DEFAULT_BYTES);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-stream-'));
  try {
    for (const name of ['a.warc', 'a.warc.gz']) {
      const path = join(folder, name);
      await writeArchive(path, bytes);
      await readArchive(path, bytes);
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeArchive(path: string, bytes: number): Promise<void> {
  const records = Array.from({ length: PAGES }, (_, index) =>
    warcRecord(`https://a.example/${index}`, pageOf(index)),
  );
  const pieces = path.endsWith('.gz') ? records.map((record) => packedWarc([record])) : records;
  const out = createWriteStream(path);
  let written = 0;
  for (let i = 0; written < bytes; i++) {
    const piece = pieces[i % PAGES]!;
    written += piece.length;
    if (!out.write(piece)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

/** A page of 5 to 80 kB whose words hardly repeat. */
function pageOf(index: number): string {
  let seed = index + 1;
  let words = '';
  while (words.length < 5000 + 250 * index) {
    seed = (seed * 48271) % 2147483647;
    words += `${seed.toString(36)} `;
  }
  return `<html><title>${index}</title><body><p>${words}</p></body></html>`;
}

async function readArchive(path: string, bytes: number): Promise<void> {
  const start = process.cpuUsage();
  let pages = 0;
  let problems = 0;
  for await (const member of readInput(path, { mostBytes: 12 * 1024 * 1024 })) {
    if ('code' in member) problems += 1;
    else pages += 1;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const rate = (bytes / 1e6 / seconds).toFixed(0);
  const megabytes = Math.round(mostMegabytes());
  process.stdout.write(
    `${path.split('/').at(-1)}: ${pages} pages, ${problems} problems, ${seconds.toFixed(0)} CPU-s, ${rate} MB/CPU-s, at most ${megabytes} MB of memory\n`,
  );
}
