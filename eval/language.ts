// Measures the language stage on the development parts of UD EWT and GUM (open genres) and on the kept-out fifth of the names,
// beside wink-nlp and compromise in the same run. `npm run compile && node build/eval/language.js`. Needs ../shared/data.

import { createEnglish } from '../src/language/index.ts';
import { loadModels } from '../src/models.ts';
import { dataFile } from '../train/data.ts';
import { isKeptOut, readWorldwide, scoreNamesByText, scoreShippedNames } from '../train/names.ts';
import { PARSER_FILE, scoreParser } from '../train/parser.ts';
import { scoreShippedPronouns } from '../train/pronouns.ts';
import { type GoldDocument, readTreebank } from '../train/read-conllu.ts';
import { readModel } from '../train/write-model.ts';
import { namesWithCompromise, type Reading, readWithCompromise, readWithWink } from './language-peers.ts';

const before = performance.now();
const english = createEnglish(loadModels());
console.log(`models loaded in ${(performance.now() - before).toFixed(0)} ms`);

function readWithOurs(text: string): Reading {
  const { tokens, sentences } = english.analyse(text, [{ from: 0, to: text.length }]);
  return { tokens, sentences: sentences.map(({ from, to }) => `${from}-${to}`) };
}

const READERS: readonly (readonly [name: string, read: (text: string) => Reading])[] = [
  ['variorum', readWithOurs],
  ['wink-nlp', readWithWink],
  ['compromise', readWithCompromise],
];

/** F1 of tokens and sentences on raw text; tags and lemmas over the gold tokens that were found. */
function measure(documents: readonly GoldDocument[], read: (text: string) => Reading): string {
  let tokens = 0;
  let sentences = 0;
  let tags = 0;
  let lemmas = 0;
  let goldTokens = 0;
  let goldSentences = 0;
  let foundTokens = 0;
  let foundSentences = 0;
  let spent = 0;
  for (const document of documents) {
    const started = performance.now();
    const reading = read(document.text);
    spent += performance.now() - started;
    const gold = new Map(
      document.sentences.flatMap((one) => one.tokens.map((token) => [`${token.from}-${token.to}`, token])),
    );
    const goldSpans = new Set(document.sentences.map(({ from, to }) => `${from}-${to}`));
    goldTokens += gold.size;
    goldSentences += goldSpans.size;
    foundTokens += reading.tokens.length;
    foundSentences += reading.sentences.length;
    sentences += reading.sentences.filter((one) => goldSpans.has(one)).length;
    for (const token of reading.tokens) {
      const want = gold.get(`${token.from}-${token.to}`);
      if (want === undefined) continue;
      tokens++;
      if (want.tag === token.tag) tags++;
      if (want.lemma === token.lemma) lemmas++;
    }
  }
  const f1 = (right: number, found: number, wanted: number): string =>
    ((200 * right) / (found + wanted)).toFixed(1);
  const speed = Math.round(foundTokens / spent);
  return (
    `tokens F1 ${f1(tokens, foundTokens, goldTokens)}  sentences F1 ${f1(sentences, foundSentences, goldSentences)}  ` +
    `UPOS ${((100 * tags) / tokens).toFixed(1)}  lemma ${((100 * lemmas) / tokens).toFixed(1)}  ${speed} k tokens/s`
  );
}

for (const name of ['gum-open-dev', 'ewt-dev']) {
  const documents = readTreebank(dataFile(`language/${name}.conllu.gz`));
  for (const [reader, read] of READERS) {
    for (const warm of documents.slice(0, 3)) read(warm.text);
    console.log(`${name} raw text, ${reader.padEnd(10)} ${measure(documents, read)}`);
  }
}
for (const name of ['gum-open-dev', 'ewt-dev']) scoreParser(name, readModel(PARSER_FILE));
const keptOut = readWorldwide().filter((one) => isKeptOut(one.id));
scoreShippedNames(keptOut);
scoreNamesByText('compromise', keptOut, namesWithCompromise);
scoreShippedPronouns('gum-open-dev');
