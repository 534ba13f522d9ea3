// SQLite behind the API of `node:sqlite`: built into Node 24 and later, from a package with its binary inside on Node 20 and 22.
// In: a path. Out: an open database in the mode that the library needs: write-ahead log, every commit on the disk, one writer
// that waits. The engine is loaded when the first library is opened, so that commands without a library start without it.

import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { VariorumError } from '../problem.ts';

/** What may stand in a column. */
export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

interface RawStatement {
  run(...values: Value[]): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint };
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): Row[];
  iterate(...values: Value[]): Iterable<Row>;
}

interface RawDatabase {
  exec(sql: string): void;
  prepare(sql: string): RawStatement;
  close(): void;
}

interface Engine {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly timeout: number; readonly readOnly: boolean },
  ) => RawDatabase;
}

/** An open database. Statements are prepared once and kept by their text. */
export interface Database {
  readonly path: string;
  readonly version: string;
  exec(sql: string): void;
  run(sql: string, ...values: Value[]): { readonly changes: number; readonly row: number };
  get(sql: string, ...values: Value[]): Row | undefined;
  all(sql: string, ...values: Value[]): Row[];
  iterate(sql: string, ...values: Value[]): Iterable<Row>;
  /** Runs all of `work` or none of it. Waits for another writer as long as WAIT_MS. */
  write<Result>(work: () => Result): Result;
  /**
   * The same for what can be made again out of what was written before: it reaches the disk with the next commit that is waited for.
   * The log is read in its order, so that no later commit is kept without it.
   */
  writeSoon<Result>(work: () => Result): Result;
  close(): void;
}

/** How long a writer waits for another. */
export const WAIT_MS = 20_000;
/** Earlier versions can lose a commit when two connections checkpoint at once (https://sqlite.org/wal.html#walresetbug). */
const LEAST_VERSION = '3.51.3';
const BUILT_IN_SINCE = 24;

/**
 * Opens a database file, or `:memory:`. A file that this user may not write to, in a folder likewise, is read as it stands: SQLite needs
 * to write beside it else. Throws `library` when it cannot be opened.
 */
export async function openDatabase(path: string, readOnly = false): Promise<Database> {
  const engine = await loadEngine();
  try {
    return openAs(engine, path, path, readOnly);
  } catch (error) {
    if (codeOf(error) === READ_ONLY && !hasLog(path))
      return openAs(engine, `${pathToFileURL(path).href}?immutable=1`, path, true);
    throw explainError(error, path);
  }
}

const READ_ONLY = 8;

