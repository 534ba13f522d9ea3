// In: the accounts of a story. Out: the headline that stands for it: the one whose words the other accounts use most, so that no single account's
// slant names the story. One with quotation marks is taken only where there is no other: its words are already somebody's. Nothing is made up.

import type { AnalysedDocument } from '../model/index.ts';
import type { Witness } from './material.ts';
import { oncePerDocument } from './once.ts';

/** Words shorter than this are articles, prepositions and auxiliaries more often than not. */
const SHORTEST_WORD = 4;

/** The headline of the story; the first line of the first account where none has one. Of equal ones the earliest account's. */
export function headlineOf(witnesses: readonly Witness[]): string {
  const titled = witnesses.flatMap(({ analysed: { document } }, own) =>
    document.title === null ? [] : [{ title: document.title, own }],
  );
  const read = titled.length < 2 ? [] : witnesses.map(({ analysed }) => readText(analysed));
  // An account that prints the headline itself quotes it: that is no use of its words.
  const others = (title: string, own: number): readonly ReadonlySet<string>[] =>
    read.map(({ text, words }, at) => (at !== own && text.includes(title.toLowerCase()) ? NO_WORDS : words));
  const titles = titled.map(({ title, own }) => ({
    title,
    support: supportOf(title, others(title, own), own),
  }));
  const plain = titles.filter(({ title }) => !/["“”„«»‘]|(?:^|\s)'/u.test(title));
  const [best] = [...(plain.length > 0 ? plain : titles)].sort((a, b) => b.support - a.support);
  return best?.title ?? witnesses[0]!.analysed.document.text.trim().split('\n', 1)[0]!.slice(0, 120);
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** How often the title's words are used by the other accounts, each counted once an account, by the share of its words that any of them uses: a slant has words of its own. */
function supportOf(title: string, texts: readonly ReadonlySet<string>[], own: number): number {
  const words = [...wordsOf(title)];
  const uses = words.map((word) => texts.filter((text, index) => index !== own && text.has(word)).length);
  const used = uses.filter((count) => count > 0).length;
  return words.length === 0 ? 0 : (uses.reduce((sum, count) => sum + count, 0) * used) / words.length;
}

interface ReadText {
  /** In lower case. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const readText: (analysed: AnalysedDocument) => ReadText = oncePerDocument(({ document }) => {
  const text = document.text.toLowerCase();
  return { text, words: wordsOf(text) };
});

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD));
}
