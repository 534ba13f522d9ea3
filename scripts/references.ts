// Writes what is generated from the code: docs/reference/cli.md, docs/reference/problems.md, docs/reference/openapi.json, docs/reference/benchmarks.md, man/variorum.1 and src/cli/command-data.ts. A test fails when they are stale.
// usage: npm run references

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchmarksPage } from '../bench/table.ts';
import type { CommandSpec } from '../src/cli/command.ts';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { referencePage } from '../src/cli/help.ts';
import { manPage } from '../src/cli/man.ts';
import { type Contract, openApiDocument } from '../src/http/openapi.ts';
import { packageRoot } from '../src/models.ts';
import { PROBLEMS } from '../src/problem.ts';

/** Every generated file with its content. */
export function references(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/cli.md', referencePage(COMMANDS)],
    ['docs/reference/problems.md', problemsPage()],
    ['docs/reference/benchmarks.md', benchmarksPage()],
    ['man/variorum.1', manPage(COMMANDS)],
    ['docs/reference/openapi.json', openApi()],
    ['src/cli/command-data.ts', commandData(COMMANDS)],
  ]);
}

/** The API with the schemas of the published contract. */
function openApi(): string {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(packageRoot(), path), 'utf8'));
  const contract = read('docs/reference/contract.schema.json') as Contract;
  const { version } = read('package.json') as { version: string };
  return `${JSON.stringify(openApiDocument(contract, version), null, 1)}\n`;
}

/** The table of commands without what they run: help needs no more. */
function commandData(commands: readonly CommandSpec[]): string {
  const rows = commands.map((command) => `  ${JSON.stringify({ ...command, run: undefined })},`);
  const head = [
    '// The table of commands without what they run, so that help, man page and completions load nothing else.',
    '// Generated from src/cli/commands/ by `npm run references`; do not edit.',
    "import type { CommandSpec } from './command.ts';",
    "export const COMMAND_DATA: readonly Omit<CommandSpec, 'run'>[] = [",
  ];
  return `${[...head, ...rows].join('\n')}\n];\n`;
}

function problemsPage(): string {
  const rows = Object.entries(PROBLEMS).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `# Problems\n\nGenerated from \`src/problem.ts\` by \`npm run references\`; do not edit.\n\n| code | means |\n|---|---|\n${rows.join('\n')}\n`;
}

if (process.argv[2] === '--write') {
  for (const [path, content] of references()) {
    const target = join(packageRoot(), path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