/** Are there commits beside the file that are not in it yet? */
function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function openAs({ DatabaseSync }: Engine, name: string, path: string, readOnly: boolean): Database {
  let raw: RawDatabase | undefined;
  try {
    raw = new DatabaseSync(name, { timeout: WAIT_MS, readOnly });
    const version = String(raw.prepare('SELECT sqlite_version() AS version').get()!['version']);
    assertVersion(version);
    // Counts where the file is made: documents fill small pages better (docs/method/library.md), and fewer bytes are written for each commit.
    if (!readOnly) raw.exec('PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    raw.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    return wrap(raw, path, version);
  } catch (error) {
    raw?.close();
    throw error;
  }
}

async function loadEngine(): Promise<Engine> {
  const builtIn = Number(process.versions.node.split('.')[0]) >= BUILT_IN_SINCE;
  const name = builtIn ? 'node:sqlite' : '@photostructure/sqlite';
  try {
    return (await import(name)) as Engine;
  } catch (cause) {
    throw new VariorumError('library', `cannot load SQLite (${name})`, {
      hint: 'install the optional dependency @photostructure/sqlite, or use Node 24 or later',
      cause,
    });
  }
}

function assertVersion(version: string): void {
  const [have, least] = [version, LEAST_VERSION].map((text) => text.split('.').map(Number));
  const at = have!.findIndex((part, index) => part !== least![index]);
  if (at >= 0 && have![at]! < least![at]!)
    throw new VariorumError('library', `SQLite ${version} is too old: at least ${LEAST_VERSION} is needed`, {
      hint: 'update Node',
    });
}

function wrap(raw: RawDatabase, path: string, version: string): Database {
  const prepared = new Map<string, RawStatement>();
  const statement = (sql: string): RawStatement => {
    const found = prepared.get(sql) ?? raw.prepare(sql);
    prepared.set(sql, found);
    return found;
  };
  return {
    path,
    version,
    exec: (sql) => guard(path, () => raw.exec(sql)),
    run: (sql, ...values) =>
      guard(path, () => {
        const { changes, lastInsertRowid } = statement(sql).run(...values);
        return { changes: Number(changes), row: Number(lastInsertRowid) };
      }),
    get: (sql, ...values) => guard(path, () => statement(sql).get(...values)),
    all: (sql, ...values) => guard(path, () => statement(sql).all(...values)),
    iterate: (sql, ...values) => guard(path, () => raw.prepare(sql).iterate(...values)),
    write: (work) => write(raw, path, work),
    writeSoon: (work) => {
      guard(path, () => raw.exec('PRAGMA synchronous = NORMAL'));
      try {
        return write(raw, path, work);
      } finally {
        raw.exec('PRAGMA synchronous = FULL');
      }
    },
    close: () => {
      settleLog(raw);
      raw.close();
    },
  };
}

/** Moves what the log holds into the file itself, so that the file alone is the library; not while somebody else is reading. */
function settleLog(raw: RawDatabase): void {
  try {
    raw.exec('PRAGMA busy_timeout = 50; PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: the log stays beside the file, and the next opening reads both.
  }
}

function write<Result>(raw: RawDatabase, path: string, work: () => Result): Result {
  guard(path, () => raw.exec('BEGIN IMMEDIATE'));
  try {
    const result = work();
    guard(path, () => raw.exec('COMMIT'));
    return result;
  } catch (error) {
    try {
      raw.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself (a full disk does that); the first error is the one to tell.
    }
    throw error;
  }
}

function guard<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error, path);
  }
}

/** SQLite's primary result codes that are the outside's fault, with what to do. */
const DAMAGED = [
  'is damaged',
  'load a copy (`variorum load`), or make it again with `variorum add`',
] as const;
const OUTSIDE: Readonly<Record<number, readonly [what: string, hint: string]>> = {
  // Our statements are always the same: one that SQLite cannot make out says that the list of tables is damaged.
  1: DAMAGED,
  5: ['is locked by another process', 'wait until it is done, then try again; nothing was lost'],
  6: ['is locked by another process', 'wait until it is done, then try again; nothing was lost'],
  8: ['cannot be written to', 'check the permissions of the file and of its folder'],
  10: ['cannot be read or written: the disk reports an error', 'check the disk; what was confirmed is kept'],
  11: DAMAGED,
  13: [
    'cannot grow: the disk is full',
    'free some space and run the same command again; it goes on where it stopped',
  ],
  14: ['cannot be opened', 'check the path, the permissions, and that the folder exists'],
  26: ['is not a library', 'name another file with --library'],
};

/** SQLite's words for its result codes: while rows are read, the engine of Node 20 and 22 gives the words alone. */
const WORDS: Readonly<Record<string, number>> = {
  'database is locked': 5,
  'attempt to write a readonly database': 8,
  'disk I/O error': 10,
  'database disk image is malformed': 11,
  'database or disk is full': 13,
};

/** SQLite's primary result code; -1 for other errors. */
function codeOf(error: unknown): number {
  if (!(error instanceof Error)) return -1;
  return 'errcode' in error ? Number(error.errcode) & 0xff : (WORDS[error.message] ?? -1);
}

function explainError(error: unknown, path: string): unknown {
  const known = OUTSIDE[codeOf(error)];
  if (known === undefined) return error;
  return new VariorumError('library', `the library ${path} ${known[0]}`, { hint: known[1], cause: error });
}
