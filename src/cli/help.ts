// In: the table of commands. Out: the short help (`-h`), the long help of one command (`--help`), and the reference page.

import { COMMON_OPTIONS, type CommandSpec, type OptionSpec } from './command.ts';
import { EXIT_CODES } from './exit.ts';

const ABOUT =
  'variorum: one edition out of many accounts of a story, every word of it tied to the characters it rests on.';

/** The list of commands by category. */
export function shortHelp(commands: readonly CommandSpec[]): string {
  const categories = [...new Set(commands.map(({ category }) => category))];
  const lists = categories.map((category) => {
    const rows = commands
      .filter((command) => command.category === category)
      .map((command) => row(usageOf(command), command.summary));
    return `${category}\n${rows.join('')}`;
  });
  return `${ABOUT}\n\nusage: variorum COMMAND [OPTION…] [FILE…]\n\n${lists.join('\n')}\nvariorum COMMAND --help tells more; --version prints the version.\n`;
}

/** All about one command: examples first, then what it does, its options and its exit codes. */
export function longHelp(command: CommandSpec): string {
  const examples = command.examples.map(([line, does]) => `  ${line}\n      ${does}\n`).join('');
  const options = [...command.options, ...COMMON_OPTIONS]
    .map((option) => row(flagOf(option), summaryOf(option)))
    .join('');
  const details = [
    `${command.summary[0]!.toUpperCase()}${command.summary.slice(1)}.`,
    ...command.details,
  ].join('\n\n');
  const codes = EXIT_CODES.map(([code, meaning]) => row(String(code), meaning)).join('');
  return `usage: variorum ${usageOf(command)} [OPTION…]\n\nExamples\n${examples}\n${details}\n\nOptions\n${options}\nExit codes\n${codes}`;
}

function row(head: string, text: string): string {
  return `  ${head.padEnd(24)} ${text}\n`;
}

function usageOf({ name, operands }: CommandSpec): string {
  return operands === '' ? name : `${name} ${operands}`;
}

/** `-q, --quiet` or `--html FILE`. */
export function flagOf({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** The summary with the allowed values. */
export function summaryOf({ summary, choices }: OptionSpec): string {
  return choices === undefined ? summary : `${summary} (${choices.join(', ')})`;
}

/** docs/reference/cli.md. */
export function referencePage(commands: readonly CommandSpec[]): string {
  const parts = commands.map(
    (command) => `## variorum ${command.name}\n\n\`\`\`text\n${longHelp(command)}\`\`\`\n`,
  );
  return `# Command line\n\nGenerated from the table of commands by \`npm run references\`; do not edit.\n\n\`\`\`text\n${shortHelp(commands)}\`\`\`\n\n${parts.join('\n')}`;
}
