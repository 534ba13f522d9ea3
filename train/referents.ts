// Trains the ranking of what "they" and "it" stand for on the coreference of the open genres of GUM. Writes
// models/english-referents.bin. Chains are the treebank's; names, descriptions, tags and parses are ours, so that the model learns with
// the faults it will meet.

import type { English } from '../src/language/english.ts';
import { tagWords } from '../src/language/english.ts';
import { draftEntities } from '../src/language/entities.ts';
import { openModel } from '../src/language/model-file.ts';
import { describePronouns, headOfMention, type PronounContext } from '../src/language/pronouns.ts';
import {
  collectReferentFeatures,
  createReferentRanker,
  type Place,
  REFERENT_FEATURES,
  type ReferentRanker,
} from '../src/language/referent-ranker.ts';
import {
  collectReferents,
  NEUTER_PRONOUNS,
  PLURAL_PRONOUNS,
  type Referent,
} from '../src/language/referents.ts';
import { bestPlace, isLicensed, placesFor, type Seen } from '../src/language/resolve-referents.ts';
import { dataFile } from './data.ts';
import type { Learner } from './learner.ts';
import { annotate, type GoldMention, openParts, readMentions } from './pronouns.ts';
import { learnRanking } from './ranking.ts';
import { type GoldDocument, readTreebank } from './read-conllu.ts';
import { wordsOf } from './words.ts';
import { encodeModel, writeModel } from './write-model.ts';

const EPOCHS = 6;
export const REFERENTS_FILE = 'english-referents.bin';

/** A pronoun with what it could stand for, nearest first, "nothing" last, and which of them are right. */
interface ReferentExample {
  readonly document: string;
  readonly context: PronounContext;
  readonly pronoun: number;
  readonly places: readonly Place[];
  readonly right: readonly boolean[];
}

/** Trains on the training part, writes the model, and prints how it fares: by cross-validation there, and on the development part. */
export function trainReferents(): void {
  const english = openParts();
  const training = readReferentExamples('gum-open-train', english);
  printScore('gum-open-train, four folds', crossValidated(training));
  const bytes = writeModel(REFERENTS_FILE, [learnReferents(training).freeze('referents')]);
  printScore(
    'gum-open-dev',
    answersOf(readReferentExamples('gum-open-dev', english), createReferentRanker(openModel(bytes))),
  );
}

function readReferentExamples(name: string, english: English): ReferentExample[] {
  return readTreebank(dataFile(`language/${name}.conllu.gz`)).flatMap((document) =>
    examplesOf(document, english),
  );
}

function examplesOf(document: GoldDocument, english: English): ReferentExample[] {
  const { tokens, sentences } = annotate(document, english);
  const words = wordsOf(
    document.text,
    document.sentences.flatMap((one) => one.tokens),
  );
  const labels = tagWords(english, words, sentences);
  const names = english.nameTagger.find(
    words,
    labels,
    sentences.map((one) => one.firstToken),
  );
  const { drafts, taken } = draftEntities({
    text: document.text,
    tokens,
    names,
    gazetteer: english.gazetteer,
  });
  const context = describePronouns(tokens, sentences);
  const referents = collectReferents(tokens, drafts, taken);
  const chains = chainsOf(referents, readMentions(document), (first, end) =>
    headOfMention(tokens, first, end),
  );
  const chainAt = new Map(
    readMentions(document)
      .filter((one) => one.end - one.first === 1)
      .map((one) => [one.first, one.chain]),
  );
  const seen = new Map<number, number>();
  const list: Seen[] = [];
  const chainOf = new Map<Referent, readonly string[]>();
  const examples: ReferentExample[] = [];
  let next = 0;
  const push = (referent: Referent, chain: readonly string[]): void => {
    seen.set(referent.thing, (seen.get(referent.thing) ?? 0) + 1);
    list.push({ referent, seen: seen.get(referent.thing)!, sure: true });
    chainOf.set(referent, chain);
  };
  for (let i = 0; i < tokens.length; i++) {
    while (next < referents.length && referents[next]!.end <= i) {
      push(referents[next]!, chains[next]!);
      next++;
    }
    const text = tokens[i]!.text.toLowerCase();
    if (!PLURAL_PRONOUNS.has(text) && !NEUTER_PRONOUNS.has(text)) continue;
    const chain = chainAt.get(i);
    const places = placesFor(context, i, list);
    const right = places.map(
      ({ referent }) => referent !== null && chain !== undefined && chainOf.get(referent)!.includes(chain),
    );
    const found = right.indexOf(true);
    right[right.length - 1] = found < 0;
    examples.push({ document: document.id, context, pronoun: i, places, right });
    if (found >= 0)
      push({ ...places[found]!.referent!, first: i, end: i + 1, head: i, sort: 'pronoun' }, [chain!]);
  }
  return examples;
}

