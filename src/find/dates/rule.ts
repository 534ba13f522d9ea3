// What a rule of the date grammar is, and the pieces of pattern that several rules share.
// A rule is a pattern and a reader of its match; the reader says null where the words mean something else.

import { NUMBER_WORD, readNumber } from '../numbers.ts';
import type { Expression, Groups, Shape, Which } from './shapes.ts';

/** An expression before its place in the text is known. */
export type Unplaced = Omit<Expression, 'from' | 'to'>;
export type Read = (groups: Groups, match: RegExpExecArray, text: string) => Unplaced | null;
export interface Rule {
  readonly pattern: RegExp;
  readonly read: Read;
  /**
   * Letters of which the pattern wants some, or a simpler pattern of what every match holds, both in lower case: without it, the pattern
   * is not tried. Empty where it may always match.
   */
  readonly wants: readonly string[] | RegExp;
  /** A simple global pattern that stands in every match, NEAR characters behind its begin at most: the rule is tried around it alone. */
  readonly core?: RegExp;
}

/** A hedge, a count of six words and a few adjectives are shorter. */
const NEAR = 160;
/** A core and what may stand behind it in a match are shorter. */
const BEHIND = 36;

/** The matches of a rule, one after another as a global pattern finds them. */
export function* matchesOf({ pattern, core }: Rule, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  if (core !== undefined) yield* matchesAround(core, pattern, text);
  else for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

function* matchesAround(core: RegExp, pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let from = 0;
  core.lastIndex = 0;
  for (let hit = core.exec(text); hit; hit = core.exec(text)) {
    pattern.lastIndex = Math.max(from, hit.index - NEAR);
    const match = pattern.exec(text.slice(0, hit.index + 2 * BEHIND));
    // One that ends behind is that of a later core, and may go on behind the slice.
    if (!match || match.index + match[0].length > hit.index + BEHIND) continue;
    from = match.index + match[0].length;
    core.lastIndex = Math.max(core.lastIndex, from);
    yield match;
  }
}

export const MOD = '(?:(?:early|late|mid|later|earlier)(?:\\s+(?:on|in))?[\\s-]+)?';
export const HEDGE =
  '(?:(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|fewer than|at least|up to|no more than|as long as|just over|just under|well over|an estimated)\\s+)?';
export const COUNT: string = `(?:\\d+(?:,\\d{3}){0,4}(?:\\.\\d+)?(?:[ -]\\d/\\d|½)?|a couple(?: of)?|a few|several|(?:a |one )?(?:half|quarter)(?: of)? an?|(?:${NUMBER_WORD})(?:[- ](?:${NUMBER_WORD})){0,5}|an?|half an?)`;
export const WHICH = '(?:last|next|this|past|previous|coming|following|that|this past|this coming|current)';
const START = '(?<![\\p{L}\\d])';

/** A rule whose pattern begins at a word border. `wants` are letters that every match holds one of, apart by `|`, or a pattern. */
export function rule(source: string, flags: 'gu' | 'giu', read: Read, wants: string | RegExp = ''): Rule {
  const pieces = typeof wants === 'string' ? (wants === '' ? [] : wants.split('|')) : wants;
  return { pattern: new RegExp(START + source, flags), read, wants: pieces };
}

/** May the rule match in a text? `lower` is the text in lower case; looking for a few letters is far cheaper than the pattern. */
export function mayMatch({ wants }: Rule, lower: string): boolean {
  if (wants instanceof RegExp) return wants.test(lower);
  return wants.length === 0 || wants.some((letters) => lower.includes(letters));
}
/** A DATE of the shape. */
export const date = (shape: Shape): Unplaced => ({ type: 'DATE', shape });
/** An expression that says its own value. */
export const fixed = (type: Expression['type'], value: string): Unplaced => ({
  type,
  shape: { kind: 'fixed', value },
});

/** The side of now that a word points to. */
export function whichOf(word: string | undefined): Which {
  if (!word) return null;
  if (/last|past|previous/i.test(word)) return 'last';
  return /next|coming|following/i.test(word) ? 'next' : 'this';
}
/** -1 for last, 0 for this, 1 for next. */
export const shiftOf = (word: string | undefined): number =>
  ({ last: -1, this: 0, next: 1 })[whichOf(word) ?? 'this'];

/** The value of a count; 'X' where it is vague. */
export function countOf(words: string): number | 'X' {
  const plain = words.trim().toLowerCase();
  if (/couple/.test(plain)) return 2;
  if (/few|several/.test(plain)) return 'X';
  if (/^(?:a |one )?half/.test(plain)) return 0.5;
  if (/quarter/.test(plain)) return 0.25;
  if (/^an?$/.test(plain)) return 1;
  return readNumber(plain.replace(/,/g, ''), 0)?.value ?? 'X';
}
