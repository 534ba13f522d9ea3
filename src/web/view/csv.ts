// Rows → CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it.

export type CsvRow = readonly (string | number | null)[];

/** Lines end in CRLF, as the standard has it. */
export function toCsv(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