function chainsOf(
  referents: readonly Referent[],
  mentions: readonly GoldMention[],
  headOf: (first: number, end: number) => number,
): readonly (readonly string[])[] {
  const byHead = new Map<number, GoldMention[]>();
  for (const one of mentions) {
    const head = headOf(one.first, one.end);
    byHead.set(head, [...(byHead.get(head) ?? []), one]);
  }
  const joined = new Map(
    referents.filter(({ sort }) => sort === 'several').map((one) => [one.head, one.end]),
  );
  return referents.map(({ head, sort }) => {
    const end = joined.get(head);
    const own = (byHead.get(head) ?? []).filter(
      (one) => end === undefined || one.end >= end === (sort === 'several'),
    );
    return own.map(({ chain }) => chain);
  });
}

const learnReferents = (training: readonly ReferentExample[]): Learner =>
  learnRanking(training, {
    epochs: EPOCHS,
    mostFeatures: REFERENT_FEATURES,
    collect: ({ context, pronoun, places }, rank, features) =>
      collectReferentFeatures(context, pronoun, places[rank]!, features),
  });

/** What the program would answer to one example: whether it gives the pronoun to something, and rightly. */
interface Answer {
  readonly word: 'they' | 'it';
  readonly hasAntecedent: boolean;
  readonly resolved: boolean;
  readonly right: boolean;
}

function answersOf(examples: readonly ReferentExample[], ranker: ReferentRanker): Answer[] {
  return examples.map(({ context, pronoun, places, right }) => {
    const { best, lead } = bestPlace(
      places,
      places.map((place) => ranker.score(context, pronoun, place)),
    );
    const { referent } = best;
    const resolved =
      referent !== null && ENTITIES.has(referent.class) && isLicensed(context, pronoun, referent, lead);
    return {
      word: PLURAL_PRONOUNS.has(context.tokens[pronoun]!.text.toLowerCase()) ? 'they' : 'it',
      hasAntecedent: right.slice(0, -1).includes(true),
      resolved,
      right: resolved && right[places.indexOf(best)]!,
    };
  });
}

const ENTITIES: ReadonlySet<string> = new Set([
  'people',
  'body',
  'bodies',
  'organization',
  'place',
  'group',
  'other',
]);
const FOLDS = 4;

function crossValidated(examples: readonly ReferentExample[]): Answer[] {
  const documents = [...new Set(examples.map((one) => one.document))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const left = new Set(documents.filter((_one, i) => i % FOLDS === fold));
    const learner = learnReferents(examples.filter((one) => !left.has(one.document)));
    const ranker = createReferentRanker(openModel(encodeModel([learner.freeze('referents')])));
    return answersOf(
      examples.filter((one) => left.has(one.document)),
      ranker,
    );
  }).flat();
}

function printScore(name: string, answers: readonly Answer[]): void {
  for (const word of ['they', 'it'] as const) {
    const own = answers.filter((one) => one.word === word);
    const given = own.filter((one) => one.resolved);
    const right = given.filter((one) => one.right).length;
    console.log(
      `${name}: ${word} given to an entity ${given.length} of ${own.length} times (${own.filter((one) => one.hasAntecedent).length} have an antecedent), right ${((100 * right) / given.length).toFixed(1)} %`,
    );
  }
}
