// Text in columns of a terminal: widths count East-Asian and combined characters as terminals do; words are never cut in the middle of a line break.

import stringWidth from 'string-width';

/** The text cut to a width in columns, between words where it can be, with … where something is left out. */
export function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const char of text) {
    const next = stringWidth(char);
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
  return cut + ' '.repeat(Math.max(0, width - stringWidth(cut)));
}

/** Lines of at most `width` columns, broken between words; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Wraps `text` behind `head`, later lines indented to its width. */
export function hang(head: string, text: string, width: number): readonly string[] {
  const indent = stringWidth(head);
  const lines = wrap(text, Math.max(20, width - indent));
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line);
}
