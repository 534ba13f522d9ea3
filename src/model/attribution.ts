// An attribution: who (source) said (cue) what (content). The terms are those of the PARC and PolNeAR corpora.

import type { FindingBase } from './finding.ts';
import type { Range } from './span.ts';

export type AttributionType = 'direct' | 'indirect' | 'mixed';
/** How sure: each class has a measured precision in docs/method/attributions.md. */
export type Confidence = 'certain' | 'likely' | 'possible';

export interface Attribution extends FindingBase {
  readonly kind: 'attribution';
  readonly type: AttributionType;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** The speaker's fullest name; null when the text names nobody. */
  readonly speaker: string | null;
  readonly speakerEntity: string | null;
  /** The attribution inside whose content this one stands. */
  readonly within: string | null;
  /** Through whom the words came: an outlet, an agency, a spokesman's office. */
  readonly via: string | null;
  /** The attribution that this one goes on with, where it has no cue of its own. */
  readonly continues: string | null;
  readonly negated: boolean;
  /** Imagined, conditional or put into somebody's mouth: not a report that it was said. */
  readonly hypothetical: boolean;
  /** Nobody stands for it whom one could ask: no source, people in general, or somebody who is not named. */
  readonly anonymous: boolean;
  readonly addressee: readonly Range[];
  /** say, claim, deny, warn, promise, ask, call-for …: see docs/method/attributions.md. */
  readonly act: string;
  /** False for belief and attitude ("wants", "fears"). */
  readonly speech: boolean;
  readonly confidence: Confidence;
}
