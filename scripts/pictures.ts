// The pictures of README.md and docs/guide, taken from the real program: five accounts of the sample story are read into a library, served,
// and looked at with Debian's chromium. Each picture is a page, and the part of it that its text speaks of.
// usage: npm run pictures

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startServer } from '../src/http/index.ts';
import { keepFiles, openLibrary, settle } from '../src/library.ts';
import { packageRoot } from '../src/models.ts';
import { analyse } from '../src/variorum.ts';

const ACCOUNTS = [
  '01-agency.html',
  '02-repost-blog.html',
  '03-partisan.txt',
  '04-aggregator.txt',
  '07-followup.html',
];
const WIDTH = 1200;

interface Picture {
  readonly name: string;
  /** Below the story's address, or an address of its own. */
  readonly path: string;
  readonly height: number;
  /** What stands at the top of the picture; the top of the page when absent. */
  readonly from?: string;
  /** What is scrolled to the middle, so that heads that stay in sight are in the picture. */
  readonly scrolledTo?: string;
  readonly width?: number;
}

const PICTURES: readonly Picture[] = [
  { name: 'edition', path: '/stories/ID', height: 800 },
  { name: 'quotation', path: '/quote?q=This+is+Lowmarket', height: 760 },
  {
    name: 'readings',
    path: '/stories/ID/readings?kind=utterance&SHOWN',
    height: 800,
    scrolledTo: 'section.row:has-text("not saying")',
  },
  { name: 'lineage', path: '/stories/ID/lineage', height: 640, from: '.content' },
  { name: 'figures', path: '/stories/ID/figures', height: 620, from: '.series' },
  { name: 'silences', path: '/stories/ID', height: 400, from: '#silences' },
  { name: 'document', path: '/documents/DOC', height: 640 },
  { name: 'phone', path: '/stories/ID/readings?kind=utterance&SHOWN', height: 780, width: 390 },
];

async function main(): Promise<void> {
  const executablePath = [process.env['VARIORUM_BROWSER'] ?? '', '/usr/bin/chromium'].find(existsSync);
  if (executablePath === undefined)
    throw new Error('no browser: apt install chromium, or set VARIORUM_BROWSER');
  const folder = join(packageRoot(), 'examples/orra/story');
  const library = await openLibrary(':memory:');
  const read = ACCOUNTS.map((path) => analyse({ path, bytes: readFileSync(join(folder, path)) }));
  await keepFiles(library, read);
  await settle(library);
  const running = await startServer({ library, port: 0, host: null, token: null });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const story = (await library.stories()).rows[0]!.id;
  const { documents } = (await library.story(story))!.edition;
  const [wire, , partisan, aggregator] = read.map(
    ({ document }) => documents.find(({ id }) => id === document.id)!.siglum,
  );
  const shown = `base=${wire}&show=${wire},${partisan},${aggregator}`;
  for (const picture of PICTURES)
    await take(browser, {
      ...picture,
      path: `${running.url.replace('localhost', '127.0.0.1')}${picture.path
        .slice(1)
        .replace('ID', story)
        .replace('SHOWN', shown)
        .replace('DOC', read[2]!.document.id)}`,
    });
  await browser.close();
  await running.close();
  await library.close();
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, path, height, from, scrolledTo, width = WIDTH } = picture;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(path);
  const file = join(packageRoot(), 'docs/guide', `${name}.png`);
  if (scrolledTo === undefined) {
    const top = from === undefined ? 0 : await topOf(page, from);
    await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: top, width, height } });
  } else {
    await page
      .locator(scrolledTo)
      .first()
      .evaluate((node) => window.scrollTo(0, node.getBoundingClientRect().top - 90));
    await page.screenshot({ path: file });
  }
  console.log(`docs/guide/${name}.png`);
  await context.close();
}

/** A little above the first part of this kind; what is folded in it is opened once. */
async function topOf(page: Page, selector: string): Promise<number> {
  if (selector === '#silences') await page.locator('details.silence summary').first().click();
  const top = await page
    .locator(selector)
    .first()
    .evaluate((node) => node.getBoundingClientRect().top + window.scrollY);
  return Math.max(0, Math.round(top) - 4);
}

await main();
