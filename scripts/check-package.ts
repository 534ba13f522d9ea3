// Packs the package, installs the tarball in an empty folder and proves that what was published works there:
// every door of `exports` loads, `variorum --help` runs, and a story collates from the installed copy.
// usage: npm run check-package

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/models.ts';

const root = packageRoot();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, unknown>;
};
const folder = mkdtempSync(join(tmpdir(), 'variorum-package-'));

function run(command: string, args: readonly string[], cwd: string = folder): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function install(): void {
  run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const tarball = join(folder, `variorum-${manifest.version}.tgz`);
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', tarball]);
}

/** Imports each door in a fresh process and says how many names it gives. */
function loadDoors(): void {
  for (const door of Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'))) {
    const name = `variorum${door.slice(1)}`;
    const script = `import('${name}').then((door) => console.log(Object.keys(door).length))`;
    process.stdout.write(`${name}: ${run(process.execPath, ['-e', script]).trim()} names\n`);
  }
}

function collateInstalled(): void {
  const command = join(folder, 'node_modules/.bin/variorum');
  run(command, ['--help']);
  const edition = JSON.parse(run(command, ['collate', '--json', join(root, 'examples/orra/other')]));
  if (edition.stories.length !== 1) throw new Error(`expected one story, got ${edition.stories.length}`);
  process.stdout.write('variorum collate: one story from three accounts\n');
}

try {
  install();
  loadDoors();
  collateInstalled();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
