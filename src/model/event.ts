// An event: who did what to whom, as a PLOVER type.

import type { FindingBase } from './finding.ts';

export interface Event extends FindingBase {
  readonly kind: 'event';
  readonly type: string;
  readonly actor: string | null;
  readonly recipient: string | null;
  readonly date: string | null;
  readonly attribution: string | null;
}
