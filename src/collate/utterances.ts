// Groups of units → statements of kind utterance: readings in order, the reading that stands for all, variants against it.

import {
  type Attribution,
  contains,
  type Moment,
  type Place,
  type Reading,
  type Relation,
  type Statement,
} from '../model/index.ts';
import { compareText } from './align.ts';
import { matchUtterances } from './match-utterances.ts';
import { mostFrequent } from './most-frequent.ts';
import { documentOf, type StoryDocument, type StoryInput, textAt } from './story-input.ts';
import { scanTerms } from './terms.ts';
import { isUnsaid, type Unit } from './units.ts';
import { findVariants, type ReadingText } from './variants.ts';
import type { Weights } from './weights.ts';

/** Words from which on a quotation in a comment is taken for a statement of its own. */
const LONG_QUOTATION = 8;

/** Words from which on words in marks of which nobody is told to be the speaker are a statement of their own. */
const LONG_UNTOLD = 10;

/** A statement with the units behind it, for the stages that look further. */
export interface UtteranceDraft {
  readonly statement: Statement;
  readonly units: readonly Unit[];
}

/** The utterances of a story, in order of their first reading. Groups without an attribution are nobody's utterance. */
export function findUtterances(
  story: StoryInput,
  units: readonly Unit[],
  weights: Weights,
): readonly UtteranceDraft[] {
  const drafts = matchUtterances(story, units, weights)
    .map((group) => group.map((index) => units[index]!).filter(({ isAsked }) => !isAsked))
    .filter((group) => group.some(isReport) && saysSomething(group))
    .map((group) => ({ statement: toStatement(story, group), units: group }));
  return withWholes(drafts);
}

/** Each statement whose gist goes on with an attribution that another began says of which it is a part. */
function withWholes(drafts: readonly UtteranceDraft[]): readonly UtteranceDraft[] {
  const first = new Map<string, { readonly id: string; readonly from: number }>();
  for (const { statement } of drafts)
    for (const { document, finding, from } of statement.readings) {
      const known = first.get(`${document} ${finding}`);
      if (finding !== '' && (known === undefined || from < known.from))
        first.set(`${document} ${finding}`, { id: statement.id, from });
    }
  return drafts.map(({ statement, units }) => {
    const { document, from } = statement.gist;
    const gist = statement.readings.find((reading) => reading.document === document && reading.from === from);
    const whole = gist === undefined ? undefined : first.get(`${document} ${gist.finding}`);
    const isPart = whole !== undefined && whole.id !== statement.id && whole.from < from;
    return isPart ? { statement: { ...statement, partOf: whole.id }, units } : { statement, units };
  });
}

/** Content words without which a lone reading says nothing that could be compared ("… did not mention the pilots"). */
const FEWEST_WORDS = 2;

function saysSomething(group: readonly Unit[]): boolean {
  const words = group.reduce((sum, { terms }) => sum + terms.filter((term) => term.isContent).length, 0);
  return words >= FEWEST_WORDS;
}

/** Words that a reader puts into somebody's mouth are a reading of an utterance, but make none unless they are quoted at length. */
function isReport(unit: Unit): boolean {
  if (isUnsaid(unit)) return false;
  if (unit.attribution === null) return unit.isMarked && unit.terms.length >= LONG_UNTOLD;
  return !unit.inComment || (unit.type === 'direct' && unit.terms.length >= LONG_QUOTATION);
}

function toStatement(story: StoryInput, group: readonly Unit[]): Statement {
  const runs = joinNeighbours(group);
  const readings = runs.map((run) => toReading(story, run));
  const base = chooseBase(story, runs);
  const gist = placeOf(base);
  const texts = runs.map((run) => readingText(story, run));
  const baseText = texts[runs.indexOf(base)]!;
  return {
    id: `u-${documentOf(story, gist.document).analysed.document.id.slice(0, 8)}-${gist.from}-${gist.to}`,
    kind: 'utterance',
    speaker: speakerName(group, base),
    date: mostFrequent(group.map((unit) => saidOn(story, unit))),
    gist,
    readings,
    variants: findVariants(
      baseText,
      texts.filter((text) => text !== baseText),
    ),
    silent: [],
    partOf: null,
  };
}

// > | On Tuesday, Tarn told reporters that the fog signal had failed on Sunday.
//   |    ^^^^^^^ the day of the words, not of what they tell
function saidOn(story: StoryInput, unit: Unit): string | null {
  const { attribution } = unit;
  if (attribution === null) return null;
  const { text } = documentOf(story, unit.siglum).analysed.document;
  const from = Math.min(attribution.from, ...attribution.source.map((range) => range[0]));
  const frame = { from: sentenceStart(text, from), to: attribution.to };
  const day = datesOf(story, unit.siglum).find(
    (moment) =>
      contains(frame, moment) &&
      !attribution.content.some(([start, end]) => contains({ from: start, to: end }, moment)),
  );
  return day?.value?.slice(0, 10) ?? null;
}

const dates = new WeakMap<StoryDocument, readonly Moment[]>();

/** Days and instants of a document, in order. */
function datesOf(story: StoryInput, siglum: string): readonly Moment[] {
  const document = documentOf(story, siglum);
  let list = dates.get(document);
  if (list === undefined) {
    list = document.analysed.findings.filter(
      (finding): finding is Moment =>
        finding.kind === 'date' && /^\d{4}-\d\d-\d\d/u.test(finding.value ?? ''),
    );
    dates.set(document, list);
  }
  return list;
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('. ', at - 1)) + 1;
}

