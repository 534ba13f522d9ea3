// Pages per CPU-second of our reader and of two others, on the same pages in one run: Readability on linkedom, and Defuddle on linkedom.
// In: ../shared/data/pages/article, where it is; without it the benchmark says so and ends. CPU time, so that a busy machine counts little.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { packageRoot } from '../src/models.ts';
import { readSource } from '../src/read/index.ts';

const PAGES = join(process.env['VARIORUM_SHARED'] ?? join(packageRoot(), '../shared'), 'data/pages/article');
/** Every so many pages of the set are taken: Defuddle needs seconds for some. */
const STEP = 4;

interface Tool {
  readonly name: string;
  read(html: string, bytes: Uint8Array): unknown;
  readonly rounds: number;
}

const TOOLS: readonly Tool[] = [
  {
    name: 'variorum (with origin, dates, comments)',
    read: (_, bytes) => readSource({ path: 'a.html', bytes }),
    rounds: 3,
  },
  {
    name: 'Readability on linkedom',
    read: (html) => new Readability(parseHTML(html).document as unknown as Document).parse()?.textContent,
    rounds: 2,
  },
  {
    name: 'Defuddle on linkedom',
    read: (html) => Defuddle(parseHTML(html).document as unknown as Document, 'https://a.example/'),
    rounds: 1,
  },
];

/** Prints pages per CPU-second of each tool and how many times faster ours is. */
export async function reading(): Promise<void> {
  if (!existsSync(PAGES)) {
    process.stdout.write(`skipped: no pages at ${PAGES}\n`);
    return;
  }
  const pages = readdirSync(PAGES)
    .sort()
    .filter((_, index) => index % STEP === 0)
    .map((name) => gunzipSync(readFileSync(join(PAGES, name))));
  const texts = pages.map((bytes) => new TextDecoder().decode(bytes));
  let ours = 0;
  for (const tool of TOOLS) {
    const { rate, failures } = await measure(tool, pages, texts);
    ours ||= rate;
    const ratio = tool === TOOLS[0] ? '' : `  ours ${(ours / rate).toFixed(1)} times`;
    process.stdout.write(
      `${tool.name.padEnd(42)} ${rate.toFixed(1).padStart(6)} pages/CPU-s${failures ? `, ${failures} failed` : ''}${ratio}\n`,
    );
  }
}

async function measure(
  tool: Tool,
  pages: readonly Uint8Array[],
  texts: readonly string[],
): Promise<{ rate: number; failures: number }> {
  let failures = 0;
  const round = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++)
      try {
        await tool.read(texts[i]!, pages[i]!);
      } catch {
        failures += 1;
      }
  };
  await round(Math.ceil(pages.length / 3)); // warm
  failures = 0;
  const start = process.cpuUsage();
  for (let i = 0; i < tool.rounds; i++) await round(pages.length);
  const { user, system } = process.cpuUsage(start);
  return { rate: (1e6 * tool.rounds * pages.length) / (user + system), failures };
}
