// One round of watching. In: feeds. Out: the pages that their items name, kept in the library; pages that were first read not long ago
// are asked again, so that corrections become new versions. Polite: servers are asked whether a page changed (ETag, Last-Modified),
// one request after another with a pause between two of one host, robots.txt honoured by the fetch itself.

import { readFile } from 'node:fs/promises';
import { parseOpml } from 'feedsmith';
import { keepRead, type ReadDocument, settle } from './library.ts';
import type { Added, KeptVisit, Library } from './model/index.ts';
import { type Problem, VariorumError } from './problem.ts';
import {
  documentId,
  type FetchRules,
  type Member,
  readInput,
  type Source,
  type Visit,
} from './read/index.ts';
import { tryAnalyse } from './variorum.ts';

export interface WatchOptions {
  readonly rules: FetchRules;
  readonly mostBytes: number;
  /** Pages first read so many hours ago or less are asked again. */
  readonly againHours: number;
  /** Between two requests to one host. */
  readonly pauseMs: number;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
}

export interface Watched {
  readonly added: readonly Added[];
  /** Pages that were asked, and how many of them did not change. */
  readonly asked: number;
  readonly unchanged: number;
  readonly stories: number;
  readonly problems: readonly Problem[];
}

/** Reads the feeds once, then the pages that are due. Problems never stop it. */
export async function watchOnce(
  library: Library,
  feeds: readonly string[],
  options: WatchOptions,
): Promise<Watched> {
  const round = await startRound(library, feeds, options);
  for (const feed of feeds) await round.read(feed);
  const links = await round.links();
  for (const link of links) await round.read(link);
  await round.flush();
  return { ...round.result(), asked: links.length, stories: await settle(library) };
}

interface Round {
  /** Reads a feed or a page; items of a feed that name a page become links. */
  read(address: string): Promise<void>;
  /** Pages that are due: never read, or first read not long ago. */
  links(): Promise<readonly string[]>;
  flush(): Promise<void>;
  result(): Pick<Watched, 'added' | 'unchanged' | 'problems'>;
}

async function startRound(library: Library, feeds: readonly string[], options: WatchOptions): Promise<Round> {
  const { rules, mostBytes, pauseMs, signal } = options;
  const now = options.now();
  const recently = new Date(now.getTime() - options.againHours * 3_600_000).toISOString();
  const visits = new Map(
    (await library.visits(feeds, recently)).map((visit) => [visit.address, visit] as const),
  );
  const recent = [...visits.keys()].filter(
    (address) => !feeds.includes(address) && visits.get(address)!.firstAt >= recently,
  );
  const found = new Set<string>(recent);
  const noted = new Map<string, KeptVisit>();
  const note = (address: string, visit: Visit): void => {
    const instant = now.toISOString();
    noted.set(address, {
      address,
      ...visit,
      firstAt: visits.get(address)?.firstAt ?? instant,
      lastAt: instant,
    });
  };
  const fetch: FetchRules = { ...rules, visits: { before: (address) => visits.get(address) ?? null, note } };
  const read: ReadDocument[] = [];
  const state = { added: [] as Added[], unchanged: 0, problems: [] as Problem[] };
  const waitFor = pauses(pauseMs);
  const takeItem = async (member: Source): Promise<void> => {
    const known = await library.known([documentId(member.bytes)]);
    if (known.size > 0) return;
    const analysed = tryAnalyse(member);
    if ('code' in analysed) state.problems.push(analysed);
    else read.push({ analysed, bytes: member.bytes });
  };
  const take = async (member: Member, isFeed: boolean): Promise<void> => {
    if ('code' in member) state.problems.push(member);
    else if (isFeed && isPage(member.given?.url)) found.add(new URL(member.given!.url!).href);
    else await takeItem(member);
  };
  return {
    read: async (address) => {
      if (signal?.aborted === true) return;
      await waitFor(address);
      let members = 0;
      for await (const member of readInput(address, { mostBytes, fetch }, noStdin)) {
        members += 1;
        await take(member, feeds.includes(address));
      }
      if (members === 0 && !feeds.includes(address)) state.unchanged += 1;
    },
    links: async () => {
      for (const visit of await library.visits([...found], recently)) visits.set(visit.address, visit);
      const wasRead = (link: string): boolean => visits.has(link) && !recent.includes(link);
      return [...found].filter((link) => !wasRead(link)).sort();
    },
    flush: async () => {
      if (read.length > 0) state.added.push(...(await keepRead(library, read)));
      await library.keepVisits([...noted.values()]);
    },
    result: () => state,
  };
}

async function* noStdin(): AsyncIterable<Uint8Array> {}

function isPage(url: string | undefined): boolean {
  return url !== undefined && /^https?:/i.test(url) && URL.canParse(url);
}

/** Waits until the host of an address was left alone for a while. */
function pauses(pauseMs: number): (address: string) => Promise<void> {
  const last = new Map<string, number>();
  return async (address) => {
    const host = URL.canParse(address) ? new URL(address).host : '';
    const left = (last.get(host) ?? Number.NEGATIVE_INFINITY) + pauseMs - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    last.set(host, performance.now());
  };
}

/** The feeds that the arguments name: addresses themselves, and those of OPML files. Throws `usage` for a file that holds none. */
export async function feedsOf(names: readonly string[]): Promise<string[]> {
  const feeds = new Set<string>();
  for (const name of names) {
    if (isPage(name)) feeds.add(new URL(name).href);
    else for (const feed of await feedsIn(name)) feeds.add(feed);
  }
  return [...feeds];
}

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

async function feedsIn(path: string): Promise<string[]> {
  try {
    const { body } = parseOpml(await readFile(path, 'utf8')) as { body?: { outlines?: readonly Outline[] } };
    const waiting = [...(body?.outlines ?? [])];
    const feeds: string[] = [];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (isPage(next.xmlUrl)) feeds.push(new URL(next.xmlUrl!).href);
      waiting.unshift(...(next.outlines ?? []));
    }
    if (feeds.length > 0) return feeds;
  } catch (cause) {
    throw new VariorumError('usage', `cannot read feeds from ${path}`, {
      hint: 'name the address of a feed, or an OPML file',
      cause,
    });
  }
  throw new VariorumError('usage', `no feed in ${path}`, {
    hint: 'name the address of a feed, or an OPML file',
  });
}
