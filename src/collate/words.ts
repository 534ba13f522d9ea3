// Text → words for comparing texts, not for reading them: letters and digits, folded so that typography makes no difference.
// In: a text and the stretches to take. Out: words with their places, the number of their stretch and of their sentence.

import type { Span } from '../model/index.ts';

export interface Word extends Span {
  /** Lower case, compatibility forms unified, apostrophes straight, possessive `'s` kept. */
  readonly key: string;
  /** Index of the stretch it stands in. */
  readonly zone: number;
  /** Running number of the sentence; sentences end at `.`, `!`, `?` and at line ends. */
  readonly sentence: number;
}

// > | Lenn's “11-metre” wall
//   | ^^^^^^  ^^ ^^^^^  ^^^^     words
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s|\n/u;

/** Splits the stretches of a text into words, in order. Empty stretches give none. */
export function wordsIn(text: string, zones: readonly Span[]): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  zones.forEach((span, zone) => {
    const slice = text.slice(span.from, span.to);
    let end = 0;
    WORD.lastIndex = 0;
    for (let match = WORD.exec(slice); match !== null; match = WORD.exec(slice)) {
      if (end > 0 && endsSentence(slice, end, match.index)) sentence++;
      end = match.index + match[0].length;
      words.push({
        from: span.from + match.index,
        to: span.from + end,
        key: foldWord(match[0]),
        zone,
        sentence,
      });
    }
    sentence++;
  });
  return words;
}

/** Does a sentence end between two words? Mostly there is but a blank. */
function endsSentence(text: string, from: number, to: number): boolean {
  return (to - from > 1 || text[from] !== ' ') && SENTENCE_END.test(text.slice(from, to));
}

/** The form under which two spellings of one word are one word. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");
  folded.set(word, key);
  return key;
}

/** Words that were folded lately: texts have most of their words many times. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

const FUNCTION_WORDS = new Set(
  `a about above after again against all also although am an and another any are as at be because been before
  being below between both but by can could did do does done down during each either else for from further had has
  have having he her here hers herself him himself his how i if in into is it its itself just may me might more most
  must my myself neither no nor not of off on once one only or other our ours out over own per same shall she should
  so some such than that the their theirs them themselves then there these they this those through to too under until
  up upon us very was we were what when where whether which while who whom whose why will with within without would
  you your yours yourself i'm it's don't didn't isn't wasn't won't can't that's there's`.split(/\s+/),
);

/** Is the folded word one of those that every English text is full of? */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}
