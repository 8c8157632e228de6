// Characters that hide or reorder text (bidirectional controls) and control characters other than newline.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a person or of a file, made safe for Slack's mrkdwn: nothing in it can mention, broadcast or link.
 * (Slack parses only `<…>` control sequences once `&`, `<` and `>` are escaped.)
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(unseen, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a person typed, from the text that Slack sends: entities decoded, mentions and links as plain words. */
export function plainText(mrkdwn: string): string {
  return mrkdwn
    .replace(
      /<[@#!]([^>|]*)(?:\|([^>]*))?>/g,
      (_, id: string, label?: string) => label ?? (id.startsWith('U') ? '' : id),
    )
    .replace(/<([^>|]+)(?:\|([^>]*))?>/g, (_, address: string, label?: string) => label ?? address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Cut at a word's end so that at most `limit` characters remain, « … » included. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
