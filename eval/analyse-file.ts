// One file, read and analysed as the command line does it.

import type { AnalysedDocument } from '../src/model/index.ts';
import { readInput } from '../src/read/index.ts';
import { analyse } from '../src/variorum.ts';

/** The analysed document of one file. */
export async function analyseFile(path: string): Promise<AnalysedDocument> {
  for await (const source of readInput(path, { mostBytes: Number.MAX_SAFE_INTEGER })) {
    if ('code' in source) throw new Error(`${path}: ${source.message}`);
    return analyse(source);
  }
  throw new Error(`${path}: no document in it`);
}
