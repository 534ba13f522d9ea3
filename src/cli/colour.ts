// Styles → colours of a terminal. Signs carry the meaning; colour repeats it, so that nothing is lost without it.

import { styleText } from 'node:util';
import type { Style } from '../formats/index.ts';
import type { OptionValues, Surroundings } from './command.ts';

type Colour = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Style, Colour>> = {
  heading: 'bold',
  siglum: 'bold',
  dim: 'dim',
  says: 'blue',
  claims: 'blue',
  vaguer: 'cyan',
  revised: 'magenta',
  conflicts: 'red',
  copied: 'dim',
  silent: 'dim',
};

/** The painter that the options and the terminal ask for: `--color always`, or a terminal without NO_COLOR. */
export function painter(
  options: OptionValues,
  surroundings: Surroundings,
): (style: Style, text: string) => string {
  const when = options['color'] ?? 'auto';
  const wanted =
    when === 'always' ||
    (when === 'auto' && surroundings.isTerminal && !surroundings.environment['NO_COLOR']);
  return wanted
    ? (style, text) => styleText(COLOURS[style], text, { validateStream: false })
    : (_, text) => text;
}
