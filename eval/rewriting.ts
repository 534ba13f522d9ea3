// How well the degree of rewriting is told: two-way (taken from the source or not) and four-way accuracy.
// In: a file of JSON lines {id, label: cut | light | heavy | non, source, isOrig, text} (argument). Out: two numbers and the confusions.
// Rows whose source is not in the file are left out.

import { readFileSync } from 'node:fs';
import { rewritingOf } from '../src/collate/rewriting.ts';
import { type Word, wordsIn } from '../src/collate/words.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly isOrig: boolean;
  readonly text: string;
}

const LABELS = { none: 'non', heavy: 'heavy', light: 'light', copied: 'cut' } as const;
const wordsOf = (text: string): Word[] => wordsIn(text, [{ from: 0, to: text.length }]);

const [path] = process.argv.slice(2);
if (!path) throw new Error('missing file: node build/eval/rewriting.js FILE');
const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const sources = new Map(rows.filter(({ isOrig }) => isOrig).map(({ id, text }) => [id, wordsOf(text)]));
const judged = rows.filter(({ isOrig, source }) => !isOrig && sources.has(source));
const confusions = new Map<string, number>();
let [two, four] = [0, 0];
for (const { label, source, text } of judged) {
  const found = LABELS[rewritingOf(sources.get(source)!, wordsOf(text)).degree];
  if (found === label) four++;
  if ((found === 'non') === (label === 'non')) two++;
  const key = `${label} as ${found}`;
  if (found !== label) confusions.set(key, (confusions.get(key) ?? 0) + 1);
}
const percent = (value: number): string => ((100 * value) / judged.length).toFixed(1);
console.log(`${judged.length} texts  two-way ${percent(two)}  four-way ${percent(four)}`);
for (const [key, count] of [...confusions].sort()) console.log(`  ${key}: ${count}`);
