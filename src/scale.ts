// The shape for many machines: lines that any sort can order, and the step that makes stories of them in bounded memory.
// In: sorted lines of `map`. Out: each document once, then each story. Documents wait in a temporary file; what stays in memory is
// the profile of each, which the grouping needs, and where in the file it stands.

import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainStory, listStories, type Profile, type Stories, startStories } from './collate/index.ts';
import type { AnalysedDocument, Edition } from './model/index.ts';
import { VariorumError } from './problem.ts';
import type { StoryTask } from './worker.ts';
import { inOrder, storySizes, type Workers } from './workers.ts';

/** One line of `reduce`, and what stands behind the key in a line of `map`. */
export type ScaleRecord =
  | { readonly record: 'document'; readonly analysed: AnalysedDocument; readonly profile: string }
  | { readonly record: 'story'; readonly edition: Edition };

/**
 * The key of the document that stands at a place of an input: sorting the bytes of keys gives the order in which `add` reads.
 * A blank or `!` is written as `!` and its code, `~` and what is beyond ASCII as `~` and its code: bytes of UTF-8 sort otherwise.
 */
export function keyOf(input: string, number: number): string {
  const name = input.replace(/[^\u0022-\u007d]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return `${code < 0x22 ? '!' : '~'}${code.toString(16).padStart(4, '0')}`;
  });
  return `${name}\t${String(number).padStart(9, '0')}`;
}

type MappedRecord = Extract<ScaleRecord, { record: 'document' }>;

/**
 * The documents of sorted lines, in order, each once. `onTorn` is told of lines that are cut off, unless the whole line follows: that
 * is what a run leaves that was killed and run again. Throws `usage` when the lines are not sorted.
 */
export async function* readMapped(
  lines: AsyncIterable<string>,
  onTorn: () => void,
): AsyncIterable<MappedRecord> {
  const seen = new Set<string>();
  let before = '';
  let torn: string | null = null;
  for await (const line of lines) {
    if (line === '') continue;
    if (torn !== null && !line.startsWith(torn)) onTorn();
    torn = null;
    const at = line.indexOf('\t', line.indexOf('\t') + 1);
    const key = line.slice(0, at);
    const record = at < 0 ? null : parse(line.slice(at + 1));
    if (record === null) {
      torn = line;
      continue;
    }
    if (key < before)
      throw new VariorumError('usage', 'the lines are not sorted', { hint: 'sort them with LC_ALL=C sort' });
    before = key;
    if (seen.has(record.analysed.document.id)) continue;
    seen.add(record.analysed.document.id);
    yield record;
  }
  if (torn !== null) onTorn();
}

function parse(text: string): MappedRecord | null {
  try {
    const record = JSON.parse(text) as MappedRecord;
    return record.record === 'document' ? record : null;
  } catch {
    return null;
  }
}

/** Records as JSON: the documents as they come, then the stories by the order of their earliest documents. */
export async function* reduceDocuments(
  documents: AsyncIterable<MappedRecord>,
  workers: Workers,
): AsyncIterable<string> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-reduce-'));
  const file = await open(join(folder, 'documents.jsonl'), 'w+');
  try {
    const places = new Map<string, readonly [from: number, length: number]>();
    const profiles: Profile[] = [];
    let end = 0;
    for await (const record of documents) {
      const text = Buffer.from(JSON.stringify(record.analysed));
      await file.write(text, 0, text.length, end);
      places.set(record.analysed.document.id, [end, text.length]);
      end += text.length;
      if (record.analysed.document.text.trim() !== '') profiles.push(JSON.parse(record.profile) as Profile);
      yield JSON.stringify(record);
    }
    const read = async (id: string): Promise<string> => {
      const [from, length] = places.get(id)!;
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.toString('utf8');
    };
    const { jobs } = workers;
    const make = async (task: StoryTask): Promise<string> => {
      const edition = await workers.run('collateStoryTask', task);
      return `{"record":"story","edition":${edition}}`;
    };
    yield* inOrder(tasksOf(startStories(profiles), read), jobs, make, storySizes(jobs));
  } finally {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function* tasksOf(grouped: Stories, read: (id: string) => Promise<string>): AsyncIterable<StoryTask> {
  for (const members of listStories(grouped)) {
    const documents: string[] = [];
    for (const id of members.documents) documents.push(await read(id));
    yield { documents, reasons: explainStory(grouped, members) };
  }
}
