// variorum serve: the pages and the API of a library, or of some files without one.

import { keepFiles, openLibrary, settle } from '../../library.ts';
import type { Library } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { analyseInputs } from '../inputs.ts';
import { LIBRARY_OPTION, libraryPath } from '../library-option.ts';

const USUAL_PORT = 8484;

export const serve: CommandSpec = {
  name: 'serve',
  category: 'Library',
  operands: '[FILE…]',
  summary: 'show the stories as pages in a browser, with an HTTP API',
  details: [
    'Without FILE, serves the library in this folder (variorum.db, or --library) and makes it when there is none. With FILE, reads the files into memory and serves them; nothing is kept.',
    'Listens on this machine only. With --host it listens on that address, and every request needs the token that is printed.',
    'Every page has its data at the same address with .json; the API is described at /api.',
  ],
  examples: [
    ['variorum serve', 'the library in this folder, at http://localhost:8484/'],
    ['variorum serve pages/', 'a quick look at a folder of pages, without a library'],
    ['variorum serve --host 0.0.0.0', 'for other machines too, with a token'],
  ],
  options: [
    { name: 'port', value: 'N', summary: 'listen on this port (default 8484; 0 takes a free one)' },
    { name: 'host', value: 'ADDRESS', summary: 'listen on this address instead of this machine only' },
    { name: 'token', value: 'TEXT', summary: 'the token that requests need, instead of a new one' },
    { name: 'fetch', summary: 'let the page “Add” fetch addresses that are pasted there' },
    LIBRARY_OPTION,
  ],
  async run(operands, options, surroundings) {
    const { startServer } = await import('../../http/index.ts');
    const library = await openFor(operands, options, surroundings);
    const running = await startServer({
      library,
      canFetch: options['fetch'] === true,
      port: readPort(options['port']),
      host: text(options['host']),
      token: text(options['token']),
    });
    const address = running.token === null ? running.url : `${running.url}?token=${running.token}`;
    surroundings.stdout(`${address}\n`);
    if (options['quiet'] !== true) surroundings.stderr('variorum: serving; Ctrl-C ends it\n');
    await interrupted();
    await running.close();
    await library.close();
    return EXIT.done;
  },
};

async function openFor(
  operands: readonly string[],
  options: OptionValues,
  surroundings: Surroundings,
): Promise<Library> {
  if (operands.length === 0) return openLibrary(libraryPath(options, surroundings), { create: true });
  const { documents } = await analyseInputs(operands, options, surroundings);
  const library = await openLibrary(':memory:');
  await keepFiles(library, documents);
  await settle(library);
  return library;
}

function text(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function readPort(value: string | boolean | undefined): number {
  const port = typeof value === 'string' ? Number(value) : USUAL_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new VariorumError('usage', `invalid port: ${value}`, { hint: 'a number from 0 to 65535' });
  return port;
}

/** Settles when the user ends the server. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.removeAllListeners('SIGINT');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
