// In: an edition with its evidence, and the options `--format` and `--output`. Effect: the files of that format, in a folder or as one
// file, or the only file on stdout. Names of files are the format's own, never taken from a page.

import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Evidence, EXPORTS, type ExportFile } from '../formats/index.ts';
import { VariorumError } from '../problem.ts';
import type { OptionSpec, OptionValues, Surroundings } from './command.ts';
import { writeWhole } from './write-file.ts';

/** The formats in which an edition is taken away. */
export const EXPORT_FORMATS: readonly string[] = [...Object.keys(EXPORTS), 'html'];

export const EXPORT_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    value: 'NAME',
    choices: EXPORT_FORMATS,
    summary: 'write the edition in this format instead of printing it',
  },
  {
    name: 'output',
    short: 'o',
    value: 'PATH',
    summary: 'with --format: the file to write, or the folder for a format of several files; else stdout',
  },
];

export const EXPORT_DETAILS: string = `--format takes the edition away for other programs: ${Object.entries(
  EXPORTS,
)
  .map(([name, { summary }]) => `${name} (${summary})`)
  .join(', ')}, html (one self-contained page).`;

/** Writes the edition as the options say. Throws `usage` when several files would go to stdout, or a path cannot be written. */
export async function writeExport(
  evidence: Evidence,
  options: OptionValues,
  surroundings: Pick<Surroundings, 'stdout'>,
): Promise<void> {
  const format = String(options['format']);
  const files = await filesOf(evidence, format);
  const output = options['output'];
  if (typeof output === 'string') await writeFiles(files, output);
  else if (files.length === 1 && typeof files[0]!.content === 'string')
    surroundings.stdout(files[0]!.content);
  else
    throw new VariorumError('usage', `missing output: ${format} gives ${files.length} files`, {
      hint: 'name a folder with --output',
    });
}

async function filesOf(evidence: Evidence, format: string): Promise<readonly ExportFile[]> {
  if (format !== 'html') return EXPORTS[format]!.run(evidence);
  const { formatEditionHtml } = await import('../web/index.ts');
  return [{ name: 'edition.html', content: formatEditionHtml(evidence) }];
}

async function writeFiles(files: readonly ExportFile[], output: string): Promise<void> {
  const isFolder = files.length > 1 || (await stat(output).catch(() => null))?.isDirectory() === true;
  try {
    await mkdir(isFolder ? output : dirname(output), { recursive: true });
    for (const { name, content } of files) await writeWhole(isFolder ? join(output, name) : output, content);
  } catch (cause) {
    if (cause instanceof VariorumError) throw cause;
    throw new VariorumError('usage', `cannot write ${output}`, {
      hint: 'check that the folder can be written to',
      cause,
    });
  }
}
