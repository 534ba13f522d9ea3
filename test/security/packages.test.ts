// What is installed: exact versions, no host in the lock file, no script that compiles or downloads.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../../src/models.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(packageRoot(), name), 'utf8'));
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const asked = read('package.json') as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

test('every package is named by one exact version', () => {
  const exact = /^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(asked[kind] ?? {}))
      assert.match(version, exact, `${kind} ${name}`);
});

test('the lock file holds a checksum of every package and no host name', () => {
  for (const [path, locked] of Object.entries(lock.packages)) {
    assert.equal(locked.resolved, undefined, path);
    if (path !== '') assert.match(locked.integrity ?? '', /^sha512-/, path);
  }
});

test('no script of a package runs at installation: none compiles and none downloads', () => {
  assert.match(readFileSync(join(packageRoot(), '.npmrc'), 'utf8'), /^ignore-scripts=true$/m);
});

test('the SQLite package carries its binary for every system that it says it runs on', () => {
  const folder = join(packageRoot(), 'node_modules/@photostructure/sqlite');
  const { os, cpu } = read('node_modules/@photostructure/sqlite/package.json') as Readonly<
    Record<'os' | 'cpu', readonly string[]>
  >;
  const systems = os.flatMap((system) => cpu.map((kind) => `${system}-${kind}`));
  for (const system of systems) {
    const binaries = readdirSync(join(folder, 'prebuilds', system));
    const libraries = system.startsWith('linux-') ? ['glibc', 'musl'] : ['glibc'];
    for (const library of libraries)
      assert.ok(
        binaries.some((name) => name.endsWith(`.${library}.node`)),
        system,
      );
  }
  assert.equal(systems.length, 6);
});

test('only the SQLite package has an install script, and nothing depends on it', () => {
  const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  // Its script looks whether the binary inside the package loads; scripts/fresh-machine.sh installs with scripts off and opens a library.
  assert.deepEqual(
    scripted.map(([path]) => path),
    ['node_modules/@photostructure/sqlite'],
  );
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
    assert.equal(asked['scripts']?.[name], undefined);
});
