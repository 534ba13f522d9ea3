// Sums of money, spans of time and hours of the clock that two accounts give of one thing, and that cannot both hold. In: quantities, and
// moments with a clock. Out: conflicts of kind figure and date. A sum has no noun of its own by which it could be known: the words around it must
// be about the same, by notion, on both sides. Nothing is said where an account gives both numbers (it explains them), where they were given on
// different days, where a zone may explain an hour, or of readers' comments and copies.

import { type Conflict, innermostAround, type Moment, type Place } from '../model/index.ts';
import { compareText } from './align.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { MEASURE, NUMBER, WHEN } from './likeness.ts';
import { isFormer, type Quantity } from './quantities.ts';
import { isCondition, isNegator } from './sense.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { notionOf } from './synonyms.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import { isCopied } from './utterances.ts';
import type { Weights } from './weights.ts';

/** An amount and what is said around it. */
interface Amount {
  readonly place: Place;
  /** Only amounts of one kind are compared. */
  readonly kind: string;
  readonly low: number;
  readonly high: number;
  readonly day: string | null;
  /** Notions around it, each with the word that has it. */
  readonly around: ReadonlyMap<string, Term>;
}

/** Words before and after an amount that tell what it is. */
const AROUND = 9;
/** Least weight of the notions around both, and their least share of the side that has fewer. */
const LEAST_MASS = 1.5;
const LEAST_SHARE = 0.4;
/** The same for clocks: a clock stands beside one deed. */
const LEAST_CLOCK_MASS = 0.9;
/** Numbers nearer than this to one another are one number, rounded. */
const APART = 0.1;
/** Amounts of one kind that are compared pair by pair; more are a price list. */
const MOST_OF_KIND = 60;
/** Days between two accounts from which on time may explain a difference. */
const SLACK_DAYS = 2;
const DAY_MS = 86_400_000;

/** Conflicts between amounts of two accounts, in order of their first places. */
export function findAmountConflicts(
  story: StoryInput,
  {
    quantities,
    sentences,
    weights,
  }: {
    readonly quantities: readonly Quantity[];
    readonly sentences: ReadonlyMap<string, readonly Unit[]>;
    readonly weights: Weights;
  },
): readonly Conflict[] {
  const amounts = [...quantities.flatMap(amountOf), ...clocksOf(story, sentences)].filter(
    ({ place }) => !isCopied(story, place),
  );
  const kinds = new Map<string, Amount[]>();
  for (const amount of amounts) kinds.set(amount.kind, [...(kinds.get(amount.kind) ?? []), amount]);
  return [...kinds]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([kind, list]) =>
      list.length > MOST_OF_KIND ? [] : conflictsOfKind(story, kind, opposedPairs(list, weights)),
    );
}

type Pair = readonly [Amount, Amount];

function conflictsOfKind(story: StoryInput, kind: string, pairs: readonly Pair[]): readonly Conflict[] {
  const byValues = new Map<string, Pair[]>();
  for (const [a, b] of pairs) {
    const [low, high] = a.low <= b.low ? [a, b] : [b, a];
    const key = `${low.low} ${low.high} ${high.low} ${high.high}`;
    byValues.set(key, [...(byValues.get(key) ?? []), [low, high]]);
  }
  return [...byValues.values()].map((list) => {
    const sides = [0, 1].map((side) => distinct(list.map((pair) => pair[side]!.place)));
    const isDate = kind === CLOCK;
    return toConflict(
      story,
      isDate ? 'date' : 'figure',
      sides,
      kind.startsWith(KEPT)
        ? `different numbers of ${nameOfKind(kind)}`
        : `${isDate ? 'different hours' : 'different amounts'}: ${aboutOf(list[0]!)}`,
    );
  });
}

/** The words that both have around the amount, as the first has them. */
function aboutOf([a, b]: Pair): string {
  const shared = [...a.around].filter(([notion]) => b.around.has(notion)).map(([, term]) => term);
  return shared
    .sort((x, y) => x.from - y.from)
    .map(({ key }) => key)
    .join(' ');
}

function opposedPairs(list: readonly Amount[], weights: Weights): readonly Pair[] {
  const isIn = (siglum: string, amount: Amount): boolean =>
    list.some((other) => other.place.document === siglum && !areApart(other, amount));
  return list.flatMap((a, at) =>
    list.slice(at + 1).flatMap((b): Pair[] => {
      if (a.place.document === b.place.document || !areApart(a, b) || areDaysApart(a, b)) return [];
      if (!areOfOneThing(a, b, weights)) return [];
      return isIn(a.place.document, b) || isIn(b.place.document, a) ? [] : [[a, b]];
    }),
  );
}

