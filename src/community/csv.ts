/** What spreadsheets take for a formula when a cell begins with it. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV that French spreadsheets open as it is: semicolons, UTF-8 with its mark, lines ended by CR LF. No cell
 * is ever read as a formula (OWASP, « CSV injection »): what looks like one gets an apostrophe before it.
 */
export function toCsv(rows: ReadonlyArray<readonly (string | number)[]>): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = value.replace(/\r\n?|\n/g, ' ');
  const safe = formula.test(plain.trimStart()) ? `'${plain}` : plain;
  return /[";\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
