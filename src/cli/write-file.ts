// In: a path that the user named, and what to write. Effect: the file, under its name only when it is whole, so that a full disk or an
// interruption leaves what stood there before. What is no plain file (a pipe, /dev/stdout) is written to as it is.

import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { VariorumError } from '../problem.ts';

/** Writes a whole file. Throws `usage` when it cannot, and leaves nothing half written. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeWholeBy(path, (file) => file.writeFile(content));
}

/** Writes a file piece by piece. Faults of `write` that are not the disk's are thrown as they are. */
export async function writeWholeBy(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const there = await stat(path).catch(() => null);
  const isPlain = there === null || there.isFile();
  const target = isPlain ? `${path}.partial` : path;
  try {
    await writeTo(target, write, isPlain);
    if (isPlain) await rename(target, path);
  } catch (error) {
    if (isPlain) await rm(target, { force: true }).catch(() => {});
    throw explained(path, error);
  }
}

async function writeTo(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  sync: boolean,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    await write(file);
    if (sync) await file.sync();
  } finally {
    await file.close();
  }
}

/** What the system says, and what to do. */
const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space and run the same command again',
  EDQUOT: 'the disk is full: free some space and run the same command again',
  EFBIG: 'the file would be larger than the system allows',
  EROFS: 'the disk is read-only: name another place',
  EIO: 'the disk reports an error',
};

function explained(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error;
  return writeError(path, error);
}

/** The error for a place that cannot be written to. */
export function writeError(path: string, cause: Error): VariorumError {
  const code = 'code' in cause ? String(cause.code) : '';
  const hint = HINTS[code] ?? 'check that the folder exists and can be written to';
  return new VariorumError('usage', `cannot write ${path}`, { hint, cause });
}
