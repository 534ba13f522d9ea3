// In: what the user typed (files, folders, globs, `-`). Out: the named inputs with their bytes, each once, in the order of their paths.

import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import type { Problem } from '../problem.ts';

/** One input with its bytes. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface OpenedSources {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** The files that the arguments name, each once and sorted; what names nothing becomes a problem. */
export async function openSources(names: readonly string[]): Promise<OpenedSources> {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const found = await expand(name);
    for (const path of found) paths.add(path);
    if (found.length === 0)
      problems.push({
        code: 'read/missing',
        severity: 'error',
        message: `missing input: ${name}`,
        path: name,
      });
  }
  return { paths: [...paths].sort(), problems };
}

async function expand(name: string): Promise<string[]> {
  const kind = await stat(name).catch(() => null);
  if (kind?.isFile()) return [name];
  if (kind?.isDirectory())
    return glob(['**/*.{html,htm,txt}'], { cwd: name, absolute: false }).then((all) =>
      all.map((path) => `${name.replace(/\/$/, '')}/${path}`),
    );
  return glob([name]);
}

/** Reads the bytes of one path. */
export async function readPath(path: string): Promise<Source> {
  return { path, bytes: await readFile(path) };
}
