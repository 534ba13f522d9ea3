// Findings and editions → text, JSON and a page.

export { fit, pad, wrap } from './columns.ts';
export { formatEdition, type Style, type TextOptions } from './edition-text.ts';
export { type Evidence, joinEvidence } from './evidence.ts';
export { describe, formatFindings } from './findings-text.ts';
export { formatDocumentLine, formatEditionJson } from './json.ts';
export { formatDocumentText, formatSearchHits, formatStoryList } from './library-text.ts';
export { formatEditionHtml } from './page/index.ts';
export { legend, SIGNS, type Sign } from './signs.ts';
