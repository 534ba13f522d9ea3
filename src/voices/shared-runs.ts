// In: stretches of a text. Out: where a sentence of one stretch stands, word for word, in another.
// Idea: the first words of every sentence are remembered by their hash; one sweep over all words finds where they come
// again. Linear in the words; openings that come back all the time ("I agree with you") are dropped, not compared.

import type { Span } from '../model/index.ts';

export interface Run {
  /** Stretch and span of the sentences, and of the same words elsewhere. */
  readonly stretch: number;
  readonly span: Span;
  readonly otherStretch: number;
  readonly other: Span;
  readonly words: number;
}

interface Words {
  readonly hash: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The stretch of each word. */
  readonly stretch: Int32Array;
  /** 1 where a sentence or paragraph begins. */
  readonly opens: Uint8Array;
  /** 1 where a sentence or paragraph ends behind the word. */
  readonly ends: Uint8Array;
  readonly count: number;
}

const GRAM = 4;
const SHORTEST = 5;
const FEWEST_LETTERS = 22;
const MOST_ALIKE = 6;

/** Runs of whole sentences that stand in two stretches; for each sentence the longest. `asks` says whose sentences are looked for. */
export function sharedRuns(
  text: string,
  stretches: readonly Span[],
  asks: (stretch: number) => boolean,
): Run[] {
  const words = readWords(text, stretches);
  const openings = new Map<number, number[]>();
  for (let i = 0; i + GRAM <= words.count; i++) {
    if (!words.opens[i] || !asks(words.stretch[i]!)) continue;
    const key = keyAt(words, i);
    const places = openings.get(key);
    if (!places) openings.set(key, [i]);
    else if (places.length <= MOST_ALIKE) places.push(i);
  }
  const best = new Map<number, Run>();
  for (let i = 0; i + GRAM <= words.count; i++) {
    const places = openings.get(keyAt(words, i));
    if (!places || places.length > MOST_ALIKE) continue;
    for (const place of places) keepBest(best, place, runAt(words, place, i));
  }
  return withoutNested([...best.entries()].sort((a, b) => a[0] - b[0]).map(([, run]) => run));
}

function keepBest(best: Map<number, Run>, place: number, run: Run | null): void {
  const known = best.get(place);
  if (run && (!known || run.words > known.words)) best.set(place, run);
}

function withoutNested(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last && last.stretch === run.stretch && run.span.to <= last.span.to) continue;
    kept.push(run);
  }
  return kept;
}

/** Compares from both places on, back to the last end of a sentence. */
function runAt(words: Words, a: number, b: number): Run | null {
  if (words.stretch[a] === words.stretch[b]) return null;
  let length = 0;
  let whole = 0;
  while (
    a + length < words.count &&
    b + length < words.count &&
    words.hash[a + length] === words.hash[b + length] &&
    words.stretch[a + length] === words.stretch[a] &&
    words.stretch[b + length] === words.stretch[b]
  ) {
    length++;
    if (words.ends[a + length - 1]) whole = length;
  }
  if (whole < SHORTEST) return null;
  const span = { from: words.from[a]!, to: words.to[a + whole - 1]! };
  if (span.to - span.from < FEWEST_LETTERS) return null;
  const other = { from: words.from[b]!, to: words.to[b + whole - 1]! };
  return { stretch: words.stretch[a]!, span, otherStretch: words.stretch[b]!, other, words: whole };
}

function keyAt(words: Words, at: number): number {
  let key = 17;
  for (let i = 0; i < GRAM; i++) key = (Math.imul(key, 16_777_619) ^ words.hash[at + i]!) | 0;
  return key;
}

const WORD = /[\p{L}\p{N}]+/gu;

function readWords(text: string, stretches: readonly Span[]): Words {
  const size =
    Math.ceil(stretches.reduce((sum, span) => sum + span.to - span.from, 0) / 2) + stretches.length + 1;
  const [hash, from, to] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [stretch, opens, ends] = [new Int32Array(size), new Uint8Array(size), new Uint8Array(size)];
  let count = 0;
  stretches.forEach((span, index) => {
    const part = text.slice(span.from, span.to);
    let last = 0;
    for (const match of part.matchAll(WORD)) {
      const between = part.slice(last, match.index);
      const breaks =
        last === 0 || (between !== ' ' && /[.!?:…]["”’)\]]{0,3}\s|\n|^["“‘(]|\s["“‘(]$/.test(between));
      if (breaks && count > 0 && last > 0) ends[count - 1] = 1;
      hash[count] = hashOf(match[0]);
      from[count] = span.from + match.index;
      last = match.index + match[0].length;
      to[count] = span.from + last;
      stretch[count] = index;
      opens[count] = breaks ? 1 : 0;
      count++;
    }
    if (count > 0) ends[count - 1] = 1;
  });
  return { hash, from, to, stretch, opens, ends, count };
}

function hashOf(word: string): number {
  const folded = word.toLowerCase();
  let hash = -2_128_831_035;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 16_777_619);
  return hash;
}
