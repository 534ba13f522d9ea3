// How many texts of English have each word → src/collate/common-words.ts, so that two pages given alone can be compared: what is
// rare in English says more than what is rare among the two. In: treebanks and news under ../shared/data (argument 1 may name another
// folder). Out: the stems that stand in at least LEAST_TEXTS texts, with their counts. Same bytes on every run.
// Data: UD English EWT (CC BY-SA 4.0), UD English GUM, open genres (CC BY), PolNeAR 1.0 (no licence stated: counts only, no text).

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stemWord } from '../src/collate/stem.ts';
import { isFunctionWord, wordsIn } from '../src/collate/words.ts';

const LEAST_TEXTS = 6;
const LEAST_WORDS = 20;
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

const texts = [
  ...textsOfTreebank('language/ewt-train.conllu.gz'),
  ...textsOfTreebank('language/gum-open-train.conllu.gz'),
  ...textsOfJsonLines('attribution/polnear-train.jsonl.gz'),
];
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
const byCount = new Map<number, string[]>();
for (const [stem, count] of [...counts].sort())
  if (count >= LEAST_TEXTS) byCount.set(count, [...(byCount.get(count) ?? []), stem]);
const lines = [...byCount].sort((a, b) => b[0] - a[0]).map(([count, stems]) => `${count} ${stems.join(' ')}`);
writeFileSync(
  target,
  `// Written by train/common-words.ts, which says from what. Stems of English by the number of texts (of COMMON_TEXTS) that have them.

export const COMMON_TEXTS = ${total};

/** A line for each count: the count, then its stems. */
export const COMMON_WORDS = \`${lines.join('\n')}\`;
`,
);