function areApart(a: Amount, b: Amount): boolean {
  if (a.low <= b.high && b.low <= a.high) return false;
  if (a.kind === CLOCK) return true;
  const [less, more] = a.low < b.low ? [a, b] : [b, a];
  return more.low - less.high > APART * more.low;
}

function areDaysApart(a: Amount, b: Amount): boolean {
  if (a.day === null || b.day === null) return false;
  return Math.abs(Date.parse(a.day.slice(0, 10)) - Date.parse(b.day.slice(0, 10))) > SLACK_DAYS * DAY_MS;
}

function areOfOneThing(a: Amount, b: Amount, weights: Weights): boolean {
  if (a.kind.startsWith(KEPT)) return areKeptAlike(a, b);
  const shared = [...a.around].filter(([notion]) => b.around.has(notion)).map(([, term]) => term);
  const mass = shared.reduce((sum, term) => sum + weights.of(term), 0);
  const share = shared.length / Math.min(a.around.size, b.around.size);
  return (
    shared.length >= 2 && share >= LEAST_SHARE && mass >= (a.kind === CLOCK ? LEAST_CLOCK_MASS : LEAST_MASS)
  );
}

function amountOf(quantity: Quantity): readonly Amount[] {
  const { siglum, figure, low, high, day, sentence } = quantity;
  const kind = kindOf(quantity);
  // > | includes $22 a share in stock · $5,000 in each case        a part, or one of several
  //   | ^^^^^^^^                                  ^^^^
  const isOfMore = sentence.terms.some(
    ({ key, from }) => /^(?:includ(?:es|ed|ing)|each)$/u.test(key) && Math.abs(from - figure.from) < NEAR,
  );
  const isPart = quantity.isPart && figure.dimension !== 'time';
  const isOdd = isPart || isOfMore || quantity.isShare || quantity.isDenied || isFormer(quantity);
  if (kind === null || isOdd || quantity.past !== null || isDoubtful(sentence)) return [];
  const place = { document: siglum, from: figure.from, to: figure.to };
  return [{ place, kind, low, high, day, around: aroundOf(sentence, place) }];
}

/** Characters around an amount in which it is said to be a part. */
const NEAR = 40;

// > | 1.3 billion crowns · 48 hours        (but not: two years, an age or a term that much has)
//   | ^^^^^^^^^^^^^^^^^^   ^^^^^^^^
function kindOf({ counts, categories, figure: { unit, dimension } }: Quantity): string | null {
  if (counts.startsWith('money ') && unit !== null) return `money ${unit.toLowerCase()}`;
  if (dimension === 'time' && /^(?:minute|hour|day|week)s?$/u.test(unit ?? '')) return `time ${unit}`;
  return categories.length === 0 && /^(?:noun|person) /u.test(counts) ? `${KEPT} ${unit}` : null;
}

/** Things that somebody has, of which the sentence says no more. */
const KEPT = 'kept';
const HAVING: ReadonlySet<string> = new Set(
  'keep have hold own run employ maintain station deploy base field number count there'.split(' '),
);

// > | Ostmark keeps 85 soldiers there      > | Ostmark has 850 soldiers there      (but not: Ostmark lost 850 soldiers)
//   | ^^^^^^^ ^^^^^                          | ^^^^^^^                                       ^^^^ another matter
/** One and the same owner, and nothing said but that he has them. */
function areKeptAlike(a: Amount, b: Amount): boolean {
  const namesOf = ({ around }: Amount): string =>
    [...around.values()]
      .flatMap(({ isCapital, stem }) => (isCapital ? [stem] : []))
      .sort(compareText)
      .join(' ');
  if (namesOf(a) === '' || namesOf(a) !== namesOf(b)) return false;
  const [less, more] = [deedsAround(a), deedsAround(b)].sort((x, y) => x.length - y.length);
  if (less!.length === 0) return more!.length === 0;
  return more!.length <= less!.length + 1 && less!.every((notion) => more!.includes(notion));
}

// > | 410,000 people in the country take it      > | 140,000 people take it
//   |                       ^^^^^^^ ^^^^            |                ^^^^
function deedsAround({ around }: Amount): readonly string[] {
  return [...around].flatMap(([notion, { isCapital, stem, key }]) =>
    isCapital || HAVING.has(stem) || HAVING.has(key) ? [] : [notion],
  );
}

