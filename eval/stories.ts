// How well documents are grouped into stories: BCubed and pairwise F1, one global setting for all sets.
// In: files of JSON lines {id, story, text}, gzipped or not (arguments). Out: a line per file on stdout.
// Only the text is used: no title, date or outlet is given that the text does not hold.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { groupDocuments } from '../src/collate/group.ts';
import { nameWitnesses } from '../src/collate/sigla.ts';
import { documentFromText } from './text-document.ts';

interface Row {
  readonly story: string;
  readonly text: string;
}

function readRows(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** Pairs of rows inside one group. */
function pairsIn(groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0);
}

function groupsOf(labels: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  labels.forEach((label, row) => {
    groups.set(label, [...(groups.get(label) ?? []), row]);
  });
  return [...groups.values()];
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function pairwise(gold: readonly string[], found: readonly string[]): [number, number, number] {
  const both = pairsIn(groupsOf(gold.map((label, row) => `${label} ${found[row]}`)));
  const precision = both / Math.max(1, pairsIn(groupsOf(found)));
  const recall = both / Math.max(1, pairsIn(groupsOf(gold)));
  return [precision, recall, f1(precision, recall)];
}

function bcubed(gold: readonly string[], found: readonly string[]): [number, number, number] {
  const share = (own: readonly string[], other: readonly string[]): number => {
    let sum = 0;
    for (const group of groupsOf(own))
      for (const part of groupsOf(group.map((row) => other[row]!))) sum += part.length ** 2 / group.length;
    return sum / own.length;
  };
  const precision = share(found, gold);
  const recall = share(gold, found);
  return [precision, recall, f1(precision, recall)];
}

for (const path of process.argv.slice(2)) {
  const rows = readRows(path);
  const started = performance.now();
  const witnesses = nameWitnesses(
    rows.map(({ text }, index) => documentFromText(String(index).padStart(6, '0'), text)),
  );
  const found: string[] = [];
  for (const { members } of groupDocuments(witnesses))
    for (const member of members) found[Number(witnesses[member]!.analysed.document.id)] = String(members[0]);
  const gold = rows.map(({ story }) => story);
  const elapsedMs = Math.round(performance.now() - started);
  const show = (name: string, numbers: readonly number[]): string =>
    `${name} ${numbers.map((value) => (100 * value).toFixed(1)).join(' / ')}`;
  console.log(
    `${basename(path).padEnd(28)} ${String(rows.length).padStart(5)}  ${show('pairwise P/R/F1', pairwise(gold, found))}  ${show('BCubed', bcubed(gold, found))}  ${elapsedMs} ms`,
  );
}
