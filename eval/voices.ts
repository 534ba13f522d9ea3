// Measures the voices of plain texts beyond the sample story.
// usage: node build/eval/voices.js plain-comments.jsonl.gz     where the comments begin, against the lines marked by hand
//        node build/eval/voices.js --thread 20000              processor time and memory for a thread of so many comments

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findVoices } from '../src/voices/index.ts';
import { plainPage } from '../test/voices/plain-page.ts';

interface Row {
  readonly text: string;
  /** Line on which the first comment starts, or null. */
  readonly boundary: number | null;
}

const words = (text: string): number => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function boundaryOf(text: string): number | null {
  const first = findVoices(plainPage(text)).passages.find((passage) => passage.role === 'comment');
  return first ? text.slice(0, first.from).split('\n').length - 1 : null;
}

/** Words on the wrong side, counted as score/pages.mjs counts them. */
function misplaced(row: Row, found: number | null): number {
  const lines = row.text.split('\n');
  const [want, got] = [row.boundary ?? lines.length, found ?? lines.length];
  return words(lines.slice(Math.min(want, got), Math.max(want, got)).join('\n'));
}

function measureBoundaries(path: string): void {
  const rows = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  const counts = { with: 0, without: 0, exact: 0, near: 0, false: 0, share: 0 };
  for (const line of rows) {
    const row = JSON.parse(line) as Row;
    const found = boundaryOf(row.text);
    const off = misplaced(row, found);
    counts.share += off / Math.max(1, words(row.text));
    if (row.boundary === null) {
      counts.without++;
      if (found !== null) counts.false++;
    } else {
      counts.with++;
      if (off === 0) counts.exact++;
      if (off <= 15) counts.near++;
    }
  }
  process.stdout.write(
    `${rows.length} texts, ${counts.with} with comments: boundary exact ${percent(counts.exact, counts.with)}, ` +
      `within 15 words ${percent(counts.near, counts.with)}; false ${percent(counts.false, counts.without)}; ` +
      `words on the wrong side ${percent(counts.share, rows.length)}\n`,
  );
}

/** An invented thread: numbered comments of about 230 characters, every third one speaking to somebody. */
function thread(count: number): string {
  const parts = [
    'The crane is sold\n\nThe harbour council has sold the crane that stood on the quay, by nine to four.\n\n',
  ];
  parts.push(`${count} comments on “The crane is sold”\n\n`);
  for (let i = 1; i <= count; i++) {
    const to = i % 3 === 0 ? `@gull${i % 97} ` : '';
    parts.push(
      `  ${i}. ${to}The crane number ${i * 7} was never fit for a bar, and rope ${i * 13} is older than I am.\n\n`,
    );
    parts.push(
      `     I swept that quay for ${i % 40} years and saw ${i * 3} ships come in under it, in every weather.\n\n`,
    );
  }
  return parts.join('');
}

function measureThread(count: number): void {
  const text = thread(count);
  const start = process.cpuUsage();
  const { passages } = findVoices(plainPage(text));
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const found = passages.filter((passage) => passage.role === 'comment').length;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(
    `${(text.length / 1e6).toFixed(1)} MB, ${found} of ${count} comments, ${seconds.toFixed(2)} s of processor time, ${memory} MB resident\n`,
  );
}

const [first, second] = process.argv.slice(2);
if (first === '--thread') measureThread(Number(second ?? 20_000));
else if (first) measureBoundaries(first);
else process.stdout.write('usage: node build/eval/voices.js FILE | --thread COUNT\n');
