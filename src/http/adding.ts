// In: files, pasted text and addresses that a user sends. Out: what became of each, as soon as it is known; the stories are made again at the end.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { settle } from '../library.ts';
import type { AnalysedDocument, Library } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { FETCH_RULES, readInput, type Source } from '../read/index.ts';
import { analyse } from '../variorum.ts';
import type { AddedInput } from '../web/index.ts';
import { MOST_BODY_BYTES } from './guard.ts';

export interface Upload {
  /** The file's own name, the name that the user gave a text, or an address. */
  readonly name: string;
  /** Null for an address, which is fetched. */
  readonly bytes: Uint8Array | null;
}

/** Keeps every document of every upload, one after another. A bad one never stops the rest. */
export async function* addUploads(library: Library, uploads: readonly Upload[]): AsyncGenerator<AddedInput> {
  const kept: AddedInput[] = [];
  for (const upload of uploads) {
    for await (const member of membersOf(upload)) {
      const added = 'code' in member ? failed(upload.name, [member]) : await keep(library, member);
      kept.push(added);
      yield added;
    }
  }
  if (kept.some(({ outcome }) => outcome !== 'failed' && outcome !== 'same')) await settle(library);
}

/** The stories of what was added, once they are made. */
export async function withStories(
  library: Library,
  added: readonly AddedInput[],
): Promise<readonly AddedInput[]> {
  return Promise.all(
    added.map(async (each) => {
      const summary = each.id === null ? null : await library.documentSummary(each.id);
      return { ...each, stories: summary?.stories ?? [] };
    }),
  );
}

function failed(name: string, problems: readonly Problem[]): AddedInput {
  return { name, outcome: 'failed', id: null, title: null, stories: [], problems };
}

async function keep(library: Library, source: Source): Promise<AddedInput> {
  const analysed = analyse(source);
  const name = source.path ?? analysed.document.id;
  const errors = analysed.problems.filter(({ severity }) => severity === 'error');
  if (analysed.document.text.trim() === '')
    return failed(name, errors.length > 0 ? errors : analysed.problems);
  const [added] = await library.add([
    { analysed, place: null, bytes: source.bytes, address: addressOf(analysed) },
  ]);
  return {
    name,
    outcome: added!.outcome,
    id: added!.id,
    title: analysed.document.title,
    stories: [],
    problems: analysed.problems.filter(({ severity }) => severity !== 'info'),
  };
}

/** Two uploads of one name are two pages unless the page itself says where it was. */
function addressOf({ document }: AnalysedDocument): string {
  return document.url ?? `upload:${document.id}`;
}

/** The reading stage opens archives, feeds and mails from files, so an upload becomes one for as long as it is read. */
async function* membersOf({ name, bytes }: Upload): AsyncGenerator<Source | Problem> {
  if (bytes === null) {
    yield* readInput(name, { mostBytes: MOST_BODY_BYTES, fetch: FETCH_RULES });
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'variorum-upload-'));
  try {
    const path = join(folder, safeName(name));
    await writeFile(path, bytes);
    for await (const member of readInput(path, { mostBytes: MOST_BODY_BYTES })) {
      if ('code' in member) yield { ...member, path: name };
      else yield { ...member, path: member.path?.replace(path, name) ?? name };
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The last part of a name, with nothing that a file system takes for more than a name. */
function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._-]/gu, '_')
    .replace(/^\.+/u, '');
  return last === '' ? 'upload.txt' : last.slice(-120);
}
