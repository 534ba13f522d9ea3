// Where the research data lie: beside the project, in ../shared/data. Says so aloud when a file is missing.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';

const PLACES = ['../shared/data', '../../shared/data'];

/** The path of a data file. Throws, with what to do, when there is none. */
export function dataFile(name: string): string {
  for (const place of PLACES) {
    const path = join(packageRoot(), place, name);
    if (existsSync(path)) return path;
  }
  throw new Error(`missing data: ${name} (looked in ${PLACES.join(' and ')}; see models/README.md)`);
}
