// How grouping and collating grow. Usage: npm run bench -- growth [SIZE …] (1000 10000 100000 when absent).
// Out: a line per size: processor time of grouping a document, memory, adding one (median and most, processor time), the exponent of growth;
// then what collating costs a document, over stories from all parts of the collection. The load is described in load.ts: its findings
// are made once for the base and multiplied with the texts.

import {
  addToStories,
  collateOne,
  explainStory,
  listStories,
  profileOf,
  startStories,
} from '../src/collate/index.ts';
import { type Load, makeLoad } from './load.ts';
import { mostMegabytes } from './memory.ts';

const BASE = 1500;
const SIZES = [1000, 10_000, 100_000];
/** Documents that are added one by one at the end, from all parts of the collection. */
const LATE = 101;
/** Documents that are grouped at once, as a library does it. */
const BATCH = 2000;
/** Stories that are collated of each size. */
const COLLATED = 120;

export async function growth(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : SIZES;
  const load = makeLoad(Math.min(BASE, ...sizes));
  console.log(`${load.base.length} public texts analysed once, their findings multiplied with their edits`);
  let last: { readonly size: number; readonly spent: number } | null = null;
  for (const size of sizes) {
    const spent = measure(load, size);
    const exponent = last === null ? null : Math.log(spent / last.spent) / Math.log(size / last.size);
    if (exponent !== null) console.log(`  exponent of growth from ${last!.size}: ${exponent.toFixed(2)}`);
    last = { size, spent };
  }
}

/** Prints what a size costs; returns the processor time of grouping and collating all of it, in milliseconds. */
function measure(load: Load, size: number): number {
  const stories = startStories();
  const late = new Set(Array.from({ length: LATE }, (_, at) => Math.floor(((at + 0.5) * size) / LATE)));
  let grouping = 0;
  for (let from = 0; from < size; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => from + at);
    const documents = numbers.filter((number) => !late.has(number)).map((number) => load.textAt(number));
    const before = spentMs();
    addToStories(stories, documents.map(profileOf));
    grouping += spentMs() - before;
  }
  const added = [...late].map((number) => {
    const document = load.textAt(number);
    const before = spentMs();
    addToStories(stories, [profileOf(document)]);
    return spentMs() - before;
  });
  const found = listStories(stories);
  const most = Math.max(...found.map(({ documents }) => documents.length));
  console.log(
    `${size} documents: grouping ${(grouping / size).toFixed(2)} ms a document, ${(grouping / 1000).toFixed(0)} s; ${found.length} stories, the largest of ${most}; most memory ${mostMegabytes().toFixed(0)} MB`,
  );
  console.log(
    `  adding one: median ${percentile(added, 0.5).toFixed(0)} ms, 95th percentile ${percentile(added, 0.95).toFixed(0)} ms, most ${Math.max(...added).toFixed(0)} ms of processor time`,
  );
  const step = Math.max(1, Math.floor(found.length / COLLATED));
  let [documents, collating] = [0, 0];
  for (let at = 0; at < found.length; at += step) {
    const story = found[at]!;
    const members = story.documents.map((id) => load.documentAt(Number(id.slice(1, 9))));
    const before = spentMs();
    collateOne(members, explainStory(stories, story));
    collating += spentMs() - before;
    documents += members.length;
  }
  console.log(
    `  collating ${(collating / documents).toFixed(1)} ms a document (${documents} documents of every ${step}th story)`,
  );
  return grouping + (collating / documents) * size;
}

export function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
