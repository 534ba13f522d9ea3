// In: the files, folders, globs and `-` that the user named. Out: their analysed documents, one by one, and every problem, with a progress bar on a terminal.
// One bad input never stops a run.

import type { AnalysedDocument } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { openSources, readPath, type Source, STDIN_NAME } from '../read/index.ts';
import { analyse } from '../variorum.ts';
import type { OptionValues, Surroundings } from './command.ts';
import { EXIT } from './exit.ts';
import { startProgress } from './progress.ts';

export interface AnalysedInputs {
  readonly documents: readonly AnalysedDocument[];
  /** Problems of inputs that gave no document. */
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

/** Largest input read without `--max-bytes`. */
export const MOST_BYTES: number = 12 * 1024 * 1024;

/** Reads and analyses all inputs in the order of their names; `take` is called with each document as soon as it is ready. */
export async function analyseInputs(
  operands: readonly string[],
  options: OptionValues,
  surroundings: Surroundings,
  take: (document: AnalysedDocument) => void = () => {},
): Promise<AnalysedInputs> {
  const opened = await openSources(operands);
  const problems: Problem[] = [...opened.problems];
  const documents: AnalysedDocument[] = [];
  const progress = startProgress(opened.paths.length, options, surroundings);
  for (const path of opened.paths) {
    const result = await analyseOne(path, options, surroundings);
    if ('schema' in result) {
      documents.push(result);
      take(result);
    } else problems.push(result);
    progress.step();
  }
  progress.stop();
  const told = [...problems, ...documents.flatMap(problemsOf)];
  if (options['quiet'] !== true) tell(told, surroundings);
  return {
    documents,
    problems,
    exitCode: told.some(({ severity }) => severity === 'error') ? EXIT.someFailed : EXIT.done,
  };
}

async function analyseOne(
  path: string,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<AnalysedDocument | Problem> {
  const source = await load(path, options, surroundings);
  return 'code' in source ? source : analyse(source);
}

async function load(
  path: string,
  options: OptionValues,
  surroundings: Surroundings,
): Promise<Source | Problem> {
  const encoding = typeof options['encoding'] === 'string' ? { encoding: options['encoding'] } : {};
  if (path === STDIN_NAME) return { path, bytes: await surroundings.stdin(), ...encoding };
  const most = typeof options['maxBytes'] === 'string' ? Number(options['maxBytes']) : MOST_BYTES;
  const loaded = await readPath(path, most);
  return 'code' in loaded ? loaded : { ...loaded, ...encoding };
}

/** A document's problems, each with the path of its input. */
export function problemsOf({ document, problems }: AnalysedDocument): readonly Problem[] {
  return problems.map((problem) => (document.path === null ? problem : { path: document.path, ...problem }));
}

/** One line a problem; remarks (`info`) are left to the JSON. */
function tell(problems: readonly Problem[], { stderr }: Surroundings): void {
  for (const { severity, code, message, path } of problems) {
    if (severity !== 'info')
      stderr(`variorum: ${path === undefined ? '' : `${path}: `}${message} [${code}]\n`);
  }
}
