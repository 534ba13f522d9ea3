// Two renderings of one sentence → how the second changes the sense of the first: a negation, a condition or a hedge dropped, a
// word exchanged inside a quotation, half of it cut without a mark. In: units of one utterance. Out: alterations with both spans.

import type { DriftKind, Place } from '../model/index.ts';
import { alignPair } from './align.ts';
import { hedgesIn } from './hedges.ts';
import { isCondition, isNegator } from './sense.ts';
import type { Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';
import { areNear } from './word-forms.ts';
import { areSameWords } from './wordings.ts';

export type AlterationRule =
  | 'negation dropped'
  | 'condition dropped'
  | 'hedge dropped'
  | 'comparison dropped'
  | 'part becomes whole'
  | 'somebody else’s words made his own'
  | '"or" becomes "and"'
  | 'word exchanged in a quotation'
  | 'words left out inside a quotation'
  | 'half of a sentence cut'
  | 'two sentences under one pair of marks';

export interface Alteration {
  readonly kind: DriftKind;
  readonly rule: AlterationRule;
  readonly quotation: Place;
  readonly paraphrase: Place;
}

/** Words that both must share in a run for the one to be a rendering of the other. */
const LEAST_RUN = 3;
/** Words of a quotation from which on one exchanged word is a change in copied words, and the share that must be equal. */
const LONG = 6;
const NEARLY_VERBATIM = 0.88;
/** Words that were cut from the head or the end of a sentence. */
const LEAST_CUT = 3;

/** Words that open a clause by which the rest is qualified. */
const TURNING = new Set('but if although though unless except however than'.split(' '));

/** What `later` changes in `fuller`. Empty where the two are too unlike to be renderings of one sentence, and for a title that only alludes ("A line that joins the two"). */
export function findAlterations(fuller: Unit, later: Unit): readonly Alteration[] {
  if (later.role === 'title' && later.attribution === null && !later.isMarked) return [];
  // The same words change nothing, unless they have an alternative and the same two things joined.
  if (areSameWords(fuller.terms, later.terms) && !joinsAlternatives(later.terms, later.terms)) return [];
  const pairs = alignPair(fuller.terms, later.terms);
  const kept = pairs.filter(([a, b]) => a !== null && b !== null) as readonly (readonly [number, number])[];
  if (longestRun(kept) < Math.min(LEAST_RUN, later.terms.length)) return [];
  const turned = senseRules(fuller, later, kept);
  const rules = turned.length > 0 ? turned : wordRules(fuller, later, kept);
  return rules.map(([kind, rule]) => ({
    kind,
    rule,
    quotation: placeOf(fuller),
    paraphrase: placeOf(later),
  }));
}

type Found = readonly [kind: DriftKind, rule: AlterationRule];
type Kept = readonly (readonly [a: number, b: number])[];

function senseRules(fuller: Unit, later: Unit, kept: Kept): readonly Found[] {
  const lost = lostTerms(fuller, kept);
  const found: Found[] = [];
  if (
    lost.some((at) => turns(fuller, at) && keepsAfter(fuller, kept, at)) &&
    !later.terms.some(isNegator) &&
    isMostOf(later, kept) &&
    !standsIn(fuller.terms, later.terms)
  )
    found.push(['dropped', 'negation dropped']);
  if (
    lost.some((at) => fuller.terms[at]!.key === 'if') &&
    !later.terms.some(isCondition) &&
    keepsResult(fuller, kept)
  )
    found.push(['modality', 'condition dropped']);
  const hedges = hedgesIn(mainClause(fuller));
  if (
    lost.some((at) => hedges.includes(fuller.terms[at]!) && keepsAfter(fuller, kept, at)) &&
    hedgesIn(later.terms).length === 0 &&
    isMostlyKept(fuller, kept, (term) => hedges.includes(term))
  )
    found.push(['modality', 'hedge dropped']);
  if (lost.some((at) => likens(fuller.terms, at) && keepsAfter(fuller, kept, at)) && !hasWord(later, 'like'))
    found.push(['modality', 'comparison dropped']);
  if (
    lost.some((at) => isPart(fuller.terms, at) && keepsAfter(fuller, kept, at)) &&
    !later.terms.some(isOfPart)
  )
    found.push(['scope', 'part becomes whole']);
  if (losesFrame(fuller, later, kept)) found.push(['modality', 'somebody else’s words made his own']);
  if (joinsAlternatives(fuller.terms, later.terms)) found.push(['modality', '"or" becomes "and"']);
  return found;
}

/** Most of what is said is kept from the fuller one. */
function isMostOf({ terms }: Unit, kept: Kept): boolean {
  return kept.length >= terms.length * MOSTLY;
}

const MOSTLY = 0.7;

// > | That is not the objective, man is the objective   →   Man is the objective        nothing is turned: it says so itself
//   |                            ^^^^^^^^^^^^^^^^^^^^
function standsIn(fuller: readonly Term[], later: readonly Term[]): boolean {
  return standsAt(fuller, later) >= 0;
}

/** Where the whole of the later one begins in the fuller one, behind a mark or at the head; -1 where it does not. */
function standsAt(fuller: readonly Term[], later: readonly Term[]): number {
  return fuller.findIndex((term, at) => {
    const before = fuller[at - 1];
    const opens = before === undefined || term.from - before.to > 1;
    return opens && later.every(({ key }, i) => fuller[at + i]?.key === key);
  });
}

// > | It is like a war · it sounds like murder        (but not: I don't like it · a deal like this one · and it's like, it ruined him)
//   |       ^^^^                   ^^^^
function likens(terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  if (terms[at]!.key !== 'like' || before === undefined || next === undefined) return false;
  return next.from - terms[at]!.to === 1 && LIKENS.test(before.key);
}

const LIKENS =
  /^(?:be|is|are|was|were|been|being|looks?|looked|sounds?|sounded|seems?|seemed|feels?|felt|acts?|acted|more|just|much|rather|exactly|almost|something|it's|that's|he's|she's)$/u;

const PARTS = new Set('most some many several few half part mostly partly largely mainly'.split(' '));
const OF_PARTS = new Set([
  ...PARTS,
  ...'majority minority almost nearly all every no none handful number certain least'.split(' '),
]);

// > | most of those arrested were not members   →   those arrested were not members
//   | ^^^^ gone: what was said of a part is said of all (but not: the most wanted man, most recently, some 40 people)
function isPart(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1]?.key ?? '';
  if (!PARTS.has(terms[at]!.key) || /^(?:the|at|a|an|his|her|its|their)$/.test(terms[at - 1]?.key ?? ''))
    return false;
  if (/ly$/.test(terms[at]!.key)) return !/\p{N}/u.test(next);
  return next === 'of' && /^(?:the|those|these|them|his|her|its|their|our)$/.test(terms[at + 2]?.key ?? '');
}

