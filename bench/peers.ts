// Dates and near copies, beside the packages that do a part of the same, on the same texts in one run: chrono-node finds dates in a text;
// minhash tells texts that share many words. Times are processor time; what the others leave out stands in the table.

import { createRequire } from 'node:module';
import { parse as chronoParse } from 'chrono-node';
import { documentFromText } from '../eval/text-document.ts';
import { addToStories, profileOf, startStories } from '../src/collate/index.ts';
import { FINDERS, findAll } from '../src/find/index.ts';
import { readSource } from '../src/read/index.ts';
import { defaultLanguage } from '../src/variorum.ts';
import { findVoices } from '../src/voices/index.ts';
import { articleAt } from './articles.ts';
import { CHARACTERS, newsTexts } from './texts.ts';

const TEXTS = 80;

interface MinhashTools {
  readonly Minhash: new (options: { numPerm: number }) => { update(word: string): void };
  readonly LshIndex: new (options: {
    bandSize: number;
  }) => {
    insert(key: string, hash: unknown): void;
    query(hash: unknown): string[];
  };
}

function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds a text, after a warm round. */
function measure(count: number, work: (at: number) => unknown): number {
  for (let at = 0; at < count / 4; at++) work(at);
  const begin = spentMs();
  for (let at = 0; at < count; at++) work(at);
  return (spentMs() - begin) / count;
}

function tell(name: string, ms: number, ours: number): void {
  const ratio = name.startsWith('variorum') ? '' : `, ${(ms / ours).toFixed(1)} times ours`;
  process.stdout.write(`${name.padEnd(52)} ${ms.toFixed(2).padStart(8)} ms a text${ratio}\n`);
}

export async function benchPeers(): Promise<void> {
  const { kind, at } = newsTexts();
  process.stdout.write(`${TEXTS} ${kind} texts\n`);
  benchDates(at);
  benchCopies();
}

function benchDates(textAt: (number: number) => string): void {
  const finders = FINDERS.filter((finder) => finder.kind === 'date');
  const inputs = Array.from({ length: TEXTS }, (_, number) => {
    const bytes = new TextEncoder().encode(textAt(number));
    const { document, passages, quotations } = findVoices(readSource({ path: 'a.txt', bytes }));
    const ranges = passages.filter((passage) => passage.parent === null);
    return { document, passages, quotations, analysis: defaultLanguage().analyse(document.text, ranges) };
  });
  const day = new Date(Date.UTC(2031, 4, 4));
  const ours = measure(TEXTS, (at) => findAll(inputs[at]!, finders));
  tell('variorum, dates (of each voice, with its anchor)', ours, ours);
  tell(
    'chrono-node (one reference day for all)',
    measure(TEXTS, (at) => chronoParse(inputs[at]!.document.text, day)),
    ours,
  );
}

/** Four accounts of each story, of which two share half their text. */
function benchCopies(): void {
  const texts = Array.from({ length: TEXTS * 4 }, (_, number) => articleAt(number, CHARACTERS));
  const analysed = texts.map((text, at) => documentFromText(String(at), text));
  const stories = startStories();
  const ours = measure(texts.length, (at) => addToStories(stories, [profileOf(analysed[at]!)]));
  tell('variorum, profile and grouping into stories', ours, ours);
  const { Minhash, LshIndex } = createRequire(import.meta.url)('minhash') as MinhashTools;
  const index = new LshIndex({ bandSize: 4 });
  const other = measure(texts.length, (at) => {
    const hash = new Minhash({ numPerm: 128 });
    for (const word of texts[at]!.split(/\s+/)) hash.update(word);
    index.insert(String(at), hash);
    return index.query(hash);
  });
  tell('minhash (128 permutations, bands of 4): copies only', other, ours);
}
