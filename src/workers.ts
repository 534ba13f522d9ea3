// Work spread over threads. In: tasks, one after another. Out: their results in the order of the tasks, whatever thread was faster.
// A task is taken from the input only when there is room: two wait for each thread, and more only while they are small together, so that
// memory does not grow with the input.
// With one job everything is done in this thread, by the same functions: the results are the same bytes for any number of jobs.

import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import { VariorumError } from './problem.ts';
import { analyseBatch, collateStoryTask, makeStoryTask, type StoryTask } from './worker.ts';

/** What a worker can be asked to do. */
export interface Tasks {
  readonly analyseBatch: typeof analyseBatch;
  readonly collateStoryTask: typeof collateStoryTask;
  readonly makeStoryTask: typeof makeStoryTask;
}

const TASKS: Tasks = { analyseBatch, collateStoryTask, makeStoryTask };

type TaskName = keyof Tasks;
type Given<Name extends TaskName> = Parameters<Tasks[Name]>[0];
type Made<Name extends TaskName> = ReturnType<Tasks[Name]>;

export interface Workers {
  readonly jobs: number;
  run<Name extends TaskName>(name: Name, given: Given<Name>): Promise<Made<Name>>;
  close(): Promise<void>;
}

/** Tasks in flight for each thread: one is worked at, one waits. */
const AHEAD = 2;

/** Threads are started when the first task comes. `jobs` 1 starts none. */
export function startWorkers(jobs: number): Workers {
  if (jobs <= 1) return { jobs: 1, run: async (name, given) => perform(name, given), close: async () => {} };
  let pool: Promise<Piscina> | null = null;
  return {
    jobs,
    run: async (name, given) => {
      pool ??= startPool(jobs);
      return runIn(await pool, given, name);
    },
    close: async () => {
      if (pool !== null) await (await pool).destroy();
    },
  };
}

/** A thread that was ended while it worked (killed, or out of memory) costs a second try, in a new thread; a task that ends two is told. */
async function runIn<Name extends TaskName>(
  pool: Piscina,
  given: Given<Name>,
  name: Name,
): Promise<Made<Name>> {
  try {
    return await pool.run(given, { name });
  } catch (error) {
    if (!isEndOfThread(error)) throw error;
  }
  try {
    return await pool.run(given, { name });
  } catch (cause) {
    if (!isEndOfThread(cause)) throw cause;
    throw new VariorumError('internal', `a worker thread was ended twice: ${(cause as Error).message}`, {
      hint: 'run the same command again with --jobs 1: it needs less memory; what was confirmed is kept',
      cause,
    });
  }
}

function isEndOfThread(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_WORKER') || error.message.startsWith('worker exited with code');
}

function perform<Name extends TaskName>(name: Name, given: Given<Name>): Made<Name> {
  const task = TASKS[name] as (each: Given<Name>) => Made<Name>;
  return task(given);
}

async function startPool(jobs: number): Promise<Piscina> {
  const { Piscina: Pool } = await import('piscina');
  const filename = new URL('./worker-thread.cjs', import.meta.url).href;
  return new Pool({ filename, minThreads: jobs, maxThreads: jobs, atomics: 'disabled' });
}

/** Tasks of unlike size: more than two for each thread may wait while all that wait are no larger than `room` together. */
export interface Sizes<Input> {
  readonly room: number;
  readonly sizeOf: (input: Input) => number;
}

/** Documents of the stories that wait behind one that takes long: other threads go on with them meanwhile. */
const DOCUMENTS_AHEAD = 240;

/** Stories by their documents. With one job nothing waits for others. */
export function storySizes(jobs: number): Sizes<StoryTask> {
  return { room: jobs > 1 ? DOCUMENTS_AHEAD : 0, sizeOf: ({ documents }) => documents.length };
}

/** Runs a task for each input and gives the results in the order of the inputs. Stops taking inputs when the reader stops. */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input>,
  jobs: number,
  work: (input: Input) => Promise<Result>,
  { room, sizeOf }: Sizes<Input> = { room: 0, sizeOf: () => 1 },
): AsyncIterable<Result> {
  const waiting: { readonly result: Promise<Result>; readonly size: number }[] = [];
  let size = 0;
  const first = (): Promise<Result> => {
    const { result, size: own } = waiting.shift()!;
    size -= own;
    return result;
  };
  try {
    for await (const input of inputs) {
      waiting.push({ result: work(input), size: sizeOf(input) });
      waiting.at(-1)!.result.catch(() => {});
      size += waiting.at(-1)!.size;
      while (waiting.length >= Math.max(1, AHEAD * jobs) && size > room) yield await first();
    }
    while (waiting.length > 0) yield await first();
  } finally {
    await Promise.allSettled(waiting.map(({ result }) => result));
  }
}

/** Groups a stream into batches of at most `size`. */
export async function* batchesOf<Each>(stream: AsyncIterable<Each>, size: number): AsyncIterable<Each[]> {
  let batch: Each[] = [];
  for await (const each of stream) {
    batch.push(each);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The number of jobs that `--jobs` asks for; without it, one for each core. Throws `usage` for no number. */
export function jobsOf(asked: string | boolean | undefined): number {
  if (typeof asked !== 'string') return availableParallelism();
  const jobs = Number(asked);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new VariorumError('usage', `unknown number of jobs: ${asked}`, {
    hint: 'give a number from 1 to 256',
  });
}
