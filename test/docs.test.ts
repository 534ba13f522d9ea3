// The docs are true: generated references are fresh, every problem code and method has its page, every link leads somewhere.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { references } from '../scripts/references.ts';
import { COMMON_OPTIONS } from '../src/cli/command.ts';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { FINDERS } from '../src/find/index.ts';
import { packageRoot } from '../src/models.ts';
import { PROBLEMS } from '../src/problem.ts';

const root = packageRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'src/README.md',
  'test/README.md',
  ...markdownBelow('docs'),
  ...markdownBelow('models'),
];

test('generated references are fresh (npm run references)', () => {
  for (const [path, content] of references()) assert.equal(read(path), content, path);
});

test('every command and every option stands in the reference', () => {
  const page = read('docs/reference/cli.md');
  for (const command of COMMANDS) {
    assert.ok(page.includes(`## variorum ${command.name}`), command.name);
    for (const { name } of [...command.options, ...COMMON_OPTIONS])
      assert.ok(page.includes(`--${name}`), `${command.name} --${name}`);
    assert.ok(command.examples.length > 0, `${command.name} has no example`);
  }
});

test('every problem code is provoked by a test', () => {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && path !== 'docs.test.ts',
  );
  const text = tests.map((path) => read(join('test', path))).join('\n');
  const unprovoked = Object.keys(PROBLEMS).filter(
    (code) => !text.includes(code) && !text.includes(code.replace('/', '\\/')),
  );
  assert.deepEqual(unprovoked, []);
});

test('every folder of src stands on the map, and every finder has its method page', () => {
  const map = read('src/README.md');
  for (const entry of readdirSync(join(root, 'src'), { withFileTypes: true })) {
    if (entry.isDirectory())
      assert.ok(map.includes(`${entry.name}/`), `src/README.md does not name ${entry.name}/`);
  }
  for (const { kind } of FINDERS)
    assert.ok(existsSync(join(root, `docs/method/${kind}s.md`)), `docs/method/${kind}s.md is missing`);
});

test('every link in the docs leads to a file', () => {
  for (const page of pages) {
    for (const [, target] of read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g)) {
      const path = resolve(join(root, dirname(page)), target!);
      assert.ok(existsSync(path), `${page}: ${relative(root, path)} does not exist`);
    }
  }
});

test('the version is the newest entry of the changelog', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version.replaceAll('.', '\\.')}`, 'm'));
});

test('the glossary defines the words that the program prints', () => {
  const glossary = read('docs/glossary.md').toLowerCase();
  for (const word of [
    'document',
    'span',
    'passage',
    'voice',
    'finding',
    'attribution',
    'figure',
    'entity',
    'story',
    'statement',
    'reading',
    'variant',
    'apparatus',
    'siglum',
    'lineage',
    'relation',
    'problem',
  ])
    assert.ok(glossary.includes(`**${word}**`), word);
});
