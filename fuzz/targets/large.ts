// A document repeated until it is large is read and analysed in a time that grows with its size: what takes n² steps hangs here.

import { readSource } from '../../src/read/index.ts';
import { analyse } from '../../src/variorum.ts';
import { sourcesIn } from './read.ts';

/** As much as 10 seconds suffice for on a busy machine, when nothing grows faster than the text. */
const LARGE = 100_000;
/** Readers alone take more. */
const LARGE_PAGE = 1_000_000;

const repeated = (bytes: Uint8Array, size: number): Uint8Array =>
  Buffer.concat(Array<Uint8Array>(1 + Math.floor(size / (bytes.length + 1))).fill(bytes)).subarray(0, size);

export async function checkLarge(bytes: Uint8Array, name: string): Promise<void> {
  for (const source of (await sourcesIn(repeated(bytes, LARGE_PAGE), name)).slice(0, 1)) readSource(source);
  for (const source of (await sourcesIn(repeated(bytes, LARGE), name)).slice(0, 1)) analyse(source);
}
