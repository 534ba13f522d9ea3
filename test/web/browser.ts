// A real browser on a real server over the sample story, for the tests that need one. Without a browser they are skipped, and say so.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Running, startServer } from '../../src/http/index.ts';
import { keepFiles, openLibrary, settle } from '../../src/library.ts';
import type { Library } from '../../src/model/index.ts';
import { packageRoot } from '../../src/models.ts';
import { analyse } from '../../src/variorum.ts';

const PLACES = [
  process.env['VARIORUM_BROWSER'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PLACES.find((path) => path !== '' && existsSync(path));
if (executablePath === undefined)
  console.log(
    '# SKIPPED: no browser found (apt install chromium, or set VARIORUM_BROWSER); the pages were not tested in one',
  );

export const STORY_FOLDER: string = join(packageRoot(), 'examples/orra/story');

/** The accounts of the sample story as files, each in one form. */
export function storyFiles(): readonly string[] {
  const names = readdirSync(STORY_FOLDER).filter(
    (name) => /^0[178].*\.html$|^0[2-6].*\.txt$/u.test(name) && !name.includes('expected'),
  );
  return names.sort().map((name) => join(STORY_FOLDER, name));
}

export interface Opened {
  readonly page: Page;
  /** What the browser's console said was wrong, and pages that threw. */
  readonly errors: readonly string[];
}

export interface Place {
  readonly url: string;
  readonly library: Library;
  /** The story with most documents. */
  readonly story: string;
  open(path: string, options?: OpenOptions): Promise<Opened>;
}

export interface OpenOptions {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly javaScriptEnabled?: boolean;
}

/** Runs tests against a server over these files; each gets the same server and its own page. */
export function withBrowser(
  files: readonly string[],
  define: (place: () => Place, check: Check) => void,
): void {
  let state: { browser: Browser; running: Running; place: Place } | undefined;
  before(async () => {
    if (executablePath !== undefined) state = await start(files, executablePath);
  });
  after(async () => {
    await state?.browser.close();
    await state?.running.close();
    await state?.place.library.close();
  });
  define(
    () => state!.place,
    (name, run) =>
      test(name, { skip: executablePath === undefined ? 'no browser' : false, timeout: 600_000 }, run),
  );
}

export type Check = (name: string, run: (context: TestContext) => Promise<void>) => void;

async function start(
  files: readonly string[],
  path: string,
): Promise<NonNullable<{ browser: Browser; running: Running; place: Place }>> {
  const library = await openLibrary(':memory:');
  await keepFiles(
    library,
    files.map((file) => analyse({ path: file.split('/').at(-1)!, bytes: readFileSync(file) })),
  );
  await settle(library);
  const running = await startServer({ library, port: 0, host: null, token: null });
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none'],
  });
  const { rows } = await library.stories();
  const story = [...rows].sort((a, b) => b.documents - a.documents)[0]?.id ?? '';
  const url = running.url.replace('localhost', '127.0.0.1');
  const open = async (address: string, options: OpenOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
      colorScheme: options.theme ?? 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.javaScriptEnabled ?? true,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address);
    return { page, errors };
  };
  return { browser, running, place: { url, library, story, open } };
}
