// A command is data. From the table of commands come parsing, help, the man page, shell completions and docs/reference/cli.md.

/** What a command is given besides its options: streams and what is known of the terminal. */
export interface Surroundings {
  /** The table of commands, for those that print it. */
  readonly commands: readonly CommandSpec[];
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Columns of the terminal; 100 when piped. */
  readonly width: number;
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Asks that Ctrl-C only ends the work at hand: the signal tells when. Absent where nobody can interrupt. */
  readonly interruption?: () => AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface OptionSpec {
  /** Long name without dashes; it is also the key in OptionValues, with `-x` turned into `X`. */
  readonly name: string;
  readonly short?: string;
  /** Name of the value; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
}

export interface CommandSpec {
  readonly name: string;
  readonly category: 'Read and compare' | 'Library' | 'At scale' | 'Learn more' | 'Shell';
  /** Arguments as printed in the usage line: `FILE…`, `[CODE]`. */
  readonly operands: string;
  readonly summary: string;
  /** Paragraphs of `--help`. */
  readonly details: readonly string[];
  /** Command lines with what they do; the first stands on top of the help. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly options: readonly OptionSpec[];
  /** Runs the command and returns its exit code. */
  run(operands: readonly string[], options: OptionValues, surroundings: Surroundings): Promise<number>;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'color',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    summary: 'colour the output; auto colours a terminal unless NO_COLOR is set',
  },
  { name: 'quiet', short: 'q', summary: 'print no progress and no warnings' },
];
