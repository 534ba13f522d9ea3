// Quantities → conflicts: numbers that cannot both hold, where neither time, nor part and whole, nor rounding explains the
// difference; one number said of two things; one amount in two currencies; a share or a rise that its own numbers contradict.

import type { Conflict, Figure, Place } from '../model/index.ts';
import { compareText } from './align.ts';
import { CUMULATIVE } from './categories.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { revises } from './figures.ts';
import { areCompatible, areElsewhere, isFormer, type Quantity } from './quantities.ts';
import type { StoryInput } from './story-input.ts';
import { scanTerms } from './terms.ts';
import type { Unit } from './units.ts';

/** All conflicts between figures, in order of what they count. */
export function findFigureConflicts(
  story: StoryInput,
  groups: readonly (readonly Quantity[])[],
): readonly Conflict[] {
  const all = groups.flat();
  return [
    ...groups.flatMap((group) => conflictsInGroup(story, group)),
    ...otherCategory(story, all),
    ...otherCurrency(story, all),
    ...wrongShare(story, all),
    ...wrongRise(story, all),
  ];
}

export function placeOfFigure({ siglum, figure }: Quantity): Place {
  return { document: siglum, from: figure.from, to: figure.to };
}

interface Value {
  readonly members: readonly Quantity[];
}

/** Values that contradict one another, each set of values that can stand together as one side. */
function conflictsInGroup(story: StoryInput, group: readonly Quantity[]): readonly Conflict[] {
  const values = valuesOf(
    group.filter((quantity) => !quantity.isPart && !isFormer(quantity) && quantity.figure.pair === null),
  );
  const opposed = values.filter((a) => values.some((b) => contradict(group, a, b)));
  const sides: Value[][] = [];
  for (const value of opposed) {
    const side = sides.find((members) => !members.some((other) => contradict(group, value, other)));
    if (side === undefined) sides.push([value]);
    else side.push(value);
  }
  const places = sides
    .map((side) =>
      distinct(side.flatMap(({ members }) => members.filter((one) => !one.isDenied).map(placeOfFigure))),
    )
    .filter((side) => side.length > 0);
  if (places.length < 2 || isToldByOne(opposed.flatMap(({ members }) => members))) return [];
  return [toConflict(story, 'figure', places, `different numbers of ${countedIn(group[0]!.counts)}`)];
}

// > | Of the 50,031 victims, 16,388 died in the city. The toll is five times the milestone of 10,000.
//   |        ^^^^^^          ^^^^^^                                                       ^^^^^^ an account with one voice: it knows how they go together
function isToldByOne(members: readonly Quantity[]): boolean {
  const owners = new Set(members.flatMap(({ owner }) => owner ?? []));
  return owners.size < 2 && members.every(({ siglum }) => siglum === members[0]!.siglum);
}

/** Quantities with equal bounds are one value. */
function valuesOf(group: readonly Quantity[]): readonly Value[] {
  const values = new Map<string, Quantity[]>();
  for (const quantity of group) {
    const key = `${quantity.low} ${quantity.high}`;
    values.set(key, [...(values.get(key) ?? []), quantity]);
  }
  return [...values.values()]
    .sort((a, b) => a[0]!.low - b[0]!.low || a[0]!.high - b[0]!.high)
    .map((members) => ({ members }));
}

function contradict(group: readonly Quantity[], a: Value, b: Value): boolean {
  const [first, second] = [a.members[0]!, b.members[0]!];
  if (areCompatible(first, second)) return false;
  if (denies(a, b) || denies(b, a) || isSetAgainst(a, b) || isSetAgainst(b, a)) return true;
  if (first.counts.startsWith('noun ')) return bothAttested(a, b) && !isExplained(group, a, b);
  if (first.categories.length === 0) return false;
  return a.members.some((x) => b.members.some((y) => cannotBoth(x, y)));
}

/** Does an account that gives the one number deny the other? */
function denies(a: Value, b: Value): boolean {
  return b.members.some(
    (y) =>
      y.isDenied &&
      a.members.some(
        (x) => !x.isDenied && x.siglum === y.siglum && x.sentence.paragraph === y.sentence.paragraph,
      ),
  );
}

/** Does an account give the one number and say that it is not the other? */
function isSetAgainst(a: Value, b: Value): boolean {
  const [{ low, high }] = b.members as readonly [Quantity];
  return a.members.some(
    ({ against }) => against !== null && low <= against && against <= high && high < low * 2 + 1,
  );
}

