// The library's pipeline on one page: what is kept, and the stories made of it. The command line and the HTTP API call this.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  collateOne,
  explainStory,
  listStories,
  type Profile,
  profileOf,
  type Stories,
  type StoryMembers,
  startStories,
} from './collate/index.ts';
import type { Added, AnalysedDocument, Library, NewDocument, NewStory } from './model/index.ts';
import { packageRoot } from './models.ts';
import { type OpenOptions, openLibrary as openAt } from './store/index.ts';
import { summariseStory } from './story-summary.ts';

/** Where the library is when nobody says otherwise: in the folder where the command runs. */
export const USUAL_LIBRARY = 'variorum.db';

/** Opens the library at a path. Throws `library` when it is missing (unless `create`), locked, damaged or newer than this version. */
export function openLibrary(path: string, options: OpenOptions = {}): Promise<Library> {
  return openAt(path, { analyser: analyserVersion(), ...options });
}

/** Names the analysis that documents went through. */
export function analyserVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return `variorum ${manifest.version}`;
}

/** Keeps analysed documents that were read from files, in one commit. The stories are made by `settle`. */
export function keepFiles(
  library: Library,
  documents: readonly AnalysedDocument[],
): Promise<readonly Added[]> {
  return library.add(documents.map(fromFile));
}

function fromFile(analysed: AnalysedDocument): NewDocument {
  const { path, url } = analysed.document;
  const place = path === null ? null : resolve(path);
  const profile = JSON.stringify(profileOf(analysed));
  return { analysed, place, bytes: null, profile, address: url ?? place ?? analysed.document.id };
}

/**
 * Makes the stories again that new, corrected or removed documents, or decisions, touch. The result is the same as if all documents
 * had been added at once. Returns how many stories were written.
 */
export async function settle(library: Library): Promise<number> {
  const unsettled = await library.unsettled();
  if (unsettled.documents.length === 0 && unsettled.stories.length === 0) return 0;
  const grouped = await groupAll(library);
  const { wanted, gone } = await compareWithKept(library, grouped);
  let written = 0;
  for (let at = 0; at < wanted.length; at += STORIES) {
    const made: NewStory[] = [];
    for (const members of wanted.slice(at, at + STORIES))
      made.push(await makeStory(library, grouped, members));
    await library.putStories(made, at === 0 ? gone : []);
    written += made.length;
  }
  if (wanted.length === 0) await library.putStories([], gone);
  return written;
}

/** Stories of one commit. */
const STORIES = 20;

async function groupAll(library: Library): Promise<Stories> {
  const profiles: Profile[] = [];
  for await (const { id, profile } of library.profiles()) {
    const known =
      profile === null ? profileOf((await library.document(id))!) : (JSON.parse(profile) as Profile);
    profiles.push(known);
  }
  return startStories(profiles, { decisions: await library.decisions() });
}

/** Stories that are not kept as they now are; and kept ones that are no more. */
async function compareWithKept(
  library: Library,
  grouped: Stories,
): Promise<{ wanted: StoryMembers[]; gone: string[] }> {
  const kept = await library.storyMembers();
  const fresh = new Map(
    kept.filter(({ stale }) => !stale).map(({ id, documents }) => [id, documents.join(' ')] as const),
  );
  const listed = listStories(grouped);
  const wanted = listed.filter(({ id, documents }) => fresh.get(id) !== [...documents].sort().join(' '));
  const ids = new Set(listed.map(({ id }) => id));
  const remade = new Set(wanted.map(({ id }) => id));
  return { wanted, gone: kept.map(({ id }) => id).filter((id) => !ids.has(id) || remade.has(id)) };
}

async function makeStory(library: Library, grouped: Stories, members: StoryMembers): Promise<NewStory> {
  const documents: AnalysedDocument[] = [];
  for (const id of members.documents) {
    const analysed = await library.document(id);
    if (analysed !== null) documents.push(analysed);
  }
  const edition = collateOne(documents, explainStory(grouped, members));
  return { summary: summariseStory(edition), edition };
}
