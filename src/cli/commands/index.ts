// The table of commands, in the order of the help.

import type { CommandSpec } from '../command.ts';
import { add } from './add.ts';
import { collate } from './collate.ts';
import { decisions } from './decisions.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { find } from './find.ts';
import { completion, help, man } from './learn.ts';
import { mcp } from './mcp.ts';
import { history, quote } from './quote.ts';
import { load, map, reduce } from './scale.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { document, stories, story } from './stories.ts';
import { check, remove } from './upkeep.ts';
import { watch } from './watch.ts';

export const COMMANDS: readonly CommandSpec[] = [
  collate,
  find,
  add,
  watch,
  stories,
  story,
  document,
  search,
  quote,
  history,
  serve,
  mcp,
  decisions,
  exportCommand,
  check,
  remove,
  map,
  reduce,
  load,
  explain,
  help,
  man,
  completion,
];
