// An event: who did what to whom, as a PLOVER type.

import type { FindingBase } from './finding.ts';
import type { Range } from './span.ts';

/** How the text tells the deed: as done, as planned or promised, as possible, as asked for, as denied. */
export type EventModality = 'happened' | 'planned' | 'possible' | 'demanded' | 'denied';

/** The span reaches over actor, deed and recipient, inside one sentence. */
export interface Event extends FindingBase {
  readonly kind: 'event';
  /** PLOVER type, `ASSAULT`; docs/method/events.md lists them. */
  readonly type: string;
  /** Entity ids; null where the text names none there. */
  readonly actor: string | null;
  readonly recipient: string | null;
  /** The word that names the deed, and the phrases of the two sides. */
  readonly trigger: Range;
  readonly actorSpan: Range | null;
  readonly recipientSpan: Range | null;
  /** Entity id of a place named with the deed, or null. */
  readonly place: string | null;
  /** Value of the date that goes with the deed in its sentence, or null. */
  readonly date: string | null;
  readonly modality: EventModality;
  readonly negated: boolean;
  /** The innermost attribution that holds it, or null. */
  readonly attribution: string | null;
}
