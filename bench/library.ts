// How a library grows. Usage: npm run bench -- library [SIZE …] (1000 3000 10000 when absent; 10000 30000 100000 for a quiet machine).
// Out: for each size the bytes on disk, search, `quote` and adding one document (analysis, grouping and the stories that it changes, each
// until it is on the disk) in wall-clock milliseconds (processor time with --processor), and the memory of a process that adds one; then
// what the last two sizes say of a million, by the power of growth between them. rounds.ts says how the library is made.

import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keepFiles, openLibrary, settle } from '../src/library.ts';
import type { Attribution, Library } from '../src/model/index.ts';
import { packageRoot } from '../src/models.ts';
import { checkQuotation } from '../src/quotation.ts';
import type { Source } from '../src/read/index.ts';
import { analyse } from '../src/variorum.ts';
import { type Spent, timed } from './add.ts';
import { percentile, spentMs } from './growth.ts';
import { type Load, makeLoad, seeded } from './load.ts';
import { mostMegabytes } from './memory.ts';
import { addFirstRound, addRound } from './rounds.ts';

const BASE = 1000;
const SIZES = [1000, 3000, 10_000];
const SEARCHES = 101;
const QUOTES = 101;
const ADDED = 61;
const MILLION = 1_000_000;

const MAIN = join(packageRoot(), 'build/src/cli/main.js');

/** What is measured, and where it lies. */
interface Measuring {
  readonly kept: Library;
  readonly load: Load;
  readonly path: string;
}

interface Measured {
  readonly documents: number;
  readonly bytes: number;
  readonly search: number;
  readonly quote: number;
  readonly adding: number;
  readonly memory: number;
}

