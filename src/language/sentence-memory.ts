// In: the words of a sentence, and what reads it. Out: its labels, heads and relations, remembered where the same words in the same order
// were read before. Idea: news is copied; a sentence of an agency comes again in the next account. What tagger and parser say follows from
// the words of the sentence alone. One sentence has one slot, and the later stays: memory is bounded, and no answer changes.

import type { Words } from './words.ts';

/** What was read of a sentence; heads count from its first word. */
export interface ReadSentence {
  readonly texts: readonly string[];
  readonly labels: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

export interface SentenceMemory {
  /** What is remembered of the words `from` to `to`, else what `read` gives. */
  recall(words: Words, from: number, to: number, read: () => ReadSentence): ReadSentence;
}

/** The sentences of two or three hundred articles; some 10 MB when all are taken. */
const SLOTS = 1 << 13;
/** Longer ones seldom come again. */
const LONGEST = 100;

export function createSentenceMemory(): SentenceMemory {
  const slots: (ReadSentence | null)[] = new Array<ReadSentence | null>(SLOTS).fill(null);
  return {
    recall(words, from, to, read) {
      if (to - from > LONGEST) return read();
      const slot = slotOf(words.form, from, to);
      const known = slots[slot]!;
      if (known !== null && isSame(known.texts, words.texts, from, to)) return known;
      const fresh = read();
      slots[slot] = fresh;
      return fresh;
    },
  };
}

function slotOf(forms: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ forms[i]!, 0x9e3779b1) ^ (hash >>> 15);
  return (hash >>> 7) & (SLOTS - 1);
}

function isSame(known: readonly string[], texts: readonly string[], from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = from; i < to; i++) if (known[i - from] !== texts[i]) return false;
  return true;
}
