// In: what the user typed (files, folders, globs, addresses, `-`). Out: the inputs that it names, each once, in the order of their paths; and the
// documents in them. The one place of reading that touches the disk.

import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Problem } from '../../problem.ts';
import { ByteReader, type ByteStream } from './byte-reader.ts';
import { type InputLimits, type Member, problemAt } from './context.ts';
import { isUrl, readUrl } from './fetch.ts';
import { readMembers } from './members.ts';

export interface OpenedSources {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** The name that stands for standard input. */
export const STDIN_NAME = '-';

/** The files that the arguments name, each once and sorted; what names nothing, or names again, becomes a problem. */
export async function openSources(names: readonly string[]): Promise<OpenedSources> {
  const paths = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const found = await expand(name);
    if (found.length === 0)
      problems.push(problemAt(name, 'read/missing', 'missing input: no such file, and no file matches'));
    for (const path of found) {
      const key = path === STDIN_NAME || isUrl(path) ? path : resolve(path);
      if (paths.has(key)) problems.push(problemAt(path, 'read/duplicate', 'named twice, read once', 'info'));
      else paths.set(key, path);
    }
  }
  return { paths: [...paths.values()].sort(), problems };
}

/** A file is itself; a folder gives what can be read below it; anything else is a pattern. */
async function expand(name: string): Promise<string[]> {
  if (name === STDIN_NAME || isUrl(name)) return [name];
  const kind = await stat(name).catch(() => null);
  if (kind?.isFile()) return [name];
  if (kind?.isDirectory()) return filesBelow(name.replace(/(?<!\/)\/+$/, ''));
  return glob([name], { followSymbolicLinks: false });
}

/** What a folder is searched for: pages, texts, and what packs them. Other JSON and XML stands beside pages as often as it holds them. */
const EXTENSIONS = 'html,htm,xhtml,txt,warc,jsonl,ndjson,rss,atom,mhtml,mht,eml';

async function filesBelow(folder: string): Promise<string[]> {
  const patterns = [`**/*.{${EXTENSIONS},zip}`, `**/*.{${EXTENSIONS}}.{gz,zst}`];
  const found = await glob(patterns, {
    cwd: folder,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  return found.map((path) => `${folder}/${path}`);
}

/** The documents of one file, or of the stream that stands for `-`. What cannot be read is a problem; nothing is thrown. */
export async function* readInput(
  path: string,
  limits: InputLimits,
  stdin?: () => ByteStream,
): AsyncGenerator<Member> {
  if (path === STDIN_NAME && stdin) {
    yield* readMembers({ path, reader: new ByteReader(stdin()), limits, depth: 0 });
    return;
  }
  if (isUrl(path)) {
    yield* limits.fetch ? readUrl(path, limits, limits.fetch) : notFetched(path);
    return;
  }
  const reason = await unreadable(path);
  if (reason !== null) yield problemAt(path, 'read/unreadable', `cannot read: ${reason}`);
  else
    yield* readMembers({
      path,
      reader: new ByteReader(createReadStream(path)),
      limits,
      depth: 0,
      file: path,
    });
}

function* notFetched(path: string): Generator<Member> {
  yield problemAt(path, 'fetch/off', 'an address of the web: nothing is fetched without --fetch');
}

async function unreadable(path: string): Promise<string | null> {
  const kind = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof kind === 'string') return kind;
  if (!kind.isFile() && !kind.isFIFO() && !kind.isCharacterDevice()) return 'not a file';
  return access(path, constants.R_OK).then(
    () => null,
    () => 'permission denied',
  );
}
