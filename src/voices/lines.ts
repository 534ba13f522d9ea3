// In: a plain text. Out: its lines that are not blank, and its units: what stands by itself between blank lines or line ends.
// Idea: some texts give a paragraph a line, some wrap it over many. A run of lines is one wrapped paragraph where no line
// could have taken the first word of the next one.

import type { Span } from '../model/index.ts';

export interface Line extends Span {
  /** Columns of blanks before it; a tab counts four. */
  readonly indent: number;
  readonly text: string;
  readonly blanksBefore: number;
  /** Counted from 0 over all lines of the text, blank ones too. */
  readonly number: number;
}

export interface Unit extends Span {
  readonly indent: number;
  readonly text: string;
  readonly blanksBefore: number;
  readonly lines: readonly Line[];
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

/** Lines joined where they are one wrapped paragraph. `alone` names lines that never join their neighbours. */
export function unitsOf(text: string, lines: readonly Line[], alone: (line: Line) => boolean): Unit[] {
  const width = wrapWidth(lines);
  const units: Unit[] = [];
  let run: Line[] = [];
  lines.forEach((line, i) => {
    const last = run.at(-1);
    if (last && !joins(last, line, width, alone)) {
      units.push(unit(text, run));
      run = [];
    }
    run.push(line);
    if (i === lines.length - 1) units.push(unit(text, run));
  });
  return units;
}

function unit(text: string, lines: readonly Line[]): Unit {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const { indent, blanksBefore } = first;
  return {
    from: first.from,
    to: last.to,
    indent,
    blanksBefore,
    lines,
    text: text.slice(first.from, last.to),
  };
}

function joins(last: Line, line: Line, width: number, alone: (line: Line) => boolean): boolean {
  if (width === 0 || line.blanksBefore > 0 || line.indent > last.indent + 1) return false;
  if (alone(last) || alone(line)) return false;
  return last.indent + last.text.length + 1 + firstWord(line.text).length > width;
}

const firstWord = (text: string): string => /^\S{1,60}/.exec(text)?.[0] ?? '';

const NARROWEST = 40;
const WIDEST = 130;

/** The width at which the text was wrapped, 0 where it was not. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.indent + line.text.length);
  const long = lengths.filter((length) => length > WIDEST).length;
  if (long > lines.length / 50) return 0;
  const width = percentile(
    lengths.filter((length) => length <= WIDEST),
    0.98,
  );
  if (width < NARROWEST) return 0;
  const followed = lines.slice(1).filter((line) => line.blanksBefore === 0).length;
  const full = lines
    .slice(1)
    .filter((line, i) => line.blanksBefore === 0 && lengths[i]! > width * 0.82).length;
  return followed >= 4 && full > followed * 0.5 ? width : 0;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Words of a text, as far as they have letters or digits. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
