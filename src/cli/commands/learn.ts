// variorum help, man and completion: everything that is printed from the table of commands itself.

import { VariorumError } from '../../problem.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { completionScript, SHELLS } from '../completion.ts';
import { EXIT } from '../exit.ts';
import { longHelp, shortHelp } from '../help.ts';
import { LIBRARY_OPTION, withLibrary } from '../library-option.ts';
import { manPage } from '../man.ts';

export const help: CommandSpec = {
  name: 'help',
  category: 'Learn more',
  operands: '[COMMAND]',
  summary: 'print the help of a command, or the list of commands',
  details: [],
  examples: [['variorum help collate', 'all about collate']],
  options: [],
  async run([name], _options, { stdout, commands }) {
    const command = commands.find((each) => each.name === name);
    if (name !== undefined && command === undefined)
      throw new VariorumError('usage', `unknown command: ${name}`, {
        hint: '`variorum help` lists the commands',
      });
    stdout(command === undefined ? shortHelp(commands) : longHelp(command));
    return EXIT.done;
  },
};

export const man: CommandSpec = {
  name: 'man',
  category: 'Shell',
  operands: '',
  summary: 'print the man page',
  details: [],
  examples: [['variorum man | man -l -', 'read the man page']],
  options: [],
  async run(_operands, _options, { stdout, commands }) {
    stdout(manPage(commands));
    return EXIT.done;
  },
};

export const completion: CommandSpec = {
  name: 'completion',
  category: 'Shell',
  operands: 'SHELL…',
  summary: 'print the completion script of bash, zsh or fish',
  details: [
    `SHELL is ${SHELLS.join(', ')}. The scripts complete commands, options, and ids of the library: these they ask for with \`variorum completion ids BEGINNING\`.`,
  ],
  examples: [
    ['variorum completion bash > /etc/bash_completion.d/variorum', 'complete commands and options in bash'],
  ],
  options: [LIBRARY_OPTION],
  async run([shell, beginning], options, surroundings) {
    const { stdout, commands } = surroundings;
    if (shell !== 'ids') stdout(completionScript(shell ?? '', commands));
    else for (const id of await idsFrom(beginning ?? '', options, surroundings)) stdout(`${id}\n`);
    return EXIT.done;
  },
};

/** At most so many are offered. */
const MOST_IDS = 200;

/** Ids of the library; none when there is no library: a completion never complains. */
function idsFrom(
  beginning: string,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<readonly string[]> {
  return withLibrary(options, surroundings, (library) => library.idsFrom(beginning, MOST_IDS)).catch(
    () => [],
  );
}
