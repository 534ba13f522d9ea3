// Text → the numbers written in it, in digits, in words and mixed ("1,100", "5.8 million", "sixty-one", "half a dozen").
// Idea: one left-to-right reader with a small state machine for words, so that "two hundred and six" is one number and
// "two and six" are two. Vague plurals ("dozens", "tens of thousands") are lower bounds. No units here, no meaning.

import type { Span } from '../model/index.ts';

export type NumberForm = 'digits' | 'words' | 'vague' | 'fraction' | 'ordinal';

export interface NumberFound extends Span {
  /** Null for a vague plural, which is only a bound. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly form: NumberForm;
  /** Was it scaled by a word or a letter ("million", "k")? */
  readonly scaled: boolean;
}

const ONES: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine'.split(' ').map((word, n) => [word, n]),
);
const TEENS: ReadonlyMap<string, number> = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, n) => [word, n + 10]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, (n + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
  ['b', 1e9],
  ['mn', 1e6],
  ['bln', 1e9],
  ['mln', 1e6],
  ['trln', 1e12],
  ['tn', 1e12],
  ['k', 1e3],
  ['lakh', 1e5],
  ['crore', 1e7],
]);
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['fourth', 4],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, n) => [word, n + 1]),
);

/** Small number words as a regular-expression source, longest first, for grammars that embed a number. */
export const NUMBER_WORD: string = [...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), 'hundred', 'dozen']
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|');

// What stands before is looked at last, since that takes longest: first whether a number may begin here at all.
const START = new RegExp(
  [
    // Currency codes are written without a space.
    String.raw`(?=[.\d])(?:(?<![\p{L}\d_.])[.]\d|(?<![\p{L}\d_])\d|(?<=(?<!\p{L})(?:USD|EUR|GBP|AUD|CAD|CHF|RM|PS|US|Rs|Y))\d)`,
    '[½⅓⅔¼¾⅕⅛]',
    String.raw`(?=[aotfsenzhmbqdc])(?<![\p{L}\d_’'])(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|hundred|thousand|million|billion|half|quarter|dozens?|scores(?=\s+of)|hundreds|thousands|millions|billions|tens|few|several|couple)(?![\p{L}\d])`,
  ].join('|'),
  'giu',
);

/** All numbers of a text, in order, none inside another. Years, times and the like are numbers here too. */
export function findNumbers(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  const start = new RegExp(START.source, START.flags);
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const number = readNumber(text, match.index);
    if (!number) continue;
    found.push(number);
    start.lastIndex = Math.max(number.to, match.index + 1);
  }
  return found;
}

/** The number that begins exactly at `at`, or null. */
export function readNumber(text: string, at: number): NumberFound | null {
  const character = text[at] ?? '';
  if (/[\d.½⅓⅔¼¾⅕⅛]/.test(character)) return readDigits(text, at);
  return readVague(text, at) ?? readFraction(text, at) ?? readWords(text, at);
}

