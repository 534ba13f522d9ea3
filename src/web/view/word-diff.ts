// In: the words of two readings. Out: the second as parts: what both have, what only it has, and where words of the first are missing.
// For showing only: the typed variants of the story come from collate/. Longest common subsequence over words without case and marks.

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'omitted';
  /** The words of the second reading; for `omitted` those of the first that are not there. */
  readonly text: string;
}

/** One place where two readings part: the words of the first, the words of the second; '' where one has none. */
export interface Difference {
  readonly a: string;
  readonly b: string;
}

/** Longer readings are not compared: nobody reads such a table. */
const MOST_WORDS = 240;

/** The second text in parts, or null where the two are too long or share too little to be one wording. */
export function diffWords(a: string, b: string): readonly DiffPart[] | null {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return null;
  const table = lengths(left.map(keyOf), right.map(keyOf));
  if (table[0]![0]! * 3 < Math.min(left.length, right.length)) return null;
  return joined(walk(table, left, right));
}

/** The differences in order, each with both sides; null as above. */
export function differences(a: string, b: string): readonly Difference[] | null {
  const parts = diffWords(a, b);
  if (parts === null) return null;
  const found: Difference[] = [];
  let open: { a: string; b: string } | null = null;
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      if (open !== null) found.push(open);
      open = null;
      continue;
    }
    open ??= { a: '', b: '' };
    if (kind === 'omitted') open = { a: `${open.a} ${text}`.trim(), b: open.b };
    else open = { a: open.a, b: `${open.b} ${text}`.trim() };
  }
  return open === null ? found : [...found, open];
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Without case, marks at the ends and the shape of the apostrophe. */
function keyOf(word: string): string {
  const bare = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? word : bare;
}

/** `table[i][j]`: how many words the rests from i and j have in common. */
function lengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function walk(
  table: readonly (readonly number[])[],
  a: readonly string[],
  b: readonly string[],
): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && keyOf(a[i]!) === keyOf(b[j]!);
    if (isSame) parts.push({ kind: 'same', text: b[j]! });
    else if (i < a.length && (j === b.length || table[i + 1]![j]! >= table[i]![j + 1]!)) {
      parts.push({ kind: 'omitted', text: a[i++]! });
      continue;
    } else {
      parts.push({ kind: 'added', text: b[j++]! });
      continue;
    }
    i += 1;
    j += 1;
  }
  return parts;
}

/** Neighbours of one kind become one part; what is left out comes before what stands in its place. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const out: DiffPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.kind === part.kind) out[out.length - 1] = { ...last, text: `${last.text} ${part.text}` };
    else out.push(part);
  }
  return out;
}
