// A finding: anything found in one document, always at a span. The shapes are those of docs/reference/contract.schema.json.

import type { Attribution } from './attribution.ts';
import type { Event } from './event.ts';
import type { Figure } from './figure.ts';
import type { Label } from './label.ts';
import type { Moment } from './moment.ts';
import type { Span } from './span.ts';

export type FindingKind = Finding['kind'];
export type Finding = Attribution | Figure | Moment | Event | Label;

export interface FindingBase extends Span {
  /** The kind's first letter and the span, `a1103-1374`; a finding at the same span gets `.2`. */
  readonly id: string;
}

/** The id of a finding at a span. `taken` holds the ids given so far in this document and is not changed. */
export function findingId(kind: string, span: Span, taken: ReadonlySet<string>): string {
  const plain = `${kind[0]}${span.from}-${span.to}`;
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}.${n}`;
  return id;
}
