// A sentence → what it says is not so: by a negation ("did not close the gate") or by a verb ("denied that"). In: its words. Out: denials,
// each with the words that it governs. A refusal to answer, ignorance, silence, inability and purpose deny nothing.

import { AUXILIARY, clauseStart, endsClause } from './clauses.ts';
import { isNegator } from './sense.ts';
import type { Term } from './terms.ts';
import {
  FUTURE,
  isContrast,
  isElliptic,
  isFactive,
  isIgnorance,
  isKnownThing,
  isOfOwn,
  isOfSomeone,
  isOrderNot,
  isStatus,
  isUnknown,
  isUnreal,
  LIGHT,
} from './undenied.ts';
import { isHeadline, type Unit } from './units.ts';

/** Words after a negation that it governs, content and function words together. */
const SCOPE = 8;
const DENY =
  /^(?:den(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))$/u;
/** Offers and calls are turned down as well as claims: that denies nothing. */
const TURNS_DOWN = /^(?:reject|dismiss)/u;
const TAKES_BACK = /^(?:with(?:draws?|drew|drawn|drawing)|retract(?:s|ed|ing)?)$/u;
const WORD_GIVEN = new Set(
  'stat statement claim report remark accusation alleg story assertion charg suggestion rumour rumor idea notion criticism concern'.split(
    ' ',
  ),
);
/** What is not done here is no denial: to answer, to confirm, to speak, to be seen. */
const REFUSALS = new Set(
  'answer respond respons repli comment confirm verifi independ speak spok see seen mean need want'.split(
    ' ',
  ),
);
/** Who does not believe, look for or remember a thing does not say that it is not so. */
const ATTITUDES = new Set(
  'know knew known believ think thought feel felt understand understood rememb recal care mind expect hop hope wish seem appear look lik like sur deni disput reject dismiss identifi disclos specifi elabor reveal immedi hear heard notic realis realiz'.split(
    ' ',
  ),
);
/** A number that is set against another is for the figures to compare. */
export const NUMBER: RegExp =
  /^(?:\p{N}.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|third|thirds|half|quarter|dozen)$/u;
// > | Eight days are not 872 · weeks, not days        how long it was, for the figures to compare
//   |                ^^^ ^^^                ^^^^
const UNITS = new Set(
  'second minut hour day week month year decad centuri time metr mile kilometr percent'.split(' '),
);
/** One denial in a sentence. */
export interface Denial {
  readonly unit: Unit;
  /** The negation and what it governs. */
  readonly focus: readonly Term[];
  readonly start: Term;
  /** Of whom or what it is denied: the content words of the clause before the negation; none where it is a pronoun or far away. */
  readonly subject: readonly Term[];
  /** By a verb ("denied that"), not by a negation. */
  readonly isDeny: boolean;
  /** What something is or where, not what was done. */
  readonly isState: boolean;
  readonly isFuture: boolean;
}

/** Words between a condition and the negation that stands under it. */
const IF_REACH = 4;

/** The denials of a sentence of `text`, in order; none in a question. */
export function denialsIn(text: string, unit: Unit): readonly Denial[] {
  if (isQuestion(text, unit)) return [];
  return unit.terms.flatMap((term, at) => {
    const isDeny = isDenial(unit.terms, at);
    if (!isDeny && (!negatesClause(text, unit.terms, at) || isUnsaid(unit, term))) return [];
    // > | what one would say if one had not looked        nobody says that it was not
    //   |                    ^^          ^^^
    if (unit.terms.slice(Math.max(0, at - IF_REACH), at).some(({ key }) => key === 'if' || key === 'unless'))
      return [];
    const focus = isDeny ? clauseAfter(text, unit.terms, at) : scopeAt(text, unit.terms, at);
    if (focus.length === 0 || focus.every(({ stem }) => UNITS.has(stem))) return [];
    if (isDeny ? isFactive(unit.terms, at) : ATTITUDES.has(focus[0]!.stem) || isUnknown(unit.terms, at))
      return [];
    // > | has not been charged · was never allowed · is not stolen        one deed of many: of whom, when and with what is left open
    //   |     ^^^ ^^^^^^^^^^^^       ^^^^^ ^^^^^^^
    if (focus.length === 1 && !isDeny && isOfVerb(unit.terms, at, focus[0]!)) return [];
    // > | nor Mayor Ilse Tarn · denied a report in the Marn Courier        a name alone is no claim
    //   |     ^^^^^^^^^^^^^^^                       ^^^^^^^^^^^^
    if (focus.every(({ isCapital }) => isCapital) && !isHeadline(unit)) return [];
    if (focus.length === 1 && (isKnownThing(unit.terms, focus[0]!) || isOfFuture(unit.terms, at))) return [];
    const isClaim = term.key === 'no' && isSaid(unit, term);
    const isState = !isDeny && !isClaim && isOfState(unit.terms, at);
    const subject = isDeny ? [] : subjectBefore(text, unit.terms, at);
    return [{ unit, focus, start: term, subject, isDeny, isState, isFuture: isOfFuture(unit.terms, at) }];
  });
}

