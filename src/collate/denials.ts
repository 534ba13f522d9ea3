// Sentences → denials: what a sentence says is not so, and the sentences that say it is. "Did not threaten to close the harbour"
// against "threatened to shut the harbour". A refusal to comment denies nothing; a plan or a wish asserts nothing.

import type { Conflict, Place } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { growGroups, type Link } from './grow-groups.ts';
import { isCondition, isNegator } from './sense.ts';
import { compareSpeakers } from './speakers.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { familyOf, type Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** Words after a negation that it governs, content and function words together. */
const SCOPE = 8;
const DENY =
  /^(?:den(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))$/u;
/** Offers and calls are turned down as well as claims: that denies nothing. */
const TURNS_DOWN = /^(?:reject|dismiss)/u;
const TAKES_BACK = /^(?:with(?:draws?|drew|drawn|drawing)|retract(?:s|ed|ing)?)$/u;
const WORD_GIVEN = new Set(
  'stat statement claim report remark accusation alleg story assertion charg suggestion rumour rumor idea notion criticism'.split(
    ' ',
  ),
);
/** Words that only carry a negation: "not aware of any X" denies X. */
const LIGHT = new Set(
  'awar know knowledg plan evidenc such reason longer yet anyon anyth accus claim suggest alleg report idea'.split(
    ' ',
  ),
);
/** What is not done here is no denial: to answer, to confirm, to speak, to be seen. */
const REFUSALS = new Set(
  'answer respond respons repli comment confirm verifi independ speak spok see seen mean need want send sent'.split(
    ' ',
  ),
);
/** A number that is set against another is for the figures to compare. */
const NUMBER =
  /^(?:\p{N}.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|third|thirds|half|quarter|dozen)$/u;
// > | Eight days are not 872 · weeks, not days        how long it was, for the figures to compare
//   |                ^^^ ^^^                ^^^^
const UNITS = new Set(
  'second minut hour day week month year decad centuri time metr mile kilometr percent'.split(' '),
);
/** What is wanted or missing is not there, and what a thing is compared with it is not. */
const UNREAL = /^(?:ask|request|demand|want|need|lack|seek|sought|lik|liken|compar|resembl)$/u;
const IRREALIS = new Set('to would could might may will shall should if whether'.split(' '));
/** Least share of the denied words that the other sentence asserts. */
const COVERED = 0.5;
/** Least weight of what both share, and of a single denied word. */
const LEAST_SHARED = 1.1;
const LEAST_SINGLE = 0.6;
/** Least weight of what the paragraph of a single denied word and the other sentence share. */
const LEAST_CONTEXT = 0.55;
/** A denied word that more sentences have is what the story is about, not what is denied. */
const MOST_POSTINGS = 40;

interface Denial {
  readonly unit: Unit;
  /** The negation and what it governs. */
  readonly focus: readonly Term[];
  readonly start: Term;
  /** By a verb ("denied that"), not by a negation. */
  readonly isDeny: boolean;
}

/** Conflicts of kind denial, each with the denials on the first side. */
export function findDenials(
  story: StoryInput,
  sentences: readonly Unit[],
  weights: Weights,
): readonly Conflict[] {
  const denials = sentences.flatMap((unit) => denialsIn(story, unit));
  const postings = indexFamilies(sentences);
  const contexts = familiesByParagraph(sentences);
  const pairs = denials.map((denial) => contradicted(denial, { sentences, postings, contexts, weights }));
  const links = sharedLinks(denials, pairs);
  return growGroups({ size: denials.length, links, isApart: () => false }).flatMap((group) => {
    const asserted = [...new Set(group.flatMap((at) => pairs[at]!))];
    if (asserted.length === 0) return [];
    const sides = [distinct(group.map((at) => placeOfDenial(denials[at]!))), distinct(asserted.map(placeOf))];
    return [
      toConflict(
        story,
        'denial',
        sides,
        `denied: ${denials[group[0]!]!.focus.map(({ key }) => key).join(' ')}`,
      ),
    ];
  });
}

