// variorum mcp: the library for programs that speak the Model Context Protocol.

import { analyserVersion } from '../../library.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';

export const mcp: CommandSpec = {
  name: 'mcp',
  category: 'Library',
  operands: '',
  summary: 'serve the library to programs over the Model Context Protocol, on standard input and output',
  details: [
    'The tools: stories, compare_accounts, quote_readings, conflicts, lineage, missing, search and span. They read the library only; every answer says yes, no or cannot tell, and carries the characters that it rests on.',
  ],
  examples: [['variorum mcp --library news.db', 'serve this library; a program starts this command']],
  options: [LIBRARY_OPTION],
  run: (_operands, options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const { serveMcp } = await import('../../mcp/index.ts');
      await serveMcp(library, analyserVersion().replace(/^\S+ /, ''));
      return EXIT.done;
    }),
};
