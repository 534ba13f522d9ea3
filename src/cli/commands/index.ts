// The table of commands, in the order of the help.

import type { CommandSpec } from '../command.ts';
import { collate } from './collate.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { completion, help, man } from './learn.ts';

export const COMMANDS: readonly CommandSpec[] = [collate, find, explain, help, man, completion];
