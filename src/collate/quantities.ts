// Figures of all documents → comparable quantities: what is counted (a category of people, a noun, money, a vote), in which time,
// between which bounds, whose number it is and of which day. Two figures are compared only when they count the same.

import { type Attribution, type Figure, type Finding, innermostAround } from '../model/index.ts';
import { compareText } from './align.ts';
import { categoriesOf, PERSON } from './categories.ts';
import { inBaseUnit } from './measures.ts';
import { nameWords } from './speakers.ts';
import type { StoryDocument, StoryInput } from './story-input.ts';
import { scanTerms } from './terms.ts';
import type { Unit } from './units.ts';

export interface Quantity {
  readonly siglum: string;
  readonly figure: Figure;
  /** What it counts, as a key; quantities with different keys are never compared as numbers. */
  readonly counts: string;
  readonly categories: readonly string[];
  /** Bounds, in the base unit where the figure has one. */
  readonly low: number;
  readonly high: number;
  /** How far the true number may lie from the one given, where another account measures in another unit. */
  readonly slack: number;
  /** Whose number: the speaker's name, '' where an unnamed voice gives it, null where the account says it itself. */
  readonly owner: string | null;
  /** Day of the account or of the passage; null when unknown. */
  readonly day: string | null;
  /** A decade long past, where the sentence or its paragraph speaks of one; null for the story's own time. */
  readonly past: number | null;
  /** Words of the name of the place that its sentence gives; empty where it gives none. */
  readonly where: readonly string[];
  readonly isPart: boolean;
  /** Some of a whole that the sentence does not count: "26 of the dead". */
  readonly isShare: boolean;
  /** Set against the number that the account gives: "three, not two". */
  readonly isDenied: boolean;
  /** The number that it is set against: "three, not two"; null for none. */
  readonly against: number | null;
  readonly sentence: Unit;
}

const CURRENCY =
  /^(?:[A-Z]{3}|crown|mark|dollar|euro|pound|yen|franc|rupee|ruble|rouble|peso|yuan|won|lira|real|shilling|dinar|dirham|krona|krone)s?$/iu;
const MEASURE =
  /^(?:percent|percentage(?: points?)?|share|times|count|ratio|part|point|(?:square |cubic )?(?:kilo|centi|milli)?met(?:re|er)|km|cm|mm|m|mile|foot|feet|inch|yard|acre|hectare|kilogram|kg|gram|g|t|tonne|ton|hour|minute|second|day|week|month|year|decade|century|m2|m3|m3\/s|km2|km\/h|degree|lit(?:re|er)|barrel|page|.* per .*|.* of age)s?$/iu;
/** All quantities of a story in order of sigla and position; figures of furniture and of no sentence are left out. */
export function quantitiesOf(
  story: StoryInput,
  sentences: ReadonlyMap<string, readonly Unit[]>,
): readonly Quantity[] {
  const year = storyYear(story);
  return withSiblings(
    story.documents.flatMap((document) => quantitiesIn(document, sentences.get(document.siglum) ?? [], year)),
  );
}

/** What stands around a figure. */
interface Surroundings {
  readonly year: number | null;
  readonly sentence: Unit;
  /** The sentence before, in the same paragraph. */
  readonly before: Unit | undefined;
  readonly attribution: Attribution | undefined;
  readonly day: string | null;
}

function quantitiesIn(
  document: StoryDocument,
  sentences: readonly Unit[],
  year: number | null,
): readonly Quantity[] {
  const { findings, passages } = document.analysed;
  const figures = findings.filter((finding): finding is Figure => finding.kind === 'figure');
  const order = new Map(sentences.map((sentence, at) => [sentence, at] as const));
  const around = innermostAround(sentences, figures);
  const said = saidAround(findings, figures);
  const dated = innermostAround(
    passages.filter(({ date }) => date !== null),
    figures,
  );
  const isLive = passages.some(({ role }) => role === 'live-entry');
  const ownDay = isLive ? null : document.analysed.document.published;
  const quantities = figures.flatMap((figure, at) => {
    const sentence = around[at];
    if (sentence === undefined) return [];
    const last = sentences[order.get(sentence)! - 1];
    const isTogether = last?.paragraph === sentence.paragraph || isAnswered(last, sentence);
    const before = isTogether ? last : undefined;
    const day = (dated[at]?.date ?? ownDay)?.slice(0, 16) ?? null;
    return toQuantity(document, figure, { year, sentence, before, attribution: said[at], day });
  });
  return withSingles(withPast(quantities));
}

