// The kind of quantity a unit measures: what lets figures of two accounts be compared.
// In: a unit's name. Out: person, money, share, time, age, vote, count, thing or a measure's base unit.

import type { Dimension } from '../../model/index.ts';
import { baseOf } from './conversion.ts';
import { isPeople } from './counted.ts';
import { isMoney, isUnit } from './units.ts';

const SHARES = new Set(['percentage', 'percentage point', 'basis point', 'share']);
const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']);

/** The dimension of a unit; null for none. "villager" → person, "mile" → measure, "village" → thing */
export function dimensionOf(unit: string | null): Dimension | null {
  if (unit === null) return null;
  if (unit === 'person' || isPeople(unit)) return 'person';
  if (isMoney(unit)) return 'money';
  if (/ per (?!cent)/.test(unit)) return 'measure';
  if (SHARES.has(unit)) return 'share';
  if (TIMES.has(unit)) return 'time';
  if (unit.endsWith(' of age')) return 'age';
  if (unit === 'vote' || unit === 'count') return unit;
  return isUnit(unit) || baseOf(unit) !== null ? 'measure' : 'thing';
}

/** Is it an amount of something rather than a count of people or things? */
export function isMeasured(unit: string | null): boolean {
  const dimension = dimensionOf(unit);
  return dimension !== null && dimension !== 'person' && dimension !== 'thing';
}
