// variorum export: a story, or everything the library holds, for other programs and for other libraries.

import { formatDocumentLine, joinEvidence } from '../../formats/index.ts';
import type { AnalysedDocument, KeptStory, Library } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { EXPORT_DETAILS, EXPORT_FORMATS, writeExport } from '../export-files.ts';
import { LIBRARY_OPTION, textOf, withLibrary } from '../library-option.ts';
import { writeWholeBy } from '../write-file.ts';
import { findStory } from './stories.ts';

const WHOLE: readonly string[] = ['jsonl', 'library'];
const FORMATS: readonly string[] = [...EXPORT_FORMATS, 'library'];

export const exportCommand: CommandSpec = {
  name: 'export',
  category: 'Library',
  operands: '[ID]',
  summary: 'write a story, or everything the library holds, for other programs',
  details: [
    `With ID, the edition of that story. ${EXPORT_DETAILS}`,
    'Without ID, the whole library: jsonl gives each current document as `find --jsonl` prints it, in the order of their ids, then the edition of each story, one JSON object a line; it holds no instants, so that the same documents always give the same bytes.',
    'library gives every record, older versions, removed documents and decisions included: `variorum load` makes the same library of it.',
  ],
  examples: [
    ['variorum export s1f0c --format json', 'the edition of one story'],
    ['variorum export s1f0c --format csv -o tables', 'its tables as CSV files in a folder'],
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
      summary: 'with ID any but library (default json); without ID jsonl (the default) or library',
    },
    {
      name: 'output',
      short: 'o',
      value: 'PATH',
      summary: 'write to this file, which appears when it is whole; a folder for a format of several files',
    },
    LIBRARY_OPTION,
  ],
  run: ([id], options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      if (id !== undefined) await writeStory(library, await findStory(library, id), options, surroundings);
      else await writeWhole(library, options, surroundings);
      return EXIT.done;
    }),
};

async function writeStory(
  library: Library,
  { edition }: KeptStory,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<void> {
  const format = textOf(options, 'format') ?? 'json';
  if (format === 'library') throw new VariorumError('usage', 'format library takes no ID');
  const documents: AnalysedDocument[] = [];
  for (const entry of edition.documents) {
    const analysed = await library.document(entry.id);
    if (analysed !== null) documents.push(analysed);
  }
  await writeExport(joinEvidence(edition, documents), { ...options, format }, surroundings);
}

async function writeWhole(
  library: Library,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<void> {
  const format = textOf(options, 'format') ?? 'jsonl';
  if (!WHOLE.includes(format)) throw new VariorumError('usage', `format ${format} needs ID`);
  await writeAll(linesOf(library, format), options, surroundings);
}

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
  lines: AsyncIterable<string>,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<void> {
  const path = textOf(options, 'output');
  if (path === undefined) {
    for await (const line of lines) surroundings.stdout(line);
    return;
  }
  await writeWholeBy(path, async (file) => {
    for await (const line of lines) await file.write(line);
  });
}
