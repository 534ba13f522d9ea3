// variorum explain: what a problem code means.

import { PROBLEMS, VariorumError } from '../../problem.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';

export const explain: CommandSpec = {
  name: 'explain',
  category: 'Learn more',
  operands: '[CODE]',
  summary: 'say what a problem code means and what to do',
  details: ['Without CODE, lists every code.'],
  examples: [['variorum explain read/bad-encoding', 'what that problem means']],
  options: [],
  async run([code], _options, { stdout }) {
    const table: Readonly<Record<string, string>> = PROBLEMS;
    if (code === undefined)
      for (const [name, meaning] of Object.entries(table)) stdout(`${name}  ${meaning}\n`);
    else if (table[code] !== undefined) stdout(`${code}: ${table[code]}\n`);
    else
      throw new VariorumError('usage', `unknown code: ${code}`, {
        hint: '`variorum explain` lists every code',
      });
    return EXIT.done;
  },
};
