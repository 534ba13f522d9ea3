// variorum find: the findings of each input.

import { formatDocumentLine, formatFindings } from '../../formats/index.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { INPUT_DETAILS, INPUT_OPTIONS } from '../input-options.ts';
import { eachAnalysed } from '../inputs.ts';

export const find: CommandSpec = {
  name: 'find',
  category: 'Read and compare',
  operands: 'FILE…',
  summary: 'find who said what, figures, dates and labels in each input',
  details: [
    'Prints one finding a line as PATH:LINE:COLUMN: KIND  WORDS  [WHAT WAS UNDERSTOOD], or with --jsonl one JSON object a document in the shape of docs/reference/contract.schema.json.',
    ...INPUT_DETAILS,
  ],
  examples: [
    ['variorum find report.html', 'the findings of one page'],
    ['variorum find --jsonl pages/ > pages.jsonl', 'every document of a folder, one JSON object a line'],
    ['pbpaste | variorum find -', 'the findings of a pasted text'],
  ],
  options: [
    { name: 'jsonl', summary: 'print one JSON object a document' },
    {
      name: 'every',
      summary:
        'print every attribution: belief and attitude and the merely possible too, not only speech that is certain or likely',
    },
    ...INPUT_OPTIONS,
  ],
  async run(operands, options, surroundings) {
    const format = options['jsonl'] === true ? formatDocumentLine : formatFindings;
    let found = 0;
    const { exitCode } = await eachAnalysed(operands, options, surroundings, {
      take: (document) => {
        found += document.findings.length;
        surroundings.stdout(format(document));
      },
    });
    if (exitCode !== EXIT.done) return exitCode;
    return found > 0 ? EXIT.done : EXIT.none;
  },
};
