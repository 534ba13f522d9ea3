// The same table as commands/index.ts, for a fast start: its words come from generated data, and what a command runs is loaded when it
// is run. `npm run references` makes the data; a test compares both tables.

import type { CommandSpec } from './command.ts';
import { COMMAND_DATA } from './command-data.ts';

type Loader = () => Promise<Pick<CommandSpec, 'run'>>;

/** Command → the module that runs it. */
const MODULES: Readonly<Record<string, Loader>> = {
  collate: async () => (await import('./commands/collate.ts')).collate,
  find: async () => (await import('./commands/find.ts')).find,
  add: async () => (await import('./commands/add.ts')).add,
  watch: async () => (await import('./commands/watch.ts')).watch,
  stories: async () => (await import('./commands/stories.ts')).stories,
  story: async () => (await import('./commands/stories.ts')).story,
  document: async () => (await import('./commands/stories.ts')).document,
  search: async () => (await import('./commands/search.ts')).search,
  quote: async () => (await import('./commands/quote.ts')).quote,
  history: async () => (await import('./commands/quote.ts')).history,
  serve: async () => (await import('./commands/serve.ts')).serve,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  check: async () => (await import('./commands/upkeep.ts')).check,
  remove: async () => (await import('./commands/upkeep.ts')).remove,
  map: async () => (await import('./commands/scale.ts')).map,
  reduce: async () => (await import('./commands/scale.ts')).reduce,
  load: async () => (await import('./commands/scale.ts')).load,
  explain: async () => (await import('./commands/explain.ts')).explain,
  help: async () => (await import('./commands/learn.ts')).help,
  man: async () => (await import('./commands/learn.ts')).man,
  completion: async () => (await import('./commands/learn.ts')).completion,
};

/** Every command of the program. */
export function lazyCommands(): readonly CommandSpec[] {
  return COMMAND_DATA.map((data) => ({
    ...data,
    run: async (operands, options, surroundings) =>
      (await loadCommand(data.name)).run(operands, options, surroundings),
  }));
}

/** What runs the command of that name. */
export function loadCommand(name: string): Promise<Pick<CommandSpec, 'run'>> {
  return MODULES[name]!();
}
