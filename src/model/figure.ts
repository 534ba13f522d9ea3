// A figure: a quantity with its unit, what it counts and whose number it is.

import type { FindingBase } from './finding.ts';

/** `thing` is anything countable that is no person; `measure` a length, weight, volume, rate …; `count` how many times. */
export type Dimension =
  | 'person'
  | 'money'
  | 'share'
  | 'time'
  | 'age'
  | 'vote'
  | 'count'
  | 'measure'
  | 'thing';

export interface Figure extends FindingBase {
  readonly kind: 'figure';
  /** Null where only bounds are known ("at least nine", "between 40 and 60"). A vote's first number. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /**
   * A singular word: `person`, `percentage`, `kilometre`, `euro`, `villager`, `gate` …: see docs/method/figures.md; null when it
   * counts nothing nameable.
   */
  readonly unit: string | null;
  /** The kind of quantity: figures compare only inside one. Null without a unit. */
  readonly dimension: Dimension | null;
  /** How to get to the base unit: 31 `mile` are 31 × 1609.344 + 0 `metre`; `rule` says it in words. Null where there is none. */
  readonly base: {
    readonly unit: string;
    readonly factor: number;
    readonly offset: number;
    readonly rule: string;
  } | null;
  /** ISO 4217 code of an amount of money, where the text leaves no doubt whose money it is. */
  readonly currency: string | null;
  /** What it counts, in the text's own words. */
  readonly of: string | null;
  /** The span of `of`, null when there is none. */
  readonly ofSpan: readonly [number, number] | null;
  /** The place that its sentence states, null when it states none. */
  readonly where: { readonly entity: string; readonly from: number; readonly to: number } | null;
  /** The day that its sentence states: the date finding and its value. */
  readonly asOf: { readonly date: string; readonly value: string } | null;
  /** Its part in a change: "rose by 4 (by) to 23 (to)". */
  readonly change: { readonly direction: 'up' | 'down'; readonly role: 'by' | 'to' | 'from' } | null;
  /** Whose number it is: the attribution below, else the passage whose voice says it, else nobody's. */
  readonly owner: string | null;
  /** The attribution whose content holds it. */
  readonly attribution: string | null;
  /** A count of one that no number gives: "a man was killed". */
  readonly implied: boolean;
  /** Both numbers of a vote or a ratio, in order. */
  readonly pair: readonly [number, number] | null;
  /** The figure that this one is a part of ("19, including 3 children"). */
  readonly partOf: string | null;
}
