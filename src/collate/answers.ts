// A page's questions and answers → the sentences of its own article that the answers say again.
// In: a witness. Out: shared passages within the document, of kind `rewritten`. An answer is the page's own voice once more, never a
// second witness; where the two say different things, that is drift.
// Idea: each answering sentence goes with the sentence of the article with which it shares the most telling words (tf-idf over the sentences
// of the page); two of them must be shared.

import type { Span } from '../model/index.ts';
import type { Witness } from './material.ts';
import type { SharedPassage } from './shared-text.ts';
import { stemWord } from './stem.ts';
import { isFunctionWord, type Word, wordsIn } from './words.ts';

/** An answer's sentence must share this many stems with a sentence of the article, and this cosine. */
export const ANSWERED = { stems: 2, likeness: 0.12 } as const;

interface Sentence extends Span {
  readonly words: number;
  readonly stems: ReadonlySet<string>;
}

/** What the answers of a page repeat from its body; empty for a page without answers. */
export function answersFromBody({ siglum, analysed }: Witness): SharedPassage[] {
  const { passages, document } = analysed;
  const spansOf = (role: string): Span[] => passages.filter((passage) => passage.role === role);
  const answers = sentencesOf(wordsIn(document.text, spansOf('answer')));
  if (answers.length === 0) return [];
  const body = sentencesOf(wordsIn(document.text, spansOf('body')));
  const rarity = rarityAmong([...body, ...answers]);
  return answers.flatMap((answer) => {
    const found = mostLike(answer, body, rarity);
    return found ? [passageOf(siglum, document.text, [found.sentence, answer], found.shared)] : [];
  });
}

function sentencesOf(words: readonly Word[]): Sentence[] {
  const groups = new Map<number, Word[]>();
  for (const word of words) groups.set(word.sentence, [...(groups.get(word.sentence) ?? []), word]);
  return [...groups.values()].map((group) => ({
    from: group[0]!.from,
    to: group.at(-1)!.to,
    words: group.length,
    stems: new Set(group.filter(({ key }) => !isFunctionWord(key)).map(({ key }) => stemWord(key))),
  }));
}

function rarityAmong(sentences: readonly Sentence[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { stems } of sentences)
    for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return new Map([...holders].map(([stem, count]) => [stem, Math.log(1 + sentences.length / count)]));
}

function mostLike(
  answer: Sentence,
  body: readonly Sentence[],
  rarity: ReadonlyMap<string, number>,
): { sentence: Sentence; shared: number } | null {
  const lengthOf = ({ stems }: Sentence): number =>
    Math.sqrt([...stems].reduce((sum, stem) => sum + rarity.get(stem)! ** 2, 0)) || 1;
  let best: { sentence: Sentence; shared: number; likeness: number } | null = null;
  for (const sentence of body) {
    const common = [...answer.stems].filter((stem) => sentence.stems.has(stem));
    if (common.length < ANSWERED.stems) continue;
    const product = common.reduce((sum, stem) => sum + rarity.get(stem)! ** 2, 0);
    const likeness = product / (lengthOf(answer) * lengthOf(sentence));
    if (likeness < ANSWERED.likeness || (best && likeness <= best.likeness)) continue;
    best = { sentence, shared: common.length, likeness };
  }
  return best;
}

function passageOf(
  document: string,
  text: string,
  [a, b]: readonly [Sentence, Sentence],
  shared: number,
): SharedPassage {
  const end = (to: number): number => (/[.!?]/.test(text[to] ?? '') ? to + 1 : to);
  return {
    a: { document, from: a.from, to: end(a.to) },
    b: { document, from: b.from, to: end(b.to) },
    kind: 'rewritten',
    words: [a.words, b.words, shared],
    narration: shared,
    zones: ['article', 'article'],
  };
}
