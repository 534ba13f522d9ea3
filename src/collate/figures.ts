// Quantities → statements of kind figure: one for each thing counted that several accounts count, or that counts people. Readings
// carry their relation: claimed, vaguer than another, revised later, in conflict.

import type { Place, Reading, Relation, Statement } from '../model/index.ts';
import { compareText } from './align.ts';
import { placeOf } from './alterations.ts';
import { CUMULATIVE } from './categories.ts';
import { splitHappenings } from './happenings.ts';
import { areCompatible, isFormer, type Quantity, shortOf } from './quantities.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { isCopied } from './utterances.ts';

/** Quantities by what they count and in which time, each group in order of sigla and position. */
export function groupQuantities(quantities: readonly Quantity[]): readonly (readonly Quantity[])[] {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const key = `${keyOf(quantity)} ${quantity.past ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), quantity]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).flatMap(([, group]) => splitUnlike(group));
}

/** Sums of money are told by their sentences: one account says what they are for, another does not. */
function keyOf({ counts, figure }: Quantity): string {
  return counts.startsWith('money ') ? `money ${figure.unit}` : counts;
}

/** Content words that two sentences share for different amounts in them to be of one thing. */
const ONE_THING = 3;
/** The same for one amount that is not said to be for one thing. */
const ONE_AMOUNT = 1;

/**
 * Days, miles and sums of money are of one thing only where the numbers agree or the sentences do: sixteen days before a vote and
 * ten days of rain are two things. People, votes and things counted stay together: there other numbers are what is looked for.
 */
function splitUnlike(group: readonly Quantity[]): readonly (readonly Quantity[])[] {
  if (/^person/u.test(group[0]!.counts)) return splitHappenings(group);
  if (group[0]!.counts.startsWith('noun')) return splitHappenings(group);
  if (/^(?:vote|ratio)/u.test(group[0]!.counts)) return [group];
  const parts: { readonly stems: Set<string>; readonly members: Quantity[] }[] = [];
  for (const quantity of group) {
    const stems = contentStems(quantity);
    const part = parts.find(({ members, stems: known }) => {
      const shared = stems.filter((stem) => known.has(stem)).length;
      const agrees = areCompatible(members[0]!, quantity);
      const isNamed = members[0]!.counts === quantity.counts;
      return shared >= ONE_THING || (agrees && (isNamed || shared >= ONE_AMOUNT));
    });
    if (part === undefined) parts.push({ stems: new Set(stems), members: [quantity] });
    else part.members.push(quantity);
  }
  return parts.map(({ members }) => members);
}

function contentStems({ sentence, figure }: Quantity): readonly string[] {
  const around = sentence.terms.filter(
    (term) => term.isContent && (term.to <= figure.from || term.from >= figure.to),
  );
  return [...new Set(around.map(({ stem }) => stem))];
}

/** Figure statements. `disputed` holds the places that stand in a conflict. A number that is denied is nobody's reading. */
export function findFigureStatements(
  story: StoryInput,
  groups: readonly (readonly Quantity[])[],
  disputed: readonly Place[],
): readonly Statement[] {
  return groups.filter(isTelling).flatMap((all) => {
    const said = all.filter(({ isDenied }) => !isDenied);
    const parts = said.length > 0 ? splitUndisputed(said, disputed) : [];
    return parts.map((group) => toStatement(story, group, disputed));
  });
}

// > | The four schools have 1,148 pupils.        > | A classroom at Mill Lane, which has 310 pupils
//   |                       ^^^^^^^^^^^^             |                                     ^^^^^^^^^^ of something else, and no dispute
/** Things counted with other numbers, over which nobody disputes, are told apart unless their sentences are about the same. */
function splitUndisputed(
  group: readonly Quantity[],
  disputed: readonly Place[],
): readonly (readonly Quantity[])[] {
  const { counts, categories } = group[0]!;
  if (!/^(?:noun|person) /u.test(counts) || categories.length > 0) return [group];
  if (group.some((quantity) => isDisputed(placeIn(quantity), disputed))) return [group];
  const parts: Quantity[][] = [];
  for (const quantity of group) {
    const part = parts.find(([first]) => areCompatible(first!, quantity) || areAbout(first!, quantity));
    if (part === undefined) parts.push([quantity]);
    else part.push(quantity);
  }
  return parts.length > 1 ? parts.filter(isTelling) : parts;
}

/** Names aside: two reports of one affair share them. A reader's number answers the account's. */
function areAbout(a: Quantity, b: Quantity): boolean {
  if (a.sentence.inComment || b.sentence.inComment) return true;
  const plain = ({ sentence, figure }: Quantity): readonly string[] =>
    sentence.terms.flatMap((term) =>
      term.isContent && !term.isCapital && (term.to <= figure.from || term.from >= figure.to)
        ? [term.stem]
        : [],
    );
  const stems = new Set(plain(a));
  return new Set(plain(b).filter((stem) => stems.has(stem))).size >= ONE_THING;
}

function placeIn({ siglum, figure }: Quantity): Place {
  return { document: siglum, from: figure.from, to: figure.to };
}

function isDisputed(place: Place, disputed: readonly Place[]): boolean {
  return disputed.some(
    (other) => other.document === place.document && other.from < place.to && place.from < other.to,
  );
}

/** Several accounts count it, or it counts people; numbers of nobody knows what are no statement, whatever they share. */
export function isTelling(group: readonly Quantity[]): boolean {
  const { counts } = group[0]!;
  if (counts.endsWith(' ') && !counts.startsWith('money')) return false;
  const sigla = new Set(group.map(({ siglum }) => siglum));
  return sigla.size > 1 || group.some(({ categories }) => categories.length > 0);
}

function toStatement(story: StoryInput, group: readonly Quantity[], disputed: readonly Place[]): Statement {
  const gist = placeOf(baseOf(group).sentence);
  return {
    id: figureId(story, group),
    kind: 'figure',
    speaker: null,
    date: onlyDay(group),
    gist,
    readings: group.map((quantity) => toReading(story, quantity, group, disputed)),
    variants: [],
    silent: [],
    partOf: null,
  };
}

/** The first outside comments. */
function baseOf(group: readonly Quantity[]): Quantity {
  return group.find(({ sentence }) => !sentence.inComment) ?? group[0]!;
}

/** The id of the statement that a group of quantities makes. */
export function figureId(story: StoryInput, group: readonly Quantity[]): string {
  const { siglum, figure } = baseOf(group);
  const { document } = documentOf(story, siglum).analysed;
  return `f-${document.id.slice(0, 8)}-${figure.from}-${figure.to}`;
}

/** The day as of which the number is given, where every account that gives one gives the same. */
function onlyDay(group: readonly Quantity[]): string | null {
  const days = new Set(group.flatMap(({ figure }) => (figure.asOf === null ? [] : [figure.asOf.value])));
  return days.size === 1 ? [...days][0]! : null;
}

function toReading(
  story: StoryInput,
  quantity: Quantity,
  group: readonly Quantity[],
  disputed: readonly Place[],
): Reading {
  const place = placeIn(quantity);
  return {
    ...place,
    type: null,
    finding: quantity.figure.id,
    relation: relationOf(story, quantity, { group, disputed, place }),
    chain: quantity.owner ? [quantity.owner] : [],
    short: shortOf(quantity),
  };
}

interface Company {
  readonly group: readonly Quantity[];
  readonly disputed: readonly Place[];
  readonly place: Place;
}

function relationOf(story: StoryInput, quantity: Quantity, { group, disputed, place }: Company): Relation {
  const isSame = (other: Quantity): boolean => other.low === quantity.low && other.high === quantity.high;
  if (group.some((other) => isSame(other) && isDisputed(placeIn(other), disputed))) return 'conflicts';
  if (isCopied(story, place)) return 'copied';
  if (isFormer(quantity) || group.some((other) => revises(other, quantity) && isNews(story, other)))
    return 'revised';
  if (group.some((other) => isVaguer(quantity, other))) return 'vaguer';
  return quantity.owner === null ? 'says' : 'claims';
}

/** A reader's number revises no account's, and a copy brings nothing new. */
function isNews(story: StoryInput, { siglum, figure, sentence }: Quantity): boolean {
  return !sentence.inComment && !isCopied(story, { document: siglum, from: figure.from, to: figure.to });
}

/** Did a later account give another number of people? Sums and measures that differ are said of other things, or disputed. */
export function revises(later: Quantity, earlier: Quantity): boolean {
  if (later.categories.length === 0) return false;
  if (later.day === null || earlier.day === null || later.past !== null || earlier.past !== null)
    return false;
  if (later.day <= earlier.day || areCompatible(later, earlier) || later.isPart || earlier.isPart)
    return false;
  const grows = later.low >= earlier.high;
  return grows || !later.categories.some((name) => CUMULATIVE.has(name));
}

/** Wider bounds around the other's number. */
function isVaguer(a: Quantity, b: Quantity): boolean {
  const width = (quantity: Quantity): number => quantity.high - quantity.low;
  return areCompatible(a, b) && width(a) > width(b) && a.low <= b.low && b.high <= a.high;
}
