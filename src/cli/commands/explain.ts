// variorum explain: what a problem code means; or how an input was read: what of it was taken and left, by which rule.

import { PROBLEMS, VariorumError } from '../../problem.ts';
import { type Explained, explainSource, openSources, readInput, STEPS } from '../../read/index.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { INPUT_OPTIONS } from '../input-options.ts';
import { limitsOf, withoutOf } from '../inputs.ts';

export const explain: CommandSpec = {
  name: 'explain',
  category: 'Learn more',
  operands: '[CODE|FILE]',
  summary: 'say what a problem code means, or what was taken and left of a page, by which rule',
  details: [
    'Without an argument, lists every code. A FILE is read as `variorum find` reads it, and printed part by part in the order of the page: taken or left, role, element, rule, first words. Then come the dates that were weighed for its publication, and its problems.',
    `--without leaves steps out: ${Object.entries(STEPS)
      .map(([step, effect]) => `${step} (${effect})`)
      .join('; ')}.`,
  ],
  examples: [
    ['variorum explain read/bad-encoding', 'what that problem means'],
    ['variorum explain page.html', 'what was taken and left of a page, and why'],
    ['variorum explain --without furniture page.html', 'the same, with navigation and forms kept'],
  ],
  options: INPUT_OPTIONS,
  async run([operand], options, surroundings) {
    const table: Readonly<Record<string, string>> = PROBLEMS;
    const { stdout } = surroundings;
    if (operand === undefined)
      for (const [name, meaning] of Object.entries(table)) stdout(`${name}  ${meaning}\n`);
    else if (table[operand] !== undefined) stdout(`${operand}: ${table[operand]}\n`);
    else return explainFile(operand, options, surroundings);
    return EXIT.done;
  },
};

async function explainFile(
  operand: string,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<number> {
  const { paths } = await openSources([operand]);
  if (paths.length === 0)
    throw new VariorumError('usage', `unknown code, and no such file: ${operand}`, {
      hint: '`variorum explain` lists every code',
    });
  let exitCode: number = EXIT.done;
  for (const path of paths)
    for await (const member of readInput(path, limitsOf(options), surroundings.stdin)) {
      if ('code' in member) {
        surroundings.stderr(`variorum: ${member.path}: ${member.message} [${member.code}]\n`);
        if (member.severity === 'error') exitCode = EXIT.someFailed;
      } else surroundings.stdout(formatExplained(explainSource({ ...member, ...withoutOf(options) })));
    }
  return exitCode;
}

function formatExplained({ page: { document, problems }, parts, dates }: Explained): string {
  const lines = parts.map(
    ({ taken, role, element, rule, words }) =>
      `  ${taken ? 'taken' : 'left '}  ${(role ?? '').padEnd(12)} ${element.slice(0, 28).padEnd(28)} ${rule.slice(0, 44).padEnd(44)} ${words}`,
  );
  const weighed = dates.map(
    ({ source, value, taken, why }) =>
      `  ${taken ? 'taken' : 'left '}  ${value.padEnd(25)} ${source}: ${why}`,
  );
  const odd = problems.map(({ code, message }) => `  ${code}: ${message}`);
  return [
    `${document.path}  ${document.title ?? '(no title)'}`,
    ...(lines.length > 0 ? lines : ['  taken  the whole text: there is no markup']),
    `published ${document.published ?? 'unknown'} (${document.publishedBasis})`,
    ...weighed,
    ...(odd.length > 0 ? ['problems', ...odd] : []),
    '',
  ].join('\n');
}
