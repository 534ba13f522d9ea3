// Two renderings of one thing that somebody says will be or was done → is it another who does it? "We will close the plant" against "the
// operator will close the plant". In: utterances with their units. Out: drift of kind actor, and conflicts of kind attribution where one
// account says that a speaker did not say what another prints as his word.

import type { Conflict, Drift } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { isNegator } from './sense.ts';
import { compareSpeakers } from './speakers.ts';
import type { StoryInput } from './story-input.ts';
import { familyOf, type Term } from './terms.ts';
import { isHeadline, isUnsaid, type Unit } from './units.ts';
import type { UtteranceDraft } from './utterances.ts';

/** Who does what, as a clause has it. */
interface Clause {
  readonly unit: Unit;
  readonly subject: readonly Term[];
  /** What is done: the verb first, content words. */
  readonly deed: readonly Term[];
  readonly isNegated: boolean;
}

const AUXILIARY = /^(?:will|would|shall|should|may|might|must|can|could|has|have|had|is|are|was|were)$/u;
/** Words of a subject that are looked at. */
const LONGEST_SUBJECT = 5;
/** Least share of the shorter deed's content words, and least number of them, that both have. */
const SAME_DEED = 0.6;
const LEAST_SHARED = 2;
const FIRST = /^(?:i|we)$/u;
const THIRD = /^(?:he|she)$/u;
/** Whoever leads one of these says "we" of it. */
const OWN =
  /^(?:government|cabinet|ministry|administration|council|office|department|party|country|state|nation|team|side|member|parliament|union|company|firm|group|board|police|force|army|service|agency|court|club|bank|school|university|people|citizen|it|they|this|that|these|those|there|he|she|who|which|what|nobody|everybody|everyone)s?$/u;

// > | that the operator would close the plant
//   |      ^^^^^^^^^^^^       ^^^^^ ^^^^^^^^^ subject, deed
function clauseOf(unit: Unit): Clause | null {
  const terms = unit.terms[0]?.key === 'that' ? unit.terms.slice(1) : unit.terms;
  const verb = terms.findIndex(({ key }) => AUXILIARY.test(key));
  if (verb < 1 || verb > LONGEST_SUBJECT) return null;
  const deed = terms.slice(verb + 1).filter(({ isContent }) => isContent);
  return { unit, subject: terms.slice(0, verb), deed, isNegated: terms.some(isNegator) };
}

/** Do both tell of one deed: the same verb, and most of what it is done to? */
function areOneDeed(a: Clause, b: Clause): boolean {
  const [first, other] = [a.deed[0], b.deed[0]];
  if (first === undefined || other === undefined || familyOf(first.stem) !== familyOf(other.stem))
    return false;
  const families = new Set(b.deed.map(({ stem }) => familyOf(stem)));
  const shared = a.deed.filter(({ stem }) => families.has(familyOf(stem))).length;
  return shared >= LEAST_SHARED && shared >= SAME_DEED * Math.min(a.deed.length, b.deed.length);
}

/** The speaker himself, and those for whom he speaks. */
function isSpeaker({ subject }: Clause): boolean {
  return subject.length === 1 && FIRST.test(subject[0]!.key);
}

/** Somebody whom a common noun names, and who is neither the speaker nor a body for which he may speak. */
function isSomebodyElse({ subject, unit: { speaker } }: Clause): boolean {
  if (subject.some(({ key }) => /^(?:i|we|you|what|who|which|asked|if|whether)$/u.test(key))) return false;
  if (/^(?:he|she|it|they)$/u.test(subject.at(-1)?.key ?? '')) return false;
  const nouns = subject.filter(({ isContent }) => isContent);
  const head = nouns.at(-1);
  if (head === undefined || nouns.some(({ isCapital }) => isCapital) || OWN.test(head.key)) return false;
  return !nouns.some(({ stem }) => speaker?.described.has(stem) || speaker?.stems.includes(stem));
}

