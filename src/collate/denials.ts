// Sentences → denials: what a sentence says is not so, and the sentences that say it is. "Did not threaten to close the harbour"
// against "threatened to shut the harbour". A refusal to comment denies nothing; a plan or a wish asserts nothing.

import type { Conflict, Place } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { growGroups, type Link } from './grow-groups.ts';
import { type Denial, denialsIn, isDenial, isQuestion, NUMBER } from './negations.ts';
import { oncePerWitness } from './once.ts';
import { isCondition, isNegator } from './sense.ts';
import { compareSpeakers } from './speakers.ts';
import { documentOf, type StoryDocument, type StoryInput } from './story-input.ts';
import { familyOf, type Term } from './terms.ts';
import { FUTURE } from './undenied.ts';
import { isHeadline, sentencesOf, type Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** What is wanted or missing is not there, and what a thing is compared with it is not. */
const UNREAL =
  /^(?:potential|possibl|alleg|idea|notion|prospect|fear|risk|chanc|avoid|prevent|refus|declin|fail|ask|request|demand|want|need|lack|seek|sought|fight|fought|struggl|wait|await|tri|try|lik|liken|compar|resembl)$/u;
const IRREALIS = new Set('to would could might may will shall should if whether'.split(' '));
/** Least share of the denied words that the other sentence asserts. */
const COVERED = 0.62;
/** Least weight of what both share, and of a single denied word. */
const LEAST_SHARED = 1.1;
const LEAST_SINGLE = 0.6;
/** Least weight of what the paragraph of a single denied word and the other sentence share, alone and with the word. */
const LEAST_CONTEXT = 0.55;
const LEAST_TOGETHER = 1.55;
/** A denied word that more sentences have is what the story is about, not what is denied. */
const MOST_POSTINGS = 40;

/** A quotation and another rendering of it that turns its sense. */
export type Misquotation = readonly [quotation: Place, rendering: Place];

/** Conflicts of kind denial, each with the denials on the first side. */
export function findDenials(
  story: StoryInput,
  sentences: readonly Unit[],
  { weights, misquoted }: { readonly weights: Weights; readonly misquoted: readonly Misquotation[] },
): readonly Conflict[] {
  const denials = story.documents.flatMap((document) => denialsOf(document));
  const postings = indexFamilies(sentences);
  const contexts = familiesByParagraph(sentences);
  const pairs = denials.map((denial) =>
    contradicted(denial, { story, misquoted, sentences, postings, contexts, weights }),
  );
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

function textOf(story: StoryInput, { siglum }: Unit): string {
  return documentOf(story, siglum).analysed.document.text;
}

const denialsOf: (document: StoryDocument) => readonly Denial[] = oncePerWitness((document) =>
  sentencesOf(document).flatMap((unit) => denialsIn(document.analysed.document.text, unit)),
);

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
    for (const family of new Set(terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)))) {
      const places = postings.get(family);
      if (places === undefined) postings.set(family, [at]);
      else places.push(at);
    }
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
  readonly story: StoryInput;
  /** Renderings of one quotation of which one lacks the negation: told as such, and not as denials. */
  readonly misquoted: readonly Misquotation[];
  readonly sentences: readonly Unit[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly weights: Weights;
}

function contradicted(
  denial: Denial,
  { story, misquoted, sentences, postings, contexts, weights }: Search,
): readonly Unit[] {
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
      (other) =>
        other !== unit &&
        !isOwnWord(unit, other) &&
        !areOneQuotation(misquoted, unit, other) &&
        asserts(story, other, { denial, context, weights }) &&
        !isTold(sentences, unit, other),
    );
}

function areOneQuotation(misquoted: readonly Misquotation[], a: Unit, b: Unit): boolean {
  return misquoted.some(([x, y]) => (meets(x, a) && meets(y, b)) || (meets(x, b) && meets(y, a)));
}

function meets({ document, from, to }: Place, unit: Unit): boolean {
  return document === unit.siglum && from < unit.to && unit.from < to;
}

// > | 1.34 p.m.: the gunman is not contained …  5.02 p.m.: the gunman is contained, the police said        one page, hour by hour
//   |                       ^^^^^^^^^^^^^                              ^^^^^^^^^
/** Does a page that says in its own voice what is not so also have the sentence that says that it is? Then it tells both, and means no dispute. */
function isTold(sentences: readonly Unit[], a: Unit, b: Unit): boolean {
  if (a.attribution !== null || a.inComment || isHeadline(a)) return false;
  if (a.siglum === b.siglum) return !b.inComment && !isHeadline(b);
  const words = wordsOf(b);
  return sentences.some(
    (one) => one.siglum === a.siglum && one.terms.length === b.terms.length && wordsOf(one) === words,
  );
}

