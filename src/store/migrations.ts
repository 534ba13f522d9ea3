// The tables of the library, as the list of steps that lead to them. A step that was released is never changed: a new one is added.
// In: a database of any earlier format. Out: the newest. The format stands in `PRAGMA user_version`.

import { VariorumError } from '../problem.ts';
import type { Database } from './driver.ts';

/** `VARI` in ASCII: tells a library from any other SQLite file. */
const APPLICATION_ID = 0x56415249;

const STEPS: readonly string[] = [
  `
  -- One row a document. "seq" is its number in the indexes; "analysed" is the packed JSON, null once it was
  -- removed; "profile" is what the grouping into stories needs to know of it.
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    version INTEGER NOT NULL,
    current INTEGER NOT NULL,
    title TEXT, outlet TEXT, agency TEXT, bylines TEXT NOT NULL,
    published TEXT, published_basis TEXT NOT NULL, language TEXT NOT NULL,
    path TEXT, url TEXT,
    day TEXT NOT NULL,
    characters INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    analyser TEXT NOT NULL,
    place TEXT,
    bytes BLOB,
    analysed BLOB,
    profile BLOB,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    removed_why TEXT
  ) STRICT;
  CREATE UNIQUE INDEX documents_by_address ON documents (address, version);
  CREATE INDEX documents_by_day ON documents (day) WHERE current = 1;
  CREATE INDEX documents_by_outlet ON documents (outlet) WHERE current = 1;
  CREATE INDEX documents_removed ON documents (removed_at) WHERE removed_at IS NOT NULL;

  CREATE TABLE document_problems (
    document INTEGER NOT NULL REFERENCES documents (seq),
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (document, code, severity)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE quotations (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (seq),
    finding TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX quotations_by_document ON quotations (document);

  CREATE VIRTUAL TABLE texts USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE VIRTUAL TABLE texts_words USING fts5vocab (texts, row);
  CREATE VIRTUAL TABLE said USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE VIRTUAL TABLE said_words USING fts5vocab (said, row);

  CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    latest TEXT NOT NULL,
    documents INTEGER NOT NULL,
    distinct_texts INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    revised INTEGER NOT NULL,
    drifts INTEGER NOT NULL,
    summary TEXT NOT NULL,
    edition BLOB NOT NULL,
    stale INTEGER NOT NULL DEFAULT 0,
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX stories_by_latest ON stories (latest DESC, id);
  CREATE INDEX stories_stale ON stories (id) WHERE stale = 1;

  CREATE TABLE members (
    document INTEGER NOT NULL REFERENCES documents (seq),
    story TEXT NOT NULL REFERENCES stories (id),
    PRIMARY KEY (document, story)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX members_by_story ON members (story);

  -- Documents that no story knows yet.
  CREATE TABLE loose (document INTEGER PRIMARY KEY REFERENCES documents (seq)) STRICT;

  -- Ids that stories had before they grew.
  CREATE TABLE story_names (old TEXT PRIMARY KEY, story TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX story_names_by_story ON story_names (story);

  -- Addresses that were fetched.
  CREATE TABLE visits (
    address TEXT PRIMARY KEY,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    documents TEXT NOT NULL,
    apart_from TEXT NOT NULL,
    target TEXT,
    note TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;
  `,
  `
  -- What the grouping into stories remembers, by shelf and number, and numbers by name: see grouping.ts.
  CREATE TABLE grouping (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE grouping_names (name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- Documents that it does not know as they are.
  CREATE TABLE ungrouped (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO ungrouped (id) SELECT id FROM documents WHERE current = 1 AND characters > 0;
  `,
  `
  -- What the grouping needs to know of a document is wanted until it knows the document: it waits there, and takes no room afterwards.
  ALTER TABLE ungrouped ADD COLUMN profile BLOB;
  UPDATE ungrouped SET profile = (SELECT d.profile FROM documents d WHERE d.id = ungrouped.id);
  ALTER TABLE documents DROP COLUMN profile;
  `,
];

/** The format that this version writes. */
export const FORMAT: number = STEPS.length;

/** Brings a database to the newest format; a new file becomes an empty library. Throws `library` for a newer or a foreign file. */
export function migrate(database: Database): void {
  const found = formatOf(database);
  const foreign = Number(database.get('PRAGMA application_id')!['application_id']) !== APPLICATION_ID;
  if (foreign && (found > 0 || holdsTables(database))) throw notALibrary(database.path);
  if (found > FORMAT) throw newer(database.path, found);
  if (found === FORMAT) return;
  database.write(() => {
    // Another process may have done it while this one waited.
    for (const step of STEPS.slice(formatOf(database))) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`);
  });
}

function formatOf(database: Database): number {
  return Number(database.get('PRAGMA user_version')!['user_version']);
}

function holdsTables(database: Database): boolean {
  return database.get('SELECT 1 AS found FROM sqlite_schema LIMIT 1') !== undefined;
}

function notALibrary(path: string): VariorumError {
  return new VariorumError('library', `${path} is a database, but not a library`, {
    hint: 'name another file with --library',
  });
}

function newer(path: string, found: number): VariorumError {
  return new VariorumError(
    'library',
    `the library ${path} has format ${found}; this version knows formats up to ${FORMAT}`,
    { hint: 'update variorum; nothing was changed' },
  );
}
