// The sample story as inputs: the eleven accounts of examples/orra, each once.

import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';
import { openSources } from '../src/read/index.ts';

const PATTERNS = ['story/0[178]-*.html', 'story/0[2-6]-*.txt', 'other/*.txt'];

/** The paths of the eleven accounts, relative to the folder of the package, sorted. */
export async function samplePaths(): Promise<readonly string[]> {
  const root = join(packageRoot(), 'examples/orra');
  const { paths } = await openSources(PATTERNS.map((pattern) => join(root, pattern)));
  return paths;
}
