// A label: a phrase by which a voice names an actor, a place or an event, and whose word it is.

import type { FindingBase } from './finding.ts';

export interface Label extends FindingBase {
  readonly kind: 'label';
  /** Entity id, or the head noun that it names when no entity does. */
  readonly target: string;
  /** Passage id of the voice, or the id of the attribution whose content holds the words. */
  readonly owner: string;
  /** Set in quotation marks to keep a distance, not to quote. */
  readonly scare: boolean;
  /** name, title, loaded, euphemism, epithet, scare … */
  readonly sort: string;
}