// > | How many died in the cold of 2019?
//   | At least 37 people died.        the question says of when it is asked
function isAnswered(last: Unit | undefined, { role }: Unit): boolean {
  return role === 'answer' && last?.role === 'question';
}

// > | The siege of 1741, in which 400,000 died …        > | More than 400,000 died in it, most of hunger.
//   |             ^^^^ the time of the number             |           ^^^^^^^ the same number again, without the year
/** A number that an account gives of a past time is of that time wherever the account repeats it. */
function withPast(quantities: readonly Quantity[]): readonly Quantity[] {
  const keyIn = ({ counts, low, high }: Quantity): string => `${counts} ${low} ${high}`;
  const past = new Map(quantities.filter((one) => one.past !== null).map((one) => [keyIn(one), one.past]));
  return quantities.map((one) => (one.past === null ? { ...one, past: past.get(keyIn(one)) ?? null } : one));
}

// > | A man was killed on Sunday.      > | The fire killed nine. A nurse died in hospital.
//   | ^^^^^ the toll of this account     |                       ^^^^^^^ one of the nine, or after them
/** Counts of one that no number gives are an account's count only where it gives no number; two of a sentence are parts. */
function withSingles(quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(({ figure }) => figure.implied)) return quantities;
  const counted = new Set(quantities.filter(({ figure }) => !figure.implied).map(({ counts }) => counts));
  const perSentence = new Map<string, number>();
  const keyIn = ({ sentence, counts }: Quantity): string => `${sentence.from} ${counts}`;
  for (const one of quantities) perSentence.set(keyIn(one), (perSentence.get(keyIn(one)) ?? 0) + 1);
  return quantities
    .filter(({ figure, counts }) => !figure.implied || !counted.has(counts))
    .map((one) => (one.figure.implied && perSentence.get(keyIn(one))! > 1 ? { ...one, isPart: true } : one));
}

/** For each figure the attribution that it names, else the innermost whose content holds it. */
function saidAround(
  findings: readonly Finding[],
  figures: readonly Figure[],
): readonly (Attribution | undefined)[] {
  const all = findings.filter((finding): finding is Attribution => finding.kind === 'attribution');
  const byId = new Map(all.map((attribution) => [attribution.id, attribution] as const));
  const contents = all.flatMap((attribution) =>
    attribution.content.map(([from, to]) => ({ from, to, attribution })),
  );
  const holding = innermostAround(contents, figures);
  return figures.map(({ attribution }, at) =>
    attribution === null ? holding[at]?.attribution : byId.get(attribution),
  );
}

function toQuantity(
  { siglum, analysed }: StoryDocument,
  figure: Figure,
  { year, sentence, before, attribution, day }: Surroundings,
): readonly Quantity[] {
  const { text } = analysed.document;
  const bounds = boundsOf(figure, text.slice(figure.from, figure.to));
  if (
    bounds === null ||
    isListNumber(text, figure) ||
    isOrdinal(text, figure) ||
    isAge(text, figure) ||
    isOfName(text, figure)
  )
    return [];
  const categories = categoriesOf(figure, sentence, before);
  const { unit, ...measured } = inBaseUnit(figure, bounds);
  return [
    {
      siglum,
      figure,
      ...measured,
      categories,
      counts: keyOf({ ...figure, unit }, categories),
      owner: attribution === undefined ? null : (attribution.speaker ?? ''),
      day,
      where: whereOf(analysed, figure),
      past: pastYear(sentence, year) ?? (before === undefined ? null : pastYear(before, year)),
      isPart:
        figure.partOf !== null ||
        isOfPatients(sentence, figure) ||
        figure.change?.role === 'by' ||
        isPart(text, figure),
      isShare: isShare(text, figure),
      isDenied: isDenied(text, figure) || (attribution?.act === 'deny' && !attribution.negated),
      against: againstOf(text, figure),
      sentence,
    },
  ];
}