// > | would close four schools … recommended closing up to six        > | six schools are to close
//   |             ^^^^                                ^^^^^^^^^           | ^^^ the account that has both numbers explains them
function isExplained(group: readonly Quantity[], a: Value, b: Value): boolean {
  const has = (value: Value): readonly string[] => value.members.map(({ siglum }) => siglum);
  const nearTo = (value: Value, other: Value): readonly string[] =>
    group
      .filter(
        (one) =>
          areCompatible(one, value.members[0]!) &&
          !other.members.includes(one) &&
          one.low !== value.members[0]!.low,
      )
      .map(({ siglum }) => siglum);
  return (
    has(a).some((siglum) => nearTo(b, a).includes(siglum)) ||
    has(b).some((siglum) => nearTo(a, b).includes(siglum))
  );
}

/** Counts of things: only where each number has two accounts behind it, or a sentence sets one against the other. */
function bothAttested(a: Value, b: Value): boolean {
  const sigla = (value: Value): number => new Set(value.members.map(({ siglum }) => siglum)).size;
  // > | one truck stood there … fourteen trucks came        who gives both counts two things
  //   | ^^^                     ^^^^^^^^
  const both = a.members.some((x) =>
    b.members.some((y) => x.siglum === y.siglum && (x.owner === y.owner || [x, y].some(isPassing))),
  );
  if (both) return false;
  return (
    Math.min(sigla(a), sigla(b)) >= 2 && a.members.some((x) => b.members.some((y) => x.owner !== y.owner))
  );
}

/** Do the two contradict each other, when time and voice are taken into account? */
function cannotBoth(a: Quantity, b: Quantity): boolean {
  if (a.past !== null) return true;
  if (areElsewhere(a, b)) return false;
  // > | one wounded man lay there        one of them, not how many they were
  //   | ^^^
  if (isSingle(a) || isSingle(b)) return false;
  if (a.siglum === b.siglum)
    return a.sentence.paragraph === b.sentence.paragraph && a.owner !== b.owner && !changes(a, b);
  if (a.categories.includes('crowd'))
    return (
      Math.min(a.high, b.high) >= LEAST_CROWD &&
      (a.day === null || b.day === null || isOneDay(a.day, b.day) || isOneCrowd(a, b))
    );
  if (a.day === null || b.day === null || a.owner === b.owner || revises(a, b) || revises(b, a)) return false;
  const isCounted = a.categories.some((name) => CUMULATIVE.has(name));
  const [earlier, later] = a.day <= b.day ? [a, b] : [b, a];
  return isCounted && later.day!.slice(0, 10) !== earlier.day!.slice(0, 10) && later.high < earlier.low;
}

/** Fewer people are no crowd: a family that gathered, friends who met. */
const LEAST_CROWD = 20;

function isPassing(one: Quantity): boolean {
  return isSingle(one) && one.owner === null;
}

function isSingle({ low, high, categories }: Quantity): boolean {
  return low === 1 && high === 1 && !categories.includes('crowd');
}

const DAY_MS = 86_400_000;

function isOneDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}

/** An account of the next day may still tell of it: its sentence has the same place and people. */
function isOneCrowd(a: Quantity, b: Quantity): boolean {
  const days = Math.abs(Date.parse(a.day!.slice(0, 10)) - Date.parse(b.day!.slice(0, 10))) / DAY_MS;
  return days <= 1 && shares(a.sentence, b.sentence);
}

/** Does the sentence itself tell the change from the one to the other ("up from", "rose to", "corrected")? */
function changes(a: Quantity, b: Quantity): boolean {
  const told = (unit: Unit): boolean =>
    unit.terms.some(({ key }) =>
      /^(?:rose|risen|rises|fell|up|down|earlier|previous|previously|corrected|revised|initially)$/u.test(
        key,
      ),
    );
  return told(a.sentence) || told(b.sentence);
}

const CASUALTIES: ReadonlySet<string> = new Set(['dead', 'missing', 'hurt']);