// > | not aware of any memorandum · is not a warning · no draft        (but not: was not charged)
//   |              ^^^ ^^^^^^^^^^          ^ ^^^^^^^    ^^ ^^^^^
/** Is the word that is denied a verb or a quality, and no thing? */
function isOfVerb(terms: readonly Term[], at: number, word: Term): boolean {
  if (/^(?:no|nobody)$/u.test(terms[at]!.key) || terms[at + 1]?.key === 'told') return false;
  const isPlain = terms[at]!.key === 'not' && !AUXILIARY.test(terms[at - 1]?.key ?? '');
  return (
    !isPlain &&
    !terms.slice(at + 1, terms.indexOf(word)).some(({ key }) => /^(?:an?|any|the|such|of)$/u.test(key))
  );
}

// > | The firm said that the guards of the gate had not been armed
//   |                        ^^^^^^        ^^^^
function subjectBefore(text: string, terms: readonly Term[], at: number): readonly Term[] {
  const from = clauseStart(text, terms, at);
  const verb = terms.findIndex(({ key }, i) => i >= from && i < at && AUXILIARY.test(key));
  const content = (list: readonly Term[]): readonly Term[] =>
    list.filter((term) => term.isContent && !NUMBER.test(term.key));
  const own = content(terms.slice(from, verb < 0 ? at : verb));
  // > | Varland, which did not sign it
  //   | ^^^^^^^  ^^^^^
  if (own.length > 0 || !/^(?:who|which)$/u.test(terms[from - 1]?.key ?? '')) return own;
  return content(terms.slice(Math.max(0, from - 3), from - 1));
}

/** Does somebody say it, whom the sentence names? */
function isSaid({ attribution }: Unit, { from }: Term): boolean {
  return attribution?.content.some(([start, end]) => start <= from && from < end) ?? false;
}

// > | Hollin did not say that the gates were open        what he did not say may be so
//   |            ^^^
function isUnsaid({ attribution }: Unit, { from }: Term): boolean {
  if (attribution === null || !attribution.negated || attribution.act === 'deny') return false;
  return from < attribution.content[0]![0];
}

const BE = /^(?:be|am|is|are|was|were|been|being)$/u;

// > | its guards were not at the gate · the army is not a crane driver · there was no sick child        what something is
//   |             ^^^^ ^^^                        ^^ ^^^                                ^^
// > | people were not told to leave · no siren was heard        a deed
//   |        ^^^^ ^^^ ^^^^
function isOfState(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  if (terms[at]!.key === 'no')
    return /^(?:is|are|was|were|and|or|nor)$/u.test(terms[at - 1]?.key ?? '') && !LIGHT.has(next?.stem ?? '');
  // > | nobody has sent her a letter        to others somebody may have
  //   | ^^^^^^          ^^^
  if (terms[at]!.key === 'nobody')
    return terms.slice(at + 1, at + 4).some(({ key }) => /^(?:me|us|you|him|her|them)$/u.test(key));
  const isBe = BE.test(terms[at - 1]?.key ?? '') || /^(?:is|are|was|were)n't$/u.test(terms[at]!.key);
  return isBe && !isParticiple(next);
}

function isParticiple(term: Term | undefined): boolean {
  if (term === undefined) return false;
  return (
    /(?:ed|en|wn)$/u.test(term.key) ||
    (term.isContent && term.stem !== term.key && !/s$/u.test(term.key)) ||
    /^(?:told|asked)$/u.test(term.key)
  );
}

