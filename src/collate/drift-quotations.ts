// Drift inside utterances: each reading against the fuller ones of the same words, in its own document and in the whole story.

import type { Conflict, Place, Span } from '../model/index.ts';
import { type Alteration, cutTerms, findAlterations, placeOf } from './alterations.ts';
import { compareInOrder } from './likeness.ts';
import { compareUnits } from './match-utterances.ts';
import { isCondition, isNegator } from './sense.ts';
import { compareSpeakers } from './speakers.ts';
import { countTexts, documentOf, type StoryInput, textAt } from './story-input.ts';
import { familyOf, scanTerms, type Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';
import type { UtteranceDraft } from './utterances.ts';
import type { Weights } from './weights.ts';

/** Least share of the shorter sentence for two units to be renderings of one sentence. */
export const RENDERING = 0.55;
/** Readings of one utterance that are compared with one another; more say the same again. */
const MOST_UNITS = 60;

/** Changes of sense between quotations of one utterance, by utterance, in order of place. */
export function findQuotationDrift(
  story: StoryInput,
  drafts: readonly UtteranceDraft[],
  weights: Weights,
): readonly (readonly Alteration[])[] {
  return drafts.map(({ units: all }) => {
    const units = all.map((unit) => withoutInsertions(story, unit));
    const said = units.filter((unit) => unit.type !== 'indirect').slice(0, MOST_UNITS);
    const retold = units.filter(isRetold).slice(0, MOST_UNITS);
    const found = oncePerQuotation(
      [...said, ...retold],
      [...said, ...retold].map((later) =>
        (later.type === 'indirect'
          ? alterationsOf(
              story,
              later,
              [...said, ...retold.filter((unit) => isNearly(unit, later, weights))],
              weights,
            )
          : alterationsOf(story, later, said, weights)
        ).filter(({ rule }) => later.type !== 'indirect' || IN_RETELLING.has(rule)),
      ),
    );
    return found.filter((one) => !found.some((other) => isHandedOn(story, one, other)));
  });
}

// > | We [the council] will answer · It (the club) had fines    >   We will answer        what an editor put in is not the speaker's, and may go
//   |    ^^^^^^^^^^^^^
function withoutInsertions(story: StoryInput, unit: Unit): Unit {
  const said = textAt(documentOf(story, unit.siglum), unit);
  if (!/[[(]/u.test(said)) return unit;
  const inserted = [...said.matchAll(/\[[^[\]\n]{1,90}\]|\((?:the )?\p{Ll}{1,20}\)/gu)].map((match) => ({
    from: unit.from + match.index,
    to: unit.from + match.index + match[0].length,
  }));
  const terms = unit.terms.filter(
    (term) => !inserted.some(({ from, to }) => from <= term.from && term.to <= to),
  );
  return terms.length < 2 ? unit : { ...unit, terms };
}

/** Does one page only hand on what another had changed before it? Then it is told of that other. */
function isHandedOn(story: StoryInput, one: Alteration, other: Alteration): boolean {
  if (one === other || one.rule !== other.rule || one.paraphrase.document === other.paraphrase.document)
    return false;
  const table = handings(story).get(`${other.paraphrase.document} ${one.paraphrase.document}`) ?? [];
  return table.some(([source, copy]) => meet(source, other.paraphrase) && meet(copy, one.paraphrase));
}

function meet(a: Place, b: Place): boolean {
  return a.from < b.to && b.from < a.to;
}

type Handing = readonly [source: Place, copy: Place];
const handed = new WeakMap<StoryInput, ReadonlyMap<string, readonly Handing[]>>();

/** What went from one document into another, by the sigla of both. */
function handings(story: StoryInput): ReadonlyMap<string, readonly Handing[]> {
  const known = handed.get(story);
  if (known !== undefined) return known;
  const table = new Map<string, Handing[]>();
  for (const { a, b, direction } of story.reuse) {
    if (direction !== 'a-to-b' && direction !== 'b-to-a') continue;
    const [source, copy] = direction === 'a-to-b' ? [a, b] : [b, a];
    const key = `${source.document} ${copy.document}`;
    table.set(key, [...(table.get(key) ?? []), [source, copy]]);
  }
  handed.set(story, table);
  return table;
}

/** An account's own retelling in other words: what it makes surer than the quotation shows, what it cuts does not. */
function isRetold({ type, attribution, inComment }: Unit): boolean {
  return type === 'indirect' && attribution !== null && !attribution.negated && !inComment;
}

/** Least share of the longer of two paraphrases by which they are one, told twice. */
const NEARLY = 0.75;

// > | said the town might ask for help or call up reservists   →   said the town would ask for help and call up reservists
//   |               ^^^^^                 ^^                                     ^^^^^                 ^^^
function isNearly(fuller: Unit, later: Unit, weights: Weights): boolean {
  if (fuller === later || fuller.siglum === later.siglum) return false;
  if (compareSpeakers(fuller.speaker, later.speaker) !== 'same') return false;
  return compareInOrder(fuller.terms, later.terms, weights).shareOfLonger >= NEARLY;
}

const IN_RETELLING: ReadonlySet<Alteration['rule']> = new Set([
  'hedge dropped',
  'part becomes whole',
  '"or" becomes "and"',
]);

/** The pieces of one quotation between its own dots are one: a change is told of the first piece that has it. */
function oncePerQuotation(
  units: readonly Unit[],
  found: readonly (readonly Alteration[])[],
): readonly Alteration[] {
  const seen = new Set<string>();
  return found.flatMap((alterations, at) => {
    const { siglum, attribution, paragraph, isSeamed } = units[at]!;
    if (!isSeamed || attribution === null) return alterations;
    return alterations.filter(({ rule, quotation }) => {
      const key = `${siglum} ${attribution.id} ${paragraph} ${rule} ${quotation.document === siglum}`;
      return !seen.has(key) && seen.add(key);
    });
  });
}

function alterationsOf(
  story: StoryInput,
  later: Unit,
  units: readonly Unit[],
  weights: Weights,
): readonly Alteration[] {
  const found = new Map<string, Alteration>();
  if (later.inComment && later.terms.length < FEWEST_OF_READER) return [];
  for (const unit of fullerThan(story, later, units, weights))
    for (const alteration of findAlterations(unit, later)) {
      const key = `${alteration.rule} ${unit.siglum === later.siglum ? 'within' : 'across'}`;
      if (found.has(key) || isExplained(story, later, alteration)) continue;
      // > | “Nothing is agreed,” she said. “But nothing is lost.”        both halves are there, in two pairs of marks
      //   |                                 ^^^^^^^^^^^^^^^^^^^
      if (
        alteration.rule === 'half of a sentence cut' &&
        !isHeadline(later) &&
        isBeside(story, placeOf(later), cutTerms(unit, later))
      )
        continue;
      found.set(key, alteration);
    }
  return [...found.values()];
}

/** Does the account print the words right before or behind the place, in other marks or none? What the place itself has does not count. */
export function isBeside(story: StoryInput, { document, from, to }: Place, words: readonly Term[]): boolean {
  const { text } = documentOf(story, document).analysed.document;
  const own = familiesAt(text, { from, to });
  const near = new Set([
    ...familiesAt(text, { from: Math.max(0, from - BESIDE), to: from }),
    ...familiesAt(text, { from: to, to: Math.min(text.length, to + BESIDE) }),
  ]);
  const content = words.filter(({ isContent, stem }) => isContent && !own.has(familyOf(stem)));
  const telling = content.length > 0 ? content : words;
  const held = telling.filter(({ stem }) => near.has(familyOf(stem))).length;
  return telling.length > 0 && held >= telling.length * PRINTED;
}

/** The families of the words that stand at a place. */
export function familiesAt(text: string, span: Span): ReadonlySet<string> {
  return new Set(scanTerms(text, span).map(({ stem }) => familyOf(stem)));
}

/** Characters before and after a quotation within which the rest of it may be printed, and the share of its words that must be. */
const BESIDE = 280;
const PRINTED = 0.75;

/** A reader's exclamation of fewer words quotes nothing. */
const FEWEST_OF_READER = 5;

/** Fuller renderings of the same sentence: first of the document from which the later one has text, then the closest; the speaker's other sentences are none. */
function fullerThan(
  story: StoryInput,
  later: Unit,
  units: readonly Unit[],
  weights: Weights,
): readonly Unit[] {
  const sources = sourcesOf(story, later.siglum);
  const rank = ({ siglum, inComment, type }: Unit): number =>
    Number(inComment) * 4 + Number(type === 'mixed') * 2 + Number(!sources.has(siglum));
  return units
    .filter(
      (unit) =>
        unit.attribution !== null &&
        !(unit.siglum === later.siglum && unit.attribution.id === later.attribution?.id) &&
        !isHeadline(unit) &&
        (unit.terms.length > later.terms.length ||
          (unit.terms.length === later.terms.length && compareUnits(unit, later) < 0)),
    )
    .map((unit) => ({ unit, share: compareInOrder(unit.terms, later.terms, weights).share }))
    .filter(({ share }) => share >= RENDERING)
    .sort((a, b) => rank(a.unit) - rank(b.unit) || b.share - a.share || compareUnits(a.unit, b.unit))
    .map(({ unit }) => unit);
}

const sourcesKnown = new WeakMap<StoryInput, Map<string, ReadonlySet<string>>>();

/** The documents with which one shares text, that came from it apart. */
function sourcesOf(story: StoryInput, siglum: string): ReadonlySet<string> {
  const table = sourcesKnown.get(story) ?? new Map<string, ReadonlySet<string>>();
  sourcesKnown.set(story, table);
  const sources = table.get(siglum) ?? findSources(story, siglum);
  table.set(siglum, sources);
  return sources;
}

function findSources({ reuse }: StoryInput, siglum: string): ReadonlySet<string> {
  return new Set(
    reuse.flatMap(({ a, b, direction }) => {
      if (a.document === siglum && direction !== 'a-to-b') return [b.document];
      return b.document === siglum && direction !== 'b-to-a' ? [a.document] : [];
    }),
  );
}

/** What in the frame of a quotation, or in its sentence before, stands for a word that the quotation itself lacks. */
const FRAMES: Partial<Readonly<Record<Alteration['rule'], (term: Term) => boolean>>> = {
  'negation dropped': isNegator,
  // > | He hopes, he says, that it will be settled
  //   |    ^^^^^
  'hedge dropped': ({ stem }) =>
    /^(?:hop|hope|think|thought|believ|believe|expect|wish|guess|suppos|fear|suspect|might|may|could|perhap|possibl)$/u.test(
      stem,
    ),
  'comparison dropped': ({ stem }) => /^(?:lik|like|compar|comparison|liken|likeness|resembl)$/u.test(stem),
};

function isExplained(story: StoryInput, later: Unit, { rule }: Alteration): boolean {
  const { text } = documentOf(story, later.siglum).analysed.document;
  if (rule === 'words left out inside a quotation') return text.slice(later.from, later.to).includes('[');
  const framed = FRAMES[rule];
  if (framed !== undefined) {
    const sentence =
      Math.max(text.lastIndexOf('\n', later.from - 1), text.lastIndexOf('. ', later.from - 1)) + 1;
    return scanTerms(text, { from: sentence, to: later.to }).some(framed);
  }
  const content = later.attribution?.content.flatMap(([from, to]) => scanTerms(text, { from, to })) ?? [];
  return rule === 'condition dropped' && content.some(isCondition);
}

/** Conflicts over what was said: readings with a negation against readings from which it was dropped. */
export function findMisquotations(
  story: StoryInput,
  alterations: readonly (readonly Alteration[])[],
): readonly Conflict[] {
  return alterations.flatMap((group) => {
    const turned = group.filter(({ rule }) => rule === 'negation dropped');
    if (turned.length === 0) return [];
    const sides = [
      distinct(turned.map(({ quotation }) => quotation)),
      distinct(turned.map(({ paraphrase }) => paraphrase)),
    ];
    return [toConflict(story, 'attribution', sides, 'one side quotes a negation that the other leaves out')];
  });
}

/** A conflict whose sides are weighed in distinct texts. */
export function toConflict(
  story: StoryInput,
  kind: Conflict['kind'],
  sides: readonly (readonly Place[])[],
  why: string,
): Conflict {
  const weight = sides.map((side) =>
    countTexts(new Set(side.map(({ document }) => document)), story.lineage),
  );
  return { kind, sides, weight, why };
}

/** Each place once. */
export function distinct(places: readonly Place[]): readonly Place[] {
  return [
    ...new Map(
      places.map((place) => [`${place.document} ${place.from} ${place.to}`, place] as const),
    ).values(),
  ];
}
