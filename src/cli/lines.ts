// The lines of a file, or of standard input for `-`, one by one.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { VariorumError } from '../problem.ts';
import type { Surroundings } from './command.ts';

/** Lines without their ends. Throws `usage` when the file cannot be read. */
export async function* linesOf(path: string, { stdin }: Surroundings): AsyncGenerator<string> {
  const input = path === '-' ? Readable.from(stdin()) : createReadStream(path);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause)
      throw new VariorumError('usage', `cannot read ${path}`, { hint: 'check that the file exists', cause });
    throw cause;
  }
}