function whereOf({ entities }: StoryDocument['analysed'], { where }: Figure): readonly string[] {
  if (where === null) return [];
  return nameWords(entities.find(({ id }) => id === where.entity)?.name ?? '');
}

// > | the twelfth village     a place in an order, not a count
//   |     ^^^^^^^
function isOrdinal(text: string, { from, to }: Figure): boolean {
  return /^\S*(?:th|[1s]st|[2o]nd|rd|first|second|third)\s/iu.test(`${text.slice(from, to)} `);
}

// > | The driver, 29, was charged        how old somebody is, not how many
//   |             ^^
function isAge(text: string, { from, to, unit, value }: Figure): boolean {
  if (value === null || value > 110 || value % 1 !== 0) return false;
  if (unit !== null && !(unit === 'person' && /^\d+$/u.test(text.slice(from, to)))) return false;
  return (
    /\p{L}, $/u.test(text.slice(Math.max(0, from - 3), from)) && /^, ?\p{L}/u.test(text.slice(to, to + 3))
  );
}

// > | Six people were taken to hospital        others of the hurt may not have been
//   |     ^^^^^^           ^^^^^    ^^^^^^^^
function isOfPatients({ terms }: Unit, { from }: Figure): boolean {
  const after = terms.filter((term) => term.from >= from).slice(0, 12);
  const taken = after.findIndex(({ key }) =>
    /^(?:taken|transported|rushed|airlifted|brought|sent|admitted)$/u.test(key),
  );
  return (
    taken >= 0 &&
    after.slice(taken + 1, taken + 6).some(({ stem }) => stem === 'hospit' || stem === 'hospital')
  );
}

// > | 9News reported · 3rdWave        part of a name
//   | ^                ^
function isOfName(text: string, { from, to }: Figure): boolean {
  return /^\d+$/u.test(text.slice(from, to)) && /^\p{Lu}\p{Ll}/u.test(text.slice(to, to + 2));
}

// > |   2. The crane has stood here …
//   |   ^ the number of a comment or of an item, not a figure
function isListNumber(text: string, { from, to }: Figure): boolean {
  if (!/^\p{N}/u.test(text[from] ?? '')) return false;
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return before.trim() === '' && /^[.)]\s/u.test(text.slice(to, to + 2));
}

/** Least and greatest number that the words allow; null for a figure without a number. */
function boundsOf(figure: Figure, text: string): { readonly low: number; readonly high: number } | null {
  const { value, min, max, approximate } = figure;
  if (value === null && min === null && max === null) return null;
  if (value === null) return { low: min ?? 0, high: max ?? Number.POSITIVE_INFINITY };
  const slack = /\bdozen/iu.test(text) ? 0.25 : approximate ? 0.1 : 0;
  return { low: value * (1 - slack), high: value * (1 + slack) };
}

const MEASURES: ReadonlySet<string> = new Set(['measure', 'time', 'age', 'share']);

function keyOf({ unit, dimension, of, pair }: Figure, categories: readonly string[]): string {
  if (pair !== null) return unit === 'vote' || unit === 'votes' ? 'vote' : 'ratio';
  if (categories.length > 0) return `person ${categories.join('+')}`;
  if (dimension === 'money' || (unit !== null && CURRENCY.test(unit))) return `money ${headOf(of)}`;
  if (unit !== null && (MEASURES.has(dimension ?? '') || MEASURE.test(unit))) return `${unit} ${headOf(of)}`;
  if (unit === null) return `number ${headOf(of)}`;
  return dimension === 'person' || PERSON.test(unit) ? `person ${headOf(of)}` : `noun ${unit.toLowerCase()}`;
}

function headOf(of: string | null): string {
  const stems = scanTerms(of ?? '')
    .filter((term) => term.isContent)
    .map((term) => term.stem);
  return [...new Set(stems)].sort(compareText).join(' ');
}

/** Numbers that share a sentence with a share of a whole are shares as well: "26 of the dead were found here and five there". */
function withSiblings(quantities: readonly Quantity[]): readonly Quantity[] {
  const parts = new Set(quantities.filter(({ isShare }) => isShare).map(({ sentence }) => sentence));
  return quantities.map((one) => (parts.has(one.sentence) ? { ...one, isPart: true } : one));
}

