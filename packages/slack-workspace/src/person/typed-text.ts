import { canRead } from '../state/messages.ts';
import type { State } from '../state/model.ts';
import { toEmojiCodes } from './emoji-codes.ts';

/** What is typed between backticks stays as it is. */
const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
const ADDRESS = /(https?:\/\/[^\s<>|]+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/u;
/** What closes a sentence rather than the address before it. */
const TRAILING = /[.,;:!?)’»]+$/u;
const BROADCASTS = /(^|[\s(])@(channel|here|everyone)(?![\p{L}\d])/gu;
const CHANNEL = /(^|[\s(])#([\p{Ll}\d_-]+)/gu;

/** The three characters that mean something to Slack. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export interface Typing {
  /** The id of whoever types: a private channel is a link only for its members. */
  by: string;
  /** In a command, references carry names (`<@U123|nadia>`), and only when the manifest asks for `should_escape`. */
  command?: { shouldEscape: boolean };
}

/**
 * What a person typed, as Slack gives it to the app: `&`, `<` and `>` escaped, emoji as codes, `@Name` and `#channel`
 * as references to those that exist, addresses as links.
 */
export function encodeTyped(state: State, typed: string, typing: Typing): string {
  const parts = typed.split(CODE);
  return parts
    .map((part, index) => (index % 2 === 1 ? escapeText(part) : encodeProse(state, part, typing)))
    .join('');
}

function encodeProse(state: State, prose: string, typing: Typing): string {
  if (typing.command?.shouldEscape === false) return toEmojiCodes(escapeText(prose));
  const parts = prose.split(ADDRESS);
  return parts
    .map((part, index) => (index % 2 === 1 ? linkTo(part) : encodeWords(state, part, typing)))
    .join('');
}

function linkTo(typed: string): string {
  const trailing = TRAILING.exec(typed)?.[0] ?? '';
  const address = escapeText(typed.slice(0, typed.length - trailing.length));
  const link = address.startsWith('http') ? address : `mailto:${address}|${address}`;
  return `<${link}>${trailing}`;
}

function encodeWords(state: State, words: string, { by, command }: Typing): string {
  const references = mentionable(state);
  const label = (name: string) => (command ? `|${name}` : '');
  return toEmojiCodes(escapeText(words))
    .replaceAll(mentionsOf(references), (_, before: string, name: string) => {
      const { reference = '', shown = '' } = references.get(name.toLowerCase()) ?? {};
      return `${before}<${reference}${label(shown)}>`;
    })
    .replaceAll(BROADCASTS, '$1<!$2>')
    .replaceAll(CHANNEL, (whole, before: string, name: string) => {
      const channel = [...state.channels.values()].find((one) => one.name === name);
      return channel && canRead(state, channel, by) ? `${before}<#${channel.id}|${name}>` : whole;
    });
}

/** Everybody and every group that `@` can name, by what is typed after it. */
function mentionable(state: State): Map<string, { reference: string; shown: string }> {
  const people = [...state.users.values()].filter((user) => !user.isDeactivated);
  const groups = state.plan === 'paid' ? [...state.userGroups.values()] : [];
  return new Map<string, { reference: string; shown: string }>([
    ...groups.map(
      ({ id, handle }) => [handle, { reference: `!subteam^${id}`, shown: `@${handle}` }] as const,
    ),
    ...people.flatMap(({ id, name, handle }) =>
      [name, handle].map(
        (typed) => [escapeText(typed).toLowerCase(), { reference: `@${id}`, shown: handle }] as const,
      ),
    ),
  ]);
}

function mentionsOf(references: ReadonlyMap<string, unknown>): RegExp {
  // The longest first, so that a name that begins like another is not cut short.
  const names = [...references.keys()].sort((a, b) => b.length - a.length);
  const anyName = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(^|[\\s(«"'’])@(${anyName})(?![\\p{L}\\d])`, 'giu');
}
