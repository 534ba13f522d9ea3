// Groups of units → statements of kind utterance: readings in order, the reading that stands for all, variants against it.

import type { Attribution, Place, Reading, Relation, Statement } from '../model/index.ts';
import { compareText } from './align.ts';
import { matchUtterances } from './match-utterances.ts';
import { documentOf, type StoryDocument, type StoryInput, textAt } from './story-input.ts';
import { scanTerms } from './terms.ts';
import type { Unit } from './units.ts';
import { findVariants, type ReadingText } from './variants.ts';
import type { Weights } from './weights.ts';

/** Words from which on a quotation in a comment is taken for a statement of its own. */
const LONG_QUOTATION = 8;

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
  return matchUtterances(story, units, weights)
    .map((group) => group.map((index) => units[index]!).filter(({ isAsked }) => !isAsked))
    .filter((group) => group.some(isReport))
    .map((group) => ({ statement: toStatement(story, group), units: group }));
}

/** Words that a reader puts into somebody's mouth are a reading of an utterance, but make none unless they are quoted at length. */
function isReport(unit: Unit): boolean {
  if (unit.attribution === null) return false;
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
    speaker: speakerName(group),
    date: null,
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
    terms: run.flatMap((unit) => unit.terms),
  };
}

/** The fullest quotation outside comments, else the fullest reading; the earlier document where two are as full. */
function chooseBase(story: StoryInput, runs: readonly (readonly Unit[])[]): readonly Unit[] {
  const order = new Map(story.documents.map(({ siglum }, at) => [siglum, at] as const));
  const rank = (run: readonly Unit[]): number =>
    (run[0]!.type === 'direct' ? 4 : run[0]!.type === 'mixed' ? 2 : 0) + (run[0]!.inComment ? 0 : 1);
  const length = (run: readonly Unit[]): number => run.reduce((sum, unit) => sum + unit.terms.length, 0);
  return [...runs].sort(
    (x, y) =>
      rank(y) - rank(x) ||
      length(y) - length(x) ||
      order.get(x[0]!.siglum)! - order.get(y[0]!.siglum)! ||
      x[0]!.from - y[0]!.from,
  )[0]!;
}

/** The name that most readings give; the longer, then the alphabetically first of equals. */
function speakerName(group: readonly Unit[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of group) {
    const name = unit.speaker?.name;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || compareText(a, b));
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
  const inside = (side: Place): boolean =>
    side.document === place.document && side.from <= place.from + 3 && place.to - 3 <= side.to;
  return story.reuse.some(
    ({ a, b, direction }) =>
      a.document !== b.document &&
      ((direction === 'a-to-b' && inside(b)) || (direction === 'b-to-a' && inside(a))),
  );
}

/** Outlet, whoever handed the words on, speaker: outermost first, nobody twice. */
function chainOf(document: StoryDocument, attribution: Attribution | null, place: Place): readonly string[] {
  const { analysed } = document;
  const voice = [...analysed.passages]
    .reverse()
    .find(({ from, to }) => from <= place.from && to >= place.to)?.voice;
  const outer = analysed.findings.find(
    (finding): finding is Attribution => finding.kind === 'attribution' && finding.id === attribution?.within,
  );
  const links = [analysed.document.outlet, voice, outer?.speaker, attribution?.via, attribution?.speaker];
  return [...new Set(links.filter((link): link is string => typeof link === 'string' && link !== ''))];
}

/** The words of a place. */
export function termsAt(story: StoryInput, place: Place): ReturnType<typeof scanTerms> {
  return scanTerms(textAt(documentOf(story, place.document), place));
}
