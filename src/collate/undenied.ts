// A negation in a sentence → does it leave open whether the thing is so? Orders, contrasts, conditions, wishes, ignorance, and what is said of
// anybody deny nothing. In: terms and the negation's place.

import { AUXILIARY, clauseStart, endsClause } from './clauses.ts';
import type { Term } from './terms.ts';

/** Words that only carry a negation: "not aware of any X" denies X; "does not make it one" denies nothing by "make". */
export const LIGHT: ReadonlySet<string> = new Set(
  (
    'awar know knowledg plan evidenc such reason longer yet anyon anyth accus claim suggest alleg report idea indic indication lot ' +
    'make mak made giv give gave given tak take took taken get got put let hav have thing one good way'
  ).split(' '),
);

/** Words of what is still to come. */
export const FUTURE: RegExp = /^(?:will|would|shall)$/u;

// > | denied knowing that the gun was there        that it was there is not denied
//   | ^^^^^^ ^^^^^^^
export function isFactive(terms: readonly Term[], at: number): boolean {
  return terms
    .slice(at + 1, at + 4)
    .some(({ key }) => /^(?:knowing|knew|knowledge|realising|realizing)$/u.test(key));
}

// > | did not know Tarn well · were not identified        what somebody does not know, or nobody is told
//   |     ^^^ ^^^^              ^^^^^^^^^^^^^^
export function isUnknown(terms: readonly Term[], at: number): boolean {
  return /^(?:know|knew|known|identified|named|disclosed|released|revealed|available)$/u.test(
    terms[at + 1]?.key ?? '',
  );
}

// > | was never the case · not made good on that promise        what is known to be there is not denied
//   |                                       ^^^^ ^^^^^^^
export function isKnownThing(terms: readonly Term[], word: Term): boolean {
  const before = terms[terms.indexOf(word) - 1];
  return DEFINITE.test(before?.key ?? '');
}

// > | by the parents, not the council        the one is set against the other, and neither denied
//   |                 ^^^^^^^
export function isContrast(terms: readonly Term[], at: number): boolean {
  if (terms[at]!.key !== 'not' || AUXILIARY.test(terms[at - 1]?.key ?? '')) return false;
  const [next, second] = [terms[at + 1]?.key ?? '', terms[at + 2]?.key ?? ''];
  return BESIDE.test(next) || /^(?:them|him|her|it|us|me)$/u.test(second);
}

// > | by the parents, not by the council · not on the deal · must stop them, not let them in
//   |                 ^^^^^^               ^^^^^^                            ^^^     ^^^^
const BESIDE = /^(?:the|on|in|at|by|with|from|of|about|under|against|as)$/u;

// > | a farmer from the valley who never went to law school · steps to prove that they will not
//   | ^ anybody                ^^^                                     ^^^^^ ^^^^ yet to be seen
export function isOfSomeone(terms: readonly Term[], from: number): boolean {
  const [opener, before] = [terms[from - 1]?.key ?? '', terms[from - 2]?.key ?? ''];
  if (TO_BE_SEEN.test(opener) || (opener === 'that' && TO_BE_SEEN.test(before))) return true;
  if (!/^(?:who|which|whose)$/u.test(opener)) return false;
  const around = terms.slice(Math.max(0, from - 5), from - 1);
  return !around.some((term) => DEFINITE.test(term.key) || (term.isCapital && term.isContent));
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|your)$/u;
const TO_BE_SEEN = /^(?:prov|ensur|guarante|assur|hop|fear|worr)(?:e|es|ed|ing|y|ies|ied|ee|ees|eed)?s?$/u;

// > | Don't keep people waiting · if it had not been for her · unless it does not rain
//   | ^^^^^                       ^^                          ^^^^^^
export function isOrderNot(text: string, terms: readonly Term[], at: number): boolean {
  const from = clauseStart(text, terms, at);
  const first = terms[at]!.key === "don't" ? at : terms[at - 1]?.key === 'do' ? at - 1 : -1;
  const isDont =
    first >= 0 && (first === from || /^(?:means?|says?|please|and|or|just)$/u.test(terms[first - 1]!.key));
  return isDont || /^(?:if|unless|whether|until)$/u.test(terms[from - 1]?.key ?? '');
}

