// variorum explain: what a problem code means; how an input was read: what of it was taken and left, by which rule; why a mark of the
// library is there.

import { existsSync } from 'node:fs';
import { PROBLEMS, VariorumError } from '../../problem.ts';
import { openSources, readInput, STEPS } from '../../read/index.ts';
import { explainInput } from '../../variorum.ts';
import type { CommandSpec, OptionValues, Surroundings } from '../command.ts';
import { EXIT } from '../exit.ts';
import { explainKept } from '../explain-kept.ts';
import { INPUT_OPTIONS } from '../input-options.ts';
import { limitsOf, withoutOf } from '../inputs.ts';
import { LIBRARY_OPTION, libraryPath, withLibrary } from '../library-option.ts';

export const explain: CommandSpec = {
  name: 'explain',
  category: 'Learn more',
  operands: '[CODE|FILE|ID…]',
  summary: 'say what a problem code means, what was taken and left of a page, or why a mark is there',
  details: [
    'Without an argument, lists every code. A FILE is read as `variorum find` reads it, and printed part by part in the order of the page: taken or left, role, element, rule, first words. Then come the dates that were weighed for its publication, and its problems; of a text without markup, the passages with their voices and the rule that told each.',
    'ID is that of a story, of a statement (u-…) or of a document of the library, or of a document and of one of its findings: then the rules, scores and characters are printed that led to it.',
    `--without leaves steps out: ${Object.entries(STEPS)
      .map(([step, effect]) => `${step} (${effect})`)
      .join('; ')}.`,
  ],
  examples: [
    ['variorum explain read/bad-encoding', 'what that problem means'],
    ['variorum explain page.html', 'what was taken and left of a page, and why'],
    ['variorum explain --without furniture page.html', 'the same, with navigation and forms kept'],
    ['variorum explain s1f0c', 'why these documents are one story'],
    ['variorum explain 3fa9 a103-274', 'why this stretch is an attribution'],
  ],
  options: [...INPUT_OPTIONS, LIBRARY_OPTION],
  async run([operand, finding], options, surroundings) {
    const table: Readonly<Record<string, string>> = PROBLEMS;
    const { stdout } = surroundings;
    if (operand === undefined)
      for (const [name, meaning] of Object.entries(table)) stdout(`${name}  ${meaning}\n`);
    else if (table[operand] !== undefined) stdout(`${operand}: ${table[operand]}\n`);
    else {
      const kept = await explainId(operand, finding, options, surroundings);
      if (kept === null) return explainFile(operand, options, surroundings);
      stdout(kept);
    }
    return EXIT.done;
  },
};

/** What an id of the library leads to; null for what is no id, or not kept. */
async function explainId(
  id: string,
  finding: string | undefined,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<string | null> {
  const isId = /^(?:[0-9a-f]{4,16}|s[0-9a-f]{3,16}|[a-z]-[0-9a-f]{8}-[\d-]+)$/.test(id);
  if (!isId || !existsSync(libraryPath(options, surroundings))) return null;
  return withLibrary(options, surroundings, (library) => explainKept(library, id, finding));
}

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
      } else surroundings.stdout(formatExplained(explainInput({ ...member, ...withoutOf(options) })));
    }
  return exitCode;
}

const MOST_WORDS = 100;

/** What is told of one input. The voices complete what reading found: a text without markup tells its title and date itself. */
function formatExplained({ page, parts, dates, voiced }: ReturnType<typeof explainInput>): string {
  const { document, passages, problems } = voiced;
  const text = document.text;
  const spoken = passages.map(({ role, voice, why, from, to, parent }) => {
    const words = text.slice(from, Math.min(to, from + MOST_WORDS)).replace(/\s+/g, ' ');
    return `  ${(parent === null ? role : `  ${role}`).padEnd(18)} ${voice.slice(0, 22).padEnd(22)} ${why.slice(0, 44).padEnd(44)} ${words}`;
  });
  const lines = parts.map(
    ({ taken, role, element, rule, words }) =>
      `  ${taken ? 'taken' : 'left '}  ${(role ?? '').padEnd(12)} ${element.slice(0, 28).padEnd(28)} ${rule.slice(0, 44).padEnd(44)} ${words}`,
  );
  const weighed = (dates.length > 0 ? dates : document.publishedSources).map(
    ({ source, value, taken, why }) =>
      `  ${taken ? 'taken' : 'left '}  ${value.padEnd(25)} ${source}: ${why}`,
  );
  const odd = [...page.problems, ...problems].map(({ code, message }) => `  ${code}: ${message}`);
  return [
    `${document.path}  ${document.title ?? '(no title)'}`,
    ...(lines.length > 0 ? lines : ['  taken  the whole text: there is no markup']),
    `published ${document.published ?? 'unknown'} (${document.publishedBasis})`,
    ...weighed,
    ...(parts.length > 0 || spoken.length === 0 ? [] : ['passages', ...spoken]),
    ...(odd.length > 0 ? ['problems', ...odd] : []),
    '',
  ].join('\n');
}
