// variorum map, reduce and load: the same work for many machines, joined by `sort`. Lines in, lines out.
// map: inputs → one line a document, `KEY<tab>NUMBER<tab>RECORD`, sorted by any `LC_ALL=C sort` into the order in which `add` reads them.
// reduce: sorted lines → the documents once each, then their stories, collated. load: these records → a library, the same as `add` makes.

import { keepFiles, settle } from '../../library.ts';
import type { AnalysedDocument, KeptRecord, Library } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import { keyOf, readMapped, reduceDocuments, type ScaleRecord } from '../../scale.ts';
import { summariseStory } from '../../story-summary.ts';
import { jobsOf, startWorkers } from '../../workers.ts';
import type { CommandSpec, OptionValues } from '../command.ts';
import { EXIT } from '../exit.ts';
import { INPUT_DETAILS, INPUT_OPTIONS, JOBS_OPTION } from '../input-options.ts';
import { eachAnalysed } from '../inputs.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';
import { linesOf } from '../lines.ts';

export const map: CommandSpec = {
  name: 'map',
  category: 'At scale',
  operands: 'FILE…',
  summary: 'analyse accounts on one of many machines: one line a document, to be sorted',
  details: [
    'Prints KEY, NUMBER and RECORD, parted by tabs: sort the lines of all machines with LC_ALL=C sort and give them to `variorum reduce`. A run that was killed is run again; what it printed twice is taken once, and a line that was torn is told and left out.',
    ...INPUT_DETAILS,
  ],
  examples: [
    [
      'variorum map pages/ | LC_ALL=C sort | variorum reduce | variorum load - --library news.db',
      'the same library as `variorum add pages/`',
    ],
  ],
  options: INPUT_OPTIONS,
  async run(operands, options, surroundings) {
    // A line of its own, so that a line torn by a kill before it stays apart from what follows.
    surroundings.stdout('\n');
    const { exitCode } = await eachAnalysed(operands, options, surroundings, {
      extras: ['profile'],
      take: (analysed, { profile, place: { input, number } }) => {
        const record: ScaleRecord = { record: 'document', analysed, profile: profile! };
        surroundings.stdout(`${keyOf(input, number)}\t${JSON.stringify(record)}\n`);
      },
    });
    return exitCode;
  },
};

export const reduce: CommandSpec = {
  name: 'reduce',
  category: 'At scale',
  operands: '[FILE]',
  summary: 'make stories of the sorted lines of `map`',
  details: [
    'Reads FILE or standard input and prints each document once, then each story with its edition, for `variorum load`. Documents wait in a temporary file (in TMPDIR) until their stories are known; memory holds only what the grouping needs.',
    'Lines that are not sorted end it with exit code 2; a line that was torn is told, and the exit code is 3.',
  ],
  examples: [
    [
      'LC_ALL=C sort -m part-*.txt | variorum reduce > stories.jsonl',
      'the stories of what several machines mapped',
    ],
  ],
  options: [JOBS_OPTION],
  async run([path], options, surroundings) {
    const workers = startWorkers(jobsOf(options['jobs']));
    let torn = 0;
    let made = 0;
    const mapped = readMapped(linesOf(path ?? '-', surroundings), () => {
      torn += 1;
    });
    try {
      for await (const record of reduceDocuments(mapped, workers)) {
        made += 1;
        surroundings.stdout(`${record}\n`);
      }
    } finally {
      await workers.close();
    }
    if (torn > 0 && made === 0)
      throw new VariorumError('usage', `cannot reduce ${path ?? '-'}: no line of \`variorum map\` in it`, {
        hint: '`variorum map FILE… | LC_ALL=C sort | variorum reduce`',
      });
    if (torn > 0) surroundings.stderr(`variorum: ${told(torn)} [scale/torn-line]\n`);
    return torn > 0 ? EXIT.someFailed : EXIT.done;
  },
};

function told(torn: number): string {
  return torn === 1
    ? 'a torn line was left out: run that part of `map` again'
    : `${torn} torn lines were left out: run those parts of \`map\` again`;
}

export const load: CommandSpec = {
  name: 'load',
  category: 'At scale',
  operands: 'FILE',
  summary: 'take the records of `reduce`, or of a whole library, into a library',
  details: [
    'FILE is what `variorum reduce` or `variorum export --format library` wrote, or - for standard input. Records of `reduce` are added to what the library has; a whole library is only taken into one that is not there yet, or empty.',
  ],
  examples: [
    ['variorum load stories.jsonl --library news.db', 'the library that `variorum add` would have made'],
    ['variorum load backup.jsonl --library again.db', 'the library as it was when it was exported'],
  ],
  options: [JOBS_OPTION, LIBRARY_OPTION],
  async run([path], options, surroundings) {
    const records = parseAll(linesOf(path ?? '-', surroundings), path ?? '-');
    // Looked at before a library is made: what is no record makes none.
    const first = await records.next();
    const take = async (library: Library): Promise<number> => {
      if (first.done === true) return 0;
      const all = behind(first.value, records);
      return 'kept' in first.value
        ? library.restore(all as AsyncIterable<KeptRecord>)
        : loadReduced(library, all as AsyncIterable<ScaleRecord>, options);
    };
    const count = await withLibrary(options, surroundings, take, true);
    surroundings.stdout(`${count} records loaded\n`);
    return EXIT.done;
  },
};

type AnyRecord = KeptRecord | ScaleRecord;

async function* parseAll(lines: AsyncIterable<string>, path: string): AsyncGenerator<AnyRecord> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text !== '') yield parse(text, `${path}:${line}`);
  }
}

function parse(text: string, place: string): AnyRecord {
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record === 'object' && record !== null && ('kept' in record || 'record' in record))
      return record as AnyRecord;
  } catch {
    // Told below, like JSON that is no record.
  }
  throw new VariorumError('usage', `cannot load ${place}: no record of a library`, {
    hint: '`variorum export --format library` and `variorum reduce` write such files',
  });
}

async function* behind(first: AnyRecord, rest: AsyncIterable<AnyRecord>): AsyncIterable<AnyRecord> {
  yield first;
  yield* rest;
}

/** Documents of one commit. */
const BATCH = 20;

/** Keeps the documents, then the stories; `settle` makes again what versions or earlier documents of the library changed. */
async function loadReduced(
  library: Library,
  records: AsyncIterable<ScaleRecord>,
  options: OptionValues,
): Promise<number> {
  let count = 0;
  let batch: AnalysedDocument[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await keepFiles(library, batch);
    batch = [];
  };
  const isEmpty = (await library.status()).versions === 0;
  for await (const record of records) {
    count += 1;
    if (record.record === 'document') {
      batch.push(record.analysed);
      if (batch.length >= BATCH) await flush();
    } else {
      await flush();
      if (isEmpty)
        await library.putStories([{ summary: summariseStory(record.edition), edition: record.edition }], []);
    }
  }
  await flush();
  const workers = startWorkers(jobsOf(options['jobs']));
  await settle(library, workers).finally(() => workers.close());
  return count;
}
