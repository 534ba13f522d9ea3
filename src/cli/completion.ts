// In: a shell's name and the table of commands. Out: the script that completes commands and options in that shell.

import { VariorumError } from '../problem.ts';
import { COMMON_OPTIONS, type CommandSpec } from './command.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The completion script. Throws `usage` for a shell that is not in SHELLS. */
export function completionScript(shell: string, commands: readonly CommandSpec[]): string {
  if (shell === 'bash') return bash(commands);
  if (shell === 'zsh')
    return `#compdef variorum\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
  if (shell === 'fish') return fish(commands);
  throw new VariorumError('usage', `unknown shell: ${shell || '(none)'}`, {
    hint: `try ${SHELLS.join(', ')}`,
  });
}

/** Commands whose operands are ids of the library. */
const WITH_IDS = ['story', 'document', 'history', 'export', 'explain', 'decisions', 'remove'];

function flagsOf(command: CommandSpec): string {
  return [...command.options, ...COMMON_OPTIONS].map(({ name }) => `--${name}`).join(' ');
}

function bash(commands: readonly CommandSpec[]): string {
  const cases = commands.map((command) => `    ${command.name}) words='${flagsOf(command)}' ;;`).join('\n');
  return `_variorum() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=''
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$word")); return; fi
  case \${COMP_WORDS[1]} in
${cases}
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) case \${COMP_WORDS[1]} in
      ${WITH_IDS.join('|')}) COMPREPLY=($(compgen -W "$(variorum completion ids "$word" 2>/dev/null)" -- "$word")) ;;
    esac ;;
  esac
  [ "\${#COMPREPLY[@]}" -gt 0 ] && return
  case $word in
    -*) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _variorum variorum
`;
}

function fish(commands: readonly CommandSpec[]): string {
  const quote = (text: string): string => `'${text.replace(/'/g, "\\'")}'`;
  const names = commands.map(
    ({ name, summary }) => `complete -c variorum -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
  );
  const flags = commands.flatMap((command) =>
    [...command.options, ...COMMON_OPTIONS].map(
      ({ name, summary }) =>
        `complete -c variorum -n '__fish_seen_subcommand_from ${command.name}' -l ${name} -d ${quote(summary)}`,
    ),
  );
  const ids = `complete -c variorum -n '__fish_seen_subcommand_from ${WITH_IDS.join(' ')}' -a '(variorum completion ids (commandline -ct) 2>/dev/null)'`;
  return `${[...names, ...flags, ids].join('\n')}\n`;
}
