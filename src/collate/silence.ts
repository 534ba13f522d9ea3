// Statements → who is silent about them, with the proof: the words that were looked for, the sentence that comes nearest, its score.
// A document that was published before the statement was first reported, or that is too short to report much, is not silent.
// A document whose nearest sentence is close is neither a reading nor silent: that cannot be told.

import type { Omission, Silence, Statement } from '../model/index.ts';
import type { StoryDocument, StoryInput } from './story-input.ts';
import { scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** From this share of the statement's weight on, a sentence may be a reading that was not recognised. */
const NEAR_FROM = 0.55;
/** Content words named in the proof. */
const MOST_LOOKED_FOR = 8;
/** Sentences that an account must have to be called silent. */
const FEWEST_SENTENCES = 4;

/** The statement with its silent documents, in order of sigla. */
export function withSilence(story: StoryInput, statement: Statement, tools: SilenceTools): Statement {
  const looked = lookFor(story, statement, tools.weights);
  const present = new Set(statement.readings.map(({ document }) => document));
  const first = firstDay(story, present);
  const silent = story.documents
    .filter((document) => !present.has(document.siglum) && couldHave(document, first))
    .map((document) => searchIn(document, looked, tools))
    .filter((silence): silence is Silence => silence !== null);
  return { ...statement, silent };
}

export interface SilenceTools {
  readonly weights: Weights;
  /** All sentences that accounts speak, by siglum. */
  readonly sentences: ReadonlyMap<string, readonly Unit[]>;
}

/** Content words of the reading that stands for the statement, each stem once, heaviest first. */
function lookFor(story: StoryInput, statement: Statement, weights: Weights): readonly Term[] {
  const { document, from, to } = statement.gist;
  const text = story.documents.find(({ siglum }) => siglum === document)!.analysed.document.text;
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

function searchIn(document: StoryDocument, looked: readonly Term[], tools: SilenceTools): Silence | null {
  const sentences = (tools.sentences.get(document.siglum) ?? []).filter((sentence) => !sentence.inComment);
  if (sentences.length < FEWEST_SENTENCES || looked.length === 0) return null;
  const total = looked.reduce((sum, term) => sum + tools.weights.of(term), 0);
  let best: Unit | null = null;
  let score = 0;
  for (const sentence of sentences) {
    const stems = new Set(sentence.terms.map((term) => term.stem));
    const found = looked.filter((term) => stems.has(term.stem));
    const share = found.reduce((sum, term) => sum + tools.weights.of(term), 0) / total;
    if (share > score) [best, score] = [sentence, share];
  }
  if (score >= NEAR_FROM) return null;
  return {
    document: document.siglum,
    lookedFor: looked.slice(0, MOST_LOOKED_FOR).map((term) => term.key),
    nearest: best === null ? null : { from: best.from, to: best.to },
    score: Math.round(score * 1000) / 1000,
  };
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
