// In: the table of commands. Out: the man page, in the man macros of troff.

import { COMMON_OPTIONS, type CommandSpec, type OptionSpec } from './command.ts';
import { EXIT_CODES } from './exit.ts';
import { flagOf, summaryOf } from './help.ts';

/** The whole man page, section 1. */
export function manPage(commands: readonly CommandSpec[]): string {
  const head = [
    '.TH VARIORUM 1',
    '.SH NAME',
    'variorum \\- one edition out of many accounts of a story',
    '.SH SYNOPSIS',
    '.B variorum',
    'COMMAND [OPTION…] [FILE…]',
  ];
  const codes = EXIT_CODES.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, escapeTroff(meaning)]);
  const body = [
    ...head,
    '.SH COMMANDS',
    ...commands.flatMap(sectionOf),
    '.SH OPTIONS OF ALL COMMANDS',
    ...COMMON_OPTIONS.flatMap(optionOf),
    '.SH EXIT STATUS',
    ...codes,
  ];
  return `${body.join('\n')}\n`;
}

function sectionOf(command: CommandSpec): string[] {
  const examples = command.examples.flatMap(([line, does]) => [
    '.PP',
    escapeTroff(`${does}:`),
    '.RS',
    '.nf',
    escapeTroff(line),
    '.fi',
    '.RE',
  ]);
  return [
    `.SS "${escapeTroff(`${command.name} ${command.operands}`.trim())}"`,
    escapeTroff(command.summary),
    ...command.details.flatMap((text) => ['.PP', escapeTroff(text)]),
    ...command.options.flatMap(optionOf),
    ...examples,
  ];
}

function optionOf(option: OptionSpec): string[] {
  return ['.TP', `.B ${escapeTroff(flagOf(option))}`, escapeTroff(summaryOf(option))];
}

/** Backslashes, hyphens and leading dots mean something to troff. */
function escapeTroff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^(['.])/g, '\\&$1');
}
