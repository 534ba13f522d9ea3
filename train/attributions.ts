// In: ../shared/data/attribution/polnear-train. Out: models/attribution-cues.bin, -spans.bin and -judge.bin.
// A step of `npm run train`; alone: `npm run train -- attributions`. About three minutes on one core.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeCrf } from '../src/find/attributions/learned/crf.ts';
import { writeTrees } from '../src/find/attributions/learned/trees.ts';
import { viewOf } from '../src/find/attributions/view.ts';
import { createEnglish } from '../src/language/index.ts';
import type { Document } from '../src/model/index.ts';
import { loadModels, packageRoot } from '../src/models.ts';
import { pairQuotationMarks } from '../src/voices/index.ts';
import { type Example, type GoldAttribution, trainAttributions } from './attribution-examples.ts';
import { dataFile } from './data.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** The rows of a gzipped file of JSON lines. */
export function readRows(name: string): readonly Row[] {
  const lines = gunzipSync(readFileSync(dataFile(name)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The rows as the finder sees them: analysed, with quotation marks paired. */
export function examplesOf(rows: readonly Row[]): readonly Example[] {
  const models = loadModels();
  const english = createEnglish(models);
  return rows.map(({ text, attributions }) => {
    const whole = [{ from: 0, to: text.length }];
    const document = { text } as Document;
    const quotations = pairQuotationMarks(text, whole);
    const analysis = english.analyse(text, whole);
    return { view: viewOf({ document, passages: [], quotations, analysis, models }), attributions };
  });
}

/** Trains both models over the language models as they are in models/, and writes them. */
export function trainAttributionModels(): void {
  const rows = readRows('attribution/polnear-train.jsonl.gz');
  const { cues, spans, judge } = trainAttributions(examplesOf(rows), (line) =>
    process.stderr.write(`${line}\n`),
  );
  writeFileSync(join(packageRoot(), 'models/attribution-cues.bin'), writeCrf(cues));
  writeFileSync(join(packageRoot(), 'models/attribution-spans.bin'), writeCrf(spans));
  writeFileSync(join(packageRoot(), 'models/attribution-judge.bin'), writeTrees(judge));
}
