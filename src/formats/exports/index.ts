// The formats in which an edition is taken away, by name.

import { formatDocumentLine, formatEditionJson } from '../json.ts';
import { exportAnnotations } from './annotations.ts';
import { exportCsv } from './csv.ts';
import type { Exporter } from './export-file.ts';
import { exportGraphml } from './graphml.ts';
import { exportJsonLd } from './json-ld.ts';
import { exportMarkdown } from './markdown.ts';
import { exportParquet } from './parquet.ts';
import { exportRis } from './ris.ts';
import { exportTei } from './tei.ts';

export type { Exporter, ExportFile } from './export-file.ts';

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

/** Every export format with what it gives; a single-file HTML page is made by the web folder. */
export const EXPORTS: Readonly<Record<string, { readonly summary: string; readonly run: Exporter }>> = {
  json: { summary: 'the edition, as `collate --json` prints it', run: exportJson },
  jsonl: { summary: 'the analysed documents, one a line, as `find --jsonl` prints them', run: exportJsonl },
  csv: { summary: 'one CSV file for each table', run: exportCsv },
  parquet: { summary: 'one Apache Parquet file for each table', run: exportParquet },
  md: { summary: 'Markdown to read or paste', run: exportMarkdown },
  tei: { summary: 'TEI P5 with a critical apparatus', run: exportTei },
  annotations: { summary: 'W3C Web Annotations of every reading', run: exportAnnotations },
  'json-ld': { summary: 'schema.org Quotation and Claim', run: exportJsonLd },
  graphml: { summary: 'the lineage as a graph', run: exportGraphml },
  ris: { summary: 'the documents for a reference manager', run: exportRis },
};
