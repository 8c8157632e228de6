import Papa from 'papaparse';

/**
 * What a spreadsheet takes for a formula, whatever the quotes around the cell: one of these signs, also full-width, after
 * spaces and invisible characters (OWASP, « CSV injection »).
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * Rows as CSV that a French Excel opens as it is: UTF-8 with its mark, semicolons, lines ended by CR LF. A text that looks
 * like a formula gets an apostrophe before it; numbers are left as they are.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => [...row]);
  return `\uFEFF${Papa.unparse(cells, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
