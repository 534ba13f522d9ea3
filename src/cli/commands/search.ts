// variorum search: words in the documents of the library.

import { formatSearchHits } from '../../formats/index.ts';
import type { AnalysedDocument } from '../../model/index.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, LIST_OPTIONS, sliceOptions, withLibrary } from '../library-option.ts';

export const search: CommandSpec = {
  name: 'search',
  category: 'Library',
  operands: 'QUERY…',
  summary: 'find words in the documents of the library',
  details: [
    'All words must stand in the document. "…" finds words in a row, word* beginnings; -word leaves out documents that have it. Case and accents make no difference.',
    'Each line: PATH:LINE:COLUMN: the words around the first place. Exit code 1 when nothing is found.',
  ],
  examples: [
    ['variorum search crane quay', 'documents that have both words'],
    [`variorum search '"harbour master" -museum'`, 'words in a row, without another'],
    ['variorum search --quotations kite', 'only inside what somebody is reported to have said'],
  ],
  options: [
    { name: 'quotations', summary: 'only inside quotations and other reported speech' },
    ...LIST_OPTIONS,
    LIBRARY_OPTION,
  ],
  run: (words, options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const slice = await library.search({
        text: words.join(' '),
        quotations: options['quotations'] === true,
        ...sliceOptions(options),
      });
      if (options['json'] === true) surroundings.stdout(`${JSON.stringify(slice)}\n`);
      else {
        const texts = new Map<string, AnalysedDocument>();
        for (const { document } of slice.rows) {
          const analysed = await library.document(document.id);
          if (analysed !== null) texts.set(document.id, analysed);
        }
        surroundings.stdout(formatSearchHits(slice.rows, texts));
      }
      if (slice.next !== null) surroundings.stderr(`more: --cursor ${slice.next}\n`);
      return slice.rows.length > 0 ? EXIT.done : EXIT.none;
    }),
};
