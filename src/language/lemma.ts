// In: a word and its label. Out: its lemma and its universal features.
// Idea: a rule says how many letters to drop and what to add ("-ies +y"). Known words have their own rule; others take the
// rule of their longest known ending under the same label.

import { hashText, mix2 } from './hash.ts';
import type { ModelFile } from './model-file.ts';
import { createWordTable } from './word-table.ts';

/** The longest ending that has rules. */
export const LONGEST_ENDING = 6;

/** Lemmas remembered for each label; when there are more, all are forgotten. Bounds memory, changes no answer. */
const MOST_LEMMAS = 1 << 13;
const LONGEST_REMEMBERED = 40;

export interface Lemmatizer {
  lemma(word: string, label: number): string;
  features(lowerHash: number, label: number): string;
}

export function createLemmatizer(model: ModelFile, labels: readonly string[]): Lemmatizer {
  const rules = model.list('rules');
  const words = createWordTable(model, 'words');
  const endings = createWordTable(model, 'endings');
  const featureLists = model.list('features');
  const wordFeatures = createWordTable(model, 'word-features');
  const labelFeatures = createWordTable(model, 'label-features');
  const keepsCase = labels.map((label) => label.startsWith('PROPN'));
  const ruleOf = (base: string, label: number): number => {
    const own = words.get(mix2(label, hashText(base), 0));
    if (own > 0) return own;
    const longest = Math.min(LONGEST_ENDING, base.length);
    for (let length = longest; length >= 0; length--) {
      const rule = endings.get(endingKey(base, length, label));
      if (rule > 0) return rule;
    }
    return 0;
  };
  const makeLemma = (word: string, label: number): string => {
    const base = keepsCase[label] ? word : word.toLowerCase();
    const rule = ruleOf(base, label);
    return rule === 0 ? base : applyRule(base, rules[rule - 1]!);
  };
  const made = labels.map(() => new Map<string, string>());
  return {
    lemma(word, label) {
      const known = made[label]!;
      let lemma = known.get(word);
      if (lemma !== undefined) return lemma;
      lemma = makeLemma(word, label);
      if (known.size >= MOST_LEMMAS) known.clear();
      if (word.length <= LONGEST_REMEMBERED) known.set(word, lemma);
      return lemma;
    },
    features(lowerHash, label) {
      const own = wordFeatures.get(mix2(label, lowerHash, 1));
      return featureLists[(own || labelFeatures.get(label + 1)) - 1] ?? '';
    },
  };
}

/** The key of an ending under a label. */
export function endingKey(word: string, length: number, label: number): number {
  return mix2(label, hashText(word, word.length - length), length + 2);
}

/** A rule is the number of letters to drop, a space, and what to add: `3 y`. `* be` replaces the whole word. */
export function applyRule(word: string, rule: string): string {
  const space = rule.indexOf(' ');
  const drop = rule.slice(0, space);
  const add = rule.slice(space + 1);
  if (drop === '*') return add;
  return word.slice(0, Math.max(0, word.length - Number(drop))) + add;
}

/** The rule that turns a word into its lemma. */
export function ruleFor(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  if (same === 0 && lemma.length > 0) return `* ${lemma}`;
  return `${word.length - same} ${lemma.slice(same)}`;
}
