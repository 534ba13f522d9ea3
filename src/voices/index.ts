// Page → passages: who speaks where; and what the text says of itself (title, date, outlet) where the markup said nothing.

import type { Document, Page, Passage, Quotation } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { withYears } from './comment-years.ts';
import { toPassages } from './draft.ts';
import { passagesFromBlocks } from './from-blocks.ts';
import { withItemVoices } from './items.ts';
import { findOddities } from './oddities.ts';
import { readPlainText } from './plain-text.ts';
import { pairQuotationMarks } from './quotation-marks.ts';
import { findQuoted } from './quoted.ts';
import { refineMarkup } from './refine-markup.ts';
import { findReplies } from './replies.ts';
import { describeDocument } from './self-description.ts';
import { voiceNames, wireCopy } from './voice-names.ts';

export { isAroundComment } from './comment-lines.ts';
export { pairQuotationMarks } from './quotation-marks.ts';

export interface Voiced {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  /** What is odd about the voices: lost quotations, threads that are miscounted. */
  readonly problems: readonly Problem[];
}

/** Finds the passages of a page and completes its document's metadata from the text. */
export function findVoices(page: Page): Voiced {
  const found = page.blocks.length > 0 ? fromMarkup(page) : fromText(page.document);
  const top = found.passages.filter((passage) => passage.parent === null);
  const items = withItemVoices(page.document.text, found.passages);
  const passages = withYears(items, found.document.published);
  return { ...found, passages, quotations: pairQuotationMarks(page.document.text, top) };
}

type Found = Pick<Voiced, 'document' | 'passages' | 'problems'>;

function fromMarkup(page: Page): Found {
  const passages = passagesFromBlocks(page);
  const document = describeDocument(page.document, passages);
  return { document, ...refineMarkup(document, passages) };
}

function fromText(given: Document): Found {
  const { drafts, comments } = readPlainText(given.text);
  const document = describeDocument(given, drafts);
  const quoted = findQuoted(given.text, drafts, comments);
  const links = { replyTo: findReplies(comments, quoted.pairs), quotedFrom: quoted.quotedFrom };
  const passages = toPassages(
    [...drafts, ...quoted.drafts],
    links,
    voiceNames(document, wireCopy(given.text, drafts)),
  );
  return { document, passages, problems: findOddities(given.text, drafts) };
}
