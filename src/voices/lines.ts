// In: a plain text. Out: its lines that are not blank, wrapped paragraphs joined into one line each.
// Idea: some texts give a paragraph a line, some wrap it over many. Lines are one wrapped paragraph where none of them could
// have taken the first word of the next one.

import type { Span } from '../model/index.ts';

export interface Line extends Span {
  /** Columns of blanks before it; a tab counts four. */
  readonly indent: number;
  readonly text: string;
  readonly blanksBefore: number;
  /** Counted from 0 over all lines of the text, blank ones too. */
  readonly number: number;
}

/** The lines that hold more than blanks. */
export function linesOf(text: string, within: Span = { from: 0, to: text.length }): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let number = 0;
  for (let from = within.from; from < within.to; number++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 || end > within.to ? within.to : end;
    const line = lineAt(text, { from, to }, blanks, number);
    if (line) lines.push(line);
    blanks = line ? 0 : blanks + 1;
    from = to + 1;
  }
  return lines;
}

function lineAt(text: string, span: Span, blanksBefore: number, number: number): Line | null {
  let { from, to } = span;
  let indent = 0;
  for (; from < to && isBlank(text.charCodeAt(from)); from++) indent += text[from] === '\t' ? 4 : 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from < to ? { from, to, indent, text: text.slice(from, to), blanksBefore, number } : null;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}

/**
 * Lines joined where they are one wrapped paragraph; in `text` of a joined line blanks stand for the line ends, so that
 * offsets hold. `alone` names lines that never join their neighbours.
 */
export function joinWrapped(text: string, lines: readonly Line[], alone: (line: Line) => boolean): Line[] {
  const width = wrapWidth(lines);
  if (width === 0) return [...lines];
  const joined: Line[] = [];
  let open = false;
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    const free = !alone(line);
    if (last && open && free && goesOn(last, line, width)) {
      const first = joined.at(-1)!;
      joined[joined.length - 1] = {
        ...first,
        to: line.to,
        text: text.slice(first.from, line.to).replace(/[\r\n]/g, ' '),
      };
    } else joined.push(line);
    open = free;
  });
  return joined;
}

function goesOn(last: Line, line: Line, width: number): boolean {
  if (line.blanksBefore > 0 || line.indent > last.indent + 6) return false;
  return last.indent + last.text.length + 1 + firstWord(line.text).length > width;
}

const firstWord = (text: string): string => /^\S{1,60}/.exec(text)?.[0] ?? '';

const NARROWEST = 40;
const WIDEST = 130;

/** The width at which the text was wrapped, 0 where it was not: the usual length of lines that run on in small letters below. */
function wrapWidth(lines: readonly Line[]): number {
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1];
    return (
      next && next.blanksBefore === 0 && /^\p{Ll}/u.test(next.text) && !/[.!?:;]["”’)]?$/.test(line.text)
    );
  });
  const lengths = broken.map((line) => line.indent + line.text.length).filter((length) => length <= WIDEST);
  const width = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (width < NARROWEST || lengths.length < broken.length * 0.8) return 0;
  const near = lengths.filter((length) => length > width - 18).length;
  return near >= Math.max(width >= 60 ? 1 : 2, lengths.length * 0.6) ? width : 0;
}

/** Words of a text, as far as they have letters or digits. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
