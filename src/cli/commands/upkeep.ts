// variorum check, remove and status: the upkeep of the library.

import { settle } from '../../library.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';
import { findDocument } from './stories.ts';

export const check: CommandSpec = {
  name: 'check',
  category: 'Library',
  operands: '',
  summary: 'check that the library is whole, and count what it holds',
  details: [
    'Reads every page of the file, every document, every story and both search indexes. Exit code 4 when something is wrong that --repair did not mend.',
    '--repair makes search indexes again from the documents and stories again from their accounts. A document that cannot be read must be added again from its file.',
  ],
  examples: [
    ['variorum check', 'is everything there?'],
    ['variorum check --repair', 'mend what can be mended'],
  ],
  options: [
    { name: 'repair', summary: 'mend what can be mended' },
    { name: 'json', summary: 'print one JSON object' },
    LIBRARY_OPTION,
  ],
  run: (_operands, options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const repair = options['repair'] === true;
      const faults = await library.check({ repair });
      if (repair) await settle(library);
      const status = await library.status();
      if (options['json'] === true) surroundings.stdout(`${JSON.stringify({ status, faults })}\n`);
      else {
        const { documents, versions, removed, stories, quotations, sizeBytes, unsettled } = status;
        surroundings.stdout(
          `${status.place}: ${documents} documents (${versions - documents} older versions, ${removed} removed), ${stories} stories, ${quotations} quotations, ${(sizeBytes / 1e6).toFixed(1)} MB, format ${status.format}, ${status.engine}\n`,
        );
        if (unsettled > 0)
          surroundings.stdout(`${unsettled} documents wait for their stories: run \`variorum add\`\n`);
        for (const { where, what, mends } of faults)
          surroundings.stdout(
            `${where}: ${what}${mends ? (repair ? ' (mended)' : ' (--repair mends it)') : ''}\n`,
          );
        if (faults.length === 0) surroundings.stdout('nothing is wrong\n');
      }
      return faults.some(({ mends }) => !(repair && mends)) ? EXIT.library : EXIT.done;
    }),
};

export const remove: CommandSpec = {
  name: 'remove',
  category: 'Library',
  operands: 'ID…',
  summary: 'take documents out of the library',
  details: [
    'What was removed leaves every story, search and export. The list of removed documents keeps the id, the address, the day and the reason, and the same bytes are not taken in again.',
  ],
  examples: [['variorum remove --why "asked by its author" 3fa9', 'remove the document whose id begins so']],
  options: [{ name: 'why', value: 'TEXT', summary: 'the reason, kept in the list' }, LIBRARY_OPTION],
  run: (ids, options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      for (const id of ids) {
        const { document } = await findDocument(library, id);
        await library.remove(document.id, typeof options['why'] === 'string' ? options['why'] : '');
        surroundings.stdout(`removed ${document.id} ${document.title ?? document.path ?? ''}\n`);
      }
      await settle(library);
      return EXIT.done;
    }),
};
