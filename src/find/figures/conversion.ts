// A unit's base unit and how to get there: what lets a distance in miles be compared with one in kilometres.
// In: a unit's name, also compound ("cubic metre per second"). Out: base unit, factor, offset, and the rule in words; null where
// none holds. Idea: each part is converted by the `convert` package, the parts are multiplied. A ton, a gallon, a month have no one size.

import { convert, getMeasureKind, type Unit } from 'convert';
import type { Figure } from '../../model/index.ts';

type Base = NonNullable<Figure['base']>;

/** The base unit of each kind of measure that the package knows. */
const BASE_OF_KIND: Readonly<Record<number, string>> = {
  1: 'square metre',
  2: 'byte',
  3: 'joule',
  4: 'newton',
  5: 'hertz',
  7: 'metre',
  10: 'kilogram',
  11: 'watt',
  12: 'pascal',
  14: 'second',
  15: 'litre',
};
/** Our names where the package has others. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['gigaton', 'gigatonne'],
  ['pound-mass', 'pound'],
  ['watt hour', 'watt-hour'],
  ['kilowatt hour', 'kilowatt-hour'],
  ['megawatt hour', 'megawatt-hour'],
  ['gigawatt hour', 'gigawatt-hour'],
]);
/** Units that differ from country to country or from month to month. */
const OF_NO_ONE_SIZE = new Set(['ton', 'gallon', 'pint', 'quart', 'month', 'year', 'horsepower', 'degree']);
const YEARS: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['century', 100],
]);
const KNOT = 1852 / 3600;
const FAHRENHEIT: Base = {
  unit: 'celsius',
  factor: 5 / 9,
  offset: (-32 * 5) / 9,
  rule: 'celsius = (fahrenheit − 32) × 5/9',
};

/** The way to the base unit; null where there is none or the unit is one. "mile" → 1 mile = 1609.344 metre */
export function baseOf(unit: string | null): Base | null {
  if (unit === null) return null;
  if (unit === 'fahrenheit') return FAHRENHEIT;
  const found = compound(unit);
  if (!found || found.unit === unit) return null;
  const factor = Number(found.factor.toPrecision(12));
  return { unit: found.unit, factor, offset: 0, rule: `1 ${unit} = ${factor} ${found.unit}` };
}

interface Factor {
  readonly unit: string;
  readonly factor: number;
}

// > | kilometre per hour → metre per second, 1000 / 3600
function compound(unit: string): Factor | null {
  if (unit === 'knot') return { unit: 'metre per second', factor: KNOT };
  const [counted, per] = unit.split(' per ');
  const first = power(counted!);
  if (per === undefined || !first) return first;
  const second = power(per);
  return second && { unit: `${first.unit} per ${second.unit}`, factor: first.factor / second.factor };
}

// > | cubic kilometre → cubic metre, 1000³
function power(unit: string): Factor | null {
  const match = /^(square|cubic) (.+)$/.exec(unit);
  if (!match) return plain(unit);
  const length = plain(match[2]!);
  if (length?.unit !== 'metre') return null;
  return { unit: `${match[1]} metre`, factor: length.factor ** (match[1] === 'square' ? 2 : 3) };
}

function plain(unit: string): Factor | null {
  const years = YEARS.get(unit);
  if (years !== undefined) return { unit: 'year', factor: years };
  if (OF_NO_ONE_SIZE.has(unit)) return null;
  const name = NAMES.get(unit) ?? unit;
  const kind = getMeasureKind(name as Unit);
  const base = kind === undefined ? undefined : BASE_OF_KIND[kind];
  if (base === undefined) return null;
  return { unit: base, factor: convert(1, name as 'metre').to(base as 'metre') };
}
