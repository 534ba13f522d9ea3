// Prints how well the tokenizer cuts raw text, and what it most often gets wrong. `node build/train/check-tokens.js`

import { tokenize } from '../src/language/tokenize.ts';
import { dataFile } from './data.ts';
import { readTreebank } from './read-conllu.ts';

for (const name of ['gum-open-dev', 'ewt-dev', 'gum-open-train', 'ewt-train']) {
  let right = 0;
  let wanted = 0;
  let found = 0;
  const wrong = new Map<string, number>();
  for (const document of readTreebank(dataFile(`language/${name}.conllu.gz`))) {
    const gold = document.sentences.flatMap((sentence) => sentence.tokens);
    const keys = new Set(gold.map((token) => `${token.from}-${token.to}`));
    const mine = tokenize(document.text);
    const mineKeys = new Set(mine.map((token) => `${token.from}-${token.to}`));
    wanted += gold.length;
    found += mine.length;
    right += mine.filter((token) => keys.has(`${token.from}-${token.to}`)).length;
    for (const token of gold)
      if (!mineKeys.has(`${token.from}-${token.to}`)) {
        const around = document.text.slice(token.from - 6, token.to + 6).replaceAll('\n', '⏎');
        const key = `${document.text.slice(token.from, token.to)}   (${around})`;
        wrong.set(key, (wrong.get(key) ?? 0) + 1);
      }
  }
  const f1 = (200 * right) / (wanted + found);
  console.log(
    name,
    'tokens F1',
    f1.toFixed(2),
    'P',
    ((100 * right) / found).toFixed(2),
    'R',
    ((100 * right) / wanted).toFixed(2),
  );
  if (process.argv[2] === name) for (const key of [...wrong.keys()].slice(0, 150)) console.log('   ', key);
}
