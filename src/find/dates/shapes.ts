// What an expression of time says before it is resolved: plain data, one shape per way of saying it.
// The grammar (grammar.ts) makes them, resolve.ts turns them into TIMEX3 values against an anchor.

import type { MomentType, Span } from '../../model/index.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';
/** Part of a day as TIMEX3 writes it. */
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'MI' | null;
export type Which = 'last' | 'this' | 'next' | null;

export interface DayShape {
  readonly kind: 'day';
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
  /** Written in numbers that may be day and month as well as month and day. */
  readonly either?: true;
}
export interface ClockShape {
  readonly kind: 'clock';
  readonly hour: number;
  readonly minute: number;
  /** `Z`, `+01:00`, or null where the text names no zone with a known offset. */
  readonly zone: string | null;
  readonly day: Shape | null;
}

export type Shape =
  | DayShape
  | ClockShape
  | { readonly kind: 'fixed'; readonly value: string }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly which: Which;
      readonly yearShift: number | null;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      /** `the`: the one near the day last named. `that`: the same, and of no other day ("on the Sunday"). */
      readonly which: Which | 'the' | 'that';
      readonly part: DayPart;
    }
  | { readonly kind: 'near'; readonly days: number; readonly part: DayPart }
  | { readonly kind: 'calendar'; readonly unit: Unit; readonly shift: number }
  | {
      readonly kind: 'offset';
      readonly count: number;
      readonly unit: Unit;
      readonly sign: -1 | 1;
      readonly from: 'anchor' | 'mention';
    }
  | {
      readonly kind: 'quarter';
      /** Null for "the quarter": the last one reported on. */
      readonly quarter: number | null;
      readonly year: number | null;
      readonly yearShift: number;
    }
  | {
      readonly kind: 'season';
      readonly season: string;
      readonly year: number | null;
      readonly which: Which | 'following';
    }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: number | null; readonly which: Which }
  | { readonly kind: 'same-day'; readonly part: DayPart }
  | { readonly kind: 'range'; readonly a: Shape; readonly b: Shape };

export interface Expression extends Span {
  readonly type: MomentType;
  readonly shape: Shape;
}

/** The named groups of the grammar's patterns. */
export type Groups = {
  readonly [name in
    | 'a'
    | 'ap'
    | 'ap2'
    | 'b'
    | 'c'
    | 'd'
    | 'dir'
    | 'h'
    | 'm'
    | 'mod'
    | 'n'
    | 'p'
    | 'q'
    | 'rel'
    | 'rel2'
    | 's'
    | 't'
    | 'tail'
    | 'u'
    | 'w'
    | 'which'
    | 'y'
    | 'y2'
    | 'y3'
    | 'z'
    | 'zo']?: string;
};
