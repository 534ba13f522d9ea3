// In: what is known of a document, and where an agency's copy stands in it. Out: who speaks the passages that name nobody.
// Idea: an agency's copy is the agency's whoever reprints it, the page's furniture the aggregator's, all else the outlet's; a text
// that names no outlet but one author is that author's; without any name, say so.

import type { Document, Role, Span } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { isWireCredit, readDateline } from './line-kinds.ts';

const FURNITURE: ReadonlySet<Role> = new Set<Role>(['boilerplate', 'promo']);
const WIRE: ReadonlySet<Role> = new Set<Role>([
  'body',
  'dateline',
  'credit',
  'caption',
  'correction',
  'byline',
]);

/** What stands in a text: enough of a draft or a passage to tell an agency's copy. */
interface Part extends Span {
  readonly role: Role;
  readonly parent: unknown;
}

/** An agency's copy: from the paragraph with its dateline, or the names right above it, to its credit, or to the end; null where there is none. */
export function wireCopy(text: string, parts: readonly Part[]): Span | null {
  const tops = parts.filter(({ parent }) => parent === null);
  const first = tops.find(
    ({ from, to, role }) =>
      role === 'body' && readDateline(text.slice(from, Math.min(to, from + 400)))?.agency,
  );
  if (!first) return null;
  const credit = tops.findLast(
    ({ from, to, role }) => role === 'credit' && isWireCredit(text.slice(from, to)),
  );
  const above = tops[tops.indexOf(first) - 1];
  const isSigned = above?.role === 'byline' && /^By\s/iu.test(text.slice(above.from, above.to));
  return {
    from: isSigned ? above.from : first.from,
    to: credit && credit.from > first.from ? credit.to : text.length,
  };
}

/** Names the voice of a draft that has none of its own. */
export function voiceNames(document: Document, wire: Span | null): (draft: Draft) => string {
  const { outlet, agency, aggregator, bylines } = document;
  const own = outlet ?? (agency === null && bylines.length === 1 ? bylines[0]! : 'the outlet');
  const isWire = ({ from, to, role }: Draft): boolean =>
    WIRE.has(role) && (outlet === null || (wire !== null && from >= wire.from && to <= wire.to));
  const top = (draft: Draft): string => {
    if (FURNITURE.has(draft.role) && aggregator) return aggregator;
    if (draft.role === 'date-line' && aggregator) return aggregator;
    if (draft.role === 'block-quote' || draft.role === 'embed') return 'unknown';
    if (draft.role === 'editor-note' && agency && !outlet) return 'the editor';
    if (draft.role === 'title' && agency && !outlet) return 'the outlet';
    return agency && isWire(draft) ? agency : own;
  };
  return (draft) => {
    if (draft.parent && draft.role !== 'dateline')
      return draft.parent.voice ?? (draft.parent.parent ? own : top(draft.parent));
    return top(draft);
  };
}
