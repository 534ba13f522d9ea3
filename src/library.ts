// The library's pipeline on one page: what is kept, and the stories made of it. The command line and the HTTP API call this.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collateEach } from './collate/index.ts';
import type { Added, AnalysedDocument, Library, NewDocument } from './model/index.ts';
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
  return { analysed, place, bytes: null, address: url ?? place ?? analysed.document.id };
}

/** Makes the stories again that new, corrected or removed documents touch. Returns how many stories were written. */
export async function settle(library: Library): Promise<number> {
  const unsettled = await library.unsettled();
  if (unsettled.documents.length === 0 && unsettled.stories.length === 0) return 0;
  const touched = await touchedBy(library, unsettled.documents, unsettled.stories);
  const editions = collateEach(touched.documents.filter(({ document }) => document.text.trim() !== ''));
  const stories = editions.map((edition) => ({ summary: summariseStory(edition), edition }));
  await library.putStories(stories, touched.stories);
  return stories.length;
}

interface Touched {
  readonly documents: readonly AnalysedDocument[];
  readonly stories: readonly string[];
}

/** How many likely relatives of a new document are looked at. */
const RELATIVES = 40;

/** The new documents, those like them, and all the stories in which these stand. */
async function touchedBy(
  library: Library,
  ids: readonly string[],
  stale: readonly string[],
): Promise<Touched> {
  const documents = new Map<string, AnalysedDocument>();
  const stories = new Set(stale);
  const take = async (id: string): Promise<AnalysedDocument | null> => {
    const known = documents.get(id) ?? (await library.document(id));
    if (known !== null) documents.set(id, known);
    return known;
  };
  for (const id of ids) {
    const analysed = await take(id);
    const like = analysed === null ? [] : await library.likeDocuments(analysed.document.text, RELATIVES);
    for (const other of like) for (const story of await storiesOf(library, other)) stories.add(story);
  }
  for (const id of stories) {
    const story = await library.story(id);
    for (const entry of story?.edition.documents ?? []) {
      if ((await library.documentSummary(entry.id))?.current === true) await take(entry.id);
    }
  }
  return { documents: [...documents.values()], stories: [...stories].sort() };
}

async function storiesOf(library: Library, id: string): Promise<readonly string[]> {
  return (await library.documentSummary(id))?.stories ?? [];
}