/** One range, or its upper end, said of the dead here and of the missing there. */
function otherCategory(story: StoryInput, all: readonly Quantity[]): readonly Conflict[] {
  const groups = new Map<string, (readonly [Quantity, Quantity])[]>();
  for (const pair of slips(all)) {
    const key = `${pair[0].categories.join(' or ')}, ${pair[1].categories.join(' or ')}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups].map(([key, pairs]) => {
    const sides = [0, 1].map((side) => distinct(pairs.map((pair) => placeOfFigure(pair[side]!))));
    return toConflict(story, 'figure', sides, `one number of two things: ${key}`);
  });
}

/** Pairs of a range and a figure with the same numbers that counts another kind of casualty. */
export function slips(all: readonly Quantity[]): readonly (readonly [Quantity, Quantity])[] {
  const casualties = all.filter(
    (one) => one.past === null && one.categories.some((name) => CASUALTIES.has(name)),
  );
  const ranges = casualties.filter(
    ({ figure }) => figure.min !== null && figure.max !== null && figure.max >= 10,
  );
  const pairs: (readonly [Quantity, Quantity])[] = [];
  const seen = new Set<string>();
  for (const range of ranges)
    for (const other of casualties) {
      const isSame =
        sameBounds(range, other) || (other.figure.value !== null && other.figure.value === range.figure.max);
      const key = `${range.counts} ${other.siglum} ${other.figure.from}`;
      if (
        !isSame ||
        range.counts === other.counts ||
        seen.has(key) ||
        range.counts.length > other.counts.length + 20
      )
        continue;
      if (seen.has(`${other.counts} ${range.siglum} ${range.figure.from}`)) continue;
      seen.add(key);
      pairs.push([range, other]);
    }
  return pairs;
}

function sameBounds(a: Quantity, b: Quantity): boolean {
  return a.figure.min === b.figure.min && a.figure.max === b.figure.max && a.figure.value === b.figure.value;
}

const LARGE = 1000;
/** Of so many, money more often than weight. */
const POUNDS = /^pounds?(?:-mass)?$/iu;
const IS_MONEY = /^(?:money|number) /u;

/** One large amount in different currencies, unless one sentence gives both as equal. */
function otherCurrency(story: StoryInput, all: readonly Quantity[]): readonly Conflict[] {
  const amounts = new Map<number, Quantity[]>();
  for (const one of all) {
    const { value, unit } = one.figure;
    if (value !== null && value >= LARGE && unit !== null && (IS_MONEY.test(one.counts) || POUNDS.test(unit)))
      amounts.set(value, [...(amounts.get(value) ?? []), one]);
  }
  return [...amounts]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => {
      const units = [...new Set(group.map(({ figure }) => figure.unit!.toLowerCase()))].sort();
      if (units.length < 2 || areOneCurrency(units)) return [];
      const sides = units.map((unit) =>
        distinct(group.filter(({ figure }) => figure.unit!.toLowerCase() === unit).map(placeOfFigure)),
      );
      return [
        toConflict(
          story,
          'figure',
          sides,
          `one amount in ${units.map((unit) => unit.replace('-mass', '')).join(', ')}`,
        ),
      ];
    });
}

// > | 30,000 Varnish pounds · 30,000 pounds        one currency, told more and less fully
//   |                ^^^^^^          ^^^^^^
function areOneCurrency(units: readonly string[]): boolean {
  const names = units.map((unit) => unit.replace('-mass', '').replace(/s$/u, ''));
  const fullest = names.reduce((a, b) => (b.length > a.length ? b : a));
  return names.every((name) => fullest === name || fullest.endsWith(` ${name}`));
}

/** A share of a vote that the votes themselves do not make. */
function wrongShare(story: StoryInput, all: readonly Quantity[]): readonly Conflict[] {
  const votes = all.filter(({ counts, figure }) => counts === 'vote' && figure.pair !== null);
  const shares = all.filter(
    ({ figure, sentence }) =>
      figure.value !== null &&
      isShare(figure) &&
      sentence.terms.some(({ stem }) => stem === 'majoriti' || stem === 'vot') &&
      // > | needed a two-thirds majority        what is wanted is not what was reached
      //   | ^^^^^^
      !sentence.terms.some(({ stem }) => /^(?:need|requir|must|muster|tak|threshold)$/u.test(stem)),
  );
  const wrong = shares.filter((share) => votes.length > 0 && votes.every((vote) => !makes(vote, share)));
  if (wrong.length === 0) return [];
  const sides = [distinct(votes.map(placeOfFigure)), distinct(wrong.map(placeOfFigure))];
  return [toConflict(story, 'figure', sides, 'a share that the votes do not make')];
}

function isPercent({ unit }: Figure): boolean {
  return unit === 'percent' || unit === 'percentage';
}

/** More than half of a whole: two thirds, 60 percent. */
function isShare(figure: Figure): boolean {
  const { value, unit } = figure;
  if (value === null) return false;
  return isPercent(figure) ? value > 50 : (unit === 'share' || unit === null) && value > 0.5 && value < 1;
}

/** Votes for through votes cast, or through a somewhat larger house; two points of slack. */
function makes({ figure }: Quantity, share: Quantity): boolean {
  const [yes, no] = figure.pair!;
  const value = share.figure.value! > 1 ? share.figure.value! / 100 : share.figure.value!;
  const most = yes / (yes + no);
  return value <= most + 0.02 && value >= most * 0.8;
}

// > | went from 1,400 to 4,200 … / 4,200 …, against 1,400 before … / increased by 300 percent
function wrongRise(story: StoryInput, all: readonly Quantity[]): readonly Conflict[] {
  const rises = all.filter(
    ({ figure, sentence }) =>
      isPercent(figure) &&
      figure.value !== null &&
      sentence.terms.some(({ stem }) => /^(?:increas|ris|grow|gr[eo]w|climb|jump|surg)$/u.test(stem)),
  );
  const steps = rangesIn(all);
  return rises.flatMap((rise) => {
    const about = steps.filter(({ from, to }) =>
      [from, to].some((one) => shares(one.sentence, rise.sentence) || countsAlike(one.figure, rise.figure)),
    );
    const wrong = about.filter(
      ({ from, to }) => Math.abs(to.low / from.low - 1 - rise.figure.value! / 100) > 0.25,
    );
    if (wrong.length === 0 || wrong.length < about.length) return [];
    const sides = [
      distinct(wrong.flatMap(({ from, to }) => [placeOfFigure(from), placeOfFigure(to)])),
      [placeOfFigure(rise)],
    ];
    return [toConflict(story, 'figure', sides, 'a rise that its own numbers do not make')];
  });
}

/** Do both say of what they are ("a flow of", "the flow rose by"), with a word in common? */
function countsAlike(a: Figure, b: Figure): boolean {
  const stemsOf = ({ of }: Figure): readonly string[] =>
    scanTerms(of ?? '').flatMap(({ stem, isContent }) => (isContent ? [stem] : []));
  const held = new Set(stemsOf(a));
  return stemsOf(b).some((stem) => held.has(stem));
}

interface Step {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** Two numbers of one sentence and one measure between which something rose. */
function rangesIn(all: readonly Quantity[]): readonly Step[] {
  const measured = all
    .filter(({ figure }) => figure.value !== null && !isPercent(figure))
    .sort((a, b) => compareText(a.siglum, b.siglum) || a.figure.from - b.figure.from);
  return measured.flatMap((a, at) => {
    const b = measured[at + 1];
    if (b === undefined || b.sentence !== a.sentence || a.low === b.low) return [];
    const isSameUnit =
      a.figure.unit === b.figure.unit || (a.figure.unit === null) !== (b.figure.unit === null);
    if (!isSameUnit || !areSetTogether(a, b)) return [];
    return [a.low < b.low ? { from: a, to: b } : { from: b, to: a }];
  });
}

/** Words that may stand between two numbers of one rise. */
const BETWEEN_STEPS = 8;

// > | from 1,400 cubic metres to 4,200 · 4,200, against 1,400 before        (but not: tariffs from the 28 members … for 30 days)
//   |                         ^^              ^^^^^^^
function areSetTogether({ sentence: { terms }, figure: a }: Quantity, { figure: b }: Quantity): boolean {
  const between = terms.filter(({ from, to }) => from >= a.to && to <= b.from);
  if (between.length > BETWEEN_STEPS) return false;
  const before = terms.findLast(({ to }) => to <= a.from);
  return between.some(({ key }) => key === 'against' || (key === 'to' && before?.key === 'from'));
}

function shares(a: Unit, b: Unit): boolean {
  const stems = new Set(a.terms.filter((term) => term.isContent).map((term) => term.stem));
  return (
    new Set(b.terms.filter((term) => term.isContent && stems.has(term.stem)).map((term) => term.stem)).size >=
    2
  );
}

// > | noun gate → gate   person dead → people: dead   money → money
function countedIn(counts: string): string {
  return counts
    .replace(/^noun /u, '')
    .replace(/^person(?: |$)/u, 'people: ')
    .replace(/: $/u, '');
}