function isOfPart({ key }: Term): boolean {
  return OF_PARTS.has(key) || /\p{N}/u.test(key);
}

const OWN_VIEW = /^(?:think|thought|believ|fear|suggest|sai|say|said|would|do|also)$/u;
const HEARD = new Set(
  'hear read told tell say said writ rumour rumor report claim fear believ suggest think'.split(' '),
);

// > | What we hear is that the fence stays   →   “The fence stays”
//   | ^^^^^^^^^^^^^^^^^^^^ he reports what others say; the cut makes it his own word        (but not: as the agency reported it, that …)
function losesFrame(fuller: Unit, later: Unit, kept: Kept): boolean {
  const first = kept[0]?.[0] ?? 0;
  const frame = fuller.terms.slice(0, first);
  const that = frame.findLastIndex(({ key }) => key === 'that');
  if (that < 0 || first - that > 3 || frame.slice(that).some((term) => term.isContent)) return false;
  if (frame.slice(0, that).some(({ key }) => key === 'as')) return false;
  // > | I think that freedom is for everyone        his own view, whoever leaves out that he thinks it
  //   | ^^^^^^^
  if (frame.some(({ key }, at) => /^(?:i|we)$/u.test(key) && OWN_VIEW.test(frame[at + 1]?.stem ?? '')))
    return false;
  if (frame.some(isNegator) || !isMostlyKept(fuller, kept, (term) => frame.includes(term))) return false;
  const heard = (term: Term): boolean => HEARD.has(term.stem);
  return frame.slice(0, that).some(heard) && !later.terms.some(heard);
}

