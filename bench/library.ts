// How a library grows. Usage: npm run bench -- library [SIZE …] (1000 3000 10000 when absent; 10000 30000 100000 for a quiet machine).
// Out: for each size the bytes on disk, search, `quote` and adding one document (analysis, grouping and the stories that it changes, each
// until it is on the disk) in wall-clock milliseconds (processor time with --processor), and memory; then what the last two sizes say of a million, by the power
// of growth between them. The first round of load.ts is added and collated as a user would do it; the documents and
// stories of further rounds are multiplied from it with their findings. They are grouped for real; stories that the grouping makes
// otherwise than in the first round are collated for real.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToStories, openStories, type Profile } from '../src/collate/index.ts';
import { storyIdOf } from '../src/collate/story-regions.ts';
import { keepFiles, openLibrary, settle } from '../src/library.ts';
import type { Attribution, Edition, Library, NewStory } from '../src/model/index.ts';
import { checkQuotation } from '../src/quotation.ts';
import { summariseStory } from '../src/story-summary.ts';
import { analyse } from '../src/variorum.ts';
import { percentile, spentMs } from './growth.ts';
import { idOf, type Load, makeLoad, seeded } from './load.ts';

const BASE = 1000;
const SIZES = [1000, 3000, 10_000];
const SEARCHES = 101;
const QUOTES = 51;
const ADDED = 31;
/** Documents, and stories, of one commit. */
const BATCH = 100;
const MILLION = 1_000_000;

interface Measured {
  readonly documents: number;
  readonly bytes: number;
  readonly search: number;
  readonly quote: number;
  readonly adding: number;
  readonly memory: number;
}

