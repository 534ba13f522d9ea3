// How exactly copied passages are found: passages planted from one document into another of a different story, as they are, with words
// changed, with sentences in another order, or with a part left out.
// In: a file of JSON lines {story, text}, gzipped or not (argument 1); the number of pairs (argument 2). Out: character precision,
// recall and F1 over both sides, by kind of planting. Seeded: the same numbers on every run.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findSharedText } from '../src/collate/shared-text.ts';
import { nameWitnesses } from '../src/collate/sigla.ts';
import { documentFromText } from './text-document.ts';

const KINDS = ['verbatim', 'edited', 'reordered', 'trimmed'] as const;
type Kind = (typeof KINDS)[number];

interface Row {
  readonly story: string;
  readonly text: string;
}

/** The source and the target with the planted passage, and where it stands in each. */
interface Planting {
  readonly source: string;
  readonly target: string;
  readonly from: readonly [number, number][];
  readonly to: readonly [number, number][];
}

let state = 20310501;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

function readRows(path: string): Row[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** Sentences with their places. */
function sentencesOf(text: string): { from: number; to: number }[] {
  return [...text.matchAll(/[^\s.!?][^.!?\n]*[.!?]/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const FILLERS = ['reportedly', 'several', 'later', 'local', 'former', 'again', 'further', 'nearby'];

/** One word in eight is changed, dropped or gets a neighbour; the first and the last stay. */
function edit(sentence: string): string {
  const words = sentence.split(' ');
  return words
    .flatMap((word, at) => {
      if (at === 0 || at === words.length - 1 || random(8) > 0) return [word];
      const filler = FILLERS[random(FILLERS.length)]!;
      return [[filler], [], [word, filler]][random(3)]!;
    })
    .join(' ');
}

function plant(a: Row, b: Row, kind: Kind): Planting | null {
  const sentences = sentencesOf(a.text).filter(({ from, to }) => to - from > 60);
  const borders = sentencesOf(b.text);
  if (sentences.length < 4 || borders.length < 4) return null;
  const first = random(sentences.length - 3);
  let taken = sentences.slice(first, first + 3);
  if (kind === 'trimmed') taken = [taken[0]!, taken[2]!];
  const source = taken.map(({ from, to }): [number, number] => [from, to]);
  const pieces = taken.map(({ from, to }) => a.text.slice(from, to).replace(/\s+/g, ' '));
  if (kind === 'reordered') pieces.reverse();
  const planted = (
    kind === 'verbatim' || kind === 'reordered' || kind === 'trimmed' ? pieces : pieces.map(edit)
  ).join(' ');
  const at = borders[1 + random(borders.length - 2)]!.to;
  const target = `${b.text.slice(0, at)} ${planted} ${b.text.slice(at)}`;
  return { source: a.text, target, from: source, to: [[at + 1, at + 1 + planted.length]] };
}

/** Characters (blanks left out) inside the stretches. */
function cover(text: string, spans: readonly (readonly [number, number])[]): Set<number> {
  const covered = new Set<number>();
  for (const [from, to] of spans)
    for (let i = from; i < to; i++) if (/\S/.test(text[i] ?? ' ')) covered.add(i);
  return covered;
}

const [path, count = '200'] = process.argv.slice(2);
if (!path) throw new Error('missing file: node build/eval/shared-text.js FILE [PAIRS]');
const rows = readRows(path).filter(({ text }) => text.length < 8000);
for (const kind of KINDS) {
  let [hit, found, wanted, silent] = [0, 0, 0, 0];
  for (let n = 0; n < Number(count); n++) {
    const a = rows[random(rows.length)]!;
    const b = rows[random(rows.length)]!;
    const planting = a.story === b.story ? null : plant(a, b, kind);
    if (!planting) continue;
    const witnesses = nameWitnesses([
      documentFromText('a', planting.source),
      documentFromText('b', planting.target),
    ]);
    const passages = findSharedText(witnesses).filter((passage) => passage.a.document !== passage.b.document);
    if (passages.length === 0) silent++;
    for (const [text, gold, side] of [
      [planting.source, planting.from, 'a'],
      [planting.target, planting.to, 'b'],
    ] as const) {
      const right = cover(text, gold);
      const given = cover(
        text,
        passages.map((passage) => [passage[side].from, passage[side].to] as const),
      );
      wanted += right.size;
      found += given.size;
      for (const at of given) if (right.has(at)) hit++;
    }
  }
  const [precision, recall] = [hit / Math.max(1, found), hit / Math.max(1, wanted)];
  const numbers = [precision, recall, (2 * precision * recall) / Math.max(1e-9, precision + recall)];
  console.log(
    `${kind.padEnd(10)} character P/R/F1 ${numbers.map((x) => (100 * x).toFixed(1)).join(' / ')}  nothing found in ${silent}`,
  );
}
