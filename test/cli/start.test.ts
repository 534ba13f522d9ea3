// A fast start: what is loaded before anything is done. Static imports are followed through the sources; `import()` is not.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { lazyCommands, loadCommand } from '../../src/cli/lazy-commands.ts';
import { packageRoot } from '../../src/models.ts';

const SRC = join(packageRoot(), 'src');

/** Files of src, and packages, that importing a file loads. */
function loadedWith(file: string, seen: Set<string> = new Set([file])): ReadonlySet<string> {
  const text = readFileSync(join(SRC, file), 'utf8');
  for (const [, isType, name] of text.matchAll(
    /^(?:import|export)( type)?(?: [^'"]*? from)? '([^']+)';/gms,
  )) {
    const target = name!.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), name!)) : name!;
    if (isType !== undefined || seen.has(target)) continue;
    seen.add(target);
    if (name!.startsWith('.')) loadedWith(target, seen);
  }
  return seen;
}

test('the table with which the program starts is the table of commands', () => {
  const words = (table: typeof COMMANDS): unknown => table.map((each) => ({ ...each, run: null }));
  assert.deepEqual(words(lazyCommands()), words(COMMANDS));
});

test('every command finds what runs it', async () => {
  for (const command of COMMANDS) assert.equal((await loadCommand(command.name)).run, command.run);
});

test('help loads nothing of the pipeline, and no package', () => {
  const loaded = [...loadedWith('cli/main.ts')];
  const strange = loaded.filter((name) => !/^cli\/|^(?:problem|models)\.ts$|^node:/.test(name));
  assert.deepEqual(strange, []);
  assert.ok(loaded.every((name) => !name.startsWith('cli/commands/')));
});

test('collate and find load no pages, no server, no library and no export format', () => {
  for (const command of ['collate', 'find']) {
    const loaded = [...loadedWith(`cli/commands/${command}.ts`)];
    const strange = loaded.filter((name) =>
      /^(?:web|http|mcp|store(?!\/pack\.ts$))\/|^library\.ts|parquet|csv/.test(name),
    );
    assert.deepEqual(strange, [], command);
  }
});
