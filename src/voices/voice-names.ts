// In: what is known of a document. Out: who speaks the passages that name nobody.
// Idea: an agency's copy is the agency's, the page's furniture the aggregator's, all else the outlet's; without a name, say so.

import type { Document, Role } from '../model/index.ts';
import type { Draft } from './draft.ts';

const FURNITURE: ReadonlySet<Role> = new Set<Role>(['boilerplate', 'promo']);
const WIRE: ReadonlySet<Role> = new Set<Role>([
  'body',
  'dateline',
  'credit',
  'caption',
  'correction',
  'byline',
]);

/** Names the voice of a draft that has none of its own. */
export function voiceNames(document: Document): (draft: Draft) => string {
  const { outlet, agency, aggregator } = document;
  return (draft) => {
    if (draft.parent && draft.role !== 'dateline') return draft.parent.voice ?? outlet ?? 'unknown';
    if (FURNITURE.has(draft.role) && aggregator) return aggregator;
    if (draft.role === 'date-line' && aggregator) return aggregator;
    if (draft.role === 'block-quote' || draft.role === 'embed') return 'unknown';
    if (draft.role === 'editor-note' && agency && !outlet) return 'the editor';
    if (draft.role === 'title' && agency && !outlet) return 'the outlet';
    if (WIRE.has(draft.role) && agency && !outlet) return agency;
    return outlet ?? 'the outlet';
  };
}
