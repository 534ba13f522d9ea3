// A page as reading gives it for a plain text: no markup, nothing known of the document.

import type { Page } from '../../src/model/index.ts';
import { readPlainText } from '../../src/read/index.ts';

/** The page of a plain text. */
export function plainPage(text: string): Page {
  return readPlainText(text, { id: '0000000000000000', path: null, problems: [] });
}
