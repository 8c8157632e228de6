import type { Option } from '@slack/types';
import { useDesk } from '../client/desk.ts';
import { type AnyElement, optionsOf } from './values.ts';

/** One line of a select, whatever it selects. */
export interface Choice {
  key: string;
  label: string;
  hint?: string;
  group?: string;
  /** What the element's state holds when it is chosen: the option itself, or an id. */
  value: unknown;
}

const toChoice = (option: Option, group?: string): Choice => ({
  key: option.value ?? option.text.text,
  label: option.text.text,
  value: option,
  ...(option.description && { hint: option.description.text }),
  group,
});

/** All that a select offers: its own options, or the workspace's people, channels and conversations. */
export function useChoices(element: AnyElement): Choice[] {
  const { state } = useDesk();
  const kind = element.type.replace('multi_', '');
  if (kind === 'users_select') {
    return state.people.map(({ id, name, title }) => ({ key: id, label: name, hint: title, value: id }));
  }
  if (kind === 'channels_select' || kind === 'conversations_select') {
    const { include } = (element['filter'] ?? {}) as { include?: string[] };
    const names = { channel: 'public', private: 'private', im: 'im' };
    const wanted = include ?? (kind === 'channels_select' ? ['public'] : ['public', 'private', 'im']);
    return state.channels
      .filter((channel) => wanted.includes(names[channel.kind]) && !channel.archived)
      .map(({ id, name, kind: of }) => ({ key: id, label: of === 'im' ? name : `#${name}`, value: id }));
  }
  const groups = (element['option_groups'] ?? []) as { label: { text: string }; options: Option[] }[];
  return groups.length > 0
    ? groups.flatMap((group) => group.options.map((option) => toChoice(option, group.label.text)))
    : optionsOf(element).map((option) => toChoice(option));
}

/** The key under which a value held in a state stands among the choices. */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const option = value as Option | undefined | null;
  return option ? (option.value ?? option.text.text) : '';
}

/** What is written in an empty field. */
export function placeholderOf(element: AnyElement): string | undefined {
  return (element['placeholder'] as { text: string } | undefined)?.text;
}
