// Tables → Apache Parquet, one file a table, for pandas, DuckDB, Spark and the like.

import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Exporter } from './export-file.ts';
import { type Column, type Table, tablesOf } from './tables.ts';

const TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', flag: 'BOOLEAN' } as const;

/** One `.parquet` file for each table. */
export const exportParquet: Exporter = (evidence) =>
  tablesOf(evidence).map((table) => ({ name: `${table.name}.parquet`, content: formatParquet(table) }));

/** One table as Parquet; every column may be null. */
export function formatParquet({ columns, rows }: Table): Uint8Array {
  const columnData = columns.map((column: Column, index) => ({
    name: column.name,
    type: TYPES[column.type],
    data: rows.map((row) => row[index] ?? null),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
