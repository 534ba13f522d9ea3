// The words around a number that make it a bound, an estimate or one end of a range.
// In: text and the number's span. Out: how far the words reach and what they do to the value.

export type Bound = 'min' | 'max' | 'about' | 'between' | 'from';

export interface BoundFound {
  readonly from: number;
  readonly bound: Bound;
}

const LEFT: readonly (readonly [bound: Bound, words: string])[] = [
  [
    'max',
    'no more than|not more than|fewer than|less than|lower than|at most|a maximum of|up to|as many as|as much as|as few as|under|below|within|nearly|almost|just under|just below|close to|no later than',
  ],
  [
    'min',
    'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|more than|well over|just over|greater than|over|above|exceeding|upwards? of|in excess of|north of|at a minimum',
  ],
  [
    'about',
    'about|around|roughly|approximately|some|an estimated|estimated|circa|~|more or less|perhaps|maybe|reportedly',
  ],
  ['between', 'between|a range of|anywhere from|anything from'],
  ['from', 'from'],
];
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?:${LEFT.map(([, words]) => `(${words})`).join('|')})\\s*(?:the |an? (?=\\p{L}))?$`,
  'iu',
);
const REACH = 28;

// > | unless Tarn hands over $2 billion · took over 14 firms · the row over $2 billion
//   |              ^^^^^^^^^^                ^^^^^^^^^              ^^^^^^^^ "over" belongs to the word before it
const NOT_MORE =
  /\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|t(?:ake(?:s|n)?|aking|ook)|r(?:uns?|an|unning)|sign(?:s|ed|ing)?|carr(?:y|ies|ied)|cross(?:es|ed)?|pass(?:es|ed)?|rows?|disputes?|quarrels?|fight|feud|standoff|clash|argument|controversy|battle|lawsuit|deadlock|fight(?:s|ing)|quarrel(?:s|led|ling)|(?:dis)?agree(?:s|d|ment)?|talks)\s+over\s*$/iu;

/** The bound that ends where the number begins. > | at least nine · nearly 9,000 · some 8,600 */
export function boundBefore(text: string, at: number): BoundFound | null {
  const from = Math.max(0, at - REACH);
  const match = BEFORE.exec(text.slice(from, at));
  if (!match || NOT_MORE.test(text.slice(from, at))) return null;
  const row = LEFT.findIndex((_, n) => match[n + 1] !== undefined);
  return { from: from + match.index, bound: LEFT[row]![0] };
}

const AFTER =
  /(\+)|,?\s+(or more|or above|or over|or higher|and up|and counting)(?!\p{L})|,?\s+(or less|or fewer|or below|or under|at most)(?!\p{L})|,?\s+(or so|or thereabouts)(?!\p{L})/iuy;

/** The bound that follows the number. > | 200 or more · 60+ · a hundred or so */
export function boundAfter(text: string, at: number): { readonly to: number; readonly bound: Bound } | null {
  AFTER.lastIndex = at;
  const match = AFTER.exec(text);
  if (!match) return null;
  const bound = match[1] || match[2] ? 'min' : match[3] ? 'max' : 'about';
  return { to: at + match[0].length, bound };
}
