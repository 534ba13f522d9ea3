// In: the words of a command line and its surroundings. Out: the exit code. Parsing is commander's, fed from the table of commands.

import { Command, CommanderError, Option } from 'commander';
import { ERRORS, VariorumError } from '../problem.ts';
import {
  COMMON_OPTIONS,
  type CommandSpec,
  type OptionSpec,
  type OptionValues,
  type Surroundings,
} from './command.ts';
import { EXIT } from './exit.ts';
import { flagOf, longHelp, shortHelp } from './help.ts';

/** Runs one command line. Never throws: faults become a line on stderr and an exit code. */
export async function run(
  words: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<number> {
  try {
    return answerHelp(words, version, surroundings) ?? (await parseAndRun(words, surroundings));
  } catch (error) {
    return report(error, words, version, surroundings);
  }
}

/** `--version`, `-h`, `--help` and no words at all. Null when something is to be run. */
function answerHelp(
  words: readonly string[],
  version: string,
  { stdout, commands }: Surroundings,
): number | null {
  const command = commands.find(({ name }) => name === words[0]);
  const asked = words.some((word) => word === '-h' || word === '--help');
  if (words[0] === '--version' || words[0] === '-V') stdout(`variorum ${version}\n`);
  else if (words.length === 0 || (asked && command === undefined)) stdout(shortHelp(commands));
  else if (asked && command !== undefined) stdout(longHelp(command));
  else return null;
  return words.length === 0 ? EXIT.usage : EXIT.done;
}

async function parseAndRun(words: readonly string[], surroundings: Surroundings): Promise<number> {
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
  await program.parseAsync([...words], { from: 'user' });
  return exitCode;
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

function report(
  error: unknown,
  words: readonly string[],
  version: string,
  { stderr, commands }: Surroundings,
): number {
  if (error instanceof CommanderError) {
    const named = commands.find(({ name }) => name === words[0]);
    const hint =
      named === undefined
        ? '`variorum help` lists the commands'
        : `\`variorum ${named.name} --help\` tells more`;
    stderr(`variorum: ${error.message.replace(/^error: /, '')}\nhint: ${hint}\n`);
    return EXIT.usage;
  }
  if (error instanceof VariorumError) {
    stderr(`variorum: ${error.message}\n${error.hint === null ? '' : `hint: ${error.hint}\n`}`);
    return ERRORS[error.code];
  }
  const trace = error instanceof Error ? error.stack : String(error);
  stderr(
    `variorum: a fault of ours; please report it with this text\nvariorum ${version}: ${words.join(' ')}\n${trace}\n`,
  );
  return EXIT.internal;
}
