// In: nothing. Out: the bytes of the trained models in models/, read once. Effects: reads files of this package only.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelFiles } from './language/index.ts';

let loaded: ModelFiles | null = null;

/** The model files by name, read from the package on the first call. */
export function loadModels(): ModelFiles {
  loaded ??= readFolder(join(packageRoot(), 'models'));
  return loaded;
}

function readFolder(folder: string): ModelFiles {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The folder that holds package.json: two levels up from dist/, three from build/src/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
