/**
 * What Slack's mrkdwn and standard Markdown are read into. A tree of plain values, so that the page never has to hand
 * a string of HTML to the browser.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'user' | 'channel' | 'group'; id: string; label?: string }
  | { type: 'broadcast'; range: string }
  | { type: 'emoji'; name: string; unicode: string }
  | { type: 'date'; timestamp: number; format: string; fallback: string; url?: string };

export type TextBlock =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'quote'; children: TextBlock[] }
  | { type: 'pre'; text: string }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: TextBlock[][] }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'divider' };

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address if a browser may safely follow it (http, https, mailto, tel), else nothing: `javascript:` and its like
 * stay plain text.
 */
export function safeUrl(address: string): string | undefined {
  try {
    return safeSchemes.has(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Appends `text`, joined to the text before it when there is some. */
export function pushText(into: Inline[], text: string): void {
  if (text === '') return;
  const last = into.at(-1);
  if (last?.type === 'text') last.text += text;
  else into.push({ type: 'text', text });
}
