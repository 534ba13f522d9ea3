// A figure's bounds in the base unit of its measure, so that 19 miles and 31 kilometres, two thirds and 67 percent are one scale.
// In: a figure and its bounds. Out: the unit to compare in, the bounds there, and how far a rounded number may lie from the true one.

import type { Figure } from '../model/index.ts';

export interface Measured {
  /** The unit in which the bounds are; null for a bare number. */
  readonly unit: string | null;
  readonly low: number;
  readonly high: number;
  /** Half a unit of the last digit that the account gives, in the unit of comparison. */
  readonly slack: number;
}

/** Shares and hundredths are one scale. > | two thirds of the homes · 67 percent of the homes */
const HUNDREDTH = { unit: 'percentage', factor: 100, offset: 0 };

/** The bounds in the base unit; a unit without one keeps its own. */
export function inBaseUnit(
  figure: Figure,
  bounds: { readonly low: number; readonly high: number },
): Measured {
  const base = figure.unit === 'share' ? HUNDREDTH : figure.base;
  const { unit, factor, offset } = base ?? { unit: figure.unit, factor: 1, offset: 0 };
  const toBase = (n: number): number => n * factor + offset;
  const last = lastDigit(figure.value ?? figure.min ?? figure.max ?? 0);
  return { unit, low: toBase(bounds.low), high: toBase(bounds.high), slack: (last / 2) * factor };
}

// > | 31 km      > | 4,200 m      > | 0.67
//   |  ^ 1         |  ^ 100         |    ^ 0.01
/** The worth of the last digit that is not nought; a repeating fraction is exact. */
function lastDigit(value: number): number {
  const [whole, part] = String(Math.abs(value)).split('.');
  if (part !== undefined) return part.length > 6 || /e/.test(part) ? 0 : 10 ** -part.length;
  if (!Number.isSafeInteger(value) || value === 0) return 0;
  let noughts = 0;
  while (whole!.at(-1 - noughts) === '0') noughts++;
  return 10 ** noughts;
}
