/** What makes a spreadsheet take a cell for a formula, or hides that it does. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",;\r\n\t]/;

/** One cell: a text that a spreadsheet would calculate gets an apostrophe in front. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file (RFC 4180), without its end. */
export function csvLine(cells: ReadonlyArray<string | number | null>): string {
  return cells.map(csvCell).join(',');
}
