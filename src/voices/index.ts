// Page → passages: who speaks where; and what the text says of itself (title, date, outlet) where the markup said nothing.

import type { Document, Page, Passage, Quotation } from '../model/index.ts';
import { toPassages } from './draft.ts';
import { passagesFromBlocks } from './from-blocks.ts';
import { readPlainText } from './plain-text.ts';
import { pairQuotationMarks } from './quotation-marks.ts';
import { findQuoted } from './quoted.ts';
import { findReplies } from './replies.ts';

export { pairQuotationMarks } from './quotation-marks.ts';

export interface Voiced {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
}

/** Finds the passages of a page and completes its document's metadata from the text. */
export function findVoices(page: Page): Voiced {
  const { document } = page;
  const passages = page.blocks.length > 0 ? passagesFromBlocks(page) : fromText(document);
  const top = passages.filter((passage) => passage.parent === null);
  return { document, passages, quotations: pairQuotationMarks(document.text, top) };
}

function fromText(document: Document): Passage[] {
  const { drafts, comments } = readPlainText(document.text);
  const quoted = findQuoted(document.text, drafts, comments);
  const links = { replyTo: findReplies(comments, quoted.pairs), quotedFrom: quoted.quotedFrom };
  return toPassages([...drafts, ...quoted.drafts], links, () => document.outlet ?? 'the outlet');
}