function hasWord({ terms }: Unit, word: string): boolean {
  return terms.some(({ key }) => key === word);
}

// > | by rail or by road   →   by rail and by road
//   |         ^^                       ^^^
/** Does the second join with "and" what the first sets side by side with "or"? */
export function joinsAlternatives(a: readonly Term[], b: readonly Term[]): boolean {
  if (!a.some(({ key }) => key === 'or')) return false;
  const ors = a.flatMap(({ key }, at) => (key === 'or' ? [besides(a, at)] : []));
  const ands = b.flatMap(({ key }, at) => (key === 'and' ? [besides(b, at)] : []));
  return ors.some(
    ([left, right]) => left !== '' && right !== '' && ands.some(([x, y]) => x === left && y === right),
  );
}

/** The stems of the content words next to a place, '' where none is near. */
function besides(terms: readonly Term[], at: number): readonly [string, string] {
  const content = (term: Term): boolean => term.isContent;
  const left = terms.slice(Math.max(0, at - 3), at).findLast(content)?.stem ?? '';
  return [left, terms.slice(at + 1, at + 4).find(content)?.stem ?? ''];
}

function lostTerms(fuller: Unit, kept: Kept): readonly number[] {
  const held = new Set(kept.map(([a]) => a));
  return fuller.terms.map((_, at) => at).filter((at) => !held.has(at));
}

// > | Stopping it is more dangerous than the tablet may be        what it is compared with may be: that hedges nothing
//   |                                ^^^^
function mainClause({ terms }: Unit): readonly Term[] {
  const than = terms.findIndex(({ key }) => key === 'than');
  return than < 0 ? terms : terms.slice(0, than);
}

/** A negation of a whole clause: not "without", "nothing", "not less than". */
function turns({ terms }: Unit, at: number): boolean {
  const { key } = terms[at]!;
  const next = terms[at + 1]?.key;
  return (
    /^(?:not|never|no|nobody|cannot)$|n't$/u.test(key) &&
    next !== 'less' &&
    next !== 'more' &&
    next !== 'only'
  );
}

// > | I am not saying this is theft   →   “This is theft”
//   |      ^^^ lost   ^^^^^^^^^^^^^ kept: the sense is turned
function keepsAfter({ terms }: Unit, kept: Kept, negator: number): boolean {
  const held = new Set(kept.map(([a]) => a));
  const next = terms.findIndex((_, at) => at > negator && held.has(at));
  if (next < 0 || next - negator > 5) return false;
  let end = next;
  while (held.has(end)) end++;
  return end - next >= 2 && terms.slice(next, end).some((term) => term.isContent);
}

/** The words after the condition, the result, are kept in part. */
function keepsResult({ terms }: Unit, kept: Kept): boolean {
  const at = terms.findIndex((term) => term.key === 'if');
  return kept.filter(([a]) => a > at && terms[a]!.isContent).length >= 2;
}

function isMostlyKept({ terms }: Unit, kept: Kept, besides: (term: Term) => boolean): boolean {
  const content = terms.filter((term) => term.isContent && !besides(term)).length;
  const held = kept.filter(([a]) => terms[a]!.isContent).length;
  const isLong = kept.length >= LONG_KEPT && kept.length >= terms.length * 0.7;
  return (held >= 2 || isLong) && held >= content * 0.6;
}

/** Words kept in all, of a sentence made of small words ("I was told there might be a problem"). */
const LONG_KEPT = 5;

function wordRules(fuller: Unit, later: Unit, kept: Kept): readonly Found[] {
  if (later.type === null || later.type === 'indirect') return [];
  const found: Found[] = [];
  if (exchanges(fuller, later, kept)) found.push(['quoted-paraphrase', 'word exchanged in a quotation']);
  if (leavesOut(fuller, later, kept)) found.push(['dropped', 'words left out inside a quotation']);
  if (cutsHalf(fuller, later, kept)) found.push(['dropped', 'half of a sentence cut']);
  return found;
}

