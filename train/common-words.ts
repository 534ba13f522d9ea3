// How common each word of English is → src/collate/common-words.ts, so that two pages given alone can be compared: what is
// rare in English says more than what is rare among the two. In: treebanks and news under ../shared/data (argument 1 may name another
// folder). Out: stems with the texts of a thousand that have them. Same bytes on every run.
// Idea: the mean of two estimates: counted texts, and the place in a list of words by frequency (a word of rank r stands in 40 / r texts).
// Data: UD English EWT (CC BY-SA 4.0), UD English GUM, open genres (CC BY), PolNeAR 1.0 (no licence stated: counts only, no text),
// the order of the words of GloVe 6B (PDDL).

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stemWord } from '../src/collate/stem.ts';
import { isFunctionWord, wordsIn } from '../src/collate/words.ts';

const LEAST_TEXTS = 6;
const LEAST_WORDS = 20;
/** A word of rank r stands in this many texts, divided by r: Zipf's law for texts of some hundred words. */
const ZIPF = 40;
/** Rarer stems are not listed: of a thousand texts, fewer than this have them. */
const LEAST_LISTED = 3;
const folder = process.argv[2] ?? '../shared/data';
const target = process.argv[3] ?? 'src/collate/common-words.ts';

function unzip(name: string): string {
  return gunzipSync(readFileSync(join(folder, name))).toString('utf8');
}

/** The texts of a treebank: its documents, word after word. */
function textsOfTreebank(name: string): string[] {
  return unzip(name)
    .split(/^# newdoc.*$/m)
    .map((document) => [...document.matchAll(/^\d+\t([^\t]+)/gm)].map((match) => match[1]!).join(' '));
}

function textsOfJsonLines(name: string): string[] {
  return unzip(name)
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Stem → share of the texts that have it; rare ones left out, as chance decides about them. */
function shareOfTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    const stems = new Set(
      wordsIn(text, [{ from: 0, to: text.length }])
        .filter(({ key }) => !isFunctionWord(key))
        .map(({ key }) => stemWord(key)),
    );
    if (stems.size < LEAST_WORDS) continue;
    total++;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, n]) => n >= LEAST_TEXTS).map(([stem, n]) => [stem, n / total]));
}

/** Stem → share of texts by the rank of its words. */
function shareByRank(words: readonly string[]): Map<string, number> {
  const shares = new Map<string, number>();
  words.forEach((word, index) => {
    if (!/^[\p{L}\p{N}]/u.test(word)) return;
    const stem = stemWord(word);
    shares.set(stem, Math.min(1, (shares.get(stem) ?? 0) + ZIPF / (index + 1)));
  });
  return shares;
}

const counted = shareOfTexts([
  ...textsOfTreebank('language/ewt-train.conllu.gz'),
  ...textsOfTreebank('language/gum-open-train.conllu.gz'),
  ...textsOfJsonLines('attribution/polnear-train.jsonl.gz'),
]);
const ranked = shareByRank(
  unzip('language/glove-clusters.tsv.gz')
    .split('\n')
    .map((line) => line.split('\t')[0]!),
);
const byCount = new Map<number, string[]>();
for (const stem of [...new Set([...counted.keys(), ...ranked.keys()])].sort()) {
  const count = Math.round(500 * ((counted.get(stem) ?? 0) + (ranked.get(stem) ?? 0)));
  if (isFunctionWord(stem) || count < LEAST_LISTED) continue;
  byCount.set(count, [...(byCount.get(count) ?? []), stem]);
}
const lines = [...byCount].sort((a, b) => b[0] - a[0]).map(([count, stems]) => `${count} ${stems.join(' ')}`);
writeFileSync(
  target,
  `// Written by train/common-words.ts, which says from what. Stems of English by the number of texts (of a thousand) that have them.

/** A line for each count: the count, then its stems. */
export const COMMON_WORDS = \`${lines.join('\n')}\`;
`,
);
