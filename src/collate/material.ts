// Which parts of a document are compared with other documents.
// In: an analysed document. Out: its zones: the article as one stretch per run of article-like passages, each comment by itself.
// Furniture (boilerplate, promotion) is left out everywhere: what a site repeats on every page is nobody's copy.

import type { AnalysedDocument, Passage, Role, Span } from '../model/index.ts';

/** A document with its letter in the apparatus. */
export interface Witness {
  readonly siglum: string;
  readonly analysed: AnalysedDocument;
}

export interface Zone extends Span {
  readonly kind: 'article' | 'comment';
}

const FURNITURE: readonly Role[] = ['boilerplate', 'promo'];
const COMMENT: readonly Role[] = ['comment', 'quoted-comment'];

/** The zones of a document in order. A document without passages is one article zone. */
export function zonesOf({ document, passages }: AnalysedDocument): Zone[] {
  const top = passages.filter((passage) => passage.parent === null);
  if (top.length === 0) return [{ from: 0, to: document.text.length, kind: 'article' }];
  const zones: Zone[] = [];
  let open = false;
  for (const passage of top) {
    const kind = kindOf(passage);
    const last = zones.at(-1);
    if (kind === null) open = false;
    else if (kind === 'article' && open && last) zones[zones.length - 1] = { ...last, to: passage.to };
    else {
      zones.push({ from: passage.from, to: passage.to, kind });
      open = kind === 'article';
    }
  }
  return zones;
}

/** The article alone: what tells which story a page belongs to. */
export function articleOf(analysed: AnalysedDocument): Zone[] {
  return zonesOf(analysed).filter((zone) => zone.kind === 'article');
}

function kindOf(passage: Passage): Zone['kind'] | null {
  if (FURNITURE.includes(passage.role)) return null;
  return COMMENT.includes(passage.role) ? 'comment' : 'article';
}