// > | you should not close it · nobody would have looked · asked that it not be used        nothing is said to be so or not
//   |     ^^^^^^ ^^^            ^^^^^^ ^^^^^                       ^^^ ^^
export function isUnreal(terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1]?.key ?? '', terms[at + 1]?.key ?? ''];
  if (
    /^(?:should|must|ought|may|might|need|let)$/u.test(before) ||
    /^(?:shouldn't|mustn't)$/u.test(terms[at]!.key)
  )
    return true;
  // > | was locked to make sure that there was no gunman        what is to be found out
  //   |                    ^^^^                  ^^
  if (terms.slice(Math.max(0, at - 5), at).some(({ key }) => /^(?:sure|ensure|ensured|ensuring)$/u.test(key)))
    return true;
  const isWould = /^(?:would|could|might|should)$/u;
  if (isWould.test(before) || isWould.test(next) || /^wouldn't$/u.test(terms[at]!.key))
    return terms.slice(at, at + 3).some(({ key }) => key === 'have');
  // > | there should be no meeting · no sane country would award it
  //   |       ^^^^^^    ^^            ^^              ^^^^^
  if (terms[at]!.key === 'no')
    return (
      terms.slice(Math.max(0, at - 2), at).some(({ key }) => /^(?:should|must|would|could)$/u.test(key)) ||
      terms.slice(at + 1, at + 4).some(({ key }) => isWould.test(key))
    );
  return next === 'be' && !FUTURE.test(before);
}

// > | half of them had no masks · we haven't got any word of him        what some have not got others may have had; but: had no plan to close
//   |              ^^^ ^^            ^^^^^^^ ^^^
export function isOfOwn(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  if (/^(?:haven't|hasn't)$/u.test(terms[at]!.key)) return /^(?:got|gotten)$/u.test(next?.key ?? '');
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
export function isIgnorance(terms: readonly Term[], at: number): boolean {
  // > | was not aware he had shot him        (but not: not aware of any memorandum)
  //   |     ^^^ ^^^^^ ^^
  if (terms[at + 1]?.key === 'aware' && terms[at + 2]?.key !== 'of') return true;
  const [verb, next] = [terms[at + 1]?.stem ?? '', terms[at + 2]?.key ?? ''];
  // > | had no idea what happened · no word yet as to why
  //   |     ^^ ^^^^ ^^^^            ^^ ^^^^        ^^^
  if (
    terms[at]!.key === 'no' &&
    terms.slice(at + 2, at + 6).some(({ key }) => /^(?:what|who|whom|why|how|where|when|whether)$/u.test(key))
  )
    return true;
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

// > | was hit, but not badly hurt · though not convicted of it · not life-threatening        of whom, the words do not say
//   |              ^^^                     ^^^                   ^^^
/** A "not" without a verb before it, but for a headline's ("Villagers not told to leave"). */
export function isElliptic(text: string, terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  if (terms[at]!.key !== 'not' || AUXILIARY.test(before?.key ?? '')) return false;
  // > | practical help, not mediation.        the thing itself
  //   |                 ^^^^^^^^^^^^^
  const [thing, after] = [next, terms[at + 2]];
  const endsWithIt = thing !== undefined && (after === undefined || endsClause(text, thing, after));
  if (endsWithIt && thing.isContent && !/(?:ly|ing|ed)$/u.test(thing.key)) return false;
  const isOfHeadline =
    before?.isContent === true &&
    !/ly$/u.test(before.key) &&
    !endsClause(text, before, terms[at]!) &&
    /(?:ed|en|told)$/u.test(next?.key ?? '');
  return !isOfHeadline;
}

// > | No arrests had been made · no injuries were reported        how far things were when it was written: tomorrow's page may say otherwise
//   | ^^          ^^^^             ^^               ^^^^^^^^
export function isStatus(terms: readonly Term[], at: number): boolean {
  // > | No one is in custody · nobody has been charged
  //   | ^^ ^^^       ^^^^^^^   ^^^^^^          ^^^^^^^
  const isOfNobody = terms[at]!.key === 'nobody' || terms[at + 1]?.key === 'one';
  if (isOfNobody)
    return terms
      .slice(at + 1, at + 6)
      .some(({ key }) => /^(?:custody|arrested|charged|identified|named|detained)$/u.test(key));
  if (terms[at]!.key !== 'no' || LIGHT.has(terms[at + 1]?.stem ?? '')) return false;
  return terms
    .slice(at + 2, at + 5)
    .some(
      ({ key }, i, list) =>
        (key === 'been' && /^(?:has|have|had)$/u.test(list[i - 1]?.key ?? '')) ||
        /^(?:reported|made|yet)$/u.test(key),
    );
}