// > | will not close the gate · won't close the gate
//   | ^^^^ ^^^                ^^^^^
function isOfFuture(terms: readonly Term[], at: number): boolean {
  return (
    /^(?:will|would|shall|won't|wouldn't|shan't)$/u.test(terms[at]!.key) ||
    terms.slice(Math.max(0, at - 2), at).some(({ key }) => FUTURE.test(key))
  );
}

// > | denied that … · withdrew its statement that the cable had been cut        (but not: withdrew its troops)
//   | ^^^^^^          ^^^^^^^^     ^^^^^^^^^
/** Does the word deny something by itself? */
export function isDenial(terms: readonly Term[], at: number): boolean {
  const { key } = terms[at]!;
  if (!DENY.test(key) && !TAKES_BACK.test(key)) return false;
  if (isNounOfDispute(terms, at) || isWithheld(terms, at)) return false;
  // > | does not deny that it was shut        grants it
  //   |      ^^^ ^^^^
  if (terms.slice(Math.max(0, at - 2), at).some(isNegator)) return false;
  const given = terms
    .slice(at + 1, at + 6)
    .some(({ key: next, stem }) => next === 'that' || WORD_GIVEN.has(stem));
  if (DENY.test(key)) return given || !TURNS_DOWN.test(key);
  return TAKES_BACK.test(key) && terms.slice(at + 1, at + 4).some(({ stem }) => WORD_GIVEN.has(stem));
}

// > | an industrial dispute that brought the port to a standstill        (but not: lawyers dispute that … · Tarn disputes it)
//   |               ^^^^^^^
function isNounOfDispute(terms: readonly Term[], at: number): boolean {
  // > | resigned over the disputed pilots' case        which case, and no word against it
  //   |          ^^^^     ^^^^^^^^
  if (terms[at]!.key === 'disputed')
    return /^(?:an?|the|this|that|over|of|in|on|his|her|its|their)$/u.test(terms[at - 1]?.key ?? '');
  if (!/^disputes?$/u.test(terms[at]!.key)) return false;
  const before = terms[at - 1];
  if (before === undefined) return true;
  return (
    !before.isCapital &&
    !/(?:^(?:i|we|you|they|he|she|it|who|which|that|not|n't|do|does|did|to|will|would)|[^s]s)$/u.test(
      before.key,
    )
  );
}

// > | was denied bail · were denied entry        what is withheld was not said
//   |     ^^^^^^ ^^^^        ^^^^^^ ^^^^^
function isWithheld(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  if (!/^den(?:y|ied|ies|ying)$/u.test(terms[at]!.key)) return false;
  // > | denied service to a couple
  //   | ^^^^^^ ^^^^^^^ ^^
  if (next?.isContent && !/ing$/u.test(next.key) && terms[at + 2]?.key === 'to') return true;
  // > | denied the embassies' requests to fly it · was denied a visa
  //   | ^^^^^^                ^^^^^^^^                   ^^^^^^   ^^^^
  const ASKED =
    /^(?:requests?|permission|access|bids?|appeals?|petitions?|motions?|applications?|visas?|bail|parole|asylum|entry)$/u;
  if (terms.slice(at + 1, at + 6).some(({ key }) => ASKED.test(key))) return true;
  return BE.test(terms[at - 1]?.key ?? '') && !/^(?:by|that)$/u.test(next?.key ?? '');
}

/** Does the sentence end with a question mark? */
export function isQuestion(text: string, { from, to }: Unit): boolean {
  return /\?["'”’)]*\s*$/u.test(text.slice(from, to));
}

/** A negation of what is the case: not of ability ("cannot"), of a purpose ("not to be named") or of a degree ("not only"). */
function negatesClause(text: string, terms: readonly Term[], at: number): boolean {
  const { key } = terms[at]!;
  if (!isNegator(terms[at]!) || /^(?:without|cannot|can't|couldn't|hardly|nowhere)$/u.test(key)) return false;
  if ((key === 'no' || /n't$/u.test(key)) && isOfOwn(terms, at)) return false;
  if (isElliptic(text, terms, at) || isStatus(terms, at)) return false;
  // > | almost nobody quoted it        some did
  //   | ^^^^^^ ^^^^^^
  // > | can not announce it by themselves        inability
  //   | ^^^ ^^^
  if (key === 'not' && /^(?:can|could)$/u.test(terms[at - 1]?.key ?? '')) return false;
  if (/^(?:almost|nearly|practically|virtually|hardly)$/u.test(terms[at - 1]?.key ?? '')) return false;
  if (isIgnorance(terms, at) || isUnreal(terms, at) || isOrderNot(text, terms, at)) return false;
  // > | said no and went on · no, nothing on it
  //   |      ^^                  ^^^^^^^ ^^
  if (/^(?:no|nothing)$/u.test(key) && !terms[at + 1]?.isContent && !LEADS_ON.test(terms[at + 1]?.key ?? ''))
    return false;
  const from = clauseStart(text, terms, at);
  // > | who never went to law school, never practised law        a further part of the same clause
  //   |                               ^^^^^
  const first = from === at && at > 1 ? clauseStart(text, terms, at - 1) : from;
  if (isContrast(terms, at) || isOfSomeone(terms, first)) return false;
  // > | didn't hurt any other officers · at no time did we        one more, or a way of speaking
  //   |             ^^^ ^^^^^                 ^^ ^^^^
  if (terms.slice(at + 1, at + 5).some(({ key }, i, list) => key === 'other' && list[i - 1]?.key === 'any'))
    return false;
  if (key === 'no' && terms[at - 1]?.key === 'at') return false;
  // > | did not realise that he had shot the girl in the head until later        later it was so
  //   |                                                       ^^^^^
  if (terms.slice(at + 1, at + LATER_WITHIN).some(({ key }) => key === 'until')) return false;
  const next = /^(?:the|a|an)$/u.test(terms[at + 1]?.key ?? '') ? at + 2 : at + 1;
  return !DEGREE.test(terms[next]?.key ?? '');
}

/** Words after a negation in which it may be limited in time. */
const LATER_WITHIN = 16;

const LEADS_ON = /^(?:was|were|is|are|has|had|have|will|would|such|other|more|of|one)$/u;
/** What a negation before these takes away is the degree, the reason or the only one, not the thing. */
const DEGREE =
  /^(?:to|only|just|less|more|yet|enough|least|for|because|so|that|too|very|quite|even|all|every|always|necessarily|exactly|entirely|alone|until|unlike|guilty|far|longer|other|further|additional|less)$/u;

// > | no power cut in the valley that night        where and when it was not is not what is denied
//   |    ^^^^^^^^^
function scopeAt(text: string, terms: readonly Term[], at: number): readonly Term[] {
  const scope = scopeOf(text, terms, at, SCOPE);
  if (terms[at]!.key !== 'no' || terms[at + 2]?.key === 'that') return scope;
  const end = terms.find(
    ({ key, from }) => from > (scope[0]?.from ?? 0) && /^(?:in|on|at|near|during)$/u.test(key),
  );
  return scope.filter(({ from }) => end === undefined || from < end.from || from === scope[0]!.from);
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
    if (endsClause(text, terms[next - 1]!, term)) break;
    if (/^(?:before|until|since|because|but)$/u.test(term.key)) return term.key === 'but' ? scope : [];
    if (REFUSALS.has(term.stem)) return scope.length === 0 ? [] : scope;
    const isTold = scope.length === 0 && isOrder(terms, next);
    if (
      isTold ||
      (term.isContent && !isLight(terms, next) && !NUMBER.test(term.key) && !isOfAge(terms, next))
    )
      scope.push(term);
  }
  return scope;
}

// > | no sign of damage        (but not: does not sign off plants)
//   |    ^^^^
function isLight(terms: readonly Term[], at: number): boolean {
  const { stem } = terms[at]!;
  return LIGHT.has(stem) || (stem === 'sign' && /^(?:no|any)$/u.test(terms[at - 1]?.key ?? ''));
}

// > | not been brought against the 65-year-old minister
//   |                                 ^^^^ ^^^ tells which, and is not denied
function isOfAge(terms: readonly Term[], at: number): boolean {
  const back = /^old$/u.test(terms[at]!.key) ? 2 : /^years?$/u.test(terms[at]!.key) ? 1 : 0;
  return (
    back > 0 &&
    NUMBER.test(terms[at - back]?.key ?? '') &&
    terms[at - back]!.to + 1 === terms[at - back + 1]!.from
  );
}

// > | were not told to leave
//   |          ^^^^ ^^
function isOrder(terms: readonly Term[], at: number): boolean {
  return /^(?:told|asked|tell|ask)$/u.test(terms[at]!.key) && terms[at + 1]?.key === 'to';
}
