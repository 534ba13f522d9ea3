// Numbers that the answers and headlines of a page give otherwise than its body: the missing of the body are the dead of the answer, the
// hurt are the dead or hurt, the dead of one place are those of another, eighteen are eighty-one. Out: drift of kinds scope and number.

import type { Drift } from '../model/index.ts';
import { placeOfFigure, slips } from './conflicts-figures.ts';
import { isRepetition } from './drift-additions.ts';
import { areCompatible, areElsewhere, type Quantity, shortOf } from './quantities.ts';
import { familyOf } from './terms.ts';

/** A number of something else in the same document: the missing of the body are the dead of the answer. */
export function findFigureDrift(quantities: readonly Quantity[]): readonly Drift[] {
  const slipped = slips(quantities).filter(
    ([range, other]) => range.siglum === other.siglum && range.figure.from < other.figure.from,
  );
  const known = new Set(slipped.map(([, other]) => other));
  const others = quantities
    .filter((one) => isRepetition(one.sentence) && !known.has(one))
    .flatMap((answer) => {
      const body = quantities.filter(
        ({ siglum, sentence }) =>
          siglum === answer.siglum &&
          !isRepetition(sentence) &&
          !sentence.inComment &&
          sentence.role !== 'question',
      );
      return changeOf(answer, body);
    });
  return [...slipped.map(([body, answer]) => toFigureDrift('scope', body, answer)), ...others];
}

/** Numbers below this are in every text for something else. */
const LEAST_MEANT = 10;

// > | more than 200 were hurt …  /  A: more than 200 were killed or hurt        another thing counted
//   |           ^^^                             ^^^
// > | eighteen people died …  /  A: eighty-one people died                      another number
function changeOf(answer: Quantity, body: readonly Quantity[]): readonly Drift[] {
  if (answer.categories.length === 0 || answer.isPart || answer.past !== null || answer.high < LEAST_MEANT)
    return [];
  const moved = movedTo(answer, body);
  if (moved !== undefined) return [toFigureDrift('scope', moved, answer)];
  const own = body.filter(
    (one) => one.past === null && one.categories.length > 0 && !areElsewhere(one, answer),
  );
  const alike = own.filter(({ counts }) => counts === answer.counts);
  if (alike.some((one) => areCompatible(one, answer))) return [];
  const same = own.find((one) => one.low === answer.low && one.high === answer.high);
  if (same !== undefined) return [toFigureDrift('scope', same, answer)];
  const other = alike.find(({ isPart }) => !isPart);
  return other === undefined ? [] : [toFigureDrift('number', other, answer)];
}

/** Words that the answer shares with the sentence of another number, beyond those that it shares with that of its own. */
const MOVED = 2;

// > | 31 died at the market … / 160 were killed on the bank …  /  A: 160 people were killed at the market
//   |            ^^ ^^^^^^                                                                ^^ ^^^^^^ where another number belongs
/** The sentence from which an answer has its number, where another number of the body stands in the answer's surroundings. */
function movedTo(answer: Quantity, body: readonly Quantity[]): Quantity | undefined {
  const alike = body.filter(
    ({ counts, past, isPart }) => counts === answer.counts && past === null && !isPart,
  );
  const shares = (one: Quantity): number => sharedWords(answer, one);
  const own = alike.filter((one) => areCompatible(one, answer)).sort((a, b) => shares(b) - shares(a))[0];
  if (own === undefined) return undefined;
  const other = alike.some(
    (one) =>
      !areCompatible(one, answer) && one.sentence !== own.sentence && shares(one) >= shares(own) + MOVED,
  );
  return other ? own : undefined;
}

function sharedWords(a: Quantity, b: Quantity): number {
  const families = new Set(
    b.sentence.terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)),
  );
  const own = a.sentence.terms.filter((term) => term.isContent && !/\p{N}/u.test(term.key));
  return new Set(own.map(({ stem }) => familyOf(stem)).filter((family) => families.has(family))).size;
}

function toFigureDrift(kind: 'scope' | 'number', body: Quantity, answer: Quantity): Drift {
  const why =
    body.counts !== answer.counts
      ? `${body.categories.join(' or ')} becomes ${answer.categories.join(' or ')}`
      : kind === 'number'
        ? `${shortOf(body)} becomes ${shortOf(answer)}`
        : `${shortOf(body)} of something else`;
  return { kind, quotation: placeOfFigure(body), paraphrase: placeOfFigure(answer), why };
}
