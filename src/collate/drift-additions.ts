// What an answer adds to the body of its own page: a name or a reason that no sentence of the body has. In: an answering sentence,
// the sentence that it is nearest to, the body. Out: drift of kind added.

import type { Drift } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { isCharge } from './sense.ts';
import { familyOf, type Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';

/** The sentences of an article's own voice, and their words. */
export interface Body {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly stems: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

/** The body of a page: its text and the units that are neither answers nor headlines. */
export function bodyOf(text: string, units: readonly Unit[]): Body {
  const terms = units.flatMap((unit) => unit.terms);
  return {
    text,
    units,
    stems: new Set(terms.map(({ stem }) => stem)),
    families: new Set(terms.map(({ stem }) => familyOf(stem))),
  };
}

/** Does it say again what the body says: an answer or a headline? */
export function isRepetition(unit: Unit): boolean {
  return unit.role === 'answer' || isHeadline(unit);
}

// > | # Genocide on the northern quay        and no sentence beneath speaks of one
//   |   ^^^^^^^^
/** The gravest charge of a headline, where the text beneath has no word for it. */
export function chargeOf(head: Unit, nearest: Unit, { text, families }: Body): readonly Drift[] {
  const charge = head.terms.find((term) => isCharge(term) && !families.has(familyOf(term.stem)));
  if (charge === undefined) return [];
  const paraphrase = { document: head.siglum, from: charge.from, to: charge.to };
  const why = `a charge is added: ${text.slice(charge.from, charge.to)}`;
  return [{ kind: 'added', quotation: placeOf(nearest), paraphrase, why }];
}

/** Names and reasons of an answer that are new, each as drift from the nearest sentence of the body. */
export function additionsOf(answer: Unit, nearest: Unit, body: Body): readonly Drift[] {
  const found: readonly (readonly [string, readonly Term[]])[] = [
    ['added', namesWithout(answer, body)],
    ['a reason is added', givesReason(nearest, body) ? [] : newReason(answer, body)],
  ];
  return found.flatMap(([why, terms]): Drift[] => {
    if (terms.length === 0) return [];
    const paraphrase = { document: answer.siglum, from: terms[0]!.from, to: terms.at(-1)!.to };
    const words = body.text.slice(paraphrase.from, paraphrase.to);
    return [{ kind: 'added', quotation: placeOf(nearest), paraphrase, why: `${why}: ${words}` }];
  });
}

/** A name of two words or more in an answer that the body does not have. */
function namesWithout(answer: Unit, { stems }: Body): readonly Term[] {
  const isNew = (run: readonly Term[]): boolean =>
    run.filter(isNamePart).length >= 2 &&
    !CLOCK.test(run.map(({ key }) => key).join(' ')) &&
    run.some((term) => isNamePart(term) && !stems.has(term.stem));
  return nameRuns(answer.terms).find(isNew) ?? [];
}

// > | at 10 a.m. Central Time
//   |            ^^^^^^^^^^^^ names nobody
const CLOCK = /^(?:[ap]m )?(?:\p{L}+ ){1,3}time$/u;

function isNamePart(term: Term): boolean {
  return term.isContent && term.isCapital;
}

// > | with the support of the League of the Northern Ports
//   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^   words with capitals and the small words between them
function nameRuns(terms: readonly Term[]): readonly (readonly Term[])[] {
  const runs: Term[][] = [];
  let run: Term[] = [];
  for (const term of terms.slice(1)) {
    const last = run.at(-1);
    const isNext = last !== undefined && term.from - last.to <= 1;
    if (isNamePart(term) && !isNext) {
      run = [term];
      runs.push(run);
    } else if (isNext && (isNamePart(term) || /^(?:of|for|the|and)$/u.test(term.key))) run.push(term);
    else run = [];
  }
  return runs.map((list) => list.slice(0, list.findLastIndex(isNamePart) + 1));
}

/** New words from which on a reason is a new one. */
const NEW_WORDS = 2;
// > | The fence was built to stop the herders from trading · because … · in a bid to …
//   |               ^^^^^ ^^                                 ^^^^^^^    ^^^^^^^^^^^
const REASON =
  /\b(?:because|in order to|so as to|in an? (?:bid|attempt|effort) to|(?:built|done|made|taken|ordered|opened|closed|sent|used) to)\b/iu;

// > | ordered them back, citing the danger to the hospitals        the body gives a reason: the answer says it in other words
//   |                    ^^^^^^
const GIVEN =
  /\b(?:because|citing|cited|due to|owing to|as a result of|in response to|on the grounds|for fear|for lack|amid|in order to|so that|to avoid|to prevent|after|over)\b/iu;

function givesReason({ from, to }: Unit, { text }: Body): boolean {
  return GIVEN.test(text.slice(from, to));
}

/** A reason in an answer of which the body has no word. */
function newReason(answer: Unit, { text, families }: Body): readonly Term[] {
  const match = REASON.exec(text.slice(answer.from, answer.to));
  if (match === null) return [];
  const from = answer.from + match.index + match[0].length;
  const rest = text.slice(from, answer.to);
  const to = from + (/[,;:.–—]\s|[.]$/u.exec(rest)?.index ?? rest.length);
  const reason = answer.terms.filter((term) => term.from >= from && term.to <= to && term.isContent);
  const fresh = reason.filter(({ stem }) => !families.has(familyOf(stem)));
  return fresh.length >= NEW_WORDS && fresh.length * 2 >= reason.length ? reason : [];
}
