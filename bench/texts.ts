// The texts that benchmarks read: real news where the research data lie beside the project, else invented ones, and a word on which.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dataFile } from '../train/data.ts';
import { articleAt } from './articles.ts';

const REAL = 'attribution/polnear-dev.jsonl.gz';
/** A typical article. */
export const CHARACTERS = 3000;

export interface Texts {
  readonly kind: 'real' | 'invented';
  /** The text of a number; real ones come again after the last, under another number. */
  readonly at: (number: number) => string;
}

export function newsTexts(): Texts {
  const path = pathOfReal();
  if (path === null) return { kind: 'invented', at: (number) => articleAt(number, CHARACTERS) };
  const texts = gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text.slice(0, CHARACTERS));
  return { kind: 'real', at: (number) => `Page ${number}\n\n${texts[number % texts.length]}` };
}

function pathOfReal(): string | null {
  try {
    return dataFile(REAL);
  } catch {
    return null; // told by `kind`
  }
}
