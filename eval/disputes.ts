// How many of the conflicts and drifts that are shown are right, every one judged by reading: on invented stories of five accounts each
// (test/stories), or on real ones. usage: node build/eval/disputes.js [basil|gva|newswcl50]      prints what is wrong or not judged yet; judgements
// stand in test/stories/*/judged.tsv (right|wrong, what) and, by digests, in eval/gold/disputes-NAME.tsv

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AnalysedDocument, Edition, Place } from '../src/model/index.ts';
import { packageRoot } from '../src/models.ts';
import { analyse, collateDocuments } from '../src/variorum.ts';
import { dataFile } from '../train/data.ts';
import { analyseFile } from './analyse-file.ts';

/** Fewest and most accounts of a real story that is collated, and the most stories of a set. */
const FEWEST = 3;
const MOST = 6;
const STORIES = 60;

const totals = new Map<string, number>();
const [set] = process.argv.slice(2);
await (set === undefined ? judgeInvented() : judgeReal(set));
for (const [key, count] of [...totals].sort()) process.stdout.write(`${key}: ${count}\n`);

async function judgeInvented(): Promise<void> {
  const root = join(packageRoot(), 'test/stories');
  for (const story of readdirSync(root).sort()) {
    const folder = join(root, story);
    const accounts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    if (accounts.length < 2) continue;
    const documents = [];
    for (const name of accounts.sort()) documents.push(await analyseFile(join(folder, name)));
    judge(story, documents, readJudgements(join(folder, 'judged.tsv')), (line) => line);
  }
}

/** Real accounts are no part of the project: its judgements name their lines by digests. */
function judgeReal(name: string): void {
  const stories = new Map<string, string[]>();
  for (const line of readData(`stories/${name}.jsonl.gz`)) {
    const { story, title, text } = JSON.parse(line) as { story: string; title?: string; text: string };
    stories.set(story, [...(stories.get(story) ?? []), title ? `${title}\n\n${text}` : text]);
  }
  const judged = readJudgements(join(packageRoot(), `eval/gold/disputes-${name}.tsv`));
  const wanted = [...stories]
    .filter(([, { length }]) => length >= FEWEST && length <= MOST)
    .slice(0, STORIES);
  for (const [story, texts] of wanted) {
    const documents = texts.map((text, at) =>
      analyse({ path: `${at}.txt`, bytes: new TextEncoder().encode(text) }),
    );
    judge(story, documents, judged, (line) => `${story.slice(0, 8)} ${digest(line)}`);
  }
}

function readData(name: string): string[] {
  return gunzipSync(readFileSync(dataFile(name)))
    .toString('utf8')
    .trim()
    .split('\n');
}

function digest(line: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(line))).slice(0, 12);
}

function judge(
  story: string,
  documents: readonly AnalysedDocument[],
  judged: ReadonlyMap<string, string>,
  keyOf: (line: string) => string,
): void {
  const texts = new Map(documents.map(({ document }) => [document.id, document.text] as const));
  for (const line of linesOf(collateDocuments(documents), texts)) {
    const verdict = judged.get(keyOf(line)) ?? 'not judged';
    const key = `${line.slice(0, line.indexOf(' '))} ${verdict}`;
    totals.set(key, (totals.get(key) ?? 0) + 1);
    if (verdict !== 'right') process.stdout.write(`${story}: ${verdict}\t${keyOf(line)}\t${line}\n`);
  }
}

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
