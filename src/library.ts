// The library's pipeline on one page: what is kept, and the stories made of it. The command line and the HTTP API call this.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  addToStories,
  decideStories,
  explainStory,
  type KeptStories,
  openStories,
  type Profile,
  profileOf,
  removeFromStories,
  type StoryChange,
  type StoryDecision,
  type StoryMembers,
  storyOf,
} from './collate/index.ts';
import type {
  Added,
  AnalysedDocument,
  Edition,
  GroupingStep,
  Library,
  NewDocument,
  NewStory,
  Ungrouped,
  Unsettled,
} from './model/index.ts';
import { packageRoot } from './models.ts';
import { STDIN_NAME } from './read/index.ts';
import { type OpenOptions, openLibrary as openAt } from './store/index.ts';
import type { StoryTask } from './worker.ts';
import { batchesOf, inOrder, startWorkers, storySizes, type Workers } from './workers.ts';

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
  return keepRead(
    library,
    documents.map((analysed) => ({ analysed, bytes: null })),
  );
}

/** A document with the bytes that it was read from. */
export interface ReadDocument {
  readonly analysed: AnalysedDocument;
  readonly bytes: Uint8Array | null;
  /** What another thread made of it already (worker.ts). */
  readonly profile?: string;
  readonly packed?: Uint8Array;
}

/** The same; bytes that cannot be read again from a file (standard input, the network) are kept with the document. */
export async function keepRead(
  library: Library,
  documents: readonly ReadDocument[],
): Promise<readonly Added[]> {
  const given: NewDocument[] = [];
  for (const document of documents) given.push(await toNewDocument(library, document));
  return library.add(given);
}

async function toNewDocument(library: Library, read: ReadDocument): Promise<NewDocument> {
  const { analysed, bytes } = read;
  const { path, id } = analysed.document;
  const isFile = path !== null && path !== STDIN_NAME && !/^https?:\/\//i.test(path);
  const place = isFile ? resolve(path) : null;
  const named = isFile ? place : path === STDIN_NAME ? null : path;
  return {
    analysed,
    place,
    bytes: isFile ? null : bytes,
    profile: read.profile ?? JSON.stringify(profileOf(analysed)),
    ...(read.packed === undefined ? {} : { packed: read.packed }),
    address: (await pageAddress(library, analysed)) ?? named ?? id,
  };
}

/** Least share of words that two versions of one page have in common. */
const SAME_PAGE = 0.4;

/**
 * The URL that a page gives as its own, so that saved copies of it are versions of one page. Sites give wrong ones: one that names no
 * page, or under which quite another text is kept already, is not taken.
 */
async function pageAddress(library: Library, { document }: AnalysedDocument): Promise<string | null> {
  const url = document.url !== null && URL.canParse(document.url) ? new URL(document.url) : null;
  if (url === null || (url.pathname.length < 2 && url.search === '')) return null;
  const [kept] = (await library.documents({ address: document.url!, limit: 1 })).rows;
  const before = kept === undefined || kept.id === document.id ? null : await library.document(kept.id);
  return before === null || shareOfWords(before.document.text, document.text) >= SAME_PAGE
    ? document.url
    : null;
}

/** Distinct words of both texts, by those of the shorter list. */
function shareOfWords(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const shared = [...x!].filter((word) => y!.has(word)).length;
  return shared / Math.max(1, Math.min(x!.size, y!.size));
}

/**
 * Makes the stories again that new, corrected or removed documents, or decisions, touch. The result is the same as if all documents
 * had been added at once. Returns how many stories were written.
 */
export async function settle(library: Library, workers: Workers = startWorkers(1)): Promise<number> {
  if (isSettled(await library.unsettled())) return 0;
  await groupNew(library);
  const unsettled = await library.unsettled();
  const wanted = await wantedStories(library, unsettled);
  let written = 0;
  const able = wanted.length < FEW_STORIES ? startWorkers(1) : workers;
  const make = async (task: StoryTask): Promise<NewStory> => {
    const { summary, packed, json } = await able.run('makeStoryTask', task);
    return { summary, packed, edition: JSON.parse(json) as Edition };
  };
  const made = inOrder(tasksFor(library, wanted), able.jobs, make, storySizes(able.jobs));
  for await (const stories of batchesOf(made, STORIES)) {
    await library.putStories(stories, written === 0 ? unsettled.stories : []);
    written += stories.length;
  }
  if (written === 0) await library.putStories([], unsettled.stories);
  return written;
}