/** One content word stands for another in words that are equal otherwise. */
function exchanges(fuller: Unit, later: Unit, kept: Kept): boolean {
  const [long, short] = [fuller.terms.length, later.terms.length];
  if (Math.min(long, short) < LONG || Math.abs(long - short) > 2) return false;
  if (kept.length < Math.min(long, short) * NEARLY_VERBATIM) return false;
  return kept.some(([a, b], at) => {
    const next = kept[at + 1];
    if (next === undefined || next[0] !== a + 2 || next[1] !== b + 2) return false;
    const [was, is] = [fuller.terms[a + 1]!, later.terms[b + 1]!];
    if (!isQuoted(fuller, was) || !isQuoted(later, is)) return false;
    return was.isContent && is.isContent && !areNear(was, is);
  });
}

// > | "known for eleven months what its own engineers told it"   →   "known for months what its engineers told it"
//   |            ^^^^^^             ^^^ gone without a mark, and all other words stand as they stood
function leavesOut(fuller: Unit, later: Unit, kept: Kept): boolean {
  if (later.isSeamed || later.terms.length < LONG || kept.length < later.terms.length) return false;
  return kept.some(([a, b], at) => {
    const next = kept[at + 1];
    if (next === undefined) return false;
    const gone = fuller.terms.slice(a + 1, next[0]);
    // > | admitted a “clumsy pass” at her        what stands behind the marks is the writer's own wording
    //   |                        ^^
    if (![b, next[1]].every((place) => isQuoted(later, later.terms[place]!))) return false;
    return gone.length <= MOST_GONE && gone.some((term) => term.isContent && isQuoted(fuller, term));
  });
}

/** A reporter's own words around a mixed quotation may differ. */
function isQuoted({ type, quotedTerms }: Unit, term: Term): boolean {
  return type === 'direct' || quotedTerms.some(({ from }) => from === term.from);
}

/** Longer gaps are told of as silent cuts. */
const MOST_GONE = 3;

/** The quotation starts or ends inside the sentence, and matter was cut there. What a reporter says around his own mixed quotation is no matter. */
function cutsHalf(fuller: Unit, later: Unit, kept: Kept): boolean {
  if (fuller.type === 'mixed' || kept.length < later.terms.length - 1 || kept.length === 0) return false;
  if (later.terms.length < (isHeadline(later) ? LEAST_OF_HEADLINE : LEAST_OF_PHRASE)) return false;
  const at = standsAt(fuller.terms, later.terms);
  const before = fuller.terms.slice(0, at < 0 ? kept[0]![0] : at);
  const after = fuller.terms.slice(at < 0 ? kept.at(-1)![0] + 1 : at + later.terms.length);
  const turning = (term: Term): boolean => isNegator(term) || TURNING.has(term.key);
  return (
    (before.length >= LEAST_CUT && before.some(turning)) ||
    (after.length >= LEAST_CUT && after.slice(0, LEAST_CUT).some(turning))
  );
}

/** Fewer words are no half of a sentence: a phrase that a writer took, or a headline's. */
const LEAST_OF_PHRASE = 3;
const LEAST_OF_HEADLINE = 5;

/** The words of the fuller one that are cut before and after what is kept. */
export function cutTerms(fuller: Unit, later: Unit): readonly Term[] {
  const kept = alignPair(fuller.terms, later.terms).flatMap(([a, b]) =>
    a !== null && b !== null ? [a] : [],
  );
  const [first, last] = [kept[0] ?? 0, kept.at(-1) ?? -1];
  return fuller.terms.filter((_, at) => at < first || at > last);
}

function longestRun(kept: Kept): number {
  let [best, run] = [0, 0];
  kept.forEach(([a, b], at) => {
    const before = kept[at - 1];
    run = before !== undefined && before[0] === a - 1 && before[1] === b - 1 ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return best;
}

export function placeOf({ siglum, from, to }: Unit): Place {
  return { document: siglum, from, to };
}
