// The whole of `find` on PolNeAR's development texts, on one core and without start-up: documents and tokens a second of processor
// time, what each stage takes, memory, and how time grows with the text. wink-nlp and compromise read the same texts in the same run.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findAll } from '../src/find/index.ts';
import { createEnglish } from '../src/language/index.ts';
import { loadModels } from '../src/models.ts';
import { readSource } from '../src/read/index.ts';
import { analyse, defaultLanguage } from '../src/variorum.ts';
import { findVoices } from '../src/voices/index.ts';
import { dataFile } from '../train/data.ts';

const ROUNDS = 3;
/** Readings before the clock starts, for us and for the others: what runs often is compiled in the first two. */
const WARM_UP = 2;
const FILE = 'attribution/polnear-dev.jsonl.gz';

/** Milliseconds of processor time that this process has used. */
function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function benchFind(): Promise<void> {
  const started = spentMs();
  const language = defaultLanguage();
  console.log(`models loaded in ${(spentMs() - started).toFixed(0)} ms`);
  const texts = readTexts();
  for (let round = 0; round < WARM_UP; round++) for (const text of texts) analyse(sourceOf(text), language);
  console.log(`${texts.length} documents, ${texts.reduce((sum, text) => sum + text.length, 0)} characters`);
  const ours = measureStages(texts);
  console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  for (const [name, read] of await peers()) {
    for (let round = 0; round < WARM_UP; round++) for (const text of texts) read(text);
    const rate = measure(texts, read);
    console.log(
      `${name.padEnd(10)} ${rate.toFixed(1)} documents/s; ours is ${(ours / rate).toFixed(2)} times that`,
    );
  }
  measureGrowth();
}

function readTexts(): readonly string[] {
  const lines = gunzipSync(readFileSync(dataFile(FILE)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

const sourceOf = (text: string): { path: string; bytes: Uint8Array } => ({
  path: 'text.txt',
  bytes: new TextEncoder().encode(text),
});

/** Documents a second of processor time. */
function measure(texts: readonly string[], read: (text: string) => unknown): number {
  const before = spentMs();
  for (let round = 0; round < ROUNDS; round++) for (const text of texts) read(text);
  return (1000 * ROUNDS * texts.length) / (spentMs() - before);
}

/** Prints what each stage takes. Returns documents a second of all. */
function measureStages(texts: readonly string[]): number {
  const spent = { read: 0, voices: 0, language: 0, find: 0 };
  let tokens = 0;
  const models = loadModels();
  for (let round = 0; round < ROUNDS; round++) {
    // What was read in the round before is not to be remembered: each text is new.
    const language = createEnglish(models);
    for (const text of texts) {
      const times = [spentMs()];
      const page = readSource(sourceOf(text));
      times.push(spentMs());
      const { document, passages, quotations } = findVoices(page);
      times.push(spentMs());
      const ranges = passages.filter((passage) => passage.parent === null);
      const analysis = language.analyse(document.text, ranges);
      times.push(spentMs());
      findAll({ document, passages, quotations, analysis, models });
      times.push(spentMs());
      (['read', 'voices', 'language', 'find'] as const).forEach((stage, k) => {
        spent[stage] += times[k + 1]! - times[k]!;
      });
      tokens += analysis.tokens.length;
    }
  }
  const documents = ROUNDS * texts.length;
  const all = Object.values(spent).reduce((sum, one) => sum + one, 0);
  const parts = Object.entries(spent).map(([stage, ms]) => `${stage} ${(ms / documents).toFixed(2)}`);
  console.log(
    `find       ${((1000 * documents) / all).toFixed(1)} documents/s, ${(tokens / all).toFixed(0)}k tokens/s`,
  );
  console.log(`           ms a document: ${parts.join(', ')}`);
  return (1000 * documents) / all;
}

/** The packages are loaded after our own memory was measured. */
async function peers(): Promise<readonly (readonly [string, (text: string) => unknown])[]> {
  const { readWithCompromise, readWithWink } = await import('../eval/language-peers.ts');
  return [
    ['wink-nlp', readWithWink],
    ['compromise', readWithCompromise],
  ];
}

/** No two the same, since a sentence that comes again is not parsed again. */
const paragraphAt = (n: number): string =>
  `The harbour master of Velden said on Tuesday that ${n} boats had left the old quay. “We saw ${n} go,” Ilse Tarn told reporters, “and nobody asked why.”\n\n`;

function paragraphs(size: number): string {
  let text = '';
  for (let n = 1000; text.length < size; n++) text += paragraphAt(n);
  return text;
}

/** Time of a text and of one that is ten times as long: ten times, when it is linear. */
function measureGrowth(): void {
  const grow = (name: string, make: (size: number) => string, size: number): void => {
    const times = [size, size * 10].map((length) => {
      const source = sourceOf(make(length));
      const before = spentMs();
      analyse(source, defaultLanguage());
      return spentMs() - before;
    });
    const ratio = (times[1]! / times[0]!).toFixed(1);
    console.log(
      `${name}, ${size / 1e6} and ${size / 1e5} MB: ${times.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(' and ')}, ${ratio} times; ` +
        `memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    );
  };
  grow('one sentence', (size) => 'the old mill near the road and '.repeat(size / 31), 1e5);
  grow('paragraphs', paragraphs, 1e6);
}
