// The files that the pages need: one style sheet and the modules of the small script, each with its type, kept in memory.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assets, STYLE_SHEET } from '../web/index.ts';

export interface AssetFile {
  readonly type: string;
  readonly body: string;
}

export interface LoadedAssets {
  /** By address. */
  readonly files: ReadonlyMap<string, AssetFile>;
  readonly assets: Assets;
}

const JAVASCRIPT = 'text/javascript; charset=utf-8';
/** Where the compiled modules of the script lie: beside this file's own folder. */
const CLIENT = join(dirname(fileURLToPath(import.meta.url)), '../web/client');

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1b1d21"/><path d="M7 8l6 16M25 8l-6 16M13 24h6" stroke="#fff" stroke-width="3" fill="none"/></svg>`;

/** Reads them once; addresses of changing content hold its hash. */
export function loadAssets(): LoadedAssets {
  const files = new Map<string, AssetFile>([['/assets/icon.svg', { type: 'image/svg+xml', body: ICON }]]);
  const style = `/assets/style-${hashOf(STYLE_SHEET)}.css`;
  files.set(style, { type: 'text/css; charset=utf-8', body: STYLE_SHEET });
  const modules = readModules();
  const folder = `/assets/script-${hashOf([...modules.values()].join(''))}`;
  for (const [name, body] of modules) files.set(`${folder}/${name}`, { type: JAVASCRIPT, body });
  return { files, assets: { style, script: `${folder}/main.js` } };
}

/** The script as it was compiled; in place of `preact.js` stands the module of the package itself, which needs no other. */
function readModules(): ReadonlyMap<string, string> {
  const names = readdirSync(CLIENT)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const read = (name: string): string =>
    name === 'preact.js' ? preactModule() : readFileSync(join(CLIENT, name), 'utf8');
  return new Map(names.map((name) => [name, read(name)]));
}

function preactModule(): string {
  const path = createRequire(import.meta.url).resolve('preact');
  return readFileSync(path, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*$/u, '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
