// A date, time, duration or recurring time (kind `date`), resolved as TIMEX3 does. "Date" is taken in JavaScript, hence Moment.

import type { FindingBase } from './finding.ts';

export type MomentType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface Moment extends FindingBase {
  readonly kind: 'date';
  readonly type: MomentType;
  /** TIMEX3 value; null when the day cannot be known, and then `why` says why. */
  readonly value: string | null;
  /** The day against which it was resolved, or null for an absolute date. */
  readonly anchor: string | null;
  readonly why: string;
}