export async function library(words: readonly string[]): Promise<void> {
  const given = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const sizes = given.length > 0 ? given : SIZES;
  const folder = await mkdtemp(join(tmpdir(), 'variorum-bench-'));
  const kept = await openLibrary(join(folder, 'library.db'), { create: true });
  try {
    const load = makeLoad(Math.min(BASE, sizes[0]!));
    const editions = await addFirstRound(kept, load);
    const measured: Measured[] = [];
    let rounds = 1;
    for (const size of sizes) {
      const before = spentMs();
      const from = rounds;
      for (; rounds * load.base.length < size; rounds++)
        await addRound(kept, load, { round: rounds, editions });
      const count = (rounds - from) * load.base.length;
      if (count > 0)
        console.log(
          `${count} documents: ${((spentMs() - before) / count).toFixed(1)} ms of processor time each`,
        );
      measured.push(await measure(kept, load, rounds * load.base.length));
    }
    if (measured.length > 1) printFit(measured.at(-2)!, measured.at(-1)!);
  } finally {
    await kept.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds the base as a user does; the editions of its stories. */
async function addFirstRound(kept: Library, load: Load): Promise<Edition[]> {
  const before = spentMs();
  for (let at = 0; at < load.base.length; at += BATCH) await keepFiles(kept, load.base.slice(at, at + BATCH));
  const stories = await settle(kept);
  const each = (spentMs() - before) / load.base.length;
  console.log(
    `${load.base.length} documents added, ${stories} stories: ${each.toFixed(1)} ms of processor time each`,
  );
  const editions: Edition[] = [];
  for await (const { edition } of kept.everyStory()) editions.push(edition);
  return editions;
}

async function addRound(
  kept: Library,
  load: Load,
  { round, editions }: { readonly round: number; readonly editions: readonly Edition[] },
): Promise<void> {
  const first = round * load.base.length;
  for (let at = 0; at < load.base.length; at += BATCH) {
    const numbers = load.base.slice(at, at + BATCH).map((_, place) => first + at + place);
    await keepFiles(kept, numbers.map(load.documentAt));
  }
  const grouped = new Map<string, readonly string[]>();
  while (await kept.group((step) => groupSome(step, grouped)));
  const isGrouped = new Set([...grouped.values()].map(keyOf));
  const stories = editions.map((each) => inRound(load, each, round));
  const same = stories.filter(({ edition }) => isGrouped.has(keyOf(edition.documents.map(({ id }) => id))));
  for (let at = 0; at < same.length; at += BATCH) await kept.putStories(same.slice(at, at + BATCH), []);
  await kept.group((step) => {
    for (const [id, documents] of grouped) if (!step.isKept(id, documents)) step.disturb(documents);
  });
  await settle(kept);
}

function keyOf(documents: readonly string[]): string {
  return [...documents].sort().join(' ');
}

type Grouping = Parameters<Parameters<Library['group']>[0]>[0];

/** Groups some documents and notes the stories that they change; are there more? */
function groupSome(step: Grouping, grouped: Map<string, readonly string[]>): boolean {
  const waiting = step.ungrouped(10 * BATCH);
  const stories = openStories(step);
  const { gone, changed } = addToStories(
    stories,
    waiting.map(({ profile }) => JSON.parse(profile!) as Profile),
  );
  for (const id of gone) grouped.delete(id);
  for (const { id, documents } of changed) grouped.set(id, documents);
  stories.keep();
  step.setGrouped(waiting.map(({ id }) => id));
  return waiting.length > 0;
}

/** The edition of the same story in another round. */
function inRound(load: Load, edition: Edition, round: number): NewStory {
  const moved = load.inRound(edition, round);
  const documents = moved.documents.map((entry) => ({
    ...entry,
    id: idOf(Number(entry.id.slice(1, 9)) + round * load.base.length),
  }));
  const stories = moved.stories.map((story) => ({ ...story, id: storyIdOf(documents[0]!.id) }));
  const whole = { ...moved, documents, stories };
  return { summary: summariseStory(whole), edition: whole };
}

async function measure(kept: Library, load: Load, documents: number): Promise<Measured> {
  const random = seeded(documents);
  const any = (): number => Math.floor(random() * documents);
  const searches = await timeEach(SEARCHES, async () => {
    const words = load.textAt(any()).document.text.match(/[A-Za-z]{4,}/g) ?? ['news'];
    const at = Math.floor(random() * words.length);
    await kept.search({ text: words.slice(at, at + 2).join(' '), limit: 20 });
  });
  const quotes = await timeEach(QUOTES, async () => {
    const quotation = anyQuotation(load, any);
    await checkQuotation(kept, quotation);
  });
  const added = await timeEach(ADDED, async () => {
    const number = any();
    const { text } = load.textAt(number, documents + number).document;
    const source = { path: `late-${documents}-${number}.txt`, bytes: new TextEncoder().encode(text) };
    await keepFiles(kept, [analyse(source)]);
    await settle(kept);
  });
  const { sizeBytes } = await kept.status();
  const memory = process.resourceUsage().maxRSS / 1024;
  const found = {
    documents,
    bytes: sizeBytes,
    search: percentile(searches, 0.95),
    quote: percentile(quotes, 0.95),
    adding: percentile(added, 0.5),
    memory,
  };
  console.log(
    `${documents} documents: ${(sizeBytes / documents / 1000).toFixed(1)} kB each on disk; search median ${percentile(searches, 0.5).toFixed(0)} ms, 95th percentile ${found.search.toFixed(0)} ms; quote median ${percentile(quotes, 0.5).toFixed(0)} ms, 95th percentile ${found.quote.toFixed(0)} ms; adding median ${found.adding.toFixed(0)} ms, 95th percentile ${percentile(added, 0.95).toFixed(0)} ms; most memory ${memory.toFixed(0)} MB`,
  );
  return found;
}

/** The words of some quotation in the collection. */
function anyQuotation(load: Load, any: () => number): string {
  for (;;) {
    const { document, findings } = load.documentAt(any());
    const said = findings.filter((each): each is Attribution => each.kind === 'attribution');
    const [content] = said.find(({ type }) => type === 'direct')?.content ?? [];
    if (content) return document.text.slice(...content);
  }
}

/** Milliseconds of each time: processor time where `--processor` is given, for a machine that others use too. */
async function timeEach(times: number, work: () => Promise<void>): Promise<number[]> {
  const clock = process.argv.includes('--processor') ? spentMs : () => performance.now();
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = clock();
    await work();
    taken.push(clock() - before);
  }
  return taken;
}

/** What a million would take, if all grew on as between the two: bytes by as many a document, the rest by the power of growth. */
function printFit(a: Measured, b: Measured): void {
  const at = (key: keyof Measured): number => {
    const exponent = Math.log(b[key] / a[key]) / Math.log(b.documents / a.documents);
    return b[key] * (MILLION / b.documents) ** exponent;
  };
  const bytes = b.bytes + ((b.bytes - a.bytes) / (b.documents - a.documents)) * (MILLION - b.documents);
  console.log(
    `fit to a million: ${(bytes / 1e9).toFixed(1)} GB on disk, search ${at('search').toFixed(0)} ms and quote ${at('quote').toFixed(0)} ms at the 95th percentile, adding ${at('adding').toFixed(0)} ms at the median, ${(at('memory') / 1000).toFixed(1)} GB of memory`,
  );
}
