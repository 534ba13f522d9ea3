// A place of a document as every page and every `.json` gives it: siglum, document id, span, words, and the address that opens it.

import { type Evidence, quote } from '../../formats/index.ts';
import type { Place } from '../../model/index.ts';

export interface Cited extends Place {
  /** The document's id in addresses. */
  readonly id: string;
  /** The words of the place, on one line. */
  readonly quote: string;
  readonly href: string;
}

/** The place with its words and its address. A place of an unknown document has an empty quote. */
export function cite(evidence: Evidence, { document, from, to }: Place): Cited {
  const id = evidence.documents.get(document)?.document.id ?? document;
  const place = { document, from, to };
  return { ...place, id, quote: quote(evidence, place), href: spanUrl(id, place) };
}

/**
 * The address of a span. The query tells the server which span to mark, the fragment tells the browser where to go, so that the
 * link works with and without script.
 */
export function spanUrl(id: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `/documents/${encodeURIComponent(id)}?s=${from}-${to}#s=${from}-${to}`;
}