function wordsOf({ terms }: Unit): string {
  return terms.map(({ key }) => key).join(' ');
}

/** The same speaker in the same document: a speaker explains, and does not contradict, what he denies. */
function isOwnWord(a: Unit, b: Unit): boolean {
  const areSaid = a.attribution?.type === 'direct' && b.attribution?.type === 'direct';
  if (a.siglum !== b.siglum) return areSaid && compareSpeakers(a.speaker, b.speaker) === 'same';
  if (a.attribution === null && b.attribution === null) return a.voice === b.voice;
  if (a.attribution === null || b.attribution === null) return false;
  return a.attribution.id === b.attribution.id || compareSpeakers(a.speaker, b.speaker) === 'same';
}

// > | with non-life-threatening injuries · was prevented from seeing it        says so too
//   |      ^^^                                 ^^^^^^^^^
const UNDONE =
  /^(?:non|less|different|rumou?rs?|rumou?red|block(?:s|ed|ing)?|prevent(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|lack(?:s|ed|ing)?)$/u;

interface Denied {
  readonly denial: Denial;
  /** Families of the paragraph in which the denial stands. */
  readonly context: ReadonlySet<string>;
  readonly weights: Weights;
}

/** Sentences that were asked already: one is a candidate for many denials. */
const turned = new WeakMap<readonly Term[], boolean>();

/** Is something in it denied, negated or made to depend on something else? */
function isTurned(terms: readonly Term[]): boolean {
  const known =
    turned.get(terms) ??
    terms.some(
      (term, at) => isDenial(terms, at) || isNegator(term) || isCondition(term) || UNDONE.test(term.key),
    );
  turned.set(terms, known);
  return known;
}

function asserts(story: StoryInput, other: Unit, { denial, context, weights }: Denied): boolean {
  const { unit, focus, isDeny } = denial;
  if (isTurned(other.terms)) return false;
  // > | A line that joins the two        the title of an essay names a thing, and says nothing of it
  //   | ^
  if (other.role === 'title' && /^(?:an?|the)$/u.test(other.terms[0]?.key ?? '')) return false;
  const held = focus.filter((term) => holds(other, term, denial));
  if (held.length < Math.min(2, focus.length)) return false;
  if (weightOf(held, weights) < COVERED * weightOf(focus, weights)) return false;
  if (isOfOtherKind(other.terms, focus, held)) return false;
  // > | no evidence that the drug has caused a death        who only counts the dead does not say what they died of
  //   |                                   ^^^^^^
  if (focus.some((term) => /^caus/u.test(term.stem) && !held.includes(term))) return false;
  if (isDeny ? !holdsEnd(focus, held) : !held.includes(focus[0]!)) return false;
  if (!focus[0]!.isContent && !isToldTo(other.terms, focus[1])) return false;
  if (!isOfOne(other, denial, held) || !standTogether(other, held) || isQuestion(textOf(story, other), other))
    return false;
  if (denial.isState && !isOfSubject(other, denial)) return false;
  if (!isDeny && !isOfSameOne(other, denial, held)) return false;
  if (!isDeny && !held.includes(focus.at(-1)!)) return false;
  if (focus.length === 1) return assertsWord(other, { denial, context, weights });
  const families = familiesOf(other.terms.filter(({ key }) => !NUMBER.test(key)));
  const shared = unit.terms.filter((term) => term.isContent && families.has(familyOf(term.stem)));
  const once = onceEach(shared);
  return once.length >= 2 && weightOf(once, weights) >= LEAST_SHARED;
}

// > | is facing no murder charge        is facing a weapons charge
//   |              ^^^^^^ ^^^^^^                    ^^^^^^^ another
/** Is a denied word that the other has told from its like by a word beside it, and the other's by another? */
function isOfOtherKind(terms: readonly Term[], focus: readonly Term[], held: readonly Term[]): boolean {
  return focus.some((kind, at) => {
    const thing = focus[at + 1];
    if (thing === undefined || thing.from - kind.to !== 1) return false;
    if (held.includes(kind) || !held.includes(thing)) return false;
    return placesOf(terms, thing).every((place) => {
      const before = terms[place - 1];
      return before?.isContent === true && terms[place]!.from - before.to === 1;
    });
  });
}

/** One word of each family. */
function onceEach(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [familyOf(term.stem), term] as const)).values()];
}

// > | denied that the leak was caused by a power cut        what is denied of the leak stands at the end
//   |                                      ^^^^^ ^^^
function holdsEnd(focus: readonly Term[], held: readonly Term[]): boolean {
  return held.some((term) => focus.indexOf(term) >= focus.length / 2);
}

