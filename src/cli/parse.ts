// In: the words of a command line and the table of commands. Out: the command that they name has run, and its exit code. Parsing is
// commander's, fed from the table; it is loaded only here, since help and versions are printed without it.

import { Command, CommanderError, Option } from 'commander';
import { VariorumError } from '../problem.ts';
import {
  COMMON_OPTIONS,
  type CommandSpec,
  type OptionSpec,
  type OptionValues,
  type Surroundings,
} from './command.ts';
import { EXIT } from './exit.ts';
import { flagOf } from './help.ts';

/** Runs the command. Throws `usage` for words that the table does not allow. */
export async function parseAndRun(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = new Command('variorum')
    .helpOption(false)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const spec of surroundings.commands) {
    const command = addCommand(program, spec);
    command.action(async (...given: unknown[]) => {
      const operands = given
        .slice(0, -2)
        .flat()
        .filter((word): word is string => typeof word === 'string');
      exitCode = await spec.run(operands, command.opts<OptionValues>(), surroundings);
    });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw wrongUsage(error, words, surroundings);
    throw error;
  }
  return exitCode;
}

function wrongUsage(
  cause: CommanderError,
  words: readonly string[],
  { commands }: Surroundings,
): VariorumError {
  const named = commands.find(({ name }) => name === words[0]);
  const hint =
    named === undefined
      ? '`variorum help` lists the commands'
      : `\`variorum ${named.name} --help\` tells more`;
  return new VariorumError('usage', cause.message.replace(/^error: /, ''), { hint, cause });
}

function addCommand(program: Command, spec: CommandSpec): Command {
  const command = program
    .command(spec.name)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const option of [...spec.options, ...COMMON_OPTIONS]) command.addOption(toOption(option));
  if (spec.operands !== '') command.argument(toArgument(spec.operands));
  return command;
}

function toOption(spec: OptionSpec): Option {
  const flags =
    spec.value === undefined ? flagOf(spec) : flagOf(spec).replace(` ${spec.value}`, ` <${spec.value}>`);
  const option = new Option(flags, spec.summary);
  return spec.choices === undefined ? option : option.choices([...spec.choices]);
}

/** `FILE…` → `<file...>`, `[CODE]` → `[code]`, `SHELL` → `<shell>`. */
function toArgument(operands: string): string {
  const name = operands.replace(/[[\]…]/g, '').toLowerCase();
  const many = operands.includes('…') ? '...' : '';
  return operands.startsWith('[') ? `[${name}${many}]` : `<${name}${many}>`;
}
