// variorum collate: one edition out of many accounts.

import { type Evidence, formatEdition, formatEditionJson, joinEvidence } from '../../formats/index.ts';
import type { AnalysedDocument } from '../../model/index.ts';
import { collateDocuments } from '../../variorum.ts';
import { painter } from '../colour.ts';
import type { CommandSpec } from '../command.ts';
import { readDecisions } from '../decision-file.ts';
import { EXIT } from '../exit.ts';
import { EXPORT_DETAILS, EXPORT_OPTIONS, writeExport } from '../export-files.ts';
import { INPUT_DETAILS, INPUT_OPTIONS } from '../input-options.ts';
import { analyseInputs, problemsOf } from '../inputs.ts';
import { writeWhole } from '../write-file.ts';

export const collate: CommandSpec = {
  name: 'collate',
  category: 'Read and compare',
  operands: 'FILE…',
  summary: 'read the accounts, group them into stories and print one edition',
  details: [
    'Prints for each story its documents and distinct texts, the table of statements, the readings with their variants, who copied whom, conflicts, drift and silences. Every word printed stands in one of the inputs.',
    EXPORT_DETAILS,
    ...INPUT_DETAILS,
  ],
  examples: [
    ['variorum collate a.html b.html c.txt', 'the edition of three accounts'],
    ['variorum collate --html edition.html pages/', 'the same as one page that opens without a server'],
    ['variorum collate --json pages/ > edition.json', 'the same as JSON'],
    ['variorum collate --format csv --output tables pages/', 'its tables as CSV files in a folder'],
  ],
  options: [
    { name: 'json', summary: 'print the edition as JSON' },
    { name: 'html', value: 'FILE', summary: 'also write the edition as one self-contained page' },
    { name: 'all', summary: 'print every statement, reading and variant, not only the most telling' },
    {
      name: 'decisions',
      value: 'FILE',
      summary: 'merge and split stories as this JSON file says: what you decided wins over the grouping',
    },
    ...EXPORT_OPTIONS,
    ...INPUT_OPTIONS,
  ],
  async run(operands, options, surroundings) {
    const { documents, problems, exitCode } = await analyseInputs(operands, options, surroundings);
    const { decisions: file } = options;
    const decisions = typeof file === 'string' ? await readDecisions(file, documents) : [];
    const collated = collateDocuments(documents.filter(hasText), { decisions });
    const edition = {
      ...collated,
      problems: [...collated.problems, ...problems, ...documents.flatMap(problemsOf)],
    };
    const evidence = joinEvidence(edition, documents);
    if (typeof options['format'] === 'string') await writeExport(evidence, options, surroundings);
    else if (options['json'] === true) surroundings.stdout(formatEditionJson(edition));
    else
      surroundings.stdout(
        formatEdition(evidence, {
          width: surroundings.width,
          all: options['all'] === true,
          paint: painter(options, surroundings),
        }),
      );
    if (typeof options['html'] === 'string') await writeHtml(options['html'], evidence);
    if (exitCode !== EXIT.done) return exitCode;
    return edition.stories.length > 0 ? EXIT.done : EXIT.none;
  },
};

/** A document without a word takes no part; its problem stays in the answer. */
function hasText({ document }: AnalysedDocument): boolean {
  return document.text.trim() !== '';
}

async function writeHtml(path: string, evidence: Evidence): Promise<void> {
  const { formatEditionHtml } = await import('../../web/index.ts');
  await writeWhole(path, formatEditionHtml(evidence));
}
