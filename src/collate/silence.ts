// Statements → who is silent about them, with the proof: the words that were looked for, the sentence that comes nearest, its score.
// A document that was published before the statement was first reported, or that is too short to report much, is not silent.
// A document whose nearest sentence is close is neither a reading nor silent: that cannot be told. The same holds where the speaker
// speaks there, or is spoken of, with a telling word of the statement, and where a number of it stands there beside such a word.

import type { Omission, Silence, Statement } from '../model/index.ts';
import { sharedTerms } from './likeness.ts';
import { nameWords } from './speakers.ts';
import { documentOf, type StoryDocument, type StoryInput } from './story-input.ts';
import { familyOf, scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** From this share of the statement's weight on, a sentence may be a reading that was not recognised. */
const NEAR_FROM = 0.55;
/** Content words named in the proof. */
const MOST_LOOKED_FOR = 8;
/** Sentences that an account must have to be called silent. */
const FEWEST_SENTENCES = 4;
/** Telling words without which an utterance is too short to be looked for. */
const FEWEST_TELLING = 3;
/** From this weight on a word tells what a statement is about. */
const TELLING = 0.5;

/** The statement with its silent documents, in order of sigla. */
export function withSilence(story: StoryInput, statement: Statement, tools: SilenceTools): Statement {
  const looked = lookFor(story, statement, tools.weights);
  const telling = looked.filter((term) => tools.weights.of(term) >= TELLING);
  if (statement.kind === 'utterance' && telling.length < FEWEST_TELLING) return statement;
  const names = nameWords(statement.speaker ?? '').slice(-1);
  const present = new Set(statement.readings.map(({ document }) => document));
  const first = firstDay(story, present);
  const silent = story.documents
    .filter((document) => !present.has(document.siglum) && couldHave(document, first))
    .filter((document) => !alludes(tools.sentences.get(document.siglum), telling, names))
    .map((document) => searchIn(document, looked, tools))
    .filter((silence): silence is Silence => silence !== null);
  return { ...statement, silent };
}

export interface SilenceTools {
  readonly weights: Weights;
  /** All sentences that accounts speak, by siglum. */
  readonly sentences: ReadonlyMap<string, SentenceIndex>;
}

/** Content words of the reading that stands for the statement, each stem once, heaviest first. */
function lookFor(story: StoryInput, statement: Statement, weights: Weights): readonly Term[] {
  const { document, from, to } = statement.gist;
  const text = documentOf(story, document).analysed.document.text;
  const terms = scanTerms(text, { from, to }).filter((term) => term.isContent);
  const once = [...new Map([...terms].reverse().map((term) => [term.stem, term] as const)).values()];
  return once.sort((a, b) => weights.of(b) - weights.of(a) || a.from - b.from);
}

function firstDay(story: StoryInput, sigla: ReadonlySet<string>): string | null {
  const days = story.documents
    .filter(({ siglum }) => sigla.has(siglum))
    .map(({ analysed }) => analysed.document.published?.slice(0, 10) ?? null);
  const known = days.filter((day) => day !== null).sort();
  return known.length === days.length ? (known[0] ?? null) : null;
}

function couldHave({ analysed }: StoryDocument, first: string | null): boolean {
  const day = analysed.document.published?.slice(0, 10);
  return first === null || day === undefined || day >= first;
}

// > | statement: Hollin told reporters that the island “was notified at a quarter past one”
//   |            ^^^^^^                         ^^^^^^     ^^^^^^^^
// > | silent?    Hollin had said of the notified island only that …         he speaks of it here: cannot be told
function alludes(
  index: SentenceIndex | undefined,
  telling: readonly Term[],
  names: readonly string[],
): boolean {
  if (index === undefined) return false;
  const withWord = (terms: readonly Term[]): Set<number> =>
    new Set(terms.flatMap(({ stem }) => index.families.get(familyOf(stem)) ?? []));
  const about = withWord(telling.filter(({ key }) => !names.includes(key)));
  const bySpeaker = [...about].some((at) => names.some((name) => isOf(index.sentences[at]!, name)));
  const counts = telling.filter(({ key }) => /\p{N}/u.test(key));
  const nouns = withWord(telling.filter(({ key }) => !/\p{N}/u.test(key)));
  return bySpeaker || [...nouns].some((at) => sharedTerms(counts, index.sentences[at]!.terms).length > 0);
}

/** Is it the speaker's, or does it speak of him? */
function isOf({ terms, speaker }: Unit, name: string): boolean {
  return speaker?.words.at(-1) === name || terms.some(({ key }) => key === name);
}

function searchIn(document: StoryDocument, looked: readonly Term[], tools: SilenceTools): Silence | null {
  const index = tools.sentences.get(document.siglum);
  if (index === undefined || index.sentences.length < FEWEST_SENTENCES || looked.length === 0) return null;
  const scores = new Map<number, number>();
  for (const term of looked)
    for (const at of index.families.get(familyOf(term.stem)) ?? [])
      scores.set(at, (scores.get(at) ?? 0) + tools.weights.of(term));
  const total = looked.reduce((sum, term) => sum + tools.weights.of(term), 0);
  const [best, found] = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [null, 0];
  const score = found / total;
  if (score >= NEAR_FROM) return null;
  const nearest = best === null ? null : index.sentences[best]!;
  return {
    document: document.siglum,
    lookedFor: looked.slice(0, MOST_LOOKED_FOR).map((term) => term.key),
    nearest: nearest === null ? null : { from: nearest.from, to: nearest.to },
    score: Math.round(score * 1000) / 1000,
  };
}

/** The sentences of an article and where each family of words stands in them; comments are left out. */
export interface SentenceIndex {
  readonly sentences: readonly Unit[];
  readonly families: ReadonlyMap<string, readonly number[]>;
}

/** Builds the index of one document. */
export function indexSentences(all: readonly Unit[]): SentenceIndex {
  const sentences = all.filter((sentence) => !sentence.inComment);
  const families = new Map<string, number[]>();
  sentences.forEach(({ terms }, at) => {
    for (const family of new Set(terms.map(({ stem }) => familyOf(stem)))) {
      const places = families.get(family);
      if (places === undefined) families.set(family, [at]);
      else places.push(at);
    }
  });
  return { sentences, families };
}

/** The statements that some accounts give and others leave out, in order of the statements. */
export function listOmissions(statements: readonly Statement[]): readonly Omission[] {
  return statements
    .filter(({ silent }) => silent.length > 0)
    .map(({ id, readings, silent }) => ({
      statement: id,
      saidBy: [...new Set(readings.map(({ document }) => document))].sort(),
      omittedBy: silent.map(({ document }) => document),
    }));
}
