/** What a cell of a table can be, when it is written down. */
export type CellValue = string | number | boolean | null | undefined | readonly string[];

/** First characters by which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r\n|]/;

/**
 * A cell of a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe before it, because the text
 * may be an attacker's and the reader opens the file with a double click.
 */
export function csvCell(value: CellValue): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  const text = typeof value === 'string' ? value : value.join('; ');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A whole file, with lines as RFC 4180 wants them. */
export function csv(header: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',') + '\r\n').join('');
}
