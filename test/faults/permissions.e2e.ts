// Files and folders that may not be read or written: the exit code of the contract, a message that names the file, and nothing lost.
// The superuser may do everything: as root, the program runs as `nobody` here. Run by `npm run faults`.

import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFiles } from '../harness/command-line.ts';
import { program, SIX } from './program.ts';

const NOBODY = 65534;
const user = process.getuid?.() === 0 ? NOBODY : undefined;

/** Why these tests cannot run here: a checkout that nobody else may enter. */
const skip =
  user !== undefined && program('/tmp', '--version', { user }).code !== 0
    ? `user ${NOBODY} may not run the program where it lies`
    : false;

/** A folder that everybody may enter, with a library that root or this user made; then `lock` sets permissions. */
function withLibrary(
  lock: (folder: string) => void,
  use: (folder: string, run: (words: string) => ReturnType<typeof program>) => void,
): Promise<void> {
  return withFiles(SIX, async (folder) => {
    chmodSync(folder, 0o777);
    const run = (words: string): ReturnType<typeof program> => program(folder, words, { user });
    assert.equal(run('add --jobs 1 d1.txt').code, 0);
    lock(folder);
    try {
      use(folder, run);
    } finally {
      chmodSync(folder, 0o777);
    }
  });
}

test('a file that may not be read is named, the others are read, and the exit code is 3', { skip }, () =>
  withLibrary(
    (folder) => chmodSync(join(folder, 'd2.txt'), 0),
    (_, run) => {
      const { code, out, err } = run('find d1.txt d2.txt d3.txt');
      assert.equal(code, 3);
      assert.match(err, /^variorum: d2\.txt: .*\[read\/unreadable\]$/m);
      assert.match(out, /^d1\.txt:.*[\s\S]*^d3\.txt:/m);
    },
  ),
);

test('a folder that may not be entered is named, and the exit code is 3', { skip }, () =>
  withFiles({}, async (folder) => {
    chmodSync(folder, user === undefined ? 0 : 0o700);
    const { code, err } = program('/tmp', `find '${folder}'`, { user });
    chmodSync(folder, 0o700);
    assert.equal(code, 3);
    assert.match(err, new RegExp(`${folder}.*\\[read/(?:unreadable|missing)\\]`));
  }),
);

test('a library that may not be written can be read; adding ends with 4 and changes nothing', { skip }, () =>
  withLibrary(
    (folder) => {
      chmodSync(join(folder, 'variorum.db'), 0o444);
      chmodSync(folder, 0o555);
    },
    (folder, run) => {
      const before = readFileSync(join(folder, 'variorum.db'));
      assert.equal(run('stories').code, 0, run('stories').err);
      const { code, err } = run('add --jobs 1 d2.txt');
      assert.equal(code, 4);
      assert.match(err, /^variorum: the library variorum\.db .*\nhint: /m);
      assert.deepEqual(readFileSync(join(folder, 'variorum.db')), before);
    },
  ),
);

test('a library that may not be read ends with 4 and says so', { skip }, () =>
  withLibrary(
    (folder) => chmodSync(join(folder, 'variorum.db'), 0),
    (_, run) => {
      const { code, err } = run('stories');
      assert.equal(code, 4);
      assert.match(err, /^variorum: .*variorum\.db.*\nhint: /m);
    },
  ),
);

test('a folder that may not be written to gets no library, no page and no half of one', { skip }, () =>
  withFiles(SIX, async (folder) => {
    chmodSync(folder, 0o555);
    const run = (words: string): ReturnType<typeof program> => program(folder, words, { user });
    const added = run('add --jobs 1 d1.txt');
    assert.deepEqual(
      [added.code, /^variorum: .*variorum\.db.*\nhint: /m.test(added.err)],
      [4, true],
      added.err,
    );
    const page = run('collate --html edition.html d1.txt d2.txt');
    assert.equal(page.code, 2);
    assert.match(page.err, /^variorum: cannot write edition\.html\nhint: check that the folder exists/m);
    chmodSync(folder, 0o755);
    assert.ok(!existsSync(join(folder, 'edition.html')) && !existsSync(join(folder, 'variorum.db')));
  }),
);
