// A program of its own: finds every regular expression of src/, feeds each the strings that make expressions slow, and prints those that
// took too long as JSON. In: nothing. Idea: for each unbounded repetition, what it repeats stands 8,000 characters long behind what leads
// to it, and the end that would match is missing; an expression that tries again from every place then takes n² steps.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { packageRoot } from '../../src/models.ts';
import { cpuMs } from '../harness/cpu-time.ts';

/** Characters of an attack: a square of this is a tenth of a second and more. Shorter ones come first, for those that are worse than a square. */
const SIZES = [30, 500, 8_000];
/** What is linear takes less than 2 ms, what is quadratic 100 and more. */
const MOST_MS = 40;
/** Characters tried for a class, likely ones first; the last is in no class of ours and ends each attack. */
const LIKELY = [...' aA1.,-"\n\t’“:/<>&;(\u00a0#=+@é$[]{}_%|*?!\'0'];
const END = '\u0001';
/** Modules that act when they are loaded. */
const PROGRAMS = ['cli/main.js', 'web/client/'];

interface Found {
  readonly expression: RegExp;
  readonly place: string;
}

// > text.replace(/\s+$/u, '')
//  |             ^^^^^^^
const LITERAL =
  /(?<=^|[(,=:[!&|?;{}>] {0,40}|return |^ {1,40})\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuvy]*/gm;

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** The expressions that stand in the sources. */
export function findLiterals(): Found[] {
  const root = join(packageRoot(), 'src');
  return filesBelow(root).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(LITERAL)].flatMap(([literal]) => {
      const end = literal.lastIndexOf('/');
      const expression = tryCompile(literal.slice(1, end), literal.slice(end + 1));
      return expression === null ? [] : [{ expression, place: path.slice(root.length + 1) }];
    }),
  );
}

function tryCompile(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

/** The expressions that modules put together when they are loaded. */
async function findMade(): Promise<Found[]> {
  const found: Found[] = [];
  const root = join(packageRoot(), 'build/src');
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given: [string, string?]) {
      const expression = new target(...given);
      const caller = (new Error().stack ?? '').split('\n')[2] ?? '';
      if (caller.includes('/build/src/'))
        found.push({ expression, place: caller.replace(/^.*\/build\/src\/([^:]*).*$/, '$1') });
      return expression;
    },
  });
  for (const path of filesBelow(root).sort()) {
    const isProgram = PROGRAMS.some((each) => path.slice(root.length + 1).startsWith(each));
    if (path.endsWith('.js') && !isProgram) await import(pathToFileURL(path).href);
  }
  globalThis.RegExp = Plain;
  return found;
}

/** Something that the node matches; `pick` chooses among the characters of a class. */
function sampleOf(node: AST.Element | AST.Alternative | AST.Pattern, flags: string, pick: number): string {
  if (node.type === 'Alternative') return node.elements.map((each) => sampleOf(each, flags, pick)).join('');
  if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup')
    return sampleOf(node.alternatives[pick % node.alternatives.length]!, flags, pick);
  if (node.type === 'Quantifier')
    return sampleOf(node.element, flags, pick).repeat(Math.max(node.min, Math.min(node.max, 1)));
  if (node.type === 'Character') return String.fromCodePoint(node.value);
  if (node.type === 'Assertion' || node.type === 'Backreference') return '';
  return charactersOf(node.raw, flags)[pick % 3] ?? charactersOf(node.raw, flags)[0] ?? '';
}

const known = new Map<string, readonly string[]>();

function charactersOf(raw: string, flags: string): readonly string[] {
  const key = `${flags}/${raw}`;
  const expression = known.has(key) ? null : tryCompile(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
  if (expression !== null) known.set(key, LIKELY.filter((each) => expression.test(each)).slice(0, 3));
  return known.get(key) ?? [];
}

/** Prefix and repeated part of each attack on an expression. */
function attacksOn({ source, flags }: RegExp): string[][] {
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = parser.parsePattern(source, 0, source.length, unicode);
  const attacks = new Map<string, string[]>();
  const note = (prefix: string, pump: string): void => {
    if (pump !== '') attacks.set(`${prefix}\0${pump}`, [prefix, pump]);
  };
  const walk = (node: AST.Element | AST.Alternative | AST.Pattern, before: string): void => {
    if (node.type === 'Alternative') {
      let prefix = before;
      for (const each of node.elements) {
        walk(each, prefix);
        prefix += sampleOf(each, flags, 0);
      }
    } else if ('alternatives' in node) for (const each of node.alternatives) walk(each, before);
    else if (node.type === 'Quantifier') {
      if (node.max > 40)
        for (const pick of [0, 1, 2]) {
          const pump = sampleOf(node.element, flags, pick);
          note('', pump);
          note(before, pump);
          note('', before + pump);
        }
      walk(node.element, before);
    }
  };
  walk(pattern, '');
  return [...attacks.values()];
}

/** The attack that takes too long, and how long; null when none does. */
function slowest({ expression }: Found): { attack: string; ms: number } | null {
  for (const [prefix, pump] of attacksOn(expression))
    for (const size of SIZES) {
      const text = prefix! + pump!.repeat(Math.ceil(size / pump!.length)) + END;
      const ms = quickest(expression, text);
      if (ms > MOST_MS) return { attack: JSON.stringify([prefix, pump, size]), ms: Math.round(ms) };
    }
  return null;
}

/** Pauses of the collector and a crowded machine are no fault of the expression: it has three tries. */
function quickest(expression: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > MOST_MS; tries++) least = Math.min(least, timed(expression, text));
  return least;
}

function timed(expression: RegExp, text: string): number {
  const start = cpuMs();
  expression.lastIndex = 0;
  text.replace(expression, '');
  return cpuMs() - start;
}

/** Expressions that meet short texts only: the place, how the expression begins, and what bounds the text. */
const BOUNDED: readonly (readonly [place: string, start: string, bound: string])[] = [
  ['find/attributions/reported.ts', 'q.*c', 'frames of a verb, a few letters of ours'],
  ['find/attributions/structured.ts', '(?<!\\s)(?:\\s+(?:#', 'the last 200 characters of a post'],
  ['find/dates/clock.ts', '(?:^|\\n)\\s*$', '3 characters before a time'],
  ['find/dates/headings.ts', '(?:^|\\n)\\s*$', 'a few blanks before a date'],
  ['find/figures/describe-plain.ts', '(?<!\\p{L})((?:death', '120 characters before a figure'],
  ['find/figures/excluded', '', '90 characters before a number'],
  ['find/figures/settle.ts', '\\b(?:another', '40 characters before a figure'],
  ['http/openapi.ts', '[^a-z]+', 'paths of our own routes'],
  ['http/routes/method.ts', '\\[(', 'our own pages'],
  ['read/encoding.ts', '<meta', 'the first 4,096 bytes'],
  ['read/metadata.ts', '\\s*(?:,|;', '400 characters of a byline'],
  ['web/view/when.ts', '\\B', 'digits of a number'],
];

function isBounded({ expression, place }: Found): boolean {
  return BOUNDED.some(([file, start]) => place.startsWith(file) && expression.source.startsWith(start));
}

const all = new Map<string, Found>();
for (const found of [...findLiterals(), ...(await findMade())])
  if (!all.has(String(found.expression)) && !isBounded(found)) all.set(String(found.expression), found);
const slow = [...all.values()].flatMap((found) => {
  const worst = slowest(found);
  return worst === null
    ? []
    : [{ place: found.place, expression: String(found.expression).slice(0, 300), ...worst }];
});
process.stdout.write(JSON.stringify({ expressions: all.size, slow }));
process.exit(0);