export async function library(words: readonly string[]): Promise<void> {
  const given = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const sizes = given.length > 0 ? given : SIZES;
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'));
  const path = join(folder, 'library.db');
  const kept = await openLibrary(path, { create: true });
  try {
    const load = makeLoad(Math.min(BASE, sizes[0]!));
    const editions = await addFirstRound(kept, load);
    const measured: Measured[] = [];
    let rounds = 1;
    for (const size of sizes) {
      const before = spentMs();
      const from = rounds;
      const collated = { anew: 0, across: 0 };
      for (; rounds * load.base.length < size; rounds++) {
        const { anew, across } = await addRound(kept, load, { round: rounds, editions });
        collated.anew += anew;
        collated.across += across;
      }
      const count = (rounds - from) * load.base.length;
      if (count > 0)
        console.log(
          `${count} documents: ${((spentMs() - before) / count).toFixed(1)} ms of processor time each; ${collated.anew} stories collated of the first round's documents, ${collated.across} across rounds`,
        );
      measured.push(await measure({ kept, load, path }, rounds * load.base.length));
    }
    if (measured.length > 1) printFit(measured.at(-2)!, measured.at(-1)!);
  } finally {
    await kept.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure({ kept, load, path }: Measuring, documents: number): Promise<Measured> {
  const numbers = numbersIn(load, documents);
  const searches = await timeEach(twoWords(load, numbers(SEARCHES)), async (text) => {
    await kept.search({ text, limit: 20 });
  });
  const quotes = await timeEach(quotationsIn(load, numbers(), QUOTES), async (quotation) => {
    await checkQuotation(kept, quotation);
  });
  const analyses: number[] = [];
  const added = await timeEach(latePages(load, numbers(ADDED), documents), async (source) => {
    const [ms] = await timeEach([source], async () => {
      await keepFiles(kept, [analyse(source)]);
    });
    analyses.push(ms!);
    await settle(kept);
  });
  const { sizeBytes, documents: held } = await kept.status();
  const command = addCommand(load, path, documents);
  const found = {
    documents,
    bytes: (sizeBytes / held) * documents,
    search: percentile(searches, 0.95),
    quote: percentile(quotes, 0.95),
    adding: percentile(added, 0.5),
    memory: command.mostMegabytes,
  };
  const here = mostMegabytes();
  console.log(
    `${documents} documents: ${(sizeBytes / held / 1000).toFixed(1)} kB each on disk; search ${spread(searches)}; quote ${spread(quotes)}; adding ${spread(added)} (of it analysis and keeping ${spread(analyses)})`,
  );
  console.log(
    `  variorum add of one page: ${command.seconds.toFixed(1)} s with its start, at most ${command.mostMegabytes.toFixed(0)} MB; at most ${here.toFixed(0)} MB here, with the load`,
  );
  return found;
}

function spread(values: readonly number[]): string {
  return `median ${percentile(values, 0.5).toFixed(0)} ms, 95th percentile ${percentile(values, 0.95).toFixed(0)} ms`;
}

/**
 * Numbers of documents: of the first round the same ones for every size, since stories differ much in what they cost; each out of any
 * round of the library.
 */
function numbersIn(load: Load, documents: number): (count?: number) => number[] {
  const rounds = Math.floor(documents / load.base.length);
  return (count = load.base.length) => {
    const [of, inRound] = [seeded(1), seeded(documents)];
    return Array.from({ length: count }, () => {
      const base = Math.floor(of() * load.base.length);
      return base + load.base.length * Math.floor(inRound() * rounds);
    });
  };
}

/** Two neighbouring words of each document. */
function twoWords(load: Load, numbers: readonly number[]): string[] {
  const random = seeded(2);
  return numbers.map((number) => {
    const words = load.textAt(number).document.text.match(/[A-Za-z]{4,}/g) ?? ['news'];
    const at = Math.floor(random() * words.length);
    return words.slice(at, at + 2).join(' ');
  });
}

/** The first quotation of each document that has one. */
function quotationsIn(load: Load, numbers: readonly number[], count: number): string[] {
  const found: string[] = [];
  for (const number of numbers) {
    if (found.length === count) break;
    const { document, findings } = load.documentAt(number);
    const said = findings.filter((each): each is Attribution => each.kind === 'attribution');
    const [content] = said.find(({ type }) => type === 'direct')?.content ?? [];
    if (content) found.push(document.text.slice(...content));
  }
  return found;
}

/** Another version of each document, as a page that comes in. */
function latePages(load: Load, numbers: readonly number[], documents: number): Source[] {
  return numbers.map((number) => ({
    path: `late-${documents}-${number}.txt`,
    bytes: new TextEncoder().encode(load.textAt(number, documents + number).document.text),
  }));
}

/** One page added by the command line, in a process of its own. */
function addCommand(load: Load, path: string, documents: number): Spent {
  const [page] = latePages(load, numbersIn(load, documents)(ADDED + 1).slice(ADDED), documents);
  writeFileSync(join(dirname(path), page!.path!), page!.bytes);
  return timed(`'${process.execPath}' '${MAIN}' add -q '${page!.path}' --library '${path}'`, dirname(path));
}

/** Milliseconds for each: processor time where `--processor` is given, for a machine that others use too. */
async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<number[]> {
  const clock = process.argv.includes('--processor') ? spentMs : () => performance.now();
  const taken: number[] = [];
  for (const item of items) {
    const before = clock();
    await work(item);
    taken.push(clock() - before);
  }
  return taken;
}

/** What a million would take, if all grew on as between the two: bytes by as many a document, the rest by the power of growth. */
function printFit(a: Measured, b: Measured): void {
  const at = (key: keyof Measured): number => {
    const exponent = Math.log(b[key] / a[key]) / Math.log(b.documents / a.documents);
    return b[key] * (MILLION / b.documents) ** exponent;
  };
  const bytes = b.bytes + ((b.bytes - a.bytes) / (b.documents - a.documents)) * (MILLION - b.documents);
  console.log(
    `fit to a million: ${(bytes / 1e9).toFixed(1)} GB on disk, search ${at('search').toFixed(0)} ms and quote ${at('quote').toFixed(0)} ms at the 95th percentile, adding ${at('adding').toFixed(0)} ms at the median, ${(at('memory') / 1000).toFixed(1)} GB of memory`,
  );
}
