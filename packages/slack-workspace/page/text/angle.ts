import { type Inline, safeUrl } from './nodes.ts';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack escapes three characters and no more. */
export function unescapeText(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

function labelled<T extends 'user' | 'channel' | 'group'>(type: T, id: string, label?: string): Inline {
  return label ? { type, id, label: unescapeText(label) } : { type, id };
}

/** `!date^1392734382^{date_long}^https://…` with what stands after `|` as fallback. */
function dateNode(body: string, fallback = ''): Inline | undefined {
  const [, seconds, format, address] = body.split('^');
  const timestamp = Number(seconds);
  if (!format || !Number.isFinite(timestamp)) return undefined;
  const url = address ? safeUrl(address) : undefined;
  const date = { type: 'date' as const, timestamp, format, fallback: unescapeText(fallback) };
  return url ? { ...date, url } : date;
}

function special(body: string, label?: string): Inline | undefined {
  if (body.startsWith('!date^')) return dateNode(body, label);
  const group = /^!subteam\^(\w+)$/.exec(body)?.[1];
  if (group) return labelled('group', group, label);
  const range = /^!(here|channel|everyone)$/.exec(body)?.[1];
  return range ? { type: 'broadcast', range } : undefined;
}

function linkNode(body: string, label?: string): Inline | undefined {
  const url = safeUrl(unescapeText(body));
  if (!url) return undefined;
  const text = label === undefined ? url.replace(/^mailto:/, '') : unescapeText(label);
  return { type: 'link', url, children: [{ type: 'text', text }] };
}

/**
 * Reads what stands between `<` and `>` in Slack's text: a person, a channel, a group, a date or an address. Nothing
 * when it is none of them, or an address that a browser should not follow.
 */
export function readAngle(content: string): Inline | undefined {
  const bar = content.indexOf('|');
  const body = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? undefined : content.slice(bar + 1);
  const user = /^@([UW]\w+)$/.exec(body)?.[1];
  if (user) return labelled('user', user, label?.replace(/^@/, ''));
  const channel = /^#([CDG]\w+)$/.exec(body)?.[1];
  if (channel) return labelled('channel', channel, label);
  return body.startsWith('!') ? special(body, label) : linkNode(body, label);
}
