/** A spreadsheet takes these at the beginning of a cell for a formula, whatever the quotes around it. */
const FORMULA = /^[\s\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * Rows as CSV by RFC 4180: commas, every field between double quotes, lines ended by CRLF. A field that a spreadsheet
 * would run as a formula gets an apostrophe in front, as OWASP advises («CSV Injection»).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
