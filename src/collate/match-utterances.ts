// Units → utterances: groups of units that render one thing said. Units are paired through the words and word runs that they
// share (an inverted index, never all pairs), each pair is judged by speaker, kind and likeness, and groups grow from the surest
// pair down. Neighbouring sentences of one quotation stay together, unless only a splice put them side by side.

import { compareText } from './align.ts';
import { type Groups, growGroups, type Link } from './grow-groups.ts';
import {
  compareAsBags,
  compareInOrder,
  countOf,
  MEASURE,
  type Most,
  mostInOrder,
  NUMBER,
  sharedTerms,
  WHEN,
} from './likeness.ts';
import { areApart } from './occasions.ts';
import { hangHeads } from './one-word-heads.ts';
import { judgeQuotations } from './same-sense.ts';
import { isNegator } from './sense.ts';
import { compareSpeakers, type Sameness } from './speakers.ts';
import { tellsOf } from './speech-acts.ts';
import type { StoryInput } from './story-input.ts';
import type { Term } from './terms.ts';
import { candidatePairs, kindsOf, type Said } from './unit-pairs.ts';
import { isHeadline, isUnsaid, type Unit } from './units.ts';
import { massOf, type Weights } from './weights.ts';

/** Least shares by how the two units speak; see docs/method/statements.md for the measurements. */
/** What the rule for two quotations must give (0 is even odds). */
const QUOTED: Readonly<Record<Sameness, number>> = { same: 0, perhaps: 0.5, different: 4 };
const DIRECT: Readonly<Record<Sameness, number>> = { same: 0.5, perhaps: 0.7, different: 0.95 };
/** Two quotations whose words stand in another order (two translations of one remark). */
const REWORDED: Readonly<Record<Sameness, number>> = { same: 0.6, perhaps: 0.7, different: 2 };
const REWORDED_MASS = 1.8;
const INDIRECT: Readonly<Record<Sameness, number>> = { same: 0.45, perhaps: 0.55, different: 2 };
/** A quotation of two or three words that another has as they stand. */
const WHOLE = 0.95;
const WHOLE_MASS: Readonly<Record<Sameness, number>> = { same: 1.2, perhaps: 1.6, different: 9 };
/** One speaker, told again: two telling words, and this much of the shorter. */
const RETOLD_SHARE = 0.2;
const RETOLD_MASS = 1.1;
const TELLING = 0.5;
/** One speaker, long paraphrases: a smaller share of much. */
const MUCH_SHARE = 0.3;
const MUCH_MASS = 2;
/** Who speaks is not known: most of both, and two words that tell. */
const NEARLY = 0.55;
const NEARLY_MASS = 1.1;
/** Telling words in marks that make up a name given to somebody. */
const NAME = 2;
/** Telling words for whoever it is given to. */
const NAMED = 2;
/** The same for words in marks that nobody is named for. */
const MARKED = 1;
const BARE = 0.75;
/** A bare unit of so many words is a reading of a paraphrase that has them all. */
const SHORT = 6;
/** A headline leaves out most words; it must share several that tell. */
const HEADLINE_MASS = 1.4;
const HEADLINE_SHARE = 0.35;
/** Least shared weight of content words, about as many as this of the story's rare words. */
const LEAST_MASS: Readonly<Record<Sameness, number>> = { same: 0.9, perhaps: 1.4, different: 3 };

/** Groups of indexes into `units`, each sorted, in order of their first unit. Groups of one are kept. */
export function matchUtterances(story: StoryInput, units: readonly Unit[], weights: Weights): Groups {
  const groups = growGroups({
    size: units.length,
    links: findLinks(units, weights),
    isApart: (a, b) => areApart(story, units[a]!, units[b]!),
    isCore: (at) => isQuoted(units[at]!),
  });
  return hangHeads(story, groups, { units, weights });
}

/** Words that stand as said, and not in a headline. */
function isQuoted(unit: Unit): boolean {
  return unit.type === 'direct' && !isHeadline(unit);
}

