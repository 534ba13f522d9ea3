// Text in columns of a terminal: widths count East-Asian and combined characters as terminals do; words are never cut in the middle of a line break.

import stringWidth from 'string-width';

/** Letters of Europe and the marks of printed English: each takes one column, which the package would look up one by one. */
const NARROW = /^[\x20-\x7e\u00c0-\u024f\u2013\u2014\u2018-\u201d\u2026]*$/;

/** Columns that the text takes in a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The text cut to a width in columns, between words where it can be, with … where something is left out. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const char of text) {
    const next = widthOf(char);
    if (used + next > width - 1) break;
    out += char;
    used += next;
  }
  const cut = text[out.length] === ' ' ? out.length : out.lastIndexOf(' ');
  const whole = cut > out.length / 2 ? out.slice(0, cut) : out;
  return `${whole.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`;
}

/** The text filled up with blanks to a width in columns; longer text is cut. */
export function pad(text: string, width: number): string {
  const cut = fit(text, width);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** Lines of at most `width` columns, broken between words; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Wraps `text` behind `head`, later lines indented to its width. */
export function hang(head: string, text: string, width: number): readonly string[] {
  const indent = widthOf(head);
  const lines = wrap(text, Math.max(20, width - indent));
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line);
}
