// variorum export: a story, or everything the library holds, for other programs and for other libraries.

import { open, rename } from 'node:fs/promises';
import { formatDocumentLine, formatEditionJson } from '../../formats/index.ts';
import type { Library } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, textOf, withLibrary } from '../library-option.ts';
import { findStory } from './stories.ts';

const FORMATS = ['json', 'jsonl', 'library'] as const;

export const exportCommand: CommandSpec = {
  name: 'export',
  category: 'Library',
  operands: '[ID]',
  summary: 'write a story, or everything the library holds, for other programs',
  details: [
    'With ID, the edition of that story: json. Without ID, the whole library: jsonl gives each current document as `find --jsonl` prints it, in the order of their ids, then the edition of each story, one JSON object a line; it holds no instants, so that the same documents always give the same bytes.',
    'library gives every record, older versions, removed documents and decisions included: `variorum load` makes the same library of it.',
  ],
  examples: [
    ['variorum export s1f0c --format json', 'the edition of one story'],
    ['variorum export --format jsonl -o news.jsonl', 'every document and every story'],
    [
      'variorum export --format library -o backup.jsonl',
      'a copy from which `variorum load` makes the library again',
    ],
  ],
  options: [
    {
      name: 'format',
      value: 'NAME',
      choices: FORMATS,
      summary: 'json with ID (the default there), jsonl or library without',
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      summary: 'write to this file, which appears when it is whole',
    },
    LIBRARY_OPTION,
  ],
  run: ([id], options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const format = textOf(options, 'format') ?? (id === undefined ? 'jsonl' : 'json');
      if ((format === 'json') !== (id !== undefined))
        throw new VariorumError('usage', `format ${format} ${id === undefined ? 'needs' : 'takes no'} ID`);
      const { edition } = id === undefined ? { edition: null } : await findStory(library, id);
      const lines = edition === null ? linesOf(library, format) : [formatEditionJson(edition)];
      await writeAll(lines, options, surroundings);
      return EXIT.done;
    }),
};

async function* linesOf(library: Library, format: string): AsyncIterable<string> {
  if (format === 'library') {
    for await (const record of library.records()) yield `${JSON.stringify(record)}\n`;
    return;
  }
  for await (const analysed of library.everyDocument()) yield formatDocumentLine(analysed);
  for await (const { edition } of library.everyStory()) yield `${JSON.stringify(edition)}\n`;
}

/** To standard output, or to a file that takes its name when it is whole. */
async function writeAll(
  lines: AsyncIterable<string> | Iterable<string>,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<void> {
  const path = textOf(options, 'output');
  if (path === undefined) {
    for await (const line of lines) surroundings.stdout(line);
    return;
  }
  const partial = `${path}.partial`;
  const file = await open(partial, 'w').catch((cause: unknown) => {
    throw new VariorumError('usage', `cannot write ${path}`, {
      hint: 'check that the folder exists and can be written to',
      cause,
    });
  });
  try {
    for await (const line of lines) await file.write(line);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}
