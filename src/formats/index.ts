// Findings and editions → text and JSON; what every surface says alike: evidence, signs, names of statements.

export { fit, pad, wrap } from './columns.ts';
export { formatEdition, formatVariant, type Style, type TextOptions } from './edition-text.ts';
export {
  type Evidence,
  entriesOf,
  joinEvidence,
  lineAndColumn,
  nameOf,
  oneLine,
  quote,
  rankStatements,
  storiesBySize,
} from './evidence.ts';
export { EXPORTS, type ExportFile, type ExportFormat } from './exports/index.ts';
export { describe, formatFindings } from './findings-text.ts';
export { formatDocumentLine, formatEditionJson } from './json.ts';
export { formatDocumentText, formatSearchHits, formatStoryList } from './library-text.ts';
export {
  formatChanges,
  formatQuotation,
  type QuotationLines,
  type ReadingLine,
} from './quotation-text.ts';
export { compact, legend, SIGNS, type Sign, shortOf, signOf } from './signs.ts';
export { isLeftOut, isOnlyOnce, isRevised, isShared, type Tally, tallyOf } from './tally.ts';
