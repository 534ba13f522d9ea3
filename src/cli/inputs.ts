// In: the files, folders, globs and `-` that the user named. Out: their analysed documents, one by one, and every problem, with a progress bar on a terminal.
// One bad input never stops a run, and neither does a fault of ours in one document.

import type { AnalysedDocument } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { FETCH_RULES, type InputLimits, type Member, openSources, readInput } from '../read/index.ts';
import { tryAnalyse } from '../variorum.ts';
import type { OptionValues, Surroundings } from './command.ts';
import { EXIT } from './exit.ts';
import { startProgress } from './progress.ts';

export interface AnalysedInputs {
  readonly documents: readonly AnalysedDocument[];
  /** Problems of inputs that gave no document. */
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

/** Largest document read without `--max-bytes`. */
export const MOST_BYTES: number = 12 * 1024 * 1024;

/** Reads and analyses all inputs in the order of their names and keeps the documents. */
export async function analyseInputs(
  operands: readonly string[],
  options: OptionValues,
  surroundings: Surroundings,
): Promise<AnalysedInputs> {
  const documents: AnalysedDocument[] = [];
  const { problems, exitCode } = await eachAnalysed(operands, options, surroundings, (document) => {
    documents.push(document);
  });
  return { documents, problems, exitCode };
}

/** The same, one document at a time: none is kept, so that an archive of any size fits. */
export async function eachAnalysed(
  operands: readonly string[],
  options: OptionValues,
  surroundings: Surroundings,
  take: (document: AnalysedDocument) => void,
): Promise<Omit<AnalysedInputs, 'documents'>> {
  const opened = await openSources(operands);
  const problems: Problem[] = [];
  const severities = new Set<string>();
  const note = (problem: Problem): void => {
    severities.add(problem.code === 'analyse/fault' ? 'fault' : problem.severity);
    if (options['quiet'] !== true) tell(problem, surroundings);
  };
  const fail = (problem: Problem): void => {
    problems.push(problem);
    note(problem);
  };
  opened.problems.forEach(fail);
  const progress = startProgress(opened.paths.length, options, surroundings);
  for (const path of opened.paths) {
    for await (const member of readInput(path, limitsOf(options), surroundings.stdin)) {
      const result = analyseMember(member);
      if ('schema' in result) {
        take(result);
        problemsOf(result).forEach(note);
      } else fail(result);
    }
    progress.step();
  }
  progress.stop();
  return { problems, exitCode: exitCodeOf(severities) };
}

function exitCodeOf(severities: ReadonlySet<string>): number {
  if (severities.has('fault')) return EXIT.internal;
  return severities.has('error') ? EXIT.someFailed : EXIT.done;
}

const analyseMember = (member: Member): AnalysedDocument | Problem =>
  'code' in member ? member : tryAnalyse(member);

function limitsOf(options: OptionValues): InputLimits {
  const encoding = typeof options['encoding'] === 'string' ? { encoding: options['encoding'] } : {};
  const mostBytes = typeof options['maxBytes'] === 'string' ? Number(options['maxBytes']) : MOST_BYTES;
  return { mostBytes, ...encoding, ...(options['fetch'] === true ? { fetch: FETCH_RULES } : {}) };
}

/** A document's problems, each with the path of its input. */
export function problemsOf({ document, problems }: AnalysedDocument): readonly Problem[] {
  return problems.map((problem) => (document.path === null ? problem : { path: document.path, ...problem }));
}

/** One line a problem; remarks (`info`) are left to the JSON. */
function tell({ severity, code, message, path }: Problem, { stderr }: Surroundings): void {
  if (severity !== 'info') stderr(`variorum: ${path === undefined ? '' : `${path}: `}${message} [${code}]\n`);
}
