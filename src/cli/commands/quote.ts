// variorum quote and history: is this quotation right, and what was changed on this page?

import { text } from 'node:stream/consumers';
import { findChanges } from '../../collate/index.ts';
import { formatChanges, formatQuotation, lineAndColumn, type ReadingLine } from '../../formats/index.ts';
import type { AnalysedDocument, DocumentSummary, Library } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import { checkQuotation, type PrintedReading } from '../../quotation.ts';
import { painter } from '../colour.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';
import { findDocument } from './stories.ts';

export const quote: CommandSpec = {
  name: 'quote',
  category: 'Library',
  operands: 'WORDS…',
  summary: 'look a quotation up: every reading of it, the first printed, what was changed or cut',
  details: [
    'Prints first whether a document has the words as asked; then every reading, earliest published first: who printed it, who is said to have said it, its differences from the words asked for, and through whom it came. Readings that share no word are found through the statement of which they are a reading.',
    'WORDS - takes the quotation from standard input. Exit code 1 when nothing is found: then no document of the library can tell.',
  ],
  examples: [
    ["variorum quote 'the wind took it like a kite'", 'every reading of these words'],
    ['pbpaste | variorum quote -', 'the same for what was copied'],
  ],
  options: [{ name: 'json', summary: 'print one JSON object' }, LIBRARY_OPTION],
  run: (words, options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const asked = await askedFor(words, surroundings);
      const answer = await checkQuotation(library, asked);
      if (options['json'] === true) surroundings.stdout(`${JSON.stringify(answer)}\n`);
      else {
        const readings = [];
        for (const reading of answer.readings) readings.push(await lineOf(library, reading));
        const style = styleOf(options, surroundings);
        surroundings.stdout(formatQuotation({ ...answer, readings }, style));
      }
      return answer.readings.length > 0 ? EXIT.done : EXIT.none;
    }),
};

async function askedFor(words: readonly string[], { stdin }: Surroundings): Promise<string> {
  const asked = words.join(' ') === '-' ? await text(stdin()) : words.join(' ');
  if (/[\p{L}\p{N}]/u.test(asked)) return asked.trim();
  throw new VariorumError('usage', 'missing words: the quotation has no letter or digit');
}

async function lineOf(library: Library, reading: PrintedReading): Promise<ReadingLine> {
  const text = (await library.document(reading.document))?.document.text ?? '';
  const { line, column } = lineAndColumn(text, reading.from);
  const { printedBy } = reading;
  return {
    ...reading,
    text,
    place: `${printedBy.path ?? printedBy.url ?? printedBy.id}:${line}:${column}`,
    day: printedBy.published?.slice(0, 10) ?? null,
    outlet: printedBy.outlet,
  };
}

function styleOf(options: OptionValues, surroundings: Surroundings): Parameters<typeof formatQuotation>[1] {
  return { width: surroundings.width, all: true, paint: painter(options, surroundings) };
}

export const history: CommandSpec = {
  name: 'history',
  category: 'Library',
  operands: 'ID',
  summary: 'print the versions of a page and what changed from each to the next',
  details: [
    'ID is the id of a document, enough of its beginning, or the address (path or URL) from which it was read. Changes are in words: white space and marks alone make none. Exit code 1 when there is one version only.',
  ],
  examples: [['variorum history 3fa9', 'what was changed on this page since it was first read']],
  options: [{ name: 'json', summary: 'print one JSON object' }, LIBRARY_OPTION],
  run: ([id], options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const versions = await versionsOf(library, id ?? '');
      const steps = versions.slice(1).map((version, at) => ({ from: versions[at]!, to: version }));
      if (options['json'] === true)
        surroundings.stdout(
          `${JSON.stringify({ versions: versions.map(({ summary }) => summary), changes: steps.map(changesOf) })}\n`,
        );
      else tellHistory(versions, options, surroundings);
      return versions.length > 1 ? EXIT.done : EXIT.none;
    }),
};

interface Version {
  readonly summary: DocumentSummary;
  readonly analysed: AnalysedDocument;
}

/** Oldest first. */
async function versionsOf(library: Library, id: string): Promise<Version[]> {
  const { document } = await findDocument(library, id);
  const summary = await library.documentSummary(document.id);
  const { rows } = await library.documents({ address: summary!.address, limit: 1000 });
  const versions: Version[] = [];
  for (const row of rows) {
    const analysed = await library.document(row.id);
    if (analysed !== null) versions.unshift({ summary: row, analysed });
  }
  return versions;
}

function changesOf({ from, to }: { readonly from: Version; readonly to: Version }): unknown {
  const changes = findChanges(from.analysed.document.text, to.analysed.document.text);
  return { from: from.summary.id, to: to.summary.id, changes };
}

function tellHistory(versions: readonly Version[], options: OptionValues, surroundings: Surroundings): void {
  versions.forEach(({ summary, analysed }, at) => {
    const before = versions[at - 1]?.analysed.document.text;
    surroundings.stdout(
      `version ${summary.version}  ${summary.addedAt.slice(0, 16)}  ${summary.id}  ${summary.title ?? summary.address}\n`,
    );
    if (before === undefined) return;
    const { text } = analysed.document;
    const changes = formatChanges(before, text, findChanges(before, text), styleOf(options, surroundings));
    surroundings.stdout(changes === '' ? '  no word was changed\n' : changes);
  });
}