/** What speaks for two units being readings of one utterance; of two that nobody is told to have said, nothing does. */
export function findLinks(units: readonly Unit[], weights: Weights): readonly Link[] {
  const kinds = kindsOf(units);
  const known = new Map<number, Judged | null>();
  const judged: Link[] = [];
  for (const [at, to] of candidatePairs(units)) {
    const [a, b] = [units[at]!, units[to]!];
    const isOnePage = a.siglum === b.siglum;
    if (isOnePage && a.from < b.to && b.from < a.to) continue;
    const code = 2 * (kinds[at]! * units.length + kinds[to]!) + Number(isOnePage);
    let link = known.get(code);
    if (link === undefined) {
      link = judge(a, b, { weights, isOnePage });
      known.set(code, link);
    }
    if (link !== null) judged.push({ a: at, b: to, ...link });
  }
  return [...judged, ...neighbours(units)];
}

/** What a pair is judged with; two units of one page are a headline and its article, or a remark told twice. */
interface Judging {
  readonly weights: Weights;
  readonly isOnePage: boolean;
}

type Judged = Pick<Link, 'score' | 'kind'>;

function judge(a: Said, b: Said, { weights, isOnePage }: Judging): Judged | null {
  if (isDenial(a) !== isDenial(b) && compareSpeakers(a.speaker, b.speaker) !== 'same') return null;
  if (timesOf(a) !== null && timesOf(b) !== null && timesOf(a) !== timesOf(b)) return null;
  if (isUnsaid(a) || isUnsaid(b) || lacksName(a, b) || lacksName(b, a)) return null;
  const isBare = a.attribution === null || b.attribution === null;
  const sameness = samenessOf(a, b, isOnePage);
  const score = isBare ? bareScore(a, b, weights) : saidScore(a, b, { weights, sameness });
  if (score !== null) return { score, kind: 'likely' };
  if (countsAlike(a, b, weights)) return { score: COUNTED_SHARE, kind: 'lonely' };
  const retold = retoldScore(a, b, { weights, sameness });
  return retold === null ? null : { score: retold, kind: 'weak' };
}

// > | They have counted it twice   ·   it had been counted once        one answers the other
//   |                        ^^^^^                             ^^^^
function timesOf({ terms }: Said): string | null {
  const known = timesKnown.get(terms);
  if (known !== undefined) return known;
  const times = new Set(terms.flatMap(({ key }) => (TIMES.has(key) ? [key] : [])));
  const only = times.size === 1 ? [...times][0]! : null;
  timesKnown.set(terms, only);
  return only;
}

const TIMES: ReadonlySet<string> = new Set(['once', 'twice', 'thrice']);
/** A unit is one of many pairs. */
const timesKnown = new WeakMap<readonly Term[], string | null>();

/** What a pair is weighed with. */
interface Weighing {
  readonly weights: Weights;
  readonly sameness: Sameness;
}

function saidScore(a: Said, b: Said, { weights, sameness }: Weighing): number | null {
  const shorter = Math.min(a.terms.length, b.terms.length);
  const areDirect = a.type !== 'indirect' && b.type !== 'indirect';
  const inOrder = inOrderWhere(a, b, weights, (most) => {
    const isWhole = areDirect && most.share >= WHOLE && most.mass >= WHOLE_MASS[sameness];
    return most.run >= 4 || (most.run >= shorter && shorter >= 3) || isWhole;
  });
  const isVerbatim = inOrder.run >= 4 || (inOrder.run >= shorter && shorter >= 3);
  const isLong = inOrder.mass >= 0.4 || inOrder.run >= 4;
  if (areDirect && isVerbatim && isLong) {
    const odds = judgeQuotations(a.terms, b.terms);
    return odds >= QUOTED[sameness] ? Math.max(inOrder.share, 0.5) : null;
  }
  if (isVerbatim && inOrder.share >= DIRECT[sameness] && isLong)
    return sameness === 'same' || keepsSubject(a, b, weights) ? inOrder.share : null;
  if (areDirect && inOrder.share >= WHOLE && inOrder.mass >= WHOLE_MASS[sameness]) return inOrder.share * 0.9;
  const bags = compareAsBags(a.terms, b.terms, weights);
  if (sameness !== 'same' && a.terms.some(isNegator) !== b.terms.some(isNegator)) return null;
  const least = areDirect ? REWORDED[sameness] : INDIRECT[sameness];
  const mass = areDirect ? REWORDED_MASS : LEAST_MASS[sameness];
  if (namesAlike(a, b, sameness, weights)) return bags.share * 0.9;
  // > | to close the canal now   ·   to close the Sarle Canal        nearly all of both
  const isNearly =
    sameness !== 'different' && !areDirect && bags.shareOfLonger >= NEARLY && bags.mass >= NEARLY_MASS;
  if (isNearly) return bags.share * 0.9;
  const isMuch = sameness === 'same' && !areDirect && bags.share >= MUCH_SHARE && bags.mass >= MUCH_MASS;
  if (!isMuch && (bags.share < least || bags.mass < mass)) return null;
  const isFull = areDirect || bags.share >= KEPT || bags.mass >= MUCH_MASS;
  return isFull || keepsSubject(a, b, weights) ? bags.share * 0.9 : null;
}

