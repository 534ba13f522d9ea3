// variorum load: a library out of what `export --format library` wrote.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { KeptRecord } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import type { CommandSpec, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';

export const load: CommandSpec = {
  name: 'load',
  category: 'Library',
  operands: 'FILE',
  summary: 'make a library of what `export --format library` wrote',
  details: ['FILE is such a file, or - for standard input. The library must not be there, or be empty.'],
  examples: [['variorum load backup.jsonl --library again.db', 'the library as it was when it was exported']],
  options: [LIBRARY_OPTION],
  run: ([path], options, surroundings) =>
    withLibrary(
      options,
      surroundings,
      async (library) => {
        const count = await library.restore(recordsIn(path ?? '-', surroundings));
        surroundings.stdout(`${count} records loaded\n`);
        return EXIT.done;
      },
      true,
    ),
};

async function* recordsIn(path: string, { stdin }: Surroundings): AsyncIterable<KeptRecord> {
  const input = path === '-' ? Readable.from(stdin()) : createReadStream(path);
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text !== '') yield parse(text);
    }
  } catch (cause) {
    if (cause instanceof VariorumError) throw cause;
    throw new VariorumError('usage', `cannot load ${path}: line ${line} is no record of a library`, {
      hint: '`variorum export --format library` writes such files',
      cause,
    });
  }
}

const KINDS = ['document', 'story', 'name', 'decision'];

function parse(text: string): KeptRecord {
  const record: unknown = JSON.parse(text);
  if (
    typeof record === 'object' &&
    record !== null &&
    'kept' in record &&
    KINDS.includes(String(record.kept))
  )
    return record as KeptRecord;
  throw new TypeError('no record');
}
