// Trains the ranking of antecedents of he and she on the coreference of the open genres of GUM. Writes models/english-pronouns.bin.
// Mentions and their chains are the treebank's; tags and parses are ours.

import { FEMALE_TITLES, MALE_TITLES } from '../src/language/english/titles.ts';
import type { English } from '../src/language/english.ts';
import { makeTokens, readSentence } from '../src/language/english.ts';
import { KNOWN } from '../src/language/gazetteer.ts';
import { hashText } from '../src/language/hash.ts';
import { createLemmatizer } from '../src/language/lemma.ts';
import { openModel } from '../src/language/model-file.ts';
import { createNameTagger, openGazetteer } from '../src/language/names.ts';
import { createParser } from '../src/language/parse.ts';
import {
  type Candidate,
  collectPronounFeatures,
  createPronounRanker,
  describePronouns,
  type Gender,
  genderOfNoun,
  genderOfPronoun,
  headOfMention,
  isRuledOut,
  PRONOUN_FEATURES,
  PRONOUN_REACH,
  type PronounContext,
} from '../src/language/pronouns.ts';
import { createSentenceMemory } from '../src/language/sentence-memory.ts';
import { createSplitter } from '../src/language/sentences.ts';
import { createTagger } from '../src/language/tag.ts';
import { createWordTypes } from '../src/language/words.ts';
import type { Sentence, Token } from '../src/model/index.ts';
import { dataFile } from './data.ts';
import { NAMES_FILE } from './names.ts';
import { PARSER_FILE } from './parser.ts';
import { bestRank, learnRanking } from './ranking.ts';
import { type GoldDocument, readTreebank } from './read-conllu.ts';
import { SENTENCES_FILE } from './sentences.ts';
import { LEMMAS_FILE, TAGGER_FILE } from './tagger.ts';
import { wordsOf } from './words.ts';
import { readModel, writeModel } from './write-model.ts';

const EPOCHS = 15;
export const PRONOUNS_FILE = 'english-pronouns.bin';

/** A pronoun with what it could stand for, nearest first, and whether each is right. */
interface Example {
  readonly context: PronounContext;
  readonly pronoun: number;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
}

export function trainPronouns(): void {
  const english = openParts();
  const training = readExamples('gum-open-train', english);
  const learner = learnRanking(
    training.filter((one) => one.right.includes(true)),
    {
      epochs: EPOCHS,
      mostFeatures: PRONOUN_FEATURES,
      collect: ({ context, pronoun, candidates }, rank, features) =>
        collectPronounFeatures(context, pronoun, candidates[rank]!, rank, features),
    },
  );
  const bytes = writeModel(PRONOUNS_FILE, [learner.freeze('pronouns')]);
  scorePronouns('gum-open-dev', english, bytes);
}

export function scorePronouns(name: string, english: English, bytes: Uint8Array): void {
  const examples = readExamples(name, english);
  const scorer = rankerOf(bytes);
  let right = 0;
  let news = 0;
  let nearest = 0;
  for (const example of examples) {
    const values = example.candidates.map((one, rank) =>
      scorer.score(example.context, example.pronoun, one, rank),
    );
    if (example.right[bestRank(values)]) right++;
    if (example.right[0]) nearest++;
    news++;
  }
  console.log(
    `${name}: he/she antecedents ${((100 * right) / news).toFixed(1)} of ${news} (nearest of the gender ${((100 * nearest) / news).toFixed(1)})`,
  );
}

/** Scores the model in models/. */
export function scoreShippedPronouns(name: string): void {
  scorePronouns(name, openParts(), readModel(PRONOUNS_FILE));
}

function rankerOf(bytes: Uint8Array): ReturnType<typeof createPronounRanker> {
  return createPronounRanker(openModel(bytes));
}

function readExamples(name: string, english: English): Example[] {
  return readTreebank(dataFile(`language/${name}.conllu.gz`)).flatMap((document) =>
    examplesOf(document, english),
  );
}

export interface GoldMention {
  readonly first: number;
  readonly end: number;
  readonly chain: string;
  readonly kind: string;
}

function examplesOf(document: GoldDocument, english: English): Example[] {
  const { tokens, sentences } = annotate(document, english);
  const context = describePronouns(tokens, sentences);
  const mentions = readPeople(document);
  const candidates = asCandidates(mentions, tokens, english);
  const examples: Example[] = [];
  for (const { first, end, chain } of mentions) {
    if (end - first > 1 || genderOfPronoun(tokens[first]!.text) === null) continue;
    const person = candidates.find((one) => one.first === first && one.end === end)!.person;
    const before = candidates
      .filter(
        (one) =>
          one.end <= first && context.sentenceOf[first]! - context.sentenceOf[one.first]! <= PRONOUN_REACH,
      )
      .filter((one) => !isRuledOut(context, first, one))
      .reverse();
    const hasAntecedent = mentions.some((one) => one.chain === chain && one.end <= first);
    if (hasAntecedent)
      examples.push({
        context,
        pronoun: first,
        candidates: before,
        right: before.map((one) => one.person === person),
      });
  }
  return examples;
}