// > | Tarn called the death “murder by timetable”   ·   Tarn called it “murder by timetable”
//   |                       ^^^^^^^^^^^^^^^^^^^^^^                        ^^^^^^^^^^^^^^^^^^^^^ one name, whatever it is given to
function namesAlike(a: Said, b: Said, sameness: Sameness, weights: Weights): boolean {
  const stems = (unit: Said): string => unit.quotedTerms.map(({ stem }) => stem).join(' ');
  const isOne = a.quotedTerms.length >= 2 && stems(a) === stems(b);
  return isOne && massOf(a.quotedTerms, weights) >= LEAST_MASS[sameness];
}

const NOTHING: Most = { share: 0, mass: 0, run: 0 };

/** Likeness in order, where what it can be at most is enough for something; aligning two units is dear. */
function inOrderWhere(a: Said, b: Said, weights: Weights, isEnough: (most: Most) => boolean): Most {
  const most = mostInOrder(a.terms, b.terms, weights);
  return isEnough(most) ? compareInOrder(a.terms, b.terms, weights) : NOTHING;
}

// > | Tarn calls harbour pilots ‘wreckers’  ·  Tarn accused the pilots of the harbour of a second Ostry.
//   |                            ^^^^^^^^ a name that the other does not give: two remarks about the same people
function lacksName({ terms, quotedTerms }: Said, other: Said): boolean {
  if (other.type !== 'indirect' || quotedTerms.length === 0) return false;
  const around = terms.filter((term) => term.isContent).length - quotedTerms.length;
  return quotedTerms.length <= NAME && around <= NAMED && sharedTerms(quotedTerms, other.terms).length === 0;
}

/** A headline may name the speaker of its article by a description. */
function samenessOf(a: Said, b: Said, isOnePage: boolean): Sameness {
  const compared = compareSpeakers(a.speaker, b.speaker);
  const isOwnHeadline = isOnePage && isHeadline(a) !== isHeadline(b);
  const isTold = !(a.speaker?.isUnnamed && b.speaker?.isUnnamed);
  return compared === 'perhaps' && isOwnHeadline && isTold ? 'same' : compared;
}

/** A paraphrase by the same speaker, or a sentence that tells what he said, with a few telling words of it. */
function retoldScore(a: Said, b: Said, { weights, sameness }: Weighing): number | null {
  const [plain, said] = a.attribution === null ? [a, b] : [b, a];
  if (plain.attribution === null ? !tellsOf(plain, said.speaker) : sameness !== 'same') return null;
  const { share, mass } = compareAsBags(a.terms, b.terms, weights);
  if (share < RETOLD_SHARE || mass < RETOLD_MASS) return null;
  const name = new Set(said.speaker?.words ?? []);
  const telling = sharedTerms(a.terms, b.terms).filter(
    (term) =>
      weights.of(term) >= TELLING && !name.has(term.key) && !MEASURE.test(term.key) && !NUMBER.test(term.key),
  );
  const stems = new Set(telling.map(({ stem }) => stem));
  return stems.size >= 2 && heaviest(a, b, weights).some((stem) => stems.has(stem)) ? share : null;
}

/** A sentence that tells one large number with what was said, and much of its words. */
const LEAST_COUNTED = 100;
const COUNTED_SHARE = 0.3;
const COUNTED_MASS = 3;

// > | told residents of eleven villages, some 8,600 people, to move   ·   authorities imposed an evacuation on nearly 9,000 residents in a dozen villages
//   |                   ^^^^^^^^^^^^^^^^       ^^^^^                                                              ^^^^^                 ^^^^^^^^^^^^^^^^^
function countsAlike(a: Said, b: Said, weights: Weights): boolean {
  const [plain, said] = a.attribution === null ? [a, b] : [b, a];
  if (plain.attribution !== null || said.type !== 'indirect' || plain.inComment) return false;
  const shared = sharedTerms(plain.terms, said.terms);
  if (!shared.some((term) => (countOf(term) ?? 0) >= LEAST_COUNTED)) return false;
  const { share, mass } = compareAsBags(plain.terms, said.terms, weights);
  return share >= COUNTED_SHARE && mass >= COUNTED_MASS;
}

