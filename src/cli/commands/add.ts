// variorum add: reads accounts into the library and makes the stories that they touch.

import { keepRead, type ReadDocument, settle } from '../../library.ts';
import type { Added, Library, Outcome } from '../../model/index.ts';
import { documentId } from '../../read/index.ts';
import { jobsOf, startWorkers, type Workers } from '../../workers.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { INPUT_DETAILS, INPUT_OPTIONS } from '../input-options.ts';
import { eachAnalysed, type Handling } from '../inputs.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';

/** Documents of one commit: enough that waiting for the disk costs little, few enough that little is done twice. */
const BATCH = 20;

export const add: CommandSpec = {
  name: 'add',
  category: 'Library',
  operands: 'FILE…',
  summary: 'read accounts into the library and make the stories that they touch',
  details: [
    'The library is made when it is not there. Bytes that it holds already are skipped, so that an interrupted run goes on where it stopped when the same command is given again. A page whose address (its URL, else its path) was read before with other bytes is kept as a newer version of it: `variorum history`.',
    'Ctrl-C finishes the document at hand, keeps what was read and exits with 130.',
    ...INPUT_DETAILS,
  ],
  examples: [
    ['variorum add pages/', 'keep every page and text below the folder'],
    ['variorum add --library flood.db a.html b.txt', 'a library of its own for one subject'],
  ],
  options: [
    { name: 'json', summary: 'print what became of each document as JSON' },
    ...INPUT_OPTIONS,
    LIBRARY_OPTION,
  ],
  run: (operands, options, surroundings) =>
    withLibrary(
      options,
      surroundings,
      async (library) => {
        const workers = startWorkers(jobsOf(options['jobs']));
        try {
          return await addAll(library, workers, { operands, options, surroundings });
        } finally {
          await workers.close();
        }
      },
      true,
    ),
};

interface Asked {
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly surroundings: Surroundings;
}

async function addAll(
  library: Library,
  workers: Workers,
  { operands, options, surroundings }: Asked,
): Promise<number> {
  const keeper = startKeeping(library, workers);
  const { problems, exitCode } = await eachAnalysed(operands, options, surroundings, keeper);
  const added = await keeper.finish();
  // What was interrupted is settled when the same command is given again, or by any other `add`.
  const stories = exitCode === EXIT.interrupted ? 0 : await settle(library, workers);
  surroundings.stdout(
    options['json'] === true
      ? `${JSON.stringify({ added, stories, problems })}\n`
      : `${tell(added, stories)}\n`,
  );
  return exitCode;
}

interface Keeper extends Handling {
  finish(): Promise<readonly Added[]>;
}

/** Keeps documents in commits of BATCH, in the order in which they come; leaves out what the library has. */
function startKeeping(library: Library, workers: Workers): Keeper {
  const added: Added[] = [];
  let batch: ReadDocument[] = [];
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    if (full.length > 0) added.push(...(await keepRead(library, full)));
  };
  return {
    workers,
    extras: ['profile', 'packed'],
    wanted: async (sources) => {
      const ids = sources.map(({ bytes }) => documentId(bytes));
      const known = await library.known(ids);
      for (const id of ids) if (known.has(id)) added.push({ id, outcome: 'same', before: null });
      return sources.filter((_, at) => !known.has(ids[at]!));
    },
    take: async (analysed, { source, place: _, ...made }) => {
      batch.push({ analysed, bytes: source.bytes, ...made });
      if (batch.length >= BATCH) await flush();
    },
    finish: async () => {
      await flush();
      return added;
    },
  };
}

const WORDS: Readonly<Record<Outcome, string>> = {
  new: 'new',
  newer: 'newer versions',
  again: 'analysed again',
  same: 'there already',
  removed: 'removed before, left out',
};

function tell(added: readonly Added[], stories: number): string {
  const counts = (Object.keys(WORDS) as Outcome[]).flatMap((outcome) => {
    const count = added.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
  });
  return `${counts.join(', ') || 'nothing to add'}; ${stories} ${stories === 1 ? 'story' : 'stories'} made`;
}
