const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address if a browser may safely follow it (http, https, mailto, tel), else nothing: `javascript:` and its like
 * stay plain text.
 */
export function safeUrl(address: string): string | undefined {
  return URL.canParse(address) && safeSchemes.has(new URL(address).protocol) ? address : undefined;
}
