// The formats in which an edition is taken away, by name.

import type { Evidence } from '../evidence.ts';
import { formatDocumentLine, formatEditionJson } from '../json.ts';
import type { Exporter, ExportFile } from './export-file.ts';

export type { ExportFile } from './export-file.ts';

const exportJson: Exporter = ({ edition }) => [{ name: 'edition.json', content: formatEditionJson(edition) }];
const exportJsonl: Exporter = ({ edition, documents }) => [
  {
    name: 'documents.jsonl',
    content: edition.documents
      .flatMap(({ siglum }) => documents.get(siglum) ?? [])
      .map(formatDocumentLine)
      .join(''),
  },
];

/** A format: what it gives, and how it is made. What makes it is loaded when it is first asked for. */
export interface ExportFormat {
  readonly summary: string;
  readonly run: (evidence: Evidence) => Promise<readonly ExportFile[]>;
}

/** Every export format; a single-file HTML page is made by the web folder. */
export const EXPORTS: Readonly<Record<string, ExportFormat>> = {
  json: { summary: 'the edition, as `collate --json` prints it', run: async (given) => exportJson(given) },
  jsonl: {
    summary: 'the analysed documents, one a line, as `find --jsonl` prints them',
    run: async (given) => exportJsonl(given),
  },
  csv: {
    summary: 'one CSV file for each table',
    run: async (given) => (await import('./csv.ts')).exportCsv(given),
  },
  parquet: {
    summary: 'one Apache Parquet file for each table',
    run: async (given) => (await import('./parquet.ts')).exportParquet(given),
  },
  md: {
    summary: 'Markdown to read or paste',
    run: async (given) => (await import('./markdown.ts')).exportMarkdown(given),
  },
  tei: {
    summary: 'TEI P5 with a critical apparatus',
    run: async (given) => (await import('./tei.ts')).exportTei(given),
  },
  annotations: {
    summary: 'W3C Web Annotations of every reading',
    run: async (given) => (await import('./annotations.ts')).exportAnnotations(given),
  },
  'json-ld': {
    summary: 'schema.org Quotation and Claim',
    run: async (given) => (await import('./json-ld.ts')).exportJsonLd(given),
  },
  graphml: {
    summary: 'the lineage as a graph',
    run: async (given) => (await import('./graphml.ts')).exportGraphml(given),
  },
  ris: {
    summary: 'the documents for a reference manager',
    run: async (given) => (await import('./ris.ts')).exportRis(given),
  },
};
