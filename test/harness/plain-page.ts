// A page made of a plain text, read as the reading stage reads a file.

import type { Page } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

/** The page of a text, as if it were the file `a.txt`. */
export function readPlainText(text: string): Page {
  return readSource({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
}
