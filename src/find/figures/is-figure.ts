// Is a number with its unit a quantity at all? Years, small words without a noun and parts of names are none.

import type { NumberFound } from '../numbers.ts';
import { isInName, isModelName, looksLikeYear } from './excluded.ts';
import type { Quantity } from './raw-figure.ts';
import { isMoney } from './units.ts';

/** Is the number a quantity at all? Years, small words without a noun and parts of names are not. */
export function isFigure(text: string, quantity: Quantity): boolean {
  const { number, unit } = quantity;
  const word = text.slice(number.from, number.to);
  if (/^an?$/i.test(word)) return false;
  if (unit !== null && isMoney(unit)) return true;
  if (looksLikeYear(text, number))
    return (
      unit !== null &&
      quantity.noun !== null &&
      !/^(?:year|month|day|week)$/.test(unit) &&
      !followsYearWord(text, number)
    );
  if (number.form === 'fraction') return unit !== null || isShare(text, number);
  if (number.value === 1 && number.form === 'words')
    return unit !== null && !/^(?:day|point|thing|side|way)$/.test(unit);
  if (
    isModelName(text, number) ||
    (/^(?:day|week|month|year)$/.test(unit ?? '') && isLengthOf(text, quantity))
  )
    return false;
  if (unit === null && number.form === 'digits' && isInName(text, number)) return false;
  return true;
}

// > | a three-year forecast
//   |   ^^^^^^^^^^ says how long another thing is: a length of time, no quantity of its own
function isLengthOf(text: string, { number, to }: Quantity): boolean {
  return text[number.to] === '-' && /^\s\p{Ll}/u.test(text.slice(to, to + 2));
}

function followsYearWord(text: string, number: NumberFound): boolean {
  return /\b(?:in|since|by|until|of|from|early|late|mid|the|during|and|between|to)[ -]$/i.test(
    text.slice(Math.max(0, number.from - 8), number.from),
  );
}

/** A fraction alone is a share only of something. > | two thirds of the homes · a two-thirds majority */
function isShare(text: string, number: NumberFound): boolean {
  const after = text.slice(number.to, number.to + 12);
  if (/^half$/i.test(text.slice(number.from, number.to)))
    return /^\s+of\s+(?:which|them|those|these|it|its|all)\b/i.test(after);
  if (/^\s+(?:of|majority|had|have|were|are|was)\b/i.test(after)) return true;
  return /s$/i.test(text.slice(number.from, number.to));
}
