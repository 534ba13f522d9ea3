// The option that names the library, and how commands open it: --library, else VARIORUM_LIBRARY, else variorum.db in this folder.

import type { Library } from '../model/index.ts';
import { VariorumError } from '../problem.ts';
import type { OptionSpec, OptionValues, Surroundings } from './command.ts';

/** Where the library is when nobody says otherwise: in the folder where the command runs. */
const USUAL_LIBRARY = 'variorum.db';

export const LIBRARY_OPTION: OptionSpec = {
  name: 'library',
  value: 'FILE',
  summary: `the library (default: the environment's VARIORUM_LIBRARY, else ${USUAL_LIBRARY})`,
};

/** Options of lists. */
export const LIST_OPTIONS: readonly OptionSpec[] = [
  { name: 'limit', value: 'N', summary: 'print at most N rows (default 50)' },
  { name: 'cursor', value: 'TEXT', summary: 'go on after the row that gave this cursor' },
  { name: 'json', summary: 'print one JSON object' },
];

/** The path that the options name. */
export function libraryPath(
  options: OptionValues,
  { environment }: Pick<Surroundings, 'environment'>,
): string {
  const named = options['library'];
  return typeof named === 'string' ? named : environment['VARIORUM_LIBRARY'] || USUAL_LIBRARY;
}

/** Opens the library, gives it to `use`, and closes it whatever happens. */
export async function withLibrary<Result>(
  options: OptionValues,
  surroundings: Surroundings,
  use: (library: Library) => Promise<Result>,
  create = false,
): Promise<Result> {
  const { openLibrary } = await import('../library.ts');
  const library = await openLibrary(libraryPath(options, surroundings), { create });
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

/** `--limit` and `--cursor` as the port takes them. */
export function sliceOptions(options: OptionValues): { limit: number; cursor: string | null } {
  const cursor = typeof options['cursor'] === 'string' ? options['cursor'] : null;
  return { limit: wholeNumber(options, 'limit') ?? 50, cursor };
}

/** An option that is a whole number above 0; undefined where it is not given. Throws `usage` for anything else. */
export function wholeNumber(options: OptionValues, name: string): number | undefined {
  const text = textOf(options, name);
  if (text === undefined || /^[1-9]\d{0,14}$/.test(text))
    return text === undefined ? undefined : Number(text);
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new VariorumError('usage', `invalid --${option}: ${text}`, { hint: 'give a whole number above 0' });
}

/** An option's text, or undefined. */
export function textOf(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