/** Renderings of one utterance in which the speaker does himself what another does in the fuller one. */
export function findSubjectDrift(drafts: readonly UtteranceDraft[]): readonly Drift[] {
  return drafts.flatMap(({ units }) => {
    const clauses = units
      .filter(({ attribution, inComment }) => attribution !== null && !inComment)
      .map(clauseOf)
      .filter((clause): clause is Clause => clause !== null && !clause.isNegated);
    const own = clauses.filter(isSpeaker);
    const others = clauses.filter(isSomebodyElse);
    return own.flatMap((clause) => {
      const other = others.find(
        (one) =>
          areOneDeed(one, clause) && compareSpeakers(one.unit.speaker, clause.unit.speaker) !== 'different',
      );
      return other === undefined ? [] : [driftOf(clause, other)];
    });
  });
}

function driftOf(own: Clause, other: Clause): Drift {
  const isFirst = own.unit.type === 'direct' && !isHeadline(own.unit) && other.unit.type !== 'direct';
  const [quotation, paraphrase] = isFirst ? [own, other] : [other, own];
  return {
    kind: 'actor',
    quotation: placeOf(quotation.unit),
    paraphrase: placeOf(paraphrase.unit),
    why: `"${wordsOf(quotation)}" becomes "${wordsOf(paraphrase)}"`,
  };
}

function wordsOf({ subject }: Clause): string {
  return subject.map(({ key }) => key).join(' ');
}

// > | The governor did not say that she would close the plant.   ·   Governor: We will close the plant
//   |                              ^^^ herself                                 ^^ herself
/** What one account, or a reader of it, says that a speaker did not say, and another gives as said. */
export function findUnsaid(story: StoryInput, units: readonly Unit[]): readonly Conflict[] {
  const said = units.filter((unit) => unit.attribution !== null && !isUnsaid(unit) && !unit.inComment);
  return units.filter(isUnsaid).flatMap((unsaid) => {
    const against = said.filter((unit) => contradicts(unsaid, unit));
    if (against.length === 0) return [];
    const sides = [[placeOf(unsaid)], distinct(against.map(placeOf))];
    const who = unsaid.speaker?.name ?? 'the speaker';
    return [toConflict(story, 'attribution', sides, `said by ${who}, and not said`)];
  });
}

function contradicts(unsaid: Unit, said: Unit): boolean {
  if (said.siglum === unsaid.siglum || compareSpeakers(unsaid.speaker, said.speaker) !== 'same') return false;
  if (said.terms.some(isNegator) !== unsaid.terms.some(isNegator)) return false;
  const [a, b] = [clauseOf(unsaid), clauseOf(said)];
  if (a === null) return false;
  if (IT.test(a.subject[0]!.key)) return saysOfIt(a, said);
  return b !== null && areOneSubject(a, b) && areOneDeed(a, b);
}

const IT = /^(?:it|this|that)$/u;
/** Words that only liken, or set a condition. */
const UNSURE = /^(?:like|liken|likening|likened|compare|compared|comparing|if|unless|might|may|could)$/u;

// > | Tarn never said it was a war crime.   ·   accused the owners of a war crime        whatever "it" is
//   |                          ^^^^^^^^^                               ^^^^^^^^^
function saysOfIt({ deed }: Clause, { terms }: Unit): boolean {
  if (deed.length < LEAST_SHARED || terms.some(({ key }) => UNSURE.test(key))) return false;
  const families = new Set(terms.map(({ stem }) => familyOf(stem)));
  return deed.every(({ stem }) => families.has(familyOf(stem)));
}

function areOneSubject(a: Clause, b: Clause): boolean {
  const isSelf = (clause: Clause): boolean =>
    isSpeaker(clause) || (clause.subject.length === 1 && THIRD.test(clause.subject[0]!.key));
  if (isSelf(a) || isSelf(b)) return isSelf(a) && isSelf(b);
  const heads = [a, b].map(({ subject }) =>
    familyOf(subject.findLast(({ isContent }) => isContent)?.stem ?? ''),
  );
  return heads[0] !== '' && heads[0] === heads[1];
}