/** Denials of one sentence that name one thing are of one thing: each is linked with the one before it that has the sentence. */
function sharedLinks(denials: readonly Denial[], pairs: readonly (readonly Unit[])[]): readonly Link[] {
  const last = new Map<string, number>();
  const numbers = new Map<Unit, number>();
  return pairs.flatMap((units, b) =>
    units.flatMap((unit): Link[] => {
      if (!numbers.has(unit)) numbers.set(unit, numbers.size);
      return denials[b]!.focus.flatMap(({ stem }): Link[] => {
        const key = `${numbers.get(unit)} ${familyOf(stem)}`;
        const a = last.get(key);
        last.set(key, b);
        return a === undefined || a === b ? [] : [{ a, b, score: 1, kind: 'sure' }];
      });
    }),
  );
}

function placeOfDenial({ unit, start, focus }: Denial): Place {
  return { document: unit.siglum, from: start.from, to: Math.max(start.to, ...focus.map(({ to }) => to)) };
}

function denialsIn(story: StoryInput, unit: Unit): readonly Denial[] {
  const { text } = documentOf(story, unit.siglum).analysed.document;
  if (isQuestion(text, unit)) return [];
  return unit.terms.flatMap((term, at) => {
    const isDeny = isDenial(unit.terms, at);
    if (!isDeny && !negatesClause(unit.terms, at)) return [];
    const focus = isDeny ? clauseAfter(text, unit.terms, at) : scopeOf(text, unit.terms, at, SCOPE);
    return focus.length > 0 && !focus.every(({ stem }) => UNITS.has(stem))
      ? [{ unit, focus, start: term, isDeny }]
      : [];
  });
}

// > | denied that … · withdrew its statement that the cable had been cut        (but not: withdrew its troops)
//   | ^^^^^^          ^^^^^^^^     ^^^^^^^^^
function isDenial(terms: readonly Term[], at: number): boolean {
  const { key } = terms[at]!;
  const given = terms
    .slice(at + 1, at + 6)
    .some(({ key: next, stem }) => next === 'that' || WORD_GIVEN.has(stem));
  if (DENY.test(key)) return given || !TURNS_DOWN.test(key);
  return TAKES_BACK.test(key) && terms.slice(at + 1, at + 4).some(({ stem }) => WORD_GIVEN.has(stem));
}

