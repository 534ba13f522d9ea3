// People counted in one category → counts of one happening each. In: quantities with one key ("the dead"). Out: groups.
// Idea: an account that gives two numbers of its own that cannot both hold counts two things ("31 at the market", "120 since the
// shelling began"). Only where an account does so are its numbers set apart; each other number goes with the one that it agrees with, then
// with the one whose sentences share its words. Numbers are compared value by value, so that a thousand accounts cost no more than their values.

import { namesCategory } from './categories.ts';
import { growGroups, type Link } from './grow-groups.ts';
import { isFormer, type Quantity } from './quantities.ts';
import type { Term } from './terms.ts';

/** Values of one key beyond this many are not told apart. */
const MOST_VALUES = 120;
/** Telling words that the sentences of two values share for them to be of one happening. */
const ONE_HAPPENING = 2;

interface Value {
  readonly members: Quantity[];
  readonly stems: Set<string>;
}

/** Groups in order of their first member; the group itself where no account counts two things. */
export function splitHappenings(group: readonly Quantity[]): readonly (readonly Quantity[])[] {
  const values = valuesOf(group);
  const apart = apartPairs(values);
  if (apart.size === 0 || values.length > MOST_VALUES) return [group];
  const isApart = (a: number, b: number): boolean => apart.has(`${a} ${b}`) || apart.has(`${b} ${a}`);
  const groups = growGroups({ size: values.length, links: linksOf(values), isApart });
  const numberOf = new Map(
    groups.flatMap((list, number) =>
      list.flatMap((at) => values[at]!.members.map((one) => [one, number] as const)),
    ),
  );
  const parts = groups.map(() => [] as Quantity[]);
  for (const quantity of group) parts[numberOf.get(quantity)!]!.push(quantity);
  return parts.filter((part) => part.length > 0).sort((a, b) => group.indexOf(a[0]!) - group.indexOf(b[0]!));
}

/** Members with equal bounds are one value, with the words of their sentences. */
function valuesOf(group: readonly Quantity[]): readonly Value[] {
  const values = new Map<string, Value>();
  for (const quantity of group) {
    const key = `${quantity.low} ${quantity.high}`;
    const value = values.get(key) ?? { members: [], stems: new Set<string>() };
    value.members.push(quantity);
    for (const stem of stemsAround(quantity)) value.stems.add(stem);
    values.set(key, value);
  }
  return [...values.values()];
}

function stemsAround({ sentence, figure }: Quantity): readonly string[] {
  const tells = (term: Term): boolean =>
    term.isContent &&
    (term.to <= figure.from || term.from >= figure.to) &&
    !/\p{N}/u.test(term.key) &&
    !namesCategory(term);
  return sentence.terms.filter(tells).map(({ stem }) => stem);
}

/** Pairs of values that one account gives in its own words, on one day, and that cannot both be of one thing. */
function apartPairs(values: readonly Value[]): ReadonlySet<string> {
  const own = new Map<string, { readonly at: number; readonly quantity: Quantity }[]>();
  values.forEach(({ members }, at) => {
    for (const quantity of members) {
      if (!isOwn(quantity)) continue;
      const key = `${quantity.siglum} ${quantity.day}`;
      const list = own.get(key);
      if (list === undefined) own.set(key, [{ at, quantity }]);
      else list.push({ at, quantity });
    }
  });
  const pairs = new Set<string>();
  for (const list of own.values())
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1))
        if (a.at !== b.at && isTwo(a.quantity, b.quantity)) pairs.add(`${a.at} ${b.at}`);
    });
  return pairs;
}

const OWN_ROLES = new Set(['body', 'title', 'standfirst', 'live-entry']);

/** The account's, not a reader's, and no part of a whole. */
function isOwn({ isPart, isDenied, sentence, past }: Quantity): boolean {
  return !isPart && !isDenied && past === null && !sentence.inComment && OWN_ROLES.has(sentence.role);
}

const CHANGE =
  /^(?:rose|risen|rises|fell|up|down|earlier|previous|previously|corrected|revised|initially|first|later|now|since)$/u;

/** Two numbers that no change joins: not a rise, and nobody's number against another's. */
function isTwo(a: Quantity, b: Quantity): boolean {
  if (areNear(a, b) || isFormer(a) || isFormer(b)) return false;
  // > | The first paper found two letters. We got one letter, the director said.        things that two voices count may be one
  if (a.counts.startsWith('noun') && a.owner !== b.owner) return false;
  const changes = [a, b].some(({ sentence }) => sentence.terms.some(({ key }) => CHANGE.test(key)));
  return !areDisputed(a, b) && !changes && a.sentence !== b.sentence;
}

const COUNTS = /^(?:figur|number|count|toll|tall|talli|estimat|put)$/u;

// > | Nine people died. The council puts about a figure of 23.        one thing, and two who count it
// > | Gunmen killed 31 people. 120 have died there since, a hospital said.        two things
/** In one paragraph: numbers of two voices, or a number that takes up the other, or sentences that share words. */
function areDisputed(a: Quantity, b: Quantity): boolean {
  if (a.owner === b.owner || a.sentence.paragraph !== b.sentence.paragraph) return false;
  if (a.owner !== null && b.owner !== null) return true;
  if ([a, b].some(({ sentence }) => sentence.terms.some(({ stem }) => COUNTS.test(stem)))) return true;
  const others = new Set(stemsAround(b));
  return stemsAround(a).some((stem) => others.has(stem));
}

/** "At least 31" and "at least 120" can both be true of one thing, but who says both means two. */
const OPEN_END = 1.25;

function areNear(a: Quantity, b: Quantity): boolean {
  const end = ({ low, high }: Quantity): number => (Number.isFinite(high) ? high : low * OPEN_END);
  return a.low <= end(b) && b.low <= end(a);
}

/** Numbers that agree, then numbers whose sentences share words, then all others. */
function linksOf(values: readonly Value[]): readonly Link[] {
  return values.flatMap((x, a) =>
    values.slice(a + 1).map((y, at): Link => {
      const b = a + 1 + at;
      const shared = [...x.stems].filter((stem) => y.stems.has(stem)).length;
      const agrees = areNear(x.members[0]!, y.members[0]!);
      const score = (agrees ? 0.6 : 0) + (shared >= ONE_HAPPENING ? 0.3 * (1 - 1 / shared) : 0) + 0.05;
      return { a, b, score, kind: 'sure' };
    }),
  );
}