const DIGITS =
  /(?:(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?:(?:[ -]?)(?:[½⅓⅔¼¾⅕⅛]|\d\/\d(?!\d)))?|[½⅓⅔¼¾⅕⅛]/y;
const FRACTION_TAIL = /[ -]?([½⅓⅔¼¾⅕⅛]|(\d)\/(\d))$/;
// > | the $500 Billion Plan        a headline's capitals
//   |      ^^^^^^^^^^^
const SCALE_AFTER =
  /(?:[ \u00A0-]?([Hh]undred|[Tt]housand|[MmBb]illion|[Tt]rillion|[Ll]akh|[Cc]rore|HUNDRED|THOUSAND|[MB]ILLION|TRILLION)(?![\p{L}])|(?: ?)(bn|mn|tn|bln|mln|trln|k|K|B(?= \p{Ll}))(?![\p{L}\d]))/uy;

function readDigits(text: string, at: number): NumberFound | null {
  const run = sticky(DIGITS, text, at);
  if (!run) return null;
  const to = at + run[0].length;
  const plain = digitsValue(run[0]);
  const share = slashed(text, at, run[0]);
  if (share) return share;
  const power = sticky(/\s?[×x]\s?10\^?([−–-]?\d{1,2})(?!\d)/uy, text, to);
  if (power)
    return exact(
      { from: at, to: to + power[0].length },
      plain * 10 ** Number(power[1]!.replace(/[−–]/, '-')),
      'digits',
    );
  const scale = sticky(SCALE_AFTER, text, to);
  if (!scale) return exact({ from: at, to }, plain, 'digits');
  const word = (scale[1] ?? scale[2] ?? '').toLowerCase();
  const value = tidy(plain * (word === 'hundred' ? 100 : (SCALES.get(word) ?? 1)));
  const end = to + scale[0].length;
  const second = word === 'hundred' ? sticky(SCALE_AFTER, text, end) : null;
  const times = second?.[1] ? (SCALES.get(second[1].toLowerCase()) ?? 1) : 1;
  return {
    ...exact({ from: at, to: times > 1 ? end + second![0].length : end }, value * times, 'digits'),
    scaled: true,
  };
}

/** "1/16" is a sixteenth; "24/7" is none. */
function slashed(text: string, at: number, run: string): NumberFound | null {
  const match = sticky(/(\d{1,3})[/⁄](\d{1,3})(?![\d/⁄])/uy, text, at);
  if (!match || run.length > match[0].length || Number(match[1]) >= Number(match[2])) return null;
  return exact({ from: at, to: at + match[0].length }, Number(match[1]) / Number(match[2]), 'fraction');
}

function digitsValue(run: string): number {
  const tail = FRACTION_TAIL.exec(run);
  const head = run.slice(0, tail ? tail.index : run.length).replace(/[,\u00A0\u2009\u202F]/g, '');
  if (!tail) return Number(head);
  const part = VULGAR.get(tail[1]!) ?? Number(tail[2]) / Number(tail[3]);
  // "3/4" is read as digits "3" only when "/4" cannot be its tail, so a lone head here is the whole part.
  return (head === '' ? 0 : Number(head)) + part;
}

const VAGUE =
  /(?:(several|a few|few|some|many|a couple of|couple of)\s+)?(?:(dozen|score|hundred|thousand|million|billion)(?![\p{L}])|(dozens|scores|tens|hundreds|thousands|millions|billions)(?![\p{L}])(?:\s+of\s+(thousands|millions|billions)(?![\p{L}]))?)/iuy;
const VAGUE_BASE: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['ten', 10],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

// > | tens of thousands of dollars · a few dozen demonstrators · several hundred
//   | ^^^^^^^^^^^^^^^^^               ^^^^^^^^^^^                 ^^^^^^^^^^^^^^^
function readVague(text: string, at: number): NumberFound | null {
  const match = sticky(VAGUE, text, at);
  if (!match) return null;
  const [whole, quantifier, singular, plural, of] = match;
  if (!plural && !quantifier) return null;
  const step = VAGUE_BASE.get((singular ?? plural!.replace(/s$/, '')).toLowerCase()) ?? 1;
  const scale = of ? (VAGUE_BASE.get(of.toLowerCase().replace(/s$/, '')) ?? 1) : 1;
  const span = { from: at, to: at + whole.length };
  const couple = /couple/i.test(quantifier ?? '');
  if (couple) return { ...exact(span, 2 * step * scale, 'vague'), approximate: true, scaled: true };
  const max = of && /^tens$/i.test(plural ?? '') ? 10 * step * scale : singular ? 5 * step : null;
  const min = (of && /^tens$/i.test(plural ?? '') ? 1 : 2) * step * scale;
  return { ...span, value: null, min, max, approximate: true, form: 'vague', scaled: true };
}

const FRACTION =
  /(?:(half)(?:\s+an?\s+(million|billion|dozen|thousand)(?![\p{L}]))?|(an?|one|two|three|four|five|six|seven|eight|nine)[\s-]+(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|(quarter)(?=\s+of\s+an?\s))(?![\p{L}-])/iuy;

// > | half a million · two-thirds of · a quarter of an hour · half a metre
//   | ^^^^^^^^^^^^^^   ^^^^^^^^^^      ^^^^^^^^^              ^^^^
function readFraction(text: string, at: number): NumberFound | null {
  const match = sticky(FRACTION, text, at);
  if (!match) return null;
  const [whole, half, halfOf, count, part, quarter] = match;
  const span = { from: at, to: at + whole.length };
  if (halfOf) {
    const scale = SCALES.get(halfOf.toLowerCase()) ?? 12;
    return { ...exact(span, scale / 2, 'words'), scaled: true };
  }
  if (half) return exact(span, 0.5, 'fraction');
  if (quarter) return ofScale(text, span, 0.25) ?? exact(span, 0.25, 'fraction');
  const parts =
    PARTS.get(
      part!
        .toLowerCase()
        .replace(/^halves$/, 'half')
        .replace(/s$/, ''),
    ) ?? 1;
  const counted = /^an?$/i.test(count!) ? 1 : ONES.get(count!.toLowerCase())!;
  if (counted > 1 && !/s$/i.test(part!)) return null;
  if (counted === 1 && /s$/i.test(part!)) return null;
  const scaled = ofScale(text, span, counted / parts);
  if (scaled) return scaled;
  // "A third suspect" is the last of three, "a third of them" a share.
  if (
    counted === 1 &&
    !/half|quarter/i.test(part!) &&
    !/^\s+of(?!\p{L})/iu.test(text.slice(span.to, span.to + 6))
  )
    return null;
  return exact(span, counted / parts, 'fraction');
}

const OF_SCALE = /\s+of\s+an?\s+(million|billion|trillion|thousand|dozen)(?![\p{L}-])/iuy;

// > | a quarter of a million homes
//   | ^^^^^^^^^^^^^^^^^^^^^^ 250,000 of them, no share
function ofScale(text: string, { from, to }: Span, share: number): NumberFound | null {
  const match = sticky(OF_SCALE, text, to);
  if (!match) return null;
  const scale = SCALES.get(match[1]!.toLowerCase()) ?? 12;
  return { ...exact({ from, to: to + match[0].length }, share * scale, 'words'), scaled: true };
}

const WORD = /([\p{L}]+)/uy;
const JOIN = /(?:[-‑]|\s+)(and\s+)?(?=\p{L})/uy;

interface WordState {
  total: number;
  group: number;
  last: 'start' | 'article' | 'one' | 'teen' | 'ten' | 'hundred' | 'dozen' | 'scale';
  scaled: boolean;
}

/** A run of number words; "a" and "an" only before hundred, thousand, million, billion, trillion and dozen. */
function readWords(text: string, at: number): NumberFound | null {
  const state: WordState = { total: 0, group: 0, last: 'start', scaled: false };
  let to = at;
  for (let next = at; ; ) {
    const word = sticky(WORD, text, next)?.[1];
    if (!word || !take(state, word.toLowerCase())) break;
    if (state.last !== 'article') to = next + word.length;
    const join = sticky(JOIN, text, next + word.length);
    if (!join || (join[1] && state.last !== 'hundred' && state.last !== 'scale')) break;
    next += word.length + join[0].length;
  }
  if (to === at) return null;
  const half = sticky(/\s+and\s+a\s+half(?!\p{L})/iuy, text, to);
  const value = state.total + state.group + (half && !state.scaled ? 0.5 : 0);
  const found = exact({ from: at, to: half ? to + half[0].length : to }, value, 'words');
  return { ...found, scaled: state.scaled || state.last === 'dozen' };
}

/** Adds one word to the number; false when it cannot go on. */
function take(state: WordState, word: string): boolean {
  const open = ['start', 'hundred', 'scale'].includes(state.last);
  if (state.last === 'start' && (word === 'a' || word === 'an')) return set(state, 'article', 1);
  const one = ONES.get(word);
  if (one !== undefined && (open || state.last === 'ten')) return set(state, 'one', state.group + one);
  const teen = TEENS.get(word);
  if (teen !== undefined && open) return set(state, 'teen', state.group + teen);
  const ten = TENS.get(word);
  if (ten !== undefined && open) return set(state, 'ten', state.group + ten);
  if (word === 'hundred' && state.group < 100 && ['article', 'one', 'teen', 'ten'].includes(state.last))
    return set(state, 'hundred', state.group * 100);
  if (word === 'dozen' && state.group < 20 && ['article', 'one', 'teen'].includes(state.last))
    return set(state, 'dozen', state.group * 12);
  return takeScale(state, word);
}

function takeScale(state: WordState, word: string): boolean {
  const scale = word.length > 2 ? SCALES.get(word) : undefined;
  if (scale === undefined || state.group === 0 || (state.total > 0 && scale >= state.total)) return false;
  state.total += state.group * scale;
  state.scaled = true;
  return set(state, 'scale', 0);
}

function set(state: WordState, last: WordState['last'], group: number): true {
  state.last = last;
  state.group = group;
  return true;
}

const ORDINAL = /(\d+)(?:st|nd|rd|th)(?![\p{L}\d])|([\p{L}]+)/uy;

/** The value of an ordinal that begins at `at` ("twelfth", "22nd"), or null. */
export function readOrdinal(text: string, at: number): { value: number; to: number } | null {
  const match = sticky(ORDINAL, text, at);
  if (!match) return null;
  const value = match[1] ? Number(match[1]) : ORDINALS.get(match[2]!.toLowerCase());
  return value === undefined ? null : { value, to: at + match[0].length };
}

function exact(span: Span, value: number, form: NumberForm): NumberFound {
  return { ...span, value: tidy(value), min: null, max: null, approximate: false, form, scaled: false };
}

/** 5.8 × 10⁶ is 5800000, not 5799999.999999999. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}

/** Matches a sticky pattern at a place. */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