/** From this share on what is missing in a paraphrase may be what tells most. */
const KEPT = 0.65;

// > | not plan to send soldiers to the port   ·   sent engineers to the port        of something else
//   |                  ^^^^^^^^
function keepsSubject(a: Said, b: Said, weights: Weights): boolean {
  const stems = new Set(sharedTerms(a.terms, b.terms).map(({ stem }) => stem));
  return heaviest(a, b, weights).some((stem) => stems.has(stem));
}

/** The third of the shorter's words that tells most: what it is about must be kept, not only its surroundings. */
function heaviest(a: Said, b: Said, weights: Weights): readonly string[] {
  const { terms } = a.terms.length <= b.terms.length ? a : b;
  const content = terms.filter((term) => term.isContent && !WHEN.test(term.key));
  const sorted = [...content].sort((x, y) => weights.of(y) - weights.of(x) || x.from - y.from);
  return sorted.slice(0, Math.ceil(content.length / 3)).map(({ stem }) => stem);
}

/** A denial is no reading of what it denies. */
function isDenial(unit: Said): boolean {
  return unit.attribution !== null && (unit.attribution.act === 'deny' || unit.attribution.negated);
}

/** A bare unit is a reading when it has the words of a quotation, or a headline those of what was said. */
function bareScore(a: Said, b: Said, weights: Weights): number | null {
  const [bare, said] = a.attribution === null ? [a, b] : [b, a];
  if (said.terms.length < 2) return null;
  const isIndirect = said.type === 'indirect';
  if (isIndirect && !isHeadline(bare) && bare.terms.length > SHORT) return null;
  const inOrder = inOrderWhere(bare, said, weights, (most) => {
    const isWhole = most.run >= bare.terms.length && most.mass >= 0.9;
    const isNear = bare.isMarked || (most.run >= 4 && most.share >= BARE);
    return isWhole || (!isIndirect && isNear && most.mass >= 0.4);
  });
  const isWhole = inOrder.run >= bare.terms.length && (isHeadline(bare) || bare.terms.length <= SHORT);
  if (isWhole && inOrder.mass >= 0.9) return 0.85;
  const bags = compareAsBags(bare.terms, said.terms, weights);
  if (isHeadline(bare) && bags.mass >= HEADLINE_MASS && bags.share >= HEADLINE_SHARE) return bags.share * 0.8;
  if (bare.isMarked && !isIndirect && inOrder.mass >= 0.4)
    return judgeQuotations(bare.terms, said.terms) >= MARKED ? Math.max(0.5, inOrder.share) * 0.8 : null;
  const isQuoted = inOrder.run >= 4 && inOrder.share >= BARE && inOrder.mass >= 0.4;
  return isQuoted && !isIndirect ? inOrder.share * 0.8 : null;
}

/** Sentences that follow one another in one quotation and one paragraph; halves of a spliced sentence are left apart. */
function neighbours(units: readonly Unit[]): readonly Link[] {
  const links: Link[] = [];
  const last = new Map<string, number>();
  units.forEach((unit, at) => {
    if (unit.attribution === null) return;
    const key = `${unit.siglum} ${unit.attribution.id} ${unit.paragraph}`;
    const before = last.get(key);
    const isSeam = before !== undefined && unit.isSeamed && units[before]!.isSeamed;
    if (before !== undefined)
      links.push({ a: before, b: at, score: isSeam ? 0.1 : 0.45, kind: isSeam ? 'lonely' : 'sure' });
    last.set(key, at);
    const asked = units[at - 1];
    if (asked?.isAsked && !unit.isAsked && unit.siglum === asked.siglum && unit.paragraph === asked.paragraph)
      links.push({ a: at - 1, b: at, score: 0.44, kind: 'sure' });
  });
  return links;
}

/** Total order of units: by document, then position. */
export function compareUnits(a: Unit, b: Unit): number {
  return compareText(a.siglum, b.siglum) || a.from - b.from || a.to - b.to;
}
