// Stories in the library. In: stories that were collated. Out: rows, and the stories again with the edition of each.
// A story takes the place of the stories whose documents it holds; their ids lead to it from then on.

import type {
  Edition,
  KeptStory,
  NewStory,
  Slice,
  StoryFacets,
  StoryFilter,
  StoryQuery,
  StorySummary,
  Unsettled,
} from '../model/index.ts';
import type { Writer } from './documents.ts';
import type { Database, Row } from './driver.ts';
import { countFacets, lastDayOf, STORIES_COUNTED } from './facets.ts';
import { pack, readJson, unpack } from './pack.ts';
import { fromCursor, limitOf, sliceOf } from './slices.ts';

/** Puts stories in place of others. Must run inside a write. */
export function replaceStories(
  writer: Writer,
  stories: readonly NewStory[],
  instead: readonly string[],
): void {
  const { database } = writer;
  const documentsBefore = new Map(instead.map((id) => [id, membersOf(database, id)] as const));
  for (const id of instead) deleteStory(database, id);
  for (const story of stories) {
    deleteStory(database, story.summary.id);
    insertStory(writer, story);
  }
  for (const [id, documents] of documentsBefore) nameHeir(database, id, documents);
}

function membersOf(database: Database, story: string): number[] {
  return database
    .all('SELECT document FROM members WHERE story = ? ORDER BY document', story)
    .map((row) => Number(row['document']));
}

function deleteStory(database: Database, id: string): void {
  database.run('INSERT OR IGNORE INTO loose (document) SELECT document FROM members WHERE story = ?', id);
  database.run('DELETE FROM members WHERE story = ?', id);
  database.run('DELETE FROM stories WHERE id = ?', id);
}

function insertStory({ database, now }: Writer, { summary, edition, packed }: NewStory): void {
  const latest = summary.to ?? now.slice(0, 10);
  database.run(
    `INSERT INTO stories (id, title, latest, documents, distinct_texts, disputed, revised, drifts, summary, edition, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    summary.id,
    summary.title,
    latest,
    summary.documents,
    summary.distinctTexts,
    summary.disputed,
    summary.revised,
    summary.drifts,
    JSON.stringify(summary),
    packed ?? pack(edition),
    now,
  );
  database.run('DELETE FROM story_names WHERE old = ?', summary.id);
  for (const { id } of edition.documents) {
    const row = database.get('SELECT seq FROM documents WHERE id = ? AND current = 1', id);
    // A document that was removed or corrected while the story was made: it will be made again.
    if (row === undefined) database.run('UPDATE stories SET stale = 1 WHERE id = ?', summary.id);
    else join(database, Number(row['seq']), summary.id);
  }
}

function join(database: Database, document: number, story: string): void {
  database.run('INSERT OR IGNORE INTO members (document, story) VALUES (?, ?)', document, story);
  database.run('DELETE FROM loose WHERE document = ?', document);
}

/** A story that is gone leads to the one that has most of its documents; the first by id where two have as many. */
function nameHeir(database: Database, gone: string, documents: readonly number[]): void {
  if (database.get('SELECT 1 AS found FROM stories WHERE id = ?', gone) !== undefined) return;
  const heir = database.get(
    `SELECT story FROM members WHERE document IN (SELECT value FROM json_each(?))
     GROUP BY story ORDER BY COUNT(*) DESC, story LIMIT 1`,
    JSON.stringify(documents),
  );
  if (heir === undefined) return;
  database.run('UPDATE story_names SET story = ? WHERE story = ?', heir['story']!, gone);
  database.run('INSERT OR REPLACE INTO story_names (old, story) VALUES (?, ?)', gone, heir['story']!);
}

export function readUnsettled(database: Database): Unsettled {
  return {
    documents: database
      .all('SELECT d.id FROM loose l JOIN documents d ON d.seq = l.document ORDER BY d.id')
      .map((row) => String(row['id'])),
    stories: database
      .all('SELECT id FROM stories WHERE stale = 1 ORDER BY id')
      .map((row) => String(row['id'])),
  };
}

/** The story by its id, or by one that it had before. */
export function readStory(database: Database, id: string): KeptStory | null {
  const name = database.get('SELECT story FROM story_names WHERE old = ?', id);
  const row = database.get(
    'SELECT summary, edition, updated_at FROM stories WHERE id = ?',
    name === undefined ? id : name['story']!,
  );
  return row === undefined
    ? null
    : { summary: toStorySummary(row), edition: unpack<Edition>(row['edition']) };
}

const FILTERS: Readonly<Record<StoryFilter, string>> = {
  disputed: 's.disputed > 0',
  revised: 's.revised > 0',
  drifting: 's.drifts > 0',
  'single-source': 's.documents > 1 AND s.distinct_texts = 1',
  'one-document': 's.documents = 1',
};

/** Latest first, then by id. */
export function listStories(database: Database, query: StoryQuery): Slice<StorySummary> {
  const { where, values } = conditionsOf(query);
  const after = fromCursor(query.cursor, 2);
  if (after !== null) where.push('(s.latest < ? OR (s.latest = ? AND s.id > ?))');
  const limit = limitOf(query.limit);
  const rows = database.all(
    `SELECT s.id, s.latest, s.summary, s.updated_at FROM stories s WHERE ${where.join(' AND ')} ORDER BY s.latest DESC, s.id LIMIT ?`,
    ...values,
    ...(after === null ? [] : [after[0]!, after[0]!, after[1]!]),
    limit + 1,
  );
  return sliceOf(rows, limit, toStorySummary, (row) => [String(row['latest']), String(row['id'])]);
}

/** Counted over the latest stories of the query. */
export function readFacets(database: Database, query: StoryQuery): StoryFacets {
  const { where, values } = conditionsOf(query);
  const rows = database.all(
    `SELECT s.latest, s.summary, s.updated_at FROM stories s WHERE ${where.join(' AND ')} ORDER BY s.latest DESC, s.id LIMIT ?`,
    ...values,
    STORIES_COUNTED,
  );
  return countFacets(rows.map((row) => ({ latest: String(row['latest']), summary: toStorySummary(row) })));
}

interface Conditions {
  readonly where: string[];
  readonly values: (string | number)[];
}

function conditionsOf(query: StoryQuery): Conditions {
  const where: string[] = ['1 = 1'];
  const values: (string | number)[] = [];
  if (query.where !== undefined) where.push(FILTERS[query.where]);
  if (query.since !== undefined) {
    where.push('s.latest >= ?');
    values.push(query.since);
  }
  if (query.outlet !== undefined) {
    where.push(
      's.id IN (SELECT m.story FROM members m JOIN documents d ON d.seq = m.document WHERE d.outlet = ?)',
    );
    values.push(query.outlet);
  }
  if (query.until !== undefined) {
    where.push('s.latest <= ?');
    values.push(lastDayOf(query.until));
  }
  if (query.place !== undefined) {
    where.push("EXISTS (SELECT 1 FROM json_each(s.summary, '$.places') p WHERE p.value = ?)");
    values.push(query.place);
  }
  return { where, values };
}

function toStorySummary(row: Row): StorySummary {
  const summary = readJson<Omit<StorySummary, 'updatedAt'>>(row['summary']);
  return { ...summary, updatedAt: String(row['updated_at']) };
}
