// In: the words of a command line and its surroundings. Out: the exit code. parse.ts runs a command; help and versions need no parsing.

import { ERRORS, VariorumError } from '../problem.ts';
import type { Surroundings } from './command.ts';
import { EXIT } from './exit.ts';
import { longHelp, shortHelp } from './help.ts';

/** Runs one command line. Never throws: faults become a line on stderr and an exit code. */
export async function run(
  words: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<number> {
  try {
    return (
      answerHelp(words, version, surroundings) ??
      (await (await import('./parse.ts')).parseAndRun(words, surroundings))
    );
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

function report(error: unknown, words: readonly string[], version: string, { stderr }: Surroundings): number {
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
