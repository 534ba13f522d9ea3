// The plan of a page: which nodes are left out by which rule, and what the kept ones are. Each step of reading adds to it;
// blocks.ts carries it out.

import type { Role } from '../model/index.ts';
import type { DomNode } from './dom.ts';

/** What the markup says of one element and all that it holds. */
export interface Mark {
  readonly role: Role | null;
  /** A container becomes a block of its own, around the blocks of its paragraphs. */
  readonly container: boolean;
  readonly level: number;
  readonly author: string | null;
  readonly date: string | null;
  readonly number: string | null;
  /** The element of the comment that this comment answers. */
  readonly replyTo: DomNode | null;
}

export interface Plan {
  /** Half-open ranges of nodes that are read, in document order. */
  readonly ranges: [from: number, to: number][];
  /** Node → the rule that left it out. */
  readonly dropped: Map<number, string>;
  readonly marks: Map<number, Mark>;
}

export function newPlan(): Plan {
  return { ranges: [], dropped: new Map(), marks: new Map() };
}

export function markOf(role: Role | null, more: Partial<Mark> = {}): Mark {
  return {
    role,
    container: false,
    level: 0,
    author: null,
    date: null,
    number: null,
    replyTo: null,
    ...more,
  };
}
