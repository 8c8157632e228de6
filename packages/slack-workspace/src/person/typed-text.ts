import { canRead } from '../state/messages.ts';
import type { State } from '../state/model.ts';

const BROADCASTS = /(^|[\s(])@(channel|here|everyone)(?![\p{L}\d])/gu;
const ADDRESS = /https?:\/\/[^\s<>|]+/g;
const CHANNEL = /(^|[\s(])#([\p{Ll}\d_-]+)/gu;
/** What closes a sentence rather than the address before it. */
const TRAILING = /[.,;:!?)’»]+$/u;

/** The three characters that mean something to Slack. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What a person typed, as Slack stores it: the text escaped, `@Name` and `#channel` as links to those that exist,
 * addresses as links. In commands a mention carries its name too: `<@U123|nadia>`.
 */
export function encodeTyped(
  state: State,
  by: string,
  typed: string,
  options: { inCommand?: boolean } = {},
): string {
  const withAddresses = escapeText(typed).replaceAll(ADDRESS, (address) => {
    const trailing = TRAILING.exec(address)?.[0] ?? '';
    return `<${address.slice(0, address.length - trailing.length)}>${trailing}`;
  });
  return withAddresses
    .replaceAll(mentions(state), (_, before: string, name: string) => {
      const user = userNamed(state, name);
      const label = options.inCommand ? `|${user?.handle}` : '';
      return `${before}<@${user?.id}${label}>`;
    })
    .replaceAll(BROADCASTS, '$1<!$2>')
    .replaceAll(CHANNEL, (whole, before: string, name: string) => {
      const channel = [...state.channels.values()].find((one) => one.name === name);
      return channel && canRead(state, channel, by) ? `${before}<#${channel.id}|${name}>` : whole;
    });
}

function mentions(state: State): RegExp {
  const names = [...state.users.values()].flatMap(({ name, handle }) => [escapeText(name), handle]);
  // The longest first, so that a name that begins like another is not cut short.
  names.sort((a, b) => b.length - a.length);
  const anyName = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(^|[\\s(«"'’])@(${anyName})(?![\\p{L}\\d])`, 'giu');
}

function userNamed(state: State, name: string) {
  const wanted = name.toLowerCase();
  return [...state.users.values()].find(
    (user) => escapeText(user.name).toLowerCase() === wanted || user.handle === wanted,
  );
}
