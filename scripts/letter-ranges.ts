// Compiled modules → the same modules, in whose regular expressions \p{L}, \p{Lu}, \p{Ll} and \p{N} stand as ranges of characters. In: folders of
// compiled files. Why: V8 asks ICU for such a class anew in every expression and lays out some 650 ranges, two code units each beyond the BMP;
// with the ranges below an expression is compiled in a fraction of the time (docs/decisions/0006-letter-ranges.md has the numbers). The sources keep the
// classes by their names. What the ranges leave out or take in is told at RANGES, and test/scripts/letter-ranges.test.ts holds it.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

type Class = 'L' | 'Lu' | 'Ll' | 'N';

/** Between two letters of one script stand marks, and places without a character: ranges run through them. */
const FILLING = /^[\p{Cn}\p{M}]$/u;
const NOTHING = /^[^\s\S]$/u;
type Block = readonly [from: number, to: number];
const BMP: readonly Block[] = [[0, 0xffff]];
/** Behind them come Greek of antiquity, symbols and the scripts of East Asia, which have no capitals but many letters to fold. */
const ALPHABETS: readonly Block[] = [[0, 0x1eff]];
/** Latin but for phonetics, Greek, Cyrillic and Armenian of today: elsewhere capitals and small letters take turns in hundreds of ranges. */
const CASED: readonly Block[] = [
  [0, 0x24f],
  [0x370, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x531, 0x587],
  [0x1e9e, 0x1ef9],
];
/** Letters beyond the BMP: whole planes but for the emoji. */
const BEYOND = '\\u{10000}-\\u{1efff}\\u{20000}-\\u{323af}';

/**
 * What stands for a class. \p{L} where case counts: the BMP as it is, with marks between letters, and whole planes beyond it; where case does
 * not count: the alphabets, for there V8 looks up every letter's other cases, every time. Capitals and small letters: the alphabets in use.
 */
export const RANGES: { readonly plain: Record<Class, string>; readonly folded: Record<Class, string> } = {
  plain: {
    L: rangesOf(/^\p{L}$/u, BMP, FILLING) + BEYOND,
    Lu: rangesOf(/^\p{Lu}$/u, CASED, NOTHING),
    Ll: rangesOf(/^\p{Ll}$/u, CASED, NOTHING),
    N: rangesOf(/^\p{N}$/u, BMP, NOTHING),
  },
  folded: {
    L: rangesOf(/^\p{L}$/u, ALPHABETS, FILLING),
    Lu: rangesOf(/^\p{Lu}$/u, CASED, NOTHING),
    Ll: rangesOf(/^\p{Ll}$/u, CASED, NOTHING),
    N: rangesOf(/^\p{N}$/u, BMP, NOTHING),
  },
};

function rangesOf(inside: RegExp, blocks: readonly Block[], filling: RegExp): string {
  const ranges: [number, number][] = [];
  for (const [lowest, highest] of blocks) {
    let isOpen = false;
    for (let code = lowest; code <= highest; code++) {
      const character = String.fromCharCode(code);
      if (inside.test(character)) {
        if (isOpen) ranges.at(-1)![1] = code;
        else ranges.push([code, code]);
        isOpen = true;
      } else if (isOpen && !filling.test(character)) isOpen = false;
    }
  }
  return ranges.map(([from, to]) => (from === to ? sign(from) : `${sign(from)}-${sign(to)}`)).join('');
}

function sign(code: number): string {
  return code < 0x80 ? String.fromCharCode(code) : `\\u${code.toString(16).padStart(4, '0')}`;
}

// > /^\p{L}+[\p{L}\d]/iu     '(?<!\\p{L})'
//  |   ^^^^^  ^^^^^               ^^^^^^     in a class the ranges alone, elsewhere a class of them
const PIECE = /(\\{1,2})p\{(L|Lu|Ll|N)\}|(\\{1,2})[^p]|(\\{1,2})p|[[\]]/gu;

/** The text of a literal, with ranges for its classes. */
export function withRanges(literal: string, isFolded: boolean): string {
  const ranges = isFolded ? RANGES.folded : RANGES.plain;
  let isInClass = false;
  return literal.replace(PIECE, (piece: string, _escape: string, name?: Class) => {
    if (piece === '[' || piece === ']') isInClass = piece === '[';
    if (name === undefined) return piece;
    return isInClass ? ranges[name] : `[${ranges[name]}]`;
  });
}

/** The source of a module, with ranges in its literals. An expression that is put together of strings may be one where case does not count. */
export function compactModule(source: string): string {
  if (!/p\{(?:L|Lu|Ll|N)\}/.test(source)) return source;
  const file = ts.createSourceFile('module.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const pieces: string[] = [];
  let done = 0;
  const visit = (node: ts.Node): void => {
    if (isLiteral(node)) {
      const text = node.getText(file);
      const isFolded =
        !ts.isRegularExpressionLiteral(node) || /i\w*$/.test(text.slice(text.lastIndexOf('/')));
      pieces.push(source.slice(done, node.getStart(file)), withRanges(text, isFolded));
      done = node.getEnd();
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return pieces.join('') + source.slice(done);
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isRegularExpressionLiteral(node) ||
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

function modulesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? modulesBelow(path) : path.endsWith('.js') ? [path] : [],
    );
}

function compactFolder(folder: string): void {
  for (const path of modulesBelow(folder)) {
    const source = readFileSync(path, 'utf8');
    const compacted = compactModule(source);
    if (compacted !== source) writeFileSync(path, compacted);
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const folder of process.argv.slice(2)) compactFolder(folder);
