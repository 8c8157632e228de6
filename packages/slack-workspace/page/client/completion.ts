import type { Channel, Command, Person } from '../../src/page-api.ts';

/** What the composer offers while one types: whole commands, or names after `@` and `#`. */
export interface Completion {
  /** The stretch of the draft that choosing an item replaces. */
  from: number;
  to: number;
  items: CompletionItem[];
}

export interface CompletionItem {
  key: string;
  insert: string;
  label: string;
  hint: string;
}

export interface CompletionSources {
  people: readonly Person[];
  channels: readonly Channel[];
  commands: readonly Command[];
}

const most = 8;

/** Lower case without accents, so that « @helo » finds « Héloïse ». */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const startsWord = (name: string, typed: string) => ` ${fold(name)}`.includes(` ${fold(typed)}`);

function commandItems(typed: string, commands: readonly Command[]): CompletionItem[] {
  return commands
    .filter(({ command }) => fold(command).startsWith(fold(typed)))
    .map(({ command, description, usageHint }) => ({
      key: command,
      insert: `${command} `,
      label: usageHint ? `${command} ${usageHint}` : command,
      hint: description,
    }));
}

function nameItems(mark: string, typed: string, { people, channels }: CompletionSources): CompletionItem[] {
  if (mark === '#') {
    return channels
      .filter((channel) => channel.kind !== 'im' && startsWord(channel.name, typed))
      .map(({ id, name, topic }) => ({ key: id, insert: `#${name} `, label: `#${name}`, hint: topic }));
  }
  return people
    .filter((person) => startsWord(person.name, typed))
    .toSorted((a, b) => Number(b.isBot) - Number(a.isBot))
    .map(({ id, name, title }) => ({ key: id, insert: `@${name} `, label: `@${name}`, hint: title }));
}

/**
 * What to offer for `draft` with the caret at `caret`; nothing when no name or command is being typed. `commands` is
 * empty in threads, where Slack has none.
 */
export function completionFor(
  draft: string,
  caret: number,
  sources: CompletionSources,
): Completion | undefined {
  const before = draft.slice(0, caret);
  const command = /^\/[\p{L}\p{N}_-]*$/u.exec(before)?.[0];
  const match = /(?:^|[\s(«])([@#])([\p{L}\p{N}’'-]*(?: [\p{L}’'-]+)?)$/u.exec(before);
  const items = command
    ? commandItems(command, sources.commands)
    : match
      ? nameItems(match[1] ?? '', match[2] ?? '', sources)
      : [];
  if (items.length === 0) return undefined;
  const from = command ? 0 : caret - (match?.[2]?.length ?? 0) - 1;
  return { from, to: caret, items: items.slice(0, most) };
}

/** The draft and the caret once an item has been chosen. */
export function applyCompletion(draft: string, { from, to }: Completion, item: CompletionItem) {
  const rest = draft.slice(to).replace(/^ /, '');
  return { draft: draft.slice(0, from) + item.insert + rest, caret: from + item.insert.length };
}

/** A draft that starts with a command of the app: its name and the text after it. */
export function commandOf(draft: string, commands: readonly Command[]) {
  const [name = '', ...rest] = draft.trim().split(/(?<=^\S+)\s+/);
  return commands.some(({ command }) => command === name)
    ? { command: name, text: rest.join(' ') }
    : undefined;
}