function isSettled({ documents, stories }: Unsettled): boolean {
  return documents.length === 0 && stories.length === 0;
}

/** Fewer stories are made before threads would have started. */
const FEW_STORIES = 12;
/** Stories of one commit. */
const STORIES = 20;
/** Documents that are grouped in one commit: another writer waits for it. */
const GROUPED_AT_ONCE = 1000;

/** Tells the grouping of documents that came, changed or left, and of what users decided. */
async function groupNew(library: Library): Promise<void> {
  const decisions = (await library.decisions()).flatMap(({ kind, documents, from, undoneAt }) =>
    undoneAt === null && (kind === 'merge' || kind === 'split') ? [{ kind, documents, from }] : [],
  );
  while (await withStories(library, (step, stories) => groupSome(step, stories, decisions)));
}

/** What the grouping knew after the last step: documents come where others came lately. */
const opened = new WeakMap<Library, KeptStories>();

/** One step of the grouping, with what the last one read, unless another process wrote meanwhile. */
async function withStories<Result>(
  library: Library,
  work: (step: GroupingStep, stories: KeptStories) => Result,
): Promise<Result> {
  const known = opened.get(library);
  opened.delete(library); // a step that fails leaves nothing behind
  const { stories, result } = await library.group((step) => {
    const stories = known?.attach(step) === true ? known : openStories(step);
    return { stories, result: work(step, stories) };
  });
  opened.set(library, stories);
  return result;
}

/** Groups some documents; are there more? */
function groupSome(step: GroupingStep, stories: KeptStories, decisions: readonly StoryDecision[]): boolean {
  const waiting = step.ungrouped(GROUPED_AT_ONCE);
  const isDecided = JSON.stringify(decisions) !== JSON.stringify(stories.decisions);
  if (waiting.length === 0 && !isDecided) return false;
  const changed = new Map<string, StoryMembers>();
  const note = (change: StoryChange): void => {
    for (const id of change.gone) changed.delete(id);
    for (const one of change.changed) changed.set(one.id, one);
  };
  if (isDecided) note(decideStories(stories, decisions));
  for (const { id } of waiting) note(removeFromStories(stories, id));
  note(addToStories(stories, waiting.flatMap(profileIn)));
  stories.keep();
  for (const { id, documents } of changed.values()) if (!step.isKept(id, documents)) step.disturb(documents);
  step.setGrouped(waiting.map(({ id }) => id));
  return waiting.length === GROUPED_AT_ONCE;
}

function profileIn({ isHere, profile, analysed }: Ungrouped): Profile[] {
  if (!isHere) return [];
  if (profile !== null) return [JSON.parse(profile) as Profile];
  return analysed === null ? [] : [profileOf(analysed)];
}

/** The stories, as the grouping has them, of documents without one and of stories that must be made again. */
async function wantedStories(library: Library, unsettled: Unsettled): Promise<readonly StoryMembers[]> {
  const stale = await library.storyMembers(unsettled.stories);
  const ids = new Set([...unsettled.documents, ...stale.flatMap(({ documents }) => documents)]);
  return withStories(library, (_, stories) => {
    const wanted = new Map<string, StoryMembers>();
    const done = new Set<string>();
    for (const id of ids) {
      const story = done.has(id) ? null : storyOf(stories, id);
      if (story === null) continue;
      wanted.set(story.id, story);
      for (const member of story.documents) done.add(member);
    }
    return [...wanted.values()];
  });
}

async function* tasksFor(library: Library, wanted: readonly StoryMembers[]): AsyncIterable<StoryTask> {
  for (const members of wanted) {
    const documents: string[] = [];
    for (const id of members.documents) {
      const analysed = await library.documentJson(id);
      if (analysed !== null) documents.push(analysed);
    }
    const reasons =
      members.documents.length === 1
        ? []
        : await withStories(library, (_, stories) => explainStory(stories, members));
    yield { documents, reasons };
  }
}
