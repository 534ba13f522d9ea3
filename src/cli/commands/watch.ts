// variorum watch: feeds, round after round.

import { VariorumError } from '../../problem.ts';
import { FETCH_RULES } from '../../read/index.ts';
import { feedsOf, type Watched, watchOnce } from '../../watch.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { MOST_BYTES } from '../inputs.ts';
import { LIBRARY_OPTION, textOf, withLibrary } from '../library-option.ts';

/** Between two requests to one host. */
const PAUSE_MS = 2000;

export const watch: CommandSpec = {
  name: 'watch',
  category: 'Library',
  operands: 'FEED…',
  summary: 'follow feeds: keep the pages they name, and ask again for corrections',
  details: [
    'FEED is the address of a feed (RSS, Atom, JSON Feed) or an OPML file of feeds. Each round reads the feeds and fetches the pages that their items name; a page first read less than --again hours ago is asked again, and a changed one becomes a new version: `variorum history`.',
    'Servers are asked whether a page changed (ETag, Last-Modified), two seconds apart for each host; robots.txt is honoured, private and local addresses are refused. Nothing else is fetched. Ctrl-C finishes the page at hand.',
  ],
  examples: [
    ['variorum watch https://news.example/feed.xml', 'follow one feed, every quarter of an hour'],
    ['variorum watch --once feeds.opml', 'one round, for cron'],
  ],
  options: [
    { name: 'every', value: 'MINUTES', summary: 'between two rounds (default 15, at least 5)' },
    {
      name: 'again',
      value: 'HOURS',
      summary: 'ask pages again that were first read so many hours ago or less (default 48)',
    },
    { name: 'once', summary: 'one round only' },
    LIBRARY_OPTION,
  ],
  async run(operands, options, surroundings) {
    const feeds = await feedsOf(operands);
    const minutes = Math.max(5, numberOf(textOf(options, 'every'), 15));
    const againHours = numberOf(textOf(options, 'again'), 48);
    const signal = surroundings.interruption?.();
    return withLibrary(
      options,
      surroundings,
      async (library) => {
        for (;;) {
          const watched = await watchOnce(library, feeds, {
            rules: FETCH_RULES,
            mostBytes: MOST_BYTES,
            pauseMs: PAUSE_MS,
            now: () => new Date(),
            againHours,
            signal,
          });
          surroundings.stdout(`${tell(watched)}\n`);
          for (const { message, code, path } of watched.problems)
            surroundings.stderr(`variorum: ${path ?? ''}: ${message} [${code}]\n`);
          if (options['once'] === true) return watched.problems.length > 0 ? EXIT.someFailed : EXIT.done;
          await pause(minutes * 60_000, signal);
          if (signal?.aborted === true) return EXIT.interrupted;
        }
      },
      true,
    );
  },
};

function numberOf(text: string | undefined, usual: number): number {
  const number = text === undefined ? usual : Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new VariorumError('usage', `not a number: ${text}`);
}

function tell({ added, asked, unchanged, stories, problems }: Watched): string {
  const count = (outcome: string): number => added.filter((each) => each.outcome === outcome).length;
  return `${asked} pages asked: ${count('new')} new, ${count('newer')} changed, ${unchanged} unchanged, ${problems.length} problems; ${stories} stories made`;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