/** Units of one attribution and paragraph that follow one another are one reading. */
function joinNeighbours(group: readonly Unit[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const unit of group) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      last.siglum === unit.siglum &&
      last.attribution !== null &&
      last.attribution.id === unit.attribution?.id &&
      last.paragraph === unit.paragraph;
    if (isNext) runs.at(-1)!.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

function placeOf(run: readonly Unit[]): Place {
  return { document: run[0]!.siglum, from: run[0]!.from, to: run.at(-1)!.to };
}

function readingText(story: StoryInput, run: readonly Unit[]): ReadingText {
  const place = placeOf(run);
  const text = documentOf(story, place.document).analysed.document.text;
  return {
    ...place,
    text,
    terms: run.length === 1 ? run[0]!.terms : run.flatMap((unit) => unit.terms),
  };
}

/** The fullest quotation outside comments, else the paraphrase that most accounts print so, the fullest; the earlier document where two are as full. */
function chooseBase(story: StoryInput, runs: readonly (readonly Unit[])[]): readonly Unit[] {
  const order = new Map(story.documents.map(({ siglum }, at) => [siglum, at] as const));
  const printed = new Map<string, Set<string>>();
  const keys = runs.map(wordsOf);
  runs.forEach((run, at) => {
    printed.set(keys[at]!, (printed.get(keys[at]!) ?? new Set()).add(run[0]!.siglum));
  });
  const ranked = runs.map((run, at) => {
    const rank = rankOf(run);
    const length = run.reduce((sum, unit) => sum + unit.terms.length, 0);
    return { run, rank, shared: rank === 1 ? printed.get(keys[at]!)!.size : 0, length };
  });
  ranked.sort(
    (x, y) =>
      y.rank - x.rank ||
      y.shared - x.shared ||
      y.length - x.length ||
      order.get(x.run[0]!.siglum)! - order.get(y.run[0]!.siglum)! ||
      x.run[0]!.from - y.run[0]!.from,
  );
  return ranked[0]!.run;
}

function wordsOf(run: readonly Unit[]): string {
  let words = '';
  for (const { terms } of run) for (const { key } of terms) words += ` ${key}`;
  return words;
}

/** An account's quotation, its mixed one, its paraphrase; a reader's long quotation before paraphrases, his few words after everything. */
function rankOf([first, ...rest]: readonly Unit[]): number {
  const { type, inComment, terms } = first!;
  const length = rest.reduce((sum, unit) => sum + unit.terms.length, terms.length);
  if (inComment) return type === 'direct' && length >= LONG_QUOTATION ? 2 : 0;
  return type === 'direct' ? 4 : type === 'mixed' ? 3 : 1;
}

/** The name that most readings give; of equals that of the reading that stands for all, the longer, the alphabetically first. */
function speakerName(group: readonly Unit[], [base]: readonly Unit[]): string | null {
  const own = base?.speaker?.name;
  const counts = new Map<string, number>();
  for (const unit of group) {
    const name = unit.speaker?.name;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(
    ([a, m], [b, n]) =>
      n - m || Number(b === own) - Number(a === own) || b.length - a.length || compareText(a, b),
  );
  return sorted[0]?.[0] ?? null;
}

function toReading(story: StoryInput, run: readonly Unit[]): Reading {
  const place = placeOf(run);
  const attribution = run[0]!.attribution;
  const document = documentOf(story, place.document);
  return {
    ...place,
    type: run[0]!.type,
    finding: attribution?.id ?? '',
    relation: relationOf(story, place, attribution),
    chain: chainOf(document, attribution, place),
    short: null,
  };
}

function relationOf(story: StoryInput, place: Place, attribution: Attribution | null): Relation {
  if (isCopied(story, place)) return 'copied';
  return attribution?.type === 'indirect' || attribution === null ? 'claims' : 'says';
}

/** Does the place lie in a stretch that came from another document of the story? */
export function isCopied(story: StoryInput, place: Place): boolean {
  const stretches = copiedStretches(story).get(place.document) ?? [];
  return stretches.some(({ from, to }) => from <= place.from + 3 && place.to - 3 <= to);
}

const copied = new WeakMap<StoryInput, ReadonlyMap<string, readonly Place[]>>();

/** By siglum, what a document has from another one. */
function copiedStretches(story: StoryInput): ReadonlyMap<string, readonly Place[]> {
  let table = copied.get(story);
  if (table === undefined) {
    table = groupByDocument(
      story.reuse.flatMap(({ a, b, direction }): readonly Place[] => {
        if (a.document === b.document) return [];
        return direction === 'a-to-b' ? [b] : direction === 'b-to-a' ? [a] : [];
      }),
    );
    copied.set(story, table);
  }
  return table;
}

function groupByDocument(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const table = new Map<string, Place[]>();
  for (const place of places) {
    const list = table.get(place.document);
    if (list === undefined) table.set(place.document, [place]);
    else list.push(place);
  }
  return table;
}

/** Outlet, whoever handed the words on, speaker: outermost first, nobody twice. */
function chainOf(document: StoryDocument, attribution: Attribution | null, place: Place): readonly string[] {
  const { analysed } = document;
  const voice = analysed.passages.findLast(({ from, to }) => from <= place.from && to >= place.to)?.voice;
  const within = attribution?.within ?? null;
  const outer =
    within === null
      ? undefined
      : analysed.findings.find(
          (finding): finding is Attribution => finding.kind === 'attribution' && finding.id === within,
        );
  const links = [analysed.document.outlet, voice, outer?.speaker, attribution?.via, attribution?.speaker];
  return [...new Set(links.filter((link): link is string => typeof link === 'string' && link !== ''))];
}

/** The words of a place. */
export function termsAt(story: StoryInput, place: Place): ReturnType<typeof scanTerms> {
  return scanTerms(textAt(documentOf(story, place.document), place));
}
