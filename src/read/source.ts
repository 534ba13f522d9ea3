// In: what the user typed (files, folders, globs, `-`). Out: the inputs that it names, each once, in the order of their paths; and their bytes.
// The one file of this stage that touches the disk.

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Problem } from '../problem.ts';

/** One input with its bytes. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The encoding that the caller insists on. */
  readonly encoding?: string;
}

export interface OpenedSources {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** The name that stands for standard input. */
export const STDIN_NAME = '-';

/** The files that the arguments name, each once and sorted; what names nothing, or names again, becomes a problem. */
export async function openSources(names: readonly string[]): Promise<OpenedSources> {
  const paths = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const found = await expand(name);
    if (found.length === 0) problems.push(missing(name));
    for (const path of found) {
      const key = path === STDIN_NAME ? path : resolve(path);
      if (paths.has(key)) problems.push(duplicate(path));
      else paths.set(key, path);
    }
  }
  return { paths: [...paths.values()].sort(), problems };
}

function missing(name: string): Problem {
  return {
    code: 'read/missing',
    severity: 'error',
    message: 'missing input: no such file, and no file matches',
    path: name,
  };
}

function duplicate(path: string): Problem {
  return { code: 'read/duplicate', severity: 'info', message: 'named twice, read once', path };
}

/** A file is itself; a folder gives the pages and texts below it; anything else is a pattern. */
async function expand(name: string): Promise<string[]> {
  if (name === STDIN_NAME) return [name];
  const kind = await stat(name).catch(() => null);
  if (kind?.isFile()) return [name];
  if (kind?.isDirectory()) return filesBelow(name.replace(/\/+$/, ''));
  return glob([name], { followSymbolicLinks: false });
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await glob(['**/*.{html,htm,xhtml,txt}'], {
    cwd: folder,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  return found.map((path) => `${folder}/${path}`);
}

/** Reads the bytes of one path, unless there are more than `mostBytes`: then, or when it cannot be read, the problem. */
export async function readPath(
  path: string,
  mostBytes: number = Number.POSITIVE_INFINITY,
): Promise<Source | Problem> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return tooLarge(path, size, mostBytes);
    return { path, bytes: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(':')[0]! : String(error);
    return { code: 'read/unreadable', severity: 'error', message: `cannot read: ${reason}`, path };
  }
}

function tooLarge(path: string, size: number, most: number): Problem {
  return {
    code: 'read/too-large',
    severity: 'error',
    message: `too large: ${size} bytes, the limit is ${most}`,
    path,
  };
}