/** The year in which most accounts were published; the latest of equals. */
function storyYear({ documents }: StoryInput): number | null {
  const counts = new Map<number, number>();
  for (const { analysed } of documents) {
    const year = Number(analysed.document.published?.slice(0, 4) ?? Number.NaN);
    if (!Number.isNaN(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

// > | … the night of Feb. 3, 1931, when engineers … drowning at least 1,100 people   (an account of 2024)
//   |                        ^^^^ another time than the story's
function pastYear({ terms }: Unit, year: number | null): number | null {
  for (const { key } of terms) {
    const match = /^(1[5-9]\d\d|20\d\d)s?$/u.exec(key);
    if (match !== null && year !== null && year - Number(match[1]) >= 3)
      return Math.floor(Number(match[1]) / 10);
  }
  return null;
}

// > | Twenty-six of the dead were found at …      > | 11 people, including three children
//   |            ^^^^^^ part of a whole               |            ^^^^^^^^^ before a part
function isPart(text: string, figure: Figure): boolean {
  const { from, to } = figure;
  const before = text.slice(Math.max(0, from - 14), from);
  return (
    isShare(text, figure) ||
    /\b(?:including|among them|of them|another|other)\s*$/iu.test(before) ||
    /^\s*(?:more|others?)\b/iu.test(text.slice(to, to + 8))
  );
}

// > | Twenty-six of the dead        (but not: 29 people, all of them soldiers; 900 people, a third of them children)
//   |            ^^^^^^
function isShare(text: string, { from, to }: Figure): boolean {
  const head = Math.max(from, to - 24);
  const share = /(?<!\ball )\bof (?:the|those|them|these)\b/iu.exec(text.slice(head, to + 16));
  return share !== null && !/[,;:(–—]/u.test(text.slice(to, Math.max(to, head + share.index)));
}

// > | That is three gates, not two       > | Ten dead. Not nine
//   |                          ^^^                       ^^^^
function isDenied(text: string, { from }: Figure): boolean {
  return /\b(?:not|rather than|instead of)\s+$/iu.test(text.slice(Math.max(0, from - 14), from));
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

// > | three gates, not two      > | Ten dead. Not nine, whatever you read
//   |                  ^^^                      ^^^^
function againstOf(text: string, { to }: Figure): number | null {
  const match = /^[^.,;:!?\n]{0,30}[.,;–—]\s*(?:and )?not (?:the )?([\p{L}\p{N}]{1,12})/iu.exec(
    text.slice(to, to + 60),
  );
  const word = match?.[1]?.toLowerCase() ?? '';
  const number = /^\p{N}+$/u.test(word) ? Number(word) : SMALL.indexOf(word);
  return number < 0 || word === '' ? null : number;
}

/** Do both sentences name a place, and not one place? A number of one town says nothing against that of another. */
export function areElsewhere(a: Quantity, b: Quantity): boolean {
  return a.where.length > 0 && b.where.length > 0 && !a.where.some((word) => b.where.includes(word));
}

/** Can both numbers be true of one thing? A number that was converted and rounded may be off by its last digit. */
export function areCompatible(a: Quantity, b: Quantity): boolean {
  const slack = a.figure.unit === b.figure.unit ? 0 : a.slack + b.slack;
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** What a thing was before it changed: the "37" of "61, up from 37". */
export function isFormer({ figure }: Quantity): boolean {
  return figure.change?.role === 'from';
}

/** The number as a table shows it. */
export function shortOf({ figure }: Quantity): string {
  const { value, min, max, pair, approximate } = figure;
  const unit = figure.base === null && figure.dimension !== 'measure' ? '' : ` ${figure.unit}`;
  if (pair !== null) return `${pair[0]}–${pair[1]}`;
  if (value !== null) return `${approximate ? 'about ' : ''}${value}${unit}`;
  if (min !== null && max !== null) return `${min} to ${max}${unit}`;
  return `${min !== null ? `at least ${min}` : `up to ${max}`}${unit}`;
}