export function annotate(
  document: GoldDocument,
  english: English,
): { tokens: Token[]; sentences: Sentence[] } {
  const words = wordsOf(
    document.text,
    document.sentences.flatMap((one) => one.tokens),
  );
  let at = 0;
  const sentences = document.sentences.map(({ from, to, tokens }) => {
    at += tokens.length;
    return { from, to, firstToken: at - tokens.length, endToken: at };
  });
  const labels = new Uint8Array(words.count);
  const read = sentences.map((sentence) => readSentence(english, words, sentence, labels));
  return { tokens: makeTokens(english, words, read, sentences), sentences };
}

/** Mentions of people. */
const readPeople = (document: GoldDocument): GoldMention[] =>
  readMentions(document).filter(({ kind }) => kind === 'person');

/** Mentions of everything, from MISC: `Entity=(3-person-new-…-coref)`, `Entity=(4-person-…`, `Entity=4)1)`. */
export function readMentions(document: GoldDocument): GoldMention[] {
  const mentions: GoldMention[] = [];
  const open: { chain: string; kind: string; first: number }[] = [];
  document.sentences
    .flatMap((one) => one.tokens)
    .forEach((token, i) => {
      const field =
        token.misc
          .split('|')
          .find((one) => one.startsWith('Entity='))
          ?.slice(7) ?? '';
      for (const part of field.matchAll(
        /\((\d+)(?:\[[^\]]*\])?-([a-z]+)[^()]*|(?:(\d+)(?:\[[^\]]*\])?)?\)/g,
      )) {
        if (part[1] !== undefined) open.push({ chain: part[1], kind: part[2]!, first: i });
        else {
          const at =
            part[3] === undefined ? open.length - 1 : open.findLastIndex((one) => one.chain === part[3]);
          const [closed] = at < 0 ? [] : open.splice(at, 1);
          if (closed) mentions.push({ ...closed, end: i + 1 });
        }
      }
    });
  return mentions.sort((a, b) => a.end - b.end || b.first - a.first);
}

/** What the running program would know of each mention: its sort, its gender as far as words tell. */
function asCandidates(
  mentions: readonly GoldMention[],
  tokens: readonly Token[],
  english: English,
): Candidate[] {
  const counts = new Map<string, number>();
  const genders = new Map<string, Gender>();
  const numbers = new Map<string, number>();
  for (const { first, end, chain } of mentions) {
    if (!numbers.has(chain)) numbers.set(chain, numbers.size);
    const told = genderOfMention(tokens, headOfMention(tokens, first, end), { first, end }, english);
    if (told !== 'unknown' && !genders.has(chain)) genders.set(chain, told);
  }
  return mentions
    .filter(({ first, end }) => isSingular(tokens, headOfMention(tokens, first, end)))
    .map(({ first, end, chain }) => {
      const head = headOfMention(tokens, first, end);
      const token = tokens[head]!;
      const sort = token.tag === 'PRON' ? 'pronoun' : token.tag === 'PROPN' ? 'name' : 'noun';
      counts.set(chain, (counts.get(chain) ?? 0) + 1);
      const gender =
        genderOfPronoun(token.text) ??
        (sort === 'name' ? (genders.get(chain) ?? 'unknown') : genderOfNoun(token.lemma));
      return { first, end, head, sort, person: numbers.get(chain)!, gender, seen: counts.get(chain)! };
    });
}

function isSingular(tokens: readonly Token[], head: number): boolean {
  const { features, tag, text } = tokens[head]!;
  if (tag === 'PRON') return genderOfPronoun(text) !== null;
  return !features.includes('Number=Plur');
}

function genderOfMention(
  tokens: readonly Token[],
  head: number,
  { first, end }: { readonly first: number; readonly end: number },
  english: English,
): Gender {
  if (tokens[head]!.tag !== 'PROPN') return 'unknown';
  for (let k = first; k < end; k++) {
    const word = tokens[k]!.text.toLowerCase().replaceAll('.', '');
    if (MALE_TITLES.has(word)) return 'male';
    if (FEMALE_TITLES.has(word)) return 'female';
    const known = english.gazetteer.get(hashText(word));
    const male = (known & KNOWN.male) !== 0;
    if (male !== ((known & KNOWN.female) !== 0) && end - first > 1) return male ? 'male' : 'female';
  }
  return 'unknown';
}

/** All parts but the one that is trained here. */
export function openParts(): English {
  const tagger = createTagger(openModel(readModel(TAGGER_FILE)));
  const names = openModel(readModel(NAMES_FILE));
  const gazetteer = openGazetteer(names);
  return {
    types: createWordTypes(null),
    splitter: createSplitter(openModel(readModel(SENTENCES_FILE))),
    tagger,
    lemmatizer: createLemmatizer(openModel(readModel(LEMMAS_FILE)), tagger.labels),
    gazetteer,
    nameTagger: createNameTagger(names, gazetteer),
    parser: createParser(openModel(readModel(PARSER_FILE)), tagger.labels),
    memory: createSentenceMemory(),
    pronouns: { score: () => 0 },
    referents: { score: () => 0 },
  };
}
