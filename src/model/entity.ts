// An entity (person, organization, place, group) and the places in one document that name it.

import type { Range } from './span.ts';

export type EntityKind = 'person' | 'organization' | 'place' | 'group' | 'other';

export interface Entity {
  /** `e1`, `e2` … in the order of first mention. */
  readonly id: string;
  /** The fullest form the text gives. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Names, and pronouns and descriptions that resolve to it, in order. */
  readonly mentions: readonly Range[];
  /** Offices and descriptions given in apposition or as titles ("prime minister", "head of civil defence"). */
  readonly descriptions: readonly string[];
  readonly gender: 'male' | 'female' | 'unknown';
  /** Told of by common nouns only ("residents of the quay", "the ministry"); its id is `g1`, `g2` …, its name the fullest phrase. */
  readonly unnamed?: true;
}
