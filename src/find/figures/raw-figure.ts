// The two steps of a figure while it is read: a number with its unit, and that joined with what stands around it.

import type { Span } from '../../model/index.ts';
import type { NumberFound } from '../numbers.ts';

/** A number with its unit, before bounds and ranges. */
export interface Quantity extends Span {
  readonly number: NumberFound;
  readonly factor: number;
  readonly unit: string | null;
  readonly noun: Span | null;
  readonly age: boolean;
}

export interface RawFigure extends Span {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly unit: string | null;
  readonly pair: readonly [number, number] | null;
  /** The counted noun or unit, where one follows. */
  readonly noun: Span | null;
  /** The number alone. */
  readonly number: Span;
  /** Small and without a unit: only a neighbour's unit makes it a figure. */
  readonly bare: boolean;
  /** Of a single person told without a number: the words of what became of them. */
  readonly fate?: Span;
}

/** The figure of one quantity alone. */
export function plain(quantity: Quantity): RawFigure {
  const { number, factor } = quantity;
  const times = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toPrecision(14));
  return {
    from: quantity.from,
    to: quantity.to,
    value: times(number.value),
    min: times(number.min),
    max: times(number.max),
    approximate: number.approximate,
    unit: quantity.unit ?? (number.form === 'fraction' ? 'share' : null),
    pair: null,
    noun: quantity.noun,
    number: { from: number.from, to: number.to },
    bare: quantity.unit === null && (number.form === 'words' || number.form === 'digits'),
  };
}
