/** Marks that mean something to Markdown wherever they stand. */
const INLINE = /[\\`*_[\]<>&|~]/g;
/** What at the beginning of a line would make a heading, a list, a rule, a quotation or a table. */
const LEADING = /^(\d{1,9})([.)])|^([#+=-])/u;
// Characters that hide or reorder text, and control characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** What a person wrote, as one line of Markdown that reads back as the same words. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\s*[\r\n\u2028\u2029\u0085]\s*|\t/gu, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(LEADING, (_, number?: string, point?: string, sign?: string) =>
      sign === undefined ? `${number}\\${point}` : `\\${sign}`,
    );
}

/** Items of a list, each on its line. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