/** A single denied word must tell, and stand in a sentence about what the paragraph of the denial is about. */
function assertsWord(other: Unit, { denial: { focus }, context, weights }: Denied): boolean {
  const denied = familyOf(focus[0]!.stem);
  const shared = other.terms.filter((term) => {
    const family = familyOf(term.stem);
    return term.isContent && !NUMBER.test(term.key) && context.has(family) && family !== denied;
  });
  const around = weightOf(onceEach(shared), weights);
  const own = weightOf(focus, weights);
  const tells = around >= LEAST_CONTEXT && own >= LEAST_SINGLE && around + own >= LEAST_TOGETHER;
  return tells && !isHeadline(other);
}

/** Words, for each that was denied together, within which they must stand for a sentence to say them of one another. */
const TOGETHER = 4;

// > | denied: not break strikes        The strike began after talks between the union and the company, its only employer, broke down.
//   |             ^^^^^ ^^^^^^^            ^^^^^^ too far apart to be one thing                                     ^^^^^
function standTogether({ terms }: Unit, held: readonly Term[]): boolean {
  if (held.length < 2) return true;
  const [first, ...rest] = held.map((word) => placesOf(terms, word));
  return first!.some((x) =>
    rest.every((list) => list.some((y) => Math.abs(x - y) <= TOGETHER * held.length)),
  );
}

function placesOf(terms: readonly Term[], { stem }: Term): readonly number[] {
  return terms.flatMap((term, at) => (familyOf(term.stem) === familyOf(stem) ? [at] : []));
}

// > | Its guards were not at the gate.        The driver died at the gate.
//   |     ^^^^^^ of whom it is said               ^^^^^^ somebody else: no contradiction
/** What is said of one says nothing of another: the sentence must have a word of the denial besides what is denied. */
function isOfSubject({ terms }: Unit, { unit, focus }: Denial): boolean {
  const denied = familiesOf(focus);
  const subject = [...familiesOf(unit.terms.filter(({ key }) => !NUMBER.test(key)))].filter(
    (family) => !denied.has(family),
  );
  const said = familiesOf(terms);
  return subject.some((family) => said.has(family));
}

// > | Orla Tarn had not been armed.        The guards were armed. · Piet Lond was armed.
//   | ^^^^^^^^^                                                     ^^^^^^^^^ another: no contradiction
/** Where a denial names of whom it speaks, nobody else may be named before what is said. A single word must be said of the same. */
function isOfOne({ terms }: Unit, { subject, focus }: Denial, held: readonly Term[]): boolean {
  const families = familiesOf(subject);
  const isNamed = subject.some(({ isCapital }) => isCapital);
  if (!isNamed && (focus.length > 1 || subject.length === 0)) return true;
  return placesOf(terms, held[0]!).some((at) => {
    const before = terms.slice(Math.max(0, at - BEFORE), at);
    if (before.some((term) => families.has(familyOf(term.stem)) || PERSON.test(term.key))) return true;
    return focus.length > 1 && !before.some(({ isCapital, isContent }) => isCapital && isContent);
  });
}

// > | Her children do not live at the house.        Tarn lived at the house.
//   |     ^^^^^^^^ not live                           ^^^^ somebody else
/** Where a denial says of whom it speaks, the other must speak of the same, or of somebody whom a pronoun names. */
function isOfSameOne({ terms }: Unit, { subject }: Denial, held: readonly Term[]): boolean {
  if (subject.length === 0) return true;
  // > | The mayor did not threaten it · Tarn threatened it        an office may be the one that is named
  //   |     ^^^^^                       ^^^^
  if (!subject.some(({ key }) => /(?:s|^people|children|men|women)$/u.test(key))) return true;
  const families = familiesOf(subject);
  return (
    terms.some((term) => term.isContent && families.has(familyOf(term.stem))) ||
    placesOf(terms, held[0]!).some((at) =>
      terms.slice(Math.max(0, at - BEFORE), at).some(({ key }) => PERSON.test(key)),
    )
  );
}

/** Words before what is said in which its subject stands. */
const BEFORE = 6;
const PERSON = /^(?:i|we|he|she|they|it|who|you)$/u;

function familiesOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)));
}

function holds(other: Unit, term: Term, denial: Denial): boolean {
  return other.terms.some(
    (word, at) =>
      (word.isContent || !term.isContent) &&
      familyOf(word.stem) === familyOf(term.stem) &&
      isAsserted(other, at) &&
      (denial.isFuture || !isYetToCome(other, at)),
  );
}

// > | why was he not back at work?        we will be back at work tomorrow
//   |                                        ^^^^ no contradiction: it is not so yet
function isYetToCome({ terms }: Unit, at: number): boolean {
  const before = terms.slice(Math.max(0, at - 3), at);
  const modal = before.findLastIndex(({ key }) => FUTURE.test(key));
  return modal >= 0 && !before.slice(modal + 1).some((term) => term.isContent);
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