function isQuestion(text: string, { from, to }: Unit): boolean {
  return /\?["'”’)]*\s*$/u.test(text.slice(from, to));
}

/** A negation of what is the case: not of ability ("cannot"), of a purpose ("not to be named") or of a degree ("not only"). */
function negatesClause(terms: readonly Term[], at: number): boolean {
  const { key } = terms[at]!;
  if (!isNegator(terms[at]!) || /^(?:without|cannot|can't|couldn't|hardly|nowhere)$/u.test(key)) return false;
  if (key === 'no' && isOfOwn(terms, at)) return false;
  if (isIgnorance(terms, at)) return false;
  return !/^(?:to|only|just|less|more|yet|enough|least)$/u.test(terms[at + 1]?.key ?? '');
}

// > | half of them had no masks        what some have not got others may have had; but: had no plan to close
//   |              ^^^ ^^
function isOfOwn(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return /^(?:have|has|had|having|with)$/u.test(terms[at - 1]?.key ?? '') && !LIGHT.has(next?.stem ?? '');
}

const KNOWS = /^(?:know|knew|known|sure|clear|certain|sai|said|say|tell|remember|understand|understood)$/u;

/** The verb that an auxiliary at the place stands before, or the word itself. */
function verbOf(terms: readonly Term[], at: number): string {
  const isAuxiliary = /^(?:can|could|would|will|has|had|have|is|was|seems|seemed|to)$/u.test(
    terms[at]?.key ?? '',
  );
  return terms[isAuxiliary ? at + 1 : at]?.stem ?? '';
}

// > | did not know what had damaged the valve        who does not know denies nothing
//   |     ^^^ ^^^^ ^^^^
function isIgnorance(terms: readonly Term[], at: number): boolean {
  const [verb, next] = [terms[at + 1]?.stem ?? '', terms[at + 2]?.key ?? ''];
  // > | Nobody knew on the eighth day … · no one could say
  //   | ^^^^^^ ^^^^
  const subject = terms[at]!.key === 'nobody' ? 1 : terms[at]!.key === 'no' && verb === 'one' ? 2 : 0;
  if (subject > 0 && KNOWS.test(verbOf(terms, at + subject))) return true;
  // > | did not say a word about the ledger        silence is no denial
  //   |     ^^^ ^^^   ^^^^
  const isSilence = /^(?:a|one|anything|who|what)$/u.test(next);
  if (isSilence && /^(?:sai|say|speak|utter|mention)$/u.test(verb)) return true;
  return KNOWS.test(verb) && /^(?:what|who|whom|why|how|where|when|whether|if|which)$/u.test(next);
}

// > | denied a report that she had offered to mediate
//   |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^   what is denied
function clauseAfter(text: string, terms: readonly Term[], at: number): readonly Term[] {
  const that = terms.slice(at + 1, at + 9).findIndex(({ key }) => key === 'that');
  return scopeOf(text, terms, at + 1 + that, SCOPE + 6);
}

/** Content words after a place up to the next break of the clause; none where they only refuse an answer or tell a time. */
function scopeOf(text: string, terms: readonly Term[], at: number, most: number): readonly Term[] {
  const scope: Term[] = [];
  for (let next = at + 1; next <= at + most && next < terms.length; next++) {
    const term = terms[next]!;
    if (/[,;:.!?–—"“”()[\]]|['‘’](?=\s|$)/u.test(text.slice(terms[next - 1]!.to, term.from))) break;
    if (/^(?:before|until|since|because|but)$/u.test(term.key)) return term.key === 'but' ? scope : [];
    if (REFUSALS.has(term.stem)) return scope.length === 0 ? [] : scope;
    const isTold = scope.length === 0 && isOrder(terms, next);
    if (isTold || (term.isContent && !isLight(terms, next) && !NUMBER.test(term.key))) scope.push(term);
  }
  return scope;
}

// > | no sign of damage        (but not: does not sign off plants)
//   |    ^^^^
function isLight(terms: readonly Term[], at: number): boolean {
  const { stem } = terms[at]!;
  return LIGHT.has(stem) || (stem === 'sign' && /^(?:no|any)$/u.test(terms[at - 1]?.key ?? ''));
}

// > | were not told to leave
//   |          ^^^^ ^^
function isOrder(terms: readonly Term[], at: number): boolean {
  return /^(?:told|asked|tell|ask)$/u.test(terms[at]!.key) && terms[at + 1]?.key === 'to';
}

// > | residents were told by the town to leave        (but not: were told to shut their windows, before the order to leave)
//   |                ^^^^             ^^ ^^^^^
function isToldTo(terms: readonly Term[], deed: Term | undefined): boolean {
  return terms.some(({ key }, at) => {
    if (!/^(?:told|asked|ordered|instructed)$/u.test(key)) return false;
    const to = terms.findIndex((term, i) => i > at && i <= at + 8 && term.key === 'to');
    return to > 0 && deed !== undefined && familyOf(terms[to + 1]?.stem ?? '') === familyOf(deed.stem);
  });
}

function indexFamilies(sentences: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  sentences.forEach(({ terms }, at) => {
    for (const family of new Set(terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem))))
      postings.set(family, [...(postings.get(family) ?? []), at]);
  });
  return postings;
}

function paragraphKey({ siglum, paragraph }: Unit): string {
  return `${siglum} ${paragraph}`;
}

/** Families of the content words of each paragraph. */
function familiesByParagraph(sentences: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const contexts = new Map<string, Set<string>>();
  for (const unit of sentences) {
    const families = contexts.get(paragraphKey(unit)) ?? new Set<string>();
    for (const term of unit.terms) if (term.isContent) families.add(familyOf(term.stem));
    contexts.set(paragraphKey(unit), families);
  }
  return contexts;
}

interface Search {
  readonly sentences: readonly Unit[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly weights: Weights;
}

function contradicted(denial: Denial, { sentences, postings, contexts, weights }: Search): readonly Unit[] {
  const { unit, focus } = denial;
  const candidates = new Set<number>();
  for (const { stem } of focus) {
    const places = postings.get(familyOf(stem)) ?? [];
    if (places.length <= MOST_POSTINGS) for (const at of places) candidates.add(at);
  }
  const context = contexts.get(paragraphKey(unit))!;
  return [...candidates]
    .sort((a, b) => a - b)
    .map((at) => sentences[at]!)
    .filter(
      (other) => other !== unit && !isOwnWord(unit, other) && asserts(other, { denial, context, weights }),
    );
}

/** The same speaker in the same document: a speaker explains, and does not contradict, what he denies. */
function isOwnWord(a: Unit, b: Unit): boolean {
  if (a.siglum !== b.siglum) return false;
  if (a.attribution === null && b.attribution === null) return a.voice === b.voice;
  if (a.attribution === null || b.attribution === null) return false;
  return a.attribution.id === b.attribution.id || compareSpeakers(a.speaker, b.speaker) === 'same';
}

interface Denied {
  readonly denial: Denial;
  /** Families of the paragraph in which the denial stands. */
  readonly context: ReadonlySet<string>;
  readonly weights: Weights;
}

function asserts(other: Unit, { denial: { unit, focus, isDeny }, context, weights }: Denied): boolean {
  if (other.terms.some((term, at) => isDenial(other.terms, at) || isNegator(term) || isCondition(term)))
    return false;
  const held = focus.filter((term) => holds(other, term));
  if (weightOf(held, weights) < COVERED * weightOf(focus, weights)) return false;
  if (!isDeny && !held.includes(focus[0]!)) return false;
  if (!focus[0]!.isContent && !isToldTo(other.terms, focus[1])) return false;
  const denied = new Set(focus.map(({ stem }) => familyOf(stem)));
  const families = other.terms
    .filter((term) => term.isContent && !NUMBER.test(term.key))
    .map(({ stem }) => familyOf(stem));
  if (focus.length === 1) {
    const shared = other.terms.filter((term) => {
      const family = familyOf(term.stem);
      return term.isContent && !NUMBER.test(term.key) && context.has(family) && !denied.has(family);
    });
    return (
      weightOf(shared, weights) >= LEAST_CONTEXT &&
      weightOf(held, weights) >= LEAST_SINGLE &&
      !isHeadline(other)
    );
  }
  const shared = unit.terms.filter((term) => term.isContent && families.includes(familyOf(term.stem)));
  const once = [...new Map(shared.map((term) => [familyOf(term.stem), term] as const)).values()];
  return once.length >= 2 && weightOf(once, weights) >= LEAST_SHARED;
}

function holds(other: Unit, term: Term): boolean {
  return other.terms.some(
    (word, at) =>
      (word.isContent || !term.isContent) &&
      familyOf(word.stem) === familyOf(term.stem) &&
      isAsserted(other, at),
  );
}

function weightOf(terms: readonly Term[], weights: Weights): number {
  return terms.reduce((sum, term) => sum + weights.of(term), 0);
}

function isAsserted({ terms }: Unit, at: number): boolean {
  if (terms.slice(Math.max(0, at - 8), at).some(({ stem }) => UNREAL.test(stem))) return false;
  return (
    !IRREALIS.has(terms[at - 1]?.key ?? '') ||
    terms.slice(Math.max(0, at - 4), at).some((term) => term.isContent)
  );
}
