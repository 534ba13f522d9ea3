// Statements → who is silent about them, with the proof: the words that were looked for, the sentence that comes nearest, its score.
// A document that was published before the statement was first reported, or that is too short to report much, is not silent.
// A document that may tell the thing in other words is neither a reading nor silent: that cannot be told. What speaks for it: sentences that
// come near, words for the same notions (silence-signs.ts), a number of it, the speaker speaking of it.

import { contains, type Omission, type Silence, type Span, type Statement } from '../model/index.ts';
import { MEASURE, NUMBER, WHEN } from './likeness.ts';
import { isIn, mayTell, type SentenceIndex, type Sought } from './silence-signs.ts';
import { speakerOf } from './speakers.ts';
import { documentOf, type StoryDocument, type StoryInput } from './story-input.ts';
import { notionOf } from './synonyms.ts';
import { scanTerms, type Term } from './terms.ts';
import type { Weights } from './weights.ts';

/** From this share of the statement's weight on, two sentences that follow one another may be a reading that was not recognised. */
const NEAR_FROM = 0.45;
/** Content words named in the proof. */
const MOST_LOOKED_FOR = 8;
/** Sentences that an account must have to be called silent. */
const FEWEST_SENTENCES = 4;
/** Content words without which an utterance is too short to be looked for. */
const FEWEST_WORDS = 4;
/** Telling words without which an utterance is too short to be looked for. */
const FEWEST_TELLING = 3;
/** From this weight on a word tells what a statement is about. */
const TELLING = 0.5;

/** The statement with its silent documents, in order of sigla. What a reader says below an account is not said by the account. */
export function withSilence(story: StoryInput, statement: Statement, tools: SilenceTools): Statement {
  const sought = seek(story, statement, tools);
  if (statement.kind === 'utterance' && (isShort(sought) || isInHeads(story, statement))) return statement;
  const present = new Set(
    statement.readings.filter((place) => !isIn(story, place, ['comment'])).map(({ document }) => document),
  );
  if (present.size === 0) for (const { document } of statement.readings) present.add(document);
  const first = firstDay(story, present);
  const silent = story.documents
    .filter((document) => !present.has(document.siglum) && couldHave(document, first))
    .filter(({ siglum }) => !mayTell(tools.sentences.get(siglum), sought))
    .map((document) => searchIn(document, sought.looked, tools))
    .filter((silence): silence is Silence => silence !== null);
  return { ...statement, silent };
}

function isShort({ looked, telling }: Sought): boolean {
  const told = telling.filter(({ key }) => !NUMBER.test(key) && !MEASURE.test(key));
  return looked.length < FEWEST_WORDS || told.length < FEWEST_TELLING;
}

/** Given by headlines alone: what a headline says in few words the article below it says in others. */
function isInHeads(story: StoryInput, { readings }: Statement): boolean {
  return readings.every((place) => isIn(story, place, ['title', 'standfirst']));
}

export interface SilenceTools {
  readonly weights: Weights;
  /** All sentences that accounts speak, by siglum. */
  readonly sentences: ReadonlyMap<string, SentenceIndex>;
}

/** What of a statement is looked for in other accounts. */
function seek(story: StoryInput, statement: Statement, { weights, sentences }: SilenceTools): Sought {
  const looked = lookFor(story, statement, weights);
  const { document, from, to } = statement.gist;
  const { analysed } = documentOf(story, document);
  const gist = statement.readings.find((reading) => reading.document === document && reading.from === from);
  const said = analysed.findings.find(
    (finding) => finding.kind === 'attribution' && finding.id === gist?.finding,
  );
  const figure = figureOf(statement);
  return {
    kind: statement.kind,
    looked,
    telling: looked.filter((term) => weights.of(term) >= TELLING && !WHEN.test(term.key)),
    inOrder: scanTerms(analysed.document.text, { from, to }),
    speaker: said?.kind === 'attribution' ? speakerOf(analysed, said) : null,
    figure,
    counted: (sentences.get(document)?.quantities ?? []).filter((quantity) =>
      contains(figure ?? { from, to }, quantity.figure),
    ),
    isLone: statement.readings.every(({ type, relation }) => type === 'indirect' || relation === 'copied'),
    weights,
  };
}

/** The figure itself in the sentence that stands for a statement of one. */
function figureOf({ kind, gist, readings }: Statement): Span | null {
  if (kind !== 'figure') return null;
  return (
    readings.find(
      ({ document, from, to }) => document === gist.document && gist.from <= from && to <= gist.to,
    ) ?? null
  );
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

function searchIn(document: StoryDocument, looked: readonly Term[], tools: SilenceTools): Silence | null {
  const index = tools.sentences.get(document.siglum);
  if (index === undefined || index.sentences.length < FEWEST_SENTENCES || looked.length === 0) return null;
  const total = looked.reduce((sum, term) => sum + tools.weights.of(term), 0);
  const [best, found] = nearestOf(index, looked, tools.weights);
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

/** The sentence that has most of what is looked for, and how much it and the one after it have. */
function nearestOf(index: SentenceIndex, looked: readonly Term[], weights: Weights): [number | null, number] {
  const single = new Map<number, number>();
  const double = new Map<number, number>();
  const add = (table: Map<number, number>, at: number, weight: number): void => {
    table.set(at, (table.get(at) ?? 0) + weight);
  };
  for (const term of looked) {
    const places = index.notions.get(notionOf(term.stem)) ?? [];
    for (const at of places) add(single, at, weights.of(term));
    for (const at of new Set(places.flatMap((at) => [at - 1, at]))) add(double, at, weights.of(term));
  }
  const [best] = [...single].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [null];
  return [best, Math.max(0, ...double.values())];
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
