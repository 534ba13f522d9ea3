// The architecture as a test: which folder may import which, doors only, pure folders without I/O, sizes, no cycles of folders.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../src/models.ts';

const SRC = join(packageRoot(), 'src');

/** Folder → folders whose door it may import. Files at the root of src other than problem.ts are seen by cli and http only. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  read: ['model'],
  voices: ['model'],
  language: ['model'],
  find: ['model', 'voices', 'language'],
  collate: ['model', 'voices', 'language'],
  formats: ['model'],
  store: ['model'],
  web: ['model', 'formats'],
  http: ['model', 'read', 'formats', 'web'],
  mcp: ['model', 'formats'],
  cli: ['model', 'read', 'collate', 'formats', 'http', 'web', 'mcp'],
};
const PURE = ['model', 'voices', 'language', 'find', 'collate', 'formats', 'web'];
/** Reading touches files and the net in this folder only; the rest of read is pure. */
const EFFECTS_IN_READ = 'read/inputs/';
/** The script of the pages runs in a browser. */
const BROWSER = 'web/client/';
/** Folders that may call the pipelines at the root. */
const ABOVE = ['cli', 'http', 'mcp'];
const MOST_LINES = 500;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const files = filesBelow(SRC).filter((path) => /\.tsx?$/.test(path));
const folderOf = (path: string): string => relative(SRC, path).split('/').slice(0, -1)[0] ?? '';
const importsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)[^'"]*?from '([^']+)';|^import '([^']+)';|import\('([^']+)'\)/gms,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);

test('folders import only from the folders that the map allows, and only their doors', () => {
  for (const path of files) {
    const from = folderOf(path);
    for (const name of importsOf(path).filter((name) => name.startsWith('.'))) {
      const target = resolve(dirname(path), name);
      const to = folderOf(target);
      if (from === to || from === '') continue;
      if (to === '') {
        const root = relative(SRC, target);
        assert.ok(root === 'problem.ts' || ABOVE.includes(from), `${relative(SRC, path)} imports ${root}`);
        if (root === 'problem.ts' || ABOVE.includes(from)) continue;
      }
      assert.ok(MAY_IMPORT[from]?.includes(to), `${relative(SRC, path)} may not import ${to}`);
      assert.equal(
        relative(SRC, target),
        `${to}/index.ts`,
        `${relative(SRC, path)} must use the door of ${to}`,
      );
    }
  }
});

test('every folder of src stands on the map', () => {
  assert.deepEqual(
    [...new Set(files.map(folderOf))].filter((name) => name && !MAY_IMPORT[name]),
    [],
  );
});

test('pure folders import nothing of Node and use no clock, randomness or locale', () => {
  for (const path of files) {
    const pure =
      PURE.includes(folderOf(path)) ||
      (folderOf(path) === 'read' && !relative(SRC, path).startsWith(EFFECTS_IN_READ));
    if (!pure || relative(SRC, path).startsWith(BROWSER)) continue;
    const text = readFileSync(path, 'utf8');
    assert.deepEqual(
      importsOf(path).filter((name) => name.startsWith('node:')),
      [],
      relative(SRC, path),
    );
    assert.doesNotMatch(
      text,
      /Date\.now\(|new Date\(\)|Math\.random\(|toLocale|localeCompare|Intl\.|process\./,
      relative(SRC, path),
    );
  }
});

test('no file is longer than the ceiling and none has a default export', () => {
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    assert.ok(
      text.split('\n').length <= MOST_LINES,
      `${relative(SRC, path)} is longer than ${MOST_LINES} lines`,
    );
    assert.doesNotMatch(text, /^export default/m, relative(SRC, path));
  }
});
