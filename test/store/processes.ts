// A process of its own that writes to a library, or reads from it, until it is killed. usage: node processes.js write|read LIBRARY SEED
// The writer prints the ids of each commit after the library has answered; the reader prints a line a look.

import { openLibrary } from '../../src/store/index.ts';
import { numbered } from './numbered.ts';

const [, , mode, path, seed] = process.argv;

async function write(): Promise<void> {
  const library = await openLibrary(path!, { create: true });
  for (let batch = 0; ; batch++) {
    const documents = Array.from({ length: 5 }, (_, at) => numbered(`${seed}-${batch}-${at}`));
    const added = await library.add(documents.map((analysed) => ({ analysed, place: null, bytes: null })));
    process.stdout.write(`${added.map(({ id }) => id).join(' ')}\n`);
  }
}

/** Looks at the library as pages do; every document that is listed must be readable. */
async function read(): Promise<void> {
  const library = await openLibrary(path!);
  for (;;) {
    const { rows } = await library.documents({ limit: 20 });
    for (const { id } of rows) if ((await library.document(id)) === null) throw new Error(`torn: ${id}`);
    const { rows: hits } = await library.search({ text: 'lantern' });
    process.stdout.write(`${rows.length} ${hits.length}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

await (mode === 'write' ? write() : read());
