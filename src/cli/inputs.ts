// In: the files, folders, globs and `-` that the user named. Out: their analysed documents, one by one, and every problem, with a progress bar on a terminal.
// One bad input never stops a run, and neither does a fault of ours in one document.

import type { AnalysedDocument } from '../model/index.ts';
import { type Problem, VariorumError } from '../problem.ts';
import {
  FETCH_RULES,
  type InputLimits,
  type Member,
  openSources,
  readInput,
  readSteps,
  type Source,
  STEPS,
  type Without,
} from '../read/index.ts';
import type { AnalysedInput, Extra } from '../worker.ts';
import { batchesOf, inOrder, jobsOf, startWorkers, type Workers } from '../workers.ts';
import type { OptionValues, Surroundings } from './command.ts';
import { EXIT } from './exit.ts';
import { wholeNumber } from './library-option.ts';
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
  const { problems, exitCode } = await eachAnalysed(operands, options, surroundings, {
    take: (document) => {
      documents.push(document);
    },
  });
  return { documents, problems, exitCode };
}

/** Where a document stands among the inputs: the path that was opened, and its number in it. */
export interface InputPlace {
  readonly input: string;
  readonly number: number;
}

/** What becomes of the inputs on their way. */
export interface Handling {
  /** Which of these inputs are to be analysed; all when absent. */
  readonly wanted?: (sources: readonly Source[]) => Promise<readonly Source[]>;
  /** Is called with each document as soon as it is ready, in the order of the inputs. */
  readonly take: (document: AnalysedDocument, given: Taken) => void | Promise<void>;
  /** What the threads shall make of each document besides. */
  readonly extras?: readonly Extra[];
  /** The threads, when they have other work afterwards; without them, threads are started and ended here. */
  readonly workers?: Workers;
}

/** What comes with a document: where it stood, and what was made of it besides. */
export interface Taken extends Omit<AnalysedInput, 'json'> {
  readonly source: Source;
  readonly place: InputPlace;
}

/**
 * The same, one document at a time: none is kept, so that an archive of any size fits. Many inputs are analysed in several threads;
 * the order of the documents and their bytes do not depend on how many. Ctrl-C lets the documents at hand be finished.
 */
export async function eachAnalysed(
  operands: readonly string[],
  options: OptionValues,
  surroundings: Surroundings,
  handling: Handling,
): Promise<Omit<AnalysedInputs, 'documents'>> {
  const opened = await openSources(operands);
  const report = startReport(options, surroundings);
  opened.problems.forEach(report.fail);
  const progress = startProgress(opened.paths.length, options, surroundings);
  const interruption = surroundings.interruption?.();
  const workers = handling.workers ?? startWorkers(jobsOf(options['jobs']));
  const members = readAll(opened.paths, { options, surroundings, step: progress.step, interruption });
  try {
    const batches = batchesOf(members, workers.jobs === 1 ? 1 : BATCH);
    const few = options['jobs'] === undefined && opened.paths.length <= FEW;
    const analysis = analyseIn(workers, few, handling);
    for await (const results of inOrder(batches, workers.jobs, analysis))
      for (const { result, source, ...taken } of results) {
        if (!('schema' in result) || source === null) report.fail(result as Problem);
        else {
          problemsOf(result).forEach(report.note);
          await handling.take(result, { source, ...taken });
        }
      }
  } finally {
    if (handling.workers === undefined) await workers.close();
    progress.stop();
  }
  const exitCode = interruption?.aborted === true ? EXIT.interrupted : report.exitCode();
  return { problems: report.problems, exitCode };
}

/** Inputs that one thread is given at once. */
const BATCH = 20;
/** So many inputs are analysed without threads, unless they are asked for: starting them takes as long. */
const FEW = 60;

interface Reading {
  readonly options: OptionValues;
  readonly surroundings: Surroundings;
  readonly step: () => void;
  readonly interruption: AbortSignal | undefined;
}

async function* readAll(
  paths: readonly string[],
  { options, surroundings, step, interruption }: Reading,
): AsyncIterable<Placed> {
  const asked = { ...withoutOf(options), ...(options['every'] === true ? { everyAttribution: true } : {}) };
  for (const path of paths) {
    let number = 0;
    for await (const member of readInput(path, limitsOf(options), surroundings.stdin)) {
      if (interruption?.aborted === true) return;
      const read = 'code' in member ? member : { ...member, ...asked };
      yield { member: read, place: { input: path, number: number++ } };
    }
    step();
  }
}

/** A member with its place. */
interface Placed {
  readonly member: Member;
  readonly place: InputPlace;
}

interface Outcome extends Omit<AnalysedInput, 'json'> {
  readonly place: InputPlace;
  readonly result: AnalysedDocument | Problem;
  /** Null for an input that could not be opened. */
  readonly source: Source | null;
}

/** Analyses one batch after another: the first few here, the rest in threads. */
function analyseIn(
  workers: Workers,
  mayBeFew: boolean,
  { wanted, extras = [] }: Handling,
): (members: readonly Placed[]) => Promise<readonly Outcome[]> {
  const here = startWorkers(1);
  let seen = 0;
  return async (members) => {
    const sources = members.flatMap(({ member }) => ('code' in member ? [] : [member]));
    const chosen = new Set(wanted === undefined ? sources : await wanted(sources));
    seen += chosen.size;
    const worker = mayBeFew && seen <= FEW ? here : workers;
    const made = chosen.size === 0 ? [] : await worker.run('analyseBatch', { sources: [...chosen], extras });
    let next = 0;
    return members.flatMap(({ member, place }): Outcome[] => {
      if ('code' in member) return [{ result: member, source: null, place }];
      if (!chosen.has(member)) return [];
      const { json, ...besides } = made[next++]!;
      return [{ result: JSON.parse(json) as AnalysedDocument | Problem, source: member, place, ...besides }];
    });
  };
}

interface Report {
  readonly problems: Problem[];
  /** A problem of an input that gave no document. */
  readonly fail: (problem: Problem) => void;
  /** Any problem: it is told and counts for the exit code. */
  readonly note: (problem: Problem) => void;
  exitCode(): number;
}

function startReport(options: OptionValues, surroundings: Surroundings): Report {
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
  return { problems, fail, note, exitCode: () => exitCodeOf(severities) };
}

function exitCodeOf(severities: ReadonlySet<string>): number {
  if (severities.has('fault')) return EXIT.internal;
  return severities.has('error') ? EXIT.someFailed : EXIT.done;
}

/** The steps that `--without` names. */
export function withoutOf(options: OptionValues): { readonly without?: Without } {
  const list = options['without'];
  if (typeof list !== 'string') return {};
  const without = readSteps(list);
  if (without === null)
    throw new VariorumError('usage', `unknown step: ${list}`, {
      hint: `try ${Object.keys(STEPS).join(', ')}`,
    });
  return { without };
}

/** The limits that the options set. */
export function limitsOf(options: OptionValues): InputLimits {
  const encoding = typeof options['encoding'] === 'string' ? { encoding: options['encoding'] } : {};
  const mostBytes = wholeNumber(options, 'maxBytes') ?? MOST_BYTES;
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
