// An application over a library in memory that holds these accounts, asked without a socket.

import type { Hono } from 'hono';
import { type AppOptions, createApp } from '../../src/http/index.ts';
import { keepFiles, openLibrary, settle } from '../../src/library.ts';
import type { Library } from '../../src/model/index.ts';
import { analyse } from '../../src/variorum.ts';
import { ACCOUNTS } from '../harness/story.ts';

export interface TestSite {
  readonly app: Hono;
  readonly library: Library;
  /** The body of an answer as text. */
  text(path: string, init?: RequestInit): Promise<string>;
  /** The body of an answer as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what they expect
  json(path: string, init?: RequestInit): Promise<any>;
  status(path: string, init?: RequestInit): Promise<number>;
}

/** Calls `use` with a site of its own. */
export async function withSite(
  use: (site: TestSite) => Promise<void>,
  accounts: Readonly<Record<string, string>> = ACCOUNTS,
  options: Partial<AppOptions> = {},
): Promise<void> {
  const library = await openLibrary(':memory:');
  try {
    await keepFiles(library, Object.entries(accounts).map(toDocument));
    await settle(library);
    const app = createApp({ library, ...options });
    await use({
      app,
      library,
      text: async (path, init) => (await app.request(path, init)).text(),
      json: async (path, init) => (await app.request(path, init)).json(),
      status: async (path, init) => (await app.request(path, init)).status,
    });
  } finally {
    await library.close();
  }
}

function toDocument([path, text]: [string, string]): ReturnType<typeof analyse> {
  return analyse({ path, bytes: new TextEncoder().encode(text) });
}

/** The id of the story that has most documents. */
export async function largestStory(library: Library): Promise<string> {
  const { rows } = await library.stories();
  return [...rows].sort((a, b) => b.documents - a.documents)[0]!.id;
}
