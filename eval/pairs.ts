// Pairs of passages → do they say the same? The rule by which readings of a quotation are matched, alone, on files of pairs.
// usage: node build/eval/pairs.js FILE.jsonl > predictions.jsonl      rows {id or n, a, b}; then score/pairs.mjs predictions FILE
//        node build/eval/pairs.js FILE.jsonl [--sentences] --fit      what the features could reach: fits a rule, prints its accuracy on unseen folds;
//                                                                     what is fitted goes nowhere

import { readFileSync } from 'node:fs';
import { judgeQuotations } from '../src/collate/same-sense.ts';
import { scanTerms } from '../src/collate/terms.ts';
import { fitLogistic, judgeRow } from './logistic.ts';
import { comparePair, type PairFeatures } from './pair-features.ts';

interface Row {
  readonly id?: string;
  readonly n?: number;
  readonly a: string;
  readonly b: string;
  readonly label?: number;
}

const QUOTATION: readonly (keyof PairFeatures)[] = ['shortInOrder', 'run', 'runWeight', 'negation', 'lost'];
const SENTENCE: readonly (keyof PairFeatures)[] = [
  'shortCovered',
  'longCovered',
  'longInOrder',
  'run',
  'runWeight',
  'shortWords',
  'longWords',
  'shortFours',
  'negation',
  'shortNumbers',
  'shortNames',
  'longNames',
  'ratio',
  'length',
];

const isSentences = process.argv.includes('--sentences');
const rows = readFileSync(process.argv[2]!, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

if (process.argv.includes('--fit'))
  fitRule(isSentences ? SENTENCE : QUOTATION, isSentences ? 5 : rows.length);
else
  for (const { id, n, a, b } of rows) {
    const label = Number(judgeQuotations(scanTerms(a), scanTerms(b)) > 0);
    process.stdout.write(`${JSON.stringify({ id: id ?? String(n), label })}\n`);
  }

/** Prints the rule for all rows, and how often rules fitted without a fold are right on it. */
function fitRule(names: readonly (keyof PairFeatures)[], folds: number): void {
  const matrix = rows.map(({ a, b }) => {
    const features = comparePair(scanTerms(a), scanTerms(b));
    return names.map((name) => features[name]);
  });
  const labels = rows.map(({ label }) => label === 1);
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const rest = matrix.map((_, at) => at).filter((at) => at % folds !== fold);
    const rule = fitLogistic(
      rest.map((at) => matrix[at]!),
      rest.map((at) => labels[at]!),
    );
    matrix.forEach((row, at) => {
      if (at % folds === fold && judgeRow(rule, row) > 0 === labels[at]) right++;
    });
  }
  const { bias, weights } = fitLogistic(matrix, labels);
  const rounded = [['bias', bias] as const, ...names.map((name, i) => [name, weights[i]!] as const)];
  process.stdout.write(`${rounded.map(([name, value]) => `${name}: ${value.toFixed(2)}`).join(', ')}\n`);
  process.stdout.write(`${folds} folds: ${((100 * right) / rows.length).toFixed(1)} of 100 right\n`);
}
