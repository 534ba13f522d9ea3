// Tables → CSV after RFC 4180, one file a table. A cell that a spreadsheet would take for a formula gets an apostrophe before it.

import { stringify } from 'csv-stringify/sync';
import type { Exporter } from './export-file.ts';
import { type Table, tablesOf } from './tables.ts';

/** One `.csv` file for each table, UTF-8, with a header line; lines end with CR LF. */
export const exportCsv: Exporter = (evidence) =>
  tablesOf(evidence).map((table) => ({ name: `${table.name}.csv`, content: formatCsv(table) }));

/** One table as CSV. */
export function formatCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return stringify(lines as unknown as unknown[][], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