/** A question, a reader's words, what is not so or only may be. */
function isDoubtful({ inComment, role, terms }: Unit): boolean {
  return (
    inComment ||
    role === 'question' ||
    terms.some((term) => isCondition(term) || (isNegator(term) && term.key !== 'no'))
  );
}

// > | The inspectorate gave Ardal 48 hours to stop the discharge
//   |     ^^^^^^^^^^^^ ^^^^ ^^^^^          ^^^^     ^^^^^^^^^
function aroundOf({ terms }: Unit, { from, to }: Place): ReadonlyMap<string, Term> {
  const before = terms.filter((term) => term.to <= from).slice(-AROUND);
  const after = terms.filter((term) => term.from >= to).slice(0, AROUND);
  const telling = [...before, ...after].filter(
    ({ key, isContent }) => isContent && !WHEN.test(key) && !MEASURE.test(key) && !isSmall(key),
  );
  return new Map([...telling].reverse().map((term) => [notionOf(term.stem), term] as const));
}

function isSmall(key: string): boolean {
  return NUMBER.test(key) && !/\p{N}.{0,2}\p{N}{3}/u.test(key);
}

function nameOfKind(kind: string): string {
  const unit = kind.slice(KEPT.length + 1);
  return unit === 'person' ? 'people' : unit;
}

const CLOCK = 'clock';

interface Told {
  readonly siglum: string;
  readonly moment: Moment;
  readonly unit: Unit;
}

/** Moments of one type with their sentences, where nothing leaves them in doubt. */
function momentsIn(
  story: StoryInput,
  sentences: ReadonlyMap<string, readonly Unit[]>,
  type: Moment['type'],
): readonly Told[] {
  return [...sentences].flatMap(([siglum, units]) => {
    const moments = documentOf(story, siglum).analysed.findings.filter(
      (finding): finding is Moment => finding.kind === 'date' && finding.type === type,
    );
    const around = innermostAround(units, moments);
    return moments.flatMap((moment, at): Told[] => {
      const unit = around[at];
      return unit === undefined || isDoubtful(unit) ? [] : [{ siglum, moment, unit }];
    });
  });
}

// > | The gates were opened at 4:10 a.m.
//   |                          ^^^^^^^^^
function clocksOf(story: StoryInput, sentences: ReadonlyMap<string, readonly Unit[]>): readonly Amount[] {
  return momentsIn(story, sentences, 'TIME').flatMap(({ siglum, moment, unit }): Amount[] => {
    const { text, published } = documentOf(story, siglum).analysed.document;
    const minutes = minutesOf(text.slice(moment.from, moment.to));
    if (minutes === null || hasZone(text, moment) || isLength(text, moment)) return [];
    const place = { document: siglum, from: moment.from, to: moment.to };
    return [
      { place, kind: CLOCK, low: minutes, high: minutes, day: published, around: aroundOf(unit, place) },
    ];
  });
}

/** Minutes since midnight of a clock that is written with minutes or with its half of the day; null for any other time. */
export function minutesOf(text: string): number | null {
  const match = CLOCK_FORM.exec(text.trim());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const hour = Number(match[1]) % (match[3] === undefined ? 24 : 12);
  return (hour + (match[3]?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(match[2] ?? 0);
}

// > | 4:10 a.m. · 16.05 · 10 a.m. · Sunday at 10 a.m.
//   | ^^^^^^^^^   ^^^^^   ^^^^^^^             ^^^^^^^
const CLOCK_FORM = /^(?:(?:\p{L}{3,6}day )?at )?(\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.?m\.?)?$/iu;

// > | Video (02:18) : …        how long a film is
//   |       ^^^^^^^
function isLength(text: string, { from, to }: Moment): boolean {
  return /[([]$/u.test(text.slice(Math.max(0, from - 1), from)) && /^[)\]]/u.test(text.slice(to, to + 1));
}

// > | 1:55 a.m. Lenn time · 11.05 GMT        whose clock it is: another may say another hour
//   |           ^^^^^^^^^         ^^^
function hasZone(text: string, { to }: Moment): boolean {
  return /^,?\s?(?:[\p{L}.]{1,20} time\b|GMT|UTC|[A-Z]{2,4}T\b)/u.test(text.slice(to, to + 32));
}
