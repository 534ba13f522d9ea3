// How many of the conflicts and drifts that are shown are right: on invented stories of five accounts each (test/stories), every one judged by
// reading. usage: node build/eval/disputes.js      prints what is not judged yet; judgements stand in test/stories/*/judged.tsv (right|wrong, what)

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, Place } from '../src/model/index.ts';
import { packageRoot } from '../src/models.ts';
import { collateDocuments } from '../src/variorum.ts';
import { analyseFile } from './analyse-file.ts';

const root = join(packageRoot(), 'test/stories');
const totals = new Map<string, number>();

for (const story of readdirSync(root).sort()) {
  const folder = join(root, story);
  const accounts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (accounts.length < 2) continue;
  const documents = [];
  for (const name of accounts.sort()) documents.push(await analyseFile(join(folder, name)));
  const texts = new Map(documents.map(({ document }) => [document.id, document.text] as const));
  const judged = readJudgements(join(folder, 'judged.tsv'));
  for (const line of linesOf(collateDocuments(documents), texts)) {
    const verdict = judged.get(line) ?? 'not judged';
    const key = `${line.slice(0, line.indexOf(' '))} ${verdict}`;
    totals.set(key, (totals.get(key) ?? 0) + 1);
    if (verdict !== 'right') process.stdout.write(`${story}: ${verdict}\t${line}\n`);
  }
}
for (const [key, count] of [...totals].sort()) process.stdout.write(`${key}: ${count}\n`);

function readJudgements(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map();
  const rows = readFileSync(path, 'utf8').split('\n');
  return new Map(
    rows.flatMap((row) => (row.includes('\t') ? [row.split('\t').reverse() as [string, string]] : [])),
  );
}

/** One line for each conflict and drift: its kind, its reason, the first words of each side. */
function linesOf(edition: Edition, texts: ReadonlyMap<string, string>): readonly string[] {
  const idOf = new Map(edition.documents.map(({ siglum, id }) => [siglum, id] as const));
  const words = ({ document, from, to }: Place): string =>
    texts.get(idOf.get(document)!)!.slice(from, to).replace(/\s+/g, ' ').slice(0, 60);
  return edition.stories.flatMap(({ conflicts, drift }) => [
    ...conflicts.map(
      ({ kind, why, sides }) =>
        `conflict ${kind} (${why}): ${sides.map((side) => words(side[0]!)).join(' / ')}`,
    ),
    ...drift.map(
      ({ kind, why, quotation, paraphrase }) =>
        `drift ${kind} (${why}): ${words(quotation)} / ${words(paraphrase)}`,
    ),
  ]);
}
